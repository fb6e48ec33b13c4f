import type { Span, Word } from '../model.js';
import * as lists from './number-words.js';

/** A number that was read, and what every kind of number needs to be read. */

export interface NumberFound {
  /** From the first figure or number word to the last word of the unit that makes its kind («prosent», «millioner kroner»). */
  readonly span: Span;
  readonly value: number;
  /** The upper end of an interval. */
  readonly to?: number;
  readonly kind: NumberKind;
  /** What is counted, folded: «innbyggere», «år»; «kroner» for money; the label before a section. */
  readonly unit?: string;
  /** True after «ca.», «om lag», «over», «minst» … */
  readonly approx?: boolean;
}

type NumberKind = 'count' | 'percent' | 'percentage-points' | 'fraction' | 'year' | 'money' | 'date' | 'ordinal' | 'section';

export interface Reader {
  readonly text: string;
  readonly words: readonly Word[];
  /** «to» is no number in English. */
  readonly english: boolean;
}

export interface Reading {
  readonly number: NumberFound;
  /** Index of the first word after it. */
  readonly next: number;
}

export function reading(reader: Reader, at: number, next: number, rest: Omit<NumberFound, 'span' | 'approx'>, end?: number): Reading {
  const { words, text } = reader;
  const negative = isNegative(text, words[at]!.start) && rest.value < 0;
  const start = words[at]!.start - (negative ? 1 : 0);
  const before = words[at - 1];
  const roughly =
    before !== undefined &&
    (before.after ?? '') === '' &&
    (lists.ROUGHLY.has(before.folded) || (before.folded === 'lag' && words[at - 2]?.folded === 'om') || isOverPrice(words, at));
  return { number: { span: { start, end: end ?? words[next - 1]!.end }, ...rest, ...(roughly ? { approx: true } : {}) }, next };
}

/** «ca. kr 3 000»: the word before is the currency. */
function isOverPrice(words: readonly Word[], at: number): boolean {
  return lists.MONEY.has(words[at - 1]!.folded) && lists.ROUGHLY.has(words[at - 2]?.folded ?? '');
}

/** What is counted: the next word, or the one after an adjective. */
export function unitAt(reader: Reader, at: number): { readonly unit?: string } {
  const { words } = reader;
  const word = words[at];
  if (word === undefined || (words[at - 1]?.after ?? '') !== '' || lists.NO_UNIT.has(word.folded)) return {};
  if (word.capital || /^\d/.test(word.folded) || lists.CARDINALS.has(word.folded)) return {};
  const noun = words[at + 1];
  if (ADJECTIVE.test(word.folded) && noun !== undefined && (word.after ?? '') === '' && !lists.NO_UNIT.has(noun.folded))
    return { unit: noun.folded };
  return { unit: word.folded.endsWith('.') ? word.folded.slice(0, -1) : word.folded };
}

const ADJECTIVE =
  /^(?:nye|flere|fleire|færre|unge|eldre|faste|ledige|mindre|større|store|små|ulike|andre|hele|heile|siste|neste|første|gode)$|(?:ige|lege|ske|ende|erte|elle|ale)$/;

export function endOfMark(reader: Reader, at: number, mark: string): number {
  return reader.text.indexOf(mark, reader.words[at]!.end) + mark.length;
}

export function isNegative(text: string, start: number): boolean {
  const sign = text[start - 1];
  if (sign === '−') return true;
  return sign === '-' && (start === 1 || text[start - 2] === ' ');
}

export const isYear = (folded: string): boolean => /^(?:1[89]|20|21)\d\d$/.test(folded);
