import type { Citation, Span } from '../model.js';
import { locatorIn } from './locator.js';

/** One inline element: where it ends and what it cites. */
export interface Step {
  readonly end: number;
  readonly citations: readonly Citation[];
}

/** A citation before its words are read. */
export interface Raw {
  readonly span: Span;
  readonly key: string;
  readonly keySpan: Span;
  readonly mode: Citation['mode'];
  readonly prefix: Span;
  readonly suffix: Span;
  /** At the `;` or `]`. */
  readonly end: number;
}

/** The citations of a group that has ended, and those nested in it. */
export function closed(text: string, group: Span, raws: readonly Raw[], nested: readonly Citation[]): Step {
  const citations = raws.map((raw): Citation => {
    const locator = locatorIn(text, raw.suffix.start, raw.suffix.end);
    return {
      span: raw.span,
      key: raw.key,
      keySpan: raw.keySpan,
      mode: raw.mode,
      group,
      prefix: flat(text, raw.prefix),
      suffix: flat(text, raw.suffix),
      ...(locator ? { locator } : {}),
    };
  });
  return { end: group.end, citations: [...citations, ...nested] };
}

/** Source text on one line, without quote marks of continued lines. */
const flat = (text: string, span: Span): string =>
  text
    .slice(span.start, span.end)
    .replace(/\s*\n[ \t>]*/g, ' ')
    .trim();
