import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { rememberingCache } from './cli-cache.js';
import { filesFor, refuseToOverwrite, reviewOnce } from './cli-once.js';
import type { Options } from './cli-options.js';
import { CannotRun, cliWords, complain } from './cli-say.js';
import type { Ground } from './cli-settings.js';

/** Milliseconds of quiet before a change counts as finished: editors write a file in several steps. */
const QUIET_MS = 200;

/** Reviews again whenever a draft changes, until the user stops it. Drafts that did not change are not read anew. */
export async function watched(options: Options, ground: Ground): Promise<number> {
  if (options.paths.includes('-')) throw new CannotRun(cliWords().watchNeedsFiles);
  const cache = rememberingCache();
  const changes = await changesAt(options.paths);
  for (let code = 0; ; ) {
    try {
      const found = await filesFor(options);
      await refuseToOverwrite(options.output, found.files);
      code = await reviewOnce(found, options, ground, cache);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      complain(error.message);
    }
    complain(cliWords().watching);
    if ((await changes.next()) === 'stopped') return code;
  }
}

interface Changes {
  next(): Promise<'changed' | 'stopped'>;
}

async function changesAt(paths: readonly string[]): Promise<Changes> {
  let wake: (what: 'changed' | 'stopped') => void = () => undefined;
  let pending = false;
  const folders = new Set<string>();
  for (const path of paths) folders.add((await stat(path).catch(() => undefined))?.isDirectory() ? path : dirname(path));
  const watchers = [...folders].map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (name !== null && !/\.(?:md|markdown)$/i.test(name)) return;
      pending = true;
      wake('changed');
    }),
  );
  process.once('SIGINT', () => {
    for (const watcher of watchers) watcher.close();
    wake('stopped');
  });
  return {
    async next() {
      const what = pending ? 'changed' : await new Promise<'changed' | 'stopped'>((resolve) => (wake = resolve));
      if (what === 'changed') await setTimeout(QUIET_MS);
      pending = false;
      return what;
    },
  };
}
