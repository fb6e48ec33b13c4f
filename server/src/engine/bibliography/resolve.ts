import type { Bibliography, Citable, Entry, Knowledge, Printed, Source, Surroundings } from '../model.js';

/** What a key in a draft stands for, and how the draft's style prints it. The author's own entries go before the bundled base. */
export type Known = (
  | { readonly kind: 'entry'; readonly entry: Entry; readonly bibliography: Bibliography }
  | { readonly kind: 'source'; readonly source: Source; readonly citable: Citable }
) & { readonly printed?: Printed };

/** Every place where a key is defined, in the order in which they win: bibliographies as given (inline `references:` first), then the base. */
export function placesOf(key: string, knowledge: Knowledge, surroundings: Surroundings): readonly Known[] {
  const found: Known[] = [];
  for (const bibliography of surroundings.bibliographies) {
    for (const entry of entriesByKey(bibliography).get(key) ?? []) found.push({ kind: 'entry', entry, bibliography });
  }
  const source = knowledge.sources.get(key);
  return source ? [...found, { kind: 'source', source, citable: source.citable }] : found;
}

/** What the key stands for in this draft: the first of its places. Nothing when nobody knows it. */
export function resolved(key: string, knowledge: Knowledge, surroundings: Surroundings): Known | undefined {
  const printed = surroundings.printed?.get(key);
  const inStyle = printed ? { printed } : {};
  for (const bibliography of surroundings.bibliographies) {
    const entry = entriesByKey(bibliography).get(key)?.[0];
    if (entry) return { kind: 'entry', entry, bibliography, ...inStyle };
  }
  const source = knowledge.sources.get(key);
  return source && { kind: 'source', source, citable: source.citable, ...inStyle };
}

/** The same, unless the gates forbid it to stand in a plan. */
export function citable(key: string, knowledge: Knowledge, surroundings: Surroundings): Known | undefined {
  const known = resolved(key, knowledge, surroundings);
  return known?.kind === 'source' && known.citable.kind === 'never' ? undefined : known;
}

/** Entries of a bibliography by key, duplicates in order. Computed once per bibliography. */
export function entriesByKey(bibliography: Bibliography): ReadonlyMap<string, readonly Entry[]> {
  const known = indexes.get(bibliography);
  if (known) return known;
  const index = new Map<string, Entry[]>();
  for (const entry of bibliography.entries) {
    const same = index.get(entry.key);
    if (same) same.push(entry);
    else index.set(entry.key, [entry]);
  }
  indexes.set(bibliography, index);
  return index;
}

const indexes = new WeakMap<Bibliography, ReadonlyMap<string, readonly Entry[]>>();
