import type { Analysis, Citation, Piece, Span } from '../model.js';
import { citationsIn } from './scan.js';

/**
 * A citation that stands as plain text or as a footnote, with the pandoc source of it in a comment right behind:
 * `(Søholt mfl., 2012)<!-- belegg: [@soholt2012] -->`. Offsets are absolute.
 */
export interface Marked {
  readonly comment: Span;
  /** Pandoc source, as it stood. */
  readonly raw: string;
  /** The words that it stands for, where they are named. */
  readonly text?: string;
  /** Read from `raw`; spans are offsets in `raw`. */
  readonly citations: readonly Citation[];
}

/**
 * The comment that carries pandoc source. Dashes, `>`, line breaks and `&` are escaped, so that any source survives.
 * `text` is what it stands behind, where no bracket tells where that begins: «Søholt mfl. (2012)».
 */
export function marker(raw: string, text?: string): string {
  return `<!-- belegg: ${escaped(raw)}${text === undefined ? '' : `${STANDS_FOR}${escaped(text)}`} -->`;
}

const STANDS_FOR = ' = ';
const escaped = (words: string): string =>
  words
    .replace(/&/g, '&amp;')
    .replace(/\r/g, '&#13;')
    .replace(/\n/g, '&#10;')
    .replace(/>/g, '&gt;')
    .replace(/--/g, '-&#45;')
    .replace(/ = /g, ' &#61; ');
const unescaped = (words: string): string =>
  words
    .replace(/&#61;/g, '=')
    .replace(/&#45;/g, '-')
    .replace(/&gt;/g, '>')
    .replace(/&#10;/g, '\n')
    .replace(/&#13;/g, '\r')
    .replace(/&amp;/g, '&');

/** The pandoc source in a comment, and the words it stands for where they are given; nothing when the comment is none of these. */
export function rawIn(comment: string): { readonly raw: string; readonly text?: string } | undefined {
  const [raw, text] = MARKER.exec(comment)?.[1]?.split(STANDS_FOR) ?? [];
  if (raw === undefined) return undefined;
  return { raw: unescaped(raw), ...(text === undefined ? {} : { text: unescaped(text) }) };
}

/** `<!-- belegg: [@key, s. 4] -->`; other Belegg comments begin with a word. */
const MARKER = /^<!-- belegg: ((?:\[|-?@).*) -->$/;

/** Belegg's own comments about citations: what stands behind text and notes, and the lists. Other Belegg comments keep sentences. */
export const isCitationComment = (comment: string): boolean => /^<!-- belegg: (?:\[|-?@|kilder\b|kjelder\b|noter\b)/.test(comment);

/** Every marked citation of a draft, in order. Each piece is read once. */
export function markedIn(analysis: Analysis): readonly Marked[] {
  const found: Marked[] = [];
  for (const { start, piece } of analysis.parts) {
    if (piece.comments.length === 0) continue;
    for (const marked of markedOf(piece))
      found.push({ ...marked, comment: { start: start + marked.comment.start, end: start + marked.comment.end } });
  }
  return found;
}

const memory = new WeakMap<Piece, readonly Marked[]>();

/** Relative to the piece. */
function markedOf(piece: Piece): readonly Marked[] {
  let marked = memory.get(piece);
  if (!marked) {
    marked = piece.comments.flatMap(({ span }): readonly Marked[] => {
      const read = rawIn(piece.text.slice(span.start, span.end));
      return read ? [{ ...read, comment: span, citations: citationsIn(read.raw, []) }] : [];
    });
    memory.set(piece, marked);
  }
  return marked;
}

/** Keys that a draft cites in any form: pandoc keys, and those behind plain text and footnotes. */
export function citedKeys(analysis: Analysis): ReadonlySet<string> {
  const keys = new Set(analysis.citations.map((citation) => citation.key));
  for (const { citations } of markedIn(analysis)) for (const { key } of citations) keys.add(key);
  return keys;
}
