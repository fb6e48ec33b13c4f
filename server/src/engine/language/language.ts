import type { Language, Word } from '../model.js';
import { BOKMAAL, ENDINGS, ENGLISH, MISLEADING, NORWEGIAN, NYNORSK, OTHER } from './language-words.js';

/**
 * The language that words are written in, by function words and endings. `sure` is false on short or mixed text, where
 * the caller should take the language of what surrounds it; `language` is then only the likelier guess («nb» at a tie).
 */
export function languageOf(words: readonly Word[]): Verdict {
  return verdictOf(votesOf(words));
}

/** The language that votes speak for; those of several texts may be added up (`sumOf`). */
export function verdictOf({ nb, nn, en, other, norwegian, words }: Votes): Verdict {
  const own = nb + nn + norwegian;
  if (en > own && en > other) return { language: 'en', sure: en >= SURE_ENGLISH };
  if (other > own) return { language: 'other', sure: other >= SURE_OTHER };
  const lead = Math.abs(nn - nb);
  const sure = lead >= (words < LONG ? SURE_LEAD : SURE_LEAD_LONG) && lead * SURE_SHARE >= nn + nb;
  return { language: nn > nb ? 'nn' : 'nb', sure };
}

export interface Verdict {
  readonly language: Language;
  readonly sure: boolean;
}

/** A long text that has shown so few signs of the other form is rarely the other form. */
const LONG = 15;
const SURE_LEAD = 3;
const SURE_LEAD_LONG = 2;
const SURE_SHARE = 3;
const SURE_ENGLISH = 4;
const SURE_OTHER = 5;

const FUNCTION_WORD = 2;
const LONGEST_ENDING = 8;
const SHORTEST_STEM = 2;

/** What words say about their language. */
export interface Votes {
  readonly nb: number;
  readonly nn: number;
  readonly en: number;
  readonly other: number;
  readonly norwegian: number;
  /** How many words were asked. */
  readonly words: number;
}

type Count = { -readonly [name in keyof Votes]: number };

export function votesOf(words: readonly Word[]): Votes {
  const votes = none(words.length);
  for (const { folded } of words) {
    const vote = voteOf(folded);
    if (vote !== SILENT) add(votes, vote);
  }
  return votes;
}

export function sumOf(all: readonly Votes[]): Votes {
  const sum = none(0);
  for (const votes of all) {
    add(sum, votes);
    sum.words += votes.words;
  }
  return sum;
}

const none = (words: number): Count => ({ nb: 0, nn: 0, en: 0, other: 0, norwegian: 0, words });

function add(votes: Count, more: Votes): void {
  votes.nb += more.nb;
  votes.nn += more.nn;
  votes.en += more.en;
  votes.other += more.other;
  votes.norwegian += more.norwegian;
}

/** Words that are remembered with their votes; a long plan has about 6 000 different ones. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, Votes>();
const SILENT: Votes = none(0);

/** The votes of one word. */
function voteOf(folded: string): Votes {
  const known = remembered.get(folded);
  if (known) return known;
  const votes = none(0);
  if (NORWEGIAN.has(folded)) votes.norwegian++;
  else if (BOKMAAL.has(folded)) votes.nb += FUNCTION_WORD;
  else if (NYNORSK.has(folded)) votes.nn += FUNCTION_WORD;
  else if (!ENGLISH.has(folded)) addEnding(votes, folded);
  if (ENGLISH.has(folded)) votes.en++;
  if (OTHER.has(folded)) votes.other++;
  const vote = votes.nb || votes.nn || votes.en || votes.other || votes.norwegian ? votes : SILENT;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(folded, vote);
  return vote;
}

function addEnding(votes: Count, folded: string): void {
  if (MISLEADING.has(folded)) return;
  for (let length = Math.min(LONGEST_ENDING, folded.length - SHORTEST_STEM); length >= 2; length--) {
    const weight = ENDINGS.get(folded.slice(folded.length - length));
    if (weight === undefined) continue;
    if (weight > 0) votes.nn += weight;
    else votes.nb -= weight;
    return;
  }
}
