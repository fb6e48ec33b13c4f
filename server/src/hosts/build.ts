import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build, context, type Metafile, type Plugin } from 'esbuild';
import type { Knowledge } from '../engine/model.js';
import { freeze } from '../knowledge/artifact.js';
import { renderSources } from '../render/sources.js';
import { compileFolder } from './knowledge.js';
import { noticesFor } from './notices.js';
import { wrapped } from './run-code.js';
import { packed } from './single-file.js';

// Run from the root of the repository: `tsx server/src/hosts/build.ts [--watch]`. Makes everything in dist/.
const watching = process.argv.includes('--watch');
const rendered = renderedKnowledge();
const knowledge = asciiOf(freeze(rendered));
const FINGERPRINT = 16;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
mkdirSync('dist', { recursive: true });
// The bundles are CommonJS while the repository is made of modules; Node decides by the nearest package.json.
writeFileSync('dist/package.json', '{"type":"commonjs"}\n');
write('dist/knowledge.json', knowledge);
if (watching) await watch(await bundles());
else await buildAll(await bundles());

async function buildAll(all: readonly BuildOptions[]): Promise<void> {
  const results = await Promise.allSettled(all.map((one) => build({ ...one, metafile: true as const })));
  const metafiles: readonly Metafile[] = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.metafile] : []));
  for (const result of results) if (result.status === 'rejected') console.error(String(result.reason));
  if (metafiles.length < all.length) process.exitCode = 1;
  else writeFileSync('THIRD-PARTY-NOTICES.md', noticesFor(metafiles));
}

async function watch(all: readonly BuildOptions[]): Promise<void> {
  for (const one of all) await (await context({ ...one, logLevel: 'info' })).watch();
}

async function bundles(): Promise<readonly BuildOptions[]> {
  const node: BuildOptions = { ...common(), platform: 'node', format: 'cjs' };
  const browser: BuildOptions = { ...common(), platform: 'browser' };
  const showing: BuildOptions = { external: ['vscode'], define: { PRINTED: JSON.stringify(printedSources()) } };
  const hosts = 'server/src/hosts';
  const start = await startOfCli();
  return [
    { ...node, entryPoints: [`${hosts}/start-server.ts`], plugins: [into('dist/server.node.js')] },
    { ...node, entryPoints: [`${hosts}/node.ts`], plugins: [late(), into('dist/server.code.js', runnable)] },
    {
      ...node,
      define: { VERSION: JSON.stringify(version) },
      entryPoints: [`${hosts}/cli.ts`],
      plugins: [into('dist/cli.js', (code) => packed(`#!/usr/bin/env node\n${start}`, { code: runnable(code), knowledge }))],
    },
    // Without the `worker` condition the Markdown parser picks a file that asks for `document`, which no worker has.
    {
      ...browser,
      format: 'iife',
      conditions: ['worker', 'browser'],
      entryPoints: [`${hosts}/browser.ts`],
      plugins: [into('dist/server.browser.js')],
    },
    { ...node, ...showing, entryPoints: ['client/src/node.ts'], plugins: [into('dist/client.node.cjs')] },
    { ...browser, ...showing, format: 'cjs', entryPoints: ['client/src/browser.ts'], plugins: [into('dist/client.browser.js')] },
  ];
}

function common(): BuildOptions {
  return {
    bundle: true,
    minify: !watching,
    keepNames: false,
    sourcemap: watching ? 'inline' : false,
    logLevel: 'warning',
    target: 'es2022',
    legalComments: 'none',
    write: false,
  };
}

/** The program that the command line's file begins with. */
async function startOfCli(): Promise<string> {
  const entryPoints = ['server/src/hosts/start-cli.ts'];
  const { outputFiles } = await build({ ...common(), sourcemap: false, platform: 'node', format: 'cjs', entryPoints, write: false });
  return asciiOf(outputFiles[0]!.text);
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

/**
 * Parts of Node that the protocol's library asks for when it is loaded, for pipes and forks that we have no use for: a
 * twentieth of a start.
 */
function late(): Plugin {
  return {
    name: 'late',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^(?:crypto|child_process)$/ }, ({ path, importer }) =>
        /[\\/]vscode-(?:jsonrpc|languageserver)[\\/]/.test(importer) ? { path, namespace: 'late' } : undefined,
      );
      onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
        contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
      }));
    },
  };
}

/** Writes a bundle where it belongs, as what is made of it, each time that it is built. */
function into(path: string, made: (code: string) => string = (code) => code): Plugin {
  return {
    name: 'into',
    setup: ({ onEnd }) => onEnd(({ outputFiles }) => outputFiles?.[0] && write(path, made(asciiOf(outputFiles[0].text)))),
  };
}

/** A bundle as the program beside it runs it. */
function runnable(code: string): string {
  return wrapped(code, createHash('sha256').update(code).digest('hex').slice(0, FINGERPRINT));
}

function write(path: string, text: string): void {
  writeFileSync(path, text);
  console.log(`${Math.round(text.length / 1000)} kB`.padStart(9), '', path);
}

/**
 * The same JSON or script in printable signs of seven bits: read without decoding, and kept in half the room. What esbuild
 * leaves stands in strings, templates and regular expressions, where an escape means the same.
 */
function asciiOf(text: string): string {
  return text.replace(/[^\t\n -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
