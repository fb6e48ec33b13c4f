/**
 * Prints how claims are found in the labelled drafts and how often they are marked in ordinary prose beside the repository.
 * Run: npx tsx server/test/claims-accuracy.ts [--marks]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../src/engine/analyse.js';
import type { Diagnostic } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { hasTreebanks, treesOf } from './language/treebank.js';

const knowledge = readKnowledge('knowledge');
const withMarks = process.argv.includes('--marks');
const DRAFTS = ['../shared/eval/drafts', 'server/test/eval/drafts'].find((folder) => existsSync(folder));
const CLAIMS = new Set(['unsupported-claim', 'wrong-figure']);

interface Expected {
  readonly line: number;
  readonly span: string;
  readonly label: string;
}

if (DRAFTS) for (const name of readdirSync(DRAFTS).filter((one) => one.endsWith('.md'))) draft(`${DRAFTS}/${name}`);
if (hasTreebanks) for (const written of ['nb', 'nn'] as const) prose(written);
if (!DRAFTS && !hasTreebanks) {
  console.error('Nothing to measure on.');
  process.exitCode = 2;
}

function draft(path: string): void {
  const text = readFileSync(path, 'utf8');
  const wanted = readFileSync(path.replace(/\.md$/, '.expected.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Expected)
    .filter(({ label }) => CLAIMS.has(label));
  const places = wanted.map(({ span }) => ({ start: text.indexOf(span), end: text.indexOf(span) + span.length }));
  const marks = claims(text);
  const touches = (mark: Diagnostic, place: { start: number; end: number }): boolean =>
    mark.span.start < place.end && place.start < mark.span.end;
  const found = places.filter((place) => marks.some((mark) => touches(mark, place)));
  const off = marks.filter((mark) => !places.some((place) => touches(mark, place)));
  console.log(`${path.split('/').at(-1)}: expected ${wanted.length}, found ${found.length}, off target ${off.length}`);
  if (withMarks) for (const mark of marks) say(text, mark, off.includes(mark) ? 'off' : 'on');
}

function prose(written: 'nb' | 'nn'): void {
  const trees = treesOf(written);
  const text = trees.map((tree) => tree.text).join('\n\n');
  const { words } = analyse(text, knowledge);
  const marks = claims(text);
  const loud = marks.filter(({ severity }) => severity === 'warning').length;
  console.log(
    `prose ${written}: ${words} words, ${marks.length} marks (${loud} warnings), ${((marks.length * 1000) / words).toFixed(3)} per 1,000 words`,
  );
  if (withMarks) for (const mark of marks) say(text, mark, 'off');
}

function claims(text: string): readonly Diagnostic[] {
  return analyse(text, knowledge).diagnostics.filter(({ category }) => category === 'claim');
}

function say(text: string, { rule, severity, span }: Diagnostic, where: string): void {
  console.log(`  ${where} ${severity} ${rule}: ${text.slice(span.start, span.end)}`);
}
