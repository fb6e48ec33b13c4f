import type { Comment, Prose, Run, Span } from './model.js';

/** A node of the parser's tree, as far as this engine reads it. Positions are offsets in the parsed text. */
export interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly identifier?: string;
  readonly label?: string | null;
}

/** What is collected beside prose. */
export interface Aside {
  readonly masked: Span[];
  readonly comments: Comment[];
}

/** Prose woven from inline nodes, with the places of those nodes. */
export interface Woven {
  readonly prose: Prose;
  readonly inlines: readonly Span[];
  /** Strong stretches, in prose offsets. */
  readonly strong: readonly Span[];
}

/** The prose of inline nodes that stand in `within` of `source`. Adds code, targets, HTML and comments to `aside`. */
export function wovenFrom(nodes: readonly Node[], within: Span, source: string, aside: Aside): Woven {
  const loom: Loom = { source, text: '', runs: [], inlines: [], strong: [], aside };
  weaveAll(loom, nodes, within);
  return { prose: { text: loom.text, runs: loom.runs }, inlines: loom.inlines, strong: loom.strong };
}

/** Comments in a stretch of HTML, and the stretch as masked. */
export function htmlInto(aside: Aside, source: string, span: Span): void {
  aside.masked.push(span);
  for (let at = source.indexOf('<!--', span.start); at >= 0 && at < span.end; ) {
    const close = source.indexOf('-->', at + 2);
    const closed = close >= 0 && close + 3 <= span.end;
    const end = closed ? close + 3 : span.end;
    const text = source.slice(Math.min(at + 4, end), closed ? Math.max(close, at + 4) : end);
    aside.comments.push({ span: { start: at, end }, text: text.trim() });
    at = source.indexOf('<!--', end);
  }
}

/** The source span of a node; `undefined` for nodes that GFM adds without a place. */
export function spanOf(node: Node): Span | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

interface Loom {
  readonly source: string;
  text: string;
  readonly runs: Run[];
  readonly inlines: Span[];
  readonly strong: Span[];
  readonly aside: Aside;
}

/** Stands for code in a sentence, so that its neighbours do not become one word. */
const OBJECT = '\uFFFC';

function weaveAll(loom: Loom, nodes: readonly Node[], within: Span): number {
  let cursor = within.start;
  for (const node of nodes) {
    const span = spanOf(node);
    if (span) {
      weave(loom, node, span);
      cursor = span.end;
    } else cursor = weaveUnplaced(loom, node, { start: cursor, end: within.end });
  }
  return cursor;
}

function weave(loom: Loom, node: Node, span: Span): void {
  switch (node.type) {
    case 'text':
      weaveText(loom, node.value ?? '', span);
      return;
    case 'break':
      weaveBreak(loom, span);
      return;
    case 'inlineCode':
      weaveObject(loom, span, OBJECT);
      loom.aside.masked.push(span);
      return;
    case 'html':
      htmlInto(loom.aside, loom.source, span);
      if (LINE_BREAK.test(node.value ?? '')) weaveObject(loom, span, '\n');
      return;
    case 'image':
    case 'imageReference':
      loom.inlines.push(span);
      loom.aside.masked.push(targetOfImage(loom.source, span));
      return;
    case 'footnoteReference':
      loom.inlines.push(span);
      return;
    default:
      weaveParent(loom, node, span);
  }
}

function weaveParent(loom: Loom, node: Node, span: Span): void {
  loom.inlines.push(span);
  const prose = loom.text.length;
  const children = node.children ?? [];
  const first = children[0] && spanOf(children[0]);
  weaveAll(loom, children, first ? { start: first.start, end: span.end } : span);
  if (node.type === 'strong') loom.strong.push({ start: prose, end: loom.text.length });
  if (node.type !== 'link' && node.type !== 'linkReference') return;
  const lastChild = children.at(-1);
  const end = lastChild && spanOf(lastChild)?.end;
  const bare = loom.source[span.start] !== '[';
  loom.aside.masked.push(bare || end === undefined ? span : { start: end, end: span.end });
}

/** GFM turns a bare address inside a text into a link after parsing, and then no part of that text has a place. */
function weaveUnplaced(loom: Loom, node: Node, within: Span): number {
  if (node.children) {
    const start = within.start;
    let cursor = start;
    for (const child of node.children) cursor = weaveUnplaced(loom, child, { start: cursor, end: within.end });
    const span = { start, end: cursor };
    if (node.type === 'link') loom.aside.masked.push(span);
    loom.inlines.push(span);
    return cursor;
  }
  return weaveText(loom, node.value ?? '', within);
}

/** `<br>`, `<br/>`, `<br />`: converted tables break their cells with it. */
const LINE_BREAK = /^<br\s*\/?>$/i;

function weaveBreak(loom: Loom, span: Span): void {
  const at = loom.source.indexOf('\n', span.start);
  if (at >= 0 && at < span.end) weaveRun(loom, '\n', at);
  else weaveObject(loom, span, '\n');
}

/** Prose that has no character of its own in the source, between two anchors. */
function weaveObject(loom: Loom, span: Span, text: string): void {
  loom.inlines.push(span);
  loom.runs.push({ prose: loom.text.length, source: span.start, length: 0 });
  loom.text += text;
  loom.runs.push({ prose: loom.text.length, source: span.end, length: 0 });
}

function weaveRun(loom: Loom, text: string, source: number): void {
  const prose = loom.text.length;
  const last = loom.runs.at(-1);
  loom.text += text;
  if (last && last.length > 0 && last.prose + last.length === prose && last.source + last.length === source) {
    loom.runs[loom.runs.length - 1] = { prose: last.prose, source: last.source, length: last.length + text.length };
  } else loom.runs.push({ prose, source, length: text.length });
}

/** Weaves a text node and answers where in the source it ended. */
function weaveText(loom: Loom, value: string, within: Span): number {
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
const SECOND_HALF = /[j\u200A\u0331\u0333\u0338\u20D2\u20E5\uFE00]/;

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

function targetOfImage(source: string, span: Span): Span {
  const at = source.slice(span.start, span.end).lastIndexOf('](');
  return at < 0 ? span : { start: span.start + at + 1, end: span.end };
}
