import { readFileSync } from 'node:fs';
import type { Knowledge } from '../src/engine/model.js';
import { thaw } from '../src/knowledge/artifact.js';
import { reportWords } from '../src/messages/report.js';
import type { Setting } from '../src/report/reports.js';
import type { DraftReview, Mark, Review } from '../src/report/review.js';

/** A reviewed draft and the part of the base that it names, both frozen: reports are tested as functions of values that stand still. */
export const granvik: DraftReview = JSON.parse(readFileSync('server/test/report-golden/granvik.review.json', 'utf8'));
export const base: Knowledge = thaw(readFileSync('server/test/report-golden/base.json', 'utf8'));

export const one: Review = { drafts: [granvik], failures: [] };

export function setting(language: 'nb' | 'nn' | 'en' = 'nb', more: Partial<Setting> = {}): Setting {
  return { words: reportWords[language], knowledge: base, date: '2026-11-22', version: '0.1.0', colour: 'never', columns: 100, ...more };
}

/** The draft with everything in it that a stranger may write replaced by `text`. */
export function poisoned(text: string): Review {
  const mark = (one: Mark): Mark => ({
    ...one,
    message: text,
    text,
    sentence: `Før ${text} etter`,
    trail: [text, text],
    fixes: [{ title: text, preview: text, edits: [{ offsets: [0, 1], newText: text }] }],
  });
  const draft: DraftReview = {
    ...granvik,
    path: `${text}.md`,
    title: text,
    marks: granvik.marks.map(mark),
    chapters: granvik.chapters.map((chapter) => ({ ...chapter, title: text })),
    citations: granvik.citations.map((cited) => ({ ...cited, key: text })),
    coverage: granvik.coverage.map((covered) => ({
      ...covered,
      places: covered.places.map((place) => ({ ...place, quote: text, who: text, when: text })),
    })),
    signs: granvik.signs.map((sign) => ({ ...sign, shown: [{ quote: text, line: 1 }], open: [{ quote: text, line: 1 }] })),
  };
  return { drafts: [draft], failures: [{ path: text, message: text }] };
}
