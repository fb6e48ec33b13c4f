import { judgingPiece } from './detection/judge.js';
import { firstContext } from './detection/outline.js';
import { frontLength } from './markdown/front.js';
import { columnsAt, knowing } from './markdown/pieces.js';
import type { Judged, Known, Memory } from './memory.js';
import type { Context, Diagnostic, Edit, Knowledge, Statement, Written } from './model.js';
import { Laying, type PlacedLaid, Walk } from './stretches.js';

/** The parts of a draft, with what is needed to go on from them after an edit. */
export interface Taken {
  readonly draft: string;
  readonly laid: readonly PlacedLaid[];
  /** Length of the front matter; 0 without. */
  readonly front: number;
}

/** Parts of a draft that was edited once: the draft before the edit, and the edit in its offsets. */
export interface Resume {
  readonly taken: Taken;
  readonly edit: Edit;
}

/** Characters of a draft that one slice of work reads at most. */
const SLICE = 8_000;
/** A piece ends where the next line says so; this many characters of that line can matter. */
const LOOKAHEAD = 8;

/**
 * Takes a draft apart and judges its parts, in slices: yields the parts laid so far between them. With `resume` only what
 * the edit touched is read again, and what stands below it only where its context changed; the answer is the same as without.
 */
export function* taking(draft: string, knowledge: Knowledge, memory: Memory, resume?: Resume): Generator<Laying, Taken> {
  const front = frontLength(draft);
  const edit = resume?.edit ?? NO_EDIT;
  const { start: editStart, end: editEnd } = edit.span;
  const shift = edit.newText.length - (editEnd - editStart);
  const old = new Walk(resume?.taken.front === front ? resume.taken.laid : [], editStart, LOOKAHEAD);
  const laying = new Laying(draft.length);
  const { stretches, parts } = old.behind();
  for (const stretch of stretches) laying.keep(stretch);
  for (const { known, before, judged } of parts) laying.add(known, before, judged);
  let before = laying.last?.judged.after ?? firstContext;
  for (let pause = laying.end + SLICE; laying.end < draft.length; ) {
    const start = laying.end;
    while (old.start < Math.max(start - shift, editEnd)) old.next();
    const columns = columnsAt(draft, start, laying.last?.known);
    // Front matter is the one thing that depends on where it stands, a row on the table that it goes on with.
    if (start > 0 && old.start === start - shift && (old.part?.known.piece.columns ?? 0) === columns) {
      yield* goingOn(laying, old, before, knowledge, memory);
      break;
    }
    const known = yield* knownFrom(laying, knowing(draft, { start, columns, front }, memory));
    const judged = yield* judgedIn(laying, known, before, knowledge, memory);
    laying.add(known, before, judged);
    before = judged.after;
    if (laying.end < pause) continue;
    yield laying;
    pause = laying.end + SLICE;
  }
  return { draft, laid: laying.laid(), front };
}

const NO_EDIT: Edit = { span: { start: 0, end: 0 }, newText: '' };

/** What stands below an edit: the same pieces, judged anew only as long as the context above them is another. */
function* goingOn(laying: Laying, old: Walk, above: Context, knowledge: Knowledge, memory: Memory): Generator<Laying> {
  let before = above;
  let pause = laying.end + SLICE;
  for (let part = old.part; part && part.before.key !== before.key; part = old.part) {
    const judged = yield* judgedIn(laying, part.known, before, knowledge, memory);
    laying.add(part.known, before, judged);
    before = judged.after;
    old.next();
    if (laying.end < pause) continue;
    yield laying;
    pause = laying.end + SLICE;
  }
  const { parts, stretches } = old.ahead();
  for (const part of parts) laying.add(part.known, part.before, part.judged);
  for (const stretch of stretches) laying.keep(stretch);
}

/** The piece that is being read, a slice at a time. */
function* knownFrom(laying: Laying, reading: Generator<void, Known>): Generator<Laying, Known> {
  for (;;) {
    const slice = reading.next();
    if (slice.done) return slice.value;
    yield laying;
  }
}

/** Recalled, or worked out in slices: a table of thousands of rows is one piece. */
function* judgedIn(laying: Laying, known: Known, before: Context, knowledge: Knowledge, memory: Memory): Generator<Laying, Judged> {
  const { blocks, comments } = known.piece;
  // Front matter and the like say nothing, and leave the context as it is.
  if (blocks.length === 0 && comments.length === 0) return { statements: [], diagnostics: [], after: before, weights: weightsOf([]) };
  const recalled = memory.judged(known, before, knowledge);
  if (recalled) return recalled;
  const work = judgingPiece(known.piece, before, knowledge);
  for (;;) {
    const slice = work.next();
    if (!slice.done) {
      yield laying;
      continue;
    }
    const { statements, diagnostics, after } = slice.value;
    const judged = { statements, diagnostics: [...diagnostics].sort(byPlace), after, weights: weightsOf(statements) };
    memory.keep(known, before, knowledge, judged);
    return judged;
  }
}

function weightsOf(statements: readonly Statement[]): Record<Written, number> {
  const weights: Record<Written, number> = { nb: 0, nn: 0, en: 0 };
  for (const { written, sentence } of statements) if (written !== 'other') weights[written] += sentence.end - sentence.start;
  return weights;
}

export function byPlace(one: Diagnostic, other: Diagnostic): number {
  return one.span.start - other.span.start || other.span.end - one.span.end;
}
