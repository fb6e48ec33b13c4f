import { firstWhere } from '../bisect.js';
import type { Span } from '../model.js';

/** Whether two spans share at least one character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Spans by their start, with the furthest end up to each: what overlaps a place is found without looking at all of them. */
export interface Ordered {
  readonly spans: readonly Span[];
  readonly furthest: readonly number[];
}

export function ordered(spans: readonly Span[]): Ordered {
  const inOrder = spans.every((span, at) => at === 0 || spans[at - 1]!.start <= span.start);
  const sorted = inOrder ? spans : [...spans].sort((one, other) => one.start - other.start);
  let end = Number.NEGATIVE_INFINITY;
  const furthest = sorted.map((span) => {
    end = Math.max(end, span.end);
    return end;
  });
  return { spans: sorted, furthest };
}

/** The spans that share at least one character with `place`, by their start. */
export function overlapping({ spans, furthest }: Ordered, place: Span): readonly Span[] {
  const found: Span[] = [];
  for (
    let at = firstWhere(furthest.length, (one) => furthest[one]! > place.start);
    at < spans.length && spans[at]!.start < place.end;
    at += 1
  )
    if (spans[at]!.end > place.start) found.push(spans[at]!);
  return found;
}

/** Whether one of the spans holds all of `place`. */
export function covers({ spans, furthest }: Ordered, place: Span): boolean {
  const after = firstWhere(spans.length, (at) => spans[at]!.start > place.start);
  return after > 0 && furthest[after - 1]! >= place.end;
}
