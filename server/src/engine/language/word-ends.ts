import { DOMAINS } from './abbreviations.js';
import { DIGIT, isLetter, isWordKind, kindAt, LOWER, MARK, SPACE, UPPER } from './characters.js';

/** Where a word ends when a mark stands in its way: hyphens, apostrophes, full stops, digits in groups, addresses. */
export function endOfLetters(text: string, from: number, reached: number): number {
  let at = reached;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (isWordKind(kind)) at++;
    else if (kind === SPACE) return at;
    else {
      const next = insideWord(text, from, at);
      if (next === at) return at;
      at = next;
      if (isHyphen(text.charCodeAt(at - 1)) && !isWordKind(at < text.length ? kindAt(text, at) : MARK)) return at;
    }
  }
  return at;
}

/** The offset after the mark at `at` when the mark is part of the word; `at` when the word ends before it. */
function insideWord(text: string, from: number, at: number): number {
  const code = text.charCodeAt(at);
  const next = at + 1;
  if (isHyphen(code)) return afterHyphen(text, from, at);
  if (isApostrophe(code)) return isAnyLetter(text, at - 1) && isAnyLetter(text, next) ? next : at;
  if (code === 0x2e) return joinsAtStop(text, from, at) ? next : at;
  if (code === 0x40 || code === 0x5f) return next < text.length && isWordKind(kindAt(text, next)) ? next : at;
  if (code === 0x2c || code === 0x3a || code === 0x2f) return isDigit(text, at - 1) && isDigit(text, next) ? next : at;
  if (code === 0xb2 || code === 0xb3) return at - from <= 2 ? next : at;
  return at;
}

function afterHyphen(text: string, from: number, at: number): number {
  const next = at + 1;
  if (at === from || next > text.length) return at;
  if (next === text.length) return isAnyLetter(text, at - 1) ? next : at;
  const kind = kindAt(text, next);
  if (isWordKind(kind)) return next;
  if (text[next] === '\n' && isLower(text, next + 1) && !isConjunction(text, next + 1)) return next + 1;
  // «by-/tettstedsutvikling», «natur-, kultur- og …»; but «ord--ord» is a dash.
  return isHyphen(text.charCodeAt(next)) ? at : next;
}

const CONJUNCTIONS = ['og', 'eller', 'samt', 'til', 'men', 'and', 'or', 'to'];

function isConjunction(text: string, at: number): boolean {
  return CONJUNCTIONS.some((word) => text.startsWith(word, at) && !isAnyLetter(text, at + word.length));
}

const SHORT_PART = 3;
const LONG_HEADS = new Set(['cand', 'komm', 'mots', 'www']);

/** «f.eks», «U.S», «firda.no»; not «utvikling.Kommunen», whose space was lost. */
function joinsAtStop(text: string, from: number, at: number): boolean {
  const next = at + 1;
  if (isDigit(text, at - 1) && isDigit(text, next)) return true;
  if (!isAnyLetter(text, at - 1) || !isAnyLetter(text, next)) return false;
  let part = at;
  while (part > from && text[part - 1] !== '.') part--;
  if (kindAt(text, next) === UPPER && kindAt(text, at - 1) !== UPPER) return false;
  const head = at - part;
  if (head <= SHORT_PART || LONG_HEADS.has(text.slice(part, at).toLowerCase())) return true;
  let end = next;
  while (end < text.length && isLetter(kindAt(text, end))) end++;
  if (end - next > 5) return text[end] === '.' && DOMAINS.has(domainAfter(text, end));
  return DOMAINS.has(text.slice(next, end).toLowerCase());
}

function domainAfter(text: string, stop: number): string {
  let end = stop + 1;
  while (end < text.length && end - stop < 6 && isLetter(kindAt(text, end))) end++;
  return text.slice(stop + 1, end);
}

export function endOfNumber(text: string, from: number): number {
  let at = from;
  while (isDigit(text, at)) at++;
  if (at - from <= 3) while (isSpace(text, at) && text[at] !== '\n' && isGroup(text, at + 1)) at += 4;
  return endOfLetters(text, from, at);
}

function isGroup(text: string, at: number): boolean {
  return isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);
}

export function isUrl(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return (
    (code === 0x68 || code === 0x77) && (text.startsWith('http://', at) || text.startsWith('https://', at) || text.startsWith('www.', at))
  );
}

export function endOfUrl(text: string, start: number): number {
  let end = start;
  while (end < text.length && kindAt(text, end) !== SPACE && !'<>»"“”)]'.includes(text[end] as string)) end++;
  while (end > start + 1 && '.,;:!?'.includes(text[end - 1] as string)) end--;
  return end;
}

// ---------------------------------------------------------------- single characters

const HYPHEN = 0x2d;
export const isHyphen = (code: number): boolean => code === HYPHEN || code === 0x2010 || code === 0x2011;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0xb4;
export const isDigit = (text: string, at: number): boolean => at >= 0 && at < text.length && kindAt(text, at) === DIGIT;
const isAnyLetter = (text: string, at: number): boolean => at >= 0 && at < text.length && isLetter(kindAt(text, at));
export const isLower = (text: string, at: number): boolean => at < text.length && kindAt(text, at) === LOWER;
const isSpace = (text: string, at: number): boolean => at < text.length && kindAt(text, at) === SPACE;
