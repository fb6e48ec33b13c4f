import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { Knowledge } from '../engine/model.js';
import { abilitiesIn } from './abilities.js';
import { tracked } from './drafts.js';
import { type Feature, features } from './features.js';
import { type Files, noFiles } from './files.js';
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, TextDocumentSyncKind, TextDocuments } from './library.js';
import { type FileAnswer, type InitializationOptions, methods, TEXTS } from './protocol.js';
import { Session } from './session.js';
import { readSettings } from './settings.js';
import { surroundingsOf } from './watch.js';

/** Serves one client until the line closes. `files` is where the server itself can read, for clients that cannot be asked. */
export function serve(connection: Connection, knowledge: Knowledge, files: Files = noFiles): void {
  const documents = new TextDocuments(tracked);
  const session = new Session(connection, documents, knowledge);
  const surroundings = surroundingsOf(session);
  connection.onInitialize((params) => initialized(session, params, files));
  connection.onInitialized(() => {
    register(session);
    surroundings.start();
  });
  connection.onShutdown(() => {});
  for (const feature of Object.values<Feature>(features)) feature.listen(session);
  documents.listen(connection);
  connection.listen();
}

function initialized(session: Session, params: InitializeParams, files: Files): InitializeResult {
  session.client = abilitiesIn(params);
  session.files = session.client.files ? filesOf(session.connection) : files;
  session.folders = foldersIn(params);
  session.settings = readSettings((params.initializationOptions as InitializationOptions | undefined)?.settings);
  const offered = Object.values<Feature>(features).map((feature) => feature.offers(session.client));
  const workspace = Object.assign(
    { workspaceFolders: { supported: true, changeNotifications: true } },
    ...offered.map((one) => one.workspace ?? {}),
  );
  return {
    serverInfo: { name: 'Belegg', version: session.bundled.version },
    capabilities: {
      ...Object.assign({}, ...offered),
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace,
    },
  };
}

function foldersIn({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders) && workspaceFolders.length > 0) return workspaceFolders.map((folder) => folder.uri);
  return rootUri ? [rootUri] : [];
}

/** Some clients warn about every registration that they did not ask for, so only what they say they take. */
function register({ client, connection }: Session): void {
  const ignore = () => {};
  if (client.registerConfiguration)
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'belegg' }).catch(ignore);
  if (client.registerWatching) {
    const watchers = ['**/.belegg/**', '**/*.{bib,bibtex,json,yaml,yml,ris,csl}', `**/*.{${TEXTS.join(',')}}`].map((globPattern) => ({
      globPattern,
    }));
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(ignore);
  }
}

/** Files that our own client reads, wherever its workspace really is. */
function filesOf(connection: Connection): Files {
  return {
    async read(uri, folders) {
      const answer = await connection.sendRequest<FileAnswer>(methods.readFile, { uri, folders }).catch(() => undefined);
      return answer?.text;
    },
    async list(folder) {
      return connection.sendRequest<string[]>(methods.listFiles, { folder }).catch(() => []);
    },
    async texts(folder) {
      const answer = await connection.sendRequest<string[] | null>(methods.listTexts, { folder }).catch(() => undefined);
      return answer ?? undefined;
    },
  };
}
