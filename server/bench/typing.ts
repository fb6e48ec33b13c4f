import { buildSync } from 'esbuild';
import { planDraft } from '../test/norwegian-text.js';
import { Client, type Cost, type Place } from './client.js';
import { kilo, type Numbers, numbersIn, ratio, shown, table } from './numbers.js';
import { profiledServer, whereTimeGoes } from './profile.js';

const OURS = 'dist/server.node.js';
const ECHO = '.cache/bench/echo.cjs';
const PLACES = [
  ['start', 0.02],
  ['middle', 0.5],
  ['end', 0.95],
] as const;
/** Not counted: a server that somebody has written in for a minute has its code compiled. */
const WARM_UP = 40;

export interface Typing {
  readonly sizes: readonly number[];
  readonly strokes: number;
}

/** The built server beside one that only keeps the text, the same letters typed by turns into both, over standard input and output. */
export async function endToEnd({ sizes, strokes }: Typing): Promise<string> {
  buildEcho();
  const rows: string[][] = [];
  for (const size of sizes) {
    await withPair(size, false, async (pair) => {
      await typed(pair, 0.3, WARM_UP);
      for (const [name, share] of PLACES) rows.push([kilo(size), name, ...compared(await typed(pair, share, strokes))]);
    });
  }
  return table(['draft', 'where', ...COMPARED], rows);
}

/** How many times as much a letter in the middle costs in our built server as in the other: of work where the system tells, else of time. */
export async function letterRatio(size: number, strokes: number, pulls = false): Promise<number> {
  buildEcho();
  const both = await withPair(size, pulls, async (pair) => {
    await typed(pair, 0.3, WARM_UP);
    return typed(pair, 0.5, strokes);
  });
  return workRatio(both) ?? numbersIn(both.ours.map(({ time }) => time)).median / numbersIn(both.echo.map(({ time }) => time)).median;
}

/** The same for a client that asks for marks after each change. */
export async function asked({ sizes, strokes }: Typing): Promise<string> {
  buildEcho();
  const rows: string[][] = [];
  for (const size of sizes) {
    await withPair(size, true, async (pair) => {
      await typed(pair, 0.3, WARM_UP);
      rows.push([kilo(size), ...compared(await typed(pair, 0.5, strokes))]);
    });
  }
  return table(['draft', ...COMPARED], rows);
}

/** What opens everything below it, typed in the middle and taken back, beside a letter in the same place. */
export async function openings(size: number, runs: number): Promise<string> {
  const ours = new Client(OURS, false);
  const draft = planDraft(size);
  await ours.open(draft);
  await strokesIn(ours, insideWord(draft, 0.5), WARM_UP, pauseFor(size));
  const plain = await strokesIn(ours, insideWord(draft, 0.5), runs, pauseFor(size));
  const start = placeOf(draft, draft.indexOf('\n\n', size / 2) + 2);
  const rows: string[][] = [];
  for (const text of ['```\n', '<!-- ', '> ', '## ']) {
    const typing: number[] = [];
    const undoing: number[] = [];
    const end = text.endsWith('\n') ? { line: start.line + 1, character: 0 } : { ...start, character: start.character + text.length };
    for (let run = 0; run < runs; run += 1) {
      typing.push((await ours.edit(start, start, text, LONG_PAUSE)).time);
      undoing.push((await ours.edit(start, end, '', LONG_PAUSE)).time);
    }
    const [typed, undone] = [numbersIn(typing), numbersIn(undoing)];
    rows.push([`\`${text.trim()}\``, ratio(typed, plain), ratio(undone, plain), shown(typed), shown(undone)]);
  }
  await ours.close();
  return table([`in the middle of ${kilo(size)}`, 'typed : letter', 'undone : letter', 'typed (ms)', 'undone (ms)'], rows);
}

/** Where the server's time goes while somebody types in the middle: a table of functions. Built unminified, so that they have names. */
export async function profile(size: number, strokes: number): Promise<string> {
  const folder = '.cache/bench/profile';
  const server = profiledServer(folder);
  const client = new Client(server, false, ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=200']);
  const draft = planDraft(size);
  await client.open(draft);
  const place = insideWord(draft, 0.5);
  await strokesIn(client, place, WARM_UP, pauseFor(size));
  const from = process.hrtime.bigint() / 1000n;
  const times = await strokesIn(client, place, strokes, pauseFor(size));
  const until = process.hrtime.bigint() / 1000n;
  await client.close();
  return `${shown(times)} ms for each of ${strokes} letters in ${kilo(size)}\n\n${whereTimeGoes(folder, Number(from), Number(until), strokes)}`;
}

interface Pair {
  readonly draft: string;
  readonly ours: Client;
  readonly echo: Client;
}

async function withPair<T>(size: number, pulls: boolean, work: (pair: Pair) => Promise<T>): Promise<T> {
  const pair = { draft: planDraft(size), ours: new Client(OURS, pulls), echo: new Client(ECHO, pulls) };
  try {
    await Promise.all([pair.ours.open(pair.draft), pair.echo.open(pair.draft)]);
    return await work(pair);
  } finally {
    pair.ours.kill();
    pair.echo.kill();
  }
}

interface Typed {
  readonly ours: readonly Cost[];
  readonly echo: readonly Cost[];
}

/** By turns, so that whatever else the machine does meets both. */
async function typed({ draft, ours, echo }: Pair, share: number, strokes: number): Promise<Typed> {
  const place = insideWord(draft, share);
  const costs: { readonly ours: Cost[]; readonly echo: Cost[] } = { ours: [], echo: [] };
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    costs.ours.push(await ours.edit(place, place, 'x', pauseFor(draft.length)));
    costs.echo.push(await echo.edit(place, place, 'x', 0));
  }
  return costs;
}

async function strokesIn(client: Client, place: Place, strokes: number, pause: number): Promise<Numbers> {
  const times: number[] = [];
  for (let stroke = 0; stroke < strokes; stroke += 1) times.push((await client.edit(place, place, 'x', pause)).time);
  return numbersIn(times);
}

const COMPARED = ['ratio', 'of work alone', 'Belegg (ms)', 'p95', 'p95 : median', 'keeps the text only (ms)', 'p95'];

function compared(both: Typed): string[] {
  const ours = numbersIn(both.ours.map(({ time }) => time));
  const echo = numbersIn(both.echo.map(({ time }) => time));
  const work = workRatio(both)?.toFixed(1) ?? '';
  return [
    ratio(ours, echo, 1),
    work,
    shown(ours),
    ours.p95.toFixed(1),
    (ours.p95 / ours.median).toFixed(1),
    shown(echo),
    echo.p95.toFixed(1),
  ];
}

/** Median work of our server to that of the other. */
function workRatio({ ours, echo }: Typed): number | undefined {
  const median = (costs: readonly Cost[]) => numbersIn(costs.map(({ work }) => work ?? Number.NaN)).median;
  const found = median(ours) / median(echo);
  return Number.isNaN(found) ? undefined : found;
}

/** How long to wait for the rest of the marks, in ms, where a server sends those of the beginning first. */
function pauseFor(size: number): number {
  return size > 1_000_000 ? 80 : 25;
}
const LONG_PAUSE = 150;

/** The middle of a word of a plain paragraph, near a share of the draft. */
function insideWord(draft: string, share: number): Place {
  return placeOf(draft, draft.indexOf('kommunedirektøren', Math.floor(draft.length * share)) + 5);
}

function placeOf(draft: string, offset: number): Place {
  const before = draft.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - before.lastIndexOf('\n') - 1 };
}

/** Bundled as our server is. */
function buildEcho(): void {
  buildSync({
    entryPoints: ['server/bench/echo.ts'],
    outfile: ECHO,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    logLevel: 'warning',
  });
}
