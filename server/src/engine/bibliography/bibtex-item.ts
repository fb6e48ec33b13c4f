import { plainLatex } from './latex.js';
import { bibtexNames } from './names.js';

/** CSL-JSON of a BibTeX entry's fields. Unknown types are documents, unknown fields are left out. */
export function itemOfFields(key: string, type: string, fields: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const text = (...names: readonly string[]): string | undefined => {
    const value = names.map((name) => fields.get(name)).find((one) => one !== undefined && one.trim() !== '');
    return value === undefined ? undefined : plainLatex(value);
  };
  const names = (name: string): unknown => {
    const value = fields.get(name);
    return value?.trim() ? bibtexNames(value) : undefined;
  };
  const subtitle = text('subtitle');
  const title = text('title');
  const item: Record<string, unknown> = {
    id: key,
    type: TYPES[type] ?? 'document',
    author: names('author'),
    editor: names('editor'),
    translator: names('translator'),
    issued: dateOf(text('date') ?? text('year'), text('month')),
    accessed: dateOf(text('urldate'), undefined),
    title: title && subtitle ? `${title}: ${subtitle}` : title,
    'title-short': text('shorttitle'),
    'container-title': text('journaltitle', 'journal', 'booktitle', 'maintitle'),
    'collection-title': text('series'),
    volume: text('volume'),
    issue: JOURNAL.has(type) ? text('number', 'issue') : text('issue'),
    number: JOURNAL.has(type) ? undefined : text('number'),
    page: text('pages'),
    publisher: text('publisher', 'institution', 'school', 'organization'),
    'publisher-place': text('location', 'address'),
    genre: text('type'),
    edition: text('edition'),
    DOI: text('doi'),
    URL: fields
      .get('url')
      ?.replace(/\\([_%&#~])/g, '$1')
      .replace(/[{}\s]/g, ''),
    ISBN: text('isbn'),
    ISSN: text('issn'),
    note: text('note'),
    language: languageOf(text('langid', 'language')),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value !== ''));
}

const JOURNAL = new Set(['article', 'periodical']);

const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  booklet: 'pamphlet',
  manual: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  suppbook: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  report: 'report',
  techreport: 'report',
  thesis: 'thesis',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  legislation: 'legislation',
  jurisdiction: 'legal_case',
  legal: 'legislation',
  dataset: 'dataset',
  unpublished: 'manuscript',
  patent: 'patent',
  standard: 'standard',
  periodical: 'periodical',
  misc: 'document',
};

/** `2020`, `2020-05`, `2020-05-01`, `2019/2020`. */
function dateOf(value: string | undefined, month: string | undefined): unknown {
  if (!value) return undefined;
  const parts = value.split('/').map((date) => /^(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(date.trim()));
  if (!parts[0]) return { literal: value };
  const numbers = parts.flatMap((found) => (found ? [found.slice(1).filter(Boolean).map(Number)] : []));
  if (numbers.length === 1 && numbers[0]!.length === 1 && month && /^\d{1,2}$/.test(month)) numbers[0]!.push(Number(month));
  return { 'date-parts': numbers };
}

function languageOf(value: string | undefined): string | undefined {
  const folded = value?.toLowerCase();
  return folded === undefined ? undefined : (LANGUAGES[folded] ?? value);
}
const LANGUAGES: Readonly<Record<string, string>> = {
  norsk: 'nb-NO',
  bokmål: 'nb-NO',
  norwegian: 'nb-NO',
  nynorsk: 'nn-NO',
  english: 'en',
  american: 'en-US',
  british: 'en-GB',
  danish: 'da',
  swedish: 'sv',
};
