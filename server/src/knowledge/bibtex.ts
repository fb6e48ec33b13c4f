import type { Item } from '../render/item.js';

/** One CSL item as a BibLaTeX entry. Letters stay letters (UTF-8); only what TeX reads as a command is escaped. */
export function bibTexOf(item: Item): string {
  const fields = [
    ['author', names(item.author)],
    ['title', braced(item.title)],
    ['shorttitle', braced(item['title-short'])],
    ['date', dateOf(item.issued)],
    ['year', literalYear(item.issued)],
    ...placeOf(item),
    ['volume', texted(item.volume)],
    ['pages', texted(item.page)?.replace(/[–-]+/g, '--')],
    ['isbn', texted(item.ISBN)],
    ['issn', texted(item.ISSN)],
    ['doi', raw(item.DOI)],
    ['url', raw(item.URL)],
    ['langid', item.language === 'nn-NO' ? 'nynorsk' : 'norsk'],
    ['note', texted(item.note)],
  ] as const;
  const lines = fields.filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return `@${KINDS[item.type] ?? 'misc'}{${item.id},\n${lines.join('\n')}\n}`;
}

const KINDS: Readonly<Record<string, string>> = {
  report: 'report',
  bill: 'report',
  webpage: 'online',
  pamphlet: 'booklet',
  'article-journal': 'article',
  'article-newspaper': 'article',
  article: 'article',
  chapter: 'incollection',
  book: 'book',
  legislation: 'legislation',
  regulation: 'legislation',
  thesis: 'thesis',
  dataset: 'dataset',
};

/** Where it was published, under the names that BibLaTeX has for that kind of entry. */
function placeOf(item: Item): readonly (readonly [string, string | undefined])[] {
  const kind = KINDS[item.type];
  const publisher = kind === 'report' || kind === 'thesis' ? 'institution' : kind === 'online' ? 'organization' : 'publisher';
  const holder = kind === 'incollection' ? 'booktitle' : 'journaltitle';
  const series = texted(item['collection-title']);
  return [
    // A report's series stands in `type`, as in «NIBR-rapport 2012:5».
    kind === 'report' ? ['type', series ? `{${series}}` : '{}'] : ['series', series],
    ['number', texted(item.type === 'article-journal' || item.type === 'article' ? (item.issue ?? item.number) : item.number)],
    [holder, braced(item['container-title'])],
    [publisher, braced(item.publisher)],
    ['location', texted(item['publisher-place'])],
    ['entrysubtype', item.type === 'article-newspaper' ? 'newspaper' : undefined],
  ];
}

function names(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  return (value as readonly Readonly<Record<string, string>>[])
    .map((name) => (name.literal ? `{${texted(name.literal)}}` : [texted(name.family), texted(name.given)].filter(Boolean).join(', ')))
    .join(' and ');
}

function dateOf(value: unknown): string | undefined {
  const parts = (value as { readonly 'date-parts'?: readonly (readonly number[])[] } | undefined)?.['date-parts']?.[0];
  return parts?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

function literalYear(value: unknown): string | undefined {
  return texted((value as { readonly literal?: string } | undefined)?.literal);
}

/** Braces keep capitals as they are. */
function braced(value: unknown): string | undefined {
  const text = texted(value);
  return text === undefined ? undefined : `{${text}}`;
}

function texted(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).replace(/[\\{}%#&$_^~]/g, (mark) => TEX[mark] ?? `\\${mark}`)
    : undefined;
}

const TEX: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}' };

/** Addresses are read letter for letter; only a brace would end them. */
function raw(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/[{}]/g, (brace) => (brace === '{' ? '%7B' : '%7D')) : undefined;
}
