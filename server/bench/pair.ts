import { buildSync } from 'esbuild';
import { planDraft } from '../test/norwegian-text.js';
import { Client, type Cost, type Server } from './client.js';
import { type Numbers, numbersIn, ratio, shown } from './numbers.js';
import { insideWord, pauseFor } from './places.js';

/** Our server as it is built, beside another one, each with the same draft open. */
export interface Pair {
  readonly draft: string;
  readonly ours: Client;
  readonly other: Client;
}

export const OURS: Server = { program: process.execPath, args: ['dist/server.node.js', '--stdio'] };

/** Not counted: a server that somebody has written in for a minute has its code compiled. */
export const WARM_UP = 40;

/** Opens a draft of a size in both, warms them up, and ends both whatever happens. */
export async function withPair<T>(size: number, other: Server, pulls: boolean, work: (pair: Pair) => Promise<T>): Promise<T> {
  const pair = { draft: planDraft(size), ours: new Client(OURS, pulls), other: new Client(other, pulls) };
  try {
    await Promise.all([pair.ours.open(pair.draft), pair.other.open(pair.draft)]);
    await typed(pair, 0.3, WARM_UP);
    return await work(pair);
  } finally {
    pair.ours.kill();
    pair.other.kill();
  }
}

export interface Typed {
  readonly ours: readonly Cost[];
  readonly other: readonly Cost[];
}

/** The same letters near a share of the draft, by turns, so that whatever else the machine does meets both. */
export async function typed({ draft, ours, other }: Pair, share: number, strokes: number): Promise<Typed> {
  const place = insideWord(draft, share);
  const costs: { readonly ours: Cost[]; readonly other: Cost[] } = { ours: [], other: [] };
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    costs.ours.push(await ours.edit(place, place, 'x', pauseFor(draft.length)));
    costs.other.push(await other.edit(place, place, 'x', 0));
  }
  return costs;
}

/** Heads of what `compared` gives. */
export const comparedTo = (other: string): readonly string[] => [
  'ratio',
  'of work alone',
  'Belegg (ms)',
  'p95 : median',
  'of work alone',
  `${other} (ms)`,
];

export function compared(both: Typed): readonly string[] {
  const [ours, other] = [numbersIn(both.ours.map(({ time }) => time)), numbersIn(both.other.map(({ time }) => time))];
  const [work, others] = [workOf(both.ours), workOf(both.other)];
  const tail = ({ p95, median }: Numbers): string => (p95 / median).toFixed(1);
  return [
    ratio(ours, other, 2),
    work && others ? ratio(work, others, 2) : '',
    shown(ours),
    tail(ours),
    work ? tail(work) : '',
    shown(other),
  ];
}

/** Milliseconds a letter costs in a server: of work where the system tells, else of time. */
export function costOf(costs: readonly Cost[]): Numbers {
  return workOf(costs) ?? numbersIn(costs.map(({ time }) => time));
}

function workOf(costs: readonly Cost[]): Numbers | undefined {
  const work = costs.flatMap((cost) => cost.work ?? []);
  return work.length > 0 ? numbersIn(work) : undefined;
}

/** A server that only keeps the text, bundled as ours is. */
export function builtEcho(): Server {
  const outfile = '.cache/bench/echo.cjs';
  buildSync({
    entryPoints: ['server/bench/echo.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    logLevel: 'warning',
  });
  return { program: process.execPath, args: [outfile, '--stdio'] };
}
