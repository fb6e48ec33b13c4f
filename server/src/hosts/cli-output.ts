import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CannotRun, cliWords, codeOf } from './cli-say.js';

/** What is written: whole, or piece by piece. */
export type Text = string | Uint8Array | Iterable<string>;

/** Writes a report: to standard output, or to a file that is replaced only when all of it is on the disk. */
export async function writeOutput(text: Text, output: string | undefined): Promise<void> {
  if (output !== undefined && output !== '-') return replaceFile(output, text);
  for (const part of partsOf(text)) await toStdout(part);
}

/** Replaces a file whole or not at all. Throws `CannotRun` with one line; what was there before is then untouched. `soon`: the disk need not be waited for. */
export async function replaceFile(path: string, text: Text, when: 'now' | 'soon' = 'now'): Promise<void> {
  const words = cliWords();
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw new CannotRun(words.outputIsFolder(path));
  if (found && !found.isFile()) {
    // A pipe or a device cannot be replaced, only written to.
    await toHandle(path, 'w', text, when).catch((error: unknown) => refuse(path, error));
    return;
  }
  // A link is followed, or it would be replaced by a file.
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await toHandle(temporary, 'wx', text, when);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    refuse(path, error);
  }
}

function refuse(path: string, error: unknown): never {
  const words = cliWords();
  const code = codeOf(error);
  throw new CannotRun(code === 'ENOSPC' || code === 'EDQUOT' ? words.outputFull(path) : words.outputFails(path, code));
}

async function toHandle(path: string, flags: string, text: Text, when: 'now' | 'soon'): Promise<void> {
  const file = await open(path, flags);
  try {
    for (const part of partsOf(text)) await file.writeFile(part);
    if (when === 'now') await file.sync().catch(() => undefined);
  } finally {
    await file.close();
  }
}

function partsOf(text: Text): Iterable<string | Uint8Array> {
  return typeof text === 'string' || text instanceof Uint8Array ? [text] : text;
}

/** All of it, however slow the reader is; a reader that has had enough («| head») is no fault. */
export function toStdout(text: string | Uint8Array): Promise<void> {
  // The callback comes after an error, too; `cli.ts` listens for errors once, for the whole program.
  return new Promise((resolve) => void process.stdout.write(text, () => resolve()));
}
