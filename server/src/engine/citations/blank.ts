import { missingNames, notFound } from '../../messages/citations.js';
import type { Known } from '../bibliography/resolve.js';
import type { Written } from '../model.js';
import { shortOf } from './short.js';

/**
 * The visible blank behind a pandoc citation of a source that lacks a field: ` [Haugum mfl.: utgivelsesår ikke funnet]`; empty when
 * nothing is missing. It stands outside the citation's brackets: inside, only pandoc would understand it, and other readers end the
 * citation at the blank's own bracket. Outside, pandoc prints the citation and then the words, and everybody else sees both.
 */
export function blankFor(known: Known, written: Written): string {
  if (known.kind !== 'source' || known.source.citable.kind !== 'incomplete') return '';
  const fields = known.source.citable.missing.map((field) => missingNames[written][field] ?? field);
  const who = known.source.citable.missing.includes('author') ? short(known.source.title) : shortOf(known, written).who;
  return fields.length === 0 ? '' : `[${who.replace(/[[\]]/g, '')}: ${listed(fields, written)} ${notFound[written]}]`;
}

/** Enough of a title to know it by. */
function short(title: string): string {
  const cut = title.split(/[.:–—]/)[0]!.trim();
  return cut.length <= 40 ? cut : `${cut.slice(0, 38).trimEnd()} …`;
}

function listed(words: readonly string[], written: Written): string {
  const and = written === 'en' ? ' and ' : ' og ';
  return words.length < 2 ? words.join('') : words.slice(0, -1).join(', ') + and + words.at(-1);
}
