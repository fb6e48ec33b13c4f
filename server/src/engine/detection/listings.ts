import type { Tables } from './tables.js';

/** A list that occurs at a word: the number of its question, and how many words it takes there. */
export interface Listing {
  readonly list: number;
  readonly length: number;
}

/** The lists that occur at a word of a line, single words before phrases. */
export type ListingsAt = (answers: readonly (readonly number[])[], at: number) => readonly Listing[];

/** Finds lists in lines. What a kind of word can begin is found once; the arrays are the vocabulary's own, so they can be known again. */
export function listingsWith(tables: Tables): ListingsAt {
  const begins = beginningsWith(tables);
  return (answers, at) => {
    const { words, phrases } = begins(answers[at]!);
    if (phrases.length === 0) return words;
    const found = phrases.filter(({ rest }) => rest.every((number, index) => answers[at + 1 + index]?.includes(number)));
    return found.length === 0 ? words : [...words, ...found];
  };
}

/** What a word can be of lists: an entry by itself, or the first word of phrases. */
interface Beginnings {
  readonly words: readonly Listing[];
  readonly phrases: readonly Phrase[];
}

interface Phrase extends Listing {
  /** Questions that the words after the first must answer. */
  readonly rest: readonly number[];
}

const NOTHING: Beginnings = { words: [], phrases: [] };

function beginningsWith(tables: Tables): (answers: readonly number[]) => Beginnings {
  const lists = new Set(Object.values(tables.lists));
  const phrasesFrom = (head: number): readonly Phrase[] =>
    (tables.phrases[head] || []).map(([list, ...rest]) => ({ list, length: rest.length + 1, rest }));
  const known = new WeakMap<readonly number[], Beginnings>();
  return (answers) => {
    if (answers.length === 0) return NOTHING;
    const found = known.get(answers);
    if (found) return found;
    const words = answers.filter((number) => lists.has(number)).map((list) => ({ list, length: 1 }));
    const made = { words, phrases: answers.flatMap(phrasesFrom) };
    known.set(answers, made);
    return made;
  };
}
