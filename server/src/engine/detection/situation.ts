import { firstWhere } from '../bisect.js';
import type { Sentence, Statement } from '../model.js';
import type { Above } from './above.js';
import { sentencesIn } from './blocks.js';
import type { Lines } from './lines.js';
import type { Line, Match, Matcher } from './matches.js';

/** A statement made ready for judgement: its own words, what stands above it and beside it. */
export interface Situation extends Above {
  readonly statement: Statement;
  readonly line: Line;
  readonly matches: readonly Match[];
  readonly leadIn: Line | undefined;
  /** Sentences of the same block right before and after, and the other cells of the row. */
  readonly beside: () => readonly Line[];
  /** True when the sentence itself has a word of the list. */
  readonly has: (list: string) => boolean;
  /** True when the lead-in has a word of the list. */
  readonly led: (list: string) => boolean;
  readonly matcher: Matcher;
}

export function situationOf(statement: Statement, line: Line, lines: Lines): Situation {
  const { matcher } = lines;
  const leadIn = statement.leadIn === undefined ? undefined : lines.of(statement.leadIn);
  const { trail, above, under, topic, cues } = lines.above(statement.context);
  let beside: readonly Line[] | undefined;
  return {
    statement,
    line,
    matches: matcher.matches(line),
    leadIn,
    beside: () => {
      beside ??= besideOf(statement, lines);
      return beside;
    },
    has: (list) => matcher.has(line, list),
    led: (list) => leadIn !== undefined && matcher.has(leadIn, list),
    matcher,
    trail,
    above,
    under,
    topic,
    cues,
  };
}

/** The words of a statement. */
export function lineOf({ block, sentence }: Statement, lines: Lines): Line {
  return lines.sentence(block, indexOf(sentencesIn(block), sentence.start)) as Line;
}

function besideOf({ block, sentence, row }: Statement, lines: Lines): readonly Line[] {
  const at = indexOf(sentencesIn(block), sentence.start);
  const neighbours = [lines.sentence(block, at - 1), lines.sentence(block, at + 1)].filter((line) => line !== undefined);
  return row === undefined ? neighbours : [...neighbours, ...row.map((cell) => lines.of(cell.text))];
}

/** Index of the sentence that begins at `start`, by halving: a paragraph may be a whole draft that lost its line breaks. */
function indexOf(sentences: readonly Sentence[], start: number): number {
  return firstWhere(sentences.length - 1, (at) => sentences[at]!.start >= start);
}
