import { lstat, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../report/review.js';
import { CannotRun, cliWords, codeOf } from './cli-say.js';

/** A draft to review: where it lies, and what reports call it (forward slashes; as the user wrote it). */
export interface DraftFile {
  readonly path: string;
  readonly name: string;
  /** Text that is already here: standard input, or a git revision. */
  readonly text?: string;
}

export interface Found {
  readonly files: readonly DraftFile[];
  readonly failures: readonly Failure[];
}

/** Every draft that the paths mean, in a stable order, each once. Folders are searched; hidden ones and `node_modules` are not. */
export async function draftsAt(paths: readonly string[]): Promise<Found> {
  const words = cliWords();
  const files = new Map<string, DraftFile>();
  const failures: Failure[] = [];
  const empty: string[] = [];
  for (const path of paths) {
    const kind = await kindOf(path);
    if (kind === 'folder') {
      const inside = await draftsIn(path, failures);
      if (inside.length === 0) empty.push(`«${path}»`);
      for (const one of inside) files.set(one, { path: one, name: nameOf(one) });
    } else if (kind === 'file') files.set(path, { path, name: nameOf(path) });
    else failures.push({ path: nameOf(path), message: kind });
  }
  if (files.size === 0 && failures.length === 0) throw new CannotRun(words.noDrafts(empty.join(', ')));
  return { files: [...files.values()], failures };
}

/** What reports call a path. */
export function nameOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '');
}

const DRAFT = /\.(?:md|markdown)$/i;

async function draftsIn(folder: string, failures: Failure[]): Promise<readonly string[]> {
  let entries: Awaited<ReturnType<typeof listed>>;
  try {
    entries = await listed(folder);
  } catch (error) {
    failures.push({ path: nameOf(folder), message: messageFor(error) });
    return [];
  }
  // As people sort files: 2 before 10, Å after Z. Made where a folder is read: for a single draft it would cost more than reading it.
  const order = new Intl.Collator('nb', { numeric: true });
  entries.sort((one, other) => order.compare(one.name, other.name));
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    // Links to folders may go in circles; links to files do not.
    if (entry.isDirectory()) found.push(...(await draftsIn(path, failures)));
    else if (DRAFT.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(path)) === 'file'))) found.push(path);
  }
  return found;
}

function listed(folder: string): Promise<import('node:fs').Dirent[]> {
  return readdir(folder, { withFileTypes: true });
}

async function kindOf(path: string): Promise<'file' | 'folder' | (string & {})> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : cliWords().notFile;
  } catch (error) {
    const broken = await lstat(path).catch(() => undefined);
    return broken ? cliWords().unreadable(codeOf(error)) : messageFor(error);
  }
}

/** Megabytes of a draft. A plan of a hundred pages is a third of one. */
const LARGEST_MB = 10;
/** How often a file that changes under our hands is read again. */
const ATTEMPTS = 3;

export type ReadDraft = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'failure'; readonly message: string };

/** The text of a draft, whole and unchanged while it was read; or one sentence that says why not. */
export async function readDraft(path: string): Promise<ReadDraft> {
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const read = await readOnce(path);
      if (read) return read;
    }
    return { kind: 'failure', message: cliWords().changing };
  } catch (error) {
    return { kind: 'failure', message: messageFor(error) };
  }
}

/** Nothing when the file changed in the meantime. */
async function readOnce(path: string): Promise<ReadDraft | undefined> {
  const words = cliWords();
  const file = await open(path, 'r');
  try {
    const before = await file.stat();
    if (!before.isFile()) return { kind: 'failure', message: words.notFile };
    if (before.size > LARGEST_MB * 1_000_000)
      return { kind: 'failure', message: words.tooBig(Math.round(before.size / 1_000_000), LARGEST_MB) };
    const bytes = await file.readFile();
    const after = await file.stat();
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs || bytes.length !== after.size) return undefined;
    return textOf(bytes);
  } finally {
    await file.close();
  }
}

/** Bytes as text: UTF-8, or UTF-16 with its mark, which some editors on Windows still write. */
export function textOf(bytes: Uint8Array): ReadDraft {
  const words = cliWords();
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { kind: 'text', text: new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes) };
  if (bytes.includes(0)) return { kind: 'failure', message: words.binary };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: 'failure', message: words.notUtf8 };
  }
}

function messageFor(error: unknown): string {
  const words = cliWords();
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return words.missing;
  if (code === 'EACCES' || code === 'EPERM') return words.notAllowed;
  return words.unreadable(code);
}

/** Standard input to its end. */
export async function readStdin(): Promise<ReadDraft> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_MB * 1_000_000) return { kind: 'failure', message: cliWords().tooBig(Math.round(size / 1_000_000), LARGEST_MB) };
    chunks.push(chunk);
  }
  return textOf(Buffer.concat(chunks));
}
