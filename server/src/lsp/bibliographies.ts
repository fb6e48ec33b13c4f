import { frontValues } from '../engine/bibliography/inline.js';
import { readBibliography } from '../engine/bibliography/read.js';
import type { Bibliography, Bilingual } from '../engine/model.js';
import { fileProblems } from '../messages/files.js';
import { type Files, resolved, within } from './files.js';

/** A bibliography with its text: entries know their offsets, editors count lines. */
export interface ReadBibliography {
  readonly bibliography: Bibliography;
  readonly text: string;
}

/** Names of bibliographies in a draft's front matter, as they are written. */
export function namedIn(draft: string): readonly string[] {
  return frontValues(draft, 'bibliography').map(({ value }) => value);
}

/**
 * Reads the bibliographies that a draft names, and those that the user has allowed. A workspace never makes Belegg read
 * outside itself: only `allowed` (from the user's own settings) may lie elsewhere. What cannot be read says so as a problem.
 */
export class Shelf {
  readonly #files: Files;
  /** Parsed once per text: a library of 5,000 entries is not read again for every draft. */
  readonly #read = new Map<string, ReadBibliography>();

  constructor(files: Files) {
    this.#files = files;
  }

  async bibliographiesOf(
    draft: string,
    text: string,
    folders: readonly string[],
    allowed: readonly string[],
  ): Promise<readonly ReadBibliography[]> {
    const own = allowed.flatMap((path) => addressOf(path, draft) ?? []);
    const named = await Promise.all(namedIn(text).map((name) => this.#named(name, draft, folders, own)));
    const further = await Promise.all(own.map((uri) => this.#at(uri, 'anywhere')));
    const all = [...named, ...further.flatMap((one) => one ?? [])];
    return all.filter((one, at) => all.findIndex(({ bibliography }) => bibliography.uri === one.bibliography.uri) === at);
  }

  async #named(name: string, draft: string, folders: readonly string[], own: readonly string[]): Promise<ReadBibliography> {
    const uri = addressOf(name, draft);
    if (!uri) return unread(name, fileProblems.notAFile);
    const isOwn = own.includes(uri);
    if (!isOwn && !within(uri, folders)) return unread(uri, fileProblems.outside);
    return (await this.#at(uri, isOwn ? 'anywhere' : folders)) ?? unread(uri, fileProblems.absent);
  }

  async #at(uri: string, folders: readonly string[] | 'anywhere'): Promise<ReadBibliography | undefined> {
    const text = await this.#files.read(uri, folders);
    if (text === undefined) return undefined;
    const known = this.#read.get(uri);
    if (known?.text === text) return known;
    const read = { bibliography: readBibliography(uri, text), text };
    this.#read.set(uri, read);
    return read;
  }
}

/** Paths as planners write them, on Windows as well; addresses as editors write them. */
function addressOf(path: string, draft: string): string | undefined {
  const absolute = /^[A-Za-z]:[\\/]/.test(path)
    ? `file:///${path}`
    : path.startsWith('/') && draft.startsWith('file:')
      ? `file://${path}`
      : path;
  return resolved(absolute, draft);
}

function unread(uri: string, message: Bilingual): ReadBibliography {
  return { bibliography: { uri, entries: [], problems: [{ span: { start: 0, end: 0 }, message }] }, text: '' };
}
