import { styleProblems as said } from '../../messages/files.js';
import type { Bilingual } from '../model.js';

/** Longest style that is read, in UTF-16 units: six times the longest that people have written. */
const LONGEST = 1_000_000;

/** Why a text cannot be used as a CSL style; nothing when it looks like one. Whether it runs only shows when it is run. */
export function styleRefusal(text: string): Bilingual | undefined {
  if (text.length > LONGEST) return said.tooLong;
  if (!isStyle(text)) return said.notCsl;
  if (isDependent(text)) return said.dependent;
  return /<bibliography[\s>]/.test(text) ? undefined : said.noList;
}

/** True when the text opens as a CSL style does. */
export function isStyle(text: string): boolean {
  const open = /<style\s/.exec(text);
  if (!open) return false;
  const end = text.indexOf('>', open.index);
  return text.slice(open.index, end < 0 ? open.index + 2_000 : end).includes('http://purl.org/net/xbiblio/csl');
}

/** A style that only names another one: it has no layout of its own. */
const isDependent = (text: string): boolean => /\srel="independent-parent"/.test(text) && !/<citation[\s>]/.test(text);

/**
 * How a style cites in the text: with author and year as words, or with a number or a note that says nothing outside its own
 * document.
 */
export function citesInWords(style: string): boolean {
  if (/<style\s[^>]*\bclass="note"/.test(style.slice(0, 5_000))) return false;
  const format = /\scitation-format="([a-z-]+)"/.exec(style)?.[1];
  return format === undefined || format === 'author-date' || format === 'author';
}
