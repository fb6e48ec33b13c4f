import { isCitationComment } from '../citations/marker.js';
import { partAt, partsFrom } from '../locate.js';
import type { Analysis, Block, Part, RuleId, Span } from '../model.js';
import { shifted } from '../shift.js';
import { perStretch } from '../stretches.js';

/** How far a keep comment reaches: the next block, the next paragraph, list or table, the chapter, the file. */
export type KeepScope = 'next' | 'paragraph' | 'chapter' | 'file';

/** A comment that keeps what a rule would mark: `<!-- belegg: behold REGEL – grunn -->`. Spans are absolute. */
export interface Keep {
  readonly span: Span;
  /** The comment's own line, with its line break, when nothing else stands on it. */
  readonly line: Span;
  readonly text: string;
  readonly rules: readonly RuleId[];
  readonly reason: string;
  readonly reach: Span;
  readonly written: 'nb' | 'nn';
}

export const SCOPE_WORDS: Readonly<Record<Exclude<KeepScope, 'next'>, string>> = { paragraph: 'avsnitt', chapter: 'kapittel', file: 'fil' };

const OPENS = /^<!--\s*belegg\s*:\s*(\S+)/iu;
const KEEP = /^<!--\s*belegg\s*:\s*behold\s|^<!--\s*belegg\s*:\s*behald\s/iu;
const LOOKS_LIKE_RULE = /^[a-z0-9][a-z0-9-]*$/u;

/** The keep comments of a draft, in order. A comment that begins with `belegg:` and cannot be read names no rule. */
export function keepsIn(draft: Laid): readonly Keep[] {
  return draft.laid.flatMap(({ start, stretch }) => commentsIn(stretch).map((span) => keepOf(draft, shifted(span, start))));
}

/** What the reading of a comment needs of the draft around it. */
type Laid = Pick<Analysis, 'draft' | 'laid' | 'written'>;

/** Belegg's comments that are not about citations; relative to the stretch. */
const commentsIn = perStretch(({ parts }): readonly Span[] =>
  parts.flatMap(({ start, piece }) =>
    piece.comments.flatMap(({ span }) => {
      const text = piece.text.slice(span.start, span.end);
      return OPENS.test(text) && !isCitationComment(text) ? [shifted(span, start)] : [];
    }),
  ),
);

function keepOf(draft: Laid, span: Span): Keep {
  const text = draft.draft.slice(span.start, span.end);
  const { rules, scope, reason } = KEEP.test(text) ? wordsOf(text) : { rules: [], scope: 'next' as const, reason: '' };
  const first = OPENS.exec(text)?.[1]?.toLowerCase() ?? '';
  const written = first.startsWith('behald') || (draft.written === 'nn' && !KEEP.test(text)) ? 'nn' : 'nb';
  return { span, line: lineOf(draft.draft, span), text, rules, reason, reach: reachOf(draft, span, scope), written };
}

function wordsOf(text: string): { rules: readonly RuleId[]; scope: KeepScope; reason: string } {
  const inner = text.replace(/^<!--\s*belegg\s*:\s*\S+\s+/iu, '').replace(/\s*-->$/u, '');
  const dash = inner.search(/\s[–—-]{1,2}(?:\s|$)/u);
  const head = (dash < 0 ? inner : inner.slice(0, dash)).split(/[\s,]+/u).filter((word) => word !== '');
  const reason =
    dash < 0
      ? ''
      : inner
          .slice(dash)
          .replace(/^\s*[–—-]+\s*/u, '')
          .trim();
  const scope = (Object.entries(SCOPE_WORDS).find(([, word]) => word === head.at(-1)?.toLowerCase())?.[0] ?? 'next') as KeepScope;
  const rules = head.slice(0, scope === 'next' ? head.length : -1).filter((word) => LOOKS_LIKE_RULE.test(word));
  return { rules, scope, reason };
}

function lineOf(draft: string, span: Span): Span {
  const start = draft.lastIndexOf('\n', span.start - 1) + 1;
  const end = draft.indexOf('\n', span.end);
  const after = end < 0 ? draft.length : end + 1;
  const alone = draft.slice(start, span.start).trim() === '' && draft.slice(span.end, after).trim() === '';
  return alone ? { start, end: after } : span;
}

// ---------------------------------------------------------------- how far it reaches

function reachOf(draft: Laid, comment: Span, scope: KeepScope): Span {
  const from = comment.end;
  if (scope === 'file') return { start: 0, end: draft.draft.length };
  if (scope === 'chapter') return { start: from, end: chapterEnd(draft, comment) };
  const next = nextBlock(draft, from);
  if (!next) return { start: from, end: from };
  const { part, block } = next;
  const whole = scope === 'paragraph' || block.cell !== undefined ? together(part, block, scope) : [block];
  return { start: from, end: part.start + Math.max(...whole.map((one) => one.span.end)) };
}

function nextBlock(draft: Laid, from: number): { part: Part; block: Block } | undefined {
  for (const part of partsFrom(draft, from))
    for (const block of part.piece.blocks) if (part.start + block.span.start >= from) return { part, block };
  return undefined;
}

/** The list, the table or the paragraph that a block is part of. */
function together(part: Part, block: Block, scope: KeepScope): readonly Block[] {
  if (block.cell) return part.piece.blocks.filter((one) => one.cell?.table === block.cell?.table);
  if (block.kind === 'item' && scope === 'paragraph')
    return part.piece.blocks.filter((one) => one.kind === 'item' && one.span.start >= block.span.start);
  return [block];
}

/** The next heading that stands at the same height as the one above the comment, or higher. */
function chapterEnd(draft: Laid, comment: Span): number {
  const depth = depthAt(draft, comment);
  for (const part of partsFrom(draft, comment.end))
    for (const block of part.piece.blocks)
      if (block.kind === 'heading' && block.depth <= depth && part.start + block.span.start >= comment.end)
        return part.start + block.span.start;
  return draft.draft.length;
}

function depthAt(draft: Laid, comment: Span): number {
  const part = partAt(draft, comment.start);
  const above = part?.piece.blocks.findLast((one) => one.kind === 'heading' && part.start + one.span.end <= comment.end);
  return above?.depth ?? part?.before.depths.at(-1) ?? 0;
}
