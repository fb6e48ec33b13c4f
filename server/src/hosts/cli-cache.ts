import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knowledge, Surroundings } from '../engine/model.js';
import type { DraftReview } from '../report/review.js';
import { replaceFile } from './cli-output.js';
import { bundledVersion } from './cli-version.js';

/** Remembered reviews. What is not there, or cannot be read, is `undefined`; a cache never stops anything. */
export interface Cache {
  recall(name: string, text: string): Promise<DraftReview | undefined>;
  keep(name: string, text: string, draft: DraftReview): Promise<void>;
}

export const noCache: Cache = { recall: async () => undefined, keep: async () => undefined };

/** Reviews kept for as long as the process lives: for `--watch`. */
export function rememberingCache(knowledge: Knowledge, surroundings: Surroundings): Cache {
  const kept = new Map<string, DraftReview>();
  const keyOf = keyFor(knowledge, surroundings);
  return {
    recall: async (name, text) => kept.get(keyOf(name, text)),
    keep: async (name, text, draft) => void kept.set(keyOf(name, text), draft),
  };
}

/** Reviews kept in a folder: one file for each draft's content, knowledge and version of Belegg. */
export function folderCache(folder: string, knowledge: Knowledge, surroundings: Surroundings): Cache {
  const keyOf = keyFor(knowledge, surroundings);
  let made: Promise<unknown> | undefined;
  return {
    async recall(name, text) {
      try {
        const { path, draft } = JSON.parse(await readFile(join(folder, `${keyOf(name, text)}.json`), 'utf8'));
        return path === name ? draft : undefined;
      } catch {
        return undefined;
      }
    },
    async keep(name, text, draft) {
      made ??= mkdir(folder, { recursive: true });
      try {
        await made;
        await replaceFile(join(folder, `${keyOf(name, text)}.json`), JSON.stringify({ path: name, draft }));
      } catch {
        // A full disk or a folder without write access costs time, nothing else.
      }
    },
  };
}

function keyFor(knowledge: Knowledge, surroundings: Surroundings): (name: string, text: string) => string {
  const ground = JSON.stringify([bundledVersion(), knowledge.version, surroundings]);
  return (name, text) => createHash('sha256').update(ground).update('\0').update(name).update('\0').update(text).digest('hex').slice(0, 32);
}
