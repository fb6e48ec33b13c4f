import type { Word } from '../model.js';
import { type Step, wordStep } from './pattern.js';

/**
 * Numbers for everything that a pattern can ask of one word: the word itself, a beginning, an end, a list. A word of the
 * text is looked up once and remembered with all its numbers, so the cost of a word does not grow with the patterns.
 */
export interface Vocabulary {
  /** The number of a question, the same for the same question. */
  readonly ask: (step: Step) => number;
  /** How many questions there are: their numbers are below it. */
  readonly size: () => number;
  /** Numbers of all questions that this word answers with yes. */
  readonly answers: (word: Word) => readonly number[];
  /** Phrases of a list (entries of several words) by the number of their first word, each without it. */
  readonly phrasesOf: (list: string) => Phrases;
}

export type Phrases = ReadonlyMap<number, readonly (readonly Step[])[]>;

/** Words that are remembered; a long plan has about 6 000 different ones. */
const MOST_REMEMBERED = 20_000;
const NUMBER = 0;
const NO_PHRASES: Phrases = new Map();

export function vocabularyOf(lists: ReadonlyMap<string, ReadonlySet<string>>): Vocabulary {
  const tables = { w: new Table(), p: new Table(), s: new Table() };
  const numbers = new Map<string, number>([['n', NUMBER]]);
  const phrases = new Map<string, Phrases>();
  const remembered = new Map<string, readonly number[]>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const ask = (step: Step): number => {
    if (step.k === 'n') return NUMBER;
    if (step.k !== 'w' && step.k !== 'p' && step.k !== 's' && step.k !== 'l') throw new TypeError(`not a question: ${step.k}`);
    const key = `${step.k} ${step.t}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numberOf(key);
    if (step.k === 'l') phrases.set(step.t, enter(lists.get(step.t) ?? [], number));
    else tables[step.k].add(step.t, number);
    remembered.clear();
    return number;
  };
  const enter = (entries: Iterable<string>, number: number): Phrases => {
    const several = new Map<number, (readonly Step[])[]>();
    for (const entry of entries) {
      const [first, ...rest] = entry.split(' ').flatMap((one) => wordStep(one) ?? []);
      if (first === undefined) continue;
      if (rest.length > 0) {
        for (const step of rest) ask(step);
        const head = ask(first);
        several.set(head, [...(several.get(head) ?? []), rest]);
      } else if (first.k === 'w' || first.k === 'p' || first.k === 's') tables[first.k].add(first.t, number);
    }
    return several;
  };
  const answers = (word: Word): readonly number[] => {
    const key = word.joined === undefined ? word.folded : `${word.folded} ${word.joined}`;
    const known = remembered.get(key);
    if (known) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const found = new Set<number>();
    for (const form of formsOf(word)) {
      if (isNumber(form)) found.add(NUMBER);
      tables.w.whole(form, found);
      tables.p.beginnings(form, found);
      tables.s.endings(form, found);
    }
    const all = [...found];
    remembered.set(key, all);
    return all;
  };
  return { ask, size: () => numbers.size, answers, phrasesOf: (list) => phrases.get(list) ?? NO_PHRASES };
}

/** «natur-» in «natur-, kultur- og fritidsmuligheter» is the word itself; so is «-utvikling». */
function formsOf(word: Word): readonly string[] {
  const bare = word.folded.replace(/^-|-$/g, '');
  return word.joined === undefined ? [bare] : [bare, word.joined];
}

function isNumber(form: string): boolean {
  const code = form.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/** Texts with the numbers that belong to each, and the lengths that occur. */
class Table {
  private readonly entries = new Map<string, number[]>();
  private readonly lengths = new Set<number>();

  add(text: string, number: number): void {
    const numbers = this.entries.get(text);
    if (numbers === undefined) this.entries.set(text, [number]);
    else if (!numbers.includes(number)) numbers.push(number);
    this.lengths.add(text.length);
  }

  whole(form: string, found: Set<number>): void {
    for (const number of this.entries.get(form) ?? []) found.add(number);
  }

  beginnings(form: string, found: Set<number>): void {
    for (const length of this.lengths) if (length <= form.length) this.whole(form.slice(0, length), found);
  }

  /** Compounds need something in front: two letters are the least («øyidyll»). */
  endings(form: string, found: Set<number>): void {
    for (const length of this.lengths) if (length + 2 <= form.length) this.whole(form.slice(form.length - length), found);
  }
}
