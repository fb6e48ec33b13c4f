import { languageOf } from '../../src/engine/language/language.js';
import { sentencesOf } from '../../src/engine/language/sentences.js';
import { wordsOf } from '../../src/engine/language/words.js';
import type { Span } from '../../src/engine/model.js';
import { paragraphsOf, type Tree } from './treebank.js';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** What went wrong, for reading: text around each error. */
  readonly errors: readonly string[];
}

export function sentenceScore(trees: readonly Tree[]): Score {
  const tally = new Tally();
  for (const paragraph of paragraphsOf(trees)) {
    const gold = new Set<number>();
    let text = '';
    for (const tree of paragraph) {
      if (text !== '') gold.add(text.length);
      text += `${text === '' ? '' : ' '}${tree.text.trim()}`;
    }
    const found = new Set(
      sentencesOf(text)
        .slice(0, -1)
        .map((sentence) => sentence.end),
    );
    tally.add(gold, found, (end) => `${text.slice(Math.max(0, end - 40), end)}|${text.slice(end, end + 30)}`);
  }
  return tally.score();
}

export function tokenScore(trees: readonly Tree[]): Score {
  const tally = new Tally();
  for (const { text, tokens } of trees) {
    const name = (span: Span): string => `${span.start}-${span.end}`;
    const show = (key: string): string => `${text.slice(...(key.split('-').map(Number) as [number, number]))}   in: ${text.slice(0, 60)}`;
    tally.add(new Set(tokens.map(name)), new Set(tokensOf(text).map(name)), show);
  }
  return tally.score();
}

/** Words and, between them, each mark by itself, three full stops as one. */
function tokensOf(text: string): readonly Span[] {
  const tokens: Span[] = [];
  let at = 0;
  for (const word of [...wordsOf(text), { start: text.length, end: text.length }]) {
    for (const mark of text.slice(at, word.start).matchAll(/\.{2,}|§§|\S/gu))
      tokens.push({ start: at + mark.index, end: at + mark.index + mark[0].length });
    if (word.end > word.start) tokens.push({ start: word.start, end: word.end });
    at = word.end;
  }
  return tokens;
}

export interface LanguageScore {
  readonly paragraphs: number;
  /** Share of the paragraphs that got the right form, for sure. */
  readonly right: number;
  readonly wrong: number;
  readonly undecided: number;
  readonly errors: readonly string[];
}

export function languageScore(trees: readonly Tree[], written: 'nb' | 'nn', least = 21): LanguageScore {
  let [paragraphs, right, wrong] = [0, 0, 0];
  const errors: string[] = [];
  for (const paragraph of paragraphsOf(trees)) {
    const text = paragraph.map((tree) => tree.text).join(' ');
    const words = wordsOf(text);
    if (words.length < least) continue;
    paragraphs++;
    const verdict = languageOf(words);
    if (verdict.sure && verdict.language === written) right++;
    else {
      if (verdict.sure) wrong++;
      errors.push(`${verdict.language}${verdict.sure ? '!' : '?'} ${text}`);
    }
  }
  return { paragraphs, right: right / paragraphs, wrong: wrong / paragraphs, undecided: 1 - (right + wrong) / paragraphs, errors };
}

export class Tally {
  private hits = 0;
  private missed = 0;
  private extra = 0;
  private readonly errors: string[] = [];

  add<T>(gold: ReadonlySet<T>, found: ReadonlySet<T>, show: (item: T) => string): void {
    for (const item of found) {
      if (gold.has(item)) this.hits++;
      else {
        this.extra++;
        this.errors.push(`+ ${show(item)}`);
      }
    }
    for (const item of gold) {
      if (found.has(item)) continue;
      this.missed++;
      this.errors.push(`- ${show(item)}`);
    }
  }

  score(): Score {
    const precision = this.hits / (this.hits + this.extra || 1);
    const recall = this.hits / (this.hits + this.missed || 1);
    return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), errors: this.errors };
  }
}
