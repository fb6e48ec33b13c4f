import type { Chapter, DraftReview } from './review.js';

/** A chapter with everything below it, down to the next heading of its own depth. */
export interface Section {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly idyll: number;
  readonly active: number;
}

/** The draft in the chapters that a table of contents would show: the highest depth that divides the draft. */
export function sectionsOf({ chapters }: Pick<DraftReview, 'chapters'>): readonly Section[] {
  const depth = dividing(chapters);
  const sections: Section[] = [];
  for (const { title, depth: own, offsets, idyll, active } of chapters) {
    const last = sections.at(-1);
    if (last && (own > depth || own === 0 || (last.title === '' && own < depth)))
      sections[sections.length - 1] = { ...last, end: offsets[1], idyll: last.idyll + idyll, active: last.active + active };
    else sections.push({ title: own < depth ? '' : title, start: offsets[0], end: offsets[1], idyll, active });
  }
  return sections;
}

/** The first depth with at least two headings; a title alone at the top divides nothing. */
function dividing(chapters: readonly Chapter[]): number {
  for (let depth = 1; depth <= 6; depth += 1) if (chapters.filter((chapter) => chapter.depth === depth).length > 1) return depth;
  return 7;
}
