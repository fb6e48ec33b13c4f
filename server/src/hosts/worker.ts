import { parentPort, workerData } from 'node:worker_threads';
import { ownKnowledge } from './cli-settings.js';
import { reviewed, type Task, type Told } from './cli-work.js';

/** The work of one thread: a draft in, a review out, until the thread is ended. */
export function serveTasks(): void {
  const ready = ownKnowledge();
  parentPort?.on('message', async (task: Task) => {
    const { knowledge, surroundings } = await ready;
    parentPort?.postMessage(reviewed(task, { knowledge, surroundings, ...(workerData as Told) }));
  });
}
