/** Others wait no longer than this for their turn, in ms, but for a single step that takes longer: less than a screen needs to be drawn. */
const SLICE_MS = 10;
/** Turns of the loop between two slices. A question takes some: read from the line, understood, answered. */
const TURNS = 4;

/** Runs work that comes in steps, and lets others in between. What takes one slice is done when this returns. */
export async function unhurried<T>(steps: Generator<unknown, T>): Promise<T> {
  const done = await unhurriedWhile(() => true, steps);
  return (done as Done<T>).value;
}

export interface Done<T> {
  readonly value: T;
}

/** The same as long as `goesOn` says so after a pause; nothing when it was given up. `paused` is told the latest step before each pause. */
export async function unhurriedWhile<S, T>(
  goesOn: () => boolean,
  steps: Generator<S, T>,
  paused: (latest: S) => void = () => {},
): Promise<Done<T> | undefined> {
  for (let began = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return { value: step.value };
    if (performance.now() - began < SLICE_MS) continue;
    paused(step.value);
    for (let turn = 0; turn < TURNS; turn += 1) await soon();
    if (!goesOn()) return undefined;
    began = performance.now();
  }
}

/** Resolves after what already lies in the queue has been let in. */
export function soon(): Promise<void> {
  return new Promise((resolve) => {
    // Node's own is some ten times quicker than a timer; browsers have none.
    const immediate = (globalThis as { setImmediate?: (run: () => void) => void }).setImmediate;
    if (immediate) immediate(resolve);
    else setTimeout(resolve, 0);
  });
}
