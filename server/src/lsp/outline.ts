import type { Analysis, Span } from '../engine/model.js';

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
export function chaptersIn({ parts, draft }: Analysis): readonly Chapter[] {
  const found = parts.flatMap(({ start, piece }) =>
    piece.blocks
      .filter((block) => block.kind === 'heading' && block.depth <= 6)
      .map((block) => ({ heading: { start: block.span.start + start, end: block.span.end + start }, title: block.prose.text, depth: block.depth })),
  );
  const starts = [...found.map((one) => one.heading.start), draft.length];
  const chapters = found.map((one, index): Chapter => {
    const next = found.findIndex((other, at) => at > index && other.depth <= one.depth);
    const end = next < 0 ? draft.length : starts[next]!;
    return { ...one, own: { start: one.heading.start, end: starts[index + 1]! }, whole: { start: one.heading.start, end } };
  });
  const before = { start: 0, end: starts[0]! };
  return before.end > 0 ? [{ title: '', depth: 0, own: before, whole: before }, ...chapters] : chapters;
}
