import { folderCache, noCache } from './cli-cache.js';
import { CACHE_FOLDER, filesFor, refuseToOverwrite, reviewOnce } from './cli-once.js';
import { readOptions } from './cli-options.js';
import { CannotRun, cliWords } from './cli-say.js';
import { groundFor } from './cli-settings.js';
import { watched } from './cli-watch.js';

/** `belegg review PATH…`. The exit code. */
export async function reviewCommand(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  if (options.paths.length === 0) throw new CannotRun(cliWords().noPaths);
  const ground = await groundFor(options);
  if (options.watch) return watched(options, ground);
  const found = await filesFor(options);
  await refuseToOverwrite(options.output, found.files);
  return reviewOnce(found, options, ground, options.cache ? folderCache(CACHE_FOLDER) : noCache);
}
