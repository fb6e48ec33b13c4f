import { planDraft } from '../test/norwegian-text.js';
import { Client, type Place } from './client.js';
import { kilo, type Numbers, numbersIn, ratio, shown, table } from './numbers.js';
import { builtEcho, compared, comparedTo, OURS, type Typed, typed, WARM_UP, withPair } from './pair.js';
import { insideWord, pauseFor, placeOf } from './places.js';
import { profiledServer, whereTimeGoes } from './profile.js';
import { rumdl } from './programs.js';

const PLACES = [
  ['start', 0.02],
  ['middle', 0.5],
  ['end', 0.95],
] as const;
/** As long as the whole draft may take to be sent anew, in ms. */
const LONG_PAUSE = 150;
const ECHO = 'keeps the text only';

export interface Typing {
  readonly sizes: readonly number[];
  readonly strokes: number;
}

/** The built server beside one that only keeps the text, over standard input and output. */
export async function endToEnd({ sizes, strokes }: Typing): Promise<string> {
  const echo = builtEcho();
  const rows: string[][] = [];
  for (const size of sizes)
    await withPair(size, echo, false, async (pair) => {
      for (const [name, share] of PLACES) rows.push([kilo(size), name, ...compared(await typed(pair, share, strokes))]);
    });
  return table(['draft', 'where', ...comparedTo(ECHO)], rows);
}

/** The same for a client that asks for marks after each change, in the middle. */
export async function asked({ sizes, strokes }: Typing): Promise<string> {
  const echo = builtEcho();
  const rows: string[][] = [];
  for (const size of sizes)
    await withPair(size, echo, true, async (pair) => {
      rows.push([kilo(size), ...compared(await typed(pair, 0.5, strokes))]);
    });
  return table(['draft', ...comparedTo(ECHO)], rows);
}

/** The built server beside the fastest Markdown server that there is, which takes the whole text at each change. In the middle. */
export async function besideNative({ sizes, strokes }: Typing): Promise<string> {
  const rows: string[][] = [];
  for (const size of sizes)
    await withPair(size, { program: rumdl(), args: ['server'], takesWhole: true }, false, async (pair) => {
      rows.push([kilo(size), ...compared(await typed(pair, 0.5, strokes))]);
    });
  return table(['draft', ...comparedTo('rumdl')], rows);
}

/** What letters in the middle cost in our built server and in one that only keeps the text. */
export async function letters(size: number, strokes: number, pulls = false): Promise<Typed> {
  return withPair(size, builtEcho(), pulls, (pair) => typed(pair, 0.5, strokes));
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
  const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=200'];
  const client = new Client({ program: process.execPath, args: [...flags, server, '--stdio'] }, false);
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

async function strokesIn(client: Client, place: Place, strokes: number, pause: number): Promise<Numbers> {
  const times: number[] = [];
  for (let stroke = 0; stroke < strokes; stroke += 1) times.push((await client.edit(place, place, 'x', pause)).time);
  return numbersIn(times);
}
