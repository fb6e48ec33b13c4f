import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { table } from './numbers.js';

interface Profile {
  readonly nodes: readonly ProfileNode[];
  /** Node of each sample. */
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
  readonly startTime: number;
}

interface ProfileNode {
  readonly id: number;
  readonly children?: readonly number[];
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
}

const MOST = 30;
const BUNDLE = 'server.cjs';

/** Our server with readable names, in a folder that is emptied first. */
export function profiledServer(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  const outfile = join(folder, BUNDLE);
  buildSync({
    entryPoints: ['server/src/hosts/node.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    define: { VERSION: '"bench"' },
    banner: { js: "const ARTIFACT=require('node:fs').readFileSync(__dirname+'/knowledge.json','latin1');" },
    logLevel: 'warning',
  });
  copyFileSync('dist/knowledge.json', join(folder, 'knowledge.json'));
  return outfile;
}

/** Functions by their own time between two moments (microseconds of the system's steady clock), per stroke. */
export function whereTimeGoes(folder: string, from: number, until: number, strokes: number): string {
  const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
  if (!file) throw new Error('the server wrote no profile');
  const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile;
  const own = ownTimes(profile, from, until);
  const byName = new Map<string, { own: number; total: number }>();
  const fileAt = filesIn(join(folder, BUNDLE));
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  // A function that calls itself counts once in what lies below it.
  const visit = (node: ProfileNode, above: ReadonlySet<string>): number => {
    const name = nameOf(node, fileAt);
    const inner = new Set(above).add(name);
    const mine = own.get(node.id) ?? 0;
    const total = (node.children ?? []).reduce((sum, child) => sum + visit(nodes.get(child)!, inner), mine);
    const entry = byName.get(name) ?? { own: 0, total: 0 };
    byName.set(name, { own: entry.own + mine, total: entry.total + (above.has(name) ? 0 : total) });
    return total;
  };
  visit(profile.nodes[0]!, new Set());
  const each = (microseconds: number): string => (microseconds / 1000 / strokes).toFixed(2);
  const busy = [...byName].filter(([name]) => name !== '(root)' && name !== '(idle)');
  const by = (key: 'own' | 'total'): string[][] =>
    busy
      .sort(([, one], [, other]) => other[key] - one[key])
      .slice(0, MOST)
      .map(([name, times]) => [name, each(times.own), each(times.total)]);
  const head = ['function', 'own, ms each', 'with what it calls, ms each'];
  return `${table(head, by('own'))}\n\n${table(head, by('total'))}`;
}

function ownTimes({ samples, timeDeltas, startTime }: Profile, from: number, until: number): ReadonlyMap<number, number> {
  const own = new Map<number, number>();
  let now = startTime;
  samples.forEach((id, at) => {
    now += timeDeltas[at]!;
    if (now >= from && now <= until) own.set(id, (own.get(id) ?? 0) + (timeDeltas[at + 1] ?? 0));
  });
  return own;
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode, fileAt: (line: number) => string): string {
  const name = functionName || '(anonymous)';
  if (name.startsWith('(') && url === '') return name;
  return `\`${name}\` ${url.endsWith(BUNDLE) ? fileAt(lineNumber) : url}:${lineNumber + 1}`;
}

/** The source that a line of the bundle comes from: the bundler says so in a comment above each. */
function filesIn(bundle: string): (line: number) => string {
  let file = '';
  const files = readFileSync(bundle, 'utf8')
    .split('\n')
    .map((line) => {
      file = /^ *\/\/ ((?:server|node_modules)\/\S+)$/.exec(line)?.[1] ?? file;
      return file;
    });
  return (line) => files[line]?.replace(/^node_modules\//, '') ?? '';
}
