import assert from 'node:assert/strict';
import { analyse } from '../src/engine/analyse.js';
import type { Analysis, Knowledge } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { reportWords } from '../src/messages/report.js';
import { type Detail, EVERYTHING, MARKS, OVERVIEW } from '../src/report/asked.js';
import { draftReview } from '../src/report/draft.js';
import { FIRST, firstOf } from '../src/report/priority.js';
import { details, type Format, reports } from '../src/report/reports.js';
import type { DraftReview } from '../src/report/review.js';
import { planDraft } from './norwegian-text.js';

describe('as much of a draft as is asked for', () => {
  let knowledge: Knowledge;
  let analysis: Analysis;
  let whole: DraftReview;
  before(() => {
    knowledge = readKnowledge('knowledge');
    analysis = analyse(planDraft(20_000, 3), knowledge);
    whole = draftReview('plan.md', analysis, knowledge);
  });
  const asking = (detail: Partial<Detail>) => draftReview('plan.md', analysis, knowledge, { ...EVERYTHING, ...detail });

  it('has the first wording of each mark, and all else as it is', () => {
    const first = asking({ wordings: 'first' });
    assert.ok(whole.marks.some(({ fixes }) => fixes.length > 1));
    assert.deepEqual(first, { ...whole, marks: whole.marks.map((mark) => ({ ...mark, fixes: mark.fixes.slice(0, 1) })) });
  });
  it('has no wordings where none are shown', () => {
    assert.deepEqual(asking({ wordings: 'none' }), { ...whole, marks: whole.marks.map((mark) => ({ ...mark, fixes: [] })) });
  });
  for (const [format, report] of Object.entries(reports))
    it(`has all that a report as ${format} shows`, () => {
      const setting = { words: reportWords.nb, knowledge, date: '2026-01-31', version: '1', colour: 'never', columns: 100 } as const;
      const written = (draft: DraftReview): string => report({ drafts: [draft], failures: [] }, setting);
      assert.equal(written(asking(details[format as Format])), written(whole));
    });
  it('begins with the same marks in an overview, counts the same, and knows the same states', () => {
    const overview = asking(OVERVIEW);
    const first = firstOf(whole.marks, FIRST.several);
    assert.equal(first.length, FIRST.several);
    assert.deepEqual(
      overview.marks.filter(({ message }) => message !== '').map(({ rule, offsets }) => [rule, offsets]),
      whole.marks.filter((mark) => first.includes(mark)).map(({ rule, offsets }) => [rule, offsets]),
    );
    assert.deepEqual(
      overview.marks.map(({ category, severity, offsets }) => [category, severity, offsets]),
      whole.marks.map(({ category, severity, offsets }) => [category, severity, offsets]),
    );
    assert.deepEqual(
      overview.coverage.map(({ theme, state }) => [theme, state]),
      whole.coverage.map(({ theme, state }) => [theme, state]),
    );
    assert.deepEqual(
      overview.chapters.map(({ title, depth, offsets }) => [title, depth, offsets]),
      whole.chapters.map(({ title, depth, offsets }) => [title, depth, offsets]),
    );
  });
  it('shows marks as the settings have them, and looks for wordings no more often than needed', () => {
    const hints = draftReview('plan.md', analysis, knowledge, {
      ...MARKS,
      severityOf: ({ category }) => (category === 'passive-municipality' ? undefined : 'hint'),
    });
    assert.ok(hints.marks.length > 0 && hints.marks.length < whole.marks.length);
    assert.ok(hints.marks.every(({ severity, category }) => severity === 'hint' && category !== 'passive-municipality'));
    let asked = 0;
    const first = firstOf(whole.marks, 3, ({ fixes }) => {
      asked += 1;
      return fixes.length > 0;
    });
    assert.deepEqual(first, firstOf(whole.marks, 3));
    assert.ok(asked < whole.marks.length / 2, `${asked} of ${whole.marks.length}`);
  });
});
