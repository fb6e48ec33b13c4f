import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { numbersOf, processorTime } from '../../bench/numbers.js';
import { costOf, type Typed } from '../../bench/pair.js';
import { letters } from '../../bench/typing.js';
import { analyse } from '../../src/engine/analyse.js';
import { readKnowledge } from '../../src/hosts/knowledge.js';
import { planDraft } from '../norwegian-text.js';

/** Kilobytes of what is loaded at a start, and a little room to grow. */
const LIMITS = {
  'server.node.js': 10,
  'server.code.js': 1_600,
  'client.node.cjs': 600,
  'client.browser.js': 560,
  'knowledge.json': 2_000,
  'server.browser.js': 3_500,
  'cli.js': 3_600,
};

/**
 * Ratios within one run, never times: the bounds are about twice what is measured on a quiet machine, and the best of three
 * attempts counts. `dist/` must be built. The numbers themselves are in BENCH.md.
 */
describe('speed', () => {
  for (const [size, bound] of [
    [10_000, 6],
    [100_000, 5.5],
    [1_000_000, 3],
  ] as const)
    it(`a letter in ${size / 1000} kB costs less than ${bound} times what keeping the text costs`, async () => {
      await holds(bound, async () => ratioOf(await letters(size, 30)));
    });

  it('the same for a client that asks for the marks', async () => {
    await holds(3, async () => ratioOf(await letters(1_000_000, 30, true)));
  });

  for (const size of [10_000, 1_000_000])
    it(`of a hundred letters in ${size / 1000} kB five cost more than 3 times the median at most`, async () => {
      await holds(3, async () => {
        const { p95, median } = costOf((await letters(size, 100)).ours);
        return p95 / median;
      });
    });

  it('no worst case holds the thread for longer than 10 letters in 1 MB cost', async () => {
    // Mocha loads what is imported above as CommonJS, where loops that call other files run three times as long as in a bundle.
    const { longestSlice } = await import('../../bench/worst.js');
    const { worstCases } = await import('../../bench/worst-cases.js');
    const knowledge = readKnowledge('knowledge');
    await holds(10, async () => {
      const slices = worstCases(1).map(({ draft }) => longestSlice(draft, knowledge).own);
      return Math.max(...slices) / costOf((await letters(1_000_000, 30)).ours).median;
    });
  });

  it('a whole analysis costs less than the parser of remark alone', async () => {
    const knowledge = readKnowledge('knowledge');
    const parser = remark().use(remarkGfm).freeze();
    const draft = planDraft(100_000);
    await holds(1, () => middle(() => void analyse(draft, knowledge).diagnostics.length) / middle(() => void parser.parse(draft)));
  });

  for (const [file, kilobytes] of Object.entries(LIMITS))
    it(`${file} stays under ${kilobytes} kB`, () => {
      const size = Math.round(statSync(`dist/${file}`).size / 1000);
      assert.ok(size <= kilobytes, `${size} kB`);
    });
});

async function holds(bound: number, measured: () => number | Promise<number>): Promise<void> {
  const found: number[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    found.push(await measured());
    if (found.at(-1)! < bound) return;
  }
  assert.fail(`${found.map((one) => one.toFixed(2)).join(', ')} times, and ${bound} is the bound`);
}

/** How many times as much a letter costs as it costs the server that only keeps the text. */
function ratioOf({ ours, other }: Typed): number {
  return costOf(ours).median / costOf(other).median;
}

/** Median processor time of seven runs. */
function middle(work: () => void): number {
  return numbersOf(7, () => processorTime(work)).median;
}
