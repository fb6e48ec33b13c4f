import type { TextDocument } from 'vscode-languageserver-textdocument';
import { inForm } from '../engine/ask.js';
import { withInline } from '../engine/bibliography/inline.js';
import { preparing } from '../engine/citations/complete.js';
import { Beside, brokenIn, unusableIn } from './beside.js';
import { type Named, namedIn, Shelf, type Shelved } from './bibliographies.js';
import { SEVERITIES, SOURCE } from './convert.js';
import { republish } from './features/diagnostics.js';
import { within } from './files.js';
import { printingFor } from './printing.js';
import { TEXTS } from './protocol.js';
import type { Circumstances, Session } from './session.js';
import { readSettings, type Settings, settingsOver } from './settings.js';
import { isOwnNote, type OwnBase, ownBase, type Surrounded } from './surroundings.js';
import { unhurried } from './unhurried.js';
import { Unused } from './unused.js';

/**
 * Keeps settings, the municipality's own notes and bibliographies up to date around the open drafts, off the typing path.
 * `start` once the client is ready for questions.
 */
export function surroundingsOf(session: Session): { readonly start: () => void } {
  const { connection, documents } = session;
  const around = new Surrounding(session);
  const settle = (document: TextDocument) => {
    around.settle(document).catch((error) => connection.console.error(String(error)));
  };
  session.circumstancesOf = (uri, text) => around.circumstancesOf(uri, text);
  let started = false;
  documents.onDidOpen(({ document }) => {
    if (started) settle(document);
  });
  const changed = new Set<TextDocument>();
  const lookAround = () => {
    for (const document of changed) {
      if (documents.get(document.uri) !== document) continue;
      if (around.namesOthers(document)) settle(document);
      printingFor(session).later(document.uri);
    }
    changed.clear();
    around.unused.later();
  };
  documents.onDidChangeContent(({ document }) => {
    if (!started) return;
    // Marks go first: nobody who types waits for what lies around a draft.
    if (changed.size === 0) setTimeout(lookAround, AFTER_MARKS);
    changed.add(document);
  });
  documents.onDidClose(({ document }) => {
    session.forget(document.uri);
    around.unused.later();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    if (!session.client.configuration) session.settings = readSettings((settings as { belegg?: unknown } | undefined)?.belegg);
    for (const document of documents.all()) settle(document);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (!Array.isArray(changes)) return;
    around.unused.forget();
    around.forgetBases(changes.map(({ uri }) => uri));
    if (changes.every(({ uri }) => isText(uri) && !session.folders.some((folder) => isOwnNote(uri, folder)))) around.unused.later();
    else for (const document of documents.all()) settle(document);
  });
  return {
    start() {
      started = true;
      if (session.client.folders) listenToFolders(session);
      for (const document of documents.all()) settle(document);
    },
  };
}

/** Ms; by then the marks of most drafts have been sent. */
const AFTER_MARKS = 20;

class Surrounding {
  readonly #session: Session;
  readonly #bases = new Map<string, Promise<OwnBase>>();
  /** Names of bibliographies in each draft, as last seen. */
  readonly #names = new Map<string, string>();
  readonly #beside: Beside;
  readonly unused: Unused;
  #shelf: Shelf | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#beside = new Beside(session);
    this.unused = new Unused(session, this.#beside);
  }

  /** What a draft that nobody has open is judged with. */
  async circumstancesOf(uri: string, text: string): Promise<Circumstances> {
    const { base, settings, shelved } = await this.#found(uri, text);
    const { knowledge, surroundings } = surroundedBy(shelved, base, this.#session);
    return { knowledge, surroundings, settings };
  }

  async #found(uri: string, text: string): Promise<Found> {
    const session = this.#session;
    const folder = folderOf(uri, session.folders);
    const base = folder ? await this.#base(folder) : undefined;
    const user = await settingsFor(session, uri);
    const settings = base ? settingsOver(base.settings, user) : user;
    this.#shelf ??= new Shelf(session.files);
    const project = folder && base ? projectOf(folder, base) : undefined;
    const naming = { draft: uri, text, user, folders: session.folders };
    const shelved = await this.#shelf.shelved(project ? { ...naming, project } : naming);
    return { base, settings, shelved };
  }

  /** Asks for the draft's settings, reads what lies around it, and shows the draft in that light. */
  async settle(document: TextDocument): Promise<void> {
    const session = this.#session;
    const { uri } = document;
    if (!session.isDraft(uri)) return;
    const before = session.settingsOf(uri);
    const text = document.getText();
    this.#names.set(uri, JSON.stringify(namedIn(text)));
    const { base, settings, shelved } = await this.#found(uri, text);
    if (session.documents.get(uri) !== document) return;
    for (const one of shelved.bibliographies) {
      const { uri: own } = one.bibliography;
      if (within(own, session.folders)) this.#beside.say(own, 'read', brokenIn(one, this.#beside.form));
    }
    if (base?.choices) this.#beside.say(base.choices.uri, 'named', unusableIn(base.choices, shelved, this.#beside.form));
    const others = JSON.stringify(before) !== JSON.stringify(settings);
    session.settingsByDraft.set(uri, settings);
    if (this.#surround(uri, surroundedBy(shelved, base, session)) || others) republish(session, uri);
    printingFor(session).later(uri);
    this.unused.later();
    await this.#prepare(uri, text);
  }

  /** Makes ready what the first completion would have to wait for. */
  async #prepare(uri: string, text: string): Promise<void> {
    const { knowledge, surroundings } = this.#session.around(uri);
    if (surroundings.bibliographies.length > 0) await unhurried(preparing(knowledge, withInline(text, surroundings)));
  }

  /** Hands over what differs from what the draft was judged with, and says whether anything did: most drafts have nothing around them. */
  #surround(uri: string, surrounded: Surrounded): boolean {
    const { knowledge, surroundings } = this.#session.around(uri);
    const { bibliographies, accepted, style } = surrounded.surroundings;
    const inStyle = this.#session.textOfStyle(uri) === surrounded.style && style?.uri === surroundings.style?.uri;
    const same =
      inStyle &&
      (surrounded.style !== undefined || JSON.stringify(style) === JSON.stringify(surroundings.style)) &&
      knowledge === surrounded.knowledge &&
      JSON.stringify(accepted) === JSON.stringify(surroundings.accepted) &&
      bibliographies.length === surroundings.bibliographies.length &&
      bibliographies.every((one, at) => one === surroundings.bibliographies[at]);
    if (same) return false;
    // What was rendered in the same style stands until it is rendered anew.
    const kept =
      inStyle && surroundings.printed
        ? { printed: surroundings.printed, ...(surroundings.style ? { style: surroundings.style } : {}) }
        : {};
    this.#session.surround(uri, { ...surrounded, surroundings: { ...surrounded.surroundings, ...kept } });
    return true;
  }

  /** Whether a draft's front matter names other bibliographies, or another style, than it did. */
  namesOthers(document: TextDocument): boolean {
    return this.#names.has(document.uri) && this.#names.get(document.uri) !== JSON.stringify(namedIn(document.getText()));
  }

  forgetBases(changed: readonly string[]): void {
    for (const folder of this.#session.folders) if (changed.some((uri) => isOwnNote(uri, folder))) this.#bases.delete(folder);
  }

  #base(folder: string): Promise<OwnBase> {
    const known = this.#bases.get(folder) ?? this.#readBase(folder);
    this.#bases.set(folder, known);
    return known;
  }

  async #readBase(folder: string): Promise<OwnBase> {
    const { files, bundled } = this.#session;
    const base = await ownBase(folder, files, bundled);
    for (const [uri, problems] of base.problems) {
      const diagnostics = problems.map(({ line, message }) => {
        const from = Math.max(0, line - 1);
        const range = { start: { line: from, character: 0 }, end: { line: from + 1, character: 0 } };
        return { range, severity: SEVERITIES.error, source: SOURCE, message: inForm(message, this.#beside.form) };
      });
      this.#beside.say(uri, 'read', diagnostics);
    }
    return base;
  }
}

interface Found {
  readonly base: OwnBase | undefined;
  readonly settings: Settings;
  readonly shelved: Shelved;
}

const isText = (uri: string): boolean => TEXTS.some((ending) => uri.endsWith(`.${ending}`));

/** What the project names for its drafts; paths begin in its folder. */
function projectOf(folder: string, { settings: { bibliographies, csl } }: OwnBase): Named {
  return { base: folder.endsWith('/') ? folder : `${folder}/`, bibliographies, ...(csl === undefined ? {} : { csl }) };
}

function surroundedBy({ bibliographies, style }: Shelved, base: OwnBase | undefined, session: Session): Surrounded {
  return {
    knowledge: base?.knowledge ?? session.bundled,
    surroundings: {
      bibliographies: bibliographies.map(({ bibliography }) => bibliography),
      accepted: base?.accepted ?? [],
      ...(style ? { style: style.style } : {}),
    },
    notes: base?.notes ?? new Map(),
    texts: new Map(bibliographies.map(({ bibliography, text }) => [bibliography.uri, text])),
    ...(style && !style.style.problem ? { style: style.text } : {}),
  };
}

/** What the client wants for one draft, where it can be asked. A refusal leaves the settings as they are. */
async function settingsFor(session: Session, uri: string): Promise<Settings> {
  if (!session.client.configuration) return session.settings;
  try {
    session.settings = readSettings(await session.connection.workspace.getConfiguration({ scopeUri: uri, section: 'belegg' }));
  } catch {
    // Said no, or is gone.
  }
  return session.settings;
}

function listenToFolders(session: Session): void {
  session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map((folder) => folder.uri));
    session.folders = [...session.folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
  });
}

/** The innermost workspace folder that a draft lies in. */
function folderOf(uri: string, folders: readonly string[]): string | undefined {
  const around = folders.filter((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
  return around.sort((a, b) => b.length - a.length)[0];
}
