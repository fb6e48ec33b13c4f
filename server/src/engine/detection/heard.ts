import { type Votes, votesOf } from '../language/language.js';
import { wordsOf } from '../language/words.js';
import type { Word } from '../model.js';
import type { Line, Matcher } from './matches.js';

/** A sentence that was read, wherever it stands. */
export interface Heard {
  readonly text: string;
  readonly words: readonly Word[];
  readonly votes: Votes;
  /** Its line, for the base that asked last. */
  line: { readonly matcher: Matcher; readonly line: Line } | undefined;
}

/** The sentence of a text. After a keystroke all but one sentence of a paragraph are the same as before it. */
export function hear(text: string): Heard {
  const known = recent.get(text) ?? earlier.get(text);
  if (known) return known;
  const words = wordsOf(text);
  const made: Heard = { text, words, votes: votesOf(words), line: undefined };
  if (text.length <= LONGEST_KEPT) keep(made);
  return made;
}

/** Sentences; two generations of a few paragraphs. More would only grow old in memory while a long draft is read. */
const MOST_KEPT = 64;
const LONGEST_KEPT = 1_000;
let recent = new Map<string, Heard>();
let earlier = recent;

function keep(heard: Heard): void {
  if (recent.size >= MOST_KEPT) {
    earlier = recent;
    recent = new Map();
  }
  recent.set(heard.text, heard);
}

export function lineOf(heard: Heard, matcher: Matcher): Line {
  if (heard.line?.matcher !== matcher) heard.line = { matcher, line: matcher.line(heard.text, heard.words) };
  return heard.line.line;
}
