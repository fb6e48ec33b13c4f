import assert from 'node:assert/strict';
import { analyse } from '../src/engine/analyse.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { baselineOf, compared, readBaseline, writeBaseline } from '../src/report/baseline.js';
import { draftReview } from '../src/report/draft.js';
import type { DraftReview } from '../src/report/review.js';

const knowledge = readKnowledge('knowledge');
const review = (text: string, path = 'plan.md'): DraftReview => draftReview(path, analyse(text, knowledge), knowledge);

const GOAL = 'Kommunen skal være en attraktiv kommune for barnefamilier.';
const WISH = 'Det skal legges til rette for inkludering av flyktninger.';
const PLAIN = 'Skolen har 214 elever.';
const draft = (...blocks: string[]): string => `# Plan\n\n## Mål\n\n${blocks.join('\n\n')}\n`;
const OLD = draft(PLAIN, GOAL, WISH);

/** State and sentence of each mark afterwards, and what was fixed. */
function change(before: string | readonly DraftReview[], after: string | readonly DraftReview[]): readonly string[] {
  const drafts = typeof after === 'string' ? [review(after)] : after;
  const baseline = baselineOf(typeof before === 'string' ? [review(before)] : before, '2026-01-01', knowledge.version);
  const read = readBaseline(writeBaseline(baseline));
  assert.equal(read.kind, 'baseline');
  const { states, fixed } = compared(drafts, read.kind === 'baseline' ? read.baseline : baseline, knowledge.version);
  const found = [...states].map(([mark, state]) => `${state}: ${mark.sentence}`);
  return [...new Set([...found, ...fixed.map((known) => `fixed: ${known.sentence}`)])];
}

describe('baseline', () => {
  it('finds nothing new in the same draft', () => assert.deepEqual(change(OLD, OLD), [`same: ${GOAL}`, `same: ${WISH}`]));
  it('is not disturbed by edits elsewhere, line breaks, markup or quotation marks', () => {
    const edited = draft(
      'Et nytt avsnitt om skolen. Det er langt.',
      PLAIN,
      GOAL.replace('attraktiv', '**attraktiv**').replace(' for ', '\nfor '),
      'Enda et avsnitt.',
      WISH,
    );
    assert.deepEqual(new Set(change(OLD, edited).map((one) => one.split(':')[0])), new Set(['same']));
  });
  it('says what was fixed', () => assert.deepEqual(change(OLD, draft(PLAIN, GOAL)), [`same: ${GOAL}`, `fixed: ${WISH}`]));
  it('says what is new', () => assert.deepEqual(change(draft(PLAIN, GOAL), OLD), [`same: ${GOAL}`, `new: ${WISH}`]));
  it('says what was moved to another chapter', () => {
    assert.deepEqual(change(OLD, `${draft(PLAIN, WISH)}\n## Strategi\n\n${GOAL}\n`), [`same: ${WISH}`, `moved: ${GOAL}`]);
  });
  it('says what changed places', () =>
    assert.equal(change(OLD, draft(PLAIN, WISH, GOAL)).filter((one) => one.startsWith('moved')).length, 1));
  it('knows a sentence that was rewritten between the same neighbours and is still marked', () => {
    const rewritten = GOAL.replace('barnefamilier', 'unge og barnefamilier');
    assert.deepEqual(change(OLD, draft(PLAIN, rewritten, WISH)), [`changed: ${rewritten}`, `same: ${WISH}`]);
  });
  it('counts equal sentences apart', () => {
    const twice = change(draft(GOAL, PLAIN), draft(GOAL, PLAIN, GOAL));
    assert.deepEqual(twice, [`same: ${GOAL}`, `new: ${GOAL}`]);
  });
  it('follows a draft that got another name', () => {
    assert.deepEqual(
      change([review(OLD, 'gammel.md')], [review(OLD, 'ny.md')]).map((one) => one.split(':')[0]),
      ['moved', 'moved'],
    );
  });
  it('tells when the base was another', () => {
    const baseline = baselineOf([review(OLD)], '2026-01-01', 'en annen');
    assert.equal(compared([review(OLD)], baseline, knowledge.version).otherKnowledge, true);
  });
});
