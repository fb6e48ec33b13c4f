import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Files, within } from '../lsp/files.js';
import { MOST_TEXTS, TEXTS } from '../lsp/protocol.js';

/** The largest file that is read beside a draft, in bytes. A bibliography of a whole career is a tenth of this. */
const LARGEST = 50_000_000;
/** Enough for any `.belegg/`; a link that leads to a whole disk stops here. */
const MOST = 2_000;

/** Files of the machine that the server runs on. Devices, pipes and folders are no files; what cannot be read is not there. */
export const diskFiles: Files = {
  async read(uri, folders) {
    try {
      const real = await realpath(fileURLToPath(uri));
      // A link may lead out of the workspace although its own address lies inside.
      if (folders !== 'anywhere' && !within(pathToFileURL(real).href, await Promise.all(folders.map(realFolder)))) return undefined;
      const found = await lstat(real);
      if (!found.isFile() || found.size > LARGEST) return undefined;
      return await readFile(real, 'utf8');
    } catch {
      return undefined;
    }
  },
  async texts(folder) {
    const found: string[] = [];
    const waiting = [fileURLToPath(folder)];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      for (const entry of await readdir(path, { withFileTypes: true }).catch(() => [])) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const own = join(path, entry.name);
        if (TEXT.test(entry.name)) found.push(pathToFileURL(own).href);
        else if (entry.isDirectory()) waiting.push(own);
        // A link may lead to a folder of texts, and that in circles.
        else if (entry.isSymbolicLink() && !(await isPlainFile(own))) return undefined;
      }
      if (found.length > MOST_TEXTS || waiting.length > MOST) return undefined;
    }
    return found;
  },
  async list(folder) {
    try {
      const path = fileURLToPath(folder);
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .slice(0, MOST)
        .map((entry) => pathToFileURL(join(entry.parentPath, entry.name)).href);
    } catch {
      return [];
    }
  },
};

const TEXT = new RegExp(`\\.(?:${TEXTS.join('|')})$`, 'i');

async function isPlainFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function realFolder(uri: string): Promise<string> {
  return pathToFileURL(await realpath(fileURLToPath(uri))).href;
}
