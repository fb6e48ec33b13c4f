import type { Note } from './note.js';
import { plain, type Value } from './values.js';

/** A field's letters; empty when it is not there, JSON when it is no text. */
export function textOf(note: Note, field: string): string {
  return shown(note.fields.entries.get(field));
}

function shown(value: Value | undefined): string {
  if (!value) return '';
  return value.kind === 'scalar' ? value.text : JSON.stringify(plain(value));
}

/** The exact text of the evidence that the note has kept for a field. */
export function normalisedOf(note: Note, field: string): string | undefined {
  const value = note.fields.entries.get('normalised');
  return value?.kind === 'table' ? shown(value.entries.get(field)) : undefined;
}

/** True when the note says that nobody has seen the field. */
export function namedMissing(note: Note, field: string): boolean {
  const value = note.fields.entries.get('missing');
  return value?.kind === 'list' && value.items.some((item) => item.kind === 'scalar' && item.text === field);
}

/** True when every word of the value stands in the evidence's text: words may be left out, none may be added or changed. */
export function standsIn(written: string, evidence: string): boolean {
  const words = new Set(wordsOf(evidence));
  return wordsOf(written).every((word) => words.has(word));
}

/** Words with their marks, so that `2012:5` and `4/2013` count letter for letter; `KMD/KDD` gives two. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/[\s;,()]+|(?<=\p{L})\/(?=\p{L})/u)
    .map((word) => word.replace(/[.:]$/, ''))
    .filter(Boolean);
}
