import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { freeze } from '../src/knowledge/artifact.js';
import { renderSources } from '../src/render/sources.js';

/**
 * How long a fresh Node takes from the artifact's text to knowledge, and what it then holds: the middle of seven runs, each in
 * a process of its own. Aim: 30 ms and 10 MB. `tsx server/test/load-time.ts`.
 */
const RUNS = 7;
const folder = mkdtempSync(join(tmpdir(), 'belegg-'));
const artifact = join(folder, 'knowledge.json');
const program = join(folder, 'load.cjs');
const PROGRAM = `
  import { readFileSync } from 'node:fs';
  import { thaw } from './server/src/knowledge/artifact.js';
  import { searchKnowledge } from './server/src/knowledge/search.js';
  const text = readFileSync(process.argv[2], 'utf8');
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const knowledge = thaw(text);
  const ms = performance.now() - started;
  globalThis.gc();
  const mb = (process.memoryUsage().heapUsed - before) / 1e6;
  const asked = performance.now();
  searchKnowledge(knowledge, 'bustad for innvandrarar', 3);
  const first = performance.now() - asked;
  const again = performance.now();
  for (let i = 0; i < 50; i++) searchKnowledge(knowledge, 'hva får folk til å bli boende', 3);
  console.log(JSON.stringify({ ms, mb, first, query: (performance.now() - again) / 50, sources: knowledge.sources.size }));
`;
try {
  writeFileSync(artifact, freeze(renderSources(readKnowledge('knowledge'))));
  buildSync({ stdin: { contents: PROGRAM, resolveDir: process.cwd() }, bundle: true, platform: 'node', format: 'cjs', outfile: program });
  const runs = Array.from({ length: RUNS }, () =>
    JSON.parse(execFileSync(process.execPath, ['--expose-gc', program, artifact], { encoding: 'utf8' })),
  );
  const middle = (key: string): string =>
    runs
      .map((run) => run[key] as number)
      .sort((a, b) => a - b)
      [(RUNS - 1) / 2]!.toFixed(1);
  console.log(`laste: ${middle('ms')} ms, ${middle('mb')} MB   første søk: ${middle('first')} ms   søk: ${middle('query')} ms`);
} finally {
  rmSync(folder, { recursive: true });
}
