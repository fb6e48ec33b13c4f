import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { planDraft } from '../test/norwegian-text.js';
import { kilo, numbersIn, ratio, shown, table } from './numbers.js';
import { inFolder, PEERS, prepare, RUN } from './peers.js';

const EXAMPLE = 'examples/granvik-samfunnsdel.md';

interface Program {
  readonly name: string;
  readonly most: number;
  readonly command: (draft: string) => readonly [string, ...string[]];
  /** Where Belegg may keep its compiled code, below the folder of the drafts. */
  readonly keepsIn?: string;
}

const node = (file: string, ...more: string[]) => [process.execPath, file, ...more] as const;
const module = (path: string): string => join(PEERS, 'node_modules', path);

const belegg: Program['command'] = (draft) => node(resolve('dist/cli.js'), 'review', draft, '--fail-on', 'never');

const PROGRAMS: readonly Program[] = [
  { name: '**Belegg**', most: 1_000_000, command: belegg, keepsIn: 'kept' },
  // No folder can lie below a file: nothing is kept there.
  { name: 'Belegg, first run of a version', most: 1_000_000, command: belegg, keepsIn: 'file/kept' },
  { name: 'Node with nothing to do', most: 1_000_000, command: () => [process.execPath, '-e', ''] },
  { name: 'one regular expression of phrases (the limit)', most: 1_000_000, command: (draft) => node(RUN, 'scan', draft) },
  { name: '`remark` with GFM and no rule (the floor)', most: 1_000_000, command: (draft) => node(RUN, 'remark', draft) },
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
    writeFileSync(join(folder, 'file'), '');
    const tables: string[] = [];
    for (const { name, text } of draftsToRead().filter((one) => one.text.length <= most)) {
      const size = text.length;
      const draft = `${size}.md`;
      writeFileSync(join(folder, draft), text);
      const programs = PROGRAMS.filter((program) => size <= program.most);
      await ran(programs[0]!, draft, folder);
      const times = programs.map((): number[] => []);
      for (let run = 0; run < runs; run += 1)
        for (const [at, program] of programs.entries()) times[at]!.push(await ran(program, draft, folder));
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
function ran({ command, keepsIn = 'kept' }: Program, draft: string, cwd: string): Promise<number> {
  const [program, ...args] = command(draft);
  const env = { ...process.env, BELEGG_CACHE: join(cwd, keepsIn) };
  const start = performance.now();
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] });
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
