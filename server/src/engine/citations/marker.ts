import type { Analysis, Citation, Span } from '../model.js';
import { citationsIn } from './scan.js';

/**
 * A citation that stands as plain text or as a footnote, with the pandoc source of it in a comment right behind:
 * `(Søholt mfl., 2012)<!-- belegg: [@soholt2012] -->`. Offsets are absolute.
 */
export interface Marked {
  readonly comment: Span;
  /** Pandoc source, as it stood. */
  readonly raw: string;
  /** Read from `raw`; spans are offsets in `raw`. */
  readonly citations: readonly Citation[];
}

/** The comment that carries pandoc source. Dashes, `>`, line breaks and `&` are escaped, so that any source survives. */
export function marker(raw: string): string {
  const safe = raw.replace(/&/g, '&amp;').replace(/\r/g, '&#13;').replace(/\n/g, '&#10;').replace(/>/g, '&gt;').replace(/--/g, '-&#45;');
  return `<!-- belegg: ${safe} -->`;
}

/** The pandoc source in a comment; nothing when the comment is none of these. */
export function rawIn(comment: string): string | undefined {
  const safe = MARKER.exec(comment)?.[1];
  if (safe === undefined) return undefined;
  return safe.replace(/&#45;/g, '-').replace(/&gt;/g, '>').replace(/&#10;/g, '\n').replace(/&#13;/g, '\r').replace(/&amp;/g, '&');
}

/** `<!-- belegg: [@key, s. 4] -->`; other Belegg comments begin with a word. */
const MARKER = /^<!-- belegg: ((?:\[|-?@).*) -->$/;

/** Every marked citation of a draft, in order. */
export function markedIn(analysis: Analysis): readonly Marked[] {
  return analysis.parts.flatMap(({ start, piece }) => {
    if (piece.comments.length === 0) return [];
    return piece.comments.flatMap(({ span }): readonly Marked[] => {
      const raw = rawIn(piece.text.slice(span.start, span.end));
      if (raw === undefined) return [];
      return [{ comment: { start: start + span.start, end: start + span.end }, raw, citations: citationsIn(raw, []) }];
    });
  });
}

/** Keys that a draft cites in any form: pandoc keys, and those behind plain text and footnotes. */
export function citedKeys(analysis: Analysis): ReadonlySet<string> {
  const keys = new Set(analysis.citations.map((citation) => citation.key));
  for (const { citations } of markedIn(analysis)) for (const { key } of citations) keys.add(key);
  return keys;
}
