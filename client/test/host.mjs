// Mocha inside VS Code's own extension host, against the installed package.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { relayTests } from './chromium.mjs';
import { workspace } from './draft.mjs';
import { withVsCode } from './vscode.mjs';

const PORT = 18_311;

export async function extensionHost(place) {
  const { root } = place;
  const tests = await bundledTests(root, 'node');
  const { folder } = workspace(root);
  return withVsCode(place, PORT, (base) => {
    const remote = base.replace('http', 'vscode-remote');
    const payload = [
      ['extensionDevelopmentPath', `${remote}${join(root, '.cache/driver')}`],
      ['extensionTestsPath', `${remote}${tests}`],
      ['skipWelcome', 'true'],
    ];
    const address = `${base}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
    return relayTests(address, join(root, '.cache/shots/host.png'));
  });
}

/** The tests as VS Code can load them, for its Node host or for a browser; and the empty extension that they run under. */
export async function bundledTests(root, where) {
  const driver = join(root, '.cache/driver');
  const outdir = join(driver, where);
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(driver, 'package.json'), '{"name":"driver","publisher":"belegg","version":"0.0.0","engines":{"vscode":"^1.91.0"}}');
  const common = { entryPoints: { run: join(root, `client/test/run.${where}.ts`) }, outdir, bundle: true, format: 'cjs', target: 'es2022', logLevel: 'warning' };
  if (where === 'node') await build({ ...common, platform: 'node', external: ['vscode', 'mocha'], outExtension: { '.js': '.cjs' } });
  // Mocha's browser build overwrites what the bundle exports; the footer puts it back.
  else await build({ ...common, platform: 'browser', external: ['vscode'], define: { global: 'globalThis' }, footer: { js: 'module.exports = { run: globalThis.runTests };' } });
  return join(outdir, where === 'node' ? 'run.cjs' : 'run.js');
}
