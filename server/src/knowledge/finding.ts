import type { Bilingual, Figure, Finding } from '../engine/model.js';
import { refusals } from '../messages/notes.js';
import { type Fields, fieldsOf } from './fields.js';
import { type Note, type Problem, sectionOf } from './note.js';
import { optional } from './source.js';

const KNOWN = [
  ...['id', 'source', 'confidence', 'direction', 'relation', 'population', 'place', 'period', 'locator', 'figures'],
  ...['themes', 'contrasts', 'seen-at', 'tags', 'keywords-nn'],
] as const;

const CONFIDENCE = ['kildetekst', 'omtaleside', 'annenhånds', 'lysbilde'] as const;
const DIRECTION = ['øker', 'reduserer', 'ingen', 'blandet'] as const;
const RELATION = ['årsak', 'samvariasjon', 'beskrivelse'] as const;

/** Years that a figure of a Norwegian plan can be about, projections included. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2150;

/** A finding before its source is known: the gate is added by the compiler. */
export type FoundFinding = Omit<Finding, 'offer'>;

/** Reads a finding note, or says everything that is wrong with it. Links are the compiler's. */
export function readFinding(note: Note): FoundFinding | readonly Problem[] {
  const f = fieldsOf(note, KNOWN);
  const id = f.required('id');
  if (id && id !== note.name) f.refuse(f.line('id'), refusals.wrongName('id', id, note.name));
  for (const key of ['confidence', 'relation']) f.required(key);
  const finding = {
    id,
    source: f.required('source'),
    confidence: f.oneOf('confidence', CONFIDENCE) ?? 'lysbilde',
    claim: titlesIn(note, f),
    direction: directionIn(f),
    relation: f.oneOf('relation', RELATION) ?? 'beskrivelse',
    figures: figuresIn(f),
    themes: f.texts('themes').map((one) => one.text),
    contrasts: f.texts('contrasts').map((one) => one.text),
    ...optional('caveat', pairIn(note, f, 'Forbehold', 'Atterhald')),
    ...optional('keywords', keywordsIn(f)),
    ...optional('population', f.text('population')),
    ...optional('place', f.text('place')),
    ...optional('period', f.text('period')),
    ...optional('locator', f.text('locator')),
  };
  return f.problems.length > 0 ? f.problems : finding;
}

/** `# nb: …` and `# nn: …`, both needed, once each. */
export function titlesIn(note: Note, f: Fields): Bilingual {
  const title = (language: 'nb' | 'nn'): string => {
    const found = note.titles.filter((one) => one.language === language);
    if (found.length > 1) f.refuse(found[1]!.line, refusals.titleTwice(language));
    if (!found[0]?.text) f.refuse(found[0]?.line ?? note.leadLine, refusals.missingTitle(language));
    return (found[0]?.text ?? '').normalize('NFC');
  };
  return { nb: title('nb'), nn: title('nn') };
}

/** A section in bokmål and its pair in nynorsk; both or neither. */
export function pairIn(note: Note, f: Fields, nb: string, nn: string): Bilingual | undefined {
  const [one, other] = [sectionOf(note, nb), sectionOf(note, nn)];
  if (one && !other) f.refuse(one.line, refusals.pairedSection(nb, nn));
  if (other && !one) f.refuse(other.line, refusals.pairedSection(nn, nb));
  return one && other ? { nb: proseOf(one.text), nn: proseOf(other.text) } : undefined;
}

/** The text without the lines that only point («Står mot: [[…]]», «Se [[…]]»). */
function proseOf(text: string): string {
  const lines = text.split('\n').filter((line) => !/^(?:Står mot|Se|Sjå)\b[^[]*\[\[/.test(line));
  return lines.join('\n').trim().normalize('NFC');
}

function directionIn(f: Fields): Finding['direction'] {
  const value = f.value('direction');
  const isNull = value?.kind === 'scalar' && (value.value === null || value.text === 'null');
  return isNull || !value ? null : (f.oneOf('direction', DIRECTION) ?? null);
}

function keywordsIn(f: Fields): Bilingual | undefined {
  const nb = f.text('tags');
  return nb === undefined ? undefined : { nb, nn: f.text('keywords-nn') ?? nb };
}

function figuresIn(f: Fields): readonly Figure[] {
  if (!f.has('figures')) return [];
  return f.tables('figures', ['value', 'to', 'unit', 'of', 'year']).map((one) => figureIn(one));
}

function figureIn(f: Fields): Figure {
  f.required('value');
  const value = f.number('value') ?? 0;
  const to = f.number('to');
  const at = f.line('value');
  if (!f.has('unit')) f.refuse(at, refusals.figureWithoutUnit(String(value)));
  if (!f.has('of')) f.refuse(at, refusals.figureWithoutOf(String(value)));
  if (to !== undefined && to <= value) f.refuse(at, refusals.figureBackwards(value, to));
  const year = f.text('year');
  return { value, unit: f.text('unit') ?? '', of: f.text('of') ?? '', ...optional('to', to), ...optional('year', yearIn(f, year)) };
}

/** `2012` as a number; `2015–2021` as text; every year within range. */
function yearIn(f: Fields, text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined;
  const years = text.match(/\d{4}/g) ?? [];
  if (years.length === 0) f.refuse(f.line('year'), refusals.notDate('year', text));
  for (const year of years.map(Number))
    if (year < FIRST_YEAR || year > LAST_YEAR) f.refuse(f.line('year'), refusals.yearOutOfRange('year', year, FIRST_YEAR, LAST_YEAR));
  return /^\d{4}$/.test(text) ? Number(text) : text;
}
