/**
 * What kind of character stands at an offset. A table, because words and sentences are read at every keystroke.
 * Latin letters up to U+024F are in the table; everything above is asked of Unicode.
 */
export function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  return code < TABLE.length ? (TABLE[code] as Kind) : kindOfRare(text, at, code);
}

export type Kind = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export const MARK = 0;
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
export const DIGIT = 4;
/** Soft hyphen, zero-width space or joiner: part of a word, never of its folded form. */
export const HIDDEN = 5;
/** A combining accent: part of the letter before it. */
export const COMBINING = 6;

export const isLetter = (kind: Kind): boolean => kind === LOWER || kind === UPPER;
export const isWordKind = (kind: Kind): boolean => kind >= LOWER;

/** The text in small letters, every one of them where it stood: İ, the one letter that would grow, stays as it is. */
export function small(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[^İ]+/gu, (run) => run.toLowerCase());
}

const HIGHEST_IN_TABLE = 0x250;
/** Kinds of the characters below U+0250, for loops that cannot afford a call per character. */
export const TABLE: Readonly<Uint8Array> = table();

function table(): Uint8Array {
  const kinds = new Uint8Array(HIGHEST_IN_TABLE);
  for (let code = 0; code < HIGHEST_IN_TABLE; code++) kinds[code] = kindOfLetter(String.fromCharCode(code));
  for (const code of [9, 10, 11, 12, 13, 32, 0x85, 0xa0]) kinds[code] = SPACE;
  kinds[0xad] = HIDDEN;
  return kinds;
}

function kindOfLetter(character: string): Kind {
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER;
  // ª and º are ordinal signs in Unicode's letters.
  if (/\p{L}/u.test(character)) return LOWER;
  return /\p{Nd}/u.test(character) ? DIGIT : MARK;
}

function kindOfRare(text: string, at: number, code: number): Kind {
  if (code >= 0x300 && code <= 0x36f) return COMBINING;
  if (code >= 0x2000 && code <= 0x206f) return kindOfGeneralPunctuation(code);
  if (code === 0xfeff) return HIDDEN;
  if (code === 0x3000 || code === 0x1680) return SPACE;
  // The second half of a pair is what its first half is.
  const start = code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
  const point = text.codePointAt(start);
  return point === undefined ? MARK : kindOfLetter(String.fromCodePoint(point >= 0xd800 && point <= 0xdfff ? 0x20 : point));
}

function kindOfGeneralPunctuation(code: number): Kind {
  if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f) return SPACE;
  return (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x2064) ? HIDDEN : MARK;
}
