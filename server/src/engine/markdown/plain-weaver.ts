import type { Span } from '../model.js';
import { type Loom, weaveObject, weaveRun } from './loom.js';

/** Inline text on its way into prose, read from left to right. */
export interface Weaver {
  readonly loom: Loom;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** What the parser would have to be asked about is text, instead of an end to the reading. */
  readonly rough: boolean;
  /** How much there was aside before. */
  readonly before: { readonly masked: number; readonly comments: number };
  /** What from here on is not woven yet. */
  from: number;
  at: number;
  /** Emphasis that is open: its mark and where it began, as index of `inlines` and in prose. */
  open: { readonly mark: number; readonly count: number; readonly inline: number; readonly prose: number } | undefined;
  /** Brackets that wait for their end. */
  brackets: number;
  /** What the text holds beside line breaks. */
  readonly holds: Holding;
}

/** What tells a caption below an image from other text. */
export interface Holding {
  image: boolean;
  /** Whether an image stands first. */
  leading: boolean;
  emphasis: boolean;
  /** Anything else than images, emphasis and space. */
  other: boolean;
}

export function step(weaver: Weaver): true {
  weaver.at += 1;
  return true;
}

/** Weaves what has been passed, up to `until`. */
export function flush(weaver: Weaver, until: number): void {
  if (until <= weaver.from) return;
  const text = weaver.source.slice(weaver.from, until);
  if (!weaver.holds.other && text.trim() !== '') noteOther(weaver);
  weaveRun(weaver.loom, text, weaver.from);
}

/** Goes on at `end`, with nothing left to weave before it. */
export function goOn(weaver: Weaver, end: number): true {
  weaver.from = end;
  weaver.at = end;
  return true;
}

/** Weaves what has no character of its own in the source (code, an entity), and goes on after it. */
export function weaveInstead(weaver: Weaver, span: Span, text: string): true {
  flush(weaver, span.start);
  if (text.trim() !== '') noteOther(weaver);
  weaveObject(weaver.loom, span, text);
  return goOn(weaver, span.end);
}

/** There is more than emphasis and images here. */
export function noteOther(weaver: Weaver): void {
  if (!weaver.open) weaver.holds.other = true;
}

/** Where `words` stand next before the end of the text; -1 without. */
export function ahead(weaver: Weaver, words: string, from: number): number {
  const found = weaver.source.slice(from, reach(weaver, from)).indexOf(words);
  return found < 0 ? -1 : from + found;
}

/** Up to where what is open at `from` may close. */
export function reach({ rough, end }: Weaver, from: number): number {
  return rough ? Math.min(end, from + NEAR) : end;
}

/** Characters that a rough reading looks ahead: it must stay linear. */
const NEAR = 400;
