import type { Step } from './pattern.js';
import type { Phrases } from './vocabulary.js';

/** The numbers of the questions that each word of a line answers. */
export interface Answered {
  readonly answers: readonly (readonly number[])[];
}

/** Tries a pattern from a word on: the word index after the first way that works, or -1. */
export type Program = (line: Answered, at: number) => number;

/** What a pattern must know of the words: see `Vocabulary`. */
interface Questions {
  readonly ask: (step: Step) => number;
  readonly phrasesOf: (list: string) => Phrases;
}

/**
 * Steps made into functions, once for each knowledge: what follows a step is built in, so trying a pattern makes no
 * function and looks nothing up by name. Gaps are bounded, so the work is too.
 */
export function programOf(steps: readonly Step[], questions: Questions): Program {
  return sequence(steps, 0, questions, found);
}

const found: Program = (_, at) => at;

function sequence(steps: readonly Step[], index: number, questions: Questions, then: Program): Program {
  const step = steps[index];
  return step === undefined ? then : one(step, questions, sequence(steps, index + 1, questions, then));
}

function one(step: Step, questions: Questions, then: Program): Program {
  switch (step.k) {
    case 'b':
      return (line, at) => (at === 0 ? then(line, at) : -1);
    case 'e':
      return (line, at) => (at === line.answers.length ? then(line, at) : -1);
    case 'g':
      return gap(step.n, then);
    case 'a':
      return either(step.of.map((way) => sequence(way, 0, questions, then)));
    case 'o':
      return either([sequence(step.of, 0, questions, then), then]);
    case 'x':
      return unless(sequence(step.of, 0, questions, found), then);
    default:
      return word(step, questions, then);
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

function word(step: Step, questions: Questions, then: Program): Program {
  const number = questions.ask(step);
  const plain: Program = (line, at) => {
    const answers = line.answers[at];
    return answers?.includes(number) ? then(line, at + 1) : -1;
  };
  const phrases = step.k === 'l' ? questions.phrasesOf(step.t) : undefined;
  return phrases && phrases.size > 0 ? either([plain, phrase(phrases, questions, then)]) : plain;
}

/** An entry of several words: found by the number of its first word, its programs made when that word is first met. */
function phrase(phrases: Phrases, questions: Questions, then: Program): Program {
  const made = new Map<number, Program>();
  const programAt = (number: number): Program => {
    const program = either((phrases.get(number) ?? []).map((rest) => sequence(rest, 0, questions, then)));
    made.set(number, program);
    return program;
  };
  return (line, at) => {
    for (const number of line.answers[at] ?? []) {
      if (!phrases.has(number)) continue;
      const to = (made.get(number) ?? programAt(number))(line, at + 1);
      if (to >= 0) return to;
    }
    return -1;
  };
}
