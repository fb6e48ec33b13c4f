import { FIRST } from './html.js';
import { firstOf } from './priority.js';
import type { DraftReview, Mark } from './review.js';

/**
 * A draft with only what an overview of many shows: the marks to begin with whole, the others as counts and places, and
 * the state of each theme. Hundreds of plans then fit in little memory.
 */
export function slim(draft: DraftReview): DraftReview {
  const whole = new Set(firstOf(draft.marks, FIRST.several));
  return {
    ...draft,
    marks: draft.marks.map((mark) => (whole.has(mark) ? mark : shell(mark))),
    coverage: draft.coverage.map((one) => ({ ...one, places: [] })),
    signs: [],
  };
}

const EMPTY: readonly never[] = [];

function shell({ rule, category, severity, offsets, start, end, print }: Mark): Mark {
  return {
    rule,
    category,
    severity,
    offsets,
    start,
    end,
    print,
    message: '',
    text: '',
    evidence: EMPTY,
    fixes: EMPTY,
    sentence: '',
    trail: EMPTY,
  };
}
