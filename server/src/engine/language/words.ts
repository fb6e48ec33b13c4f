import type { Word } from '../model.js';
import { DOMAINS, MAY_FINAL, MONTHS, NEVER_FINAL } from './abbreviations.js';
import { COMBINING, DIGIT, HIDDEN, isLetter, isWordKind, kindAt, LOWER, MARK, SPACE, TABLE, UPPER } from './characters.js';
import { endOfLetters, endOfNumber, endOfUrl, isDigit, isHyphen, isLower, isUrl } from './word-ends.js';

/**
 * The words of a text, in order, with UTF-16 offsets into it. Punctuation is no word: it stands in `after` of the word
 * before it. `folded` is lower case and NFC, without soft hyphens and with plain hyphens and apostrophes; abbreviations
 * and ordinals keep their full stop («bl.a.», «17.»), elliptic compounds their hyphen («natur-», «-utvikling»), digits in
 * groups are one word («10 000»), and a note number glued to a word is not part of its folded form («kommer7»).
 * Linear in the text; never throws.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Mutable[] = [];
  let last: Mutable | undefined;
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === SPACE) at++;
    else if (isWordKind(kind) || startsElliptic(text, at)) {
      const word = wordAt(text, at);
      words.push(word);
      last = word;
      at = word.end;
    } else {
      if (last !== undefined) last.after += text[at];
      at++;
    }
  }
  return words;
}

interface Mutable {
  start: number;
  end: number;
  folded: string;
  capital: boolean;
  after: string;
  joined?: string;
}

const CLOSING_QUOTES = '»”"';

/** «næringsliv og -utvikling», «grønt skifte»-satsingen: a hyphen at a word's start, not a dash before speech. */
function startsElliptic(text: string, at: number): boolean {
  if (!isHyphen(text.charCodeAt(at)) || !isLower(text, at + 1)) return false;
  return at === 0 || kindAt(text, at - 1) === SPACE || CLOSING_QUOTES.includes(text[at - 1] as string);
}

function wordAt(text: string, start: number): Mutable {
  let plain = start;
  let capitals = false;
  for (; plain < text.length; plain++) {
    const code = text.charCodeAt(plain);
    const kind = code < TABLE.length ? TABLE[code] : MARK;
    if (kind === UPPER) capitals = true;
    else if (kind !== LOWER) break;
  }
  if (plain > start && endsPlainly(text, plain)) {
    const word = text.slice(start, plain);
    return { start, end: plain, folded: capitals ? word.toLowerCase() : word, capital: TABLE[text.charCodeAt(start)] === UPPER, after: '' };
  }
  return hardWordAt(text, start);
}

function hardWordAt(text: string, start: number): Mutable {
  if (isUrl(text, start)) {
    const end = endOfUrl(text, start);
    return { start, end, folded: text.slice(start, end).toLowerCase(), capital: false, after: '' };
  }
  const end = isDigit(text, start)
    ? endOfNumber(text, start)
    : endOfLetters(text, start, isHyphen(text.charCodeAt(start)) ? start + 1 : start);
  const word: Mutable = { start, end, folded: fold(text, start, end), capital: kindAt(text, start) === UPPER, after: '' };
  if (text[end] === '.' && keepsStop(text, word)) {
    word.end++;
    word.folded += '.';
  } else if (isDigit(text, end - 1)) dropNote(word);
  if (word.folded.includes('-', 1)) setJoined(word);
  return word;
}

/** True where no mark can carry the word on: nearly always, so the rest is rarely asked. */
function endsPlainly(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x2c || code === 0x0a || code === 0x29 || code === 0xbb;
}

// ---------------------------------------------------------------- what the word is

/** True when the full stop after the word belongs to it: abbreviations, initials, ordinals. */
function keepsStop(text: string, word: Mutable): boolean {
  const { start, end, folded } = word;
  const next = nextVisible(text, end + 1);
  if (isDigit(text, end - 1)) return end - start <= 2 && isOrdinal(text, next);
  if (NEVER_FINAL.has(folded)) return true;
  if (MAY_FINAL.has(folded)) return next < text.length || !ORDINARY.has(folded);
  if (end - start === 1) return kindAt(text, start) === UPPER && next < text.length && isLetter(kindAt(text, next));
  return folded.includes('.') && end - start <= 6 && !DOMAINS.has(folded.slice(folded.lastIndexOf('.') + 1));
}

/** Abbreviations that are also words, so that a full stop at the text's end is the sentence's. */
const ORDINARY = new Set('da min jul mar des maks tab ell al co kr m l s p kg km apr etc'.split(' '));

function isOrdinal(text: string, next: number): boolean {
  if (next >= text.length) return false;
  const kind = kindAt(text, next);
  if (kind === LOWER || kind === DIGIT) return true;
  if (kind !== UPPER) return text[next] === '-' || text[next] === '–';
  let end = next;
  while (end < text.length && isLetter(kindAt(text, end))) end++;
  return MONTHS.has(text.slice(next, end).toLowerCase());
}

function nextVisible(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) === SPACE) at++;
  return at;
}

const SHORTEST_WITH_NOTE = 4;

/** «kommer7» and «innbyggere12» carry note numbers from a converted PDF; «co2», «e39» and «mars2026» do not. */
function dropNote(word: Mutable): void {
  const folded = word.folded;
  let letters = folded.length;
  while (letters > 0 && folded.charCodeAt(letters - 1) <= 0x39 && folded.charCodeAt(letters - 1) >= 0x30) letters--;
  if (letters < SHORTEST_WITH_NOTE || folded.length - letters > 2) return;
  for (let at = 0; at < letters; at++) if (!isLetter(kindAt(folded, at))) return;
  word.folded = folded.slice(0, letters);
}

/** The word as it would read were its hyphens left over from a converted PDF: «befolknings-nedgangen». */
function setJoined(word: Mutable): void {
  const { folded } = word;
  if (folded.endsWith('-')) return;
  for (let at = 0; at < folded.length; at++) {
    const kind = kindAt(folded, at);
    if (kind !== LOWER && folded[at] !== '-') return;
  }
  word.joined = folded.replaceAll('-', '');
}

function fold(text: string, start: number, end: number): string {
  let plain = true;
  let small = true;
  let composed = true;
  for (let at = start; at < end; at++) {
    const kind = kindAt(text, at);
    const code = text.charCodeAt(at);
    if (kind === UPPER) small = false;
    else if (kind === COMBINING) composed = false;
    else if (kind === HIDDEN || kind === SPACE || code > 0x24f || code === 0xb4) plain = false;
  }
  let folded = text.slice(start, end);
  if (!plain) folded = plainForm(folded);
  if (!composed) folded = folded.normalize('NFC');
  return small && plain ? folded : folded.toLowerCase();
}

function plainForm(word: string): string {
  return word
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '')
    .replace(/[\u2010\u2011]\n|-\n/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2019\u02bc\u00b4]/g, "'")
    .replace(/\s/g, ' ');
}
