import type { Cue, Knowledge, Rule, Word } from '../model.js';
import { type Listing, listingsWith } from './listings.js';
import { type Openings, openingsOf } from './openings.js';
import { type Tables, tablesOf } from './tables.js';
import { vocabularyOf } from './vocabulary.js';

/** Word indexes, half-open. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

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
  /** The lists that occur at each word. */
  readonly lists: readonly (readonly Listing[])[];
}

/** All cues of a knowledge, found by the first word: the cost grows with the words, hardly with the rules. */
export interface Matcher {
  readonly line: (text: string, words: readonly Word[]) => Line;
  readonly matches: (line: Line) => readonly Match[];
  /** Where a list occurs in the line. */
  readonly listed: (line: Line, list: string) => readonly Place[];
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

/** What was found in a line is kept with it, and found when first asked for. */
interface Kept extends Line {
  matches?: readonly Match[];
  listed?: readonly Listed[];
}

function makeMatcher(knowledge: Knowledge): Matcher {
  const tables = (knowledge.matching as Tables | undefined) ?? tablesOf(knowledge);
  const answersOf = vocabularyOf(tables);
  const openings = openingsOf(knowledge.rules, tables);
  const listingsAt = listingsWith(tables);
  const matchesIn = matchesWith(openings, tables.questions);
  return {
    line: (text, words) => {
      const answers = words.map((word, at) => (word.capital && isName(text, words, at) ? NONE : answersOf(word)));
      return { text, words, answers, lists: answers.map((_, at) => listingsAt(answers, at)), matches: undefined, listed: undefined };
    },
    matches: (line: Kept) => {
      line.matches ??= matchesIn(line);
      return line.matches;
    },
    listed: (line: Kept, list) => {
      line.listed ??= listedIn(line);
      const number = tables.lists[list];
      return line.listed.some((one) => one.list === number) ? line.listed.filter((one) => one.list === number) : NOWHERE;
    },
  };
}

const NONE: readonly number[] = [];
const NOWHERE: readonly Place[] = [];

function matchesWith(openings: Openings, questions: number): (line: Line) => readonly Match[] {
  // Where each question was last answered, counted on through all lines: what an earlier line wrote lies behind, so nothing is wiped.
  const last = new Float64Array(questions);
  let begin = 1;
  return (line) => {
    const { answers, lists } = line;
    for (let at = 0; at < answers.length; at++) {
      for (const number of answers[at]!) last[number] = begin + at;
      for (const { list } of lists[at]!) last[list] = begin + at;
    }
    const found: Match[] = [];
    for (let from = 0; from < answers.length; from++) {
      const numbers = answers[from]!;
      if (numbers.length === 0) continue;
      const first = found.length;
      for (const { rule, cue, program, later } of openings(numbers)) {
        if (!isAhead(later, last, begin + from)) continue;
        const to = program(line, from);
        // Copies of a rule share their cues; each is found once.
        if (to >= 0 && !isKnown(found, first, cue)) found.push({ rule, cue, from, to });
      }
    }
    begin += answers.length;
    return found;
  };
}

/** Whether words after a place answer one question of each group. */
function isAhead(groups: readonly (readonly number[])[], last: Readonly<Float64Array>, place: number): boolean {
  for (const group of groups) {
    let at = 0;
    while (at < group.length && last[group[at]!]! <= place) at++;
    if (at === group.length) return false;
  }
  return true;
}

function isKnown(found: readonly Match[], first: number, cue: Cue): boolean {
  for (let at = first; at < found.length; at++) if (found[at]!.cue === cue) return true;
  return false;
}

interface Listed extends Place {
  readonly list: number;
}

/** Where lists occur. At one word the first way that fits counts: a single word before a phrase. */
function listedIn(line: Line): readonly Listed[] {
  const found: Listed[] = [];
  line.lists.forEach((listings, from) => {
    const first = found.length;
    for (const { list, length } of listings)
      if (!found.some((one, at) => at >= first && one.list === list)) found.push({ list, from, to: from + length });
  });
  return found;
}

// ---------------------------------------------------------------- names

/** Common nouns that are written with a capital inside sentences all the same. */
const OFTEN_CAPITAL = /^(?:kommun|fylk|regjering|storting|nav$|vi$|her$|visjon|mål)/u;

/** A capital inside the sentence makes a name: «Paradis», «Storfjell», «Perlevika» are no scenery. */
function isName(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const first = text.charAt(word.start);
  if (first === first.toLowerCase() || isFirst(words, at)) return false;
  if (word.end - word.start > 1 && text.slice(word.start, word.end) === text.slice(word.start, word.end).toUpperCase()) return false;
  const before = text.slice((words[at - 1] as Word).end, word.start);
  if (/[:«"“”„(–—•▪?!.\n-]/u.test(before)) return false;
  return !OFTEN_CAPITAL.test(word.folded);
}

/** Nothing but numbers and labels stands before it: «2.1 Befolkning», «Mål 3 Trygg oppvekst». */
function isFirst(words: readonly Word[], at: number): boolean {
  for (let before = 0; before < at; before++) if (!/^[\d.]+$|^mål$|^kap/u.test(words[before]!.folded)) return false;
  return true;
}
