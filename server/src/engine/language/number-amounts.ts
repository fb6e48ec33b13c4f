import { isNegative, isYear, type Reader } from './number-reading.js';
import * as lists from './number-words.js';

export interface Amount {
  readonly value: number;
  readonly next: number;
  /** 1000 for «tusen» … */
  readonly scale?: number;
  /** In words, not in figures. */
  readonly word: boolean;
}

/** «1 234», «3,4 millioner», «to hundre og femti», «halvannen million». */
export function amountAt(reader: Reader, at: number): Amount | undefined {
  const { words, text } = reader;
  const word = words[at];
  if (word === undefined) return undefined;
  const figures = figuresOf(word.folded);
  if (figures === undefined) return amountInWords(reader, at);
  let next = at + 1;
  let value = figures * (isNegative(text, word.start) ? -1 : 1);
  const scale = (word.after ?? '') === '' ? lists.SCALES.get(words[next]?.folded ?? '') : undefined;
  if (scale === undefined) return { value, next, word: false };
  value = Number((value * scale).toPrecision(12));
  next++;
  return { value, next, scale, word: false };
}

function amountInWords(reader: Reader, at: number): Amount | undefined {
  const { words } = reader;
  let total = 0;
  let part: number | undefined;
  let next = at;
  for (; next < words.length && next - at < 8; next++) {
    const { folded } = words[next]!;
    if (next > at && (words[next - 1]!.after ?? '') !== '') break;
    const value = lists.CARDINALS.get(folded) ?? (HALF_MORE.has(folded) ? 1.5 : undefined);
    const scale = lists.SCALES.get(folded);
    if (scale !== undefined) {
      if (scale === 100) part = (part ?? 1) * 100;
      else {
        total += (part ?? 1) * scale;
        part = undefined;
      }
    } else if (value !== undefined && (part === undefined || part >= 100)) {
      if (next > at && lists.ARTICLES.has(folded)) break;
      part = (part ?? 0) + value;
    } else if (
      folded === 'og' &&
      (part ?? 100) >= 100 &&
      next > at &&
      lists.CARDINALS.has(words[next + 1]?.folded ?? '') &&
      !lists.ARTICLES.has(words[next + 1]!.folded)
    ) {
    } else break;
  }
  if (next === at) return undefined;
  if (words[at]!.folded === 'og') return undefined;
  return { value: total + (part ?? 0), next, word: true };
}

const HALF_MORE = new Set(['halvannen', 'halvanna', 'halvannan', 'halvanden']);

export interface Range {
  readonly value: number;
  readonly next: number;
  readonly scale?: number;
}

/** «25–45», «10-15», «10 til 15», «mellom 10 og 15», «2026–30». */
export function rangeTo(reader: Reader, at: number, from?: Amount): Range | undefined {
  const { words, text } = reader;
  const { folded, end } = words[at]!;
  const joined = /^(\d+(?:,\d+)?)-(\d+(?:,\d+)?)$/.exec(folded) ?? /^(\d{4})\/(\d{4}|\d{2})$/.exec(folded);
  if (joined !== null) return withScale(reader, fullYear(joined[1]!, joined[2]!), from?.next ?? at + 1);
  const next = from?.next ?? at + 1;
  const upper = words[next];
  if (upper === undefined) return undefined;
  const between = text.slice(words[next - 1]!.end ?? end, upper.start).trim();
  if ((between === '–' || between === '-' || between === '—' || between === '%–') && figuresOf(upper.folded) !== undefined) {
    return withScale(reader, fullYear(folded, upper.folded), next + 1);
  }
  const before = words[at - 1]?.folded;
  const goesTo = (upper.folded === 'til' && before !== 'fra' && before !== 'frå') || (upper.folded === 'og' && before === 'mellom');
  if (!goesTo || between !== '') return undefined;
  const amount = amountAt(reader, next + 1);
  return amount === undefined || amount.value <= (from?.value ?? 0) / (from?.scale === undefined ? 1 : from.scale) ? undefined : amount;
}

function withScale(reader: Reader, value: number, next: number): Range {
  const scale = (reader.words[next - 1]!.after ?? '') === '' ? lists.SCALES.get(reader.words[next]?.folded ?? '') : undefined;
  return scale === undefined ? { value, next } : { value: Number((value * scale).toPrecision(12)), next: next + 1, scale };
}

/** «2026–30» ends in 2030. */
function fullYear(from: string, to: string): number {
  return isYear(from) && /^\d\d$/.test(to) ? Number(from.slice(0, 2) + to) : (figuresOf(to) ?? Number.NaN);
}

// ---------------------------------------------------------------- figures

export const isGrouped = (folded: string): boolean => /^\d{1,3}(?:[ .]\d{3})+(?:,\d+)?$/.test(folded);

/** The value of «1 234», «1.234», «4,5», «25-45» (its lower end); nothing for a word that only starts with figures. */
function figuresOf(folded: string): number | undefined {
  if (isGrouped(folded)) return Number(folded.replace(/[ .]/g, '').replace(',', '.'));
  if (/^\d+(?:[.,]\d+)?$/.test(folded)) return Number(folded.replace(',', '.'));
  const joined = /^(\d+(?:,\d+)?)[-/]\d+(?:,\d+)?$/.exec(folded);
  if (joined !== null) return Number(joined[1]!.replace(',', '.'));
  return /^\d+\.$/.test(folded) ? Number.parseInt(folded, 10) : undefined;
}

export function simpleValue(folded: string): number | undefined {
  return figuresOf(folded) ?? lists.CARDINALS.get(folded) ?? (folded === 'hundre' ? 100 : undefined);
}
