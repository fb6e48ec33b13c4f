import MiniSearch, { type SearchResult } from 'minisearch';
import type { Knowledge } from '../engine/model.js';
import { documentsOf, type HitKind, vocabularyOf } from './search-documents.js';
import { type SearchWords, type Stems, stems, wordsIn } from './stems.js';

export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  readonly score: number;
}

/** What `Knowledge.search` holds: the words, and in a frozen base the index over them. */
interface Search {
  readonly words: SearchWords;
  readonly vocabulary?: readonly string[];
  /** JSON text: read on the first question, so that loading the base does not wait for it. */
  readonly index?: string;
}

/**
 * What the base has on a question as a planner would type it, best first, at most `limit`. Bokmål and nynorsk find the same.
 * Only findings unless `kinds` says more. Empty for a question without a word that says anything.
 */
export function searchKnowledge(
  knowledge: Knowledge,
  query: string,
  limit: number,
  kinds: readonly HitKind[] = ['finding'],
): readonly Hit[] {
  const { engine, terms } = readyFor(knowledge);
  const words = wordsIn(query.slice(0, LONGEST_QUERY))
    .map(terms.ofWord)
    .filter((one) => one.length > 0);
  if (words.length === 0) return [];
  const whole = new Set(words.map((one) => one[0]));
  const results = engine.search([...new Set(words.flat())].join(' '), {
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    filter: (result) => kinds.includes(result.kind as HitKind),
    boost: BOOST,
    boostTerm: (term) => (whole.has(term) ? 1 : A_PART),
    prefix: (term) => term.length >= LONG_ENOUGH,
    fuzzy: (term) => (term.length >= LONG_ENOUGH + 1 ? ONE_LETTER : false),
    weights: { prefix: 0.4, fuzzy: 0.2 },
  });
  const hits = results.map((result) => ({
    ...idOf(result),
    score: rounded(result.score * coverage(result, words) * weightOf(result, knowledge)),
  }));
  return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** The same base with its index built, ready to be frozen. */
export function indexed(knowledge: Knowledge): Knowledge {
  const { words } = searchOf(knowledge);
  const vocabulary = [...vocabularyOf(knowledge)].sort();
  const index = JSON.stringify(engineOf(knowledge, stems(words, new Set(vocabulary))));
  const search: Search = { words, vocabulary, index };
  return { ...knowledge, search };
}

/** UTF-16 units of a question that are read; a pasted page is not a question. */
const LONGEST_QUERY = 500;
/** Letters from which the beginning of a word, or a misspelt one, may count. */
const LONG_ENOUGH = 5;
/** Share of a term's letters that may differ. */
const ONE_LETTER = 0.15;
/** What a part of a compound counts beside the whole word. */
const A_PART = 0.5;
/** How much more a hit in a field counts; chosen on the questions that are not kept aside (`search-accuracy.ts`). */
const BOOST = { claim: 2, keywords: 2, scope: 1, caveat: 0.5, source: 0.7, themes: 0.5 };
const FIELDS = ['claim', 'keywords', 'scope', 'caveat', 'source', 'themes'];

interface Ready {
  readonly engine: MiniSearch;
  readonly terms: Stems;
}

/** Built on the first question and kept as long as the base itself. */
const ready = new WeakMap<Knowledge, Ready>();

function readyFor(knowledge: Knowledge): Ready {
  const known = ready.get(knowledge);
  if (known) return known;
  const search = searchOf(knowledge);
  const terms = stems(search.words, search.vocabulary ? new Set(search.vocabulary) : vocabularyOf(knowledge));
  const engine = search.index ? MiniSearch.loadJSON(search.index, optionsFor(terms)) : engineOf(knowledge, terms);
  const made = { engine, terms };
  ready.set(knowledge, made);
  return made;
}

function searchOf(knowledge: Knowledge): Search {
  return (knowledge.search as Search | undefined) ?? { words: { silent: [], same: [] } };
}

function optionsFor(terms: Stems) {
  return {
    fields: FIELDS,
    storeFields: ['kind'],
    tokenize: (text: string) => [...wordsIn(text)],
    processTerm: (word: string) => [...terms.ofWord(word)],
  };
}

function engineOf(knowledge: Knowledge, terms: Stems): MiniSearch {
  const engine = new MiniSearch(optionsFor(terms));
  engine.addAll(documentsOf(knowledge));
  return engine;
}

function idOf(result: SearchResult): { kind: HitKind; id: string } {
  const id = String(result.id);
  return { kind: result.kind as HitKind, id: id.slice(id.indexOf(':') + 1) };
}

/** Six decimals: additions in another order must not change the order of hits. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

/** What may be offered comes before what is only background. */
function weightOf(result: SearchResult, knowledge: Knowledge): number {
  const { kind, id } = idOf(result);
  return kind === 'finding' && knowledge.findings.get(id)?.offer.kind === 'background' ? 0.8 : 1;
}

/** Share of the question's words that the hit answers, so that two words found beat one word found twice. A part of a compound counts as half. */
function coverage(result: SearchResult, words: readonly (readonly string[])[]): number {
  const found = new Set(result.queryTerms);
  const shares = words.map(([whole, ...parts]): number => (found.has(whole!) ? 1 : parts.some((part) => found.has(part)) ? A_PART : 0));
  return 0.3 + (0.7 * shares.reduce((sum, share) => sum + share, 0)) / words.length;
}
