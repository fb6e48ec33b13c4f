import type { Line, Match, Matcher } from './matches.js';
import type { Statement } from './model.js';
import { sentencesOf } from './sentences.js';
import { wordsOf } from './words.js';

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
  readonly matcher: Matcher;
}

/** Lines of texts that come again and again: headings and lead-ins of one piece. */
export type Lines = (text: string) => Line;

export function linesOf(matcher: Matcher): Lines {
  const known = new Map<string, Line>();
  return (text) => {
    const found = known.get(text) ?? matcher.line(text, wordsOf(text));
    known.set(text, found);
    return found;
  };
}

export function situationOf(statement: Statement, lines: Lines, matcher: Matcher): Situation {
  const { block, sentence, context } = statement;
  const line = lines(block.prose.text.slice(sentence.start, sentence.end));
  const leadIn = statement.leadIn === undefined ? undefined : lines(statement.leadIn);
  const trail = context.trail.map(lines);
  const asked = new Map<string, boolean>();
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
    beside: besideOf(statement, lines),
    has: (list) => ask('sentence', list, [line]),
    led: (list) => leadIn !== undefined && ask('lead', list, [leadIn]),
    above: (list) => ask('above', list, trail.length > 1 && context.depths[0] === 1 ? trail.slice(1) : trail),
    under: (list) => ask('under', list, trail.slice(-1)),
    matcher,
  };
}

function besideOf(statement: Statement, lines: Lines): readonly Line[] {
  const { text } = statement.block.prose;
  const sentences = sentencesOf(text);
  const at = sentences.findIndex((one) => one.start === statement.sentence.start);
  const neighbours = [sentences[at - 1], sentences[at + 1]].flatMap((one) => (one ? [lines(text.slice(one.start, one.end))] : []));
  return [...neighbours, ...(statement.row ?? []).map((cell) => lines(cell.text))];
}
