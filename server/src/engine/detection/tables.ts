import type { Knowledge } from '../model.js';
import { type Single, type Step, stepsOf, wordStep } from './pattern.js';
import { entriesOf, type Texts, textsOf } from './texts.js';

/**
 * All that matching needs to know of a base, as plain data. The compiler makes it once, and it freezes with the knowledge:
 * a start reads it and makes nothing. Everything that a pattern can ask of one word has a number: the word itself, a
 * beginning, an end, a list, one of several.
 */
export interface Tables {
  /** How many questions there are: their numbers are below it. */
  readonly questions: number;
  /** Words, beginnings and ends, each with its place in `answers`. */
  readonly words: { readonly w: Texts; readonly p: Texts; readonly s: Texts };
  /** Sets of questions that some word answers with yes. */
  readonly answers: readonly (readonly number[])[];
  /** The question of each list, by name. */
  readonly lists: Readonly<Record<string, number>>;
  /** Phrases of lists (entries of several words) by the question that their first word answers; 0 where there are none. */
  readonly phrases: readonly (readonly PhraseTable[] | 0)[];
  readonly cues: readonly CueTable[];
  /** Places in `cues` by a question that the first word of a match answers; 0 where there are none. */
  readonly starts: readonly (readonly number[] | 0)[];
}

/** The list, and the questions that the words after the first must answer. */
export type PhraseTable = readonly [list: number, ...rest: readonly number[]];

export interface CueTable {
  readonly rule: string;
  /** Which of the rule's cues. */
  readonly at: number;
  readonly steps: readonly Code[];
  /** Groups of questions: a word after the one that it begins with must answer one of each. */
  readonly later: readonly (readonly number[])[];
}

/** A step with numbers for words: a number alone is a question to one word, `l` a list with its phrases; the rest is as in `Step`. */
export type Code =
  | number
  | readonly [k: 'l', list: number]
  | readonly [k: 'g', most: number]
  | readonly [k: 'a', ways: readonly (readonly Code[])[]]
  | readonly [k: 'o' | 'x', steps: readonly Code[]]
  | readonly [k: 'b' | 'e'];

/** The question whether a word is a number. */
export const NUMBER = 0;

/** The tables of a base. Same rules and lists, same tables. */
export function tablesOf({ rules, lists }: Pick<Knowledge, 'rules' | 'lists'>): Tables {
  const numbers = new Numbers(lists);
  const named = Object.fromEntries(Array.from(lists.keys(), (list) => [list, numbers.list(list)]));
  const cues = [...rules.values()].flatMap((rule) =>
    rule.cues.map((cue, at) => {
      const steps = numbers.codes(stepsOf(cue.pattern));
      return { rule: rule.id, at, steps, later: groupsOf(steps).slice(1) };
    }),
  );
  const starts: number[][] = [];
  for (const [place, { steps }] of cues.entries()) for (const number of firstNumbers(steps, numbers)) enter(starts, number, place);
  const { size: questions, phrases } = numbers;
  return { questions, ...numbers.words(), lists: named, phrases: filled(phrases), cues, starts: filled(starts) };
}

function enter<T>(table: T[][], number: number, one: T): void {
  const known = table[number];
  if (known === undefined) table[number] = [one];
  else known.push(one);
}

function filled<T>(table: readonly (readonly T[])[]): readonly (readonly T[] | 0)[] {
  return Array.from(table, (ones) => ones ?? 0);
}

/** Numbers of the words that a match can begin with. */
function firstNumbers(steps: readonly Code[], numbers: Numbers): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (some: Iterable<number>): void => {
    for (const number of some) found.add(number);
  };
  for (const step of steps) {
    if (typeof step === 'number') add(numbers.groups.get(step) ?? [step]);
    else if (step[0] === 'l') add([step[1], ...numbers.headsOf(step[1])]);
    else if (step[0] === 'a') for (const way of step[1]) add(firstNumbers(way, numbers));
    else if (step[0] === 'o') add(firstNumbers(step[1], numbers));
    else if (step[0] === 'g' || step[0] === 'e') throw new TypeError('a pattern cannot begin with a gap');
    if (typeof step === 'number' || step[0] === 'l' || step[0] === 'a') return found;
  }
  return found;
}

/** The questions that a pattern asks one word after the other: of each group one must be answered. What may be missing asks nothing. */
function groupsOf(steps: readonly Code[]): readonly (readonly number[])[] {
  return steps.flatMap((step): readonly (readonly number[])[] => {
    if (typeof step === 'number') return [[step]];
    if (step[0] === 'l') return [[step[1]]];
    return step[0] === 'a' ? anyOf(step[1].map(groupsOf)) : [];
  });
}

/** One way of several must be taken, and with it the smallest of its groups. */
function anyOf(ways: readonly (readonly (readonly number[])[])[]): readonly (readonly number[])[] {
  if (ways.some((groups) => groups.length === 0)) return [];
  return [ways.flatMap((groups) => groups.reduce((least, group) => (group.length < least.length ? group : least)))];
}

/**
 * The lists that tables were made from, so that a base need not hold them twice. Sets in no particular order: tables do not
 * depend on it.
 */
export function listsOf({ words, answers, lists, phrases }: Tables): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>(Object.values(lists).map((list) => [list, new Set()]));
  const singles = new Map<number, string>();
  for (const kind of ['w', 'p', 's'] as const)
    for (const [text, place] of entriesOf(words[kind])) {
      const entry = kind === 'p' ? `${text}*` : kind === 's' ? `*${text}` : text;
      // A question about this word alone is never one of a list; questions about several do not stand in phrases.
      for (const number of answers[place]!) {
        const list = found.get(number);
        if (list) list.add(entry);
        else singles.set(number, entry);
      }
    }
  phrases.forEach((ones, head) => {
    for (const [list, ...rest] of ones || []) found.get(list)?.add([head, ...rest].map((one) => singles.get(one)).join(' '));
  });
  return new Map(Object.entries(lists).map(([name, list]) => [name, found.get(list)!]));
}

/** Gives every question its number while patterns are read. */
class Numbers {
  readonly phrases: PhraseTable[][] = [];
  /** The questions about each single word that make up a question about several. */
  readonly groups = new Map<number, readonly number[]>();
  readonly #numbers = new Map<string, number>([['n', NUMBER]]);
  /** Questions by the words, beginnings and ends that answer them. */
  readonly #asked = { w: new Map<string, number[]>(), p: new Map<string, number[]>(), s: new Map<string, number[]>() };

  constructor(readonly lists: ReadonlyMap<string, ReadonlySet<string>>) {}

  codes(steps: readonly Step[]): readonly Code[] {
    return steps.map((step) => this.code(step));
  }

  code(step: Step): Code {
    switch (step.k) {
      case 'n':
        return NUMBER;
      case 'b':
      case 'e':
        return [step.k];
      case 'g':
        return ['g', step.n];
      case 'a':
        return this.#either(step.of);
      case 'o':
      case 'x':
        return [step.k, this.codes(step.of)];
      case 'l':
        return ['l', this.list(step.t)];
      default:
        return this.#ask([step]);
    }
  }

  /** Where to look words up, and what they answer. */
  words(): Pick<Tables, 'words' | 'answers'> {
    const places = new Map<string, number>();
    const placed = (asked: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, number> =>
      new Map(
        Array.from(asked, ([text, numbers]) => {
          const key = numbers.join(' ');
          if (!places.has(key)) places.set(key, places.size);
          return [text, places.get(key) as number];
        }),
      );
    const { w, p, s } = this.#asked;
    const words = { w: textsOf(placed(w), 'front'), p: textsOf(placed(p), 'front'), s: textsOf(placed(s), 'back') };
    return { words, answers: Array.from(places.keys(), (key) => key.split(' ').map(Number)) };
  }

  /** Single words that follow each other among the ways are one question; the order of the ways stays. */
  #either(ways: readonly (readonly Step[])[]): Code {
    const of: (readonly Code[])[] = [];
    let singles: Single[] = [];
    const close = (): void => {
      if (singles.length > 0) of.push([this.#ask(singles)]);
      singles = [];
    };
    for (const way of ways) {
      const [step] = way;
      if (way.length === 1 && step !== undefined && isSingle(step)) singles.push(step);
      else {
        close();
        of.push(this.codes(way));
      }
    }
    close();
    const [only] = of;
    return of.length === 1 && only?.length === 1 ? (only[0] as Code) : ['a', of];
  }

  /** The number of the question whether a word is one of these. */
  #ask(singles: readonly Single[]): number {
    const key = singles.map((one) => `${one.k} ${one.t}`).join('|');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    // Words of a match answer in this order, and of two equal cues the first one found is shown: each word before its group.
    const members = singles.length === 1 ? [] : singles.map((one) => this.#ask([one]));
    const number = this.#next(key);
    if (members.length > 0) this.groups.set(number, members);
    for (const one of singles) this.#enter(one, number);
    return number;
  }

  /** The number of the question whether a word or a phrase is in a list. */
  list(name: string): number {
    const known = this.#numbers.get(`l ${name}`);
    if (known !== undefined) return known;
    const number = this.#next(`l ${name}`);
    for (const entry of [...(this.lists.get(name) ?? [])].sort()) {
      const [first, ...rest] = entry.split(' ').flatMap((one) => wordStep(one) ?? []);
      if (first === undefined) continue;
      if (rest.length === 0) this.#enter(first, number);
      else {
        const after = rest.map((one) => this.#ask([one]));
        enter(this.phrases, this.#ask([first]), [number, ...after]);
      }
    }
    return number;
  }

  /** Questions that first words of phrases of a list answer. */
  headsOf(list: number): readonly number[] {
    return this.phrases.flatMap((phrases, head) => (phrases.some(([of]) => of === list) ? [head] : []));
  }

  get size(): number {
    return this.#numbers.size;
  }

  #next(key: string): number {
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    return number;
  }

  #enter({ k, t }: Single, number: number): void {
    const numbers = this.#asked[k].get(t);
    if (numbers === undefined) this.#asked[k].set(t, [number]);
    else if (!numbers.includes(number)) numbers.push(number);
  }
}

function isSingle(step: Step): step is Single {
  return step.k === 'w' || step.k === 'p' || step.k === 's';
}
