import type { Listing } from './listings.js';
import type { Step } from './pattern.js';

/** The numbers of the questions that each word of a line answers, and the lists that occur at it. */
export interface Answered {
  readonly answers: readonly (readonly number[])[];
  readonly lists: readonly (readonly Listing[])[];
}

/** Tries a pattern from a word on: the word index after the first way that works, or -1. */
export type Program = (line: Answered, at: number) => number;

/** The number of a question about a word: see `Vocabulary`. */
type Ask = (step: Step) => number;

/**
 * Steps made into functions, once for each knowledge: what follows a step is built in, so trying a pattern makes no
 * function and looks nothing up by name. Gaps are bounded, so the work is too.
 */
export function programOf(steps: readonly Step[], ask: Ask): Program {
  return sequence(steps, 0, ask, found);
}

const found: Program = (_, at) => at;

function sequence(steps: readonly Step[], index: number, ask: Ask, then: Program): Program {
  const step = steps[index];
  return step === undefined ? then : one(step, ask, sequence(steps, index + 1, ask, then));
}

function one(step: Step, ask: Ask, then: Program): Program {
  switch (step.k) {
    case 'b':
      return (line, at) => (at === 0 ? then(line, at) : -1);
    case 'e':
      return (line, at) => (at === line.answers.length ? then(line, at) : -1);
    case 'g':
      return gap(step.n, then);
    case 'a':
      return either(step.of.map((way) => sequence(way, 0, ask, then)));
    case 'o':
      return either([sequence(step.of, 0, ask, then), then]);
    case 'x':
      return unless(sequence(step.of, 0, ask, found), then);
    default:
      return word(step, ask, then);
  }
}

function gap(most: number, then: Program): Program {
  return (line, at) => {
    const last = Math.min(at + most, line.answers.length);
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

function word(step: Step, ask: Ask, then: Program): Program {
  const number = ask(step);
  if (step.k === 'l') return listed(number, then);
  return (line, at) => (line.answers[at]?.includes(number) ? then(line, at + 1) : -1);
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
