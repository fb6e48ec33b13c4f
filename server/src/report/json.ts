import { countsOf } from './priority.js';
import type { Setting } from './reports.js';
import type { DraftReview, Mark, Review } from './review.js';

/** The review as `belegg-review/1`, described by `review.schema.json`. Lines and columns from 1, offsets in UTF-16 and half-open. */
export function json(review: Review, { date, version, knowledge }: Setting): string {
  return [...jsonParts(review, { date, version, knowledge })].join('');
}

/** The same text in pieces: the review of a whole country is longer than a string may be. */
export function* jsonParts(
  review: Review,
  { date, version, knowledge }: Pick<Setting, 'date' | 'version' | 'knowledge'>,
): Generator<string> {
  const { drafts, failures, left, change } = review;
  const head = JSON.stringify({
    schema: 'belegg-review/1',
    belegg: version,
    knowledge: knowledge.version,
    date,
    ...(left === undefined ? {} : { partial: true, left }),
  }).slice(0, -1);
  yield `${head},"drafts":[`;
  for (const [at, draft] of drafts.entries()) yield `${at === 0 ? '' : ','}\n${JSON.stringify(draftOf(draft, review), null, 1)}`;
  const tail = JSON.stringify({
    failures,
    ...(change ? { baseline: { since: change.since, otherKnowledge: change.otherKnowledge, fixed: change.fixed } } : {}),
    totals: totalsOf(review),
  }).slice(1);
  yield `],\n${tail}\n`;
}

function draftOf(draft: DraftReview, { change }: Review): unknown {
  const { path, title, written, words, length, marks, chapters, citations, coverage, signs } = draft;
  return {
    path,
    title,
    written,
    words,
    length,
    diagnostics: marks.map((mark) => diagnosticOf(mark, change?.states.get(mark))),
    chapters,
    citations,
    coverage: coverage.map(({ theme, state, evidence, places }) => ({
      theme,
      state,
      evidence,
      places: places.map(({ span, ...place }) => ({ ...place, offsets: [span.start, span.end] })),
    })),
    signs,
  };
}

function diagnosticOf(mark: Mark, state: string | undefined): unknown {
  const { print, sentence, trail, ...rest } = mark;
  return { ...rest, sentence, trail, fingerprint: print.own, ...(state ? { state } : {}) };
}

function totalsOf({ drafts, failures }: Review): unknown {
  const marks = drafts.flatMap((draft) => draft.marks);
  const byCategory: Record<string, number> = {};
  for (const { category } of marks) byCategory[category] = (byCategory[category] ?? 0) + 1;
  return {
    drafts: drafts.length,
    failures: failures.length,
    words: drafts.reduce((sum, draft) => sum + draft.words, 0),
    diagnostics: marks.length,
    severities: countsOf(marks),
    categories: byCategory,
  };
}
