import type { Progress } from '../engine/analyse.js';
import type { Analysis } from '../engine/model.js';
import { unhurriedWhile } from './unhurried.js';

/** A draft that is being read in slices, with others let in between. */
export interface Reading {
  /** What is known so far; nothing in the first slice. */
  readonly progress: Progress | undefined;
  /** Resolves after the first of several slices; never when one is enough. */
  readonly begun: Promise<void>;
  /** Resolves with nothing when the reading was given up. */
  readonly whole: Promise<Analysis | undefined>;
}

/** Reads on as long as `goesOn` says so; a draft that takes one slice is read when this returns. */
export function readingOf(slices: Generator<Progress, Analysis>, goesOn: () => boolean): Reading {
  let progress: Progress | undefined;
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const paused = (latest: Progress): void => {
    progress = latest;
    begin();
  };
  const whole = unhurriedWhile(goesOn, slices, paused).then((done) => done?.value);
  return {
    get progress() {
      return progress;
    },
    begun,
    whole,
  };
}
