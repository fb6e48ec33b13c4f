import type { Analysis, Citation, Piece, Span } from '../model.js';
import { shifted } from '../shift.js';
import { perStretch } from '../stretches.js';
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

/** Every marked citation of a draft, in order. */
export function markedIn({ laid }: Pick<Analysis, 'laid'>): readonly Marked[] {
  return laid.flatMap(({ start, stretch }) => markedAt(stretch).map((marked) => moved(marked, start)));
}

/** Relative to the stretch. */
const markedAt = perStretch(({ parts }) => parts.flatMap(({ start, piece }) => markedOf(piece).map((marked) => moved(marked, start))));

function moved(marked: Marked, by: number): Marked {
  return { ...marked, comment: shifted(marked.comment, by) };
}

/** The marked citations of a piece, relative to it. */
export function markedOf({ text, comments }: Piece): readonly Marked[] {
  return comments.flatMap(({ span }): readonly Marked[] => {
    const read = rawIn(text.slice(span.start, span.end));
    return read ? [{ ...read, comment: span, citations: citationsIn(read.raw, []) }] : [];
  });
}

/** Keys that a draft cites in any form: pandoc keys, and those behind plain text and footnotes. */
export function citedKeys({ laid }: Pick<Analysis, 'laid'>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { stretch } of laid) for (const key of keysIn(stretch)) keys.add(key);
  return keys;
}

const keysIn = perStretch((stretch): ReadonlySet<string> => {
  const keyed = stretch.parts.flatMap(({ citations }) => citations);
  return new Set([...keyed, ...markedAt(stretch).flatMap(({ citations }) => citations)].map(({ key }) => key));
});
