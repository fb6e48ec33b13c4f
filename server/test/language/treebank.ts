import { existsSync, readFileSync } from 'node:fs';
import type { Span } from '../../src/engine/model.js';

/** The Universal Dependencies development treebanks that lie beside the repository, where they do. */
export const treebankAt = (written: 'nb' | 'nn'): string => `../shared/eval/prose/${written}-dev.conllu`;
export const hasTreebanks = existsSync(treebankAt('nb')) && existsSync(treebankAt('nn'));

export interface Token extends Span {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly feats: string;
  /** Index of the head in `tokens`; −1 at the root. */
  readonly head: number;
  readonly relation: string;
}

export interface Tree {
  readonly text: string;
  /** Offsets in `text`. */
  readonly tokens: readonly Token[];
  readonly startsParagraph: boolean;
}

export function treesOf(written: 'nb' | 'nn'): readonly Tree[] {
  return readFileSync(treebankAt(written), 'utf8').split('\n\n').flatMap(treeOf);
}

function treeOf(chunk: string): readonly Tree[] {
  const text = /^# text = (.*)$/m.exec(chunk)?.[1];
  if (text === undefined) return [];
  const tokens: Token[] = [];
  let at = 0;
  for (const line of chunk.split('\n')) {
    const fields = line.split('\t');
    if (!/^\d+$/.test(fields[0] ?? '')) continue;
    const [, form = '', lemma = '', upos = '', , feats = '', head = '', relation = ''] = fields;
    const start = text.indexOf(form, at);
    at = start + form.length;
    tokens.push({ start, end: at, form, lemma, upos, feats, head: Number(head) - 1, relation });
  }
  return [{ text, tokens, startsParagraph: chunk.includes('# newpar') }];
}

/** Paragraphs as a draft has them: a line without end punctuation is one by itself. */
export function paragraphsOf(trees: readonly Tree[]): readonly (readonly Tree[])[] {
  const paragraphs: Tree[][] = [];
  let open = false;
  for (const tree of trees) {
    if (!open || tree.startsParagraph) paragraphs.push([]);
    paragraphs.at(-1)!.push(tree);
    open = /[.!?…]["»”’')\]]*$/.test(tree.text);
  }
  return paragraphs;
}
