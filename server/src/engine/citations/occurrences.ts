import { withInline } from '../bibliography/inline.js';
import { type Known, placesOf } from '../bibliography/resolve.js';
import { partAt } from '../locate.js';
import type { Analysis, Citation, Knowledge, Part, SourceKey, Span, Surroundings } from '../model.js';
import { shifted } from '../shift.js';
import { perStretch } from '../stretches.js';
import { markedOf } from './marker.js';

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
export function occurrencesIn({ laid }: Pick<Analysis, 'laid'>, key?: SourceKey): readonly Occurrence[] {
  return laid.flatMap(({ start, stretch }) => {
    const all = citing(stretch);
    const asked = key === undefined ? all : all.filter((one) => one.key === key);
    return asked.map((one) => moved(one, start));
  });
}

/** The occurrence at an offset: on the key, its sign or its braces. */
export function occurrenceAt(analysis: Pick<Analysis, 'laid'>, offset: number): Occurrence | undefined {
  const part = partAt(analysis, offset);
  if (!part) return undefined;
  const at = offset - part.start;
  const found = occurrencesOf(part).find(({ kind, span, keySpan }) => {
    const { start, end } = kind === 'key' ? span : keySpan;
    return start <= at && at <= end;
  });
  return found && moved(found, part.start);
}

/** Relative to the stretch. */
const citing = perStretch(({ parts }) => parts.flatMap((part) => occurrencesOf(part).map((one) => moved(one, part.start))));

/** Relative to the piece. */
function occurrencesOf({ piece, citations }: Part): readonly Occurrence[] {
  const keyed = citations.map(({ key, span, keySpan }): Occurrence => ({ key, span, keySpan, kind: 'key' }));
  const behind = markedOf(piece).flatMap((marked) =>
    marked.citations.flatMap((citation): readonly Occurrence[] => {
      const keySpan = keySpanIn(piece.text, marked.comment, citation);
      return keySpan ? [{ key: citation.key, span: marked.comment, keySpan, kind: 'comment' }] : [];
    }),
  );
  return behind.length === 0 ? keyed : [...keyed, ...behind].sort((a, b) => a.keySpan.start - b.keySpan.start);
}

function moved(occurrence: Occurrence, by: number): Occurrence {
  return { ...occurrence, span: shifted(occurrence.span, by), keySpan: shifted(occurrence.keySpan, by) };
}

/** Where the key at an offset is defined, the winning place first. Empty off any key and for unknown keys. */
export function definitionsAt(analysis: Analysis, offset: number, knowledge: Knowledge, surroundings: Surroundings): readonly Known[] {
  const occurrence = occurrenceAt(analysis, offset);
  return occurrence ? placesOf(occurrence.key, knowledge, withInline(analysis.draft, surroundings)) : [];
}

/** The key in a comment, found by its sign: escapes before it move it. */
function keySpanIn(piece: string, comment: Span, { key, keySpan }: Citation): Span | undefined {
  const text = piece.slice(comment.start, comment.end);
  for (let at = text.indexOf(key, '<!-- belegg: '.length); at >= 0; at = text.indexOf(key, at + 1)) {
    const exact = at - '<!-- belegg: '.length >= keySpan.start && /@\{?$/.test(text.slice(0, at));
    if (exact) return { start: comment.start + at, end: comment.start + at + key.length };
  }
  return undefined;
}
