import { citationsIn } from '../citations/scan.js';
import type { Known, Memory } from '../memory.js';
import type { Piece } from '../model.js';
import { readingPiece } from './blocks.js';
import { cutsAfter } from './cuts.js';
import { frontLength } from './front.js';
import { wordCount } from './word-count.js';

/** A piece in its place, with what it gives whatever stands above it. */
export interface Placed {
  /** UTF-16 offset in the draft. */
  readonly start: number;
  readonly piece: Piece;
  readonly known: Known;
}

/** The pieces of a draft, in order; together they are the draft. A byte order mark and front matter are a piece without blocks. */
export function piecesOf(draft: string, memory: Memory): readonly Placed[] {
  const pieces: Placed[] = [];
  const front = frontLength(draft);
  for (let start = 0; start < draft.length; ) {
    const known = knownAt(draft, start, memory, front);
    pieces.push({ start, piece: known.piece, known });
    start += known.piece.text.length;
  }
  return pieces;
}

/**
 * The piece that starts at an offset where a piece may start. Depends on nothing before that offset, save that front
 * matter of the length `front` stands at 0. Cuts are proposed by a scan of lines and approved by the parser; each time it refuses, twice as
 * many proposals are passed over, so that the total stays linear. Yields now and then; whoever runs it may stop there.
 */
export function* knowing(draft: string, start: number, memory: Memory, front: number): Generator<void, Known> {
  if (start === 0 && front > 0) return frontMatter(draft.slice(0, front));
  const nextCut = cutsAfter(draft, start);
  for (let stride = 1; ; stride *= 2) {
    let end = start;
    for (let passed = 0; passed < stride && end < draft.length; passed += 1) end = nextCut();
    const position = end === draft.length ? 'last' : 'middle';
    const known = yield* memory.knowing(draft.slice(start, end), position, (text) => knownFrom(text, position));
    if (known) return known;
  }
}

/** The same in one go. */
function knownAt(draft: string, start: number, memory: Memory, front: number): Known {
  const work = knowing(draft, start, memory, front);
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
  }
}

function* knownFrom(text: string, position: 'middle' | 'last'): Generator<void, Known | undefined> {
  const parsed = yield* readingPiece(text, position);
  if (!parsed) return undefined;
  const { piece, closed } = parsed;
  if (text.length > LARGE) yield;
  const words = piece.blocks.reduce((sum, block) => sum + wordCount(block.prose.text), 0);
  if (text.length > LARGE) yield;
  return { piece, citations: citationsIn(text, piece.masked), words, closed };
}

/** Characters from which each step is a slice of its own. */
const LARGE = 50_000;

function frontMatter(text: string): Known {
  const piece: Piece = { text, blocks: [], comments: [], masked: [{ start: 0, end: text.length }] };
  return { piece, citations: [], words: 0, closed: true };
}
