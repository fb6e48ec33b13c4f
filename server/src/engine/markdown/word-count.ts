/** Words of a text, for telling how long a draft is: `kommune-` and `2028` are words, `–` is none. */
export function wordCount(text: string): number {
  let words = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < KINDS.length ? KINDS[code] : kindOf(text, at);
    if (kind === SPACE) counted = false;
    else if (kind === LETTER && !counted) {
      counted = true;
      words += 1;
    }
  }
  return words;
}

const SIGN = 0;
const SPACE = 1;
const LETTER = 2;

/** Latin and its extensions; what lies above is rare enough to be asked about one by one. */
const KINDS = Uint8Array.from({ length: 0x250 }, (_, code) => kindOf(String.fromCharCode(code), 0));

function kindOf(text: string, at: number): number {
  const char = String.fromCodePoint(text.codePointAt(at) as number);
  if (/\s/.test(char)) return SPACE;
  return /[\p{L}\p{N}]/u.test(char) ? LETTER : SIGN;
}
