import type { Citable, Name, Source, Tier } from '../engine/model.js';
import { refusals } from '../messages/notes.js';
import { type Fields, fieldsOf } from './fields.js';
import { type Note, type Problem, sectionOf } from './note.js';

const KNOWN = [
  ...['key', 'tier', 'group', 'type', 'genre', 'author', 'committee', 'issued', 'title', 'title-short', 'subtitle', 'abbreviation'],
  ...['language', 'collection', 'number', 'publisher', 'publisher-place', 'commissioned-by', 'project', 'container', 'volume', 'issue'],
  ...['page', 'pages', 'ISBN', 'ISSN', 'DOI', 'license', 'URL', 'url-remarks', 'missing', 'normalised', 'checked'],
] as const;

/** CSL types that the reference style knows how to set. */
const TYPES = [
  ...['report', 'webpage', 'pamphlet', 'article-journal', 'article', 'article-newspaper', 'chapter', 'book', 'legislation'],
  ...['speech', 'document', 'thesis', 'dataset', 'hearing', 'bill', 'regulation'],
] as const;

/** What a reference needs, by CSL type: one of each group. The rest is welcome. */
const NEEDED: Readonly<Record<string, readonly (readonly Part[])[]>> = {
  legislation: [['title'], ['issued']],
  default: [['title'], ['issued'], ['author', 'publisher']],
};
type Part = 'title' | 'issued' | 'author' | 'publisher';

/** Names of fields that may stand under `missing`. */
const MISSABLE = [
  'author',
  'issued',
  'title',
  'publisher',
  'number',
  'container',
  'URL',
  'volume',
  'issue',
  'page',
  'editor',
  'ISBN',
  'DOI',
] as const;

const WHY_NEVER = 'Kan ikke siteres';
/** No source of planning is older than the printed census; no clock is needed, for nothing is issued after it was checked. */
const FIRST_YEAR = 1800;
const FIRST_CHECKED = 2020;
const LAST_CHECKED = 2100;

/** Reads a source note, or says everything that is wrong with it. */
export function readSource(note: Note): Source | readonly Problem[] {
  const f = fieldsOf(note, KNOWN);
  const key = f.required('key');
  if (key && !/^[a-z0-9][a-z0-9_-]*$/.test(key)) f.refuse(f.line('key'), refusals.wrongKey(key));
  if (key && key !== note.name) f.refuse(f.line('key'), refusals.wrongName('key', key, note.name));
  f.required('tier');
  f.required('type');
  // A title that nobody has seen is named under `missing`; only then may it be absent.
  const unseen = f.texts('missing').some((one) => one.text === 'title');
  const title = unseen ? (f.text('title') ?? '') : f.required('title');
  if (title && note.titles[0] && note.titles[0].text !== title) f.refuse(note.titles[0].line, refusals.titleDiffers(title));
  const tier = f.oneOf('tier', ['A', 'B', 'C'] as const);
  const type = f.oneOf('type', TYPES) ?? 'document';
  const checked = checkedIn(f);
  const source = { key, type, title, ...bibliographyIn(f, checked) };
  if (!tier) return f.problems;
  const citable = citableOf(f, note, tier, source);
  if (f.problems.length > 0) return f.problems;
  return { ...source, tier, citable, checked, notes: Object.fromEntries(note.sections.map((s) => [s.heading, s.text])) };
}

/** Everything that goes into a reference, as far as the note has it. */
function bibliographyIn(f: Fields, checked: string): Omit<Source, 'key' | 'tier' | 'type' | 'title' | 'citable' | 'checked' | 'notes'> {
  return {
    author: authorsIn(f),
    url: addressesIn(f),
    group: f.text('group') ?? '',
    ...optional('genre', f.text('genre')),
    ...optional('issued', issuedIn(f, checked)),
    ...optional('titleShort', f.text('title-short')),
    ...optional('abbreviation', f.text('abbreviation')),
    ...optional('language', f.text('language')),
    ...optional('collection', f.text('collection')),
    ...optional('number', f.text('number')),
    ...optional('publisher', f.text('publisher')),
    ...optional('publisherPlace', f.text('publisher-place')),
    ...optional('container', f.text('container')),
    ...optional('volume', f.text('volume')),
    ...optional('issue', f.text('issue')),
    ...optional('page', f.text('page')),
    ...optional('isbn', f.text('ISBN')),
    ...optional('issn', f.text('ISSN')),
    ...optional('doi', f.text('DOI')),
  };
}

/** The first gate: decided here and nowhere else. */
function citableOf(f: Fields, note: Note, tier: Tier, source: Pick<Source, 'type' | Part>): Citable {
  const missing = missingIn(f);
  if (tier === 'C') {
    const why = sectionOf(note, WHY_NEVER);
    if (!why?.text) f.refuse(f.line('tier'), refusals.missingWhy(WHY_NEVER));
    return { kind: 'never', why: why?.text ?? '' };
  }
  const wanted = (NEEDED[source.type] ?? NEEDED.default!).filter((group) => !group.some((part) => has(source, part)));
  if (tier === 'B') {
    for (const group of wanted)
      if (!group.some((part) => missing.includes(part))) f.refuse(f.line('missing'), refusals.missingField(group.join('/')));
    if (missing.length === 0) f.refuse(f.line('tier'), refusals.tierBComplete());
    return { kind: 'incomplete', missing };
  }
  const lacking = [...missing, ...wanted.map((group) => group.join('/'))];
  if (lacking.length > 0) f.refuse(f.line('tier'), refusals.tierAMissing(lacking));
  return { kind: 'yes' };
}

function has(source: Pick<Source, Part>, part: Part): boolean {
  const value = source[part];
  return value !== undefined && value.length > 0;
}

function missingIn(f: Fields): readonly string[] {
  const names: string[] = [];
  for (const { text, line } of f.texts('missing')) {
    if (!(MISSABLE as readonly string[]).includes(text)) f.refuse(line, refusals.notOneOf('missing', text, MISSABLE));
    else if (f.has(text)) f.refuse(line, refusals.missingButThere(text));
    names.push(text);
  }
  return names;
}

function authorsIn(f: Fields): readonly Name[] {
  if (!f.has('author')) return [];
  const names: Name[] = [];
  for (const one of f.tables('author', ['family', 'given', 'literal'])) {
    const literal = one.text('literal');
    const family = one.text('family');
    if (literal) names.push({ literal });
    else if (family) names.push({ family, given: one.text('given') ?? '' });
    else one.refuse(one.line('family'), refusals.noName());
  }
  return names;
}

function addressesIn(f: Fields): readonly string[] {
  const addresses: string[] = [];
  for (const { text, line } of f.texts('URL')) {
    if (/^https?:\/\/[^\s/]+\.[^\s]+$/.test(text)) addresses.push(text);
    else f.refuse(line, refusals.notAddress(text));
  }
  return addresses;
}

function checkedIn(f: Fields): string {
  const checked = f.required('checked');
  if (!checked) return '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(checked) || !isDate(checked)) f.refuse(f.line('checked'), refusals.notDate('checked', checked));
  else inRange(f, 'checked', checked, FIRST_CHECKED, LAST_CHECKED);
  return checked;
}

function issuedIn(f: Fields, checked: string): string | undefined {
  const issued = f.text('issued');
  if (issued === undefined) return undefined;
  if (!isDate(issued)) f.refuse(f.line('issued'), refusals.notDate('issued', issued));
  else inRange(f, 'issued', issued, FIRST_YEAR, Number(checked.slice(0, 4)) || LAST_CHECKED);
  return issued;
}

function inRange(f: Fields, key: string, date: string, first: number, last: number): void {
  const year = Number(date.slice(0, 4));
  if (year < first || year > last) f.refuse(f.line(key), refusals.yearOutOfRange(key, year, first, last));
}

/** True for YYYY, YYYY-MM and YYYY-MM-DD that exist in the calendar. */
function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]!;
}

/** An object with the field, or without it: never with `undefined` in it. */
export function optional<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T });
}
