import type { Word } from '../model.js';
import type { Kind } from './kinds.js';
import { NUMBER, type Tables } from './tables.js';
import { beginnings, endings, whole } from './texts.js';

/** Words that are remembered; a long plan has about 6 000 different ones. */
const MOST_REMEMBERED = 20_000;
/** Compounds need something in front: two letters are the least («øyidyll»). */
const LEAST_IN_FRONT = 2;

/**
 * Tells what kind of word a word is, by the numbers of all questions that it answers with yes. A word of the text is looked
 * up once and remembered with its kind, so the cost of a word does not grow with the patterns.
 */
export function vocabularyOf({ words, answers }: Tables, kindOf: (answers: readonly number[]) => Kind): (word: Word) => Kind {
  const remembered = new Map<string, Kind>();
  const lookedUp = (word: Word): readonly number[] => {
    const found = new Set<number>();
    const add = (place: number): void => {
      for (const number of answers[place] as readonly number[]) found.add(number);
    };
    for (const form of formsOf(word)) {
      if (isNumber(form)) found.add(NUMBER);
      const place = whole(words.w, form);
      if (place !== undefined) add(place);
      for (const one of beginnings(words.p, form)) add(one);
      for (const one of endings(words.s, form, LEAST_IN_FRONT)) add(one);
    }
    return [...found];
  };
  return (word) => {
    const key = word.joined === undefined ? word.folded : `${word.folded} ${word.joined}`;
    const known = remembered.get(key);
    if (known) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const kind = kindOf(lookedUp(word));
    remembered.set(key, kind);
    return kind;
  };
}

/** «natur-» in «natur-, kultur- og fritidsmuligheter» is the word itself; so is «-utvikling». */
function formsOf(word: Word): readonly string[] {
  const bare = word.folded.replace(/^-|-$/g, '');
  return word.joined === undefined ? [bare] : [bare, word.joined];
}

function isNumber(form: string): boolean {
  const code = form.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}
