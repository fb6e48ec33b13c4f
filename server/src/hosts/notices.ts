import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** What the bundles hold beside our own code, with each package's own licence text. Sorted; same packages, same text. */
export function noticesFor(metafiles: readonly Metafile[]): string {
  const folders = new Set(metafiles.flatMap((metafile) => Object.keys(metafile.inputs).flatMap((path) => packageFolder(path) ?? [])));
  return [HEAD, ...[...folders].sort().map(noticeOf)].join('\n\n');
}

const HEAD = `# Third-party notices

The bundles of Belegg contain the packages below, each under its own licence.
References are rendered with citeproc-js, © Frank Bennett – citeproc-js implements the Citation Style Language – https://citationstyles.org/`;

/** `node_modules/a/lib/x.js` → `node_modules/a`; scopes included. */
function packageFolder(path: string): string | undefined {
  const at = path.lastIndexOf('node_modules/');
  if (at < 0) return undefined;
  const [first, second] = path.slice(at + 'node_modules/'.length).split('/');
  return path.slice(0, at) + join('node_modules', first?.startsWith('@') ? `${first}/${second}` : `${first}`).replaceAll('\\', '/');
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `## ${name} ${version} (${license ?? 'see text'})\n\n${text.replace(/^/gm, '    ').trimEnd()}`.trimEnd();
}
