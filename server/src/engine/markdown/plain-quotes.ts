import type { Span } from '../model.js';
import { beginsParagraph, HEADING } from './plain-marks.js';
import { isBlank, lineEnd, matchesAt } from './source-lines.js';

/** A quotation of nothing but paragraphs. */
export interface Quote {
  /** From the first word of each paragraph to the end of its last line. */
  readonly paragraphs: readonly Span[];
  /** Where the line after it begins. */
  readonly end: number;
}

const MARK = 62;
const SPACE = 32;

/** The quotation whose first line begins at `at`; `undefined` when there is anything but plain paragraphs in it. */
export function quoteAt(text: string, at: number): Quote | undefined {
  const paragraphs: { start: number; end: number }[] = [];
  let inside = false;
  let line = at;
  while (line < text.length && text.charCodeAt(line) === MARK) {
    const end = lineEnd(text, line);
    const words = wordsStart(text, line);
    if (isBlank(text, words)) inside = false;
    else if (text.charCodeAt(line + 1) !== SPACE || words - line > DEEP || !beginsParagraph(text, words)) return undefined;
    else if (inside) paragraphs.at(-1)!.end = end;
    else {
      inside = true;
      paragraphs.push({ start: words, end });
    }
    line = end;
  }
  // A line without a mark goes on with the paragraph above it.
  return line === text.length || isBlank(text, line) || matchesAt(HEADING, text, line) ? { paragraphs, end: line } : undefined;
}

/** Behind the mark and four spaces begins code. */
const DEEP = 4;

function wordsStart(text: string, line: number): number {
  let at = line + 1;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}
