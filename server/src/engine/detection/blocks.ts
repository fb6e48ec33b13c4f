import { languageOf, type Verdict } from '../language/language.js';
import { sentencesOf } from '../language/sentences.js';
import { wordsOf } from '../language/words.js';
import type { Block, Sentence } from '../model.js';

/** What all sentences of a block ask of it. Found when first asked for, and kept as long as the block. */
interface Read {
  sentences: readonly Sentence[] | undefined;
  verdict: BlockVerdict | undefined;
  leader: boolean | undefined;
}

/** What a block is written in, and of how many words. */
export interface BlockVerdict extends Verdict {
  readonly words: number;
}

const blocks = new WeakMap<Block, Read>();

function readOf(block: Block): Read {
  const known = blocks.get(block);
  if (known) return known;
  const made: Read = { sentences: undefined, verdict: undefined, leader: undefined };
  blocks.set(block, made);
  return made;
}

export function sentencesIn(block: Block): readonly Sentence[] {
  const read = readOf(block);
  read.sentences ??= sentencesOf(block.prose.text);
  return read.sentences;
}

export function verdictOf(block: Block): BlockVerdict {
  const read = readOf(block);
  read.verdict ??= verdictIn(block);
  return read.verdict;
}

/** Dots that lead to a page number: a list of contents. */
export function hasLeader(block: Block): boolean {
  const read = readOf(block);
  read.leader ??= /\.{4,}|…{2,}/u.test(block.prose.text);
  return read.leader;
}

function verdictIn({ prose }: Block): BlockVerdict {
  const words = wordsOf(prose.text);
  const { language, sure } = languageOf(words);
  return { language, sure, words: words.length };
}
