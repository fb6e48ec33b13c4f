import { clauseAround } from './clauses.js';
import type { Match } from './matches.js';
import { bulletWords, isFigure, isItem } from './openings.js';
import type { Situation } from './situation.js';

/** Chapters in which a plan says what it wants. */
export const COMMITTING = new Set(['goal', 'strategy', 'measure', 'vision', 'foreword']);

/** A promise: a modal in the clause, an infinitive that opens an item, or a lead-in that promises for it. */
export function commits(s: Situation, m: Match): boolean {
  const clause = clauseAround(s.line, m);
  const modal = s.matcher
    .listed(s.line, 'modal')
    .some((one) => one.from >= clause.from && one.from < clause.to && one.from <= m.to && !foretold(s, one.from));
  if (modal) return true;
  if (m.from > bulletWords(s)) return false;
  return s.leadIn !== undefined || isItem(s) || COMMITTING.has(s.statement.context.chapter) || s.statement.context.chapter === 'other';
}

/** «Dette vil styrke attraktiviteten»: what cannot want anything only foretells what follows. */
function foretold(s: Situation, at: number): boolean {
  if (s.line.words[at]?.folded !== 'vil') return false;
  if (!FORETELLING.has(s.line.words[at - 1]?.folded ?? '')) return false;
  return !['vi-her', 'stedsord'].some((list) => s.matcher.listed(s.line, list).some((one) => one.from > at && one.from <= at + 2));
}

const FORETELLING = new Set(['dette', 'det', 'slik', 'samtidig', 'samstundes']);

/** The object stands after the soft words in the same clause; other fields of work do not count unless the core is named. */
export function hasObject(s: Situation, m: Match): boolean {
  if (after(s, m, coreOf(s))) return true;
  return inScope(s) && (after(s, m, 'objekt') || after(s, m, 'folk'));
}

export function after(s: Situation, m: Match, list: string): boolean {
  const clause = clauseAround(s.line, m);
  return s.matcher.listed(s.line, list).some((one) => one.to > m.from && one.from < clause.to);
}

/** What is promised stands in the clause of the promise, before a passive as often as after it. */
export function hasObjectNear(s: Situation, m: Match): boolean {
  const clause = clauseAround(s.line, m);
  const near = (list: string): boolean => s.matcher.listed(s.line, list).some((one) => one.to > clause.from && one.from < clause.to);
  return near(coreOf(s)) || (inScope(s) && (near('objekt') || near('folk')));
}

/** Under the heading of another field of work only the plainest words are about settling, inclusion or reputation. */
export function coreOf(s: Situation): string {
  return s.topic('annet-fag-overskrift') ? 'kjerne-sterk' : 'kjerne';
}

/** Neither the sentence nor the nearest heading belongs to another field of work. */
export function inScope(s: Situation): boolean {
  return !s.has('annet-fag') && !s.topic('annet-fag-overskrift');
}

/** A number that counts something: not a year, not a section, not an ordinal. */
export function hasCount(s: Situation): boolean {
  if (s.has('tallord')) return true;
  return s.line.words.some(
    (word) => isFigure(word) && !/^(?:19|20)\d\d$/.test(word.folded) && !word.folded.endsWith('.') && !/^\d+\.\d/.test(word.folded),
  );
}

/** Two goods in one sentence, or a good offered by «we» or to «you». */
export function isPitch(s: Situation): boolean {
  if (s.has('du') || s.has('vi-her')) return true;
  if (s.under('formaal') && !s.has('modal') && !/\d/.test(s.line.text) && inScope(s)) return true;
  const found = [...s.matcher.listed(s.line, 'gode'), ...s.matcher.listed(s.line, 'stemning')];
  return new Set(found.map((one) => one.from)).size >= 2;
}
