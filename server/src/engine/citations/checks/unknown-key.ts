import { citationProblems as said } from '../../../messages/citations.js';
import { frontValues } from '../../bibliography/inline.js';
import { entriesByKey } from '../../bibliography/resolve.js';
import { citableSources } from '../../gates.js';
import type { Citation, Diagnostic, Knowledge, Repair, Surroundings } from '../../model.js';
import { writtenKey } from '../keys.js';
import { shortOf } from '../short.js';
import { type Checking, type CitationCheck, mark, repair, writtenAt } from './check.js';
import { nearestKeys } from './nearest.js';

/** Keys that nobody knows; among them keys that have swallowed a genitive s. */
export const unknownKey: CitationCheck = (checking) => {
  const { analysis, surroundings } = checking;
  // A bibliography that is named but not read yet would make every key unknown.
  if (surroundings.bibliographies.length === 0 && frontValues(analysis.draft, 'bibliography').length > 0) return [];
  return analysis.citations.flatMap((citation): readonly Diagnostic[] => {
    if (checking.known(citation.key) || isNoKey(analysis.draft, citation)) return [];
    if (citation.key === '') return [mark(checking, 'kilde-uten-nokkel', 'warning', citation.span, said.emptyKey)];
    const stem = genitiveOf(checking, citation);
    return stem ? [genitive(checking, citation, stem)] : [unknown(checking, citation)];
  });
};

/** Cross-references of Quarto, `@*` of `nocite`, and names behind a slash or an at sign in an address. */
function isNoKey(draft: string, { key, span }: Citation): boolean {
  return key === '*' || /^(?:fig|tbl|sec|eq|lst)-/.test(key) || draft[span.start - 1] === '/';
}

function unknown(checking: Checking, citation: Citation): Diagnostic {
  const near = nearestKeys(citation.key, keysOf(checking.knowledge, checking.surroundings));
  const repairs = near.map((key) => repair(said.didYouMean(key), replaceKey(citation, key)));
  return mark(checking, 'kilde-ukjent', 'warning', citation.span, said.unknown(citation.key), repairs);
}

const replaceKey = (citation: Citation, key: string) => ({
  span: { start: citation.span.start, end: citation.span.end },
  newText: `${citation.mode === 'suppressed' ? '-' : ''}@${writtenKey(key)}`,
});

/** The known key in `@hansen2021s`. */
function genitiveOf(checking: Checking, { key, mode }: Citation): string | undefined {
  const stem = key.slice(0, -1);
  return key.endsWith('s') && mode === 'narrative' && checking.known(stem) ? stem : undefined;
}

function genitive(checking: Checking, citation: Citation, key: string): Diagnostic {
  const { who } = shortOf(checking.known(key)!, writtenAt(checking.analysis, citation.span.start));
  const repairs: Repair[] = [];
  // «mfl.» takes no s; the sentence must then be written anew.
  if (/\p{L}$/u.test(who)) {
    const newText = `${who}${/[sxz]$/.test(who) ? '’' : 's'} [-@${writtenKey(key)}]`;
    repairs.push(repair(said.writeAs(newText), { span: citation.span, newText }));
  }
  return mark(checking, 'kilde-genitiv', 'warning', citation.span, said.genitive(key), repairs);
}

/** Every key that may be cited, computed once per surroundings and base. */
function keysOf(knowledge: Knowledge, surroundings: Surroundings): readonly string[] {
  const known = keys.get(surroundings);
  if (known?.knowledge === knowledge) return known.all;
  const own = surroundings.bibliographies.flatMap((bibliography) => [...entriesByKey(bibliography).keys()]);
  const all = [...new Set([...own, ...citableSources(knowledge).map(({ key }) => key)])];
  keys.set(surroundings, { knowledge, all });
  return all;
}

const keys = new WeakMap<Surroundings, { readonly knowledge: Knowledge; readonly all: readonly string[] }>();
