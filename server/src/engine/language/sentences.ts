import type { Sentence } from '../model.js';
import { LABELS, LETTERED, MAY_FINAL, MONTHS, NEVER_FINAL } from './abbreviations.js';
import { DIGIT, isLetter, isWordKind, kindAt, LOWER, MARK, SPACE, UPPER } from './characters.js';

/**
 * The sentences of a text, in order, without surrounding space; together they cover all that is not space.
 * A block without end punctuation is one sentence. Abbreviations, initials, ordinals and labels («Mål 1.») do not end
 * one; a bullet left over from a converted PDF starts one. Norwegian and English. Linear in the text; never throws.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const loose = isLooseLines(text);
  let start = skipSpace(text, 0);
  let at = start;
  while (at < text.length) {
    const end = loose && text.charCodeAt(at) === 0x0a ? trimEnd(text, start, at) : boundaryAt(text, start, at);
    if (end < 0) at = afterMark(text, at);
    else {
      if (end > start) sentences.push({ start, end });
      start = skipSpace(text, end);
      at = Math.max(start, at + 1);
    }
  }
  const end = trimEnd(text, start);
  if (end > start) sentences.push({ start, end });
  return sentences;
}

/** Words of a line that may be an item of its own, and lines that must stand together to be a list that lost its bullets. */
const LOOSE_WORDS = 8;
const LOOSE_LINES = 3;
const LOOSE_LENGTH = 2_000;

/** Short lines that all begin with a capital and end without a mark: a list whose bullets were lost. */
function isLooseLines(text: string): boolean {
  if (text.length > LOOSE_LENGTH || !text.includes('\n')) return false;
  const lines = text.trim().split('\n');
  return (
    lines.length >= LOOSE_LINES &&
    lines.every((line) => {
      const plain = line.trim();
      return plain !== '' && kindAt(plain, 0) === UPPER && !/[.,;:!?–-]$/u.test(plain) && plain.split(/\s+/u).length <= LOOSE_WORDS;
    })
  );
}

/** Where to look next when no sentence ends at the mark: past all of a run, so that long runs are read once. */
function afterMark(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let next = at + 1;
  if (code === 0x0a) while (next < text.length && kindAt(text, next) === SPACE) next++;
  else if (isStop(code)) while (next < text.length && isStop(text.charCodeAt(next))) next++;
  return next;
}

const STOP = 0x2e;
const ELLIPSIS = 0x2026;

/** The end of the sentence when one ends at the mark at `at`, else −1. */
function boundaryAt(text: string, start: number, at: number): number {
  const code = text.charCodeAt(at);
  if (code === STOP || code === 0x21 || code === 0x3f || code === ELLIPSIS) return afterStop(text, start, at, code);
  if (code === 0x0a) return atLineBreak(text, at);
  return isBullet(code) && at > start && isSpaceOrEnd(text, at + 1) ? trimEnd(text, start, at) : -1;
}

function afterStop(text: string, start: number, at: number, code: number): number {
  let end = at + 1;
  while (end < text.length && isStop(text.charCodeAt(end))) end++;
  const stops = end - at;
  end = endOfClosers(text, end);
  const noted = endOfNote(text, at, end);
  const glued = noted === end && isGlued(text, start, at, end);
  if (!glued && !isSpaceOrEnd(text, noted)) return -1;
  const next = openerEnd(text, skipSpace(text, noted));
  if (next >= text.length) return -1;
  const kind = kindAt(text, next);
  if (kind === LOWER) return -1;
  if (code === STOP && stops === 1 && end === at + 1 && noted === end && !glued && !endsAtStop(text, start, at, next)) return -1;
  return noted;
}

/** Lines that a converted PDF ran together: a dash and a capital, or a bullet, on a line of its own. */
function atLineBreak(text: string, at: number): number {
  const next = skipSpace(text, at);
  if (next >= text.length) return -1;
  const code = text.charCodeAt(next);
  if (next > at + 1 && text.indexOf('\n', at + 1) < next && text.indexOf('\n', at + 1) >= 0) return trimEnd(text, 0, at);
  if (code !== 0x2d && code !== 0x2013) return -1;
  const word = skipSpace(text, next + 1);
  return word > next + 1 && word < text.length && kindAt(text, word) === UPPER ? trimEnd(text, 0, at) : -1;
}

// ---------------------------------------------------------------- what follows a stop

const isStop = (code: number): boolean => code === STOP || code === 0x21 || code === 0x3f || code === ELLIPSIS;
const isBullet = (code: number): boolean =>
  code === 0x2022 || code === 0x25aa || code === 0x25cf || code === 0x25e6 || code === 0x2023 || code === 0xf0b7;
const isSpaceOrEnd = (text: string, at: number): boolean => at >= text.length || kindAt(text, at) === SPACE;

const CLOSERS = '»”"“\')]’*_';
const OPENERS = '«“"„\'‘(–-—*_[';

function endOfClosers(text: string, from: number): number {
  let end = from;
  while (end < text.length && CLOSERS.includes(text[end] as string)) end++;
  // An opening quotation mark looks like a closing one; it belongs to what comes after.
  return end < text.length && kindAt(text, end) !== SPACE && isWordKind(kindAt(text, end)) && kindAt(text, end) !== DIGIT ? from : end;
}

/** A note number right behind the stop: «… i kommunen.12 Neste setning». */
function endOfNote(text: string, stop: number, end: number): number {
  if (end >= text.length || stop === 0) return end;
  const before = kindAt(text, stop - 1);
  if (before === DIGIT || (!isWordKind(before) && end === stop + 1)) return end;
  let at = end;
  while (at < text.length && at - end < 3 && isNoteDigit(text, at)) at++;
  return at > end && isSpaceOrEnd(text, at) ? at : end;
}

function isNoteDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return kindAt(text, at) === DIGIT || code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079);
}

/** «utvikling.Kommunen»: the space was lost. Not in addresses and abbreviations. */
function isGlued(text: string, start: number, at: number, end: number): boolean {
  if (end !== at + 1 || at - 3 < start || end + 1 >= text.length) return false;
  if (kindAt(text, end) !== UPPER || kindAt(text, end + 1) !== LOWER) return false;
  for (let back = at - 3; back < at; back++) if (kindAt(text, back) !== LOWER) return false;
  const token = tokenBefore(text, start, at);
  return !token.includes('.') && !token.includes('/') && !token.includes('@') && !NEVER_FINAL.has(token.toLowerCase());
}

function openerEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && (OPENERS.includes(text[at] as string) || kindAt(text, at) === SPACE)) at++;
  return at;
}

// ---------------------------------------------------------------- what stands before a single full stop

/** False when the full stop at `at` belongs to an abbreviation, an initial, an ordinal or a label. */
function endsAtStop(text: string, start: number, at: number, next: number): boolean {
  const token = tokenBefore(text, start, at);
  const nextKind = kindAt(text, next);
  if (token === '') return true;
  const last = kindAt(text, at - 1);
  if (last === DIGIT) return endsAfterNumber(text, start, at, token, next);
  const folded = token.toLowerCase();
  if (folded.length === 1 && isLetter(last)) return endsAfterLetter(text, start, at, last, nextKind);
  if (NEVER_FINAL.has(folded)) return false;
  if (token === 'St' || token === 'Mt') return nextKind !== UPPER;
  if (MAY_FINAL.has(folded)) return nextKind === UPPER;
  if (at - token.length === start && isRoman(token)) return false;
  return !isInitials(token);
}

/** «3. Kommunen» starts a numbered sentence; «punkt 3. Kommunen» and «i 2024. Kommunen» end one; «3. mai» does neither. */
function endsAfterNumber(text: string, start: number, at: number, token: string, next: number): boolean {
  const from = at - token.length;
  if (from === start) return token.length > 3 && !token.includes('.') && isYear(token);
  if (isLabelled(text, start, from)) return false;
  if (kindAt(text, next) === MARK) return true;
  const small = token.length <= 2;
  if (kindAt(text, next) === DIGIT) return !small;
  return !(small && MONTHS.has(wordFrom(text, next)));
}

/** True when all of the sentence before the number is a label: «Mål», «Delmål nr.», «Tabell». */
function isLabelled(text: string, start: number, from: number): boolean {
  const longestLabel = 24;
  if (from - start > longestLabel) return false;
  const before = text.slice(start, from).trim().toLowerCase();
  return LABELS.has(before.replace(/\s+(?:nr|no)\.?$/, ''));
}

function endsAfterLetter(text: string, start: number, at: number, last: number, nextKind: number): boolean {
  const from = at - 1;
  if (from === start) return false;
  if (last === LOWER) return nextKind === UPPER;
  return LETTERED.has(tokenBefore(text, start, trimEnd(text, start, from)).toLowerCase());
}

const isYear = (token: string): boolean => token.length === 4 && (token.startsWith('19') || token.startsWith('20'));
const isRoman = (token: string): boolean => token.length <= 4 && /^[IVX]+$/.test(token);

/** «U.S», «A.I», «J.K»: capitals with full stops between them. */
function isInitials(token: string): boolean {
  if (token.length < 3) return false;
  for (let at = 0; at < token.length; at++) {
    if (at % 2 === 1 ? token[at] !== '.' && token[at] !== '-' : kindAt(token, at) !== UPPER) return false;
  }
  return token.length % 2 === 1;
}

/** The letters, digits and inner marks right before `at`. */
function tokenBefore(text: string, start: number, at: number): string {
  const longest = 40;
  let from = at;
  while (from > start && at - from < longest && belongs(text, from - 1)) from--;
  return text.slice(from, at);
}

function belongs(text: string, at: number): boolean {
  return isWordKind(kindAt(text, at)) || './-@'.includes(text[at] as string);
}

function wordFrom(text: string, from: number): string {
  let end = from;
  while (end < text.length && isLetter(kindAt(text, end))) end++;
  return text.slice(from, end).toLowerCase();
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) === SPACE) at++;
  return at;
}

function trimEnd(text: string, start: number, from: number = text.length): number {
  let end = from;
  while (end > start && kindAt(text, end - 1) === SPACE) end--;
  return end;
}
