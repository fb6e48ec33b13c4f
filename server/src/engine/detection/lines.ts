import { wordsOf } from '../language/words.js';
import type { Block, Context } from '../model.js';
import { type Above, aboveOf } from './above.js';
import { heardIn, sentencesIn } from './blocks.js';
import { lineOf } from './heard.js';
import type { Line, Matcher } from './matches.js';

/** Texts read for matching, and remembered as long as they may be asked for again. */
export interface Lines {
  readonly matcher: Matcher;
  /** The line of a text that comes again and again: a heading, a lead-in, a cell. */
  readonly of: (text: string) => Line;
  /** The line of a sentence of a block, by its index; nothing when there is no such sentence. */
  readonly sentence: (block: Block, index: number) => Line | undefined;
  readonly above: (context: Context) => Above;
}

const linesOfMatchers = new WeakMap<Matcher, Lines>();
/** Texts; more than the headings of a long plan. */
const MOST_KEPT = 3_000;
/** A longer text does not come again. */
const LONGEST_KEPT = 150;

export function linesOf(matcher: Matcher): Lines {
  const known = linesOfMatchers.get(matcher) ?? makeLines(matcher);
  linesOfMatchers.set(matcher, known);
  return known;
}

function makeLines(matcher: Matcher): Lines {
  const texts = new Map<string, Line>();
  const aboves = new WeakMap<Context, Above>();
  const lines: Lines = {
    matcher,
    of: (text) => {
      const found = texts.get(text);
      if (found) return found;
      const made = matcher.line(text, wordsOf(text));
      if (texts.size >= MOST_KEPT) texts.clear();
      if (text.length <= LONGEST_KEPT) texts.set(text, made);
      return made;
    },
    sentence: (block, index) => (index < 0 || index >= sentencesIn(block).length ? undefined : lineOf(heardIn(block, index), matcher)),
    above: (context) => {
      const found = aboves.get(context);
      if (found) return found;
      const made = aboveOf(context, lines, matcher);
      aboves.set(context, made);
      return made;
    },
  };
  return lines;
}
