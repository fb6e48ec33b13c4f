import { TextDocument } from 'vscode-languageserver-textdocument';
import { namedIn, type ReadBibliography, Shelf } from './bibliographies.js';
import { rangeOf, SEVERITIES, SOURCE } from './convert.js';
import { republish } from './features/diagnostics.js';
import { within } from './files.js';
import type { Session } from './session.js';
import { readSettings, type Settings, settingsOver } from './settings.js';
import { isOwnNote, type OwnBase, ownBase, type Surrounded } from './surroundings.js';

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
  let started = false;
  documents.onDidOpen(({ document }) => {
    if (started) settle(document);
  });
  documents.onDidChangeContent(({ document }) => {
    if (started && around.namesOthers(document)) settle(document);
  });
  documents.onDidClose(({ document }) => session.forget(document.uri));
  connection.onDidChangeConfiguration(({ settings }) => {
    if (!session.client.configuration) session.settings = readSettings((settings as { belegg?: unknown } | undefined)?.belegg);
    for (const document of documents.all()) settle(document);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (!Array.isArray(changes)) return;
    around.forgetBases(changes.map(({ uri }) => uri));
    for (const document of documents.all()) settle(document);
  });
  return {
    start() {
      started = true;
      if (session.client.folders) listenToFolders(session);
      for (const document of documents.all()) settle(document);
    },
  };
}

class Surrounding {
  readonly #session: Session;
  readonly #bases = new Map<string, Promise<OwnBase>>();
  /** Names of bibliographies in each draft, as last seen. */
  readonly #names = new Map<string, string>();
  /** Bibliographies whose problems have been told, with the text they were told about. */
  readonly #told = new Map<string, string>();
  #shelf: Shelf | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Asks for the draft's settings, reads what lies around it, and shows the draft in that light. */
  async settle(document: TextDocument): Promise<void> {
    const session = this.#session;
    const { uri } = document;
    if (!session.isDraft(uri)) return;
    const before = session.settingsOf(uri);
    const folder = folderOf(uri, session.folders);
    const base = folder ? await this.#base(folder) : undefined;
    const user = await settingsFor(session, uri);
    const settings = base ? settingsOver(base.settings, user) : user;
    this.#shelf ??= new Shelf(session.files);
    const text = document.getText();
    this.#names.set(uri, namedIn(text).join('\n'));
    const read = await this.#shelf.bibliographiesOf(uri, text, session.folders, user.bibliographies);
    if (session.documents.get(uri) !== document) return;
    const surrounded: Surrounded = {
      knowledge: base?.knowledge ?? session.bundled,
      surroundings: { bibliographies: read.map(({ bibliography }) => bibliography), accepted: base?.accepted ?? [] },
      notes: base?.notes ?? new Map(),
      texts: new Map(read.map(({ bibliography, text: own }) => [bibliography.uri, own])),
    };
    for (const one of read) this.#tell(one);
    const others = JSON.stringify(before) !== JSON.stringify(settings);
    session.settingsByDraft.set(uri, settings);
    if (this.#surround(uri, surrounded) || others) republish(session, uri);
  }

  /** Broken entries are marked in their own file too, when it is one that the author may work in. */
  #tell({ bibliography: { uri, problems }, text }: ReadBibliography): void {
    const session = this.#session;
    if (this.#told.get(uri) === text || !within(uri, session.folders)) return;
    this.#told.set(uri, text);
    const document = TextDocument.create(uri, '', 0, text);
    const written = session.settings.language === 'nn' ? 'nn' : 'nb';
    const marks = problems.map(({ span, message }) => ({
      range: rangeOf(document, span),
      severity: SEVERITIES.warning,
      source: SOURCE,
      message: message[written],
    }));
    void session.connection.sendDiagnostics({ uri, diagnostics: text === '' ? [] : marks });
  }

  /** Hands over what differs from what the draft was judged with, and says whether anything did: most drafts have nothing around them. */
  #surround(uri: string, surrounded: Surrounded): boolean {
    const { knowledge, surroundings } = this.#session.around(uri);
    const { bibliographies, accepted } = surrounded.surroundings;
    const same =
      knowledge === surrounded.knowledge &&
      JSON.stringify(accepted) === JSON.stringify(surroundings.accepted) &&
      bibliographies.length === surroundings.bibliographies.length &&
      bibliographies.every((one, at) => one === surroundings.bibliographies[at]);
    if (!same) this.#session.surround(uri, surrounded);
    return !same;
  }

  /** Whether a draft's front matter names other bibliographies than it did. */
  namesOthers(document: TextDocument): boolean {
    return this.#names.has(document.uri) && this.#names.get(document.uri) !== namedIn(document.getText()).join('\n');
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
    const { files, bundled, settings, connection } = this.#session;
    const base = await ownBase(folder, files, bundled);
    const written = settings.language === 'nn' ? 'nn' : 'nb';
    for (const [uri, problems] of base.problems) {
      const diagnostics = problems.map(({ line, message }) => {
        const from = Math.max(0, line - 1);
        const range = { start: { line: from, character: 0 }, end: { line: from + 1, character: 0 } };
        return { range, severity: SEVERITIES.error, source: SOURCE, message: message[written] };
      });
      void connection.sendDiagnostics({ uri, diagnostics });
    }
    return base;
  }
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
