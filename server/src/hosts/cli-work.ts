import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { analyse } from '../engine/analyse.js';
import type { Knowledge, Surroundings } from '../engine/model.js';
import { type Settings, severityOf } from '../lsp/settings.js';
import type { Detail } from '../report/asked.js';
import { draftReview } from '../report/draft.js';
import type { DraftReview } from '../report/review.js';
import { cliWords } from './cli-say.js';

/** One draft to review, with its text. */
export interface Task {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  /** What the draft's front matter and the project name. */
  readonly named: Pick<Surroundings, 'bibliographies' | 'style'>;
}

export type Done =
  | { readonly kind: 'reviewed'; readonly id: number; readonly draft: DraftReview }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** Reviews a stream of drafts and hands each result over when it is there, in any order. Stops between drafts when told to. */
export interface Workshop {
  readonly jobs: number;
  work(tasks: AsyncIterable<Task>, take: (done: Done) => void, stop: AbortSignal): Promise<void>;
}

/** What every draft is reviewed under. */
export interface Terms {
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  readonly settings: Settings;
  readonly detail: Detail;
}

/** What a thread is told at its start; the knowledge it reads for itself: maps of maps do not travel well. */
export type Told = Pick<Terms, 'settings' | 'detail'>;

/** The workshop for so many drafts: threads only where they pay for their start. One thread gives back memory that this one would keep. */
export function workshopFor(jobs: number | undefined, drafts: number, terms: Terms): Workshop {
  const wanted = Math.min(jobs ?? (drafts < FEW ? 1 : availableParallelism()), drafts);
  return wanted > 1 || drafts > MANY ? threads(wanted, { settings: terms.settings, detail: terms.detail }) : alone(drafts, terms);
}

/** Up to so many drafts are read in this thread unless the user says otherwise. */
const FEW = 4;
/** Above this many they never are. */
const MANY = 40;

/** Reviews one draft. Whatever goes wrong inside concerns this draft alone. */
export function reviewed({ id, name, text, named }: Task, { knowledge, surroundings, settings, detail }: Terms): Done {
  try {
    const analysis = analyse(text, knowledge, { surroundings: { ...surroundings, ...named } });
    return {
      kind: 'reviewed',
      id,
      draft: draftReview(name, analysis, knowledge, { ...detail, severityOf: (one) => severityOf(one, settings) }),
    };
  } catch {
    return { kind: 'failed', id, message: cliWords().broken };
  }
}

function alone(drafts: number, terms: Terms): Workshop {
  return {
    jobs: 1,
    async work(tasks, take, stop) {
      for await (const task of tasks) {
        // Between two drafts there is time for Ctrl-C.
        await setImmediate();
        if (stop.aborted) return;
        const done = reviewed(task, terms);
        // A slice of a text keeps the whole text alive; a clone has bodies of its own, as what comes from a thread has.
        take(done.kind === 'reviewed' && drafts > 1 ? { ...done, draft: structuredClone(done.draft) } : done);
      }
    },
  };
}

function threads(jobs: number, told: Told): Workshop {
  return {
    jobs,
    async work(tasks, take, stop) {
      const source = tasks[Symbol.asyncIterator]();
      // One at a time may ask for the next draft.
      let asking: Promise<unknown> = Promise.resolve();
      const next = (): Promise<IteratorResult<Task>> => {
        const asked = asking.then(() => (stop.aborted ? { done: true as const, value: undefined } : source.next()));
        asking = asked.catch(() => undefined);
        return asked;
      };
      await Promise.all(Array.from({ length: jobs }, () => keepBusy(told, next, take, stop)));
    },
  };
}

/** One thread, from draft to draft. A thread that dies takes its draft with it, and a new one goes on. */
async function keepBusy(
  workerData: Told,
  next: () => Promise<IteratorResult<Task>>,
  take: (done: Done) => void,
  stop: AbortSignal,
): Promise<void> {
  let worker: Worker | undefined;
  try {
    for (let turn = await next(); !turn.done; turn = await next()) {
      worker ??= new Worker(__filename, { workerData, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
      const task = turn.value;
      // Whoever stops the work does not wait for a thread in the middle of a draft.
      const done = await answer(worker, task, stop);
      if (stop.aborted) return;
      take(done ?? { kind: 'failed', id: task.id, message: cliWords().broken });
      if (!done) worker = undefined;
    }
  } finally {
    await worker?.terminate();
  }
}

/** Megabytes for each thread; a draft of 10 MB fits. */
const MEMORY_MB = 2_000;

function answer(worker: Worker, task: Task, stop: AbortSignal): Promise<Done | undefined> {
  return new Promise((resolve) => {
    // Our own listeners only: a worker keeps listeners of its own, and falls silent without them.
    const settle = (done: Done | undefined): void => {
      worker.off('message', settle).off('error', die).off('exit', die);
      stop.removeEventListener('abort', die);
      resolve(done);
    };
    // Errors that kill a thread come before its exit; both mean that there is no answer.
    const die = (): void => settle(undefined);
    worker.on('message', settle).on('error', die).on('exit', die);
    stop.addEventListener('abort', die);
    worker.postMessage(task);
  });
}
