import { judgeStatements } from '../detection/judge.js';
import { contextAfter, statementsOf } from '../detection/outline.js';
import { type Placed, piecesOf } from '../markdown/pieces.js';
import { memoryOf } from '../memory.js';
import type { Block, Context, Diagnostic, Edit, Knowledge, Part, Span } from '../model.js';
import type { Spot } from './spot.js';

/**
 * Whether a changed sentence may be offered: the change leaves the same blocks around it, and Belegg itself would not
 * mark the new wording. Reads the one piece again, and judges only what the change touches. `edit` is relative to the piece.
 */
export function holdsUp(spot: Spot, edit: Edit, knowledge: Knowledge): boolean {
  const proofs = proofsOf(spot.part, knowledge);
  const key = [spot.source.start, spot.source.end, edit.span.start, edit.span.end, edit.newText].join(' ');
  const known = proofs.get(key) ?? proved(spot, edit, knowledge);
  proofs.set(key, known);
  return known;
}

interface Proofs {
  readonly knowledge: Knowledge;
  readonly byChange: Map<string, boolean>;
}

/** Two marks on a sentence often lead to the same wording, and an editor asks again wherever the cursor moves. */
const proofsOfParts = new WeakMap<Part, Proofs>();

function proofsOf(part: Part, knowledge: Knowledge): Map<string, boolean> {
  const known = proofsOfParts.get(part);
  if (known?.knowledge === knowledge) return known.byChange;
  const byChange = new Map<string, boolean>();
  proofsOfParts.set(part, { knowledge, byChange });
  return byChange;
}

function proved(spot: Spot, edit: Edit, knowledge: Knowledge): boolean {
  const { text, blocks, columns } = spot.part.piece;
  const pieces = piecesOf(text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end), memoryOf(), columns);
  const after = pieces.flatMap(({ piece }) => piece.blocks);
  if (!sameBlocks(blocks, after, spot)) return false;
  const near = { start: Math.min(edit.span.start, spot.source.start), end: sentenceEnd(spot, edit) };
  return marksNear(near, pieces, spot.part.before, knowledge).every(({ category }) => category === 'blank');
}

function marksNear(near: Span, pieces: readonly Placed[], before: Context, knowledge: Knowledge): readonly Diagnostic[] {
  let above = before;
  return pieces.flatMap(({ start, piece }, index) => {
    const last = pieces[index - 1];
    if (last) above = contextAfter(last.piece, above);
    const here = { start: near.start - start, end: near.end - start };
    const marks = judgeStatements(statementsOf(piece, above, here), knowledge);
    return marks.filter(({ span }) => span.start < here.end && span.end > here.start);
  });
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
