import { frontValues, withInline } from './bibliography/inline.js';
import { type Known as Resolved, resolved } from './bibliography/resolve.js';
import { type Notes, notesIn } from './checks/footnotes.js';
import { type CitationForm, formOf } from './citations/forms.js';
import type { Analysis, Knowledge, Surroundings } from './model.js';

/** What a question about one part may need to know of the whole draft. The same value as long as none of it changes. */
export interface Ground {
  readonly knowledge: Knowledge;
  /** With the entries of the draft's own front matter first. */
  readonly surroundings: Surroundings;
  readonly form: CitationForm;
  readonly notes: Notes;
  /** A bibliography is named and not read, yet or ever: keys that nobody knows may be known to it. */
  readonly unread: boolean;
}

/** `before` is the ground of the draft before an edit; it is answered itself when it holds still. */
export function groundOf(
  draft: Pick<Analysis, 'draft' | 'laid'>,
  knowledge: Knowledge,
  surroundings: Surroundings,
  before?: Ground,
): Ground {
  const around = withInline(draft.draft, surroundings);
  const form = formOf(draft);
  const notes = notesIn(draft.laid, before?.notes);
  const unread = isUnread(around) && frontValues(draft.draft, 'bibliography').length > 0;
  const ground = { knowledge, surroundings: around, form, notes, unread };
  return before && isSame(before, ground, true) ? before : ground;
}

/** Whether two grounds give the same answers about a part; footnotes only count where the part refers to one. */
export function isSame(one: Ground, other: Ground, refersToNotes: boolean): boolean {
  if (one === other) return true;
  const { knowledge, surroundings, form, unread, notes } = other;
  if (one.knowledge !== knowledge || one.surroundings !== surroundings || one.form !== form || one.unread !== unread) return false;
  return !refersToNotes || one.notes === notes;
}

/** Whether a text has a mark of a footnote, `[^1]`. */
export function refersToNotes(text: string): boolean {
  return text.includes('[^');
}

/** What a key stands for in the draft; nothing when nobody knows it. */
export function knownTo({ knowledge, surroundings }: Ground, key: string): Resolved | undefined {
  return resolved(key, knowledge, surroundings);
}

/** Nothing is read yet, or a whole file could not be read: that is said at its name, and not once more at every key. */
function isUnread({ bibliographies }: Surroundings): boolean {
  return bibliographies.length === 0 || bibliographies.some(({ entries, problems }) => entries.length === 0 && problems.length > 0);
}
