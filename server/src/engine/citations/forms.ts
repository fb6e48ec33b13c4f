import type { Analysis, Piece } from '../model.js';
import { markedIn } from './marker.js';

/** How a citation stands in a draft: pandoc's key, a footnote, or author and year as text. */
export type CitationForm = 'pandoc' | 'footnote' | 'text';

/**
 * The form that a draft already uses most. A draft without citations: pandoc keys where its front matter names a bibliography,
 * footnotes where it has notes, text where somebody has written «(Søholt, 2012)» by hand; pandoc keys otherwise.
 */
export function formOf(analysis: Analysis): CitationForm {
  const marked = markedIn(analysis);
  const notes = marked.filter(({ comment }) => inNote(analysis.draft, comment.start)).length;
  const counts = { pandoc: analysis.citations.length, footnote: notes, text: marked.length - notes };
  const most = Math.max(counts.pandoc, counts.footnote, counts.text);
  if (most > 0) return counts.pandoc === most ? 'pandoc' : counts.footnote === most ? 'footnote' : 'text';
  const front = analysis.parts[0]?.piece.blocks.length === 0 ? analysis.parts[0].piece.text : '';
  if (/^(?:bibliography|references|csl):/m.test(front)) return 'pandoc';
  if (analysis.parts.some(({ piece }) => piece.blocks.some(({ footnote }) => footnote !== undefined))) return 'footnote';
  return analysis.parts.some(({ piece }) => writesByHand(piece)) ? 'text' : 'pandoc';
}

const memory = new WeakMap<Piece, boolean>();

/** Read once per piece: the question is asked at every keystroke. */
function writesByHand(piece: Piece): boolean {
  let found = memory.get(piece);
  if (found === undefined) {
    found = piece.blocks.some(({ prose }) => BY_HAND.test(prose.text));
    memory.set(piece, found);
  }
  return found;
}

/** True when a comment stands in the text of a footnote: `[^key]: … <!-- belegg: … -->`. */
export function inNote(draft: string, at: number): boolean {
  return /^\s*\[\^[^\]]+\]:/.test(draft.slice(draft.lastIndexOf('\n', at - 1) + 1, at));
}

/** «(Søholt mfl., 2012)», «(Aure og Førde 2015, s. 4)». */
const BY_HAND = /\(\p{Lu}[\p{L} .,&-]{1,60} (?:19|20)\d\d[a-z]?(?:, [^()]{1,30})?\)/u;
