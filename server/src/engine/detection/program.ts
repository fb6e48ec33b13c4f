import type { Kind, Listing } from './kinds.js';
import type { Code } from './tables.js';

/** What kind each word of a line is, and the lists that occur at it. */
export interface Answered {
  readonly kinds: readonly Kind[];
  readonly lists: readonly (readonly Listing[])[];
}

/** Tries a pattern from a word on: the word index after the first way that works, or -1. */
export type Program = (line: Answered, at: number) => number;

/**
 * Steps made into functions, once for each knowledge and only when they are first tried: what follows a step is built in,
 * so trying a pattern makes no function and looks nothing up by name. Gaps are bounded, so the work is too.
 */
export function programOf(steps: readonly Code[]): Program {
  let made: Program | undefined;
  return (line, at) => {
    made ??= sequence(steps, 0, found);
    return made(line, at);
  };
}

const found: Program = (_, at) => at;

function sequence(steps: readonly Code[], index: number, then: Program): Program {
  const step = steps[index];
  return step === undefined ? then : one(step, sequence(steps, index + 1, then));
}

function one(step: Code, then: Program): Program {
  if (typeof step === 'number') return word(step, then);
  switch (step[0]) {
    case 'b':
      return (line, at) => (at === 0 ? then(line, at) : -1);
    case 'e':
      return (line, at) => (at === line.kinds.length ? then(line, at) : -1);
    case 'g':
      return gap(step[1], then);
    case 'a':
      return either(step[1].map((way) => sequence(way, 0, then)));
    case 'o':
      return either([sequence(step[1], 0, then), then]);
    case 'x':
      return unless(sequence(step[1], 0, found), then);
    case 'l':
      return listed(step[1], then);
  }
}

function gap(most: number, then: Program): Program {
  return (line, at) => {
    const last = Math.min(at + most, line.kinds.length);
    for (let from = at; from <= last; from++) {
      const to = then(line, from);
      if (to >= 0) return to;
    }
    return -1;
  };
}

function either(ways: readonly Program[]): Program {
  return (line, at) => {
    for (const way of ways) {
      const to = way(line, at);
      if (to >= 0) return to;
    }
    return -1;
  };
}

function unless(not: Program, then: Program): Program {
  return (line, at) => (not(line, at) >= 0 ? -1 : then(line, at));
}

function word(number: number, then: Program): Program {
  return (line, at) => (line.kinds[at]?.answers.includes(number) ? then(line, at + 1) : -1);
}

function listed(list: number, then: Program): Program {
  return (line, at) => {
    for (const one of line.lists[at] ?? NO_LISTINGS) {
      if (one.list !== list) continue;
      const to = then(line, at + one.length);
      if (to >= 0) return to;
    }
    return -1;
  };
}

const NO_LISTINGS: readonly Listing[] = [];
