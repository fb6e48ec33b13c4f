import { sentencesOf } from '../language/sentences.js';
import { wordsOf } from '../language/words.js';
import type { Block, Sentence, Statement } from '../model.js';
import { ownChapter } from './chapters.js';
import type { Line, Match, Matcher } from './matches.js';

/** A statement made ready for judgement: its own words, what stands above it and beside it. Everything is found once, when asked for. */
export interface Situation {
  readonly statement: Statement;
  readonly line: Line;
  readonly matches: readonly Match[];
  /** Headings, nearest last. */
  readonly trail: readonly Line[];
  readonly leadIn: Line | undefined;
  /** Sentences of the same block right before and after, and the other cells of the row. */
  readonly beside: readonly Line[];
  /** True when the sentence itself has a word of the list. */
  readonly has: (list: string) => boolean;
  /** True when the lead-in has a word of the list. */
  readonly led: (list: string) => boolean;
  /** True when a heading above has a word of the list. */
  readonly above: (list: string) => boolean;
  /** True when the nearest heading has a word of the list. */
  readonly under: (list: string) => boolean;
  /** True when the nearest heading that names a topic, not only «Mål» or «Strategi», has a word of the list. */
  readonly topic: (list: string) => boolean;
  readonly matcher: Matcher;
}

/** Lines of texts that come again and again: headings and lead-ins. */
export type Lines = (text: string) => Line;

const linesOfMatchers = new WeakMap<Matcher, Map<string, Line>>();
/** Texts; more than the headings of a long plan. Only short ones are kept from one piece to the next. */
const MOST_KEPT = 3_000;
const LONGEST_KEPT = 150;

export function linesOf(matcher: Matcher): Lines {
  const known = linesOfMatchers.get(matcher) ?? new Map<string, Line>();
  linesOfMatchers.set(matcher, known);
  const long = new Map<string, Line>();
  return (text) => {
    const kept = text.length > LONGEST_KEPT ? long : known;
    const found = kept.get(text);
    if (found) return found;
    const made = matcher.line(text, wordsOf(text));
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, made);
    return made;
  };
}

export function situationOf(statement: Statement, lines: Lines, matcher: Matcher): Situation {
  const { block, sentence, context } = statement;
  const line = lines(block.prose.text.slice(sentence.start, sentence.end));
  const leadIn = statement.leadIn === undefined ? undefined : lines(statement.leadIn);
  const trail = context.trail.map(lines);
  const asked = new Map<string, boolean>();
  let beside: readonly Line[] | undefined;
  const ask = (where: string, list: string, among: readonly Line[]): boolean => {
    const key = `${where} ${list}`;
    const known = asked.get(key);
    if (known !== undefined) return known;
    const found = among.some((one) => matcher.listed(one, list).length > 0);
    asked.set(key, found);
    return found;
  };
  return {
    statement,
    line,
    matches: matcher.matches(line),
    trail,
    leadIn,
    get beside() {
      beside ??= besideOf(statement, lines);
      return beside;
    },
    has: (list) => ask('sentence', list, [line]),
    led: (list) => leadIn !== undefined && ask('lead', list, [leadIn]),
    above: (list) => ask('above', list, trail.length > 1 && context.depths[0] === 1 ? trail.slice(1) : trail),
    under: (list) => ask('under', list, trail.slice(-1)),
    topic: (list) => ask('topic', list, topicIn(trail, matcher)),
    matcher,
  };
}

const BARE_HEADING = 4;

/** The last heading that says what the section is about; the last of all when none does. */
function topicIn(trail: readonly Line[], matcher: Matcher): readonly Line[] {
  const topics = trail.filter((one) => !isBareChapter(one, matcher));
  return topics.length > 0 ? topics.slice(-1) : trail.slice(-1);
}

/** «Mål», «Strategi 2», «Slik gjør vi det»: a chapter of any topic. */
function isBareChapter(heading: Line, matcher: Matcher): boolean {
  if (heading.words.length > BARE_HEADING || matcher.listed(heading, 'formaal').length > 0) return false;
  return ownChapter(heading.text) !== 'other' && matcher.listed(heading, 'annet-fag-overskrift').length === 0;
}

function besideOf(statement: Statement, lines: Lines): readonly Line[] {
  const { text } = statement.block.prose;
  const sentences = sentencesIn(statement.block);
  const at = indexOf(sentences, statement.sentence.start);
  const neighbours = [sentences[at - 1], sentences[at + 1]].flatMap((one) => (one ? [lines(text.slice(one.start, one.end))] : []));
  return [...neighbours, ...(statement.row ?? []).map((cell) => lines(cell.text))];
}

const sentencesOfBlocks = new WeakMap<Block, readonly Sentence[]>();

function sentencesIn(block: Block): readonly Sentence[] {
  const known = sentencesOfBlocks.get(block);
  if (known) return known;
  const found = sentencesOf(block.prose.text);
  sentencesOfBlocks.set(block, found);
  return found;
}

/** Index of the sentence that begins at `start`, by halving: a paragraph may be a whole draft that lost its line breaks. */
function indexOf(sentences: readonly Sentence[], start: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
