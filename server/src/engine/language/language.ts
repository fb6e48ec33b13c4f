import type { Language, Word } from '../model.js';
import { BOKMAAL, ENDINGS, ENGLISH, MISLEADING, NORWEGIAN, NYNORSK, OTHER } from './language-words.js';

/**
 * The language that words are written in, by function words and endings. `sure` is false on short or mixed text, where
 * the caller should take the language of what surrounds it; `language` is then only the likelier guess («nb» at a tie).
 */
export function languageOf(words: readonly Word[]): Verdict {
  const votes = votesOf(words);
  const norwegian = votes.nb + votes.nn + votes.norwegian;
  if (votes.en > norwegian && votes.en > votes.other) return { language: 'en', sure: votes.en >= SURE_ENGLISH };
  if (votes.other > norwegian) return { language: 'other', sure: votes.other >= SURE_OTHER };
  const lead = Math.abs(votes.nn - votes.nb);
  const language = votes.nn > votes.nb ? 'nn' : 'nb';
  return { language, sure: lead >= (words.length < LONG ? SURE_LEAD : SURE_LEAD_LONG) && lead * SURE_SHARE >= votes.nn + votes.nb };
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

interface Votes {
  nb: number;
  nn: number;
  en: number;
  other: number;
  norwegian: number;
}

function votesOf(words: readonly Word[]): Votes {
  const votes: Votes = { nb: 0, nn: 0, en: 0, other: 0, norwegian: 0 };
  for (const { folded } of words) {
    const vote = voteOf(folded);
    if (vote === undefined) continue;
    votes.nb += vote.nb;
    votes.nn += vote.nn;
    votes.en += vote.en;
    votes.other += vote.other;
    votes.norwegian += vote.norwegian;
  }
  return votes;
}

/** Words that are remembered with their votes; a long plan has about 6 000 different ones. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, Votes | undefined>();

/** The votes of one word; `undefined` when it has none. */
function voteOf(folded: string): Votes | undefined {
  if (remembered.has(folded)) return remembered.get(folded);
  const votes: Votes = { nb: 0, nn: 0, en: 0, other: 0, norwegian: 0 };
  if (NORWEGIAN.has(folded)) votes.norwegian++;
  else if (BOKMAAL.has(folded)) votes.nb += FUNCTION_WORD;
  else if (NYNORSK.has(folded)) votes.nn += FUNCTION_WORD;
  else if (!ENGLISH.has(folded)) addEnding(votes, folded);
  if (ENGLISH.has(folded)) votes.en++;
  if (OTHER.has(folded)) votes.other++;
  const vote = votes.nb || votes.nn || votes.en || votes.other || votes.norwegian ? votes : undefined;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(folded, vote);
  return vote;
}

function addEnding(votes: Votes, folded: string): void {
  if (MISLEADING.has(folded)) return;
  for (let length = Math.min(LONGEST_ENDING, folded.length - SHORTEST_STEM); length >= 2; length--) {
    const weight = ENDINGS.get(folded.slice(folded.length - length));
    if (weight === undefined) continue;
    if (weight > 0) votes.nn += weight;
    else votes.nb -= weight;
    return;
  }
}
