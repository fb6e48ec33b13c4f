import { withInline } from '../bibliography/inline.js';
import { readToEnd, SLICE, type Slices } from '../bibliography/reading.js';
import { entriesByKey, type Known, resolved } from '../bibliography/resolve.js';
import { citableSources } from '../gates.js';
import type { Analysis, Knowledge, Surroundings, Written } from '../model.js';
import { writtenKey } from './keys.js';
import { citedKeys } from './marker.js';
import { namesIn, shortText, yearIn } from './short.js';

export interface Completing {
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  readonly written: Written;
  /** Keys whose findings fit the sentence, best first. */
  readonly fitting: readonly string[];
  /** Keys whose themes or findings answer to what was typed. */
  readonly found: readonly string[];
}

/** A key to choose. `newText` is what stands after `@`: in braces where the key needs them. */
export interface Candidate {
  readonly key: string;
  readonly newText: string;
  readonly known: Known;
  readonly short: string;
  readonly title: string;
  readonly group: 'fits' | 'used' | 'rest';
}

/** A list longer than this is nothing to choose from. */
export const MOST = 50;

/**
 * Keys that answer to `typed`, at most fifty: what fits the sentence, what the draft cites, the rest; in each, keys that begin with
 * what was typed first. Every word of `typed` must stand in the key, a name, the title, the year or the publisher, or the key be `found`.
 * Nothing that the gates forbid.
 */
export function candidatesFor(analysis: Analysis, typed: string, completing: Completing): readonly Candidate[] {
  const around = withInline(analysis.draft, completing.surroundings);
  const words = fold(typed)
    .split(/[\s,]+/)
    .filter(Boolean);
  const found = new Set(completing.found);
  const hits = choicesOf(completing.knowledge, around).filter(
    ({ key, text }) => words.every((word) => text.includes(word)) || (words.length > 0 && found.has(key)),
  );
  const used = citedKeys(analysis);
  const fitting = new Map(completing.fitting.map((key, rank) => [key, rank]));
  const score = ({ key, folded }: Choice): number => {
    const group = fitting.has(key) ? fitting.get(key)! / 1000 : used.has(key) ? 1 : 2;
    const start = words.length === 0 || folded.startsWith(words[0]!) ? 0 : folded.includes(words[0]!) ? 0.3 : 0.6;
    return Math.floor(group) * 10 + start * 10 * (group < 1 ? 0 : 1) + (group < 1 ? group : 0);
  };
  return hits
    .map((choice) => ({ choice, score: score(choice) }))
    .sort((a, b) => a.score - b.score || (a.choice.key < b.choice.key ? -1 : 1))
    .slice(0, MOST)
    .map(({ choice: { key } }) => {
      const known = resolved(key, completing.knowledge, around)!;
      const group = fitting.has(key) ? 'fits' : used.has(key) ? 'used' : 'rest';
      return { key, newText: writtenKey(key), known, short: shortText(known, completing.written), title: titleOf(known), group };
    });
}

interface Choice {
  readonly key: string;
  readonly folded: string;
  /** Everything that may be typed to find it, folded. */
  readonly text: string;
}

/** Every key that may be cited, each once. */
function choicesOf(knowledge: Knowledge, surroundings: Surroundings): readonly Choice[] {
  return readToEnd(preparing(knowledge, surroundings));
}

/** The same in slices, ahead of the first question. Computed once per base and list of bibliographies. */
export function* preparing(knowledge: Knowledge, surroundings: Surroundings): Slices<readonly Choice[]> {
  const before = remembered.get(surroundings.bibliographies);
  if (before?.knowledge === knowledge) return before.choices;
  const own = surroundings.bibliographies.flatMap((bibliography) => [...entriesByKey(bibliography).keys()]);
  const keys = new Set([...own, ...citableSources(knowledge).map(({ key }) => key)]);
  const choices: Choice[] = [];
  for (const [at, key] of [...keys].entries()) {
    if (at % SLICE === 0) yield undefined;
    const known = writtenKey(key) === '' ? undefined : resolved(key, knowledge, surroundings);
    if (known) choices.push({ key, folded: fold(key), text: fold(`${key} ${wordsOf(known)}`) });
  }
  remembered.set(surroundings.bibliographies, { knowledge, choices });
  return choices;
}

const remembered = new WeakMap<Surroundings['bibliographies'], { readonly knowledge: Knowledge; readonly choices: readonly Choice[] }>();

function wordsOf(known: Known): string {
  if (known.kind === 'source') {
    const { author, title, titleShort, abbreviation, issued, publisher, genre, number } = known.source;
    const names = author.map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`));
    return [...names, title, titleShort, abbreviation, issued, publisher, genre, number].filter(Boolean).join(' ');
  }
  const { item } = known.entry;
  return [
    ...namesIn(item.author),
    ...namesIn(item.editor),
    item.title,
    yearIn(item.issued),
    item.publisher,
    item['container-title'],
    item.number,
  ]
    .filter((part) => typeof part === 'string')
    .join(' ');
}

function titleOf(known: Known): string {
  const title = known.kind === 'source' ? known.source.title : known.entry.item.title;
  return typeof title === 'string' ? title : '';
}

/** Lower case, composed: what is typed on a Mac and what stands in a file are the same letters. */
const fold = (text: string): string => text.normalize('NFC').toLowerCase();
