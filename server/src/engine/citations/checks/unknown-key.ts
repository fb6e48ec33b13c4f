import { citationProblems as said } from '../../../messages/citations.js';
import { entriesByKey } from '../../bibliography/resolve.js';
import type { PartCheck } from '../../checks.js';
import { citableSources } from '../../gates.js';
import { type Ground, knownTo } from '../../ground.js';
import type { Citation, Diagnostic, Knowledge, Part, Repair, Surroundings, Written } from '../../model.js';
import { writtenKey } from '../keys.js';
import { shortOf } from '../short.js';
import { mark, repair, writtenIn } from './check.js';
import { nearestKeys } from './nearest.js';

/** Keys that nobody knows; among them keys that have swallowed a genitive s. */
export const unknownKey: PartCheck = (part, ground) =>
  part.citations.flatMap((citation): readonly Diagnostic[] => {
    if (knownTo(ground, citation.key) || isNoKey(part, citation)) return [];
    if (citation.key === '')
      return [mark(writtenIn(part, citation.span.start), 'kilde-uten-nokkel', 'warning', citation.span, said.emptyKey)];
    const stem = genitiveOf(ground, citation);
    if (stem) return [genitive(part, ground, citation, stem)];
    return ground.unread ? [] : [unknown(part, ground, citation)];
  });

/** Cross-references of Quarto, `@*` of `nocite`, and names behind a slash or an at sign in an address. */
function isNoKey({ piece }: Part, { key, span }: Citation): boolean {
  return key === '*' || /^(?:fig|tbl|sec|eq|lst)-/.test(key) || piece.text[span.start - 1] === '/';
}

function unknown(part: Part, { knowledge, surroundings }: Ground, citation: Citation): Diagnostic {
  const near = nearestKeys(citation.key, keysOf(knowledge, surroundings));
  const repairs = near.map((key) => repair(said.didYouMean(key), replaceKey(citation, key)));
  return mark(writtenIn(part, citation.span.start), 'kilde-ukjent', 'warning', citation.span, said.unknown(citation.key), repairs);
}

const replaceKey = (citation: Citation, key: string) => ({
  span: { start: citation.span.start, end: citation.span.end },
  newText: `${citation.mode === 'suppressed' ? '-' : ''}@${writtenKey(key)}`,
});

/** The known key in `@hansen2021s`. */
function genitiveOf(ground: Ground, { key, mode }: Citation): string | undefined {
  const stem = key.slice(0, -1);
  return key.endsWith('s') && mode === 'narrative' && knownTo(ground, stem) ? stem : undefined;
}

function genitive(part: Part, ground: Ground, citation: Citation, key: string): Diagnostic {
  const written = writtenIn(part, citation.span.start);
  const { who } = shortOf(knownTo(ground, key)!, written);
  const repairs: Repair[] = [];
  const owner = ownerOf(who, written);
  if (owner) {
    const newText = `${owner} [-@${writtenKey(key)}]`;
    repairs.push(repair(said.writeAs(newText), { span: citation.span, newText }));
  }
  return mark(written, 'kilde-genitiv', 'warning', citation.span, said.genitive(key), repairs);
}

/**
 * Whose it is. «mfl.» takes no s, but «Søholt og medarbeideres» does; nynorsk has no such form that fits every noun, and there the
 * sentence must be written anew.
 */
function ownerOf(who: string, written: Written): string | undefined {
  const first = written === 'nb' ? /^(.*) mfl\.$/.exec(who)?.[1] : undefined;
  if (first) return `${first} ${said.colleagues}`;
  return /\p{L}$/u.test(who) ? `${who}${/[sxz]$/.test(who) ? '’' : 's'}` : undefined;
}

/** Every key that may be cited, computed once per list of bibliographies and base. */
function keysOf(knowledge: Knowledge, surroundings: Surroundings): readonly string[] {
  const known = keys.get(surroundings.bibliographies);
  if (known?.knowledge === knowledge) return known.all;
  const own = surroundings.bibliographies.flatMap((bibliography) => [...entriesByKey(bibliography).keys()]);
  const all = [...new Set([...own, ...citableSources(knowledge).map(({ key }) => key)])];
  keys.set(surroundings.bibliographies, { knowledge, all });
  return all;
}

const keys = new WeakMap<Surroundings['bibliographies'], { readonly knowledge: Knowledge; readonly all: readonly string[] }>();
