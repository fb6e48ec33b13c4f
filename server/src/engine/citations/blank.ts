import { missing, missingNames } from '../../messages/citations.js';
import type { Known } from '../bibliography/resolve.js';
import type { Written } from '../model.js';

/**
 * The visible blank behind a pandoc citation of a source that lacks a field: `[utgivelsesår mangler]`; empty when nothing is missing.
 * It stands outside the citation's brackets: inside, only pandoc would understand it, and other readers end the citation at the
 * blank's own bracket. Outside, pandoc prints the citation and then the words, everybody else sees both, and the blank is marked
 * as one that is left to fill.
 */
export function blankFor(known: Known, written: Written): string {
  const fields = missingFields(known, written);
  return fields === '' ? '' : `[${fields} ${missing[written]}]`;
}

/** Names of the fields that nobody has seen: «utgivelsesår og rapportnummer»; empty for complete sources and the author's own entries. */
export function missingFields(known: Known, written: Written): string {
  if (known.kind !== 'source' || known.source.citable.kind !== 'incomplete') return '';
  return listed(
    known.source.citable.missing.map((field) => missingNames[written][field] ?? field),
    written,
  );
}

/** «a, b og c». */
export function listed(words: readonly string[], written: Written): string {
  const and = written === 'en' ? ' and ' : ' og ';
  return words.length < 2 ? words.join('') : words.slice(0, -1).join(', ') + and + words.at(-1);
}
