import { analyse, analysing } from '../src/engine/analyse.js';
import type { Knowledge } from '../src/engine/model.js';
import { kilo, type Numbers, processorTime, table, timed } from './numbers.js';
import { worstCases } from './worst-cases.js';

/** `plain` is a whole analysis of an ordinary draft of `size`, to compare with. */
export function worst(knowledge: Knowledge, scale: number, plain: Numbers, size: number): string {
  const rows = worstCases(scale).map(({ name, draft }) => {
    const total = timed(() => analyse(draft, knowledge));
    const share = total / ((plain.median / size) * draft.length);
    const { own, any } = longestSlice(draft, knowledge);
    return [name, kilo(draft.length), share.toFixed(2), total.toFixed(0), own.toFixed(0), any.toFixed(0)];
  });
  return table(
    ['draft', 'size', 'to a plain draft of that size', 'whole (ms)', 'longest slice (ms)', 'of all runs, with garbage (ms)'],
    rows,
  );
}

const RUNS = 3;

/** Milliseconds of processor time. */
interface Longest {
  /** Each slice by its shortest run: V8 collects garbage in any, whatever that does. */
  readonly own: number;
  /** Of all runs, whatever V8 did in it, on all threads. */
  readonly any: number;
}

export function longestSlice(draft: string, knowledge: Knowledge): Longest {
  const runs = Array.from({ length: RUNS }, () => slicesOf(draft, knowledge));
  const shortest = runs[0]!.map((_, at) => Math.min(...runs.map((slices) => slices[at]!)));
  return { own: Math.max(...shortest), any: Math.max(...runs.flat()) };
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
