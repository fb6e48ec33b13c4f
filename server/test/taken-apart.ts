import { wholePiece } from '../src/engine/markdown/blocks.js';
import { frontLength } from '../src/engine/markdown/front.js';
import { piecesOf } from '../src/engine/markdown/pieces.js';
import { memoryOf } from '../src/engine/memory.js';
import type { Block, Piece, Span } from '../src/engine/model.js';

/** A draft taken apart, in absolute offsets, in a form that two ways of doing it can be compared in. */
export interface TakenApart {
  readonly blocks: readonly string[];
  readonly comments: readonly string[];
  readonly masked: string;
}

/** As the engine does it. */
export function byPieces(draft: string): TakenApart {
  return flat(draft, piecesOf(draft, memoryOf()));
}

/** As the parser does it with all the text at once; front matter is taken off by hand. */
export function byWholeParse(draft: string): TakenApart {
  const front = frontLength(draft);
  const masked = front > 0 ? [{ start: 0, end: front }] : [];
  const head: Piece = { text: draft.slice(0, front), blocks: [], comments: [], masked };
  return flat(draft, [
    { start: 0, piece: head },
    { start: front, piece: wholePiece(draft.slice(front)) },
  ]);
}

function flat(draft: string, placed: readonly { readonly start: number; readonly piece: Piece }[]): TakenApart {
  const lists = new Map<string, number>();
  const blocks = placed.flatMap(({ start, piece }) => piece.blocks.map((block) => shown(block, start, listNumber(lists, start, block))));
  const comments = placed.flatMap(({ start, piece }) => piece.comments.map((comment) => `${at(comment.span, start)} ${comment.text}`));
  const covered = new Uint8Array(draft.length);
  for (const { start, piece } of placed) for (const span of piece.masked) covered.fill(1, span.start + start, span.end + start);
  return { blocks, comments, masked: covered.join('') };
}

/** Lists are numbered within the piece; here from 1 in the order in which they are met. */
function listNumber(lists: Map<string, number>, start: number, block: Block): number {
  if (block.list === 0) return 0;
  const key = `${start}:${block.list}`;
  if (!lists.has(key)) lists.set(key, lists.size + 1);
  return lists.get(key)!;
}

function shown(block: Block, start: number, list: number): string {
  const { kind, depth, level, quoted, caption, cell, footnote, prose } = block;
  const runs = prose.runs.map((run) => `${run.prose}<${run.source + start}+${run.length}`).join(' ');
  const inlines = (block.inlines ?? []).map((inline) => at(inline, start)).join(' ');
  const place = JSON.stringify({ depth, list, level, quoted, caption, row: cell?.row, column: cell?.column, footnote });
  return `${kind} ${at(block.span, start)} ${place} ${JSON.stringify(prose.text)} [${runs}] {${inlines}}`;
}

function at(span: Span, start: number): string {
  return `${span.start + start}-${span.end + start}`;
}
