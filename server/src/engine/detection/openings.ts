import type { Cue, Knowledge, Rule } from '../model.js';
import { type Program, programOf } from './program.js';
import type { Tables } from './tables.js';

/** A cue that may begin with a word. */
export interface Entry {
  readonly rule: Rule;
  readonly cue: Cue;
  readonly program: Program;
  /** Groups of questions: a word after the one that it begins with must answer one of each, else the program need not be run. */
  readonly later: readonly (readonly number[])[];
}

/**
 * The cues that may begin with a word, in the order of its answers, each once. Found once for each kind of word: the arrays
 * are the vocabulary's own, so that they can be known again.
 */
export type Openings = (answers: readonly number[]) => readonly Entry[];

export function openingsOf(rules: Knowledge['rules'], { cues, starts }: Tables): Openings {
  const entries = cues.map(({ rule: id, at, steps, later }): Entry => {
    const rule = rules.get(id) as Rule;
    return { rule, cue: rule.cues[at] as Cue, program: programOf(steps), later };
  });
  const known = new WeakMap<readonly number[], readonly Entry[]>();
  return (answers) => {
    const found = known.get(answers);
    if (found) return found;
    const places = new Set(answers.flatMap((number) => starts[number] || []));
    const made = Array.from(places, (place) => entries[place] as Entry);
    known.set(answers, made);
    return made;
  };
}
