import type { Known } from '../bibliography/resolve.js';
import type { Citation, Written } from '../model.js';
import { type Short, shortOf, whole } from './short.js';

/**
 * A group of citations as a reader without pandoc reads it: «(se Søholt mfl., 2012, s. 4; Aure, 2015)», «Søholt mfl. (2012)».
 * Nothing when a key is unknown: a made-up name is never written.
 */
export function plainText(group: readonly Citation[], known: (key: string) => Known | undefined, written: Written): string | undefined {
  const parts: { readonly citation: Citation; readonly short: Short }[] = [];
  for (const citation of group) {
    const source = known(citation.key);
    if (!source) return undefined;
    parts.push({ citation, short: shortOf(source, written) });
  }
  const [first, ...rest] = parts;
  if (!first) return undefined;
  if (first.citation.mode !== 'narrative') return `(${parts.map(partText).join('; ')})`;
  const { who, year } = first.short;
  const inside = [withSuffix(year, suffixText(first.citation)), ...rest.map(partText)].filter((text) => text !== '').join('; ');
  return inside ? `${who} (${inside})` : who;
}

function partText({ citation, short }: { readonly citation: Citation; readonly short: Short }): string {
  const name = citation.mode === 'suppressed' && short.year ? short.year : whole(short);
  return [citation.prefix, withSuffix(name, suffixText(citation))].filter(Boolean).join(' ');
}

function withSuffix(name: string, suffix: string): string {
  if (!name) return suffix.replace(/^[,:;\s]+/, '');
  return /^[,.:;]/.test(suffix) || suffix === '' ? name + suffix : `${name} ${suffix}`;
}

/** What stands after the key, for people: locator braces gone, a bare number is a page. */
function suffixText({ suffix, locator, mode }: Citation): string {
  const bare = suffix.replace(/\{([^{}]*)\}/g, '$1');
  const paged = locator?.label === 'page' && /^[,\s]*\d/.test(bare) ? bare.replace(/^[,\s]*/, ', s. ') : bare;
  // After a narrative name the bracket opens with the year: `@a [s. 4]` has no comma of its own.
  return mode === 'narrative' && paged !== '' && !/^[,.:;]/.test(paged) ? `, ${paged}` : paged;
}
