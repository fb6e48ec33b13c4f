import { type Lines, linesOf, placeAt } from '../engine/locate.js';
import type { Analysis, Knowledge } from '../engine/model.js';
import { type Coverage, coverageOf, coverageStates } from '../engine/review/coverage.js';
import { type Quote, signsIn } from '../engine/review/profile.js';
import { type Asked, EVERYTHING } from './asked.js';
import { chaptersOf, headingsOf } from './chapters.js';
import { marking } from './marks.js';
import type { Cited, DraftReview, Quoted } from './review.js';

/** What a report says about one draft, worked out once. `path` is what the reader knows the draft by. */
export function draftReview(path: string, analysis: Analysis, knowledge: Knowledge, asked: Asked = EVERYTHING): DraftReview {
  const steps = draftReviewing(path, analysis, knowledge, asked);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, for where somebody is writing beside it: whoever runs it may let others in, or stop, at any yield. */
export function* draftReviewing(path: string, analysis: Analysis, knowledge: Knowledge, asked: Asked): Generator<void, DraftReview> {
  const lines = linesOf(analysis.draft);
  const lineAt = (offset: number): number => placeAt(lines, offset).line + 1;
  const chapters = asked.parts ? chaptersOf(analysis, knowledge, lines) : headingsOf(analysis, lines);
  yield;
  const marks = yield* marking(analysis, knowledge, asked, lines);
  yield;
  const covered = coveredBy(analysis, knowledge, asked.themes);
  yield;
  const quoted = ({ quote, span }: Quote): Quoted => ({ quote, line: lineAt(span.start) });
  return {
    path,
    title: chapters.find((chapter) => chapter.depth > 0)?.title || path,
    written: analysis.written,
    words: analysis.words,
    length: analysis.draft.length,
    marks,
    chapters,
    citations: citedIn(analysis, knowledge, lines),
    coverage: covered.map((one) => ({
      ...one,
      places: asked.themes === 'states' ? [] : one.places.map((place) => ({ ...place, line: lineAt(place.span.start) })),
    })),
    signs: !asked.parts
      ? []
      : signsIn(analysis).map(({ sign, shown, open }) => ({ sign, shown: shown.map(quoted), open: open.map(quoted) })),
  };
}

function coveredBy(analysis: Analysis, knowledge: Knowledge, themes: Asked['themes']): readonly Coverage[] {
  if (themes === 'none') return [];
  return themes === 'states' ? coverageStates(analysis, knowledge) : coverageOf(analysis, knowledge);
}

function citedIn(analysis: Analysis, knowledge: Knowledge, lines: Lines): readonly Cited[] {
  return analysis.citations.map(({ key, span }) => ({
    key,
    offset: span.start,
    line: placeAt(lines, span.start).line + 1,
    citable: knowledge.sources.get(key)?.citable.kind ?? 'unknown',
  }));
}
