import type { Piece } from '../model.js';
import { isCaption } from './captions.js';
import { addBlock, addParagraph, type Gathering, gatheringOf, OUTSIDE, type Place, pieceOf, trimmed } from './gathering.js';
import { htmlInto } from './loom.js';
import { plainInline } from './plain-inline.js';
import { beginsOpaque, opaqueAt } from './plain-opaque.js';
import { plainTable } from './plain-table.js';
import { isBlank, lineClose, lineEnd, matchesAt, wordsEnd } from './source-lines.js';

/**
 * The piece that a text is, where no parser is needed to know it: paragraphs, `#` headings, lists of one level, pipe tables,
 * footnotes, fences and comments at the margin. `undefined` where anything else may lurk. It must never differ from the
 * parser's answer: `same.test.ts` compares them.
 */
export function plainPiece(text: string): Plain | undefined {
  if (HOSTILE.test(text)) return undefined;
  const gathering = gatheringOf(text);
  const reading: Reading = { text, gathering, at: 0, list: 0, marker: '', open: false };
  while (reading.at < text.length) if (!readBlock(reading)) return undefined;
  return { piece: pieceOf(gathering), open: reading.open };
}

/** A piece, and whether a fence or comment in it waits for its end. */
export interface Plain {
  readonly piece: Piece;
  readonly open: boolean;
}

interface Reading {
  readonly text: string;
  readonly gathering: Gathering;
  /** Start of the next line. */
  at: number;
  /** The list that an item may go on with, and its mark; 0 outside lists. */
  list: number;
  marker: string;
  open: boolean;
}

/** A tab, NUL or byte order mark anywhere, or a carriage return alone: the parser counts differently there. */
const HOSTILE = /[\t\0\uFEFF]|\r(?!\n)/;
/** What begins a paragraph at the margin and nothing else. */
const PARAGRAPH = /[\p{L}«"“”(–—•▪❖●…'’%&§]/u;
/** `*emphasis*` or `**strong**` at the margin, no bullet and no rule. */
const STARRED = /\*{1,2}[\p{L}\p{N}]/uy;
/** `2028 er`, but neither `1. ` nor `1) `. */
const NUMBER = /\d+(?![.)\d])/y;
/** `[@ssb2021]` or `[antall]`, but no definition and no footnote: a bracket that closes on its line with no colon behind. */
const BRACKET = /\[(?![\^\] ])[^[\]\\\r\n]*\](?!:)/y;
const BULLET = /([-*+]) (?=\S)/y;
const HEADING = /(#{1,6}) (?=[^\s#])/y;
const FOOTNOTE = /\[\^([A-Za-z0-9.-]+)\]: (?=\S)/y;

function readBlock(reading: Reading): boolean {
  const { text, at } = reading;
  const code = text.charCodeAt(at);
  if (isBlank(text, at)) {
    reading.at = lineEnd(text, at);
    return true;
  }
  if (code === 35) return readHeading(reading);
  if (code === 45 || code === 43 || (code === 42 && !matchesAt(STARRED, text, at))) return readItem(reading);
  if (code === 124) return readTable(reading);
  if (code === 96 || code === 126 || code === 60) return readOpaque(reading);
  if (code === 91 && text[at + 1] === '^') return readFootnote(reading);
  if (!beginsParagraph(text, at)) return false;
  leaveList(reading);
  return readParagraph(reading, at, OUTSIDE);
}

function beginsParagraph(text: string, at: number): boolean {
  return (
    PARAGRAPH.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ||
    matchesAt(NUMBER, text, at) ||
    matchesAt(STARRED, text, at) ||
    matchesAt(BRACKET, text, at)
  );
}

function leaveList(reading: Reading): void {
  reading.list = 0;
  reading.marker = '';
}

/** Reads the lines of a paragraph whose words begin at `start`, and adds its blocks. */
function readParagraph(reading: Reading, start: number, place: Place): boolean {
  const { text, gathering } = reading;
  let end = lineEnd(text, start);
  while (end < text.length && !isBlank(text, end)) {
    const goesOn = continues(text, end);
    if (goesOn === undefined) return false;
    if (!goesOn) break;
    end = lineEnd(text, end);
  }
  reading.at = end;
  const close = lineClose(text, start, end);
  const woven = plainInline(text, start, wordsEnd(text, start, close), gathering.aside);
  if (!woven || woven.prose.text.trim() === '') return false;
  const span = { start, end: close };
  const bullets = gathering.bullets;
  gathering.bullets = 0;
  const caption = place.kind !== 'item' && isCaption(woven.prose.text);
  addParagraph(gathering, { span, prose: woven.prose, inlines: woven.inlines, caption }, woven.strong, place, bullets);
  return true;
}

/** Whether a line goes on with the paragraph above it; `undefined` where only the parser knows. */
function continues(text: string, line: number): boolean | undefined {
  let at = line;
  while (text.charCodeAt(at) === 32) at += 1;
  if (beginsParagraph(text, at)) return true;
  if (at > line) return undefined;
  if (matchesAt(HEADING, text, at) || matchesAt(BULLET, text, at) || beginsOpaque(text, at)) return false;
  // A footnote may follow right upon a line of text.
  return matchesAt(FOOTNOTE, text, at) ? false : undefined;
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
  const woven = plainInline(text, start, end, gathering.aside);
  if (!woven) return false;
  addBlock(
    gathering,
    { kind: 'heading', span: { start: at, end }, prose: woven.prose, inlines: woven.inlines, depth: found[1]!.length },
    OUTSIDE,
  );
  leaveList(reading);
  gathering.bullets = 0;
  reading.at = next;
  return true;
}

function readItem(reading: Reading): boolean {
  const { text, at, gathering } = reading;
  BULLET.lastIndex = at;
  const found = BULLET.exec(text);
  const start = at + 2;
  if (!found || !(beginsParagraph(text, start) || text[start] === '@') || text[start] === '[') return false;
  const marker = found[1] as string;
  if (reading.list === 0 || marker !== reading.marker) {
    gathering.lists += 1;
    reading.list = gathering.lists;
    reading.marker = marker;
  }
  gathering.bullets = 0;
  return readParagraph(reading, start, { ...OUTSIDE, list: reading.list, level: 1, kind: 'item' });
}

function readFootnote(reading: Reading): boolean {
  const { text, at, gathering } = reading;
  FOOTNOTE.lastIndex = at;
  const found = FOOTNOTE.exec(text);
  const start = FOOTNOTE.lastIndex;
  if (!found || !beginsParagraph(text, start) || text[start] === '[') return false;
  leaveList(reading);
  gathering.bullets = 0;
  return readParagraph(reading, start, { ...OUTSIDE, kind: 'footnote', footnote: found[1] as string });
}

function readOpaque(reading: Reading): boolean {
  const { text, at, gathering } = reading;
  const opaque = opaqueAt(text, at);
  if (!opaque) return false;
  const span = trimmed({ start: at, end: opaque.end ?? text.length }, text);
  if (opaque.kind === 'comment') htmlInto(gathering.aside, text, span);
  else gathering.aside.masked.push(span);
  return pass(reading, opaque.end);
}

/** Goes on after a block that is no prose; without an end it takes all that is left. */
function pass(reading: Reading, end: number | undefined): true {
  leaveList(reading);
  reading.gathering.bullets = 0;
  reading.open = end === undefined;
  reading.at = end ?? reading.text.length;
  return true;
}

function readTable(reading: Reading): boolean {
  const { text, gathering } = reading;
  const end = plainTable(gathering, text, reading.at);
  if (end === undefined) return false;
  leaveList(reading);
  gathering.bullets = 0;
  reading.at = end;
  return true;
}
