import { judgePiece } from '../judge.js';
import { memoryOf } from '../memory.js';
import type { Block, Context, Diagnostic, Edit, Knowledge } from '../model.js';
import { contextAfter } from '../outline.js';
import { piecesOf } from '../pieces.js';
import type { Spot } from './spot.js';

/**
 * Whether a changed sentence may be offered: the change leaves the same blocks around it, and Belegg itself would not
 * mark the new wording. Reads the one piece again. `edit` is relative to the piece.
 */
export function holdsUp(spot: Spot, edit: Edit, knowledge: Knowledge): boolean {
  const { piece, before } = spot.part;
  const text = piece.text.slice(0, edit.span.start) + edit.newText + piece.text.slice(edit.span.end);
  const changed = { start: edit.span.start, end: edit.span.start + edit.newText.length };
  const blocks: Block[] = [];
  const marks: Diagnostic[] = [];
  let above: Context = before;
  for (const { start, piece: one } of piecesOf(text, memoryOf())) {
    for (const block of one.blocks) blocks.push(block);
    const { diagnostics } = judgePiece(one, above, knowledge);
    marks.push(
      ...diagnostics.filter(
        ({ span }) => span.start + start < sentenceEnd(spot, edit) && span.end + start > Math.min(changed.start, spot.source.start),
      ),
    );
    above = contextAfter(one, above);
  }
  return marks.every((mark) => mark.category === 'blank') && sameBlocks(piece.blocks, blocks, spot);
}

/** Where the sentence ends after the change. */
function sentenceEnd({ source }: Spot, { span, newText }: Edit): number {
  return Math.max(source.end + newText.length - (span.end - span.start), span.start + newText.length);
}

/** Same number, kinds and places in lists; the same text in all but the one that was changed. */
function sameBlocks(before: readonly Block[], after: readonly Block[], spot: Spot): boolean {
  if (before.length !== after.length) return false;
  const changed = before.indexOf(spot.statement.block);
  return before.every((block, index) => {
    const other = after[index] as Block;
    const same = block.kind === other.kind && block.depth === other.depth && block.level === other.level && block.caption === other.caption;
    return same && (index === changed || block.prose.text === other.prose.text);
  });
}
