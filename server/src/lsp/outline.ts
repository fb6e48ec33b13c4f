import { firstWhere } from '../engine/bisect.js';
import type { Analysis, Span } from '../engine/model.js';
import { shifted } from '../engine/shift.js';
import { perStretch } from '../engine/stretches.js';

/** A heading with what belongs to it. Absolute offsets. */
export interface Chapter {
  /** Absent for what stands before the first heading. */
  readonly heading?: Span;
  readonly title: string;
  /** 1–6; 7 for pseudo-headings; 0 before the first heading. */
  readonly depth: number;
  /** From the heading to the next heading of any depth. */
  readonly own: Span;
  /** From the heading to the next one that is not below it. */
  readonly whole: Span;
}

/** The headings of a draft in order, each with its text. Pseudo-headings are left out: they belong to the heading above. */
export function chaptersIn({ laid, draft }: Analysis): readonly Chapter[] {
  const found = laid.flatMap(({ start, stretch }) =>
    headingsIn(stretch).map(({ heading, title, depth }) => ({
      heading: shifted(heading, start),
      title,
      depth,
    })),
  );
  const starts = [...found.map((one) => one.heading.start), draft.length];
  const ends = endsOf(found.map((one) => one.depth));
  const chapters = found.map((one, index): Chapter => {
    const start = one.heading.start;
    return { ...one, own: { start, end: starts[index + 1]! }, whole: { start, end: starts[ends[index]!]! } };
  });
  const before = { start: 0, end: starts[0]! };
  return before.end > 0 ? [{ title: '', depth: 0, own: before, whole: before }, ...chapters] : chapters;
}

/** Relative to the stretch. */
const headingsIn = perStretch(({ parts }) =>
  parts.flatMap(({ start, piece }) =>
    piece.blocks.flatMap(({ kind, depth, span, prose }) =>
      kind === 'heading' && depth <= 6 ? [{ heading: shifted(span, start), title: prose.text, depth }] : [],
    ),
  ),
);

/** For each depth the index of the next one that is not greater; the number of depths where there is none. */
function endsOf(depths: readonly number[]): readonly number[] {
  const ends = depths.map(() => depths.length);
  const open: number[] = [];
  for (const [index, depth] of depths.entries()) {
    while (open.length > 0 && depths[open.at(-1)!]! >= depth) ends[open.pop()!] = index;
    open.push(index);
  }
  return ends;
}

/** Index of the first of some rising offsets that is not before `offset`. */
export function firstFrom(offsets: readonly number[], offset: number): number {
  return firstWhere(offsets.length, (at) => offsets[at]! >= offset);
}
