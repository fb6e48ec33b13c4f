import { weaveRun } from './loom.js';
import { flush, goOn, noteOther, step, type Weaver } from './plain-weaver.js';

const MARK = 33;
const CARET = 94;

/** `[^1]` as the parser writes it when it does not know the note. */
const FOOTNOTE_MARK = /\[\^[^\s[\]\\]+\]/y;
/** `[words](address "title")`, without anything special in the words. */
const LINK = /\[([^[\]\\`<>&*_~!@:\r\n^|]+)\]\([!-'*-;=?-Z^-~\u0080-\uffff]+(?: "[^"\\\r\n()[\]]*")?\)/y;
/** `![words](address "title")`: the words are no prose. */
const IMAGE = /\[[^[\]\\`<>&*_~!@\r\n^|]*\]\([!-'*-;=?-Z^-~\u0080-\uffff]+(?: "[^"\\\r\n()[\]]*")?\)/y;
const WWW = /www\./i;

/** At a `[`: a link, an image, a footnote mark, or only a bracket (a blank, a citation). False where the parser must be asked. */
export function bracket(weaver: Weaver): boolean {
  const { source, at, loom } = weaver;
  if (at > weaver.start && source.charCodeAt(at - 1) === MARK) return image(weaver);
  if (source.charCodeAt(at + 1) === CARET) return footnoteMark(weaver);
  LINK.lastIndex = at;
  const link = LINK.exec(source);
  if (!link || LINK.lastIndex > weaver.end) {
    weaver.brackets += 1;
    return step(weaver);
  }
  const words = link[1] as string;
  if (words.trim() !== words || WWW.test(words)) return false;
  const end = LINK.lastIndex;
  flush(weaver, at);
  noteOther(weaver);
  loom.inlines.push({ start: at, end });
  weaveRun(loom, words, at + 1);
  loom.aside.masked.push({ start: at + 1 + words.length, end });
  return goOn(weaver, end);
}

function image(weaver: Weaver): boolean {
  const { source, at, loom } = weaver;
  IMAGE.lastIndex = at;
  const found = IMAGE.exec(source)?.[0];
  const end = at + (found?.length ?? 0);
  // Behind an escape the mark is text, and this would be a link.
  if (!found || end > weaver.end || source[at - 2] === '\\') return false;
  const start = at - 1;
  if (start === weaver.start) weaver.holds.leading = true;
  if (!weaver.open) weaver.holds.image = true;
  flush(weaver, start);
  loom.inlines.push({ start, end });
  loom.aside.masked.push({ start: at + found.lastIndexOf('](') + 1, end });
  return goOn(weaver, end);
}

function footnoteMark(weaver: Weaver): boolean {
  const { source, at, loom } = weaver;
  FOOTNOTE_MARK.lastIndex = at;
  const mark = FOOTNOTE_MARK.exec(source)?.[0];
  const end = at + (mark?.length ?? 0);
  // Marks with anything but letters and digits in them are rare, and emphasis could begin there.
  if (!mark || end > weaver.end || !SIMPLE_MARK.test(mark) || source[end] === '(') return false;
  flush(weaver, at);
  noteOther(weaver);
  loom.inlines.push({ start: at, end });
  return goOn(weaver, end);
}

const SIMPLE_MARK = /^\[\^[\p{L}\p{N}.-]+\]$/u;
