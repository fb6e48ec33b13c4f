import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DraftReview } from '../report/review.js';
import { replaceFile } from './cli-output.js';
import { bundledVersion } from './cli-version.js';
import type { Terms } from './cli-work.js';

/** Remembered reviews under a `keyFor`. What is not there, or cannot be read, is `undefined`; a cache never stops anything. */
export interface Cache {
  recall(key: string): Promise<DraftReview | undefined>;
  keep(key: string, draft: DraftReview): Promise<void>;
}

export const noCache: Cache = { recall: async () => undefined, keep: async () => undefined };

/** Reviews kept for as long as the process lives: for `--watch`. */
export function rememberingCache(): Cache {
  const kept = new Map<string, DraftReview>();
  return {
    recall: async (key) => kept.get(key),
    keep: async (key, draft) => void kept.set(key, draft),
  };
}

/** Reviews kept in a folder, one file each. */
export function folderCache(folder: string): Cache {
  let made: Promise<unknown> | undefined;
  return {
    async recall(key) {
      try {
        const found = JSON.parse(await readFile(join(folder, `${key}.json`), 'utf8'));
        return found.key === key ? found.draft : undefined;
      } catch {
        return undefined;
      }
    },
    async keep(key, draft) {
      made ??= mkdir(folder, { recursive: true });
      try {
        await made;
        await replaceFile(join(folder, `${key}.json`), JSON.stringify({ key, draft }), 'soon');
      } catch {
        // A full disk or a folder without write access costs time, nothing else.
      }
    },
  };
}

/** What a review depends on: the draft's name and content, and all that it was reviewed under. */
export function keyFor({ knowledge, surroundings, settings, detail }: Terms): (name: string, text: string) => string {
  const ground = JSON.stringify([bundledVersion(), knowledge.version, surroundings, settings, detail]);
  return (name, text) => createHash('sha256').update(ground).update('\0').update(name).update('\0').update(text).digest('hex').slice(0, 32);
}
