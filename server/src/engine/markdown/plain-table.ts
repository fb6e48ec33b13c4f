import type { Cell } from '../model.js';
import { addBlock, type Gathering, MOST_COLUMNS, OUTSIDE } from './gathering.js';
import { plainInline } from './plain-inline.js';
import { lineEnd } from './source-lines.js';

/** A pipe table that is being read. */
export interface OpenTable {
  /** Numbered from 1 in the piece. */
  readonly table: number;
  readonly columns: number;
  /** Number of the next row; 0 is the header. */
  row: number;
}

/** The table whose header stands at `start`, with no row read yet; `undefined` without a line of dashes below, or with too many columns. */
export function openTable(text: string, start: number, table: number): OpenTable | undefined {
  const columns = delimited(text, lineEnd(text, start));
  return columns > 0 && columns <= MOST_COLUMNS ? { table, columns, row: 0 } : undefined;
}

const PIPE = 124;
/** `|---|:-:|` */
const DELIMITERS = /^\|(?: *:?-+:? *\|)+ *$/;

/** Columns of the delimiter line at `line`; 0 when it is none. */
function delimited(text: string, line: number): number {
  const words = text.slice(line, lineEnd(text, line)).trimEnd();
  return DELIMITERS.test(words) ? words.split('|').length - 2 : 0;
}

/**
 * Adds the cells of the row at `start`: a line at the margin that begins and ends with a pipe and has as many cells as the
 * table has columns. False, perhaps with cells added, where it is anything else.
 */
export function readRow(table: OpenTable, gathering: Gathering, text: string, start: number, rough: boolean): boolean {
  let close = lineEnd(text, start);
  while (close > start && ' \r\n'.includes(text[close - 1] as string)) close -= 1;
  if (text.charCodeAt(start) !== PIPE || close - start < 2 || text.charCodeAt(close - 1) !== PIPE) return false;
  const { blocks } = gathering;
  const before = blocks.length;
  let column = 0;
  for (let from = start; from < close - 1; column += 1) {
    const pipe = text.indexOf('|', from + 1);
    const cell = { table: table.table, row: table.row, column };
    if (column < table.columns ? !addCell(gathering, text, from, pipe, cell, rough) : !rough) {
      blocks.length = before;
      return false;
    }
    from = pipe;
  }
  if (column < table.columns && !rough) return false;
  table.row += 1;
  return true;
}

/** The cell between the pipes at `from` and `until`. */
function addCell(gathering: Gathering, text: string, from: number, until: number, cell: Cell, rough: boolean): boolean {
  let start = from + 1;
  let end = until;
  while (start < end && text.charCodeAt(start) === 32) start += 1;
  while (end > start && text.charCodeAt(end - 1) === 32) end -= 1;
  if (start === end) {
    // A single empty cell in a table of one column, or no space at all between pipes: rare and odd.
    if (until === from + 1 && !rough) return false;
    start = Math.min(from + 1, until);
    end = start;
  }
  const woven = plainInline(text, start, end, gathering.aside, rough);
  if (!woven) return false;
  const { prose, inlines } = woven;
  addBlock(gathering, { kind: 'cell', span: { start, end }, prose, inlines, depth: 0, cell }, OUTSIDE);
  return true;
}
