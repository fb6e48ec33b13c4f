import { frontValues } from '../engine/bibliography/inline.js';
import { readingBibliography } from '../engine/bibliography/read.js';
import { styleRefusal } from '../engine/bibliography/style.js';
import type { Bibliography, Bilingual, Style } from '../engine/model.js';
import { fileProblems, styleProblems } from '../messages/files.js';
import { type Files, resolved, within } from './files.js';
import { unhurried } from './unhurried.js';

/** A bibliography with its text: entries know their offsets, editors count lines. */
export interface ReadBibliography {
  readonly bibliography: Bibliography;
  readonly text: string;
}

/** A style with its text; empty where it cannot be used. */
export interface ReadStyle {
  readonly style: Style;
  readonly text: string;
}

/** Bibliographies and a style that somebody names, as they are written, and where relative paths begin. */
export interface Named {
  readonly base: string;
  readonly bibliographies: readonly string[];
  readonly csl?: string;
}

/** Everyone who may name files for a draft. A workspace never makes Belegg read outside itself: only what the user names may lie elsewhere. */
export interface Naming {
  /** Address and text of the draft. */
  readonly draft: string;
  readonly text: string;
  /** `.belegg/belegg.json`. */
  readonly project?: Named;
  /** The user's own settings. */
  readonly user: Omit<Named, 'base'>;
  readonly folders: readonly string[];
}

export interface Shelved {
  /** Those of the draft first, then the project's, then the user's; each once. What cannot be read is there with its problem. */
  readonly bibliographies: readonly ReadBibliography[];
  /** The draft's, or the project's, or the user's. */
  readonly style?: ReadStyle;
}

/** What a draft's front matter names, as it is written. */
export function namedIn(draft: string): Omit<Named, 'base'> {
  const [style] = [...frontValues(draft, 'csl'), ...frontValues(draft, 'citation-style')];
  return { bibliographies: frontValues(draft, 'bibliography').map(({ value }) => value), ...(style ? { csl: style.value } : {}) };
}

/** Reads the bibliographies and the style of drafts, for the server and the command line alike. It never throws. */
export class Shelf {
  readonly #files: Files;
  /** Parsed once per text: a library of 5,000 entries is not read again for every draft. */
  readonly #read = new Map<string, { readonly text: string; readonly read: Promise<ReadBibliography> }>();
  readonly #styles = new Map<string, ReadStyle>();

  constructor(files: Files) {
    this.#files = files;
  }

  async shelved({ draft, text, project, user, folders }: Naming): Promise<Shelved> {
    const own = { ...namedIn(text), base: draft };
    const allowed = user.bibliographies.flatMap((path) => addressOf(path, draft) ?? []);
    const asked = [own, ...(project ? [project] : [])].flatMap(({ base, bibliographies }) =>
      bibliographies.map((name) => ({ name, base })),
    );
    const named = await Promise.all(asked.map(({ name, base }) => this.#bibliography(name, base, folders, allowed)));
    const further = await Promise.all(allowed.map((uri) => this.#bibliographyAt(uri, 'anywhere')));
    const all = [...named, ...further.flatMap((one) => one ?? [])];
    const bibliographies = all.filter((one, at) => all.findIndex(({ bibliography }) => bibliography.uri === one.bibliography.uri) === at);
    const style = await this.#style([own, project], user.csl === undefined ? undefined : addressOf(user.csl, draft), folders);
    return style ? { bibliographies, style } : { bibliographies };
  }

  async #bibliography(name: string, base: string, folders: readonly string[], allowed: readonly string[]): Promise<ReadBibliography> {
    const uri = addressOf(name, base);
    if (!uri) return unread(name, fileProblems.notAFile);
    const isAllowed = allowed.includes(uri);
    if (!isAllowed && !within(uri, folders)) return unread(uri, fileProblems.outside);
    return (await this.#bibliographyAt(uri, isAllowed ? 'anywhere' : folders)) ?? unread(uri, fileProblems.absent);
  }

  async #bibliographyAt(uri: string, folders: readonly string[] | 'anywhere'): Promise<ReadBibliography | undefined> {
    const text = await this.#files.read(uri, folders);
    if (text === undefined) return undefined;
    const known = this.#read.get(uri);
    if (known?.text === text) return known.read;
    const read = unhurried(readingBibliography(uri, text)).then((bibliography) => ({ bibliography, text }));
    this.#read.set(uri, { text, read });
    return read;
  }

  async #style(
    named: readonly (Named | undefined)[],
    allowed: string | undefined,
    folders: readonly string[],
  ): Promise<ReadStyle | undefined> {
    const first = named.find((one) => one?.csl !== undefined);
    if (first?.csl === undefined) return allowed === undefined ? undefined : this.#styleAt(allowed, 'anywhere');
    const uri = addressOf(first.csl, first.base);
    if (!uri) return refused(first.csl, /^https?:/i.test(first.csl) ? styleProblems.online : styleProblems.absent);
    if (uri !== allowed && !within(uri, folders)) return refused(uri, styleProblems.outside);
    return this.#styleAt(uri, uri === allowed ? 'anywhere' : folders);
  }

  async #styleAt(uri: string, folders: readonly string[] | 'anywhere'): Promise<ReadStyle> {
    const text = await this.#files.read(uri, folders);
    if (text === undefined) return refused(uri, styleProblems.absent);
    const known = this.#styles.get(uri);
    if (known?.text === text) return known;
    const problem = styleRefusal(text);
    const read = problem ? refused(uri, problem) : { style: { uri }, text };
    this.#styles.set(uri, read);
    return read;
  }
}

/** Paths as planners write them, on Windows as well; addresses as editors write them. */
function addressOf(path: string, base: string): string | undefined {
  const absolute = /^[A-Za-z]:[\\/]/.test(path)
    ? `file:///${path}`
    : path.startsWith('/') && base.startsWith('file:')
      ? `file://${path}`
      : path;
  return resolved(absolute, base);
}

function unread(uri: string, message: Bilingual): ReadBibliography {
  return { bibliography: { uri, entries: [], problems: [{ span: { start: 0, end: 0 }, message }] }, text: '' };
}

function refused(uri: string, problem: Bilingual): ReadStyle {
  return { style: { uri, problem }, text: '' };
}
