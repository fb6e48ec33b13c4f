import { beginsOpaque } from './plain-opaque.js';
import { matchesAt } from './source-lines.js';

/** What a line of source begins with, as far as it can be told without the parser. */

export const HEADING = /(#{1,6}) (?=[^\s#])/y;
export const FOOTNOTE = /\[\^([A-Za-z0-9.-]+)\]: (?=\S)/y;
/** `[ssb]: https://www.ssb.no` */
export const DEFINITION = /\[(?!\^)[^\]\r\n]+\]:/y;
/** `- `, `1. `, `2) `: mark, one space, words. */
export const ITEM = /([-*+]|\d{1,9}([.)])) (?=\S)/y;
/** `---`, `***`: a rule. */
export const RULE = /(?:-{3,}|\*{3,}|_{3,}) *(?=\r?\n|$)/y;

/** ASCII that begins a paragraph and nothing else. */
const ORDINARY = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"%&\'(),./;?@{}$^') ORDINARY[char.charCodeAt(0)] = 1;
/** `*emphasis*`, `**strong**`, `_emphasis_` at the margin: no bullet and no rule. */
const EMPHASIS = /(?:\*{1,2}|_{1,2})[\p{L}\p{N}«"“(]/uy;
/** `2028 er`, but neither `1. ` nor `1) `; `+47`, `-5`. */
const NUMBER = /(?:[-+](?=\d))?\d+(?![.)\d])/y;
/** `[@ssb2021]` or `[antall]`, but no definition, no footnote and no task: a bracket that closes on its line with no colon behind. */
const BRACKET = /\[(?![\^\] ]|[xX]\])[^[\]\\\r\n]*\](?!:)/y;
/** An image; code; an escaped sign; a sign that is no fence. */
const SIGN = /!\[|`{1,2}(?!`)|\\[!-/:-@[-`{-~]|~(?![~])/y;
const SPACE = /\s/;

/** Whether the words at `at`, where a line or an item begins, begin a paragraph or go on with one. False also where nobody knows. */
export function beginsParagraph(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 127) return !SPACE.test(text[at] as string);
  if (ORDINARY[code] === 1) return true;
  return matchesAt(NUMBER, text, at) || matchesAt(EMPHASIS, text, at) || matchesAt(BRACKET, text, at) || matchesAt(SIGN, text, at);
}

/** What a paragraph stands in, as far as it decides what may follow upon its lines. */
export type Within = 'nothing' | 'list' | 'footnote';

/** Whether a line goes on with the paragraph above it; `undefined` where only the parser knows. */
export function continues(text: string, line: number, within: Within): boolean | undefined {
  let at = line;
  while (text.charCodeAt(at) === 32) at += 1;
  if (beginsParagraph(text, at)) return true;
  if (startsItem(text, at, within)) return at > line && within === 'footnote' ? undefined : false;
  if (at > line) return undefined;
  // A footnote may follow right upon a line of text.
  return matchesAt(HEADING, text, at) || beginsOpaque(text, at) || matchesAt(FOOTNOTE, text, at) ? false : undefined;
}

/** Only a list that begins with 1 interrupts a paragraph that stands in no list. */
function startsItem(text: string, at: number, within: Within): boolean {
  ITEM.lastIndex = at;
  const found = ITEM.exec(text);
  return found !== null && (found[2] === undefined || within === 'list' || found[1] === '1.' || found[1] === '1)');
}
