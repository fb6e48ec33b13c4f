import type { Entry, Name, Source, Written } from '../engine/model.js';

/** CSL-JSON as citeproc and pandoc read it. */
export type Item = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

/**
 * A source as CSL-JSON. What a reference needs and nobody has seen (`citable.missing`) is a visible blank in brackets, in the written form;
 * NOU, Meld. St. and Prop. become `bill` with their whole number, laws carry their everyday name.
 */
export function itemOf(source: Source, written: Written): Item {
  const missing = new Set(source.citable.kind === 'incomplete' ? source.citable.missing : []);
  const blank = (field: keyof typeof BLANKS): string | undefined =>
    missing.has(field) ? BLANKS[field][written === 'nn' ? 1 : 0] : undefined;
  const year = blank('issued');
  const author = source.author.length > 0 ? source.author.map(nameOf) : blank('author') ? [{ literal: blank('author') }] : undefined;
  const date = source.issued ? dateOf(source.issued) : year ? { literal: year } : undefined;
  const item = {
    id: source.key,
    type: typeOf(source),
    author,
    issued: date,
    title: source.title || blank('title'),
    'title-short': source.titleShort,
    'collection-title': source.collection,
    number: numberOf(source) ?? blank('number'),
    publisher: publisherOf(source) ?? blank('publisher'),
    'publisher-place': source.publisherPlace,
    'container-title': source.container ?? blank('container'),
    volume: source.volume,
    issue: source.issue,
    page: source.page,
    ISBN: source.isbn,
    ISSN: source.issn,
    DOI: source.doi,
    URL: addressOf(source) ?? blank('URL'),
    language: source.language === 'nn' ? 'nn-NO' : source.language === 'nb' ? 'nb-NO' : source.language,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value !== '')) as unknown as Item;
}

/** An entry of the author's own as citeproc reads it: dates as people write them («2020», «2020-05-17», «våren 2020») become CSL dates. */
export function entryItem(entry: Entry, key: string): Item {
  const dates = Object.fromEntries(
    ['issued', 'accessed'].flatMap((field) => (field in entry.item ? [[field, cslDate(entry.item[field])]] : [])),
  );
  return { ...entry.item, ...dates, id: key, type: String(entry.item.type ?? 'document') };
}

function cslDate(value: unknown): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const text = String(value).trim();
  return /^\d{4}(?:-\d{1,2}){0,2}$/.test(text) ? dateOf(text) : { literal: text };
}

/** What stands in place of a field that nobody has seen: bokmål, nynorsk. */
const BLANKS = {
  author: ['[forfatter]', '[forfattar]'],
  issued: ['[utgivelsesår]', '[utgivingsår]'],
  title: ['[tittel]', '[tittel]'],
  publisher: ['[utgiver]', '[utgjevar]'],
  number: ['[rapportnummer]', '[rapportnummer]'],
  container: ['[tidsskrift]', '[tidsskrift]'],
  URL: ['[nettadresse]', '[nettadresse]'],
} as const;

const PUBLIC = new Set(['NOU', 'Meld. St.', 'St.meld.', 'Prop.', 'Innst.', 'Ot.prp.']);

function typeOf(source: Source): string {
  if (source.genre && PUBLIC.has(source.genre)) return 'bill';
  return source.type;
}

function numberOf(source: Source): string | undefined {
  if (source.genre && PUBLIC.has(source.genre)) return `${source.genre} ${source.number ?? ''}`.trim();
  const law = source.number?.match(/^LOV (\d{4}-\d{2}-\d{2}) nr\.? (\d+)$/);
  return law ? `LOV-${law[1]}-${law[2]}` : source.number;
}

/** An institution that has written its own report is not named twice. */
function publisherOf(source: Source): string | undefined {
  const authors = source.author.map((name) => ('literal' in name ? name.literal : '')).join(' og ');
  return source.publisher && authors.includes(source.publisher) ? undefined : source.publisher;
}

/** Hosts where somebody has uploaded a copy: a page of the publisher or a public register is the better address. */
const COPIES =
  /\/\/(?:www\.)?(?:docplayer\.me|9pdf\.net|abcdocz\.com|vdocuments\.pub|dokumen\.tips|fdokument\.com|docslib\.org|issuu\.com)\//;

/** The first address that was seen, copies last. A law is known by its number: pages about it are no address of the law. */
function addressOf(source: Source): string | undefined {
  if (source.type === 'legislation') return source.url.find((address) => address.includes('lovdata.no'));
  return source.url.find((address) => !COPIES.test(address)) ?? source.url[0];
}

function nameOf(name: Name): Readonly<Record<string, string>> {
  return 'literal' in name ? { literal: name.literal } : { family: name.family, given: name.given };
}

function dateOf(date: string): { readonly 'date-parts': readonly (readonly number[])[] } {
  return { 'date-parts': [String(date).split('-').map(Number)] };
}
