import { MAY_FINAL } from '../language/abbreviations.js';
import { partAt } from '../locate.js';
import { originOf, proseAt } from '../markdown/prose.js';
import type { Analysis, Block, Part, Span } from '../model.js';

/** Where a citation for the sentence at an offset belongs. Absolute. */
export interface Place {
  /** Behind the last word and behind citations, notes and their comments that already stand there. */
  readonly at: number;
  /** Behind the last word: where such citations begin. */
  readonly after: number;
  /** Source range of the sentence. */
  readonly sentence: Span;
  /** True where the sentence ends with an abbreviation, whose full stop is also the sentence's: «osv.» */
  readonly abbreviated: boolean;
  /** Set inside a footnote's text: notes cannot hold notes. */
  readonly footnote: boolean;
}

/**
 * The place before the full stop of the sentence at `offset`, or at the end of the block when the offset stands in no sentence.
 * Nothing in code, comments, front matter and between blocks.
 */
export function placeFor(analysis: Analysis, offset: number): Place | undefined {
  const part = partAt(analysis, offset);
  if (!part) return undefined;
  const at = offset - part.start;
  const sentenced = sentenceAround(part, at);
  if (!sentenced) return undefined;
  const { block, sentence } = sentenced;
  const text = block.prose.text.slice(sentence.start, sentence.end);
  const core = coreLength(text);
  if (core === 0) return undefined;
  const after = part.start + behindMarkup(block, sentence.start + core);
  const begin = part.start + originOf(block, { start: sentence.start, end: sentence.start + 1 }).start;
  return {
    at: behindNotes(analysis.draft, after),
    after,
    sentence: { start: begin, end: Math.max(after, part.start + originOf(block, { start: sentence.end - 1, end: sentence.end }).end) },
    abbreviated: text[core - 1] === '.',
    footnote: block.footnote !== undefined,
  };
}

/** In prose offsets of the block. */
function sentenceAround(part: Part, at: number): { readonly block: Block; readonly sentence: Span } | undefined {
  let last: { readonly block: Block; readonly sentence: Span } | undefined;
  for (const { span, block, sentence } of part.statements) {
    if (span.start <= at && at <= span.end) return { block, sentence };
    // Between two sentences of a block: the one before.
    if (span.end <= at && at <= block.span.end) last = { block, sentence };
  }
  if (last) return last;
  const block = part.piece.blocks.find(({ span }) => span.start <= at && at <= span.end);
  if (!block || part.piece.masked.some((span) => span.start < at && at < span.end)) return undefined;
  const text = block.prose.text;
  const upTo = proseAt(block, at);
  const end = text.slice(upTo).search(/[.!?](?:\s|$)/);
  return text.trim() === '' ? undefined : { block, sentence: { start: 0, end: end < 0 ? text.trimEnd().length : upTo + end + 1 } };
}

/** Source end of the last word that ends at `prose`, behind emphasis and links that close between it and what follows. */
function behindMarkup(block: Block, prose: number): number {
  const rest = /\S/.exec(block.prose.text.slice(prose));
  const next = rest ? originOf(block, { start: prose + rest.index, end: prose + rest.index + 1 }).start : block.span.end;
  let end = originOf(block, { start: prose - 1, end: prose }).end;
  for (const inline of [...(block.inlines ?? [])].sort((a, b) => a.end - b.end)) {
    if (inline.start < end && inline.end > end && inline.end <= next) end = inline.end;
  }
  return end;
}

/** Length of a sentence without the stop at its end: a citation belongs before it. */
function coreLength(text: string): number {
  const trimmed = text.trimEnd();
  const stop = /[.!?:;…]+$/.exec(trimmed)?.[0].length ?? 0;
  const core = trimmed.length - stop;
  if (stop !== 1 || trimmed.at(-1) !== '.') return trimmed.slice(0, core).trimEnd().length;
  const word = /[\p{L}.]+$/u.exec(trimmed.slice(0, core))?.[0].toLowerCase() ?? '';
  return MAY_FINAL.has(word) ? trimmed.length : trimmed.slice(0, core).trimEnd().length;
}

/** `[^1]`, `[@a]`, a blank in brackets or a Belegg comment: what already stands behind the last word. */
const BEHIND = /^\s{0,2}(?:\[\^[^\]\n]+\]|<!-- belegg: [^\n]*?-->)/;

function behindNotes(draft: string, from: number): number {
  let at = from;
  for (;;) {
    const next = BEHIND.exec(draft.slice(at, at + 600));
    if (!next) return at;
    at += next[0].length;
  }
}
