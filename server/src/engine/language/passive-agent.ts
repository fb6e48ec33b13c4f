import type { Span, Word } from '../model.js';
import { ACTORS, NO_AGENT, PARTICLES, WITH_AV } from './passive-words.js';

/**
 * Who does what the verb at `at` says: «av kommunen», «ved NAV», «v/teknisk», «i regi av idrettslaget», «under leiing av
 * rektor», «i samarbeid med Bygdelaget». The span goes from the preposition to the end of the name; nothing when nobody
 * is named. Only what follows the verb in the same clause is read.
 */
export function agentAfter(words: readonly Word[], at: number): Span | undefined {
  return agentWithAv(words, at) ?? actorLater(words, at);
}

const REACH = 14;
const PARTICLES_BETWEEN = 3;
const LONGEST_NAME = 6;

/** Strict: «av» right after the verb, or after a few particles; other «av» are parts of nouns. */
function agentWithAv(words: readonly Word[], at: number): Span | undefined {
  for (let next = at + 1; next < words.length && next - at <= PARTICLES_BETWEEN + 1; next++) {
    if (stops(words[next - 1]!)) return undefined;
    const { folded } = words[next]!;
    if (folded === 'av') return next === at + 1 && WITH_AV.has(words[at]!.folded) ? undefined : named(words, next, next + 1, 'av');
    if (!PARTICLES.has(folded)) return undefined;
  }
  return undefined;
}

function actorLater(words: readonly Word[], at: number): Span | undefined {
  for (let next = at + 1; next < words.length && next - at <= REACH; next++) {
    if (stops(words[next - 1]!)) return undefined;
    const { folded, after } = words[next]!;
    if (folded === 'v' && after === '/') return named(words, next, next + 1, 'ved');
    if (folded === 'ved' && isActor(words, next + 1)) return named(words, next, next + 1, 'ved');
    if ((folded === 'fra' || folded === 'frå') && isSide(words, next))
      return span(words, next, next + (words[next + 2]?.folded === 'si' ? 3 : 2));
    const length = phraseAt(words, next);
    if (length > 0) return named(words, next, next + length, 'phrase');
  }
  return undefined;
}

const PHRASES: readonly (readonly string[])[] = [
  ['i', 'regi', 'av'],
  ['under', 'ledelse', 'av'],
  ['under', 'leiing', 'av'],
  ['under', 'leding', 'av'],
  ['i', 'samarbeid', 'med'],
  ['i', 'samråd', 'med'],
  ['i', 'dialog', 'med'],
  ['i', 'fellesskap', 'av'],
  ['med', 'ansvar', 'hos'],
];

function phraseAt(words: readonly Word[], at: number): number {
  const first = words[at]!.folded;
  if (first !== 'i' && first !== 'under' && first !== 'med') return 0;
  return PHRASES.find((phrase) => phrase.every((word, index) => words[at + index]?.folded === word))?.length ?? 0;
}

/** «fra kommunens side», «frå kommunen si side». */
function isSide(words: readonly Word[], at: number): boolean {
  return words[at + 2]?.folded === 'side' || (words[at + 2]?.folded === 'si' && words[at + 3]?.folded === 'side');
}

function isActor(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  return ACTORS.some((end) => word.folded.endsWith(end)) && !word.folded.endsWith('anlegget');
}

/** From the preposition to the last word of the name; nothing when what follows names nobody. */
function named(words: readonly Word[], from: number, first: number, form: 'av' | 'ved' | 'phrase'): Span | undefined {
  const head = words[first];
  if (head === undefined || (form === 'av' && (NO_AGENT.has(head.folded) || isDigits(head.folded)))) return undefined;
  let last = first;
  while (last + 1 < words.length && last - first < LONGEST_NAME && goesOn(words, last)) last++;
  return span(words, from, last);
}

const span = (words: readonly Word[], from: number, to: number): Span => ({
  start: words[from]!.start,
  end: words[Math.min(to, words.length - 1)]!.end,
});
const isDigits = (folded: string): boolean => /^\d/.test(folded);

/** A name goes on over determiners and adjectives, «og» and a further name; never over punctuation. */
function goesOn(words: readonly Word[], last: number): boolean {
  const word = words[last]!;
  const next = words[last + 1]!;
  if (word.after !== undefined && word.after !== '') return false;
  if (BEFORE_NOUN.has(word.folded) || endsLikeAdjective(word.folded)) return !ENDS_NAME.has(next.folded);
  if (next.folded === 'og')
    return next.after === '' && last + 2 < words.length && (words[last + 2]!.capital === true || isActor(words, last + 2));
  if (word.folded === 'og') return true;
  if (isActor(words, last + 1)) return true;
  return next.capital === true || (word.folded.endsWith('s') && !ENDS_NAME.has(next.folded));
}

const BEFORE_NOUN = new Set([
  ...['en', 'et', 'ei', 'ein', 'eit', 'den', 'det', 'de', 'dei', 'vår', 'vårt', 'våre', 'alle', 'mange', 'flere', 'fleire', 'ulike'],
  ...['hele', 'heile', 'samtlige', 'andre', 'lokale', 'frivillige', 'private', 'noen', 'nokon', 'nokre', 'sine', 'denne', 'deres'],
]);
const ENDS_NAME = new Set([
  'i',
  'på',
  'til',
  'for',
  'med',
  'som',
  'og',
  'eller',
  'ved',
  'fra',
  'frå',
  'om',
  'å',
  'er',
  'skal',
  'innen',
  'innan',
  'etter',
]);
const endsLikeAdjective = (folded: string): boolean => /(?:lige?|lege?|ske|nale|nelle)$/.test(folded);

const stops = (word: Word): boolean => word.after !== undefined && /[.!?;:…]/.test(word.after);
