import { citationsIn } from '../citations/scan.js';
import type { Known, Memory, Standing } from '../memory.js';
import type { Piece } from '../model.js';
import { readingPiece } from './blocks.js';
import { cutsAfter, insideAt } from './cuts.js';
import { frontLength } from './front.js';
import { wordCount } from './word-count.js';

/** A piece in its place, with what it gives whatever stands above it. */
export interface Placed {
  /** UTF-16 offset in the draft. */
  readonly start: number;
  readonly piece: Piece;
  readonly known: Known;
}

/**
 * The pieces of a draft, in order; together they are the draft. A byte order mark and front matter are a piece without blocks.
 * What begins in the middle of a table is no whole draft; `columns` are those of the table.
 */
export function piecesOf(draft: string, memory: Memory, columns = 0): readonly Placed[] {
  const pieces: Placed[] = [];
  const front = frontLength(draft);
  for (let start = 0; start < draft.length; ) {
    const known = knownAt(draft, { start, columns: start === 0 ? columns : columnsAt(draft, start, pieces.at(-1)?.known), front }, memory);
    pieces.push({ start, piece: known.piece, known });
    start += known.piece.text.length;
  }
  return pieces;
}

/** Where a piece may start. */
export interface Opening {
  readonly start: number;
  /** Columns of the table that goes on there; 0 without. */
  readonly columns: number;
  /** Length of the front matter of the draft. */
  readonly front: number;
}

/** Columns of the table that goes on at `start`, below the piece `above`; 0 when none does. */
export function columnsAt(draft: string, start: number, above: Known | undefined): number {
  return above?.leaves?.kind === 'table' && draft[start] === '|' ? above.leaves.columns : 0;
}

/**
 * The piece that starts at an offset where a piece may start. Depends on nothing before that offset but what the opening
 * says. Cuts are proposed by a scan of lines and approved by the parser; each time it refuses, twice as many proposals are
 * passed over, so that the total stays linear. Yields now and then; whoever runs it may stop there.
 */
export function* knowing(draft: string, opening: Opening, memory: Memory): Generator<void, Known> {
  const { start, columns, front } = opening;
  if (start === 0 && front > 0) return frontMatter(draft.slice(0, front));
  const nextCut = cutsAfter(draft, start);
  for (let stride = 1; ; stride *= 2) {
    let end = start;
    for (let passed = 0; passed < stride && end < draft.length; passed += 1) end = nextCut();
    const position = end === draft.length ? 'last' : 'middle';
    const standing = { text: draft.slice(start, end), position, columns } as const;
    const known = yield* memory.knowing(standing, (text) => knownFrom({ text, position, columns }));
    if (known && mayEndAt(draft, end, known)) return known;
  }
}

/** A cut inside a long list or table needs one that goes on. */
function mayEndAt(draft: string, end: number, { leaves, piece }: Known): boolean {
  const inside = end < draft.length ? insideAt(draft, end) : undefined;
  if (!inside) return true;
  // What a comment keeps as it is reaches to the end of the list or table.
  if (!leaves || leaves.kind !== inside.kind || piece.comments.some(({ text }) => OURS.test(text))) return false;
  return leaves.kind === 'table' || leaves.mark === (inside.kind === 'list' && inside.mark);
}

/** `belegg: behold …` */
const OURS = /^belegg\b/i;

/** The same in one go. */
function knownAt(draft: string, opening: Opening, memory: Memory): Known {
  const work = knowing(draft, opening, memory);
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
  }
}

function* knownFrom(standing: Standing): Generator<void, Known | undefined> {
  const { text } = standing;
  const parsed = yield* readingPiece(standing);
  if (!parsed) return undefined;
  const { piece, closed, leaves } = parsed;
  if (text.length > LARGE) yield;
  const words = piece.blocks.reduce((sum, block) => sum + wordCount(block.prose.text), 0);
  if (text.length > LARGE) yield;
  const citations = citationsIn(text, piece.masked);
  return leaves ? { piece, closed, leaves, citations, words } : { piece, closed, citations, words };
}

/** Characters from which each step is a slice of its own. */
const LARGE = 50_000;

function frontMatter(text: string): Known {
  const piece: Piece = { text, blocks: [], comments: [], masked: [{ start: 0, end: text.length }] };
  return { piece, citations: [], words: 0, closed: true };
}
