import { bibliographyProblems as said } from '../../messages/citations.js';
import type { CslName } from './names.js';
import { type Reading, SLICE, type Slices } from './reading.js';

/** RIS. The key is `ID`, or `LB`, or made of the first name and the year. An entry without an end ends where the next begins. */
export function* readRis(text: string): Slices<Reading> {
  const entries: Reading['entries'][number][] = [];
  const problems: Reading['problems'][number][] = [];
  let open: { readonly start: number; readonly tags: Map<string, string[]>; last: string } | undefined;
  const close = (end: number): void => {
    if (!open) return;
    const key = keyOf(open.tags);
    const span = { start: open.start, end };
    if (key) entries.push({ key, span, item: itemOf(key, open.tags) });
    else problems.push({ span: { start: open.start, end: Math.min(end, open.start + 10) }, message: said.noKey });
    open = undefined;
  };
  const line = /([^\n]*)(?:\n|$)/y;
  for (let at = 0; at < text.length; at = line.lastIndex) {
    line.lastIndex = at;
    const content = (line.exec(text)?.[1] ?? '').replace(/\r$/, '');
    const found = /^\uFEFF?([A-Z][A-Z0-9])\s{1,2}-\s?(.*)$/.exec(content);
    if (found?.[1] === 'TY') {
      if (entries.length % SLICE === 0) yield undefined;
      close(at);
      open = { start: at, tags: new Map([['TY', [found[2]!.trim()]]]), last: 'TY' };
    } else if (found?.[1] === 'ER') close(at + content.length);
    else if (found && open) {
      const values = open.tags.get(found[1]!);
      if (values) values.push(found[2]!.trim());
      else open.tags.set(found[1]!, [found[2]!.trim()]);
      open.last = found[1]!;
    } else if (open && content.trim()) {
      const values = open.tags.get(open.last)!;
      values[values.length - 1] += ` ${content.trim()}`;
    }
  }
  close(text.length);
  if (entries.length === 0 && problems.length === 0)
    problems.push({ span: { start: 0, end: Math.min(1, text.length) }, message: said.notList });
  return { entries, problems };
}

type Tags = ReadonlyMap<string, readonly string[]>;

function keyOf(tags: Tags): string {
  const given = tags.get('ID')?.[0] ?? tags.get('LB')?.[0];
  if (given) return given.replace(/\s+/g, '_');
  const name = (tags.get('AU') ?? tags.get('A1'))?.[0]?.split(',')[0] ?? '';
  const year = /\d{4}/.exec((tags.get('PY') ?? tags.get('Y1') ?? tags.get('DA'))?.[0] ?? '')?.[0] ?? '';
  return name && year ? name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') + year : '';
}

function itemOf(key: string, tags: Tags): Readonly<Record<string, unknown>> {
  const one = (...names: readonly string[]): string | undefined =>
    names.map((name) => tags.get(name)?.[0]).find((value) => value !== undefined && value !== '');
  const names = (...of: readonly string[]): readonly CslName[] | undefined => {
    const all = of.flatMap((name) => tags.get(name) ?? []).filter(Boolean);
    return all.length === 0 ? undefined : all.map(nameOf);
  };
  const [first, last] = [one('SP'), one('EP')];
  const item: Record<string, unknown> = {
    id: key,
    type: TYPES[one('TY') ?? ''] ?? 'document',
    author: names('AU', 'A1'),
    editor: names('ED', 'A2'),
    issued: dateOf(one('PY', 'Y1', 'DA')),
    accessed: dateOf(one('Y2')),
    title: one('TI', 'T1', 'CT'),
    'container-title': one('T2', 'JO', 'JF', 'BT'),
    'collection-title': one('T3'),
    volume: one('VL'),
    issue: one('IS'),
    page: first && last ? `${first}–${last}` : first,
    publisher: one('PB'),
    'publisher-place': one('CY'),
    URL: one('UR', 'L1', 'L2'),
    DOI: one('DO'),
    abstract: one('AB', 'N2'),
    language: one('LA'),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

const TYPES: Readonly<Record<string, string>> = {
  JOUR: 'article-journal',
  BOOK: 'book',
  CHAP: 'chapter',
  RPRT: 'report',
  THES: 'thesis',
  ELEC: 'webpage',
  WEB: 'webpage',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  LEGAL: 'legislation',
  STAT: 'legislation',
  STAND: 'standard',
  NEWS: 'article-newspaper',
  MGZN: 'article-magazine',
  DATA: 'dataset',
  GOVDOC: 'report',
  GEN: 'document',
  EBOOK: 'book',
  BILL: 'bill',
  PAMP: 'pamphlet',
};

/** `Aure, Marit`; without a comma it is an institution. */
function nameOf(name: string): CslName {
  const [family, given] = name.split(/\s*,\s*/);
  return given ? { family: family!, given } : { literal: name };
}

/** `2020/05/01/`, `2020`. */
function dateOf(value: string | undefined): unknown {
  const parts = value
    ?.split(/[/-]/)
    .slice(0, 3)
    .map(Number)
    .filter((part) => part > 0);
  return parts && parts.length > 0 ? { 'date-parts': [parts] } : undefined;
}
