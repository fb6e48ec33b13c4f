import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { planDraft } from '../test/norwegian-text.js';
import { kilo, type Numbers, numbersIn, ratio, shown, table } from './numbers.js';

const PEERS = resolve('server/bench/peers');
const EXAMPLE = 'examples/granvik-samfunnsdel.md';
const RUN = join(PEERS, 'run.mjs');

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
  /** The draft that it gets through in a few seconds, in UTF-16 units. Belegg reads all of them. */
  readonly size?: number;
}

const INSIDE: readonly Checker[] = [
  { id: 'belegg', name: '**Belegg**, all rules' },
  { id: 'scan', name: 'one regular expression of phrases (the limit)', size: 1_000_000 },
  { id: 'remark', name: '`remark` with GFM and no rule (the floor)', size: 1_000_000 },
  { id: 'markdownlint', name: 'markdownlint', size: 1_000_000 },
  { id: 'cspell', name: 'cspell', size: 1_000_000 },
  { id: 'textlint', name: 'textlint, one rule', size: 1_000_000 },
  { id: 'alex', name: 'alex (English)', size: 100_000 },
  { id: 'harper', name: 'harper.js (English)', size: 100_000 },
];

/** Each checker in a process of its own, ready and warm. */
export function insideOneProcess(sizes: readonly number[], runs: number): Promise<string> {
  return inFolder((folder) => {
    prepare();
    const tables = sizes.map((size) => {
      const draft = join(folder, `${size}.md`);
      writeFileSync(draft, planDraft(size));
      const all = INSIDE.filter((one) => (one.size ?? size) === size).map((one) => ({ ...one, ...inside(one.id, draft, runs) }));
      const ours = all[0]!.numbers;
      const rows = all.map(({ name, numbers, found }) => [name, ratio(numbers, ours, 2), shown(numbers), found]);
      return table([kilo(size), 'to Belegg', 'ms', 'found'], rows);
    });
    return tables.join('\n\n');
  });
}

function inside(id: string, draft: string, runs: number): { readonly numbers: Numbers; readonly found: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, id, draft, String(runs)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${id}: ${stderr}`);
  const { times, found } = JSON.parse(stdout.trim().split('\n').at(-1)!) as { times: number[]; found: number };
  return { numbers: numbersIn(times), found: String(found) };
}

interface Program {
  readonly name: string;
  readonly most: number;
  readonly command: (draft: string) => readonly [string, ...string[]];
}

const node = (file: string, ...more: string[]) => [process.execPath, file, ...more] as const;
const module = (path: string): string => join(PEERS, 'node_modules', path);

const PROGRAMS: readonly Program[] = [
  { name: '**Belegg**', most: 1_000_000, command: (draft) => node(resolve('dist/cli.js'), 'review', draft, '--fail-on', 'never') },
  { name: 'Node with nothing to do', most: 1_000_000, command: () => [process.execPath, '-e', ''] },
  { name: 'one regular expression of phrases (the limit)', most: 1_000_000, command: (draft) => node(RUN, 'scan', draft, '0') },
  { name: '`remark` with GFM and no rule (the floor)', most: 1_000_000, command: (draft) => node(RUN, 'remark', draft, '0') },
  { name: 'rumdl (native)', most: 1_000_000, command: (draft) => [rumdl(), 'check', '--no-cache', draft] },
  {
    name: 'markdownlint-cli2',
    most: 1_000_000,
    command: (draft) => node(module('markdownlint-cli2/markdownlint-cli2-bin.mjs'), draft),
  },
  {
    name: 'cspell',
    most: 100_000,
    command: (draft) =>
      node(module('cspell/bin.mjs'), 'lint', '--no-progress', '--no-cache', '--no-config-search', '--no-gitignore', draft),
  },
  {
    name: 'textlint, one rule',
    most: 1_000_000,
    command: (draft) =>
      node(module('textlint/bin/textlint.js'), '--no-textlintrc', '--rules-base-directory', module(''), '--rule', 'no-todo', draft),
  },
  { name: 'alex (English)', most: 100_000, command: (draft) => node(module('alex/cli.js'), draft) },
];

/** Whole programs, from the shell's point of view, by turns; drafts of up to `most` UTF-16 units. */
export function wholeProcess(runs: number, most: number): Promise<string> {
  return inFolder(async (folder) => {
    prepare();
    const tables: string[] = [];
    for (const { name, text } of draftsToRead().filter((one) => one.text.length <= most)) {
      const size = text.length;
      const draft = `${size}.md`;
      writeFileSync(join(folder, draft), text);
      const programs = PROGRAMS.filter((program) => size <= program.most);
      const times = programs.map((): number[] => []);
      for (let run = 0; run < runs; run += 1)
        for (const [at, { command }] of programs.entries()) times[at]!.push(await ran(command(draft), folder));
      const numbers = times.map(numbersIn);
      const rows = programs.map((program, at) => [program.name, ratio(numbers[at]!, numbers[0]!, 2), shown(numbers[at]!)]);
      tables.push(table([name, 'to Belegg', 'ms'], rows));
    }
    return tables.join('\n\n');
  });
}

const LARGE = 1_000_000;

function draftsToRead(): readonly { readonly name: string; readonly text: string }[] {
  const example = { name: '`examples/granvik-samfunnsdel.md`', text: readFileSync(EXAMPLE, 'utf8') };
  return [example, { name: kilo(LARGE), text: planDraft(LARGE) }];
}

/** Milliseconds until the program has ended and all that it says has been read. Status 1 is «found something»; above is a failure. */
function ran([program, ...args]: readonly [string, ...string[]], cwd: string): Promise<number> {
  const start = performance.now();
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.resume();
    child.on('error', failed);
    child.on('close', (status) => {
      if (status === 0 || status === 1) done(performance.now() - start);
      else failed(new Error(`${program} ${args.join(' ')}: status ${status}`));
    });
  });
}

/** The program itself where its package for this system is there; the script that starts it otherwise. */
export function rumdl(): string {
  const folder = module('@rumdl');
  const found = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'rumdl')) : [];
  return found.find((path) => existsSync(path)) ?? module('.bin/rumdl');
}

/** Our engine in one file for Node, and the phrases of the scan: every phrase of the word lists. */
function prepare(): void {
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

async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'belegg-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
