import type { Span } from '../model.js';
import { type Loom, weaveObject, weaveRun } from './loom.js';

/** Weaves a text node and answers where in the source it ended. */
export function weaveText(loom: Loom, value: string, within: Span): number {
  const { source } = loom;
  if (value.length === 0) return within.start;
  // Plain text stands in the source as it is: one run.
  if (source.startsWith(value, within.start) && !SPECIAL.test(value)) {
    weaveRun(loom, value, within.start);
    return within.start + value.length;
  }
  let at = within.start;
  for (let from = 0; from < value.length; ) {
    const step = stepAt(loom, value, from, at, within.end);
    from += step.value;
    at = step.source;
  }
  return at;
}

/** Escapes, entities, line breaks, footnote marks and NUL: where text and source may part. */
const SPECIAL = /[\\&\r\n\uFFFD]|\[\^/;

interface Step {
  /** Characters of the value that were woven. */
  readonly value: number;
  /** Where the source goes on. */
  readonly source: number;
}

function stepAt(loom: Loom, value: string, from: number, at: number, end: number): Step {
  const { source } = loom;
  const char = value[from] as string;
  if (char === '\n' || char === '\r') return lineStep(loom, value, from, at, end);
  if (source[at] === '\\' && at + 1 < end && source[at + 1] === char && PUNCTUATION.test(char)) {
    weaveRun(loom, char, at + 1);
    return { value: 1, source: at + 2 };
  }
  if (source[at] === '&') {
    const step = entityStep(loom, value, from, at, end);
    if (step) return step;
  }
  if (source[at] === char && at < end) return plainStep(loom, value, from, at, end);
  if (source[at] === '\0') {
    weaveObject(loom, { start: at, end: at + 1 }, char);
    return { value: 1, source: at + 1 };
  }
  // Not found where it should be: look a little ahead, else give it no place. Never wrong, only without a way back.
  const ahead = source.slice(at, Math.min(end, at + 12)).indexOf(char);
  if (ahead > 0) {
    weaveRun(loom, char, at + ahead);
    return { value: 1, source: at + ahead + 1 };
  }
  loom.text += char;
  return { value: 1, source: at };
}

function plainStep(loom: Loom, value: string, from: number, at: number, end: number): Step {
  const mark = value[from] === '[' && value[from + 1] === '^' ? footnoteMarkAt(loom.source, at, end) : undefined;
  if (mark && value.startsWith(mark, from)) {
    // Its definition stands in another piece, so the parser took it for text.
    loom.inlines.push({ start: at, end: at + mark.length });
    return { value: mark.length, source: at + mark.length };
  }
  let length = 1;
  while (from + length < value.length && at + length < end && isPlain(value, from + length, loom.source, at + length)) length += 1;
  weaveRun(loom, value.slice(from, from + length), at);
  return { value: length, source: at + length };
}

function isPlain(value: string, from: number, source: string, at: number): boolean {
  const code = value.charCodeAt(from);
  return code === source.charCodeAt(at) && code !== 92 && code !== 38 && code !== 10 && code !== 13 && code !== 91;
}

/** `[^1]`, `[^ssb-2024]` */
const FOOTNOTE_MARK = /\[\^[^\s[\]\\]+\]/y;

function footnoteMarkAt(source: string, at: number, end: number): string | undefined {
  FOOTNOTE_MARK.lastIndex = at;
  const mark = FOOTNOTE_MARK.exec(source)?.[0];
  return mark && at + mark.length <= end ? mark : undefined;
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** A line break in the text: in the source there may be spaces before it, and indentation and `>` after it. */
function lineStep(loom: Loom, value: string, from: number, at: number, end: number): Step {
  const { source } = loom;
  const taken = value.startsWith('\r\n', from) ? 2 : 1;
  let close = at;
  while (close < end && (source[close] === ' ' || source[close] === '\t')) close += 1;
  const lineFeed = source.startsWith('\r\n', close) ? close + 1 : close;
  if (source[lineFeed] === '\n') weaveRun(loom, '\n', lineFeed);
  else weaveObject(loom, { start: close, end: close + 1 }, '\n');
  const after = lineFeed + 1;
  const prefix = matchAt(PREFIX, source, after);
  const own = matchAt(PREFIX, value, from + taken);
  return { value: taken, source: after + (prefix.endsWith(own) ? prefix.length - own.length : 0) };
}

/** Indentation and quotation marks before the text of a line. */
const PREFIX = /[ \t>]*/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** `&amp;`, `&#160;`, `&#xA0;` */
const ENTITY = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;
/** The entities for `&` itself: the text after them looks as if nothing had been decoded. */
const AMPERSAND = /^&(?:amp|AMP|#38|#[xX]26);$/;
/** Second halves of the entities that stand for two characters. */
const SECOND_HALF = /j|\u200A|\u0331|\u0333|\u0338|\u20D2|\u20E5|\uFE00/;

function entityStep(loom: Loom, value: string, from: number, at: number, end: number): Step | undefined {
  const entity = matchAt(ENTITY, loom.source, at);
  if (!entity || at + entity.length > end) return undefined;
  const char = String.fromCodePoint(value.codePointAt(from) ?? 0);
  if (char === '&' && !AMPERSAND.test(entity)) return undefined;
  const after = at + entity.length;
  const second = value[from + char.length] ?? '';
  const double = !entity.startsWith('&#') && SECOND_HALF.test(second) && loom.source[after] !== second;
  const text = double ? char + second : char;
  weaveObject(loom, { start: at, end: after }, text);
  return { value: text.length, source: after };
}
