import { lineEnd } from './source-lines.js';

/**
 * Whether the parser answers for a text in the time of a few keystrokes. On many texts it needs time for the square of their
 * marks, lines or depth: `*` by the thousand, lines over `===`, `<!--` that nothing closes, lists inside each other.
 */
export function isBearable(text: string): boolean {
  if (text.length > LONGEST || BOTTOMLESS.test(text)) return false;
  let marks = 0;
  for (let at = 0; at < text.length; at += 1) marks += MARK[text.charCodeAt(at)] ?? 0;
  return marks <= MOST_MARKS && areBearable(text);
}

function areBearable(text: string): boolean {
  const indents = new Set<number>();
  let lines = 0;
  for (let at = 0; at < text.length; at = lineEnd(text, at)) {
    INDENT.lastIndex = at;
    INDENT.test(text);
    indents.add(INDENT.lastIndex - at);
    lines += 1;
    if (lines > MOST_LINES || indents.size > MOST_INDENTS) return false;
  }
  return true;
}

const LONGEST = 20_000;
const MOST_MARKS = 1_000;
const MOST_LINES = 500;
/** Lists inside each other show as different indentations. */
const MOST_INDENTS = 40;
const INDENT = / */y;
/** Forty quotations or lists that open on one line. */
const BOTTOMLESS = /^(?:[ \t]{0,3}[>*+-](?=[ \t>])){40}/m;

/** 1 for the signs that markup is made of. */
const MARK = new Uint8Array(128);
for (const char of '*_~[]!<>&`@\\') MARK[char.charCodeAt(0)] = 1;
