import { analyse } from '../analyse.js';
import { withInline } from '../bibliography/inline.js';
import { citable } from '../bibliography/resolve.js';
import type { Analysis, Edit, Knowledge, Span, Surroundings, Written } from '../model.js';
import { notesBack, textsBack } from './back.js';
import { bracketBefore } from './brackets.js';
import { writtenAt } from './checks/check.js';
import type { CitationForm } from './forms.js';
import { outermost } from './insert.js';
import { marker } from './marker.js';
import { freeLabel, labelsIn, type Note, notesBlock } from './notes.js';
import { plainText } from './plain.js';
import { noteText } from './reference.js';
import { citationsIn } from './scan.js';

export interface Converting {
  readonly to: CitationForm;
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
}

/**
 * A whole draft with its citations in another form. What pandoc read stays in comments, so that footnotes and text can be turned
 * back into the same bytes. Citations of unknown or forbidden sources stay as they are, and so do those in links.
 */
export function convertedDraft(draft: string, options: Converting): string {
  const pandoc = applied(draft, backEdits(analyse(draft, options.knowledge)));
  return options.to === 'pandoc' ? pandoc : applied(pandoc, awayEdits(analyse(pandoc, options.knowledge), options));
}

/** The same as edits. Where footnotes and text are turned into each other, it is one edit of the whole draft. Empty when nothing changes. */
export function convertCitations(analysis: Analysis, options: Converting): readonly Edit[] {
  const back = backEdits(analysis);
  if (options.to === 'pandoc') return back;
  if (back.length === 0) return awayEdits(analysis, options);
  const { draft } = analysis;
  const newText = convertedDraft(draft, options);
  return newText === draft ? [] : [{ span: { start: 0, end: draft.length }, newText }];
}

/** Edits that do not overlap, applied from the back. */
export function applied(draft: string, edits: readonly Edit[]): string {
  let text = draft;
  for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end))
    text = text.slice(0, span.start) + newText + text.slice(span.end);
  return text;
}

const backEdits = (analysis: Analysis): readonly Edit[] =>
  [...textsBack(analysis), ...notesBack(analysis)].sort((one, other) => one.span.start - other.span.start);

function awayEdits(analysis: Analysis, options: Converting): readonly Edit[] {
  const converting = { ...options, surroundings: withInline(analysis.draft, options.surroundings) };
  return options.to === 'footnote'
    ? asNotes(analysis, converting)
    : groupsIn(analysis).flatMap((group) => asText(analysis, group, converting) ?? []);
}

/** Outermost groups of citations, in order. Nested ones go with what they are nested in. */
function groupsIn(analysis: Analysis): readonly Span[] {
  const groups: Span[] = [];
  for (const { group } of [...analysis.citations].sort((a, b) => a.group.start - b.group.start || b.group.end - a.group.end)) {
    const last = groups.at(-1);
    if (!last || group.start >= last.end) groups.push(group);
  }
  return groups.filter((group) => !inLink(analysis, group) && isWhole(analysis.draft.slice(group.start, group.end)));
}

/** `[se @a](url)`: the text of a link can hold neither a comment nor a note. */
const inLink = ({ draft }: Analysis, group: Span): boolean =>
  /^[^[\]\n]*\](?:\(|\{|\[(?!\^))/.test(draft.slice(group.end, group.end + 200));

/** A group that is read as one group when it stands alone. */
function isWhole(raw: string): boolean {
  const read = citationsIn(raw, []);
  return read.length > 0 && outermost(read).some(({ group }) => group.start === 0 && group.end === raw.length);
}

function asText(analysis: Analysis, group: Span, options: Converting): Edit | undefined {
  const raw = analysis.draft.slice(group.start, group.end);
  const known = (key: string) => citable(key, options.knowledge, options.surroundings);
  const text = plainText(outermost(citationsIn(raw, [])), known, writtenAt(analysis, group.start));
  // What would end a line or a cell cannot stand in it.
  if (text === undefined || /[\n|]|<!--/.test(text)) return undefined;
  const bracketed = raw.startsWith('[') && text.startsWith('(') && bracketBefore(text, text.length) === 0;
  return { span: group, newText: text + marker(raw, bracketed ? undefined : text) };
}

function asNotes(analysis: Analysis, options: Converting): readonly Edit[] {
  const { draft } = analysis;
  const taken = new Set(labelsIn(draft));
  const notes = new Map<string, Note>();
  const edits = groupsIn(analysis).flatMap((group): readonly Edit[] => {
    const raw = draft.slice(group.start, group.end);
    const note = canBeNote(analysis, group)
      ? (notes.get(raw) ?? newNote(raw, writtenAt(analysis, group.start), options, taken))
      : undefined;
    if (!note) return [asText(analysis, group, options)].filter((edit) => edit !== undefined);
    notes.set(raw, note);
    return [{ span: { start: spaceStart(draft, group.start), end: group.end }, newText: `[^${note.label}]` }];
  });
  if (notes.size === 0) return edits;
  return [...edits, { span: { start: draft.length, end: draft.length }, newText: notesBlock(draft, [...notes.values()]) }];
}

/** A bracket in running text with a space before it. A name in the text would go with its note, and a note cannot hold a note. */
function canBeNote(analysis: Analysis, group: Span): boolean {
  const { draft } = analysis;
  if (draft[group.start] !== '[' || !/\s/.test(draft[group.start - 1] ?? ' ')) return false;
  const part = analysis.parts.findLast(({ start }) => start <= group.start)!;
  const block = part.piece.blocks.find(({ span }) => part.start + span.start <= group.start && group.end <= part.start + span.end);
  return block !== undefined && block.footnote === undefined && block.kind !== 'heading';
}

/** One space before a citation goes with it, and the way back puts it in again. Any other spacing stays. */
function spaceStart(draft: string, start: number): number {
  return draft[start - 1] === ' ' && /\S/.test(draft[start - 2] ?? ' ') ? start - 1 : start;
}

function newNote(raw: string, written: Written, options: Converting, taken: Set<string>): Note | undefined {
  const text = noteText(raw, { ...options, written });
  if (text === undefined || text.includes('<!--')) return undefined;
  const label = freeLabel(
    citationsIn(raw, []).map(({ key }) => key),
    taken,
  );
  taken.add(label.toLowerCase());
  return { label, text, raw };
}
