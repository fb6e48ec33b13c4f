import { isCaption } from './captions.js';
import { addParagraph, type Gathering, OUTSIDE, type Place } from './gathering.js';
import { plainInline } from './plain-inline.js';
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
}

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
  for (const { start, end } of quote.paragraphs) if (!weaveParagraph(reading, start, end, QUOTED)) return false;
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
  weaveParagraph(leave(reading), line.start, line.end, { ...line.place, list: line.place.kind === 'item' ? reading.gathering.lists : 0 });
  reading.at = line.end;
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
