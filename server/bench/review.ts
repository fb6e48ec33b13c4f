import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { planDraft } from '../test/norwegian-text.js';
import { table } from './numbers.js';

const CLI = resolve('dist/cli.js');
/** Every municipality in the country. */
const DRAFTS = 356;
const LENGTH = 200_000;

interface Ran {
  readonly seconds: number;
  /** CPU seconds of all threads. */
  readonly cpu: number;
  /** Most memory that the process, with all its threads, has held at once, in MB. */
  readonly peak: number;
}

/** Where the figures for all of them stand; they take minutes. */
const PAGE = 'BENCH-REVIEW.md';
const ABOUT = `# Bench of a whole country’s plans

Written by \`npm run bench -- country\`: the built command line on ${DRAFTS} varied drafts of ${LENGTH / 1000} kB, reviewed into one page. Time depends on what else the machine does. CPU time and memory are those of all threads together; «cores at work» says how much of the two cores the run got, and «by CPU time» how much faster it would be with both to itself.
`;

/** The built command line on a whole country's plans: one job, two jobs that fill a cache, and again with the cache. All of them make a page. */
export async function wholeCountry(share = 1): Promise<string> {
  const here = mkdtempSync(join(tmpdir(), 'belegg-'));
  try {
    const drafts = Math.round(DRAFTS * share);
    mkdirSync(join(here, 'planer'));
    for (let seed = 1; seed <= drafts; seed += 1) writeFileSync(join(here, 'planer', `plan-${seed}.md`), planDraft(LENGTH, seed));
    const review = (...more: readonly string[]): Promise<Ran> =>
      run(here, ['review', 'planer', '--fail-on', 'never', '--format', 'html', '--output', 'rapport.html', ...more]);
    const one = await review('--jobs', '1');
    const two = await review('--jobs', '2', '--cache');
    const cached = await review('--jobs', '2', '--cache');
    const row = (name: string, ran: Ran, jobs?: number): readonly string[] => [
      name,
      (one.seconds / ran.seconds).toFixed(2),
      jobs === undefined ? '–' : ((jobs * one.cpu) / ran.cpu).toFixed(2),
      (ran.cpu / ran.seconds).toFixed(2),
      ran.seconds.toFixed(1),
      ran.cpu.toFixed(1),
      ran.peak.toFixed(0),
    ];
    const measured = table(
      [
        `${drafts} drafts of ${LENGTH / 1000} kB`,
        'times as fast',
        'by CPU time',
        'cores at work',
        'time (s)',
        'CPU time (s)',
        'most memory (MB)',
      ],
      [row('one job', one, 1), row('two jobs, filling the cache', two, 2), row('two jobs, unchanged drafts', cached)],
    );
    if (share === 1) writeFileSync(PAGE, `${ABOUT}\nNode ${process.versions.node}.\n\n${measured}\n`);
    return measured;
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}

/** What the process says of itself when it ends; its threads are in the sums. */
const SAYS = `import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 }));
});`;

function run(cwd: string, args: readonly string[]): Promise<Ran> {
  const start = performance.now();
  return new Promise((done, fail) => {
    const preload = `data:text/javascript,${encodeURIComponent(SAYS)}`;
    const child = spawn(process.execPath, ['--import', preload, CLI, ...args], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code !== 0) fail(new Error(`the command line ended with ${code}`));
      else done({ seconds: (performance.now() - start) / 1000, ...(JSON.parse(said) as Pick<Ran, 'cpu' | 'peak'>) });
    });
  });
}
