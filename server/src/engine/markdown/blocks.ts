import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Leaves, Standing } from '../memory.js';
import type { Piece } from '../model.js';
import { isBearable } from './bearable.js';
import { behindHeader } from './behind-header.js';
import { gathered } from './gather.js';
import { type Node, spanOf } from './phrasing.js';
import { type Plain, readingPlain } from './plain-blocks.js';
import { isBlank } from './source-lines.js';

/** The only file that knows the Markdown parser. */

/** A piece, whether the parser agrees that something may follow it, and what it ends in the middle of. */
export interface Parsed {
  readonly piece: Piece;
  readonly closed: boolean;
  readonly leaves?: Leaves;
}

/**
 * The piece that a text is; `undefined` for a text that leaves something open (a fence, a comment) and does not stand last.
 * `columns` are those of the table that it begins in the middle of, or 0. The same text always gives the same piece. Never
 * throws. Yields now and then; whoever runs it may stop there.
 */
export function* readingPiece({ text, position, columns }: Standing): Generator<void, Parsed | undefined> {
  // Without a line break at its end a text is the last one, and nothing can be asked to follow it.
  const ended = text.endsWith('\n');
  const plain = yield* readingPlain(text, 'strict', columns);
  if (plain) return standing(plain, ended, columns, position);
  const parsed = isBearable(text) ? parsedFrom(text, ended, columns) : undefined;
  if (parsed) return parsed.closed || position === 'last' ? parsed : undefined;
  return standing((yield* readingPlain(text, 'rough', columns)) as Plain, ended, columns, position);
}

/** What was read by hand, if it may stand where it stands. */
function standing({ piece, open, leaves }: Plain, ended: boolean, columns: number, position: 'middle' | 'last'): Parsed | undefined {
  if (open && position === 'middle') return undefined;
  const placed = columns > 0 ? { ...piece, columns } : piece;
  const closed = ended && !open;
  return leaves && ended ? { piece: placed, closed, leaves } : { piece: placed, closed };
}

/** What the parser says, if it says anything. Rows that go on with a table are given a header for it. */
function parsedFrom(text: string, ended: boolean, columns: number): Parsed | undefined {
  const header = columns > 0 ? `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n` : '';
  const source = header + text;
  const tree = treeOf(ended ? source + SENTINEL : source);
  if (!tree) return undefined;
  const closed = ended && endsWithSentinel(tree, source.length);
  const nodes = (closed ? tree.children?.slice(0, -1) : ended ? treeOf(source)?.children : tree.children) ?? [];
  const piece = gathered(nodes, source);
  const leaves = closed ? leavesOf(nodes.at(-1), source) : undefined;
  const placed = columns > 0 ? behindHeader(piece, header.length, columns) : piece;
  return { piece: placed, closed, ...(leaves ? { leaves } : {}) };
}

/** The table or list whose last line is the last of the text. */
function leavesOf(node: Node | undefined, text: string): Leaves | undefined {
  const span = node && spanOf(node);
  if (!span || isBlank(text, text.lastIndexOf('\n', text.length - 2) + 1)) return undefined;
  if (node.type === 'table') return { kind: 'table', columns: node.children?.[0]?.children?.length ?? 0 };
  const item = node.type === 'list' ? node.children?.at(-1) : undefined;
  const mark = item && /^(?:[-*+]|\d+([.)]))/.exec(text.slice(spanOf(item)?.start, (spanOf(item)?.start ?? 0) + LONGEST_MARK));
  return mark ? { kind: 'list', mark: mark[1] ?? mark[0] } : undefined;
}

/** `123456789.` */
const LONGEST_MARK = 10;

/** A text parsed in one go, however long that takes, as the proof that pieces give the same blocks. */
export function wholePiece(text: string): Piece {
  const tree = treeOf(text);
  return tree ? gathered(tree.children ?? [], text) : unread(text);
}

/** What the parser cannot take: no prose, and no citations either. */
function unread(text: string): Piece {
  return { text, blocks: [], comments: [], masked: [{ start: 0, end: text.length }] };
}

/** Comes out as a heading at the top, right where the text ends, if nothing in the text is open. */
const SENTINEL = '# \u2713';
const BYTE_ORDER_MARK = 0xfeff;

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

function treeOf(text: string): Node | undefined {
  try {
    // The parser drops a byte order mark without counting it; one more keeps the offsets right.
    return markdown.parse(text.charCodeAt(0) === BYTE_ORDER_MARK ? `\uFEFF${text}` : text) as Node;
  } catch {
    return undefined;
  }
}

function endsWithSentinel(tree: Node, length: number): boolean {
  const last = tree.children?.at(-1);
  return last?.type === 'heading' && spanOf(last)?.start === length;
}
