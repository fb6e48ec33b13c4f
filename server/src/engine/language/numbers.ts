import { languageOf } from './language.js';
import { type Amount, amountAt, rangeTo, simpleValue } from './number-amounts.js';
import { dated, named, odd } from './number-names.js';
import { endOfMark, isYear, type NumberFound, type Reader, type Reading, reading, unitAt } from './number-reading.js';
import * as lists from './number-words.js';
import { wordsOf } from './words.js';

export type { NumberFound } from './number-reading.js';

/**
 * The numbers of a text, in order and apart: figures and number words of bokmål and nynorsk. Dates have the value
 * yyyymmdd (mmdd without a year), times hhmm with the unit «kl.», money is in whole kroner, fractions are between 0 and
 * 1. Numbers that name something («§ 12-4», «kap. 3», «NOU 2020: 15», «gnr. 12») are of kind `section`. Years, ages in
 * compounds («25-åringer») and figures inside words («CO2») are not counts. Linear in the text; never throws.
 */
export function numbersIn(text: string): readonly NumberFound[] {
  if (latest?.text !== text) latest = { text, numbers: readNumbers(text) };
  return latest.numbers;
}

/** Several checks ask for the numbers of the same sentence, one right after the other. */
let latest: { readonly text: string; readonly numbers: readonly NumberFound[] } | undefined;

function readNumbers(text: string): readonly NumberFound[] {
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

function readAt(reader: Reader, at: number): Reading | undefined {
  const first = reader.words[at]!.folded.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return named(reader, at) ?? dated(reader, at) ?? odd(reader, at) ?? quantity(reader, at);
  if (reader.english && reader.words[at]!.folded === 'to' && at > 0) return undefined;
  return shared(reader, at) ?? quantity(reader, at);
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
