import type { Cue, Knowledge, Rule, Word } from '../model.js';
import { type Kind, kindsOf, type Listing, UNASKED } from './kinds.js';
import { NUMBER, type Tables, tablesOf } from './tables.js';
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

/** Words made ready for matching. */
export interface Line {
  readonly text: string;
  readonly words: readonly Word[];
  readonly kinds: readonly Kind[];
  /** The lists that occur at each word. */
  readonly lists: readonly (readonly Listing[])[];
}

/** All cues of a knowledge, found by the first word: the cost grows with the words, hardly with the rules. */
export interface Matcher {
  readonly line: (text: string, words: readonly Word[]) => Line;
  readonly matches: (line: Line) => readonly Match[];
  /** Whether a list occurs in the line. */
  readonly has: (line: Line, list: string) => boolean;
  /** Where a list occurs in the line. At one word the first way that fits counts: a single word before a phrase. */
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
  matches: readonly Match[] | undefined;
  /** Numbers of the lists that occur. */
  present: readonly number[] | undefined;
}

function makeMatcher(knowledge: Knowledge): Matcher {
  const tables = (knowledge.matching as Tables | undefined) ?? tablesOf(knowledge);
  const kindOf = vocabularyOf(tables, kindsOf(knowledge.rules, tables));
  const listingsIn = listingsWith(tables.questions);
  const matchesIn = matchesWith(tables.questions);
  const isPresent = (line: Kept, list: number | undefined): list is number => {
    line.present ??= presentIn(line);
    return list !== undefined && line.present.includes(list);
  };
  return {
    line: (text, words): Kept => {
      const kinds: Kind[] = [];
      for (let at = 0; at < words.length; at++) kinds.push(isName(text, words, at) ? UNASKED : kindOf(words[at]!));
      return { text, words, kinds, lists: listingsIn(kinds), matches: undefined, present: undefined };
    },
    matches: (line) => {
      const kept = line as Kept;
      kept.matches ??= matchesIn(line);
      return kept.matches;
    },
    has: (line, list) => isPresent(line as Kept, tables.lists[list]),
    listed: (line, list) => {
      const number = tables.lists[list];
      return isPresent(line as Kept, number) ? placesOf(line, number) : NOWHERE;
    },
  };
}

const NOWHERE: readonly Place[] = [];

/** The lists that occur at each word: those that it stands in itself before phrases that it begins. */
function listingsWith(questions: number): (kinds: readonly Kind[]) => readonly (readonly Listing[])[] {
  // The last word that was asked, counted through all lines, and for each question the last one that answered it.
  let asked = 0;
  const answered = new Float64Array(questions);
  const listingsAt = (kinds: readonly Kind[], at: number): readonly Listing[] => {
    const { listings, phrases } = kinds[at]!;
    if (phrases.length === 0 || at + 1 === kinds.length || kinds[at + 1] === UNASKED) return listings;
    asked += 1;
    for (const number of kinds[at + 1]!.answers) answered[number] = asked;
    let found = listings;
    // «i» begins a hundred phrases: all but a few are done with at the next word.
    for (const phrase of phrases) if (answered[phrase.next] === asked && goesOn(phrase.rest, kinds, at + 2)) found = [...found, phrase];
    return found;
  };
  return (kinds) => {
    const lists: (readonly Listing[])[] = [];
    for (let at = 0; at < kinds.length; at++) lists.push(listingsAt(kinds, at));
    return lists;
  };
}

function goesOn(rest: readonly number[], kinds: readonly Kind[], at: number): boolean {
  if (at + rest.length > kinds.length) return false;
  for (let index = 0; index < rest.length; index++) if (!kinds[at + index]!.answers.includes(rest[index]!)) return false;
  return true;
}

function presentIn({ lists }: Line): readonly number[] {
  const found: number[] = [];
  for (const listings of lists) for (const { list } of listings) found.push(list);
  return found;
}

function placesOf(line: Line, list: number): readonly Place[] {
  const places: Place[] = [];
  for (let from = 0; from < line.lists.length; from++)
    for (const one of line.lists[from]!) {
      if (one.list !== list) continue;
      places.push({ from, to: from + one.length });
      break;
    }
  return places;
}

function matchesWith(questions: number): (line: Line) => readonly Match[] {
  // Where each question was last answered, counted on through all lines: what an earlier line wrote lies behind, so nothing is wiped.
  const last = new Float64Array(questions);
  let begin = 1;
  return (line) => {
    const { kinds, lists } = line;
    for (let at = 0; at < kinds.length; at++) {
      for (const number of kinds[at]!.answers) last[number] = begin + at;
      for (const { list } of lists[at]!) last[list] = begin + at;
    }
    const found: Match[] = [];
    for (let from = 0; from < kinds.length; from++) {
      const first = found.length;
      for (const entry of kinds[from]!.entries) {
        // Most are done with here, so it is asked before all else.
        if (entry.ahead !== NUMBER && last[entry.ahead]! <= begin + from) continue;
        if (!isAhead(entry.later, last, begin + from)) continue;
        const { rule, cue } = entry;
        const to = entry.program(line, from);
        // Copies of a rule share their cues; each is found once.
        if (to >= 0 && !isKnown(found, first, cue)) found.push({ rule, cue, from, to });
      }
    }
    begin += kinds.length;
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

// ---------------------------------------------------------------- names

/** Common nouns that are written with a capital inside sentences all the same. */
const OFTEN_CAPITAL = /^(?:kommun|fylk|regjering|storting|nav$|vi$|her$|visjon|mål)/u;

/** «Havdal kommune», «Fjordane fylke»: a name at the start of a sentence too. */
const SCENERY =
  /^(?:fjord|fjell|hav|kyst|skog|dal|øy|foss|strand)|(?:fjord|fjell|hav|kyst|skog|dal|vik|øy|vatn|vann|foss|strand)(?:en|et|a|ane|ene)?$/u;
const UNIT = /^(?:kommunes?|herads?|fylkes?|fylkeskommunes?)$/u;

/** A capital inside the sentence makes a name: «Paradis», «Storfjell», «Perlevika» are no scenery. */
function isName(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (!word.capital) return false;
  if (SCENERY.test(word.folded) && UNIT.test(words[at + 1]?.folded ?? '') && text.charAt(word.end) === ' ') return true;
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
