/**
 * `npm run bench`: measures Belegg and other people's checkers on the same made-up drafts, and writes BENCH.md. Ratios come
 * first: they are what may be compared between machines. Named sections alone are printed and write nothing:
 * `npm run bench -- keystroke inside --size=1000000`. `--quick` measures the small sizes, `--profile` says where the server
 * spends a keystroke, `--no-build` takes `dist/` as it is.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { largeLibrary } from './citations.js';
import { anHour } from './hour.js';
import { Inside } from './inside.js';
import { table } from './numbers.js';
import { opening } from './opening.js';
import { insideOneProcess, installPeers } from './peers.js';
import { wholeProcess } from './programs.js';
import { wholeCountry } from './review.js';
import { coldStart } from './start.js';
import { asked, besideNative, endToEnd, openings, profile } from './typing.js';
import { worst } from './worst.js';

const RUNS = 7;
const STROKES = 30;
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const quick = flags.includes('--quick');
const only = flags.find((flag) => flag.startsWith('--size='))?.slice('--size='.length);
const sizes = only ? only.split(',').map(Number) : quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000, 5_000_000];
const upTo = (most: number): readonly number[] => sizes.filter((size) => size <= most);
const large = Math.max(...upTo(1_000_000), 10_000);
const inside = new Inside(readKnowledge('knowledge'));

interface Section {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly measured: () => string | Promise<string>;
}

const sections: readonly Section[] = [
  {
    name: 'keystroke',
    title: 'From a keystroke to its marks, end to end',
    about: `The built server over standard input and output, beside a server that only keeps the text and publishes an empty list for each version; ${STROKES} letters by turns into both. Time to the last marks of the version; «of work alone» compares what the main thread of each worked meanwhile, so that others on the machine do not count.`,
    measured: () => endToEnd({ sizes, strokes: STROKES }),
  },
  {
    name: 'pull',
    title: 'The same for a client that asks',
    about: 'A letter in the middle, then `textDocument/diagnostic`.',
    measured: () => asked({ sizes: upTo(1_000_000).slice(-2), strokes: STROKES }),
  },
  {
    name: 'native',
    title: 'Beside the fastest Markdown server',
    about:
      'rumdl, a native program, takes the whole text at each change. A letter in the middle, by turns; work is that of the main thread alone, and rumdl has more.',
    measured: () => besideNative({ sizes: upTo(1_000_000).slice(-2), strokes: STROKES }),
  },
  {
    name: 'opening',
    title: 'Opening a large draft',
    about: 'The built server, just started. While it reads the draft, somebody asks about a word near the top every 20 ms.',
    measured: () => opening(quick ? [200_000] : [1_000_000, 5_000_000], 3),
  },
  {
    name: 'openings',
    title: 'What opens everything below it, end to end',
    about: 'Typed over standard input, never closed; and undone. Beside a letter in the same draft.',
    measured: () => openings(large, RUNS),
  },
  {
    name: 'whole',
    title: 'Whole analysis against the parser alone',
    about: `Median of ${RUNS} runs and their range, by turns, three seconds warm. Nothing is remembered between runs.`,
    measured: () => inside.wholeAgainstParser(upTo(1_000_000)),
  },
  {
    name: 'peers',
    title: 'Beside other checkers, inside one process',
    about: `Each in a process of its own, ready and three seconds warm; ${RUNS} runs by turns, each on another draft. They look for other things: what is compared is what an author waits for. Those for English are the ones that read sentences. Versions are pinned in \`server/bench/peers/package.json\`.`,
    measured: () => insideOneProcess(sizes, RUNS),
  },
  {
    name: 'programs',
    title: 'Beside other checkers, whole programs',
    about: `From the shell, a draft in and text out, no results kept; ${RUNS} runs by turns.`,
    measured: () => wholeProcess(RUNS, quick ? 100_000 : 1_000_000),
  },
  {
    name: 'inside',
    title: 'Keystroke against whole analysis',
    about: 'Inside one process. A letter typed 60 times in each place; all marks of the draft are listed each time.',
    measured: () => inside.keystrokes(sizes),
  },
  {
    name: 'opened',
    title: 'What opens everything below it',
    about: 'Inside one process. Typed in the middle, never closed; and undone.',
    measured: () => inside.openings(large),
  },
  { name: 'rules', title: 'Ten times as many rules', about: 'A keystroke in the middle.', measured: () => inside.manyRules(100_000) },
  {
    name: 'worst',
    title: 'Worst cases',
    about:
      'A slice is what runs between two chances to stop. Each counts by the shortest of three runs; the last column is the longest of all runs, in processor time of all threads: V8 collects garbage in any slice. The whole once.',
    measured: () => worst(inside.knowledge, quick ? 0.1 : 1, inside.whole(100_000), 100_000),
  },
  {
    name: 'hour',
    title: 'An hour of writing',
    about:
      'Sentences letter by letter all over a draft of 100 kB, with slips, undoing, pasting and comments begun, through the whole server; another draft lies open.',
    measured: () => anHour(quick ? 600 : undefined),
  },
  {
    name: 'start',
    title: 'Cold start',
    about: 'The built server over standard input, from nothing to the first marks of the example draft.',
    measured: () => coldStart(RUNS, (draft) => inside.parse(draft)),
  },
  {
    name: 'country',
    title: 'A whole country’s plans',
    about: 'The command line on many plans. On the page some of them; `npm run bench -- country` takes all 356.',
    measured: () => wholeCountry(names.includes('country') ? 1 : 0.05),
  },
  {
    name: 'library',
    title: 'A large library',
    about: 'A bibliography of the user’s own; medians and ranges.',
    measured: () => largeLibrary(RUNS, inside.knowledge),
  },
  { name: 'bundles', title: 'Bundles', about: 'As built. The server’s code is loaded by `server.node.js`.', measured: bundles },
];

const unknown = names.filter((name) => !sections.some((section) => section.name === name));
if (unknown.length > 0) throw new Error(`no section ${unknown.join(', ')}; there are: ${sections.map(({ name }) => name).join(', ')}`);
if (!flags.includes('--no-build')) build();
if (flags.includes('--profile')) process.stdout.write(`${await profile(sizes.at(-1)!, 2 * STROKES)}\n`);
else await page();

async function page(): Promise<void> {
  const chosen = sections.filter(({ name }) => names.length === 0 || names.includes(name));
  if (chosen.some(({ name }) => ['native', 'peers', 'programs'].includes(name))) installPeers();
  const began = performance.now();
  const written = [
    '# Bench\n\nWritten by `npm run bench`. Ratios are what counts: the milliseconds belong to the machine that ran it, and to how busy it was. Numbers are medians, with the range in brackets.\n',
    `Node ${process.versions.node}, ${inside.knowledge.rules.size} rules. The draft is made up by \`server/test/norwegian-text.ts\`: paragraphs, lists, tables, citations and footnotes in the proportions of a plan.\n`,
  ];
  for (const { title, about, measured } of chosen) {
    process.stderr.write(`… ${title}\n`);
    const section = `## ${title}\n\n${about}\n\n${await measured()}\n`;
    process.stdout.write(`${section}\n`);
    written.push(section);
  }
  process.stdout.write(`${Math.round((performance.now() - began) / 1000)} s\n`);
  if (names.length === 0 && !quick && !only) writeFileSync('BENCH.md', written.join('\n'));
}

function build(): void {
  const { status } = spawnSync(process.execPath, ['--import=tsx', 'server/src/hosts/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('dist/ could not be built; see above');
}

function bundles(): string {
  const files = readdirSync('dist').filter((file) => /\.(?:c?js|json)$/.test(file) && file !== 'package.json');
  return table(
    ['file', 'kB'],
    files.sort().map((file) => [`\`${file}\``, `${Math.round(statSync(`dist/${file}`).size / 1000)}`]),
  );
}
