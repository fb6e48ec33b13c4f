/** Lines of source. A line ends with LF; a carriage return before it belongs to the line break. Offsets are UTF-16 code units. */

const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;

/** Where the next line begins; the length of the text in its last line. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** Whether nothing but space stands from `from` to the end of the line. */
export function isBlank(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF) return true;
    if (code !== SPACE && code !== TAB && code !== CR) return false;
  }
  return true;
}

/** Where a line that began at or before `start` and ends at `next` has its last character before the line break. */
export function lineClose(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === LF) end -= 1;
  if (end > start && text.charCodeAt(end - 1) === CR) end -= 1;
  return end;
}

/** The same without the spaces before it. */
export function wordsEnd(text: string, start: number, close: number): number {
  let end = close;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end -= 1;
  return end;
}

/** Whether a sticky pattern matches at an offset. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
