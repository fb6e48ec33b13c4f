import { isCaption } from './captions.js';
import { addParagraph, type Gathering, OUTSIDE, type Place } from './gathering.js';
import { type PlainWoven, plainInline, weavingInline } from './plain-inline.js';
import { CODE, type OpenList, openItem } from './plain-lists.js';
import { beginsParagraph, continues, DEFINITION, FOOTNOTE } from './plain-marks.js';
import { quoteAt } from './plain-quotes.js';
import { roughLine } from './plain-rough.js';
import type { OpenTable } from './plain-table.js';
import { isBlank, lineClose, lineEnd, matchesAt, wordsEnd } from './source-lines.js';

/** Paragraphs wherever they stand: outside, in items, in footnotes, in quotations. Each reader is false where the parser must be asked. */

export interface Reading {
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
  /** A paragraph that was passed but not woven yet: it is so long that others must be let in meanwhile. */
  long: Lines | undefined;
}

/** A paragraph whose words begin at `start` and whose last line ends at `end`. */
interface Lines {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

/** Characters. */
const LONG = 50_000;

/** Reads a paragraph that is indented by some spaces: in the item that it stands below, or outside lists. */
export function readInner(reading: Reading, mark: number, indent: number): boolean {
  const { lists } = reading;
  let inside = lists.length;
  while (inside > 0 && indent < lists[inside - 1]!.column) inside -= 1;
  const around = lists[inside - 1];
  if (indent - (around?.column ?? 0) >= CODE) return false;
  reading.lists = lists.slice(0, inside);
  return readParagraph(reading, mark, around ? { ...OUTSIDE, list: around.list, level: inside } : OUTSIDE);
}

export function readItem(reading: Reading, mark: number): boolean {
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

export function readFootnote(reading: Reading): boolean {
  const { text, at, gathering } = reading;
  FOOTNOTE.lastIndex = at;
  const found = FOOTNOTE.exec(text);
  const start = FOOTNOTE.lastIndex;
  if (!found || !beginsParagraph(text, start)) return false;
  gathering.bullets = 0;
  gathering.image = false;
  return readParagraph(leave(reading), start, { ...OUTSIDE, kind: 'footnote', footnote: found[1] as string });
}

export function readQuote(reading: Reading): boolean {
  const { text, at, gathering } = reading;
  const quote = quoteAt(text, at);
  if (!quote) return false;
  gathering.bullets = 0;
  gathering.image = false;
  for (const { start, end } of quote.paragraphs) if (!weaveParagraph(reading, { start, end, place: QUOTED })) return false;
  leave(reading);
  reading.at = quote.end;
  return true;
}

const QUOTED: Place = { ...OUTSIDE, quoted: true };

/** A line that nobody knows is a paragraph or an item of its own, without the marks before its words. */
export function readRough(reading: Reading): void {
  const { text, at } = reading;
  reading.table = undefined;
  const line = roughLine(text, at);
  const close = lineClose(text, at, line.end);
  const isDefinition = matchesAt(DEFINITION, text, line.start);
  if (isDefinition) reading.gathering.aside.masked.push({ start: line.start, end: close });
  if (isDefinition || line.start >= close) {
    pass(reading, line.end);
    return;
  }
  if (line.place.kind === 'item' && reading.gathering.lists === 0) reading.gathering.lists = 1;
  const place = { ...line.place, list: line.place.kind === 'item' ? reading.gathering.lists : 0 };
  weaveOrPass(leave(reading), { start: line.start, end: line.end, place });
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
  return weaveOrPass(reading, { start, end, place });
}

function weaveOrPass(reading: Reading, lines: Lines): boolean {
  if (lines.end - lines.start > LONG) reading.long = lines;
  else if (!weaveParagraph(reading, lines)) return false;
  reading.at = lines.end;
  return true;
}

/** Adds the blocks of a paragraph. */
function weaveParagraph({ text, gathering, rough }: Reading, lines: Lines): boolean {
  const { start, end } = lines;
  const woven = plainInline(text, start, wordsEnd(text, start, lineClose(text, start, end)), gathering.aside, rough);
  return woven !== undefined && addWoven(gathering, lines, woven, rough);
}

/** The same in slices, for the long paragraph that was passed. */
export function* weavingLong(reading: Reading, lines: Lines): Generator<void, boolean> {
  const { text, gathering, rough } = reading;
  const { start, end } = lines;
  reading.long = undefined;
  const woven = yield* weavingInline(text, start, wordsEnd(text, start, lineClose(text, start, end)), gathering.aside, rough);
  return woven !== undefined && addWoven(gathering, lines, woven, rough);
}

function addWoven(gathering: Gathering, { start, end, place }: Lines, woven: PlainWoven, rough: boolean): boolean {
  const { prose, inlines, strong, holds } = woven;
  // Only what stands right below an image outside lists and quotations is easily told to be its caption.
  if (holds.image && !rough && place !== OUTSIDE) return false;
  const { image, bullets, text } = gathering;
  gathering.bullets = 0;
  gathering.image = prose.text.trim() === '' && holds.image;
  if (prose.text.trim() === '') return true;
  const below = (image || holds.leading) && holds.emphasis && !holds.other;
  const caption = below || (place.kind !== 'item' && isCaption(prose.text));
  const span = { start, end: lineClose(text, start, end) };
  addParagraph(gathering, { span, prose, inlines, caption }, strong, place, bullets);
  return true;
}

/** Closes the lists. */
export function leave(reading: Reading): Reading {
  if (reading.lists.length > 0) reading.lists = [];
  return reading;
}

/** Goes on after a block that closes the lists above it. */
export function pass(reading: Reading, next: number): true {
  leave(reading);
  reading.gathering.bullets = 0;
  reading.gathering.image = false;
  reading.at = next;
  return true;
}
