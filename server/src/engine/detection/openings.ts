import type { Cue, Rule } from '../model.js';
import { type Step, stepsOf } from './pattern.js';
import { type Program, programOf } from './program.js';
import type { Vocabulary } from './vocabulary.js';

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

export function openingsOf(rules: Iterable<Rule>, vocabulary: Vocabulary): Openings {
  const starts = new Map<number, Entry[]>();
  for (const rule of rules)
    for (const cue of rule.cues) {
      const steps = stepsOf(cue.pattern);
      const entry = { rule, cue, program: programOf(steps, vocabulary.ask), later: groupsOf(steps, vocabulary).slice(1) };
      for (const number of firstNumbers(steps, vocabulary)) enter(starts, number, entry);
    }
  const known = new WeakMap<readonly number[], readonly Entry[]>();
  return (answers) => {
    const found = known.get(answers);
    if (found) return found;
    const made = [...new Set(answers.flatMap((number) => starts.get(number) ?? []))];
    known.set(answers, made);
    return made;
  };
}

function enter(starts: Map<number, Entry[]>, number: number, entry: Entry): void {
  const entries = starts.get(number);
  if (entries) entries.push(entry);
  else starts.set(number, [entry]);
}

// ---------------------------------------------------------------- getting ready

/** Numbers of the words that a match can begin with. */
function firstNumbers(steps: readonly Step[], vocabulary: Vocabulary): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (numbers: Iterable<number>): void => {
    for (const number of numbers) found.add(number);
  };
  for (const step of steps) {
    if (step.k === 'b' || step.k === 'x') continue;
    if (step.k === 'a') for (const one of step.of) add(firstNumbers(one, vocabulary));
    else if (step.k === 'o') {
      add(firstNumbers(step.of, vocabulary));
      continue;
    } else if (step.k === 'g' || step.k === 'e') throw new TypeError('a pattern cannot begin with a gap');
    else {
      found.add(vocabulary.ask(step));
      if (step.k === 'l') add(vocabulary.phrasesOf(step.t).keys());
    }
    return found;
  }
  return found;
}

/** The questions that a pattern asks one word after the other: of each group one must be answered. What may be missing asks nothing. */
function groupsOf(steps: readonly Step[], vocabulary: Vocabulary): readonly (readonly number[])[] {
  return steps.flatMap((step): readonly (readonly number[])[] => {
    if (step.k === 'a') return anyOf(step.of.map((way) => groupsOf(way, vocabulary)));
    return 'wpsln'.includes(step.k) ? [[vocabulary.ask(step)]] : [];
  });
}

/** One way of several must be taken, and with it the smallest of its groups. */
function anyOf(ways: readonly (readonly (readonly number[])[])[]): readonly (readonly number[])[] {
  if (ways.some((groups) => groups.length === 0)) return [];
  return [ways.flatMap((groups) => groups.reduce((least, group) => (group.length < least.length ? group : least)))];
}
