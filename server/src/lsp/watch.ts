import type { TextDocument } from 'vscode-languageserver-textdocument';
import { SOURCE } from './convert.js';
import { republish } from './features/diagnostics.js';
import type { Session } from './session.js';
import { readSettings } from './settings.js';
import { isOwnNote, type OwnBase, ownBase } from './surroundings.js';

/**
 * Keeps settings, the municipality's own notes and bibliographies up to date around the open drafts, off the typing path.
 * `start` once the client is ready for questions.
 */
export function surroundingsOf(session: Session): { readonly start: () => void } {
  const { connection, documents } = session;
  const bases = new Map<string, Promise<OwnBase>>();
  let started = false;

  async function settle(document: TextDocument): Promise<void> {
    await Promise.all([askSettings(session, document.uri), surround(document)]).catch((error) => connection.console.error(String(error)));
  }

  async function surround(document: TextDocument): Promise<void> {
    const folder = folderOf(document.uri, session.folders);
    if (!folder) return;
    const { knowledge, notes } = await baseIn(folder);
    if (knowledge === session.bundled || !documents.get(document.uri)) return;
    session.surround(document.uri, { knowledge, surroundings: { bibliographies: [], accepted: [] }, notes, texts: new Map() });
    republish(session, document.uri);
  }

  function baseIn(folder: string): Promise<OwnBase> {
    const known = bases.get(folder) ?? readBase(folder);
    bases.set(folder, known);
    return known;
  }

  async function readBase(folder: string): Promise<OwnBase> {
    const base = await ownBase(folder, session.files, session.bundled);
    for (const [uri, problems] of base.problems) {
      const written = session.settings.language === 'nn' ? 'nn' : 'nb';
      const range = (line: number) => ({ start: { line: line - 1, character: 0 }, end: { line, character: 0 } });
      const diagnostics = problems.map(({ line, message }) => ({ range: range(Math.max(1, line)), severity: 1 as const, source: SOURCE, message: message[written] }));
      void connection.sendDiagnostics({ uri, diagnostics });
    }
    return base;
  }

  documents.onDidOpen(({ document }) => {
    if (started) void settle(document);
  });
  documents.onDidClose(({ document }) => session.forget(document.uri));
  connection.onDidChangeConfiguration(({ settings }) => {
    if (!session.client.configuration) session.settings = readSettings((settings as { belegg?: unknown } | undefined)?.belegg);
    void Promise.all(documents.all().map(({ uri }) => askSettings(session, uri)));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const folder of session.folders) if (changes.some(({ uri }) => isOwnNote(uri, folder))) bases.delete(folder);
    for (const document of documents.all()) void surround(document);
  });
  return {
    start() {
      started = true;
      if (session.client.folders) listenToFolders(session);
      for (const document of documents.all()) void settle(document);
    },
  };
}

/** Asks the client what it wants for one draft, where it can be asked. A refusal leaves the settings as they are. */
async function askSettings(session: Session, uri: string): Promise<void> {
  if (session.client.configuration) {
    const value = await session.connection.workspace.getConfiguration({ scopeUri: uri, section: 'belegg' }).catch(() => undefined);
    const settings = readSettings(value);
    session.settings = settings;
    if (session.documents.get(uri)) session.settingsByDraft.set(uri, settings);
  }
  republish(session, uri);
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
