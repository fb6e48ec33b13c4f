import { entriesByKey, type Known, resolved } from '../../bibliography/resolve.js';
import { citableSources } from '../../gates.js';
import type { Knowledge, Source, Surroundings } from '../../model.js';
import { namesIn, yearIn } from '../short.js';
import type { Candidate } from './hand-candidates.js';

/** Sources by what people write for them. */
export interface Index {
  /** Folded first name and year. */
  readonly authored: ReadonlyMap<string, readonly { readonly key: string; readonly names: readonly string[] }[]>;
  /** Folded «nou2020:15», «pbl». */
  readonly titled: ReadonlyMap<string, readonly string[]>;
}

/** Keys that a stretch may stand for. */
export function matching({ kind, names, bare, others, year }: Candidate, index: Index): readonly string[] {
  if (kind === 'public' || kind === 'law') return index.titled.get(folded(names[0]!)) ?? [];
  const keys = authoredBy(names, others, year, index);
  return keys.length === 0 && bare ? authoredBy(bare, others, year, index) : keys;
}

function authoredBy(names: readonly string[], others: boolean, year: string, index: Index): readonly string[] {
  const candidates = index.authored.get(`${folded(names[0] ?? '')} ${year}`) ?? [];
  const same = candidates.filter(
    (one) =>
      (others ? one.names.length > 2 : one.names.length === names.length) &&
      names.every((name, at) => folded(one.names[at] ?? '') === folded(name)),
  );
  return same.map(({ key }) => key);
}

/** Computed once per base and list of bibliographies. */
export function indexOf(knowledge: Knowledge, surroundings: Surroundings): Index {
  const known = indexes.get(surroundings.bibliographies);
  if (known?.knowledge === knowledge) return known.index;
  const authored = new Map<string, { key: string; names: readonly string[] }[]>();
  const titled = new Map<string, string[]>();
  const keys = new Set([
    ...surroundings.bibliographies.flatMap((one) => [...entriesByKey(one).keys()]),
    ...citableSources(knowledge).map(({ key }) => key),
  ]);
  for (const key of keys) {
    const source = resolved(key, knowledge, surroundings)!;
    for (const title of titlesOf(source)) titled.set(folded(title), [...(titled.get(folded(title)) ?? []), key]);
    const { names, year } = peopleOf(source);
    if (names[0] && year)
      authored.set(`${folded(names[0])} ${year}`, [...(authored.get(`${folded(names[0])} ${year}`) ?? []), { key, names }]);
  }
  const index = { authored, titled };
  indexes.set(surroundings.bibliographies, { knowledge, index });
  return index;
}

const indexes = new WeakMap<Surroundings['bibliographies'], { readonly knowledge: Knowledge; readonly index: Index }>();

/** Family names only: an institution publishes too much in a year for its name to tell which report is meant. */
function peopleOf(known: Known): { readonly names: readonly string[]; readonly year: string } {
  if (known.kind === 'entry') {
    const { author, issued } = known.entry.item;
    const people = Array.isArray(author) && author.every((name: unknown) => typeof name === 'object' && name !== null && 'family' in name);
    return { names: people ? namesIn(author) : [], year: yearIn(issued) };
  }
  const { author, issued } = known.source;
  const names = author.flatMap((name) => ('family' in name ? [name.family] : []));
  return { names: names.length === author.length ? names : [], year: issued?.slice(0, 4) ?? '' };
}

function titlesOf(known: Known): readonly string[] {
  if (known.kind === 'entry')
    return known.entry.item.type === 'bill' && typeof known.entry.item.number === 'string' ? [known.entry.item.number] : [];
  const { source } = known;
  if (source.type === 'legislation') return lawNames(source);
  return source.genre && source.number ? [source.number.startsWith(source.genre) ? source.number : `${source.genre} ${source.number}`] : [];
}

const lawNames = ({ abbreviation, titleShort }: Source): readonly string[] =>
  [abbreviation, titleShort].filter((name): name is string => !!name);

/** For comparison: without space, full stops and case, with one kind of dash. */
const folded = (text: string): string => text.toLowerCase().replace(/[\s.]/g, '').replace(/–/g, '-');
