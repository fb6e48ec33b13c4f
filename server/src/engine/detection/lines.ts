import { wordsOf } from '../language/words.js';
import type { Context } from '../model.js';
import { type Above, aboveOf } from './above.js';
import type { Line, Matcher } from './matches.js';

/** Texts read for matching. The same text comes again and again: headings, lead-ins, cells, the sentence beside. */
export interface Lines {
  readonly matcher: Matcher;
  readonly of: (text: string) => Line;
  readonly above: (context: Context) => Above;
}

const linesOfMatchers = new WeakMap<Matcher, Lines>();
/** Texts; more than the headings of a long plan. */
const MOST_KEPT = 3_000;
/** Texts too long to come again soon; those of a few paragraphs. */
const LONG = 150;
const MOST_LONG_KEPT = 30;

export function linesOf(matcher: Matcher): Lines {
  const known = linesOfMatchers.get(matcher) ?? makeLines(matcher);
  linesOfMatchers.set(matcher, known);
  return known;
}

function makeLines(matcher: Matcher): Lines {
  const short = new Map<string, Line>();
  const long = new Map<string, Line>();
  const aboves = new WeakMap<Context, Above>();
  const lines: Lines = {
    matcher,
    of: (text) => {
      const [kept, most] = text.length > LONG ? [long, MOST_LONG_KEPT] : [short, MOST_KEPT];
      const found = kept.get(text);
      if (found) return found;
      const made = matcher.line(text, wordsOf(text));
      if (kept.size >= most) kept.clear();
      kept.set(text, made);
      return made;
    },
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
