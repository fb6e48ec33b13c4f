// VS Code itself (its web workbench and Node extension host) out of an npm tarball, without a compiler.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './draft.mjs';

/** The newest one that runs on Node 20. */
const VERSION = '4.100.3';
const NEEDLESS = [/^copilot$/, /^github(?!-authentication)/, /^ms-vscode\./, /^git(?:-base)?$/, /^tunnel-forwarding$/];

/** The folder that VS Code lies in; fetched once. */
export function installed(root) {
  const home = join(root, '.cache', `vscode-${VERSION}`);
  if (existsSync(join(home, 'done'))) return join(home, 'lib/vscode');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  twice(() => run('npm', ['pack', '--silent', `code-server@${VERSION}`], home));
  run('tar', ['xzf', `code-server-${VERSION}.tgz`, '--strip-components=1'], home);
  rmSync(join(home, `code-server-${VERSION}.tgz`));
  const code = join(home, 'lib/vscode');
  twice(() => run('npm', ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], code));
  if (!existsSync(join(code, 'node_modules.asar'))) symlinkSync('node_modules', join(code, 'node_modules.asar'));
  stub(code, 'native-watchdog', 'exports.start = () => {};');
  stub(code, '@vscode/native-watchdog', 'exports.start = () => {};');
  stub(code, '@vscode/spdlog', SPDLOG);
  for (const name of readdirSync(join(code, 'extensions'))) {
    if (NEEDLESS.some((needless) => needless.test(name))) rmSync(join(code, 'extensions', name), { recursive: true });
  }
  writeFileSync(join(home, 'done'), '');
  return code;
}

/** Runs `use` against a VS Code that has the package installed; ends it by its own process afterwards. */
export async function withVsCode({ root, vsix }, port, use) {
  const code = installed(root);
  const home = mkdtempSync(join(tmpdir(), 'belegg-vscode-'));
  mkdirSync(join(home, 'user/User'), { recursive: true });
  writeFileSync(join(home, 'user/User/settings.json'), JSON.stringify(SETTINGS));
  const main = join(code, 'out/server-main.js');
  const places = ['--user-data-dir', join(home, 'user'), '--server-data-dir', join(home, 'server'), '--extensions-dir', join(home, 'ext')];
  const common = ['--accept-server-license-terms', ...places, '--telemetry-level', 'off'];
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  run(process.execPath, [main, ...common, '--install-extension', vsix], root, env);
  const line = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--disable-workspace-trust', '--enable-smoke-test-driver'];
  const server = spawn(process.execPath, [main, ...common, ...line], { env, stdio: 'ignore' });
  try {
    const base = `http://127.0.0.1:${port}`;
    await until('VS Code to answer', () => fetch(`${base}/version`).then((answer) => answer.ok, () => false));
    return await use(base);
  } finally {
    server.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.fontSize': 14,
  'window.menuBarVisibility': 'compact',
};

function stub(code, name, text) {
  const folder = join(code, 'node_modules', name);
  if (name !== '@vscode/spdlog' && !existsSync(folder)) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
  writeFileSync(join(folder, 'index.js'), text);
}

/** A log that goes nowhere: the real one is native code. */
const SPDLOG = `
class Logger {}
for (const name of ['trace','debug','info','warn','error','critical','setLevel','clearFormatters','setPattern','flush','drop']) Logger.prototype[name] = () => {};
Logger.prototype.getLevel = () => 2;
exports.version = 0;
exports.setLevel = exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => new Logger();
`;

/** Networks hiccup: one more try. */
function twice(act) {
  try {
    act();
  } catch {
    act();
  }
}

function run(command, args, cwd, env = process.env) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}\n${stdout}${stderr}`);
}
