import type { Range } from 'vscode-languageserver';
import { INLINE, withInline } from '../engine/bibliography/inline.js';
import { type Known, resolved } from '../engine/bibliography/resolve.js';
import type { Entry, Surroundings } from '../engine/model.js';
import { rangeOf } from './convert.js';
import type { Opened, Session } from './session.js';

/** What a key stands for in a draft: an entry of the author's own (front matter first, then files), or a source of the base. */
export function knownAs(key: string, opened: Opened): Known | undefined {
  return resolved(key, opened.knowledge, around(opened));
}

/** The author's own entry under a key. */
export function entryOf(key: string, opened: Opened): Entry | undefined {
  const known = knownAs(key, opened);
  return known?.kind === 'entry' ? known.entry : undefined;
}

/** Surroundings with the entries of the draft's own front matter. */
export function around({ analysis, surroundings }: Opened): Surroundings {
  return withInline(analysis.draft, surroundings);
}

/** Where an entry stands: in the draft itself or in a file. */
export function placeOfEntry(entry: Entry, opened: Opened, session: Session): { uri: string; range: Range } | undefined {
  const { document } = opened;
  if (entry.uri === INLINE) return { uri: document.uri, range: rangeOf(document, entry.span) };
  const range = session.rangeIn(document.uri, entry.uri, entry.span);
  return range && { uri: entry.uri, range };
}
