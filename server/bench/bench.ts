/**
 * `npm run bench`: measures this engine beside the bare Markdown parser, in one process on the same made-up plan draft, and
 * writes BENCH.md. Ratios come first: they are what may be compared between machines. `npm run bench -- --quick` measures
 * the small sizes only and writes nothing.
 */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { type AnalyseOptions, analyse, analysing } from '../src/engine/analyse.js';
import { edited } from '../src/engine/edits.js';
import { memoryOf } from '../src/engine/memory.js';
import type { Analysis, Edit, Knowledge } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { planDraft } from '../test/norwegian-text.js';
import { largeLibrary } from './citations.js';
import { kilo, type Numbers, numbersOf, ratio, shown, table, timed } from './numbers.js';
import { coldStart } from './start.js';
import { asked, endToEnd, openings as openingsEndToEnd, profile } from './typing.js';
import { worstCases } from './worst.js';

const RUNS = 7;
const KEYSTROKES = 60;
const STROKES = 30;
const quick = process.argv.includes('--quick');
const knowledge = readKnowledge('knowledge');
const parser = remark().use(remarkGfm).freeze();
const only = process.argv.find((argument) => argument.startsWith('--size='))?.slice('--size='.length);
const sizes = quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
const keystrokeSizes = only ? only.split(',').map(Number) : quick ? sizes : [...sizes, 5_000_000];

/** Everything that is computed at once and thrown away: diagnostics are asked for, as a server does. */
function whole(draft: string, base: Knowledge = knowledge, options: AnalyseOptions = {}): Analysis {
  const analysis = analyse(draft, base, options);
  analysis.diagnostics.length;
  return analysis;
}

const wholes = new Map<number, Numbers>();

function wholeOf(size: number): Numbers {
  const known = wholes.get(size);
  if (known) return known;
  const draft = planDraft(size);
  const numbers = numbersOf(RUNS, () => timed(() => whole(draft)));
  wholes.set(size, numbers);
  return numbers;
}

function wholeAgainstParser(): string {
  const rows = sizes.map((size) => {
    const draft = planDraft(size);
    const theirs = numbersOf(RUNS, () => timed(() => parser.parse(draft)));
    const ours = wholeOf(size);
    return [kilo(size), ratio(ours, theirs), shown(ours), shown(theirs)];
  });
  return table(['draft', 'ratio', 'whole analysis, all rules (ms)', '`remark` with GFM, parse only (ms)'], rows);
}

/** A letter typed at a place, many times; each analysis goes on from the one before. */
function keystrokes(size: number, base: Knowledge): { readonly places: readonly Numbers[]; readonly first: number } {
  const memory = memoryOf();
  let draft = planDraft(size);
  let previous = whole(draft, base, { memory });
  const first = timed(() => whole(draft, base, { memory: memoryOf() }));
  const places = [0.02, 0.5, 0.95].map((share) => {
    const at = draft.indexOf('kommunedirektøren', Math.floor(draft.length * share)) + 5;
    return numbersOf(KEYSTROKES, () => {
      const edit: Edit = { span: { start: at, end: at }, newText: 'x' };
      const next = edited(draft, edit);
      const time = timed(() => {
        previous = whole(next, base, { memory, previous, edit });
      });
      draft = next;
      return time;
    });
  });
  return { places, first };
}

function keystrokeAgainstWhole(): string {
  const rows = keystrokeSizes.map((size) => {
    const { places, first } = keystrokes(size, knowledge);
    const against = wholes.get(size)?.median ?? first;
    const share = places[1]!.median / against;
    return [
      kilo(size),
      `1 : ${Math.round(1 / share)}`,
      ...places.map(shown),
      `${(Math.max(...places.map((one) => one.p95 / one.median))).toFixed(1)}`,
    ];
  });
  return table(['draft', 'keystroke : whole', 'start (ms)', 'middle (ms)', 'end (ms)', 'p95 : median'], rows);
}

function openings(): string {
  const size = quick ? 100_000 : 1_000_000;
  const draft = planDraft(size);
  const memory = memoryOf();
  const previous = whole(draft, knowledge, { memory });
  const at = draft.indexOf('\n\n', size / 2) + 2;
  const rows = ['```\n', '<!-- ', '> ', '## '].map((newText) => {
    const edit: Edit = { span: { start: at, end: at }, newText };
    const back: Edit = { span: { start: at, end: at + newText.length }, newText: '' };
    let opened: Analysis = previous;
    const opens: number[] = [];
    const closes: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      opens.push(
        timed(() => {
          opened = whole(edited(draft, edit), knowledge, { memory: run ? memory : memoryOf(), previous, edit });
        }),
      );
      closes.push(timed(() => whole(draft, knowledge, { memory, previous: opened, edit: back })));
    }
    const open = numbersOf(RUNS, (run) => opens[run]!);
    const close = numbersOf(RUNS, (run) => closes[run]!);
    return [`\`${newText.trim()}\``, ratio(open, wholeOf(size)), shown(open), shown(close)];
  });
  return table([`typed in the middle of ${kilo(size)}`, 'to a whole analysis', 'typed (ms)', 'undone (ms)'], rows);
}

function manyRules(): string {
  const rules = new Map(knowledge.rules);
  for (let copy = 1; copy < 10; copy += 1)
    for (const [id, rule] of knowledge.rules) rules.set(`${id}-${copy}`, { ...rule, id: `${id}-${copy}` });
  const size = 100_000;
  const one = keystrokes(size, knowledge).places[1]!;
  const ten = keystrokes(size, { ...knowledge, rules }).places[1]!;
  return table(
    ['draft', 'ratio', `${knowledge.rules.size} rules (ms)`, `${rules.size} rules (ms)`],
    [[kilo(size), ratio(ten, one), shown(one), shown(ten)]],
  );
}

function worst(): string {
  const perCharacter = wholeOf(100_000).median / 100_000;
  const rows = worstCases(quick ? 0.1 : 1).map(({ name, draft }) => {
    const slices: number[] = [];
    const total = timed(() => {
      const work = analysing(draft, knowledge);
      for (let done = false; !done; )
        slices.push(
          timed(() => {
            done = work.next().done ?? false;
          }),
        );
    });
    const share = total / (draft.length * perCharacter);
    return [name, kilo(draft.length), share.toFixed(2), total.toFixed(0), Math.max(...slices).toFixed(0)];
  });
  return table(['draft', 'size', 'to a plain draft of that size', 'whole (ms)', 'longest slice (ms)'], rows);
}

/** An hour of writing at five letters a second, in a draft of 100 kB: what memory holds after each quarter. */
function anHour(): string {
  const memory = memoryOf();
  let draft = planDraft(100_000);
  let previous = whole(draft, knowledge, { memory });
  const rows: string[][] = [];
  const strokes = quick ? 1_800 : 18_000;
  for (let stroke = 1; stroke <= strokes; stroke += 1) {
    const at = (stroke * 7919) % draft.length;
    const edit: Edit =
      stroke % 9 === 0
        ? { span: { start: at, end: Math.min(draft.length, at + 8) }, newText: '' }
        : { span: { start: at, end: at }, newText: 'e' };
    draft = edited(draft, edit);
    previous = analyse(draft, knowledge, { memory, previous, edit });
    if (stroke % (strokes / 4) !== 0) continue;
    globalThis.gc?.();
    rows.push([`${(stroke * 4) / strokes} of 4`, `${memory.held}`, (process.memoryUsage().heapUsed / 1e6).toFixed(0)]);
  }
  return table(['quarter', 'characters held', 'heap (MB)'], rows);
}

function bundles(): string {
  const files = ['cli.js', 'server.node.js', 'server.browser.js', 'client.node.cjs', 'client.browser.js', 'knowledge.json'];
  const rows = files
    .filter((file) => existsSync(`dist/${file}`))
    .map((file) => [`\`${file}\``, `${Math.round(statSync(`dist/${file}`).size / 1024)}`]);
  return table(['bundle', 'kB'], rows);
}

interface Section {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly measured: () => string | Promise<string>;
}

const sections: readonly Section[] = [
  {
    name: 'whole',
    title: 'Whole analysis against the parser alone',
    about: `Median of ${RUNS} runs and their range. Nothing is remembered between runs.`,
    measured: wholeAgainstParser,
  },
  {
    name: 'keystroke',
    title: 'From a keystroke to its marks, end to end',
    about:
      'The built server over standard input and output beside a server that only keeps the text and publishes an empty list for each version; the same letters by turns into both. Time to the last marks of the version.',
    measured: () => endToEnd({ sizes: keystrokeSizes, strokes: STROKES }),
  },
  {
    name: 'pull',
    title: 'The same for a client that asks',
    about: 'A letter in the middle, then `textDocument/diagnostic`.',
    measured: () => asked({ sizes: keystrokeSizes.slice(1, 3), strokes: STROKES }),
  },
  {
    name: 'openings',
    title: 'What opens everything below it, end to end',
    about: 'Typed over standard input, never closed; and undone. Beside a letter in the same draft.',
    measured: () => openingsEndToEnd(quick ? 100_000 : 1_000_000, RUNS),
  },
  {
    name: 'engine',
    title: 'Keystroke against whole analysis',
    about: `Inside one process. A letter typed ${KEYSTROKES} times at the start, in the middle and at the end; diagnostics of the whole draft are listed each time.`,
    measured: keystrokeAgainstWhole,
  },
  {
    name: 'opened',
    title: 'What opens everything below it',
    about: 'Inside one process. Typed in the middle, never closed; and undone.',
    measured: openings,
  },
  { name: 'rules', title: 'Ten times as many rules', about: 'A keystroke in the middle.', measured: manyRules },
  { name: 'worst', title: 'Worst cases', about: 'Once each. A slice is what runs between two chances to stop.', measured: worst },
  {
    name: 'hour',
    title: 'An hour of writing',
    about: 'Edits all over a draft of 100 kB. Heap after collection where Node runs with `--expose-gc`.',
    measured: anHour,
  },
  {
    name: 'start',
    title: 'Cold start',
    about: 'The built server over standard input, from nothing to the first marks of the example draft.',
    measured: () => coldStart(RUNS, (draft) => parser.parse(draft)),
  },
  {
    name: 'library',
    title: 'A large library',
    about: 'A bibliography of the user’s own; medians and ranges.',
    measured: () => largeLibrary(RUNS, knowledge),
  },
  { name: 'bundles', title: 'Bundles', about: 'As built last.', measured: bundles },
];

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = names.filter((name) => !sections.some((section) => section.name === name));
if (unknown.length > 0) throw new Error(`no section ${unknown.join(', ')}; there are: ${sections.map(({ name }) => name).join(', ')}`);
if (process.argv.includes('--profile')) process.stdout.write(`${await profile(keystrokeSizes.at(-1)!, 60)}\n`);
else await page();

async function page(): Promise<void> {
  const written: string[] = [
    '# Bench\n\nWritten by `npm run bench`. Ratios are what counts: the milliseconds belong to the machine that ran it, and to how busy it was.\n',
    `Node ${process.versions.node}, ${knowledge.rules.size} rules. The draft is made up by \`server/test/norwegian-text.ts\`: paragraphs, lists, tables, citations and footnotes in the proportions of a plan.\n`,
  ];
  for (const { name, title, about, measured } of sections) {
    if (names.length > 0 && !names.includes(name)) continue;
    const section = `## ${title}\n\n${about}\n\n${await measured()}\n`;
    process.stdout.write(`${section}\n`);
    written.push(section);
  }
  if (!quick && names.length === 0) writeFileSync('BENCH.md', written.join('\n'));
}
