import type { Cue, Knowledge, Rule } from '../model.js';
import { type Program, programOf } from './program.js';
import { NUMBER, type Tables } from './tables.js';

/** All that matching asks of a word. Words that answer the same questions are of one kind. */
export interface Kind {
  /** Numbers of the questions that it answers with yes. */
  readonly answers: readonly number[];
  /** Cues that may begin with it, in the order of its answers, each once. */
  readonly entries: readonly Entry[];
  /** Lists that it is an entry of by itself. */
  readonly listings: readonly Listing[];
  /** Phrases of lists that may begin with it. */
  readonly phrases: readonly Phrase[];
}

/** A cue that may begin with a word. */
export interface Entry {
  readonly rule: Rule;
  readonly cue: Cue;
  readonly program: Program;
  /** A question that a word after the one it begins with must answer, else the program need not be run; 0 without one. */
  readonly ahead: number;
  /** Groups of questions: such words must answer one of each. */
  readonly later: readonly (readonly number[])[];
}

/** A list that occurs at a word: the number of its question, and how many words it takes there. */
export interface Listing {
  readonly list: number;
  readonly length: number;
}

export interface Phrase extends Listing {
  /** The question that the second word must answer, and those for the words after it. */
  readonly next: number;
  readonly rest: readonly number[];
}

/** The kind of most words, and of names: nobody asks for them. */
export const UNASKED: Kind = { answers: [], entries: [], listings: [], phrases: [] };

/** The kind of words that answer these questions; each is made when it is first met. */
export function kindsOf(rules: Knowledge['rules'], tables: Tables): (answers: readonly number[]) => Kind {
  const { cues, starts, phrases } = tables;
  const lists = new Set(Object.values(tables.lists));
  const entries = cues.map(({ rule: id, at, steps, later }): Entry => {
    const rule = rules.get(id) as Rule;
    return {
      rule,
      cue: rule.cues[at] as Cue,
      program: programOf(steps),
      ahead: later.find((group) => group.length === 1)?.[0] ?? NUMBER,
      later,
    };
  });
  const phrasesFrom = (head: number): readonly Phrase[] =>
    (phrases[head] || []).map(([list, next, ...rest]) => ({ list, length: rest.length + 2, next: next as number, rest }));
  const known = new Map([['', UNASKED]]);
  return (answers) => {
    const key = answers.join();
    const found = known.get(key);
    if (found) return found;
    const places = new Set(answers.flatMap((number) => starts[number] || []));
    const made: Kind = {
      answers,
      entries: Array.from(places, (place) => entries[place] as Entry),
      listings: answers.filter((number) => lists.has(number)).map((list) => ({ list, length: 1 })),
      phrases: answers.flatMap(phrasesFrom),
    };
    known.set(key, made);
    return made;
  };
}
