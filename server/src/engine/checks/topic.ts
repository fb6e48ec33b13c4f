import { wordsOf } from '../language/words.js';

/**
 * What a text is about: its content words, cut to their beginnings and in one spelling, so that bokmål and nynorsk and
 * most inflections meet. Numbers, short words and words that every sentence has are left out.
 */
export function topicOf(text: string): ReadonlySet<string> {
  const known = topics.get(text);
  if (known) return known;
  const topic = new Set(wordsOf(text).flatMap(({ folded }) => stemOf(folded) ?? []));
  if (topics.size >= MOST_REMEMBERED) topics.clear();
  topics.set(text, topic);
  return topic;
}

/** How many words of `about` the text has, and which share of them. */
export function overlap(text: string, about: string): { readonly count: number; readonly share: number } {
  const has = topicOf(text);
  const wanted = topicOf(about);
  const count = [...wanted].filter((stem) => has.has(stem)).length;
  return { count, share: wanted.size === 0 ? 0 : count / wanted.size };
}

const topics = new Map<string, ReadonlySet<string>>();
const MOST_REMEMBERED = 2000;
const SHORTEST = 3;
const LENGTH = 5;

function stemOf(word: string): string | undefined {
  if (word.length < SHORTEST || /^\d/.test(word) || EVERYWHERE.has(word)) return undefined;
  const spelled = ONE_SPELLING.find(([, other]) => word.startsWith(other))?.[0] ?? word;
  return spelled.slice(0, LENGTH);
}

/** Beginnings that the two written forms spell differently: bokmål, nynorsk. */
const ONE_SPELLING: readonly (readonly [string, string])[] = [
  ['bodde', 'budde'],
  ['boende', 'buande'],
  ['bolig', 'bustad'],
  ['bosatt', 'buset'],
  ['bosatt', 'bosett'],
  ['flere', 'fleire'],
  ['flere', 'flest'],
  ['samme', 'same'],
  ['høyere', 'høgare'],
  ['høyt', 'høgt'],
  ['jobb', 'arbeid'],
  ['jobb', 'sysselsat'],
  ['jobb', 'sysselset'],
  ['jobb', 'ansatt'],
  ['jobb', 'tilset'],
  ['jobb', 'lønnstak'],
  ['jobb', 'lønstak'],
  ['vokse', 'vekse'],
  ['vokse', 'veks'],
  ['synke', 'søkk'],
  ['ventes', 'vent'],
  ['forlatt', 'forlet'],
  ['forlatt', 'forlat'],
  ['støtte', 'stønad'],
  ['landet', 'norge'],
  ['landet', 'noreg'],
  ['senere', 'seinare'],
];

const EVERYWHERE = new Set(
  (
    'prosent som var vart ble blei blir det den dei de dem han hun seg sin sine ikke ikkje med mot for fra frå til hos ved over under etter ' +
    'når men enn eller alle andre annen anna mange noen nokon også samt har hadde kan skal vil være vere være ein eit en et men dette disse desse ' +
    'rundt lag minst høyst blant ifølge ifølgje viser viste fant fann sier seier andel andelen del delen tall tal tallet talet norge noreg landet ' +
    'kilde kjelde rapport rapporten studie studien undersøkelsen undersøkinga'
  ).split(' '),
);
