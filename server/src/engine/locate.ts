import { firstWhere } from './bisect.js';
import type { Analysis, Citation, Edit, Part, Span } from './model.js';
import { shiftedCitation } from './shift.js';

/** A place as editors count it: line and column from 0, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where every line of a text starts. A line ends with LF, CR LF or a lone CR. */
export interface Lines {
  readonly length: number;
  /** Offsets in rising order; the first is always 0. */
  readonly starts: readonly number[];
}

/** The line table of a text: one scan. */
export function linesOf(text: string): Lines {
  return { length: text.length, starts: startsIn(text, 0, text.length, [0]) };
}

/** The line table after one edit, without reading more of the text than the edit touched. `text` is the text after it. */
export function linesAfter(lines: Lines, edit: Edit, text: string): Lines {
  const shift = edit.newText.length - (edit.span.end - edit.span.start);
  // One character of margin on each side, for a CR LF that the edit joins or parts.
  const from = Math.max(0, edit.span.start - 1);
  const until = Math.min(text.length, edit.span.start + edit.newText.length + 1);
  const starts = lines.starts.slice(0, firstAbove(lines.starts, from));
  startsIn(text, from, until, starts);
  const kept = firstAbove(lines.starts, until - shift);
  for (let at = kept; at < lines.starts.length; at += 1) starts.push(lines.starts[at]! + shift);
  return { length: text.length, starts };
}

/** Line and column of an offset; offsets outside the text are moved to its nearest end. */
export function placeAt(lines: Lines, offset: number): Place {
  const inside = Math.min(Math.max(0, offset), lines.length);
  const line = firstAbove(lines.starts, inside) - 1;
  return { line, column: inside - lines.starts[line]! };
}

/** Offset of a place. A column beyond its line is moved to the line's end (before the line break is not looked for). */
export function offsetAt(lines: Lines, place: Place): number {
  if (place.line < 0) return 0;
  const start = lines.starts[place.line];
  if (start === undefined) return lines.length;
  const next = lines.starts[place.line + 1] ?? lines.length;
  return Math.min(start + Math.max(0, place.column), next);
}

/** Appends the starts of the lines whose break ends in (from, until]. */
function startsIn(text: string, from: number, until: number, starts: number[]): number[] {
  for (let at = from; at < until; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** Index of the first number above `value` in a rising list. */
function firstAbove(numbers: readonly number[], value: number): number {
  return firstWhere(numbers.length, (at) => numbers[at]! > value);
}

/** The part whose piece holds `offset`: the last one that starts at or before it. Its start is absolute. */
export function partAt({ laid }: Pick<Analysis, 'laid'>, offset: number): Part | undefined {
  const on = laid[Math.max(0, firstWhere(laid.length, (at) => laid[at]!.start > offset) - 1)];
  if (!on) return undefined;
  const { parts } = on.stretch;
  const part = parts[Math.max(0, firstWhere(parts.length, (at) => on.start + parts[at]!.start > offset) - 1)];
  return part && { ...part, start: on.start + part.start };
}

/** The citations that begin in a span, in order. Absolute. */
export function citationsWithin(draft: Pick<Analysis, 'laid'>, { start, end }: Span): readonly Citation[] {
  const found: Citation[] = [];
  for (const part of partsFrom(draft, start)) {
    if (part.start > end) break;
    for (const citation of part.citations) {
      const at = part.start + citation.span.start;
      if (at >= start && at < end) found.push(shiftedCitation(citation, part.start));
    }
  }
  return found;
}

/** The parts from the one that holds `offset`, in order. Starts are absolute. */
export function* partsFrom({ laid }: Pick<Analysis, 'laid'>, offset: number): Generator<Part> {
  for (let at = Math.max(0, firstWhere(laid.length, (one) => laid[one]!.start > offset) - 1); at < laid.length; at += 1) {
    const { start, stretch } = laid[at]!;
    for (const part of stretch.parts)
      if (start + part.start + part.piece.text.length > offset) yield { ...part, start: start + part.start };
  }
}
