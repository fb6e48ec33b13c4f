import { frontValues } from '../../bibliography/inline.js';
import type { DraftCheck } from '../../checks.js';
import { mark, writtenAt } from './check.js';

/** A style that the front matter names and that cannot be used: said at its name. */
export const brokenStyle: DraftCheck = (draft, { surroundings: { style } }) => {
  if (!style?.problem) return [];
  const [named] = [...frontValues(draft.draft, 'csl'), ...frontValues(draft.draft, 'citation-style')];
  return named ? [mark(writtenAt(draft, named.span.start), 'referansestil', 'warning', named.span, style.problem)] : [];
};
