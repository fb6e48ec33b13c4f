import { languageOf } from './language.js';
import type { Span, Word } from './model.js';
import * as lists from './number-words.js';
import { wordsOf } from './words.js';

/**
 * The numbers of a text, in order and apart: figures and number words of bokmål and nynorsk. Dates have the value
 * yyyymmdd (mmdd without a year), times hhmm with the unit «kl.», money is in whole kroner, fractions are between 0 and
 * 1. Numbers that name something («§ 12-4», «kap. 3», «NOU 2020: 15», «gnr. 12») are of kind `section`. Years, ages in
 * compounds («25-åringer») and figures inside words («CO2») are not counts. Linear in the text; never throws.
 */
export function numbersIn(text: string): readonly NumberFound[] {
  const words = wordsOf(text);
  const reader: Reader = { text, words, english: languageOf(words).language === 'en' };
  const found: NumberFound[] = [];
  let at = 0;
  while (at < reader.words.length) {
    const reading = readAt(reader, at);
    if (reading === undefined) at++;
    else {
      found.push(reading.number);
      at = Math.max(at + 1, reading.next);
    }
  }
  return found;
}

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

export type NumberKind = 'count' | 'percent' | 'percentage-points' | 'fraction' | 'year' | 'money' | 'date' | 'ordinal' | 'section';

interface Reader {
  readonly text: string;
  readonly words: readonly Word[];
  /** «to» is no number in English. */
  readonly english: boolean;
}

interface Reading {
  readonly number: NumberFound;
  /** Index of the first word after it. */
  readonly next: number;
}

function readAt(reader: Reader, at: number): Reading | undefined {
  const first = reader.words[at]!.folded.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return named(reader, at) ?? dated(reader, at) ?? odd(reader, at) ?? quantity(reader, at);
  if (reader.english && reader.words[at]!.folded === 'to' && at > 0) return undefined;
  return shared(reader, at) ?? quantity(reader, at);
}

// ---------------------------------------------------------------- numbers that name something

function named(reader: Reader, at: number): Reading | undefined {
  const { words, text } = reader;
  const word = words[at]!;
  const label = words[at - 1];
  const section = label === undefined ? text.slice(0, word.start).includes('§') : (label.after ?? '').includes('§');
  const value = Number.parseFloat(word.folded.replace(',', '.'));
  if (section || (label !== undefined && lists.NAMED.has(label.folded) && isNextTo(label) && !isPlanPeriod(word, label))) {
    const range = rangeTo(reader, at);
    const yearAndNumber = word.after === ':' && isYear(word.folded) && /^\d+$/.test(words[at + 1]?.folded ?? '');
    const end = range?.next ?? (yearAndNumber ? at + 2 : at + 1);
    return reading(reader, at, end, { value, kind: 'section', ...(section ? { unit: '§' } : { unit: label!.folded }) });
  }
  if (at === 0 && isHeadingNumber(words)) return reading(reader, at, at + 1, { value, kind: 'section' });
  if (/^\d{1,4}\/\d{4}$/.test(word.folded) && Number.parseInt(word.folded, 10) < 1800)
    return reading(reader, at, at + 1, { value, kind: 'section' });
  if (/^\d{4}:\d+$/.test(word.folded) || (/^\d+\.\d+\.\d+/.test(word.folded) && !isDate(word.folded) && !isGrouped(word.folded))) {
    return reading(reader, at, at + 1, { value, kind: 'section' });
  }
  return undefined;
}

/** «2.1 Befolkning», «3. Kommunen skal …»: the number of a heading or of a point in a list. */
function isHeadingNumber(words: readonly Word[]): boolean {
  const [first, second] = words;
  if (first === undefined || second?.capital !== true || !/^\d{1,2}(?:\.\d{1,2})*\.?$/.test(first.folded)) return false;
  return first.after === '' || first.after === '.' || first.after === ')';
}

/** «Tiltak 2026–2029», «Mål 2030» are years; «NOU 2020», «rapport 2021/3» are names. */
const isPlanPeriod = (word: Word, label: Word): boolean => isYear(word.folded.slice(0, 4)) && !SERIES.has(label.folded);
const SERIES = new Set([
  'nou',
  'rapport',
  'notat',
  'st.',
  'meld.',
  'prop.',
  'innst.',
  'sak',
  'nr',
  'nr.',
  'tlf',
  'tlf.',
  'telefon',
  'rundskriv',
  'agenda',
  'postboks',
]);

const isNextTo = (label: Word): boolean => (label.after ?? '') === '' || label.after === ':' || label.after === '.';

// ---------------------------------------------------------------- dates and times

const DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\.?$/;
const isDate = (folded: string): boolean => DATE.test(folded) && Number(DATE.exec(folded)![2]) <= 12;
const isYear = (folded: string): boolean => /^(?:1[89]|20|21)\d\d$/.test(folded);

function dated(reader: Reader, at: number): Reading | undefined {
  const { words } = reader;
  const { folded } = words[at]!;
  const date = DATE.exec(folded);
  if (date !== null && isDate(folded)) {
    const year = Number(date[3]) < 100 ? 2000 + Number(date[3]) : Number(date[3]);
    return reading(reader, at, at + 1, { value: year * 10_000 + Number(date[2]) * 100 + Number(date[1]), kind: 'date' });
  }
  const day = /^(\d{1,2})\.(\d{1,2})$/.exec(folded);
  if (day !== null && words[at]!.after?.startsWith('.') && Number(day[1]) <= 31 && Number(day[2]) <= 12 && at + 1 < words.length) {
    return reading(reader, at, at + 1, { value: Number(day[2]) * 100 + Number(day[1]), kind: 'date' });
  }
  const before = words[at - 1]?.folded;
  if ((before === 'kl.' || before === 'kl' || before === 'klokka' || before === 'klokken') && /^\d{1,2}(?:[.:]\d\d)?$/.test(folded))
    return timed(reader, at);
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(folded)) return timed(reader, at);
  const month = lists.MONTHS.indexOf(words[at + 1]?.folded ?? '') + 1;
  if (month === 0 || !/^\d{1,2}\.?$/.test(folded)) return undefined;
  const year = words[at + 2]?.folded ?? '';
  const known = isYear(year);
  return reading(reader, at, at + (known ? 3 : 2), {
    value: (known ? Number(year) * 10_000 : 0) + month * 100 + Number.parseInt(folded, 10),
    kind: 'date',
  });
}

function timed(reader: Reader, at: number): Reading {
  const [hour = '0', minute = '0'] = reader.words[at]!.folded.split(/[.:]/);
  return reading(reader, at, at + 1, { value: Number(hour) * 100 + Number(minute), kind: 'date', unit: 'kl.' });
}

// ---------------------------------------------------------------- ordinals, years in compounds, written fractions

function odd(reader: Reader, at: number): Reading | undefined {
  const { folded } = reader.words[at]!;
  const compound = /^(\d{4})-(?:tallet|talet|årene|åra|årenes)$/.exec(folded);
  if (compound !== null) return reading(reader, at, at + 1, { value: Number(compound[1]), kind: 'year' });
  const slash = /^(\d{1,2})\/(\d{1,2})$/.exec(folded);
  if (slash !== null && Number(slash[2]) > 0) {
    const [value, of] = [Number(slash[1]), Number(slash[2])];
    if (value < of && of <= 10 && reader.words[at - 1]?.folded !== 'den')
      return reading(reader, at, at + 1, { value: value / of, kind: 'fraction' });
    return of <= 12 && value <= 31 ? reading(reader, at, at + 1, { value: of * 100 + value, kind: 'date' }) : undefined;
  }
  if (/^\d{1,2}\.$/.test(folded) && !/^\d/.test(reader.words[at + 1]?.folded ?? '')) {
    return reading(reader, at, at + 1, { value: Number.parseInt(folded, 10), kind: 'ordinal', ...unitAt(reader, at + 1) });
  }
  return undefined;
}

// ---------------------------------------------------------------- shares in words

/** «halvparten», «hver tredje», «to av tre», «en tredel», «to tredjedeler». */
function shared(reader: Reader, at: number): Reading | undefined {
  const { words } = reader;
  const { folded } = words[at]!;
  if (HALVES.has(folded)) return reading(reader, at, at + 1, { value: 0.5, kind: 'fraction' });
  const next = words[at + 1]?.folded ?? '';
  if (folded === 'hver' || folded === 'hvert' || folded === 'kvar' || folded === 'kvart') {
    const divisor = lists.DIVISORS.get(next);
    if (divisor === undefined || /del/.test(next) || lists.CARDINALS.has(next) || SPELLS.has(words[at + 2]?.folded ?? '')) return undefined;
    return reading(reader, at, at + 2, { value: 1 / divisor, kind: 'fraction' });
  }
  const count = lists.CARDINALS.get(folded);
  const divisor = /del/.test(next) ? lists.DIVISORS.get(next) : undefined;
  if (count !== undefined && divisor !== undefined && count < divisor)
    return reading(reader, at, at + 2, { value: count / divisor, kind: 'fraction' });
  const alone = lists.DIVISORS.get(folded);
  if (alone !== undefined && /delen$/.test(folded)) return reading(reader, at, at + 1, { value: 1 / alone, kind: 'fraction' });
  return count === undefined ? undefined : outOf(reader, at, count, at + 1);
}

const HALVES = new Set(['halvparten', 'halvdelen', 'halvparta', 'helvta', 'helvten']);
/** «hvert fjerde år» is a time, not a share. */
const SPELLS = new Set(['år', 'uke', 'veke', 'måned', 'månad', 'dag', 'time', 'kvartal', 'minutt']);

/** «19 av de 26», «226 av landets 357». */
const OF_ALL = new Set(['de', 'dei', 'alle', 'totalt', 'landets', 'landet', 'våre', 'disse', 'desse']);

function outOf(reader: Reader, at: number, value: number, next: number): Reading | undefined {
  const { words } = reader;
  if (words[next]?.folded !== 'av' || (words[next - 1]!.after ?? '') !== '') return undefined;
  const last = OF_ALL.has(words[next + 1]?.folded ?? '') ? next + 2 : next + 1;
  const whole = words[last] === undefined ? undefined : simpleValue(words[last]!.folded);
  if (whole === undefined || whole <= value || value <= 0 || isYear(words[last]!.folded)) return undefined;
  return reading(reader, at, last + 1, { value: value / whole, kind: 'fraction' });
}

// ---------------------------------------------------------------- quantities

function quantity(reader: Reader, at: number): Reading | undefined {
  const { words } = reader;
  const amount = amountAt(reader, at);
  if (amount === undefined) return undefined;
  const share = outOf(reader, at, amount.value, amount.next);
  if (share !== undefined) return share;
  const range = rangeTo(reader, at, amount);
  const to = range?.value;
  let next = range?.next ?? amount.next;
  let { value } = amount;
  if (range?.scale !== undefined && amount.scale === undefined) value *= range.scale;
  const interval = to === undefined ? {} : { to };
  const after = words[next - 1]!.after ?? '';
  const unit = words[next]?.folded ?? '';
  if (after.startsWith('%')) return reading(reader, at, next, { value, ...interval, kind: 'percent' }, endOfMark(reader, next - 1, '%'));
  if (after !== '' || next >= words.length) return bare(reader, at, next, value, to, amount);
  if (unit === 'per' && words[next + 1]?.folded === 'cent') return reading(reader, at, next + 2, { value, ...interval, kind: 'percent' });
  if (lists.PERCENT.has(unit)) return reading(reader, at, next + 1, { value, ...interval, kind: 'percent' });
  if (lists.POINTS.has(unit)) return reading(reader, at, next + 1, { value, ...interval, kind: 'percentage-points' });
  if (lists.MONEY.has(unit)) {
    next++;
    return reading(reader, at, next, { value, ...interval, kind: 'money', unit: 'kroner' });
  }
  return bare(reader, at, next, value, to, amount);
}

function bare(reader: Reader, at: number, next: number, value: number, to: number | undefined, amount: Amount): Reading | undefined {
  const interval = to === undefined ? {} : { to };
  const { words } = reader;
  const before = words[at - 1]?.folded ?? '';
  if ((lists.MONEY.has(before) || before === 'mnok') && (words[at - 1]!.after ?? '') === '') {
    const scale = before === 'mnok' ? 1e6 : 1;
    return reading(reader, at, next, {
      value: value * scale,
      ...(to === undefined ? {} : { to: to * scale }),
      kind: 'money',
      unit: 'kroner',
    });
  }
  if (words[next - 1]!.folded === 'mnok') return reading(reader, at, next, { value, ...interval, kind: 'money', unit: 'kroner' });
  if (isYear(words[at]!.folded.slice(0, 4)) && isYearHere(reader, at, next))
    return reading(reader, at, next, { value, ...interval, kind: 'year' });
  if (amount.word && !isCountInWords(reader, at, next)) return undefined;
  const target = changeTo(reader, at, next);
  if (target !== undefined)
    return reading(reader, at, next, { value, kind: target.kind, ...(target.unit === undefined ? {} : { unit: target.unit }) });
  if (to !== undefined && words[at]!.folded.endsWith('.')) {
    return reading(reader, at, next, { value, ...interval, kind: 'ordinal', ...unitAt(reader, next) });
  }
  return reading(reader, at, next, { value, ...interval, kind: 'count', ...unitAt(reader, next) });
}

/** «fra 6,8 til 11,9 prosent»: the first number is what the second is. */
function changeTo(reader: Reader, at: number, next: number): NumberFound | undefined {
  const { words } = reader;
  const from = words[at - 1]?.folded;
  if ((from !== 'fra' && from !== 'frå') || words[next]?.folded !== 'til' || words[next - 1]!.after !== '') return undefined;
  const target = words[next + 1] === undefined ? undefined : quantity(reader, next + 1)?.number;
  return target?.kind === 'year' || target?.kind === 'money' ? undefined : target;
}

function isYearHere(reader: Reader, at: number, next: number): boolean {
  const { words } = reader;
  if (!/^\d{4}(?:[-/]\d{2,4})?$/.test(words[at]!.folded)) return false;
  if (next > at + 1 && !/^\d{2,4}$/.test(words[next - 1]!.folded)) return false;
  const unit = (words[next - 1]!.after ?? '') === '' ? words[next]?.folded : undefined;
  if (unit !== undefined && lists.COUNTED.some((ending) => unit.endsWith(ending)))
    return lists.BEFORE_YEAR.has(words[at - 1]?.folded ?? '');
  const before = words[at - 1]?.folded ?? '';
  return !(before === 'kr' || before === 'kr.');
}

/** A number word counts only before what it counts: «tre tiltak», not «et tre», «i tre», nor the article «en». */
function isCountInWords(reader: Reader, at: number, next: number): boolean {
  const { words } = reader;
  if (next === at + 1 && lists.ARTICLES.has(words[at]!.folded)) return false;
  if (/^(?:par|noen|nokre|flere|fleire|mange)$/.test(words[at - 1]?.folded ?? '')) return false;
  if (words[at]!.folded === 'tre' && /^(?:et|eit|av|hvert|kvart|ett)$/.test(words[at - 1]?.folded ?? '')) return false;
  return next > at + 1 || 'unit' in unitAt(reader, next);
}

interface Amount {
  readonly value: number;
  readonly next: number;
  /** 1000 for «tusen» … */
  readonly scale?: number;
  /** In words, not in figures. */
  readonly word: boolean;
}

/** «1 234», «3,4 millioner», «to hundre og femti», «halvannen million». */
function amountAt(reader: Reader, at: number): Amount | undefined {
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

interface Range {
  readonly value: number;
  readonly next: number;
  readonly scale?: number;
}

/** «25–45», «10-15», «10 til 15», «mellom 10 og 15», «2026–30». */
function rangeTo(reader: Reader, at: number, from?: Amount): Range | undefined {
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

// ---------------------------------------------------------------- figures and units

const isGrouped = (folded: string): boolean => /^\d{1,3}(?:[ .]\d{3})+(?:,\d+)?$/.test(folded);

/** The value of «1 234», «1.234», «4,5», «25-45» (its lower end); nothing for a word that only starts with figures. */
function figuresOf(folded: string): number | undefined {
  if (isGrouped(folded)) return Number(folded.replace(/[ .]/g, '').replace(',', '.'));
  if (/^\d+(?:[.,]\d+)?$/.test(folded)) return Number(folded.replace(',', '.'));
  const joined = /^(\d+(?:,\d+)?)[-/]\d+(?:,\d+)?$/.exec(folded);
  if (joined !== null) return Number(joined[1]!.replace(',', '.'));
  return /^\d+\.$/.test(folded) ? Number.parseInt(folded, 10) : undefined;
}

function simpleValue(folded: string): number | undefined {
  return figuresOf(folded) ?? lists.CARDINALS.get(folded) ?? (folded === 'hundre' ? 100 : undefined);
}

function isNegative(text: string, start: number): boolean {
  const sign = text[start - 1];
  if (sign === '−') return true;
  return sign === '-' && (start === 1 || text[start - 2] === ' ');
}

/** What is counted: the next word, or the one after an adjective. */
function unitAt(reader: Reader, at: number): { readonly unit?: string } {
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

function endOfMark(reader: Reader, at: number, mark: string): number {
  return reader.text.indexOf(mark, reader.words[at]!.end) + mark.length;
}

function reading(reader: Reader, at: number, next: number, rest: Omit<NumberFound, 'span' | 'approx'>, end?: number): Reading {
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
