import type { Cue, Knowledge, Rule, Word } from '../model.js';
import { type Step, stepsOf } from './pattern.js';
import { type Program, programOf } from './program.js';
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
  readonly program: Program;
}

function makeMatcher(knowledge: Knowledge): Matcher {
  const vocabulary = vocabularyOf(knowledge.lists);
  const starts = new Map<number, Entry[]>();
  // A line's answers are numbers of questions asked before it was made; what `listed` may ask later must be among them.
  const lists = new Map(Array.from(knowledge.lists.keys(), (list) => [list, programOf([{ k: 'l', t: list }], vocabulary)]));
  for (const rule of knowledge.rules.values())
    for (const cue of rule.cues) {
      const steps = stepsOf(cue.pattern);
      const entry = { rule, cue, program: programOf(steps, vocabulary) };
      for (const number of firstNumbers(steps, vocabulary)) starts.set(number, [...(starts.get(number) ?? []), entry]);
    }
  const matched = new WeakMap<Line, readonly Match[]>();
  const line = (text: string, words: readonly Word[]): Line => ({
    text,
    words,
    answers: words.map((word, at) => (isName(text, words, at) ? NONE : vocabulary.answers(word))),
  });
  return {
    line,
    matches: (one) => {
      const known = matched.get(one) ?? matchesIn(one, starts);
      matched.set(one, known);
      return known;
    },
    listed: (one, list) => listedIn(one, lists.get(list) ?? nowhere),
  };
}

const NONE: readonly number[] = [];
const nowhere: Program = () => -1;

function matchesIn(line: Line, starts: ReadonlyMap<number, readonly Entry[]>): readonly Match[] {
  const found: Match[] = [];
  for (let from = 0; from < line.words.length; from++) {
    const answers = line.answers[from] as readonly number[];
    const first = found.length;
    for (const number of answers)
      for (const { rule, cue, program } of starts.get(number) ?? NO_ENTRIES) {
        const to = program(line, from);
        // A cue that can begin with several words of this kind is met several times.
        if (to >= 0 && !isKnown(found, first, cue)) found.push({ rule, cue, from, to });
      }
  }
  return found;
}

const NO_ENTRIES: readonly Entry[] = [];

function isKnown(found: readonly Match[], first: number, cue: Cue): boolean {
  for (let at = first; at < found.length; at++) if (found[at]!.cue === cue) return true;
  return false;
}

function listedIn(line: Line, program: Program): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < line.words.length; from++) {
    const to = program(line, from);
    if (to >= 0) found.push({ from, to });
  }
  return found;
}

// ---------------------------------------------------------------- getting ready

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
      if (step.k === 'l') if (step.k === 'l') for (const number of vocabulary.phrasesOf(step.t).keys()) found.add(number);
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
