import type { Comment, Prose, Run, Span } from '../model.js';

/** What is collected beside prose. */
export interface Aside {
  readonly masked: Span[];
  readonly comments: Comment[];
}

/** Prose woven from inline nodes, with the places of those nodes. */
export interface Woven {
  readonly prose: Prose;
  readonly inlines: readonly Span[];
  /** Strong stretches, in prose offsets. */
  readonly strong: readonly Span[];
}

/** Prose in the making. Text is only ever added at the end. */
export interface Loom {
  readonly source: string;
  text: string;
  readonly runs: Run[];
  readonly inlines: Span[];
  readonly strong: Span[];
  depth: number;
  readonly aside: Aside;
}

export function loomOver(source: string, aside: Aside): Loom {
  return { source, text: '', runs: [], inlines: [], strong: [], depth: 0, aside };
}

export function wovenIn(loom: Loom): Woven {
  return { prose: { text: loom.text, runs: loom.runs }, inlines: loom.inlines, strong: loom.strong };
}

/** Prose that stands in the source as it is. */
export function weaveRun(loom: Loom, text: string, source: number): void {
  const prose = loom.text.length;
  const last = loom.runs.at(-1);
  loom.text += text;
  if (last && last.length > 0 && last.prose + last.length === prose && last.source + last.length === source) {
    loom.runs[loom.runs.length - 1] = { prose: last.prose, source: last.source, length: last.length + text.length };
  } else loom.runs.push({ prose, source, length: text.length });
}

/** Prose that has no character of its own in the source, between two anchors. */
export function weaveObject(loom: Loom, span: Span, text: string): void {
  loom.inlines.push(span);
  loom.runs.push({ prose: loom.text.length, source: span.start, length: 0 });
  loom.text += text;
  loom.runs.push({ prose: loom.text.length, source: span.end, length: 0 });
}

/** Comments in a stretch of HTML, and the stretch as masked. */
export function htmlInto(aside: Aside, source: string, span: Span): void {
  aside.masked.push(span);
  for (let at = source.indexOf('<!--', span.start); at >= 0 && at < span.end; ) {
    const close = source.indexOf('-->', at + 2);
    const closed = close >= 0 && close + 3 <= span.end;
    const end = closed ? close + 3 : span.end;
    const text = source.slice(Math.min(at + 4, end), closed ? Math.max(close, at + 4) : end);
    aside.comments.push({ span: { start: at, end }, text: text.trim() });
    at = source.indexOf('<!--', end);
  }
}
