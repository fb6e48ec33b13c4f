// Real editors against the packaged extension and the built server. `node client/test/run.mjs [suite …]`
// Prints the time of every suite, screenshots to .cache/shots, and ends with how many passed and failed.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emacs, nvim, vim } from './editors.mjs';
import { keyboardFlow } from './flow.mjs';
import { grammar } from './grammar.mjs';
import { stdio } from './stdio.mjs';
import { extensionHost } from './host.mjs';
import { webExtension } from './web.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);
mkdirSync('.cache/shots', { recursive: true });

const suites = { package: packaged, stdio, grammar, nvim, emacs, vim, host: extensionHost, flow: keyboardFlow, web: webExtension };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`unknown suite: ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}
let passed = 0;
let failed = 0;
for (const [name, suite] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const began = performance.now();
  const done = (word, more = '') => console.log(`${word.padEnd(5)} ${String(Math.round(performance.now() - began)).padStart(7)} ms  ${name}${more}`);
  try {
    // A suite says how many tests it ran when it is more than one.
    const count = (await suite({ root, vsix: join(root, 'belegg.vsix'), server: join(root, 'dist/server.node.js') })) ?? 1;
    passed += count;
    done('ok', count > 1 ? ` (${count})` : '');
  } catch (error) {
    failed += 1;
    done('FAIL');
    console.log(String(error?.stack ?? error).replace(/^/gm, '      '));
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** The .vsix, under its limit, with nothing in it that is not named. */
function packaged() {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'package'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
  const size = /([\d.]+) ?(KB|MB)\)/.exec(stdout);
  console.log(`      ${size?.[0].replace(')', '')} in ${/\((\d+) files/.exec(stdout)?.[1]} files`);
  if (!size || (size[2] === 'MB' && Number(size[1]) >= 1.5)) throw new Error(`the package is too big: ${size?.[0]}`);
}
