import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import type { Knowledge } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { searchKnowledge } from '../src/knowledge/search.js';
import { type Question, questions } from './search-golden.js';

/** Ids of the first three hits. */
export type Find = (query: string) => readonly string[];

/** How many questions have one of their findings among the first three hits. */
export function hits(find: Find, asked: readonly Question[]): number {
  return asked.filter((question) => question.findings.some((id) => find(question.query).includes(id))).length;
}

export const ours =
  (knowledge: Knowledge): Find =>
  (query) =>
    searchKnowledge(knowledge, query, 3).map((hit) => hit.id);

/** Plain full-text search over the same claims: whole words, lower case, nothing else. */
export function plain(knowledge: Knowledge): Find {
  const engine = new MiniSearch({
    fields: ['nb', 'nn', 'caveat', 'keywords'],
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean),
  });
  for (const finding of knowledge.findings.values())
    engine.add({ id: finding.id, nb: finding.claim.nb, nn: finding.claim.nn, caveat: finding.caveat?.nb, keywords: finding.keywords?.nb });
  return (query) =>
    engine
      .search(query)
      .slice(0, 3)
      .map((hit) => String(hit.id));
}

/** Kept aside while tuning: every third question. */
export const aside = (_: Question, index: number): boolean => index % 3 === 2;

function print(): void {
  const knowledge = readKnowledge('knowledge');
  const tuned = questions.filter((question, index) => !aside(question, index));
  const kept = questions.filter(aside);
  for (const [name, find] of [
    ['belegg', ours(knowledge)],
    ['vanlig søk', plain(knowledge)],
  ] as const) {
    const parts = [
      `alle ${hits(find, questions)}/${questions.length}`,
      `tilpasset ${hits(find, tuned)}/${tuned.length}`,
      `holdt utenfor ${hits(find, kept)}/${kept.length}`,
    ];
    for (const written of ['nb', 'nn'] as const) {
      const some = questions.filter((question) => question.written === written);
      parts.push(`${written} ${hits(find, some)}/${some.length}`);
    }
    console.log(`${name.padEnd(12)} ${parts.join('   ')}`);
  }
  const show = process.argv.includes('--all') ? questions : tuned;
  for (const question of show.filter((one) => hits(ours(knowledge), [one]) === 0))
    console.log(`- ${question.query}\n    ventet ${question.findings.join(', ')}; fant ${ours(knowledge)(question.query).join(', ')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) print();
