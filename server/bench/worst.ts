import { analysing } from '../src/engine/analyse.js';
import type { Knowledge } from '../src/engine/model.js';
import { kilo, type Numbers, table, timed } from './numbers.js';
import { worstCases } from './worst-cases.js';

/** Each case once, slice by slice. `plain` is a whole analysis of an ordinary draft of `size`, to compare with. */
export function worst(knowledge: Knowledge, scale: number, plain: Numbers, size: number): string {
  const rows = worstCases(scale).map(({ name, draft }) => {
    const slices: number[] = [];
    const total = timed(() => {
      const work = analysing(draft, knowledge);
      for (let done = false; !done; )
        slices.push(
          timed(() => {
            done = work.next().done ?? false;
          }),
        );
    });
    const share = total / ((plain.median / size) * draft.length);
    return [name, kilo(draft.length), share.toFixed(2), total.toFixed(0), Math.max(...slices).toFixed(0)];
  });
  return table(['draft', 'size', 'to a plain draft of that size', 'whole (ms)', 'longest slice (ms)'], rows);
}
