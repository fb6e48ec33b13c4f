import { TextDocument } from 'vscode-languageserver-textdocument';
import { leanedOn, MOST_UNUSED, mentionedIn, unusedIn } from '../engine/citations/unused.js';
import type { Bibliography } from '../engine/model.js';
import type { Beside } from './beside.js';
import { diagnosticOf } from './convert.js';
import { resolved, within } from './files.js';
import { DiagnosticTag } from './library.js';
import type { Session } from './session.js';
import { type Settings, severityOf } from './settings.js';

/**
 * Hints in the project's bibliographies about entries that no text of the workspace names. Nothing is said unless every text
 * that could cite is known: see DECISIONS.md.
 */
export class Unused {
  readonly #session: Session;
  readonly #beside: Beside;
  /** Bibliographies with hints in them now. */
  #told: readonly string[] = [];
  /** Texts that are not open, by address. */
  readonly #read = new Map<string, string>();
  readonly #mentioned = new Map<
    string,
    { readonly text: string; readonly keys: ReadonlySet<string>; readonly found: ReadonlySet<string> }
  >();
  #listed: readonly string[] | 'unknown' | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, beside: Beside) {
    this.#session = session;
    this.#beside = beside;
  }

  /** When nobody has typed for a while. */
  later(): void {
    clearTimeout(this.#timer);
    if (this.#told.length === 0 && this.#asked().length === 0) return;
    this.#timer = setTimeout(() => void this.#count().catch((error) => this.#session.connection.console.error(String(error))), PAUSE);
  }

  /** Files came, went or were changed outside the editor. */
  forget(): void {
    this.#read.clear();
    this.#listed = undefined;
  }

  async #count(): Promise<void> {
    const asked = this.#asked();
    const texts = asked.length === 0 ? undefined : await this.#texts();
    const told = texts ? asked.map((one) => this.#tell(one, texts)) : [];
    for (const uri of this.#told) if (!told.includes(uri)) this.#beside.say(uri, 'used', []);
    this.#told = told;
  }

  #tell({ bibliography, text, settings }: Asked, texts: ReadonlyMap<string, string>): string {
    const { uri, entries } = bibliography;
    const keys = keysOf(bibliography);
    const used = new Set(leanedOn(text));
    for (const [address, own] of texts) {
      for (const key of this.#mentionedIn(address, own, keys)) used.add(key);
      if (used.size >= entries.length + MOST_UNUSED) break;
    }
    const document = TextDocument.create(uri, '', 0, text);
    const marks = unusedIn(bibliography, used, this.#beside.form === 'nn' ? 'nn' : 'nb').flatMap((one) => {
      const severity = severityOf(one, settings);
      return severity ? [{ ...diagnosticOf(document, one, severity, this.#session.client), tags: [DiagnosticTag.Unnecessary] }] : [];
    });
    this.#beside.say(uri, 'used', marks);
    return uri;
  }

  #mentionedIn(address: string, text: string, keys: ReadonlySet<string>): ReadonlySet<string> {
    const known = this.#mentioned.get(address);
    if (known?.text === text && known.keys === keys) return known.found;
    const found = mentionedIn(text, keys);
    this.#mentioned.set(address, { text, keys, found });
    return found;
  }

  /** Bibliographies of open drafts that belong to the project: inside the workspace, short enough, none of the user's own libraries. */
  #asked(): readonly Asked[] {
    const { documents, folders } = this.#session;
    const asked = new Map<string, Asked>();
    for (const draft of documents.keys()) {
      const settings = this.#session.settingsOf(draft);
      const own = settings.bibliographies.map((path) => resolved(path, draft));
      for (const bibliography of this.#session.around(draft).surroundings.bibliographies) {
        const { uri, entries } = bibliography;
        const text = this.#session.textOf(draft, uri);
        if (text === undefined || entries.length === 0 || entries.length > MOST_UNUSED) continue;
        if (within(uri, folders) && !own.includes(uri)) asked.set(uri, { bibliography, text, settings });
      }
    }
    return [...asked.values()];
  }

  /** Every text of the workspace that could cite; nothing when one of them cannot be known. */
  async #texts(): Promise<ReadonlyMap<string, string> | undefined> {
    const { files, folders, documents } = this.#session;
    this.#listed ??= await listed(files.texts && (await Promise.all(folders.map((folder) => files.texts!(folder)))));
    if (this.#listed === 'unknown') return undefined;
    const texts = new Map(documents.keys().map((uri) => [uri, documents.get(uri)!.getText()]));
    let size = 0;
    for (const uri of this.#listed) {
      if (texts.has(uri)) continue;
      const text = this.#read.get(uri) ?? (await files.read(uri, folders));
      size += text?.length ?? 0;
      if (text === undefined || size > LARGEST) return undefined;
      this.#read.set(uri, text);
      texts.set(uri, text);
    }
    return texts;
  }
}

interface Asked {
  readonly bibliography: Bibliography;
  readonly text: string;
  readonly settings: Settings;
}

/** Ms without a keystroke before anything is counted. */
const PAUSE = 1_000;
/** UTF-16 units of closed texts that are kept: some hundred plans. */
const LARGEST = 20_000_000;

function listed(lists: readonly (readonly string[] | undefined)[] | undefined): readonly string[] | 'unknown' {
  if (!lists || lists.length === 0 || lists.some((one) => one === undefined)) return 'unknown';
  return lists.flatMap((one) => one ?? []);
}

function keysOf(bibliography: Bibliography): ReadonlySet<string> {
  const known = keys.get(bibliography) ?? new Set(bibliography.entries.map(({ key }) => key));
  keys.set(bibliography, known);
  return known;
}

const keys = new WeakMap<Bibliography, ReadonlySet<string>>();
