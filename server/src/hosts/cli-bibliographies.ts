import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { frontValues } from '../engine/bibliography/inline.js';
import { isBibliography, readBibliography } from '../engine/bibliography/read.js';
import type { Bibliography } from '../engine/model.js';
import { diskFiles } from './disk.js';

/** The bibliographies that a draft names in its front matter, from the working folder or the draft's own; what is not there is left out. */
export async function bibliographiesFor(path: string, text: string): Promise<readonly Bibliography[]> {
  const folder = dirname(resolve(path));
  const folders = [folder, process.cwd()].map((one) => pathToFileURL(one).href);
  const names = frontValues(text, 'bibliography')
    .map(({ value }) => value)
    .filter(isBibliography);
  const read = await Promise.all(
    names.map(async (name) => {
      const uri = pathToFileURL(resolve(folder, name)).href;
      const found = await diskFiles.read(uri, folders);
      return found === undefined ? [] : [readBibliography(uri, found)];
    }),
  );
  return read.flat();
}
