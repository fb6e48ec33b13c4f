import type { Word } from '../model.js';
import { isGrouped, rangeTo } from './number-amounts.js';
import { isYear, type Reader, type Reading, reading, unitAt } from './number-reading.js';
import * as lists from './number-words.js';

/** «§ 12-4», «kap. 3», «NOU 2020: 15», «2.1 Befolkning»: the number names something and counts nothing. */
export function named(reader: Reader, at: number): Reading | undefined {
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

export function dated(reader: Reader, at: number): Reading | undefined {
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

export function odd(reader: Reader, at: number): Reading | undefined {
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
