import { sumOf, type Verdict, type Votes, verdictOf } from '../language/language.js';
import { sentencesOf } from '../language/sentences.js';
import type { Block, Sentence } from '../model.js';
import { type Heard, hear } from './heard.js';

/** What is asked of a block again and again, found when first asked for. */
interface Read {
  readonly block: Block;
  readonly sentences: readonly Sentence[];
  readonly heard: (Heard | undefined)[];
  language: BlockLanguage | undefined;
  leader: boolean | undefined;
}

/** What a block is written in, what each of its sentences is, and how many words it has. */
export interface BlockLanguage extends Verdict {
  readonly words: number;
  readonly sentences: readonly Verdict[];
}

/** Blocks are judged one after the other. To keep this for all of them took longer than to find it again. */
let latest: Read | undefined;

function readOf(block: Block): Read {
  if (latest?.block !== block)
    latest = { block, sentences: sentencesOf(block.prose.text), heard: [], language: undefined, leader: undefined };
  return latest;
}

export function sentencesIn(block: Block): readonly Sentence[] {
  return readOf(block).sentences;
}

export function languageIn(block: Block): BlockLanguage {
  // Asked of each sentence: what is known needs no work that could be stopped.
  const known = readOf(block).language;
  if (known) return known;
  const work = readingLanguage(block);
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
  }
}

/** Sentences whose words are read between two chances to stop. */
const SLICE = 100;

/** `languageIn` in slices: the first sentence of a block cannot be judged before all are read, and a block may be a whole draft. */
export function* readingLanguage(block: Block): Generator<void, BlockLanguage> {
  const read = readOf(block);
  if (read.language) return read.language;
  const votes: Votes[] = [];
  for (let index = 0; index < read.sentences.length; index++) {
    if (index > 0 && index % SLICE === 0) yield* pausing();
    votes.push(heardIn(block, index).votes);
  }
  const sum = sumOf(votes);
  const { language, sure } = verdictOf(sum);
  read.language = { language, sure, words: sum.words, sentences: votes.map(verdictOf) };
  return read.language;
}

/** A chance to stop. What is remembered of the latest block is there again afterwards, whoever judged another in between. */
export function* pausing(): Generator<void, void> {
  const before = latest;
  yield;
  latest = before;
}

/** Whether a sentence ends in a sign. */
export function endsWith(sign: '?' | ':', { prose }: Block, { end }: Sentence): boolean {
  return prose.text[end - 1] === sign;
}

/** Dots that lead to a page number: a list of contents. */
export function hasLeader(block: Block): boolean {
  const read = readOf(block);
  read.leader ??= /\.{4,}|…{2,}/u.test(block.prose.text);
  return read.leader;
}

/** What was read of a sentence, by its index. Language and rules ask for the same, one right after the other. */
export function heardIn(block: Block, index: number): Heard {
  const { heard, sentences } = readOf(block);
  const known = heard[index];
  if (known) return known;
  const { start, end } = sentences[index]!;
  const made = hear(block.prose.text.slice(start, end));
  if (index < MOST_KEPT) heard[index] = made;
  return made;
}

/** Sentences; a paragraph may be a whole draft that lost its line breaks. */
const MOST_KEPT = 100;
