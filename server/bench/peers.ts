import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { planDraft } from '../test/norwegian-text.js';
import { kilo, numbersIn, ratio, shown, table } from './numbers.js';

export const PEERS = resolve('server/bench/peers');
export const RUN = join(PEERS, 'run.mjs');

/** Fetches the other checkers, as pinned, unless they are there. They belong to the bench alone: nothing else needs them. */
export function installPeers(): void {
  const wanted = Object.keys((JSON.parse(readFileSync(join(PEERS, 'package.json'), 'utf8')) as { dependencies: object }).dependencies);
  if (wanted.every((name) => existsSync(join(PEERS, 'node_modules', name)))) return;
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: PEERS, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('the other checkers could not be installed; see above');
}

interface Checker {
  /** Its name in checkers.mjs. */
  readonly id: string;
  readonly name: string;
  /** The longest draft that it gets through in a few seconds, in UTF-16 units. */
  readonly most?: number;
}

const INSIDE: readonly Checker[] = [
  { id: 'belegg', name: '**Belegg**, all rules' },
  { id: 'scan', name: 'one regular expression of phrases (the limit)' },
  { id: 'remark', name: '`remark` with GFM and no rule (the floor)' },
  { id: 'markdownlint', name: 'markdownlint' },
  { id: 'cspell', name: 'cspell' },
  { id: 'textlint', name: 'textlint, one rule' },
  { id: 'alex', name: 'alex (English)', most: 100_000 },
  { id: 'harper', name: 'harper.js (English)', most: 100_000 },
];

/** Each checker in a process of its own, ready and warm; by turns. */
export function insideOneProcess(sizes: readonly number[], runs: number): Promise<string> {
  return inFolder(async (folder) => {
    prepare();
    const tables: string[] = [];
    for (const size of sizes) {
      const drafts = Array.from({ length: runs + 1 }, (_, seed) => join(folder, `${size}-${seed}.md`));
      for (const [seed, draft] of drafts.entries()) writeFileSync(draft, planDraft(size, seed + 1));
      const checkers = INSIDE.filter(({ most = size }) => size <= most);
      const all = await byTurns(
        checkers.map(({ id }) => id),
        drafts,
      );
      const numbers = all.map((answers) => numbersIn(answers.map(({ time }) => time)));
      const rows = checkers.map(({ name }, at) => [
        name,
        ratio(numbers[at]!, numbers[0]!, 2),
        shown(numbers[at]!),
        `${all[at]!.at(-1)!.found}`,
      ]);
      tables.push(table([kilo(size), 'to Belegg', 'ms', 'found'], rows));
    }
    return tables.join('\n\n');
  });
}

interface Answer {
  readonly time: number;
  readonly found: number;
}

/** The first draft is to get warm on. */
async function byTurns(ids: readonly string[], drafts: readonly string[]): Promise<readonly (readonly Answer[])[]> {
  const children: ChildProcess[] = [];
  try {
    for (const id of ids) {
      const child = fork(RUN, [id, ...drafts], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      children.push(child);
      await heard(child);
    }
    const all = children.map((): Answer[] => []);
    for (let run = 1; run < drafts.length; run += 1)
      for (const [at, child] of children.entries()) {
        const answer = heard(child);
        child.send('run');
        all[at]!.push((await answer) as Answer);
      }
    return all;
  } finally {
    for (const child of children) child.kill();
  }
}

/** The next thing that a process says. */
function heard(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (status: number | null) => reject(new Error(`${child.spawnargs.join(' ')}: ended with ${status}`));
    child.once('exit', ended).once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}

/** Our engine in one file for Node, and the phrases of the scan: every phrase of the word lists. */
export function prepare(): void {
  mkdirSync('.cache/bench', { recursive: true });
  buildSync({
    entryPoints: ['server/bench/ours.ts'],
    outfile: '.cache/bench/ours.cjs',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    define: { ARTIFACT: JSON.stringify(readFileSync('dist/knowledge.json', 'utf8')) },
    logLevel: 'warning',
  });
  const lists = readdirSync('knowledge/lexicon').filter((name) => name.endsWith('.yml'));
  const phrases = lists.flatMap((name) =>
    [...readFileSync(join('knowledge/lexicon', name), 'utf8').matchAll(/\[([^[\]]+)\]/g)].flatMap(([, words = '']) => words.split(', ')),
  );
  const plain = [...new Set(phrases)].filter((phrase) => /^[\p{L} ]{4,}$/u.test(phrase));
  writeFileSync('.cache/bench/phrases.txt', plain.slice(0, PHRASES).join('\n'));
}
const PHRASES = 300;

export async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'belegg-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
