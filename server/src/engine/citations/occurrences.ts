import { withInline } from '../bibliography/inline.js';
import { type Known, placesOf } from '../bibliography/resolve.js';
import type { Analysis, Citation, Knowledge, SourceKey, Span, Surroundings } from '../model.js';
import { markedIn } from './marker.js';

/** A place in a draft that cites a key. */
export interface Occurrence {
  readonly key: SourceKey;
  /** What the author sees as the citation: the key with its sign, or the comment behind the text. */
  readonly span: Span;
  /** The key alone; in comments as it stands there. */
  readonly keySpan: Span;
  readonly kind: 'key' | 'comment';
}

/** Every place that cites a key, or only one key, in order. Offsets are absolute. */
export function occurrencesIn(analysis: Analysis, key?: SourceKey): readonly Occurrence[] {
  const keyed = analysis.citations.map(
    (citation): Occurrence => ({ key: citation.key, span: citation.span, keySpan: citation.keySpan, kind: 'key' }),
  );
  const behind = markedIn(analysis).flatMap((marked) =>
    marked.citations.flatMap((citation): readonly Occurrence[] => {
      const keySpan = keySpanIn(analysis.draft, marked.comment, citation);
      return keySpan ? [{ key: citation.key, span: marked.comment, keySpan, kind: 'comment' }] : [];
    }),
  );
  return [...keyed, ...behind].filter((one) => key === undefined || one.key === key).sort((a, b) => a.keySpan.start - b.keySpan.start);
}

/** The occurrence at an offset: on the key, its sign or its braces. */
export function occurrenceAt(analysis: Analysis, offset: number): Occurrence | undefined {
  return occurrencesIn(analysis).find(({ kind, span, keySpan }) => {
    const { start, end } = kind === 'key' ? span : keySpan;
    return start <= offset && offset <= end;
  });
}

/** Where the key at an offset is defined, the winning place first. Empty off any key and for unknown keys. */
export function definitionsAt(analysis: Analysis, offset: number, knowledge: Knowledge, surroundings: Surroundings): readonly Known[] {
  const occurrence = occurrenceAt(analysis, offset);
  return occurrence ? placesOf(occurrence.key, knowledge, withInline(analysis.draft, surroundings)) : [];
}

/** The key in a comment, found by its sign: escapes before it move it. */
function keySpanIn(draft: string, comment: Span, { key, keySpan }: Citation): Span | undefined {
  const text = draft.slice(comment.start, comment.end);
  for (let at = text.indexOf(key, '<!-- belegg: '.length); at >= 0; at = text.indexOf(key, at + 1)) {
    const exact = at - '<!-- belegg: '.length >= keySpan.start && /@\{?$/.test(text.slice(0, at));
    if (exact) return { start: comment.start + at, end: comment.start + at + key.length };
  }
  return undefined;
}
