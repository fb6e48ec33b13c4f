import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../engine/analyse.js';
import { memoryOf } from '../engine/memory.js';
import { json } from '../report/json.js';
import { bundledKnowledge } from './bundled.js';

const [command, ...args] = process.argv.slice(2);
if (command === 'review') review(args);
else {
  console.error('Bruk: belegg review STI… [--format json] [--output FIL] eller belegg server --stdio');
  process.exitCode = 2;
}

function review(words: readonly string[]): void {
  const paths: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    if (word.startsWith('--')) options.set(word, words[++i] ?? '');
    else paths.push(word);
  }
  const knowledge = bundledKnowledge();
  const memory = memoryOf();
  const drafts = paths.flatMap(draftsIn).map((path) => ({ path, analysis: analyse(readFileSync(path, 'utf8'), knowledge, { memory }) }));
  const text = json(drafts, knowledge);
  const output = options.get('--output');
  if (output) writeFileSync(output, text);
  else process.stdout.write(text);
}

function draftsIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|markdown)$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}
