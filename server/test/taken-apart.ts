import { wholePiece } from '../src/engine/markdown/blocks.js';
import { insideAt } from '../src/engine/markdown/cuts.js';
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

function flat(draft: string, placed: readonly Placed[]): TakenApart {
  const lists = new Map<string, number>();
  const above: Above = { list: 0, row: 0 };
  const blocks = placed.flatMap(({ start, piece }, index) => {
    const goesOn = index > 0 && insideAt(draft, start) !== undefined;
    return piece.blocks
      .map((block) => {
        if (goesOn && block.list === 1 && above.list > 0) lists.set(`${start}:1`, lists.get(`${start}:1`) ?? above.list);
        const list = listNumber(lists, start, block);
        const row = piece.columns !== undefined && block.cell?.table === 1 ? above.row : 0;
        return { block, list, row, text: shown(block, start, list, row) };
      })
      .map(({ block, row, text }, index, all) => {
        if (index === all.length - 1) {
          above.list = block.level > 0 ? outermost(all) : 0;
          above.row = row + (block.cell?.row ?? 0);
        }
        return text;
      });
  });
  const comments = placed.flatMap(({ start, piece }) => piece.comments.map((comment) => `${at(comment.span, start)} ${comment.text}`));
  const covered = new Uint8Array(draft.length);
  for (const { start, piece } of placed) for (const span of piece.masked) covered.fill(1, span.start + start, span.end + start);
  return { blocks, comments, masked: covered.join('') };
}

interface Placed {
  readonly start: number;
  readonly piece: Piece;
}

/** What a long list or table that goes on in the next piece is counted on from. */
interface Above {
  list: number;
  row: number;
}

/** The number of the outermost list that the last block stands in. */
function outermost(all: readonly { readonly block: Block; readonly list: number }[]): number {
  return all.findLast(({ block }) => block.level === 1)?.list ?? 0;
}

/** Lists are numbered within the piece; here from 1 in the order in which they are met. */
function listNumber(lists: Map<string, number>, start: number, block: Block): number {
  if (block.list === 0) return 0;
  const key = `${start}:${block.list}`;
  if (!lists.has(key)) lists.set(key, Math.max(0, ...lists.values()) + 1);
  return lists.get(key)!;
}

function shown(block: Block, start: number, list: number, rows: number): string {
  const { kind, depth, level, quoted, caption, cell, footnote, prose } = block;
  const runs = prose.runs.map((run) => `${run.prose}<${run.source + start}+${run.length}`).join(' ');
  const inlines = (block.inlines ?? []).map((inline) => at(inline, start)).join(' ');
  const row = cell && cell.row + rows;
  const place = JSON.stringify({ depth, list, level, quoted, caption, row, column: cell?.column, footnote });
  return `${kind} ${at(block.span, start)} ${place} ${JSON.stringify(prose.text)} [${runs}] {${inlines}}`;
}

function at(span: Span, start: number): string {
  return `${span.start + start}-${span.end + start}`;
}
