import { reportWords } from '../messages/report.js';
import type { Setting } from '../report/reports.js';
import type { DraftReview, Failure } from '../report/review.js';
import { surroundingsFor } from './cli-bibliographies.js';
import { type Cache, keyFor } from './cli-cache.js';
import { type DraftFile, readDraft } from './cli-drafts.js';
import type { Options } from './cli-options.js';
import { cliWords } from './cli-say.js';
import type { Ground } from './cli-settings.js';
import { bundledVersion } from './cli-version.js';
import { type Done, type Task, type Terms, workshopFor } from './cli-work.js';

/** What became of the drafts, in the order in which they were asked for. */
export interface Outcome {
  readonly drafts: readonly DraftReview[];
  readonly failures: readonly Failure[];
  /** Drafts that were never looked at, because the user stopped the work. */
  readonly left: number;
}

export interface Watcher {
  /** Called for every draft, in order, as soon as it and all before it are there. */
  readonly ready?: (draft: DraftReview) => void;
  readonly progress?: (done: number, of: number, name: string) => void;
  /** What is kept of a draft once it was handed over; all of it when nothing is said. */
  readonly keep?: (draft: DraftReview) => DraftReview;
  readonly stop?: AbortSignal;
}

/** Reads and reviews the drafts. One broken file never stops the rest. */
export async function reviewAll(
  files: readonly DraftFile[],
  terms: Terms,
  cache: Cache,
  jobs: number | undefined,
  watcher: Watcher = {},
): Promise<Outcome> {
  const results: (DraftReview | Failure | undefined)[] = files.map(() => undefined);
  const stop = watcher.stop ?? new AbortController().signal;
  const kept: Promise<void>[] = [];
  let [done, told] = [0, 0];
  const settle = (id: number, result: DraftReview | Failure): void => {
    results[id] = result;
    done += 1;
    watcher.progress?.(done, files.length, files[id]?.name ?? '');
    for (let one = results[told]; one !== undefined; one = results[++told]) {
      if (isFailure(one)) continue;
      watcher.ready?.(one);
      results[told] = watcher.keep?.(one) ?? one;
    }
  };
  const keyOf = keyFor(terms);
  const keys = new Map<number, string>();
  async function* tasks(): AsyncGenerator<Task> {
    for (const [id, file] of files.entries()) {
      if (stop.aborted) return;
      const read = file.text === undefined ? await readDraft(file.path) : ({ kind: 'text', text: file.text } as const);
      if (read.kind === 'failure') {
        settle(id, { path: file.name, message: read.message });
        continue;
      }
      const named = await surroundingsFor(file.path, read.text, terms.settings);
      const whole = named.bibliographies.length > 0 || named.style ? `${read.text}\0${JSON.stringify(named)}` : read.text;
      const key = keyOf(file.name, whole);
      const known = await cache.recall(key);
      if (known) settle(id, known);
      else {
        keys.set(id, key);
        yield { id, name: file.name, text: read.text, named };
      }
    }
  }
  const take = (one: Done): void => {
    const file = files[one.id];
    if (!file) return;
    if (one.kind === 'failed') {
      settle(one.id, { path: file.name, message: one.message });
      return;
    }
    kept.push(cache.keep(keys.get(one.id) ?? '', one.draft));
    keys.delete(one.id);
    settle(one.id, one.draft);
  };
  await workshopFor(jobs, files.length, terms).work(tasks(), take, stop);
  await Promise.all(kept);
  const there = results.filter((one) => one !== undefined);
  return {
    drafts: there.filter((one): one is DraftReview => !isFailure(one)),
    failures: there.filter(isFailure),
    left: results.length - there.length,
  };
}

function isFailure(one: DraftReview | Failure): one is Failure {
  return 'message' in one;
}

/** What the report is written with. */
export function settingFor(drafts: readonly DraftReview[], options: Options, ground: Ground): Setting {
  return {
    words: reportWords[ground.language === 'auto' ? languageFor(drafts) : ground.language],
    knowledge: ground.knowledge,
    date: options.date,
    version: bundledVersion(),
    colour: options.colour === 'auto' ? colourFor(options) : options.colour,
    columns: options.columns ?? (options.output === undefined ? (process.stdout.columns ?? DEFAULT_COLUMNS) : DEFAULT_COLUMNS),
  };
}

const DEFAULT_COLUMNS = 100;

/** Nynorsk when most words are in nynorsk drafts; otherwise bokmål. */
function languageFor(drafts: readonly DraftReview[]): 'nb' | 'nn' {
  const words = (written: string): number =>
    drafts.filter((draft) => draft.written === written).reduce((sum, draft) => sum + draft.words, 0);
  return words('nn') > words('nb') + words('mixed') ? 'nn' : 'nb';
}

/** Colours only for a person at a terminal who has not asked for peace (https://no-color.org). */
function colourFor({ output }: Options): 'always' | 'never' {
  return output === undefined && process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb' ? 'always' : 'never';
}

/** A line on standard error that is written over, where there is a person to see it. */
export function progressLine(files: number): Watcher['progress'] {
  if (!process.stderr.isTTY || files < 2) return undefined;
  const words = cliWords();
  return (done, of, name) => {
    process.stderr.write(
      done === of
        ? '\r\u001b[2K'
        : `\r\u001b[2K${words
            .progress(done, of, name)
            .replace(/[^\P{C}]/gu, ' ')
            .slice(0, (process.stderr.columns ?? 80) - 1)}`,
    );
  };
}
