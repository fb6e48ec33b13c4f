/** Prints what share of marks gets a wording, and what a reader said of the golden ones: `npx tsx server/test/rewrites-accuracy.ts`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../src/engine/analyse.js';
import { fixesFor } from '../src/engine/wording/rewrites.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { golden } from './rewrites/golden.js';
import { withFrames, wordingsOf } from './rewrites/marked.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const knowledge = readKnowledge(join(root, 'knowledge'));
const percent = (some: number, all: number): string => `${some} of ${all} (${((100 * some) / Math.max(all, 1)).toFixed(1)} %)`;

const folderOf = (path: string): readonly string[] => {
  const folder = join(root, path);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
    : [];
};
const passages = (): readonly string[] => {
  const path = join(root, '../shared/eval/dev.jsonl');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines
    .map((line) => JSON.parse(line) as { section?: string; text: string })
    .map(({ section, text }) => `${section ? `## ${section}\n\n` : ''}${text}\n`);
};

for (const [name, drafts] of [
  ['examples', folderOf('examples')],
  ['labelled drafts', folderOf('../shared/eval/drafts')],
  ['labelled passages', passages()],
] as const) {
  const marks = drafts.flatMap((draft) => {
    const analysis = analyse(draft, knowledge);
    return analysis.diagnostics
      .filter(({ category }) => category.startsWith('passive-'))
      .map((mark) => fixesFor(analysis, mark, knowledge).length > 0);
  });
  console.log(`marks with a wording, ${name}: ${percent(marks.filter(Boolean).length, marks.length)}`);
}

const framed = withFrames(knowledge);
for (const written of ['nb', 'nn'] as const) {
  const own = golden.filter((one) => one.written === written);
  const same = own.filter((one) => wordingsOf(one, framed)[0]?.preview === one.after);
  const ungrammatical = own.filter(({ read }) => read === 'wrong');
  console.log(
    `golden ${written}: as read ${percent(same.length, own.length)}, grammatical ${percent(own.length - ungrammatical.length, own.length)}, grammatical and true to the sentence ${percent(own.filter(({ read }) => read === 'good').length, own.length)}`,
  );
}
