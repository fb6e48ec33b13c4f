import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyse } from '../src/engine/analyse.js';
import { memoryOf } from '../src/engine/memory.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { planDraft } from './norwegian-text.js';

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

  it('undoing costs nothing', () => {
    const draft = planDraft(50_000);
    const memory = memoryOf();
    analyse(draft, knowledge, { memory });
    analyse(`\`\`\`\n${draft}`, knowledge, { memory });
    const before = { ...memory.computed };
    analyse(draft, knowledge, { memory });
    assert.deepEqual({ ...memory.computed }, before);
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
