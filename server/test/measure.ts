import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/engine/analyse.js';
import type { Diagnostic, Knowledge, RuleId, Span } from '../src/engine/model.js';

/** A labelled passage as it stands in dev.jsonl. */
export interface Passage {
  readonly id: string;
  readonly lang: string;
  readonly section?: string;
  readonly text: string;
  readonly label: string;
  readonly agreement?: string;
}

export interface Tally {
  readonly n: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What was expected and what was said about one passage. */
export interface Answer {
  readonly passage: Passage;
  readonly expected: boolean;
  readonly said: readonly Diagnostic[];
  readonly chapter: string;
}

const FOLDER = join(import.meta.dirname, 'eval');
const FRAMING = new Set(['passive-attraction', 'passive-municipality']);

export function passages(): readonly Passage[] {
  const lines = readFileSync(join(FOLDER, 'dev.jsonl'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Passage).filter((one) => one.agreement !== 'ambiguous');
}

/** The passage under its headings, as score.mjs writes it. */
export function draftOf(passage: Passage): string {
  const headings = (passage.section ?? '').split(/\s+>\s+/).filter(Boolean);
  return `${headings.map((one, at) => `${'#'.repeat(Math.min(6, at + 1))} ${one}\n\n`).join('')}${passage.text}\n`;
}

/** A third was held out by the hash of its id (FNV-1a) while the rules were written. Its misses have been read since: it is held out no longer. */
export function isHeldOut(id: string): boolean {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash % 3 === 0;
}

/** Warnings of the two framing categories; other severities are no flag. */
export function loud(draft: string, knowledge: Knowledge): readonly Diagnostic[] {
  return analyse(draft, knowledge).diagnostics.filter(
    (one) => FRAMING.has(one.category) && (one.severity === 'warning' || one.severity === 'error'),
  );
}

export function answers(all: readonly Passage[], knowledge: Knowledge): readonly Answer[] {
  return all.map((passage) => {
    const draft = draftOf(passage);
    const statement = analyse(draft, knowledge)
      .parts.flatMap((part) => part.statements)
      .at(-1);
    return {
      passage,
      expected: passage.label.startsWith('passive'),
      said: loud(draft, knowledge),
      chapter: statement?.context.chapter ?? 'other',
    };
  });
}

export function tally(all: readonly Answer[]): Tally {
  const tp = all.filter((one) => one.expected && one.said.length > 0).length;
  const fp = all.filter((one) => !one.expected && one.said.length > 0).length;
  const fn = all.filter((one) => one.expected && one.said.length === 0).length;
  return { n: all.length, tp, fp, fn, ...scores(tp, tp + fp, tp, tp + fn) };
}

/** 95 per cent of resampled F1 scores lie between these; the seed is fixed, so the page does not change by itself. */
export function interval(all: readonly Answer[], rounds = 1000): readonly [number, number] {
  let state = 12345;
  const next = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  const found = Array.from({ length: rounds }, () => tally(all.map(() => all[Math.floor(next() * all.length)] as Answer)).f1).sort(
    (a, b) => a - b,
  );
  return [found[Math.floor(rounds * 0.025)] ?? 0, found[Math.floor(rounds * 0.975)] ?? 0];
}

export function without(knowledge: Knowledge, rule: RuleId): Knowledge {
  return { ...knowledge, rules: new Map([...knowledge.rules].filter(([id]) => id !== rule)) };
}

export interface DraftScore {
  readonly name: string;
  readonly expected: number;
  readonly found: number;
  readonly said: number;
  readonly right: number;
}

/** Whole drafts with expected places; spans are compared by overlap. */
export function drafts(knowledge: Knowledge): readonly DraftScore[] {
  const folder = join(FOLDER, 'drafts');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) =>
      draftScore(
        name,
        readFileSync(join(folder, name), 'utf8'),
        readFileSync(join(folder, name.replace(/\.md$/, '.expected.jsonl')), 'utf8'),
        knowledge,
      ),
    );
}

function draftScore(name: string, draft: string, expectations: string, knowledge: Knowledge): DraftScore {
  const lines = [0];
  for (const line of draft.split('\n')) lines.push((lines.at(-1) ?? 0) + line.length + 1);
  const expected = expectations
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const one = JSON.parse(line) as { line: number; span: string; label: string };
      const start = draft.indexOf(one.span, lines[one.line - 1]);
      return { label: one.label, start, end: start + one.span.length };
    });
  const said = loud(draft, knowledge);
  const framing = expected.filter((one) => one.label.startsWith('passive'));
  const found = framing.filter((one) => said.some((diagnostic) => touches(diagnostic.span, one))).length;
  const right = said.filter((diagnostic) => expected.some((one) => touches(diagnostic.span, one))).length;
  return { name, expected: framing.length, found, said: said.length, right };
}

export function scores(
  rightSaid: number,
  said: number,
  found: number,
  expected: number,
): { precision: number; recall: number; f1: number } {
  const precision = said === 0 ? 0 : rightSaid / said;
  const recall = expected === 0 ? 0 : found / expected;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
