import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Piece } from '../model.js';
import { isBearable } from './bearable.js';
import { gathered } from './gather.js';
import { type Node, spanOf } from './phrasing.js';
import { type Plain, readingPlain } from './plain-blocks.js';

/** The only file that knows the Markdown parser. */

/** A piece, and whether the parser agrees that something may follow it. */
export interface Parsed {
  readonly piece: Piece;
  readonly closed: boolean;
}

/**
 * The piece that a text is; `undefined` for a text that leaves something open (a fence, a comment) and does not stand last.
 * The same text always gives the same piece. Never throws. Yields now and then; whoever runs it may stop there.
 */
export function* readingPiece(text: string, position: 'middle' | 'last'): Generator<void, Parsed | undefined> {
  // Without a line break at its end a text is the last one, and nothing can be asked to follow it.
  const ended = text.endsWith('\n');
  const plain = yield* readingPlain(text, 'strict');
  if (plain) return standing(plain, ended, position);
  const tree = isBearable(text) ? treeOf(ended ? text + SENTINEL : text) : undefined;
  if (!tree) return standing((yield* readingPlain(text, 'rough')) as Plain, ended, position);
  const closed = ended && endsWithSentinel(tree, text.length);
  if (closed) return { piece: gathered(tree.children?.slice(0, -1) ?? [], text), closed };
  if (position === 'middle') return undefined;
  return { piece: ended ? wholePiece(text) : gathered(tree.children ?? [], text), closed };
}

/** What was read by hand, if it may stand where it stands. */
function standing({ piece, open }: Plain, ended: boolean, position: 'middle' | 'last'): Parsed | undefined {
  return open && position === 'middle' ? undefined : { piece, closed: ended && !open };
}

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
