/** Columns that a text takes in a terminal: combining marks take none, wide characters and emoji two. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) as number;
    // Nearly all there is: Latin letters, digits and signs.
    if (code < FIRST_MARK) width += code === SOFT_HYPHEN ? 0 : 1;
    else width += MARK.test(String.fromCodePoint(code)) ? 0 : isWide(code) ? 2 : 1;
    if (code > LAST_OF_ONE_UNIT) at += 1;
  }
  return width;
}

const SOFT_HYPHEN = 0xad;
const FIRST_MARK = 0x300;
const LAST_OF_ONE_UNIT = 0xffff;

/** A text broken at spaces into lines of at most `columns`; a word that is longer is cut. Never an empty list. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let [line, width] = ['', 0];
  for (const word of text.split(' ')) {
    const own = widthOf(word);
    if (line !== '' && width + 1 + own > columns) {
      lines.push(line);
      line = '';
    }
    [line, width] = line === '' ? [word, own] : [`${line} ${word}`, width + 1 + own];
    while (width > columns) {
      const head = headOf(line, columns);
      lines.push(head);
      line = line.slice(head.length);
      width = widthOf(line);
    }
  }
  return [...lines, line];
}

/** A text of at most `columns`, with an ellipsis when something is cut. */
export function clipped(text: string, columns: number): string {
  return widthOf(text) <= columns ? text : `${headOf(text, columns - 1).trimEnd()}…`;
}

/** A text with spaces after it to fill `columns`. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

const MARK = /^(?:\p{Mn}|\p{Me}|[\u200b-\u200d]|\ufe0f)$/u;

/** The longest beginning that fits; at least one character, so that cutting ends. */
function headOf(text: string, columns: number): string {
  let [head, width] = ['', 0];
  for (const character of text) {
    const own = widthOf(character);
    if (head !== '' && width + own > columns) break;
    head += character;
    width += own;
  }
  return head;
}

/** East Asian wide and emoji ranges, coarse. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
