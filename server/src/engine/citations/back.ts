import type { Analysis, Edit, Span } from '../model.js';
import { bracketBefore } from './brackets.js';
import { inNote } from './forms.js';
import { type Marked, markedIn } from './marker.js';
import { NOTES_CLOSE, NOTES_OPEN } from './notes.js';

/** Text with its source behind it becomes the source again. What the author has changed beyond recognition stays. */
export function textsBack(analysis: Analysis): readonly Edit[] {
  const { draft } = analysis;
  return markedIn(analysis).flatMap((marked): readonly Edit[] => {
    if (labelOf(draft, marked)) return [];
    // A blank for a missing field may stand between the words and the comment.
    const blanks = BLANKS.exec(draft.slice(Math.max(0, marked.comment.start - 200), marked.comment.start))?.[0] ?? '';
    const start = textStart(draft, marked, marked.comment.start - blanks.length);
    return start === undefined ? [] : [{ span: { start, end: marked.comment.end }, newText: marked.raw + blanks }];
  });
}

const BLANKS = /(?: \[[^[\]@^\n]*\])+$/;

/** Where the words begin that a comment stands for. */
function textStart(draft: string, { text, raw }: Marked, end: number): number | undefined {
  if (text !== undefined) return draft.endsWith(text, end) ? end - text.length : undefined;
  return raw.startsWith('[') || raw.startsWith('-') ? bracketBefore(draft, end) : undefined;
}

/** Footnotes with their source become the source again, where they are referred to; their definitions go. */
export function notesBack(analysis: Analysis): readonly Edit[] {
  const { draft } = analysis;
  const raws = new Map<string, string>();
  const lines: Span[] = [];
  for (const marked of markedIn(analysis)) {
    const label = labelOf(draft, marked);
    if (!label) continue;
    raws.set(label.toLowerCase(), marked.raw);
    lines.push(lineAround(draft, marked.comment.start));
  }
  if (raws.size === 0) return [];
  return [...marksBack(analysis, raws), ...definitionsAway(draft, lines)];
}

/** The label of the footnote that a marked citation is the text of. */
function labelOf(draft: string, { comment }: Marked): string | undefined {
  if (!inNote(draft, comment.start)) return undefined;
  const line = draft.slice(draft.lastIndexOf('\n', comment.start - 1) + 1, comment.start);
  // A comment in the middle of somebody's own note stands for text.
  const ends = /^[ \t\r]*(?:\n|$)/.test(draft.slice(comment.end, comment.end + 20));
  return ends && line.endsWith(' ') ? /^\s*\[\^([^\]]+)\]:/.exec(line)?.[1] : undefined;
}

function marksBack(analysis: Analysis, raws: ReadonlyMap<string, string>): readonly Edit[] {
  return analysis.parts.flatMap(({ start, piece }) =>
    [...piece.text.matchAll(/\[\^([^\]\s]+)\](:?)/g)].flatMap((found): readonly Edit[] => {
      const raw = raws.get(found[1]!.toLowerCase());
      const at = found.index;
      const isDefinition = found[2] === ':' && /(?:^|\n)[ \t]*$/.test(piece.text.slice(0, at));
      if (raw === undefined || isDefinition || piece.masked.some((span) => span.start <= at && at < span.end)) return [];
      const spaced = /\s/.test(analysis.draft[start + at - 1] ?? ' ') ? raw : ` ${raw}`;
      return [{ span: { start: start + at, end: start + at + found[1]!.length + 3 }, newText: spaced }];
    }),
  );
}

/** The whole block where it holds nothing else, with the line breaks that came with it; else the definitions' own lines. */
function definitionsAway(draft: string, lines: readonly Span[]): readonly Edit[] {
  const open = draft.lastIndexOf(NOTES_OPEN);
  const close = draft.indexOf(NOTES_CLOSE, open);
  const removed = lines.map((span) => ({ span, newText: '' }));
  if (open < 0 || close < 0) return removed;
  const own = lines.filter((span) => span.start > open && span.end <= close);
  const left = own
    .reduceRight((text, span) => text.slice(0, span.start) + text.slice(span.end), draft.slice(0, close))
    .slice(open + NOTES_OPEN.length);
  if (left.trim() !== '') return removed;
  const block = blockAround(draft, { start: open, end: close + NOTES_CLOSE.length });
  return [...removed.filter(({ span }) => !own.includes(span)), { span: block, newText: '' }];
}

/** One line break before and after the block came with it; where nothing comes after, two before. */
function blockAround(draft: string, block: Span): Span {
  const before = (at: number): number => (draft[at - 1] === '\n' ? (draft[at - 2] === '\r' ? at - 2 : at - 1) : at);
  const after = draft.startsWith('\r\n', block.end) ? block.end + 2 : draft[block.end] === '\n' ? block.end + 1 : block.end;
  return { start: after === block.end ? before(before(block.start)) : before(block.start), end: after };
}

function lineAround(draft: string, at: number): Span {
  const end = draft.indexOf('\n', at);
  return { start: draft.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? draft.length : end + 1 };
}
