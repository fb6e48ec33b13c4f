import { type Aside, type Loom, loomOver, type Woven, weaveRun, wovenIn } from './loom.js';

/**
 * The prose of the inline text in [start, end) of a source, where no parser is needed to know it: plain words, simple
 * emphasis, simple links, footnote marks, blanks and citations in brackets. `undefined` where anything else may lurk; the
 * parser is asked then. It must never differ from the parser's answer: `same.test.ts` compares them.
 * There must be no link definition in the text. Line breaks belong to one paragraph.
 */
export function plainInline(source: string, start: number, end: number, aside: Aside): Woven | undefined {
  const loom = loomOver(source, aside);
  const masked = aside.masked.length;
  const weaver: Weaver = { loom, source, start, end, from: start, at: start, open: undefined };
  while (weaver.at < end) {
    const code = source.charCodeAt(weaver.at);
    if (code > 127 || SPECIAL[code] === 0) weaver.at += 1;
    else if (!special(weaver, code)) {
      aside.masked.length = masked;
      return undefined;
    }
  }
  if (weaver.open) {
    aside.masked.length = masked;
    return undefined;
  }
  flush(weaver, end);
  return wovenIn(loom);
}

interface Weaver {
  readonly loom: Loom;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** What from here on is not woven yet. */
  from: number;
  at: number;
  /** Emphasis that is open: where it began, in source and prose. */
  open: { readonly count: number; readonly source: number; readonly prose: number } | undefined;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const STAR = 42;
const OPENING = 91;

/** 1 for what needs a closer look: control characters, ``! & * : < @ [ \ ] _ ` ~``, `w` and the line breaks. */
const SPECIAL = new Uint8Array(128);
for (const char of '\0\t\n\r&*:<@[\\]_`~w W'.replace(' ', '')) SPECIAL[char.charCodeAt(0)] = 1;

/** Moves past a special character; false where the parser must be asked. */
function special(weaver: Weaver, code: number): boolean {
  const { source, at } = weaver;
  switch (code) {
    case LF:
    case CR:
      return lineBreak(weaver);
    case STAR:
      return emphasis(weaver);
    case OPENING:
      return bracket(weaver);
    case 93: // `]`: a link that is not as simple as those that `bracket` knows.
      return source.charCodeAt(at + 1) === 40 ? false : step(weaver);
    case 38: // `&`: perhaps an entity.
      return ENTITY_START.test(source[at + 1] ?? '') ? false : step(weaver);
    case 60: // `<`: perhaps HTML or an address.
      return HTML_START.test(source[at + 1] ?? '') ? false : step(weaver);
    case 58: // `:` of `http://`
      return source.startsWith('//', at + 1) ? false : step(weaver);
    case 64: // `@`: perhaps a mail address.
      return at === weaver.start || BEFORE_KEY.test(source[at - 1] as string) ? step(weaver) : false;
    case 119:
    case 87: // `www.`
      return WWW.test(source.slice(at, at + 4)) ? false : step(weaver);
    default:
      return false;
  }
}

const ENTITY_START = /[#A-Za-z]/;
const HTML_START = /[A-Za-z/!?]/;
const BEFORE_KEY = /[\s[(;,]/;
const WWW = /^www\./i;

function step(weaver: Weaver): true {
  weaver.at += 1;
  return true;
}

/** Weaves what has been passed, up to `until`. */
function flush(weaver: Weaver, until: number): void {
  if (until > weaver.from) weaveRun(weaver.loom, weaver.source.slice(weaver.from, until), weaver.from);
}

/** Spaces before a line break and after it are no prose. A carriage return alone is left to the parser. */
function lineBreak(weaver: Weaver): boolean {
  const { source, at } = weaver;
  const lineFeed = source.charCodeAt(at) === CR ? at + 1 : at;
  if (source.charCodeAt(lineFeed) !== LF) return false;
  let trimmed = at;
  while (trimmed > weaver.from && source.charCodeAt(trimmed - 1) === SPACE) trimmed -= 1;
  flush(weaver, trimmed);
  weaveRun(weaver.loom, '\n', lineFeed);
  let next = lineFeed + 1;
  while (source.charCodeAt(next) === SPACE) next += 1;
  weaver.from = next;
  weaver.at = next;
  return true;
}

/** Letters and digits: neither space nor punctuation for the rules of emphasis. */
const WORD = /[\p{L}\p{N}]/u;
/** What may stand before an opening mark, and after a closing one. */
const BEFORE_OPENING = /[\s(«"“–]/;
const AFTER_CLOSING = /[\s.,;:!?)»"”–]/;

/**
 * `*words*` and `**words**`, not nested: an opening mark stands before a letter and after a space, so it cannot close; a
 * closing mark stands after a letter and before a space or punctuation, so it cannot open.
 */
function emphasis(weaver: Weaver): boolean {
  const { source, at, loom, open } = weaver;
  const count = source.charCodeAt(at + 1) === STAR ? 2 : 1;
  const after = at + count;
  if (source.charCodeAt(after) === STAR) return false;
  const before = at === weaver.start ? '\n' : (source[at - 1] as string);
  const next = after >= weaver.end ? '\n' : (source[after] as string);
  flush(weaver, at);
  weaver.from = after;
  weaver.at = after;
  if (!open) {
    if (!BEFORE_OPENING.test(before) || !WORD.test(next)) return false;
    loom.inlines.push({ start: at, end: at });
    weaver.open = { count, source: loom.inlines.length - 1, prose: loom.text.length };
    return true;
  }
  const closes = (WORD.test(before) && AFTER_CLOSING.test(next)) || (CLOSES_AFTER.test(before) && next.trim() === '');
  if (open.count !== count || !closes) return false;
  loom.inlines[open.source] = { start: loom.inlines[open.source]!.start, end: after };
  if (count === 2) loom.strong.push({ start: open.prose, end: loom.text.length });
  weaver.open = undefined;
  return true;
}

/** `**Mål:**` */
const CLOSES_AFTER = /[.,;:!?)»"”]/;

/** `[^1]` as the parser writes it when it does not know the note. */
const FOOTNOTE_MARK = /\[\^[^\s[\]\\]+\]/y;
/** `[words](address)`, without anything special in either. */
const LINK = /\[([^[\]\\`<>&*_~!@:\r\n^|]+)\]\([A-Za-z0-9:/.?=%#+,-]+\)/y;

function bracket(weaver: Weaver): boolean {
  const { source, at, loom } = weaver;
  if (source[at - 1] === '!' && at > weaver.start) return false;
  if (source[at + 1] === '^') return footnoteMark(weaver);
  LINK.lastIndex = at;
  const link = LINK.exec(source);
  if (!link || LINK.lastIndex > weaver.end) return step(weaver);
  const words = link[1] as string;
  if (words.trim() !== words || WWW_INSIDE.test(words)) return false;
  flush(weaver, at);
  const end = LINK.lastIndex;
  loom.inlines.push({ start: at, end });
  weaveRun(loom, words, at + 1);
  loom.aside.masked.push({ start: at + 1 + words.length, end });
  weaver.from = end;
  weaver.at = end;
  return true;
}

const WWW_INSIDE = /www\./i;

function footnoteMark(weaver: Weaver): boolean {
  const { source, at, loom } = weaver;
  FOOTNOTE_MARK.lastIndex = at;
  const mark = FOOTNOTE_MARK.exec(source)?.[0];
  const end = at + (mark?.length ?? 0);
  // Marks with anything but letters and digits in them are rare, and emphasis could begin there.
  if (!mark || end > weaver.end || !SIMPLE_MARK.test(mark) || source[end] === '(') return false;
  flush(weaver, at);
  loom.inlines.push({ start: at, end });
  weaver.from = end;
  weaver.at = end;
  return true;
}

const SIMPLE_MARK = /^\[\^[\p{L}\p{N}.-]+\]$/u;
