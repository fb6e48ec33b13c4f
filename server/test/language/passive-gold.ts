import { passivesIn } from '../../src/engine/language/passive.js';
import { wordsOf } from '../../src/engine/language/words.js';
import { type Score, Tally } from './measure.js';
import type { Token, Tree } from './treebank.js';

export interface PassiveScore {
  readonly s: Score;
  readonly bli: Score;
  readonly all: Score;
}

/** Scores on the start offsets of passive verbs, from raw text. */
export function passiveScore(trees: readonly Tree[], written: 'nb' | 'nn'): PassiveScore {
  const tallies = { s: new Tally(), bli: new Tally(), all: new Tally() };
  for (const { text, tokens } of trees) {
    const found = passivesIn(wordsOf(text), written);
    const show = (start: number): string =>
      `${/^\S+/.exec(text.slice(start))?.[0]}   in: …${text.slice(Math.max(0, start - 70), start + 40)}`;
    const gold = { s: goldS(tokens, written), bli: goldBli(tokens) };
    const starts = (kind: 's' | 'bli'): Set<number> =>
      new Set(found.filter((passive) => passive.kind === kind).map((passive) => passive.word.start));
    tallies.s.add(gold.s, starts('s'), show);
    tallies.bli.add(gold.bli, starts('bli'), show);
    tallies.all.add(new Set([...gold.s, ...gold.bli]), new Set([...starts('s'), ...starts('bli')]), show);
  }
  return { s: tallies.s.score(), bli: tallies.bli.score(), all: tallies.all.score() };
}

function goldBli(tokens: readonly Token[]): Set<number> {
  return new Set(tokens.filter((token) => token.relation === 'aux:pass').map((token) => tokens[token.head]!.start));
}

/** Bokmål marks the s-passive. Nynorsk does not: there it is a verb in -ast whose lemma is the active verb, or one of a few. */
function goldS(tokens: readonly Token[], written: 'nb' | 'nn'): Set<number> {
  const isPassive = written === 'nb' ? (token: Token) => token.feats.includes('Voice=Pass') : isPassiveInNynorsk;
  return new Set(tokens.filter(isPassive).map((token) => token.start));
}

const PASSIVE_LEMMAS = new Set(['leggjast', 'gjerast', 'seiast', 'takast', 'krevjast', 'sjåast', 'lagast', 'skiljast']);

function isPassiveInNynorsk({ form, lemma, upos, feats }: Token): boolean {
  const word = form.toLowerCase();
  if (upos !== 'VERB' || !word.endsWith('st') || feats.includes('VerbForm=Part')) return false;
  return lemma.endsWith('st') ? PASSIVE_LEMMAS.has(lemma) : word.endsWith('ast') && word !== 'synast';
}
