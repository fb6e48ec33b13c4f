import type { Span } from '../model.js';

/** A key as it stands in a draft. `end` is after the key, braces included; `keySpan` is the key itself. */
export interface KeyFound {
  readonly key: string;
  readonly keySpan: Span;
  readonly end: number;
  readonly suppressed: boolean;
}

/**
 * The key that starts at `at` (on `@` or on the `-` of `-@`), by pandoc's grammar; nothing when none does.
 * A key never follows a word directly: `post@kommune.no` holds none. It may follow another key.
 */
export function keyAt(text: string, at: number, after: 'text' | 'key' = 'text'): KeyFound | undefined {
  const suppressed = text[at] === '-';
  const sign = suppressed ? at + 1 : at;
  if (text[sign] !== '@' || (after === 'text' && followsWord(text, at))) return undefined;
  const end = simpleKeyEnd(text, sign + 1);
  if (end > sign + 1) return { key: text.slice(sign + 1, end), keySpan: { start: sign + 1, end }, end, suppressed };
  const close = bracedKeyEnd(text, sign + 1);
  if (close < 0) return undefined;
  return { key: text.slice(sign + 2, close - 1), keySpan: { start: sign + 2, end: close - 1 }, end: close, suppressed };
}

/** The key as pandoc needs it after `@`: in braces unless it can stand alone. Empty when no form of the key can be written. */
export function writtenKey(key: string): string {
  if (key.length > 0 && simpleKeyEnd(key, 0) === key.length) return key;
  const braced = `{${key}}`;
  return bracedKeyEnd(braced, 0) === braced.length && key !== '' ? braced : '';
}

/** End of the longest simple key from `from`; `from` itself when there is none. */
export function simpleKeyEnd(text: string, from: number): number {
  let at = from + charLength(text, from);
  if (at === from || !(isWordChar(text, from) || text[from] === '_' || text[from] === '*')) return from;
  while (at < text.length) {
    const next = at + charLength(text, at);
    if (isRegular(text, at)) at = next;
    else if (INTERNAL.includes(text[at] ?? ' ') && isRegular(text, next)) at = next;
    else if ((text[at] === ':' || text[at] === '/') && text[next] === '/') at = next;
    else break;
  }
  return at;
}

/** True when a letter or digit begins at `at`. */
export function isWordChar(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return at < text.length && WORD.test(text.slice(at, at + charLength(text, at)));
}

const INTERNAL = ':.#$%&-+?<>~/';
const WORD = /^[\p{L}\p{N}]/u;

const isRegular = (text: string, at: number): boolean => text[at] === '_' || isWordChar(text, at);

const charLength = (text: string, at: number): number => {
  const point = text.codePointAt(at);
  return point === undefined ? 0 : point > 0xffff ? 2 : 1;
};

/** End of `{…}` with balanced braces and no space, from the opening brace; -1 when it does not close. */
function bracedKeyEnd(text: string, from: number): number {
  if (text[from] !== '{') return -1;
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? '';
    if (/\s/.test(char)) return -1;
    if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

/** Pandoc reads letters, digits and single full stops as one word; an ellipsis of three is not part of it. */
function followsWord(text: string, at: number): boolean {
  if (at === 0) return false;
  const before = text.charCodeAt(at - 1);
  const start = before >= 0xdc00 && before <= 0xdfff ? at - 2 : at - 1;
  if (isWordChar(text, start)) return true;
  let dots = 0;
  while (text[at - 1 - dots] === '.') dots++;
  return dots % 3 !== 0 && !isEscaped(text, at - dots);
}

/** True when an odd number of backslashes stands before `at`. */
export function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}
