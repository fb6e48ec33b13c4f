import { soon } from './reading.js';

/** Others wait no longer than this for their turn, in ms, but for a single step that takes longer. */
const SLICE_MS = 10;

/** Runs work that comes in steps, and lets others in between. */
export async function unhurried<T>(steps: Generator<unknown, T>): Promise<T> {
  for (let began = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    await soon();
    began = performance.now();
  }
}
