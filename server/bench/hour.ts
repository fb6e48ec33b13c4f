import { execFileSync } from 'node:child_process';
import { kilo, table } from './numbers.js';

const SIZE = 100_000;
/** An hour at 100 letters a minute. */
const STROKES = 6_000;

/** What the server holds after each quarter of an hour's writing, and after the drafts were closed. */
export function anHour(strokes = STROKES): string {
  const args = ['--expose-gc', '--import=tsx', 'server/bench/hour-session.ts', String(SIZE), String(strokes)];
  const said = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const { empty, quarters, after } = JSON.parse(said) as { empty: number; quarters: number[]; after: number };
  const rows = [
    ['started, nothing open', empty],
    ...quarters.map((held, at) => [`quarter ${at + 1}, two drafts of ${kilo(SIZE)} open`, held] as const),
    ['both closed', after],
  ] as const;
  return table(
    ['when', 'to the first quarter', 'heap after collection (MB)'],
    rows.map(([when, held]) => [when, (held / quarters[0]!).toFixed(2), held.toFixed(1)]),
  );
}
