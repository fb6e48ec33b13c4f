import { judgePiece } from './detection/judge.js';
import { firstContext } from './detection/outline.js';
import { frontLength } from './markdown/front.js';
import { knownAt } from './markdown/pieces.js';
import type { Judged, Known, Memory } from './memory.js';
import type { Context, Diagnostic, Edit, Knowledge, Part, Statement, Written } from './model.js';

/** A part with what it is made of. */
export interface Placed extends Part {
  readonly known: Known;
  readonly judged: Judged;
}

/** The parts of a draft, with what is needed to go on from them after an edit. */
export interface Taken {
  readonly draft: string;
  readonly parts: readonly Placed[];
  /** Length of the front matter; 0 without. */
  readonly front: number;
}

/** Parts of a draft that was edited once: the draft before the edit, and the edit in its offsets. */
export interface Resume {
  readonly taken: Taken;
  readonly edit: Edit;
}

/** Characters of a draft that one slice of work reads at most, unless a single piece is longer. */
const SLICE = 8_000;
/** A piece ends where the next line says so; this many characters of that line can matter. */
const LOOKAHEAD = 8;

/**
 * Takes a draft apart and judges its parts, in slices: yields the parts so far between them. With `resume` only what the
 * edit touched is read again, and what stands below it only where its context changed; the answer is the same as without.
 */
export function* taking(draft: string, knowledge: Knowledge, memory: Memory, resume?: Resume): Generator<readonly Placed[], Taken> {
  const front = frontLength(draft);
  const old = resume && resume.taken.front === front ? resume.taken.parts : [];
  const { start: editStart, end: editEnd } = resume?.edit.span ?? { start: 0, end: 0 };
  const shift = (resume?.edit.newText.length ?? 0) - (editEnd - editStart);
  let next = firstTouched(old, editStart);
  const parts: Placed[] = old.slice(0, next);
  let before = parts.at(-1)?.judged.after ?? firstContext;
  let start = old[next]?.start ?? 0;
  let pause = start + SLICE;
  while (start < draft.length) {
    while (next < old.length && old[next]!.start < Math.max(start - shift, editEnd)) next += 1;
    // Front matter is the one thing that depends on where it stands.
    if (start > 0 && old[next]?.start === start - shift) {
      yield* goingOn(parts, old.slice(next), shift, before, knowledge, memory);
      break;
    }
    const known = knownAt(draft, start, memory, front);
    const part = placed(start, known, before, judgedIn(known, before, knowledge, memory));
    parts.push(part);
    before = part.judged.after;
    start += known.piece.text.length;
    if (start < pause) continue;
    yield parts;
    pause = start + SLICE;
  }
  return { draft, parts, front };
}

/** What stands below an edit: the same pieces, judged anew only as long as the context above them is another. */
function* goingOn(parts: Placed[], old: readonly Placed[], shift: number, above: Context, knowledge: Knowledge, memory: Memory) {
  let before = above;
  let at = 0;
  for (let read = 0; at < old.length && old[at]!.before.key !== before.key; at += 1) {
    const { start, known } = old[at]!;
    const part = placed(start + shift, known, before, judgedIn(known, before, knowledge, memory));
    parts.push(part);
    before = part.judged.after;
    read += known.piece.text.length;
    if (read < SLICE) continue;
    yield parts as readonly Placed[];
    read = 0;
  }
  for (; at < old.length; at += 1) {
    const part = old[at]!;
    parts.push(shift === 0 ? part : placed(part.start + shift, part.known, part.before, part.judged));
  }
}

/** Index of the first part that an edit at `offset` may change. */
function firstTouched(parts: readonly Placed[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start, piece } = parts[middle]!;
    if (start + piece.text.length + LOOKAHEAD > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function judgedIn(known: Known, before: Context, knowledge: Knowledge, memory: Memory): Judged {
  const { blocks, comments } = known.piece;
  // Front matter and the like say nothing, and leave the context as it is.
  if (blocks.length === 0 && comments.length === 0) return { statements: [], diagnostics: [], after: before, weights: weightsOf([]) };
  return memory.judged(known, before, knowledge, () => {
    const { statements, diagnostics, after } = judgePiece(known.piece, before, knowledge);
    return { statements, diagnostics: [...diagnostics].sort(byPlace), after, weights: weightsOf(statements) };
  });
}

function weightsOf(statements: readonly Statement[]): Record<Written, number> {
  const weights: Record<Written, number> = { nb: 0, nn: 0, en: 0 };
  for (const { written, sentence } of statements) if (written !== 'other') weights[written] += sentence.end - sentence.start;
  return weights;
}

function placed(start: number, known: Known, before: Context, judged: Judged): Placed {
  const { statements, diagnostics } = judged;
  return { start, piece: known.piece, before, statements, diagnostics, citations: known.citations, known, judged };
}

export function byPlace(one: Diagnostic, other: Diagnostic): number {
  return one.span.start - other.span.start || other.span.end - one.span.end;
}
