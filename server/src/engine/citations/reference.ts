import { citable, type Known } from '../bibliography/resolve.js';
import type { Citation, Entry, Knowledge, Source, Surroundings, Written } from '../model.js';
import { citationsIn } from './scan.js';
import { namesIn, printedIn, shortOfSource, yearIn } from './short.js';

/**
 * The reference as it stands in a list: in the draft's style where that is rendered, as it was rendered when the base was built,
 * or a plain line of the same fields. One line, no markup.
 */
export function referenceOf(known: Known, written: Written): string {
  const styled = printedIn(known, written)?.reference;
  const text = styled ?? (known.kind === 'source' ? sourceReference(known.source, written) : entryReference(known.entry));
  return text.replace(/\s+/g, ' ').trim();
}

/** What a footnote says: the words before, the reference, the place in it. Nothing when a key in `raw` is unknown. */
export function noteText(
  raw: string,
  options: {
    readonly written: Written;
    readonly knowledge: Knowledge;
    readonly surroundings: Surroundings;
  },
): string | undefined {
  const texts: string[] = [];
  for (const citation of citationsIn(raw, [])) {
    const known = citable(citation.key, options.knowledge, options.surroundings);
    if (!known) return undefined;
    texts.push([citation.prefix, referenceOf(known, options.written), placeText(citation)].filter(Boolean).join(' '));
  }
  return texts.length === 0 ? undefined : texts.join(' ').replace(/\n/g, ' ');
}

function placeText({ suffix }: Citation): string {
  const words = suffix
    .replace(/\{([^{}]*)\}/g, '$1')
    .replace(/^[,:;.\s]+/, '')
    .trim();
  if (!words) return '';
  return `${/^\d/.test(words) ? 's. ' : ''}${words}${/[.!?]$/.test(words) ? '' : '.'}`.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

function sourceReference(source: Source, written: Written): string {
  const rendered = source.reference?.[written] ?? source.reference?.nb;
  if (rendered) return rendered;
  const { who, year } = shortOfSource(source, written);
  return sentences([year ? `${who} (${year})` : who, source.title, source.publisher, source.url[0]]);
}

function entryReference({ item, key }: Entry): string {
  const names = namesIn(item.author).join(', ') || namesIn(item.editor).join(', ');
  const year = yearIn(item.issued) || 'u.å.';
  return sentences([
    names ? `${names} (${year})` : `(${year})`,
    wordsOf(item.title) || key,
    wordsOf(item['container-title']),
    wordsOf(item.publisher),
    wordsOf(item.URL),
  ]);
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const sentences = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part): part is string => !!part)
    .map((part) => (/[.!?]$|^https?:/.test(part) ? part : `${part}.`))
    .join(' ');
