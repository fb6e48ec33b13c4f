import type { Analysis } from '../model.js';
import { perStretch } from '../stretches.js';
import { markedOf } from './marker.js';

/** How a citation stands in a draft: pandoc's key, a footnote, or author and year as text. */
export type CitationForm = 'pandoc' | 'footnote' | 'text';

/**
 * The form that a draft already uses most. A draft without citations: pandoc keys where its front matter names a bibliography,
 * footnotes where it has notes, text where somebody has written «(Søholt, 2012)» by hand; pandoc keys otherwise.
 */
export function formOf({ laid }: Pick<Analysis, 'laid'>): CitationForm {
  const counts = { pandoc: 0, footnote: 0, text: 0 };
  let noted = false;
  for (const { stretch } of laid) {
    const used = formsIn(stretch);
    counts.pandoc += used.pandoc;
    counts.footnote += used.footnote;
    counts.text += used.text;
    noted ||= used.noted;
  }
  const most = Math.max(counts.pandoc, counts.footnote, counts.text);
  if (most > 0) return counts.pandoc === most ? 'pandoc' : counts.footnote === most ? 'footnote' : 'text';
  const first = laid[0]?.stretch.parts[0]?.piece;
  if (first?.blocks.length === 0 && /^(?:bibliography|references|csl):/m.test(first.text)) return 'pandoc';
  if (noted) return 'footnote';
  return laid.some(({ stretch }) => writesByHand(stretch)) ? 'text' : 'pandoc';
}

/** Citations of each form, and whether there are notes at all. */
const formsIn = perStretch(({ parts }) => {
  const counts = { pandoc: 0, footnote: 0, text: 0, noted: false };
  for (const { piece, citations } of parts) {
    counts.pandoc += citations.length;
    for (const { comment } of markedOf(piece)) counts[inNote(piece.text, comment.start) ? 'footnote' : 'text'] += 1;
    counts.noted ||= piece.blocks.some(({ footnote }) => footnote !== undefined);
  }
  return counts;
});

const writesByHand = perStretch(({ parts }) => parts.some(({ piece }) => piece.blocks.some(({ prose }) => BY_HAND.test(prose.text))));

/** True when a comment stands in the text of a footnote: `[^key]: … <!-- belegg: … -->`. */
export function inNote(draft: string, at: number): boolean {
  return /^\s*\[\^[^\]]+\]:/.test(draft.slice(draft.lastIndexOf('\n', at - 1) + 1, at));
}

/** «(Søholt mfl., 2012)», «(Aure og Førde 2015, s. 4)». */
const BY_HAND = /\(\p{Lu}[\p{L} .,&-]{1,60} (?:19|20)\d\d[a-z]?(?:, [^()]{1,30})?\)/u;
