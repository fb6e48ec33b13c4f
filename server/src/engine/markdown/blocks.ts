import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Piece } from '../model.js';
import { gathered } from './gather.js';
import { type Node, spanOf } from './phrasing.js';
import { plainPiece } from './plain-blocks.js';

/** The only file that knows the Markdown parser. */

/** A piece, and whether the parser agrees that something may follow it. */
export interface Parsed {
  readonly piece: Piece;
  readonly closed: boolean;
}

/**
 * The piece that a text is; `undefined` for a text that leaves something open (a fence, a comment) and does not stand last.
 * The same text always gives the same piece. Never throws: what the parser cannot take is a piece without blocks.
 */
export function pieceFrom(text: string, position: 'middle' | 'last'): Parsed | undefined {
  const plain = plainPiece(text);
  // Without a line break at its end a text is the last one, and nothing can be asked to follow it.
  const ended = text.endsWith('\n');
  if (plain?.open && position === 'middle') return undefined;
  if (plain) return { piece: plain.piece, closed: ended && !plain.open };
  if (!ended) return { piece: wholePiece(text), closed: false };
  const tree = treeOf(text + SENTINEL);
  const closed = tree === undefined || endsWithSentinel(tree, text.length);
  if (closed) return { piece: tree ? gathered(tree.children?.slice(0, -1) ?? [], text) : unread(text), closed };
  return position === 'last' ? { piece: wholePiece(text), closed } : undefined;
}

/** A text parsed in one go, as the proof that pieces give the same blocks. */
export function wholePiece(text: string): Piece {
  const tree = treeOf(text);
  return tree ? gathered(tree.children ?? [], text) : unread(text);
}

/** What the parser cannot take: no prose, and no citations either. */
function unread(text: string): Piece {
  return { text, blocks: [], comments: [], masked: [{ start: 0, end: text.length }] };
}

/** More than a hundred quotations or lists that open on one line: the parser needs time for the square of them. */
const BOTTOMLESS = /^(?:[ \t]{0,3}[>*+-](?=[ \t>])){101}/m;

/** Comes out as a heading at the top, right where the text ends, if nothing in the text is open. */
const SENTINEL = '# \u2713';
const BYTE_ORDER_MARK = 0xfeff;

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

function treeOf(text: string): Node | undefined {
  if (BOTTOMLESS.test(text)) return undefined;
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
