import type { Span } from '../model.js';
import { type Aside, htmlInto, type Loom, loomOver, type Woven, weaveObject, weaveRun, wovenIn } from './loom.js';
import { weaveText } from './weave-text.js';

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

/** The prose of inline nodes that stand in `within` of `source`. Adds code, targets, HTML and comments to `aside`. */
export function wovenFrom(nodes: readonly Node[], within: Span, source: string, aside: Aside): Woven {
  const loom = loomOver(source, aside);
  weaveAll(loom, nodes, within);
  return wovenIn(loom);
}

/** The source span of a node; `undefined` for nodes that GFM adds without a place. */
export function spanOf(node: Node): Span | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Inline nodes inside each other; the stack has an end. */
const DEEPEST = 100;

/** Stands for code in a sentence, so that its neighbours do not become one word. */
export const OBJECT = '\uFFFC';

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
  loom.depth += 1;
  if (loom.depth <= DEEPEST) weaveAll(loom, children, first ? { start: first.start, end: span.end } : span);
  loom.depth -= 1;
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

function targetOfImage(source: string, span: Span): Span {
  const at = source.slice(span.start, span.end).lastIndexOf('](');
  return at < 0 ? span : { start: span.start + at + 1, end: span.end };
}
