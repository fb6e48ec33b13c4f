import type { Analysis, Edit } from '../model.js';
import { inNote } from './forms.js';
import { markedIn, marker } from './marker.js';

/** A note to be written: its label, what it says, and the pandoc source that it stands for. */
export interface Note {
  readonly label: string;
  readonly text: string;
  readonly raw: string;
}

/** First and last line of the block at the end of a draft that holds Belegg's footnotes. */
export const NOTES_OPEN = '<!-- belegg: noter -->';
export const NOTES_CLOSE = '<!-- /belegg: noter -->';

/** `[^soholt2012]: Reference. <!-- belegg: [@soholt2012] -->` */
export const definition = ({ label, text, raw }: Note): string => `[^${label}]: ${text} ${marker(raw)}`;

/** The block with its surrounding line breaks, for the end of a draft without one. It gives the draft's own last line break back. */
export function notesBlock(draft: string, notes: readonly Note[]): string {
  const line = draft.includes('\r\n') ? '\r\n' : '\n';
  const ended = draft === '' || /[\r\n]$/.test(draft);
  const lines = [NOTES_OPEN, '', ...notes.map(definition), '', NOTES_CLOSE];
  return `${ended ? '' : line}${line}${lines.join(line)}${ended ? line : ''}`;
}

/** Puts one definition at the end of the block, or the block at the end of the draft. */
export function notesEdit(draft: string, note: Note): Edit {
  const close = draft.lastIndexOf(NOTES_CLOSE);
  if (close < 0) return { span: { start: draft.length, end: draft.length }, newText: notesBlock(draft, [note]) };
  const before = draft.slice(0, close).trimEnd().length;
  const line = draft.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start: before, end: before }, newText: line + definition(note) };
}

/** The label of the note that already says this source, or a free one made of the keys. */
export function labelFor(
  analysis: Analysis,
  raw: string,
  keys: readonly string[],
  taken: ReadonlySet<string>,
): { readonly label: string; readonly isNew: boolean } {
  for (const { comment, raw: other } of markedIn(analysis)) {
    if (other !== raw || !inNote(analysis.draft, comment.start)) continue;
    const start = analysis.draft.lastIndexOf('\n', comment.start - 1) + 1;
    const label = /\[\^([^\]]+)\]:/.exec(analysis.draft.slice(start, comment.start))?.[1];
    if (label) return { label, isNew: false };
  }
  return { label: freeLabel(keys, taken), isNew: true };
}

/** `soholt2012`, `soholt2012-aure2015`, and with `-2` behind it where that is taken. */
export function freeLabel(keys: readonly string[], taken: ReadonlySet<string>): string {
  const base =
    keys
      .map((key) => key.replace(/[^\p{L}\p{N}_-]+/gu, '-'))
      .join('-')
      .slice(0, 40) || 'kilde';
  for (let number = 1; ; number++) {
    const label = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(label.toLowerCase())) return label;
  }
}

/** Labels of every footnote that a draft defines or refers to, folded. */
export function labelsIn(draft: string): ReadonlySet<string> {
  return new Set([...draft.matchAll(/\[\^([^\]\s]+)\]/g)].map((match) => match[1]!.toLowerCase()));
}
