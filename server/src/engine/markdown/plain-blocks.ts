import type { Leaves } from '../memory.js';
import type { Piece } from '../model.js';
import { addBlock, gatheringOf, OUTSIDE, pieceOf, trimmed } from './gathering.js';
import { htmlInto } from './loom.js';
import { plainInline } from './plain-inline.js';
import { beginsParagraph, HEADING, RULE } from './plain-marks.js';
import { opaqueAt } from './plain-opaque.js';
import { pass, type Reading, readFootnote, readInner, readItem, readQuote, readRough, weavingLong } from './plain-paragraphs.js';
import { type OpenTable, openTable, readRow } from './plain-table.js';
import { isBlank, lineClose, lineEnd, matchesAt } from './source-lines.js';

/** A piece, whether a fence, a comment or the like in it waits for its end, and what it ends in the middle of. */
export interface Plain {
  readonly piece: Piece;
  readonly open: boolean;
  readonly leaves?: Leaves;
}

/**
 * `strict` answers `undefined` where anything may lurk that only the parser knows; `rough` takes that for text and always
 * answers, in time that grows with the text and nothing else.
 */
export type Manner = 'strict' | 'rough';

/**
 * The piece that a text is, where no parser is needed to know it: paragraphs, `#` headings, lists, quotations of paragraphs,
 * pipe tables, footnotes, fences and comments at the margin. A strict reading must never differ from the parser's answer:
 * `same.test.ts` compares them. A text may begin in the middle of a table of some `columns`; 0 elsewhere. Yields now and
 * then; whoever runs it may stop there.
 */
export function* readingPlain(text: string, manner: Manner, columns: number): Generator<void, Plain | undefined> {
  const rough = manner === 'rough';
  if (!rough && HOSTILE.test(text)) return undefined;
  const gathering = gatheringOf(text);
  const table = columns > 0 ? { table: 1, columns, row: 1 } : undefined;
  if (table) gathering.tables = 1;
  const reading: Reading = { text, gathering, rough, at: 0, lists: [], table, ended: false, open: false, long: undefined };
  for (let pause = SLICE; reading.at < text.length; ) {
    if (!readBlock(reading)) {
      if (!rough) return undefined;
      readRough(reading);
    }
    if (reading.long && !(yield* weavingLong(reading, reading.long))) return undefined;
    if (reading.at < pause) continue;
    yield;
    pause = reading.at + SLICE;
  }
  const leaves = leavesOf(reading);
  const piece = pieceOf(gathering);
  return leaves ? { piece, open: reading.open, leaves } : { piece, open: reading.open };
}

function leavesOf({ table, lists, ended }: Reading): Leaves | undefined {
  if (table) return { kind: 'table', columns: table.columns };
  return lists[0] && !ended ? { kind: 'list', mark: lists[0].mark } : undefined;
}

/** The same in one go. */
export function plainPiece(text: string, manner: Manner = 'strict'): Plain | undefined {
  const reading = readingPlain(text, manner, 0);
  for (;;) {
    const slice = reading.next();
    if (slice.done) return slice.value;
  }
}

/** Characters read in one slice, unless a paragraph is longer. */
const SLICE = 50_000;

/** NUL or a byte order mark anywhere, or a carriage return alone: the parser counts differently there. */
const HOSTILE = /[\0\uFEFF]|\r(?!\n)/;

/** Reads what stands at the next line; false, with nothing added or moved, where the parser must be asked. */
function readBlock(reading: Reading): boolean {
  const { text, at } = reading;
  reading.ended = isBlank(text, at);
  if (reading.ended) {
    reading.table = undefined;
    reading.at = lineEnd(text, at);
    return true;
  }
  if (reading.table) return readTableRow(reading, reading.table);
  let mark = at;
  while (text.charCodeAt(mark) === 32) mark += 1;
  const code = text.charCodeAt(mark);
  if (mark === at && (code === 45 || code === 42 || code === 95) && matchesAt(RULE, text, at)) return readRule(reading);
  if (beginsParagraph(text, mark)) return readInner(reading, mark, mark - at);
  if (mark > at || isItemMark(code)) return readItem(reading, mark);
  switch (code) {
    case 35:
      return readHeading(reading);
    case 62:
      return readQuote(reading);
    case 91:
      return readFootnote(reading);
    case 124:
      return readTable(reading);
    default:
      return readOpaque(reading);
  }
}

/** `*`, `+`, `-` and digits. */
function isItemMark(code: number): boolean {
  return code === 42 || code === 43 || code === 45 || (code >= 48 && code <= 57);
}

function readHeading(reading: Reading): boolean {
  const { text, at, gathering } = reading;
  HEADING.lastIndex = at;
  const found = HEADING.exec(text);
  if (!found) return false;
  const start = HEADING.lastIndex;
  const next = lineEnd(text, at);
  const end = lineClose(text, start, next);
  if (text[end - 1] === ' ' || text[end - 1] === '#') return false;
  const woven = plainInline(text, start, end, gathering.aside, reading.rough);
  if (!woven) return false;
  const { prose, inlines } = woven;
  addBlock(gathering, { kind: 'heading', span: { start: at, end }, prose, inlines, depth: found[1]!.length }, OUTSIDE);
  return pass(reading, next);
}

function readRule(reading: Reading): boolean {
  const { text, at, gathering } = reading;
  const next = lineEnd(text, at);
  gathering.aside.masked.push(trimmed({ start: at, end: next }, text));
  return pass(reading, next);
}

function readOpaque(reading: Reading): boolean {
  const { text, at, gathering } = reading;
  const opaque = opaqueAt(text, at);
  if (!opaque) return false;
  const span = trimmed({ start: at, end: opaque.end ?? text.length }, text);
  const { image } = gathering;
  reading.open = opaque.end === undefined;
  pass(reading, opaque.end ?? text.length);
  if (opaque.kind === 'html') {
    htmlInto(gathering.aside, text, span);
    // A comment between an image and its caption changes nothing.
    gathering.image = image;
  } else gathering.aside.masked.push(span);
  return true;
}

function readTable(reading: Reading): boolean {
  const { text, at, gathering } = reading;
  const table = openTable(text, at, gathering.tables + 1);
  if (!table || !readRow(table, gathering, text, at, reading.rough)) return false;
  gathering.tables += 1;
  reading.table = table;
  // The line of dashes is no row.
  return pass(reading, lineEnd(text, lineEnd(text, at)));
}

function readTableRow(reading: Reading, table: OpenTable): boolean {
  const { text, at, gathering } = reading;
  if (!readRow(table, gathering, text, at, reading.rough)) return false;
  reading.at = lineEnd(text, at);
  return true;
}
