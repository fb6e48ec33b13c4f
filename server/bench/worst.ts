import { analyse, analysing } from '../src/engine/analyse.js';
import type { Knowledge } from '../src/engine/model.js';
import { kilo, type Numbers, processorTime, table, timed } from './numbers.js';
import { worstCases } from './worst-cases.js';

/** `plain` is a whole analysis of an ordinary draft of `size`, to compare with. */
export function worst(knowledge: Knowledge, scale: number, plain: Numbers, size: number): string {
  const rows = worstCases(scale).map(({ name, draft }) => {
    const total = timed(() => analyse(draft, knowledge));
    const share = total / ((plain.median / size) * draft.length);
    return [name, kilo(draft.length), share.toFixed(2), total.toFixed(0), longestSlice(draft, knowledge).toFixed(0)];
  });
  return table(['draft', 'size', 'to a plain draft of that size', 'whole (ms)', 'longest slice (ms)'], rows);
}

const RUNS = 3;

/** Milliseconds of processor time. Each slice counts by its shortest run: V8 collects garbage in any, whatever that does. */
export function longestSlice(draft: string, knowledge: Knowledge): number {
  let shortest: readonly number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const slices = slicesOf(draft, knowledge);
    shortest = run === 0 ? slices : slices.map((slice, at) => Math.min(slice, shortest[at]!));
  }
  return Math.max(...shortest);
}

function slicesOf(draft: string, knowledge: Knowledge): readonly number[] {
  const slices: number[] = [];
  const work = analysing(draft, knowledge);
  for (let done = false; !done; )
    slices.push(
      processorTime(() => {
        done = work.next().done ?? false;
      }),
    );
  return slices;
}
