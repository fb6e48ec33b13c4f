import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyse } from '../src/engine/analyse.js';
import { edited } from '../src/engine/edits.js';
import { memoryOf } from '../src/engine/memory.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { planDraft } from './norwegian-text.js';
import { randomFrom } from './random.js';

const knowledge = readKnowledge('knowledge');

describe('work', () => {
  it('a letter typed in a draft of 200 kB recomputes one piece and judges one piece', () => {
    const draft = planDraft(200_000);
    for (const place of [0.1, 0.5, 0.9]) {
      const memory = memoryOf();
      analyse(draft, knowledge, { memory });
      const before = { ...memory.computed };
      const at = insideSentence(draft, place);
      analyse(`${draft.slice(0, at)}x${draft.slice(at)}`, knowledge, { memory });
      assert.deepEqual(
        { pieces: memory.computed.pieces - before.pieces, judged: memory.computed.judged - before.judged },
        { pieces: 1, judged: 1 },
      );
    }
  });

  it('a letter typed in a draft of any size leaves every stretch and every batch of marks but one the values they were', () => {
    for (const size of [100_000, 500_000]) {
      const memory = memoryOf();
      const draft = planDraft(size);
      const previous = analyse(draft, knowledge, { memory });
      const batches = new Set(previous.batches.map(({ diagnostics }) => diagnostics));
      const stretches = new Set(previous.laid.map(({ stretch }) => stretch));
      assert.ok(stretches.size > size / 20_000, `${stretches.size} stretches`);
      for (const text of ['x', '\n']) {
        const at = insideSentence(draft, 0.5);
        const edit = { span: { start: at, end: at }, newText: text };
        const next = analyse(edited(draft, edit), knowledge, { memory, previous, edit });
        assert.ok(next.laid.filter(({ stretch }) => !stretches.has(stretch)).length <= 2);
        // The last batch is what is said of the whole draft: made anew each time, and small.
        const changed = next.batches.slice(0, -1).filter(({ diagnostics }) => !batches.has(diagnostics));
        assert.ok(changed.length <= 2, `${changed.length} batches`);
      }
    }
  });

  it('two hundred edits leave no crumbs of stretches behind', () => {
    const memory = memoryOf();
    let draft = planDraft(100_000);
    let previous = analyse(draft, knowledge, { memory });
    const before = previous.laid.length;
    const random = randomFrom(1);
    for (let round = 0; round < 200; round += 1) {
      const start = random.below(draft.length);
      const edit = {
        span: { start, end: Math.min(draft.length, start + random.below(40)) },
        newText: random.pick(['x', '\n\n', '# ', '']),
      };
      draft = edited(draft, edit);
      previous = analyse(draft, knowledge, { memory, previous, edit });
    }
    assert.ok(previous.laid.length < 2 * before, `${before} stretches became ${previous.laid.length}`);
  });

  it('undoing costs nothing', () => {
    const draft = planDraft(50_000);
    const memory = memoryOf();
    analyse(draft, knowledge, { memory });
    analyse(`\`\`\`\n${draft}`, knowledge, { memory });
    const before = { ...memory.computed };
    analyse(draft, knowledge, { memory });
    assert.deepEqual({ ...memory.computed }, before);
  });

  it('what is cleared is forgotten', () => {
    const memory = memoryOf();
    const draft = planDraft(5_000);
    analyse(draft, knowledge, { memory });
    const { pieces } = memory.computed;
    memory.clear();
    assert.equal(memory.held, 0);
    analyse(draft, knowledge, { memory });
    assert.equal(memory.computed.pieces, 2 * pieces);
  });

  it('memory grows with what is open, within bounds', () => {
    const memory = memoryOf();
    const read = (size: number): number => {
      for (let seed = 1; seed <= 3; seed += 1) analyse(planDraft(size, seed), knowledge, { memory });
      return memory.held;
    };
    assert.ok(read(300_000) <= 500_000);
    memory.makeRoom(400_000);
    assert.ok(read(300_000) > 700_000 && memory.held <= 800_000, `${memory.held} characters held`);
    memory.makeRoom(0);
    assert.ok(read(50_000) <= 500_000, `${memory.held} characters held`);
  });

  it('memory is bounded', () => {
    const memory = memoryOf({ characters: 30_000 });
    for (let seed = 1; seed <= 10; seed += 1) {
      analyse(planDraft(20_000, seed), knowledge, { memory });
      assert.ok(memory.held <= 30_000, `${memory.held} characters held`);
    }
  });
});

/** An offset in the middle of a word of a plain paragraph, near a share of the draft. */
function insideSentence(draft: string, share: number): number {
  const at = draft.indexOf('kommunedirektøren ', Math.floor(draft.length * share));
  return at + 12;
}
