import { firstWhere } from '../bisect.js';
import type { Span } from '../model.js';
import { isEscaped } from './keys.js';

/** End of the masked range that holds `at`. */
export function maskEnd(masked: readonly Span[], at: number): number | undefined {
  const span = masked[firstWhere(masked.length, (one) => masked[one]!.end > at)];
  return span && span.start <= at ? span.end : undefined;
}

/** After spaces and at most one line break that does not end the block. */
export function spacesEnd(text: string, from: number): number {
  let at = from;
  let lines = 0;
  while (at < text.length && /[ \t\n]/.test(text[at]!)) {
    if (text[at] === '\n' && (lines++ > 0 || endsBlock(text, at))) return from;
    at++;
  }
  return at;
}

/** A line break before an empty line, a list item, a heading, a fence or the next row of a table. */
const NEXT_BLOCK = /^\n[ \t>]*(?:\n|$|[-*+] |\d{1,9}[.)] |#{1,6} |```|~~~|\|)/;
export const endsBlock = (text: string, at: number): boolean =>
  (text[at] === '\n' && NEXT_BLOCK.test(text.slice(at, at + 40))) || (text[at] === '|' && !isEscaped(text, at) && inRow(text, at));

/** A pipe parts cells only in a line that begins with one. */
const inRow = (text: string, at: number): boolean => /^[ \t>]*\|/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at + 1));

/** `(@a)` first in a block is pandoc's numbered example, not a citation. */
const EXAMPLE = /^(?:\(@[\p{L}\p{N}_-]*\)|@[\p{L}\p{N}_-]*[.)])(?:[ \t\n]|$)/u;
export function exampleEnd(text: string, at: number): number | undefined {
  const from = text[at - 1] === '(' ? at - 1 : at;
  if (!EXAMPLE.test(text.slice(from, from + 200)) || !startsBlock(text, from)) return undefined;
  return at + 1 + /^[\p{L}\p{N}_-]*/u.exec(text.slice(at + 1))![0].length;
}

/** True when only list and quote marks stand before `at` in its block. */
export function startsBlock(text: string, at: number): boolean {
  const line = text.lastIndexOf('\n', at - 1);
  const before = text.slice(line + 1, at);
  if (/^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/.test(before)) return true;
  if (!/^(?: {0,3}|[ \t>]*)$/.test(before)) return false;
  return line < 0 || /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, line - 80), line));
}

/** `[^note]` holds no citation. */
export function noteEnd(text: string, at: number): number {
  return text[at + 1] === '^' ? Math.max(at + 1, text.indexOf(']', at) + 1) : at + 1;
}

/** `$x@a$`: pandoc's math opens before a non-space and closes after one, not before a digit. */
const MATH = /^\$(?! )[^$\n]*[^\s$\\]\$(?!\d)/;
export function mathEnd(text: string, at: number): number {
  const display = text.startsWith('$$', at) ? text.indexOf('$$', at + 2) : -1;
  if (display > 0) return display + 2;
  return at + Math.max(1, MATH.exec(text.slice(at, at + 400))?.[0].length ?? 1);
}

/** End of emphasis or of straight quotation marks, so that a `;` inside does not part citations. Brackets end the search. */
export function pairEnd(text: string, at: number): number | undefined {
  const mark = text.startsWith('**', at) ? '**' : text[at]!;
  const from = at + mark.length;
  if (/^\s/.test(text.slice(from, from + 1))) return undefined;
  const close = text.indexOf(mark, from);
  if (close <= from || close - at > 300) return undefined;
  return /[[\]@\n]|\s$/.test(text.slice(from, close)) ? undefined : close + mark.length;
}
