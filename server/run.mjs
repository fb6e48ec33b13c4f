// `npm start` and `npm test`: everything from a fresh clone with nothing but Node. Plain JavaScript, since nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = [20, 19];
process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
const [what, ...rest] = process.argv.slice(2);
checkNode();
install();
build();
if (what === 'test') node(['node_modules/mocha/bin/mocha.js', ...rest]);
else start();

function start() {
  const report = resolve('belegg-rapport.html');
  console.log('\nGår gjennom examples/ …\n');
  node(['dist/cli.js', 'review', 'examples', '--format', 'text', '--fail-on', 'never']);
  node(['dist/cli.js', 'review', 'examples', '--format', 'html', '--output', report, '--fail-on', 'never']);
  console.log(`\nRapporten ligger her, åpne den i nettleseren:\n  ${report}`);
}

function build() {
  node(['--import=tsx', 'server/src/hosts/build.ts'], what === 'test' ? ['ignore', 'ignore', 'inherit'] : 'inherit');
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(`Belegg trenger Node ${OLDEST.join('.')} eller nyere; dette er ${process.versions.node}. Hent en ny versjon på https://nodejs.org`);
  process.exit(2);
}

/** What npm installed stands in `.package-lock.json`; anything missing there or of another version, and all is fetched again. */
function install() {
  if (installed()) return;
  console.log('Henter det som trengs (npm install) …');
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock file that lacks the packages of other platforms. `--no-save` leaves the lock as it is.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm?.endsWith('.js')) node([npm, ...args]);
  else run('npm', args, { shell: process.platform === 'win32' });
}

function installed() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const there = packagesIn('node_modules/.package-lock.json');
  const wanted = Object.entries(packagesIn('package-lock.json')).filter(([path, one]) => path !== '' && !one.optional && !one.peer);
  return wanted.every(([path, { version }]) => there[path]?.version === version && existsSync(path));
}

function node(args, stdio = 'inherit') {
  run(process.execPath, args, { stdio });
}

function run(command, args, options) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 2);
}
