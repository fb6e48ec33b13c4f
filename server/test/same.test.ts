import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyse } from '../src/engine/analyse.js';
import { memoryOf } from '../src/engine/memory.js';
import { piecesOf } from '../src/engine/pieces.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { type Random, randomDraft, randomFrom, randomLine } from './random.js';
import { byPieces, byWholeParse } from './taken-apart.js';

const knowledge = readKnowledge('knowledge');

describe('same', () => {
  it('pieces give the same blocks, prose, positions, comments and masks as one parse of the whole', () => {
    for (let seed = 0; seed < 1500; seed += 1) {
      const draft = randomDraft(randomFrom(seed));
      assert.deepEqual(byPieces(draft), byWholeParse(draft), `seed ${seed}: ${JSON.stringify(draft)}`);
    }
  });

  it('pieces laid end to end are the draft', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const draft = randomDraft(randomFrom(seed + 10_000));
      const pieces = piecesOf(draft, memoryOf());
      assert.equal(pieces.map(({ piece }) => piece.text).join(''), draft);
    }
  });

  it('prose is the source wherever a run says so', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const draft = randomDraft(randomFrom(seed + 20_000));
      for (const { start, piece } of piecesOf(draft, memoryOf())) for (const block of piece.blocks) checkRuns(draft, start, block);
    }
  });

  it('memory never changes the answer', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const random = randomFrom(seed + 30_000);
      const memory = memoryOf({ characters: random.pick([400, 4_000, 400_000]) });
      let draft = randomDraft(random);
      for (let edit = 0; edit < 50; edit += 1) {
        draft = edited(draft, random);
        const remembered = analyse(draft, knowledge, { memory });
        assert.deepEqual(remembered, analyse(draft, knowledge), `seed ${seed}, edit ${edit}: ${JSON.stringify(draft)}`);
      }
    }
  });
});

function checkRuns(draft: string, start: number, block: ReturnType<typeof piecesOf>[number]['piece']['blocks'][number]): void {
  let before = 0;
  for (const run of block.prose.runs) {
    const source = run.source + start;
    assert.equal(block.prose.text.slice(run.prose, run.prose + run.length), draft.slice(source, source + run.length));
    assert.ok(run.prose >= before, 'runs are in order');
    before = run.prose + run.length;
  }
}

function edited(draft: string, random: Random): string {
  const start = random.below(draft.length + 1);
  const end = random.below(3) ? start : Math.min(draft.length, start + random.below(12));
  return draft.slice(0, start) + inserted(random) + draft.slice(end);
}

function inserted(random: Random): string {
  switch (random.below(4)) {
    case 0:
      return random.pick(['a', 'Å', ' ', '\n', '`', '#', '-', '>', '*', '[', ']', '|', '<', ':', '.']);
    case 1:
      return random.pick(['```\n', '<!--', '-->', '\n\n', '---\n', '**', '# ', '- ', '> ', '\r\n', '[^1]']);
    case 2:
      return `${randomLine(random)}\n`;
    default:
      return '';
  }
}
