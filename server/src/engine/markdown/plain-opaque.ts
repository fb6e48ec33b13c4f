import { isBlank, lineEnd, matchesAt } from './source-lines.js';

/** A fence, or a comment or other HTML at the margin that goes on until something closes it: nothing in it is prose. */
export interface Opaque {
  readonly kind: 'fence' | 'html';
  /** Where the line ends that closes it; `undefined` when it takes all that is left. */
  readonly end: number | undefined;
}

/** Three or more backticks with none behind them on the line, or three or more tildes. */
const FENCE = /(`{3,})[^`\r\n]*(?=[\r\n]|$)|(~{3,})/y;
/** What opens HTML, and what closes it. `<!-->` and `<!--->` are closed at once, and left to the parser. */
const HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/<!--(?!-?>)/y, /-->/g],
  [/<(?:script|style|pre|textarea)(?=>|\r?\n| [^ \r\n])/iy, /<\/(?:script|style|pre|textarea)>/gi],
  [/<\?(?!>)/y, /\?>/g],
  [/<!\[CDATA\[/y, /\]\]>/g],
];

export function beginsOpaque(text: string, at: number): boolean {
  return matchesAt(FENCE, text, at) || HTML.some(([opens]) => matchesAt(opens, text, at));
}

/** What opens at `at`, the beginning of a line; `undefined` when nothing does. */
export function opaqueAt(text: string, at: number): Opaque | undefined {
  for (const [opens, closes] of HTML) {
    if (!matchesAt(opens, text, at)) continue;
    closes.lastIndex = opens.lastIndex;
    const close = closes.exec(text);
    return { kind: 'html', end: close ? lineEnd(text, close.index) : undefined };
  }
  FENCE.lastIndex = at;
  const found = FENCE.exec(text);
  const marks = found?.[1] ?? found?.[2];
  return marks ? { kind: 'fence', end: fenceEnd(text, lineEnd(text, at), marks) } : undefined;
}

function fenceEnd(text: string, from: number, marks: string): number | undefined {
  for (let at = text.indexOf(marks, from); at >= 0; ) {
    let start = at;
    while (start > from && text.charCodeAt(start - 1) === 32) start -= 1;
    let after = at;
    while (text[after] === marks[0]) after += 1;
    const opensLine = at - start <= 3 && (start === from || text.charCodeAt(start - 1) === 10);
    if (opensLine && isBlank(text, after)) return lineEnd(text, after);
    at = text.indexOf(marks, after);
  }
  return undefined;
}
