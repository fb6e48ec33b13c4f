import { firstWhere } from '../bisect.js';
import type { Block, Part, Prose, Run, Span } from '../model.js';
import { type Ordered, ordered, overlapping } from './spans.js';

/** A span of the draft from one that is relative to a part's piece. */
export function absolute(part: { readonly start: number } | Part, span: Span): Span {
  return { start: span.start + part.start, end: span.end + part.start };
}

/** Where a stretch of prose comes from. `grew` tells that the source holds more than the prose asked for. */
export interface Origin extends Span {
  readonly grew: boolean;
}

/**
 * The source span, relative to the piece, of a span of a block's prose. It never cuts emphasis, a link, code or an entity
 * in two: it grows until each is wholly in, wholly out or around it. A span that grew must not be replaced blindly.
 */
export function originOf(block: Block, prose: Span): Origin {
  const runs = block.prose.runs;
  if (runs.length === 0) return { ...block.span, grew: true };
  let start = sourceOfStart(runs, prose.start);
  let end = Math.max(start, prose.end > prose.start ? sourceOfEnd(runs, prose.end) : start);
  const wanted = end - start;
  const { inlines } = block;
  for (let moved = inlines !== undefined; moved; ) {
    moved = false;
    for (const inline of near(inlines as readonly Span[], start, end)) {
      if (!cuts(inline, start, end)) continue;
      start = Math.min(start, inline.start);
      end = Math.max(end, inline.end);
      moved = true;
    }
  }
  return { start, end, grew: end - start !== wanted };
}

/** Prose offset of a source offset relative to the piece: the nearest one at or after it. */
export function proseAt(block: Block, source: number): number {
  const runs = block.prose.runs;
  for (const run of runs) {
    if (source < run.source) return run.prose;
    if (source < run.source + run.length) return run.prose + source - run.source;
  }
  return block.prose.text.length;
}

/** Part of a prose, with the way back. */
export function proseWithin(prose: Prose, span: Span): Prose {
  const runs: Run[] = [];
  const all = prose.runs;
  for (let at = Math.max(0, lastStartingBy(all, span.start - 1)); at < all.length && all[at]!.prose <= span.end; at += 1) {
    const run = all[at] as Run;
    const start = Math.max(run.prose, span.start);
    const end = Math.min(run.prose + run.length, span.end);
    const anchor = run.length === 0 && run.prose >= span.start && run.prose <= span.end;
    if (start < end || anchor) runs.push({ prose: start - span.start, source: run.source + start - run.prose, length: end - start });
  }
  return { text: prose.text.slice(span.start, span.end), runs };
}

/** Inline nodes from which it pays to look only at those near a place. */
const MANY = 16;
const orders = new WeakMap<readonly Span[], Ordered>();

/** The inline nodes that may cut a stretch of source in two. */
function near(inlines: readonly Span[], start: number, end: number): readonly Span[] {
  if (inlines.length < MANY) return inlines;
  const known = orders.get(inlines) ?? ordered(inlines);
  orders.set(inlines, known);
  return overlapping(known, { start, end });
}

/** Whether a span lies partly inside and partly outside an inline node. */
function cuts(inline: Span, start: number, end: number): boolean {
  const apart = end <= inline.start || start >= inline.end;
  const around = start <= inline.start && end >= inline.end;
  const within = start >= inline.start && end <= inline.end;
  return !apart && !around && !within;
}

/**
 * Runs of length 0 are anchors: they stand before and after what has no character of its own in the source
 * (an entity, code), so that a span that begins or ends there takes all of it.
 */
function sourceOfStart(runs: readonly Run[], offset: number): number {
  const run = runs[lastStartingBy(runs, offset)];
  return run ? run.source + Math.min(offset - run.prose, run.length) : runs[0]!.source;
}

function sourceOfEnd(runs: readonly Run[], offset: number): number {
  // The run that holds the last character.
  const at = lastStartingBy(runs, offset - 1);
  const run = runs[at];
  if (run && offset <= run.prose + run.length) return run.source + offset - run.prose;
  // In a gap: up to where the next run begins.
  const next = runs[at + 1];
  if (next) return next.source;
  return run ? run.source + run.length : runs[0]!.source;
}

/** Index of the last run whose prose begins at or before `offset`; -1 without one. */
function lastStartingBy(runs: readonly Run[], offset: number): number {
  return firstWhere(runs.length, (at) => runs[at]!.prose > offset) - 1;
}
