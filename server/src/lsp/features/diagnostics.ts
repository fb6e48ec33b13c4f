import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Feature } from '../features.js';
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from '../library.js';
import type { Opened, Session } from '../session.js';
import { shownIn } from '../shown.js';
import { soon } from '../unhurried.js';

/** Marks as the client wants them: pulled where it can pull, otherwise pushed with the version that they are about. */
export const diagnostics: Feature = {
  offers: (client) =>
    client.pull ? { diagnosticProvider: { identifier: 'belegg', interFileDependencies: false, workspaceDiagnostics: false } } : {},
  listen(session) {
    const { connection, documents } = session;
    const pushing = pusher(session);
    documents.onDidChangeContent(({ document }) => {
      if (!session.client.pull) pushing(document.uri);
    });
    documents.onDidClose(({ document }) => {
      if (!session.client.pull) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    });
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
      await soon();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const opened = await firstOrWhole(session, textDocument.uri);
      // Changed while it was read: the client asks anew. An empty answer would take all marks away.
      if (!opened && session.isDraft(textDocument.uri))
        throw new ResponseError(LSPErrorCodes.ServerCancelled, 'changed', { retriggerRequest: true });
      if (!opened) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const { resultId, items } = reportOf(opened, session);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    });
  },
};

/** The whole draft; of a large one that was just opened the beginning, and the client is told to ask again when the rest is read. */
function firstOrWhole(session: Session, uri: string): Promise<Opened | undefined> {
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const beginning = (opened: Opened): void => {
      if (opened.analysis.draft.length < LARGE || !session.client.refreshDiagnostics) return;
      isAnswered = true;
      resolve(opened);
    };
    session.read(uri, beginning).then((whole) => {
      if (isAnswered && whole) session.connection.languages.diagnostics.refresh();
      resolve(whole);
    }, reject);
  });
}

/** Tells the client anew, after settings or surroundings changed. */
export function republish(session: Session, uri: string): void {
  const { client, connection } = session;
  const ignore = () => {};
  if (!client.pull) publish(session, uri).catch((error) => connection.console.error(String(error)));
  else if (client.refreshDiagnostics) connection.languages.diagnostics.refresh();
  if (client.refreshLenses) connection.sendRequest('workspace/codeLens/refresh').catch(ignore);
  if (client.refreshHints) connection.languages.inlayHint.refresh().catch(ignore);
}

/** Reads the draft through and sends its marks; those of the beginning ahead of the rest where there is much to read. */
async function publish(session: Session, uri: string): Promise<void> {
  const opened = await session.read(uri, (beginning) => {
    if (beginning.analysis.draft.length > LARGE) send(session, beginning);
  });
  if (opened) send(session, opened);
}

/** UTF-16 units from which it takes long enough to read a draft that its beginning is worth showing alone. */
const LARGE = 100_000;

/** Collects changes that already lie in the queue, so that a newer edit overtakes an older analysis. */
function pusher(session: Session): (uri: string) => void {
  const waiting = new Map<string, number>();
  let turn = 0;
  return (uri) => {
    turn += 1;
    const mine = turn;
    waiting.set(uri, mine);
    void soon()
      .then(soon)
      .then(async () => {
        if (waiting.get(uri) !== mine) return;
        waiting.delete(uri);
        await publish(session, uri);
      })
      .catch((error) => session.connection.console.error(String(error)));
  };
}

/** With the version that was judged, which may be an older one than the draft has by now. */
function send(session: Session, opened: Opened): void {
  const { uri } = opened.document;
  void session.connection.sendDiagnostics({ uri, version: opened.version, diagnostics: shownIn(opened, session) });
}

/** The marks that were last pulled for a draft. While they stay the same, so does their name, and they need not be sent again. */
interface Report {
  readonly resultId: string;
  readonly items: LspDiagnostic[];
}

const reports = new WeakMap<TextDocument, Report>();
let results = 0;

function reportOf(opened: Opened, session: Session): Report {
  const items = shownIn(opened, session);
  const before = reports.get(opened.document);
  if (before?.items.length === items.length && before.items.every((one, at) => isSame(one, items[at]!))) return before;
  results += 1;
  const report = { resultId: String(results), items };
  reports.set(opened.document, report);
  return report;
}

function isSame(one: LspDiagnostic, other: LspDiagnostic): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
