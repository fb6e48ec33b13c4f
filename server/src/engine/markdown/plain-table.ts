import { addBlock, type Gathering, OUTSIDE } from './gathering.js';
import { plainInline } from './plain-inline.js';
import { isBlank, lineEnd } from './source-lines.js';

/**
 * Adds the cells of a pipe table at the margin, every line of which begins and ends with a pipe and has as many cells as the
 * first, and answers where the table ends. `undefined` where it is anything else; what was added must be thrown away then.
 */
export function plainTable(gathering: Gathering, text: string, start: number): number | undefined {
  const header = lineEnd(text, start);
  const columns = delimited(text, header);
  if (columns === 0) return undefined;
  gathering.tables += 1;
  if (!addRow(gathering, text, start, header, 0, columns)) return undefined;
  let at = lineEnd(text, header);
  for (let row = 1; at < text.length && !isBlank(text, at); row += 1) {
    const next = lineEnd(text, at);
    if (!addRow(gathering, text, at, next, row, columns)) return undefined;
    at = next;
  }
  return at;
}

const PIPE = 124;
/** `|---|:-:|` */
const DELIMITERS = /^\|(?: *:?-+:? *\|)+ *$/;

/** Columns of the delimiter line at `line`; 0 when it is none. */
function delimited(text: string, line: number): number {
  const words = text.slice(line, lineEnd(text, line)).trimEnd();
  return DELIMITERS.test(words) ? words.split('|').length - 2 : 0;
}

function addRow(gathering: Gathering, text: string, start: number, next: number, row: number, columns: number): boolean {
  let close = next;
  while (close > start && ' \r\n'.includes(text[close - 1] as string)) close -= 1;
  if (text.charCodeAt(start) !== PIPE || close - start < 2 || text.charCodeAt(close - 1) !== PIPE) return false;
  let column = 0;
  for (let from = start; from < close - 1; column += 1) {
    const pipe = text.indexOf('|', from + 1);
    if (column >= columns || !addCell(gathering, text, from, pipe, row, column)) return false;
    from = pipe;
  }
  return column === columns;
}

/** The cell between the pipes at `from` and `until`. */
function addCell(gathering: Gathering, text: string, from: number, until: number, row: number, column: number): boolean {
  let start = from + 1;
  let end = until;
  while (start < end && text.charCodeAt(start) === 32) start += 1;
  while (end > start && text.charCodeAt(end - 1) === 32) end -= 1;
  if (start === end) {
    // A single empty cell in a table of one column, or no space at all between pipes: rare and odd.
    if (until === from + 1) return false;
    start = from + 1;
    end = start;
  }
  const woven = plainInline(text, start, end, gathering.aside);
  if (!woven) return false;
  const cell = { table: gathering.tables, row, column };
  addBlock(gathering, { kind: 'cell', span: { start, end }, prose: woven.prose, inlines: woven.inlines, depth: 0, cell }, OUTSIDE);
  return true;
}
