/**
 * Texts with a number each, laid out so that reading them builds nothing: all of them in one string, and a table that
 * tells where to look. Plain data, so that it freezes with the knowledge.
 */
export interface Texts {
  /** `text\nnumber\n` for each. */
  readonly all: string;
  /** Where in `all` a text may begin, by its hash; -1 where none does. What is taken already lies in the next free place. */
  readonly slots: readonly number[];
  /** 1 at each length that occurs. */
  readonly lengths: readonly number[];
}

/** Which end of a text its hash is counted from: beginnings of a word are looked up from its front, endings from its back. */
export type End = 'front' | 'back';

/** Lays texts out. They hold no line break; the numbers are whole and not negative. */
export function textsOf(entries: ReadonlyMap<string, number>, end: End): Texts {
  let size = 4;
  while (size < entries.size * 2) size *= 2;
  const slots: number[] = new Array(size).fill(NOWHERE);
  const lengths: number[] = [];
  let all = '';
  for (const [text, number] of entries) {
    let slot = slotOf(hashOf(text, end), size);
    while (slots[slot] !== NOWHERE) slot = (slot + 1) % size;
    slots[slot] = all.length;
    lengths[text.length] = 1;
    all += `${text}\n${number}\n`;
  }
  return { all, slots, lengths: Array.from(lengths, (one) => one ?? 0) };
}

/** The number of this very text. */
export function whole(texts: Texts, text: string): number | undefined {
  return texts.lengths[text.length] === 1 ? find(texts, hashOf(text, 'front'), text) : undefined;
}

/** The numbers of all texts that this one begins with, shortest first. */
export function beginnings(texts: Texts, text: string): readonly number[] {
  const found: number[] = [];
  let hash = SEED;
  for (let length = 1; length <= text.length && length < texts.lengths.length; length++) {
    hash = mixed(hash, text.charCodeAt(length - 1));
    if (texts.lengths[length] !== 1 || isFree(texts, hash)) continue;
    const number = find(texts, hash, text.slice(0, length));
    if (number !== undefined) found.push(number);
  }
  return found;
}

/** The numbers of all texts that this one ends with, shortest first; at least `before` UTF-16 units stand in front of each. */
export function endings(texts: Texts, text: string, before: number): readonly number[] {
  const found: number[] = [];
  let hash = SEED;
  for (let length = 1; length + before <= text.length && length < texts.lengths.length; length++) {
    hash = mixed(hash, text.charCodeAt(text.length - length));
    if (texts.lengths[length] !== 1 || isFree(texts, hash)) continue;
    const number = find(texts, hash, text.slice(text.length - length));
    if (number !== undefined) found.push(number);
  }
  return found;
}

/** All texts, each with its number, as they were laid out. */
export function* entriesOf({ all }: Texts): Generator<readonly [text: string, number: number]> {
  for (let start = 0; start < all.length; ) {
    const end = all.indexOf('\n', start);
    yield [all.slice(start, end), numberAt(all, end + 1)];
    start = all.indexOf('\n', end + 1) + 1;
  }
}

// ---------------------------------------------------------------- the table

const NOWHERE = -1;
/** FNV-1a with 32 bits. */
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

function hashOf(text: string, end: End): number {
  let hash = SEED;
  if (end === 'front') for (let at = 0; at < text.length; at++) hash = mixed(hash, text.charCodeAt(at));
  else for (let at = text.length - 1; at >= 0; at--) hash = mixed(hash, text.charCodeAt(at));
  return hash;
}

/** The size is a power of two; the upper bits say more about the last letters than the lower ones do. */
function slotOf(hash: number, size: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1);
}

function isFree({ slots }: Texts, hash: number): boolean {
  return slots[slotOf(hash, slots.length)] === NOWHERE;
}

function find({ all, slots }: Texts, hash: number, text: string): number | undefined {
  for (let slot = slotOf(hash, slots.length); ; slot = (slot + 1) % slots.length) {
    const start = slots[slot] as number;
    if (start === NOWHERE) return undefined;
    const end = start + text.length;
    if (all.charCodeAt(end) === LINE && all.startsWith(text, start)) return numberAt(all, end + 1);
  }
}

const LINE = 10;

function numberAt(all: string, start: number): number {
  let number = 0;
  for (let at = start; all.charCodeAt(at) !== LINE; at++) number = number * 10 + all.charCodeAt(at) - 48;
  return number;
}
