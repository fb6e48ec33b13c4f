import type { Span } from '../model.js';

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
  for (let at = firstAbove(furthest, place.start); at < spans.length && spans[at]!.start < place.end; at += 1)
    if (spans[at]!.end > place.start) found.push(spans[at]!);
  return found;
}

/** Whether one of the spans holds all of `place`. */
export function covers({ spans, furthest }: Ordered, place: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= place.start) low = middle + 1;
    else high = middle;
  }
  return low > 0 && furthest[low - 1]! >= place.end;
}

/** Index of the first of rising numbers that is above `limit`. */
function firstAbove(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
