import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Surroundings } from '../engine/model.js';
import { Shelf, type Shelved } from '../lsp/bibliographies.js';
import type { Settings } from '../lsp/settings.js';
import { diskFiles } from './disk.js';

/** One for the whole run: a library that many drafts name is parsed once. */
const shelf = new Shelf(diskFiles);

/**
 * The bibliographies and the style that a draft and the project (`.belegg/belegg.json` of the working folder) name, from the working
 * folder or the draft's own. What cannot be used is there with its problem.
 */
export function shelvedFor(path: string, text: string, project: Pick<Settings, 'bibliographies' | 'csl'>): Promise<Shelved> {
  const draft = pathToFileURL(resolve(path)).href;
  const here = `${pathToFileURL(process.cwd()).href}/`;
  const folders = [pathToFileURL(dirname(resolve(path))).href, here];
  return shelf.shelved({ draft, text, project: { ...project, base: here }, user: { bibliographies: [] }, folders });
}

/** The same as the engine takes it. */
export async function surroundingsFor(
  path: string,
  text: string,
  project: Pick<Settings, 'bibliographies' | 'csl'>,
): Promise<Pick<Surroundings, 'bibliographies' | 'style'>> {
  const { bibliographies, style } = await shelvedFor(path, text, project);
  return { bibliographies: bibliographies.map(({ bibliography }) => bibliography), ...(style ? { style: style.style } : {}) };
}
