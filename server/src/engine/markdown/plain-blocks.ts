import type { Leaves } from '../memory.js';
import type { Piece } from '../model.js';
import { isCaption } from './captions.js';
import { addBlock, addParagraph, type Gathering, gatheringOf, OUTSIDE, type Place, pieceOf, trimmed } from './gathering.js';
import { htmlInto } from './loom.js';
import { plainInline } from './plain-inline.js';
import { CODE, type OpenList, openItem } from './plain-lists.js';
import { beginsParagraph, continues, FOOTNOTE, HEADING, RULE } from './plain-marks.js';
import { opaqueAt } from './plain-opaque.js';
import { quoteAt } from './plain-quotes.js';
import { roughLine } from './plain-rough.js';
import { type OpenTable, openTable, readRow } from './plain-table.js';
import { isBlank, lineClose, lineEnd, matchesAt, wordsEnd } from './source-lines.js';

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
  const reading: Reading = { text, gathering, rough, at: 0, lists: [], table, ended: false, open: false };
  for (let pause = SLICE; reading.at < text.length; ) {
    if (!readBlock(reading)) {
      if (!rough) return undefined;
      readRough(reading);
    }
    if (reading.at < pause) continue;
    yield;
    pause = reading.at + SLICE;
  }
  const leaves = leavesOf(reading);
  return { piece: pieceOf(gathering), open: reading.open, ...(leaves ? { leaves } : {}) };
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

interface Reading {
  readonly text: string;
  readonly gathering: Gathering;
  readonly rough: boolean;
  /** Start of the next line. */
  at: number;
  /** Lists that go on, the outermost first. */
  lists: OpenList[];
  table: OpenTable | undefined;
  /** Whether the line above is empty. */
  ended: boolean;
  open: boolean;
}

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

/** Closes the lists. */
function leave(reading: Reading): Reading {
  if (reading.lists.length > 0) reading.lists = [];
  return reading;
}

/** Reads a paragraph that is indented by some spaces: in the item that it stands below, or outside lists. */
function readInner(reading: Reading, mark: number, indent: number): boolean {
  const { lists } = reading;
  let inside = lists.length;
  while (inside > 0 && indent < lists[inside - 1]!.column) inside -= 1;
  const around = lists[inside - 1];
  if (indent - (around?.column ?? 0) >= CODE) return false;
  reading.lists = lists.slice(0, inside);
  return readParagraph(reading, mark, around ? { ...OUTSIDE, list: around.list, level: inside } : OUTSIDE);
}

/** Reads the lines of a paragraph whose words begin at `start`, and adds its blocks. */
function readParagraph(reading: Reading, start: number, place: Place): boolean {
  const { text } = reading;
  const within = place.level > 0 ? 'list' : place.footnote === undefined ? 'nothing' : 'footnote';
  let end = lineEnd(text, start);
  while (end < text.length && !isBlank(text, end)) {
    const goesOn = continues(text, end, within) ?? (reading.rough ? false : undefined);
    if (goesOn === undefined) return false;
    if (!goesOn) break;
    end = lineEnd(text, end);
  }
  if (!weaveParagraph(reading, start, end, place)) return false;
  reading.at = end;
  return true;
}

/** Adds the blocks of the paragraph whose words begin at `start` and whose last line ends at `end`. */
function weaveParagraph({ text, gathering, rough }: Reading, start: number, end: number, place: Place): boolean {
  const close = lineClose(text, start, end);
  const woven = plainInline(text, start, wordsEnd(text, start, close), gathering.aside, rough);
  if (!woven) return false;
  const { prose, inlines, strong, holds } = woven;
  // Only what stands right below an image outside lists and quotations is easily told to be its caption.
  if (holds.image && !rough && place !== OUTSIDE) return false;
  const { image, bullets } = gathering;
  gathering.bullets = 0;
  gathering.image = prose.text.trim() === '' && holds.image;
  if (prose.text.trim() === '') return true;
  const below = (image || holds.leading) && holds.emphasis && !holds.other;
  const caption = below || (place.kind !== 'item' && isCaption(prose.text));
  addParagraph(gathering, { span: { start, end: close }, prose, inlines, caption }, strong, place, bullets);
  return true;
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

function readItem(reading: Reading, mark: number): boolean {
  const { text, at, gathering } = reading;
  const lists = [...reading.lists];
  const { lists: numbered } = gathering;
  const opened = openItem(lists, gathering, text, mark, mark - at);
  if (opened && beginsParagraph(text, opened.start)) {
    reading.lists = lists;
    gathering.bullets = 0;
    gathering.image = false;
    if (readParagraph(reading, opened.start, opened.place)) return true;
  }
  gathering.lists = numbered;
  return false;
}

function readFootnote(reading: Reading): boolean {
  const { text, at, gathering } = reading;
  FOOTNOTE.lastIndex = at;
  const found = FOOTNOTE.exec(text);
  const start = FOOTNOTE.lastIndex;
  if (!found || !beginsParagraph(text, start)) return false;
  gathering.bullets = 0;
  gathering.image = false;
  return readParagraph(leave(reading), start, { ...OUTSIDE, kind: 'footnote', footnote: found[1] as string });
}

function readQuote(reading: Reading): boolean {
  const { text, at, gathering } = reading;
  const quote = quoteAt(text, at);
  if (!quote) return false;
  gathering.bullets = 0;
  gathering.image = false;
  for (const { start, end } of quote.paragraphs) if (!weaveParagraph(reading, start, end, QUOTED)) return false;
  leave(reading);
  reading.at = quote.end;
  return true;
}

const QUOTED: Place = { ...OUTSIDE, quoted: true };

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

/** Goes on after a block that closes the lists above it. */
function pass(reading: Reading, next: number): true {
  leave(reading);
  reading.gathering.bullets = 0;
  reading.gathering.image = false;
  reading.at = next;
  return true;
}

/** A line that nobody knows is a paragraph or an item of its own, without the marks before its words. */
function readRough(reading: Reading): void {
  const { text, at } = reading;
  reading.table = undefined;
  const line = roughLine(text, at);
  if (line.start >= lineClose(text, at, line.end)) {
    pass(reading, line.end);
    return;
  }
  if (line.place.kind === 'item' && reading.gathering.lists === 0) reading.gathering.lists = 1;
  weaveParagraph(leave(reading), line.start, line.end, { ...line.place, list: line.place.kind === 'item' ? reading.gathering.lists : 0 });
  reading.at = line.end;
}
