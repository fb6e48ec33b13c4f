import type { DraftReview, Mark } from './review.js';

/** A draft with what the end of a report counts, once its own part is written. Hundreds of plans then fit in little memory. */
export function slim(draft: DraftReview): DraftReview {
  return { ...draft, marks: draft.marks.map(shell), coverage: [], signs: [] };
}

const EMPTY: readonly never[] = [];
// Shared: a country has a quarter of a million marks.
const NOWHERE = { line: 0, column: 0 };
const NO_PRINT = { own: '', before: '', after: '' };

/** What is counted and drawn of a mark that is not quoted. */
export function shell({ rule, category, severity, offsets }: Mark): Mark {
  return {
    rule,
    category,
    severity,
    offsets,
    start: NOWHERE,
    end: NOWHERE,
    print: NO_PRINT,
    message: '',
    text: '',
    evidence: EMPTY,
    fixes: EMPTY,
    sentence: '',
    trail: EMPTY,
  };
}
