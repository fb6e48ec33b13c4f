import { OUTSIDE, type Place } from './gathering.js';
import { lineEnd } from './source-lines.js';

/** A line on its own: its words and what they seem to stand in. */
export interface RoughLine {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

/** Levels of lists that are told apart. */
const DEEPEST = 10;
/** Spaces that a level of a list is indented. */
const LEVEL = 2;

/** The line that begins at `at`, without spaces, quotation marks, bullets and rules before its words. */
export function roughLine(text: string, at: number): RoughLine {
  const end = lineEnd(text, at);
  let start = at;
  let indent = 0;
  let quoted = false;
  let item = false;
  for (; start < end; start += 1) {
    const char = text[start] as string;
    if (char === '>') quoted = true;
    else if (isBullet(text, start)) item = true;
    else if (!SPACE.test(char)) break;
    else if (!item) indent += 1;
  }
  const level = item ? Math.min(DEEPEST, 1 + Math.floor(indent / LEVEL)) : 0;
  return { start, end, place: { ...OUTSIDE, quoted, level, kind: item ? 'item' : 'paragraph' } };
}

const SPACE = /\s/;

function isBullet(text: string, at: number): boolean {
  return '-*+=_#'.includes(text[at] as string) && '-*+=_# \r\n'.includes(text[at + 1] ?? '\n');
}
