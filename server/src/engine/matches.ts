import type { Cue, Knowledge, Rule, Word } from './model.js';
import { type Step, stepsOf } from './pattern.js';
import { type Vocabulary, vocabularyOf } from './vocabulary.js';

/** A cue found. `from` and `to` are word indexes, half-open. */
export interface Match {
  readonly rule: Rule;
  readonly cue: Cue;
  readonly from: number;
  readonly to: number;
}

/** Words made ready for matching: each with the questions it answers. */
export interface Line {
  readonly text: string;
  readonly words: readonly Word[];
  readonly answers: readonly (readonly number[])[];
}

/** All cues of a knowledge, found by the first word: the cost grows with the words, hardly with the rules. */
export interface Matcher {
  readonly line: (text: string, words: readonly Word[]) => Line;
  readonly matches: (line: Line) => readonly Match[];
  /** Word indexes, half-open, at which a list occurs in the line. */
  readonly listed: (line: Line, list: string) => readonly { readonly from: number; readonly to: number }[];
}

const matchers = new WeakMap<Knowledge, Matcher>();

/** The matcher of a knowledge, made once. */
export function matcherOf(knowledge: Knowledge): Matcher {
  const known = matchers.get(knowledge);
  if (known) return known;
  const made = makeMatcher(knowledge);
  matchers.set(knowledge, made);
  return made;
}

interface Entry {
  readonly rule: Rule;
  readonly cue: Cue;
  readonly steps: readonly Step[];
}

function makeMatcher(knowledge: Knowledge): Matcher {
  const vocabulary = vocabularyOf(knowledge.lists);
  const starts = new Map<number, Entry[]>();
  // A line's answers are numbers of questions asked before it was made; what `listed` may ask later must be among them.
  for (const list of knowledge.lists.keys()) vocabulary.ask({ k: 'l', t: list });
  for (const rule of knowledge.rules.values())
    for (const cue of rule.cues) {
      const entry = { rule, cue, steps: stepsOf(cue.pattern) };
      prepare(entry.steps, vocabulary);
      for (const number of firstNumbers(entry.steps, vocabulary)) starts.set(number, [...(starts.get(number) ?? []), entry]);
    }
  const line = (text: string, words: readonly Word[]): Line => ({
    text,
    words,
    answers: words.map((word, at) => (isName(text, words, at) ? NONE : vocabulary.answers(word))),
  });
  return {
    line,
    matches: (one) => matchesIn(one, starts, vocabulary),
    listed: (one, list) => listedIn(one, list, vocabulary),
  };
}

const NONE: readonly number[] = [];

function matchesIn(line: Line, starts: ReadonlyMap<number, readonly Entry[]>, vocabulary: Vocabulary): readonly Match[] {
  const found: Match[] = [];
  for (let from = 0; from < line.words.length; from++) {
    const tried = new Set<Entry>();
    for (const number of line.answers[from] as readonly number[])
      for (const entry of starts.get(number) ?? NO_ENTRIES) {
        if (tried.has(entry)) continue;
        tried.add(entry);
        const to = run(entry.steps, 0, from, line, vocabulary, ending);
        if (to >= 0) found.push({ rule: entry.rule, cue: entry.cue, from, to });
      }
  }
  return found;
}

const NO_ENTRIES: readonly Entry[] = [];
const NO_PHRASES: readonly (readonly Step[])[] = [];
const ending = (at: number): number => at;

function listedIn(line: Line, list: string, vocabulary: Vocabulary): readonly { from: number; to: number }[] {
  const step: Step = { k: 'l', t: list };
  vocabulary.ask(step);
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < line.words.length; from++) {
    const to = run([step], 0, from, line, vocabulary, ending);
    if (to >= 0) found.push({ from, to });
  }
  return found;
}

// ---------------------------------------------------------------- running

type Next = (at: number) => number;

/** Runs the steps from word `at`; the end of the first way that works, or -1. Gaps are bounded, so the work is too. */
function run(steps: readonly Step[], index: number, at: number, line: Line, vocabulary: Vocabulary, next: Next): number {
  const step = steps[index];
  if (step === undefined) return next(at);
  const rest: Next = (to) => run(steps, index + 1, to, line, vocabulary, next);
  switch (step.k) {
    case 'b':
      return at === 0 ? rest(at) : -1;
    case 'e':
      return at === line.words.length ? rest(at) : -1;
    case 'g':
      for (let skipped = 0; skipped <= step.n && at + skipped <= line.words.length; skipped++) {
        const to = rest(at + skipped);
        if (to >= 0) return to;
      }
      return -1;
    case 'a':
      for (const one of step.of) {
        const to = run(one, 0, at, line, vocabulary, rest);
        if (to >= 0) return to;
      }
      return -1;
    case 'o': {
      const to = run(step.of, 0, at, line, vocabulary, rest);
      return to >= 0 ? to : rest(at);
    }
    case 'x':
      return run(step.of, 0, at, line, vocabulary, ending) >= 0 ? -1 : rest(at);
    default:
      return takeWord(step, at, line, vocabulary, rest);
  }
}

function takeWord(step: Step, at: number, line: Line, vocabulary: Vocabulary, rest: Next): number {
  if (at >= line.words.length) return -1;
  const answers = line.answers[at] as readonly number[];
  if (answers.includes(vocabulary.ask(step))) {
    const to = rest(at + 1);
    if (to >= 0) return to;
  }
  if (step.k !== 'l') return -1;
  const phrases = vocabulary.phrasesOf(step.t);
  if (phrases.size === 0) return -1;
  for (const number of answers)
    for (const phrase of phrases.get(number) ?? NO_PHRASES) {
      const to = run(phrase, 0, at + 1, line, vocabulary, rest);
      if (to >= 0) return to;
    }
  return -1;
}

// ---------------------------------------------------------------- getting ready

/** Asks every question once, so that the numbers stand before the first word is looked up. */
function prepare(steps: readonly Step[], vocabulary: Vocabulary): void {
  for (const step of steps) {
    if (step.k === 'a') for (const one of step.of) prepare(one, vocabulary);
    else if (step.k === 'o' || step.k === 'x') prepare(step.of, vocabulary);
    else if (step.k !== 'g' && step.k !== 'b' && step.k !== 'e') vocabulary.ask(step);
  }
}

/** Numbers of the words that a match can begin with. */
function firstNumbers(steps: readonly Step[], vocabulary: Vocabulary): ReadonlySet<number> {
  const found = new Set<number>();
  for (const step of steps) {
    if (step.k === 'b' || step.k === 'x') continue;
    if (step.k === 'a') for (const one of step.of) for (const number of firstNumbers(one, vocabulary)) found.add(number);
    else if (step.k === 'o') {
      for (const number of firstNumbers(step.of, vocabulary)) found.add(number);
      continue;
    } else if (step.k === 'g' || step.k === 'e') throw new TypeError('a pattern cannot begin with a gap');
    else {
      found.add(vocabulary.ask(step));
      if (step.k === 'l')
      if (step.k === 'l') for (const number of vocabulary.phrasesOf(step.t).keys()) found.add(number);
    }
    return found;
  }
  return found;
}

/** Common nouns that are written with a capital inside sentences all the same. */
const OFTEN_CAPITAL = /^(?:kommun|fylk|regjering|storting|nav$|vi$|her$|visjon|mål)/u;

/** A capital inside the sentence makes a name: «Paradis», «Storfjell», «Perlevika» are no scenery. */
function isName(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const first = text.charAt(word.start);
  if (first === first.toLowerCase() || words.slice(0, at).every((one) => /^[\d.]+$|^mål$|^kap/u.test(one.folded))) return false;
  if (word.end - word.start > 1 && text.slice(word.start, word.end) === text.slice(word.start, word.end).toUpperCase()) return false;
  const before = text.slice((words[at - 1] as Word).end, word.start);
  if (/[:«"“”„(–—•▪?!.\n-]/u.test(before)) return false;
  return !OFTEN_CAPITAL.test(word.folded);
}
