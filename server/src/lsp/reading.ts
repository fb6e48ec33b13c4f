import type { Progress } from '../engine/analyse.js';
import type { Analysis } from '../engine/model.js';

/** A draft that is being read in slices, with others let in between. */
export interface Reading {
  /** What is known so far; nothing in the first slice. */
  readonly progress: Progress | undefined;
  /** Resolves after the first of several slices; never when one is enough. */
  readonly begun: Promise<void>;
  /** Resolves with nothing when the reading was given up. */
  readonly whole: Promise<Analysis | undefined>;
}

/** Others wait no longer than this for their turn, in ms: less than a screen needs to be drawn. */
const SLICE_MS = 10;
/** Turns of the loop between two slices. A question takes some: read from the line, understood, answered. */
const TURNS = 4;

/** Reads on as long as `goesOn` says so; a draft that takes one slice is read when this returns. */
export function readingOf(slices: Generator<Progress, Analysis>, goesOn: () => boolean): Reading {
  let progress: Progress | undefined;
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const read = async (): Promise<Analysis | undefined> => {
    for (let began = performance.now(); ; ) {
      const slice = slices.next();
      if (slice.done) return slice.value;
      if (performance.now() - began < SLICE_MS) continue;
      progress = slice.value;
      begin();
      for (let turn = 0; turn < TURNS; turn += 1) await soon();
      if (!goesOn()) return undefined;
      began = performance.now();
    }
  };
  const whole = read();
  return {
    get progress() {
      return progress;
    },
    begun,
    whole,
  };
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
