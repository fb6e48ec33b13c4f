import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build, context, type Metafile } from 'esbuild';
import type { Knowledge } from '../engine/model.js';
import { freeze } from '../knowledge/artifact.js';
import { renderSources } from '../render/sources.js';
import { compileFolder } from './knowledge.js';
import { noticesFor } from './notices.js';

// Run from the root of the repository: `tsx server/src/hosts/build.ts [--watch]`. Makes everything in dist/.
const watching = process.argv.includes('--watch');
const rendered = renderedKnowledge();
const knowledge = freeze(rendered);
const FINGERPRINT = 16;
/** How `start.ts` runs the server's code: as a function of what a module finds around it. */
const MODULE = '(function(exports,require,module,__filename,__dirname){';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
mkdirSync('dist', { recursive: true });
// The bundles are CommonJS while the repository is made of modules; Node decides by the nearest package.json.
writeFileSync('dist/package.json', '{"type":"commonjs"}\n');
writeFileSync('dist/knowledge.json', asciiOf(knowledge));
if (watching) await watch(bundles());
else await buildAll(bundles());
await build(starter());

async function buildAll(all: readonly BuildOptions[]): Promise<void> {
  const results = await Promise.allSettled(all.map((one) => build({ ...one, metafile: true as const })));
  const metafiles = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.metafile] : []));
  for (const path of metafiles.flatMap(({ outputs }) => Object.keys(outputs))) writeFileSync(path, asciiOf(readFileSync(path, 'utf8')));
  for (const metafile of metafiles) printSizes(metafile);
  console.log(`${kilobytes(knowledge.length).padStart(9)}  dist/knowledge.json`);
  // esbuild has already said what is wrong, and where.
  if (metafiles.length < all.length) process.exitCode = 1;
  else writeFileSync('THIRD-PARTY-NOTICES.md', noticesFor(metafiles));
}

async function watch(all: readonly BuildOptions[]): Promise<void> {
  for (const one of all) await (await context({ ...one, logLevel: 'info' })).watch();
}

function bundles(): readonly BuildOptions[] {
  const common: BuildOptions = {
    bundle: true,
    minify: !watching,
    keepNames: false,
    sourcemap: watching,
    logLevel: 'warning',
    target: 'es2022',
    legalComments: 'none',
  };
  const judging: BuildOptions = { ...common, define: { ARTIFACT: JSON.stringify(knowledge), VERSION: JSON.stringify(version) } };
  const showing: BuildOptions = { ...common, define: { PRINTED: JSON.stringify(printedSources()) } };
  const node: BuildOptions = { platform: 'node', format: 'cjs' };
  const hosts = 'server/src/hosts';
  return [
    { ...judging, ...node, entryPoints: [`${hosts}/cli.ts`], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
    { ...common, ...node, entryPoints: [`${hosts}/node.ts`], outfile: 'dist/server.code.js', banner: { js: MODULE }, footer: { js: '})' } },
    // Without the `worker` condition the Markdown parser picks a file that asks for `document`, which no worker has.
    {
      ...common,
      platform: 'browser',
      format: 'iife',
      conditions: ['worker', 'browser'],
      entryPoints: [`${hosts}/browser.ts`],
      outfile: 'dist/server.browser.js',
    },
    { ...showing, ...node, external: ['vscode'], entryPoints: ['client/src/node.ts'], outfile: 'dist/client.node.cjs' },
    {
      ...showing,
      platform: 'browser',
      format: 'cjs',
      external: ['vscode'],
      entryPoints: ['client/src/browser.ts'],
      outfile: 'dist/client.browser.js',
    },
  ];
}

/** The program of the server, with a fingerprint of the code that it runs; none while the code changes under it. */
function starter(): BuildOptions {
  const code = watching ? '' : createHash('sha256').update(readFileSync('dist/server.code.js')).digest('hex').slice(0, FINGERPRINT);
  return {
    bundle: true,
    minify: !watching,
    logLevel: 'warning',
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    define: { CODE: JSON.stringify(code) },
    entryPoints: ['server/src/hosts/start.ts'],
    outfile: 'dist/server.node.js',
  };
}

function renderedKnowledge(): Knowledge {
  const { knowledge, problems } = compileFolder('knowledge');
  for (const { path, line, message } of problems) console.error(`knowledge/${path}:${line} ${message.nb}`);
  if (problems.length > 0) process.exitCode = 1;
  return renderSources(knowledge);
}

/** What the Markdown preview prints, for the client's bundle: it has no engine. */
function printedSources(): string {
  const printed = [...rendered.sources.values()].flatMap(({ key, short, reference }) =>
    short && reference ? [[key, { short, reference }]] : [],
  );
  return JSON.stringify(Object.fromEntries(printed));
}

function printSizes(metafile: Metafile): void {
  for (const [path, { bytes }] of Object.entries(metafile.outputs)) console.log(`${kilobytes(bytes).padStart(9)}  ${path}`);
}

/**
 * The same JSON or script in seven bits: read without decoding, and kept in half the room. esbuild escapes all but regular
 * expressions, in which an escape means the same.
 */
function asciiOf(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
