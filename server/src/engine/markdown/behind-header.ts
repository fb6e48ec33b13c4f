import type { Block, Piece, Span } from '../model.js';

/** The piece without the header that its rows were parsed under: `length` characters, in which the table of `columns` begins. */
export function behindHeader(piece: Piece, length: number, columns: number): Piece {
  const moved = ({ start, end }: Span): Span => ({ start: start - length, end: end - length });
  const blocks = piece.blocks
    .filter((block) => block.cell?.table !== 1 || block.cell.row > 0)
    .map((block): Block => {
      const runs = block.prose.runs.map((run) => ({ ...run, source: run.source - length }));
      const inlines = block.inlines && { inlines: block.inlines.map(moved) };
      return { ...block, span: moved(block.span), prose: { text: block.prose.text, runs }, ...inlines };
    });
  const comments = piece.comments.map((comment) => ({ ...comment, span: moved(comment.span) }));
  return { text: piece.text.slice(length), blocks, comments, masked: piece.masked.map(moved), columns };
}
