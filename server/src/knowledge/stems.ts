/** Words that mean the same to somebody who searches, and words that say nothing. From `knowledge/words/search.yml`. */
export interface SearchWords {
  readonly silent: readonly string[];
  readonly same: readonly (readonly string[])[];
}

/** Turns a text into search terms: the same for what is written and what is asked. */
export interface Stems {
  /** Terms of one word: its stem and, for a compound, the stems of its parts. Empty for silent words. */
  ofWord(word: string): readonly string[];
}

/** `vocabulary` holds stems that may be parts of compounds. */
export function stems(words: SearchWords, vocabulary: ReadonlySet<string>): Stems {
  const silent = new Set(words.silent.map(folded));
  const names = sameAs(words.same);
  const remembered = new Map<string, readonly string[]>();
  const ofWord = (word: string): readonly string[] => {
    const known = remembered.get(word);
    if (known) return known;
    const terms = termsOf(folded(word), silent, names, vocabulary);
    remembered.set(word, terms);
    return terms;
  };
  return { ofWord };
}

/** Every word of a text, folded to lower case. `plan- og bygningsloven` gives three. */
export function wordsIn(text: string): readonly string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Stem of a folded word, bokmål and nynorsk alike: what is left when the endings are taken off. Meant for comparing, not for reading. */
export function stemOf(word: string): string {
  let stem = word.replace(/ggj/g, 'gg').replace(/kkj/g, 'kk').replace(/hv/g, 'kv');
  for (let round = 0; round < 3; round++) {
    const ending = ENDINGS.find((one) => stem.endsWith(one) && stem.length - one.length >= SHORTEST);
    if (!ending) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem.replace(/(.)\1$/, '$1').replace(/j$/, '');
}

/** Letters that a stem keeps at least. */
const SHORTEST = 4;
/** Letters that a part of a compound has at least: shorter ones (`by`, `bo`) fit by accident. */
const SHORTEST_PART = 4;
/** Letters of the longest word that is taken apart; trying every split of a longer one takes time and finds nothing. */
const LONGEST_COMPOUND = 40;

/** Endings of nouns, adjectives and verbs in both written forms, the longest first. */
const ENDINGS = [
  ...[
    'ingane',
    'ingene',
    'arane',
    'erane',
    'heiter',
    'heita',
    'heten',
    'leiken',
    'asjon',
    'ingar',
    'inger',
    'ingen',
    'elsar',
    'elser',
    'elsen',
  ],
  ...['inga', 'else', 'erne', 'ande', 'ende', 'ane', 'ene', 'ing', 'het', 'heit', 'leik', 'leg', 'lig', 'ast', 'est', 'are', 'ere', 'isk'],
  ...['ar', 'er', 'en', 'et', 'te', 'de', 'dd', 'a', 'e', 't', 's', 'r'],
];

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u00AD/g, '');
}

/** The name of each stem's group: every word of a row of the list is found under the row's first. */
function sameAs(rows: SearchWords['same']): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const row of rows) {
    const name = stemOf(folded(row[0] ?? ''));
    for (const word of row) if (!names.has(stemOf(folded(word)))) names.set(stemOf(folded(word)), name);
  }
  return names;
}

function termsOf(
  word: string,
  silent: ReadonlySet<string>,
  names: ReadonlyMap<string, string>,
  vocabulary: ReadonlySet<string>,
): readonly string[] {
  if (silent.has(word)) return [];
  const stem = stemOf(word);
  const named = (one: string): string => names.get(one) ?? one;
  const parts = stem.length > LONGEST_COMPOUND ? [] : partsOf(stem, (one) => vocabulary.has(one) || names.has(one));
  return [...new Set([named(stem), ...parts.map(named)])];
}

/** The two or more known stems that a word is made of (`arbeid|s|innvandr`), or nothing. Prefers the longest first part. */
function partsOf(word: string, known: (stem: string) => boolean): readonly string[] {
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const head = stemOf(word.slice(0, at));
    if (!known(head)) continue;
    for (const tail of [word.slice(at), /^[se]/.test(word.slice(at)) ? word.slice(at + 1) : '']) {
      if (tail.length < SHORTEST_PART) continue;
      if (known(stemOf(tail))) return [head, stemOf(tail)];
      const rest = partsOf(tail, known);
      if (rest.length > 0) return [head, ...rest];
    }
  }
  return [];
}
