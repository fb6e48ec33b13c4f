import { DocumentDiagnosticReportKind, LSPErrorCodes, type Diagnostic as LspDiagnostic, ResponseError } from 'vscode-languageserver';
import type { Diagnostic, Severity } from '../../engine/model.js';
import { diagnosticOf, SEVERITIES, SOURCE } from '../convert.js';
import type { Feature } from '../features.js';
import { type Opened, type Session, soon } from '../session.js';
import { severityOf } from '../settings.js';

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
      const opened = await session.read(textDocument.uri, () => {});
      // Changed while it was read: the client asks anew. An empty answer would take all marks away.
      if (!opened && session.isDraft(textDocument.uri))
        throw new ResponseError(LSPErrorCodes.ServerCancelled, 'changed', { retriggerRequest: true });
      if (!opened) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const resultId = resultIdOf(opened);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: shownIn(opened, session) };
    });
  },
};

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

/** A diagnostic with the severity that the settings give it. */
export interface ShownDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly severity: Severity;
}

/** Everything that the settings do not hide, in order. */
export function visibleIn({ analysis, settings }: Opened): readonly ShownDiagnostic[] {
  const visible: ShownDiagnostic[] = [];
  for (const diagnostic of analysis.diagnostics) {
    const severity = severityOf(diagnostic, settings);
    if (severity) visible.push({ diagnostic, severity });
  }
  return visible;
}

/** Marks in one file that a list of problems can still be read with. */
const MOST = 500;
const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function shownIn(opened: Opened, session: Session): LspDiagnostic[] {
  const visible = visibleIn(opened);
  const kept = visible.length <= MOST ? visible : mostImportant(visible);
  const items = kept.map(({ diagnostic, severity }) => diagnosticOf(opened.document, diagnostic, severity, session.client));
  if (kept.length === visible.length) return items;
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return [{ range, severity: SEVERITIES.information, source: SOURCE, message: session.words.more(visible.length - kept.length) }, ...items];
}

/** The first ones of the gravest kinds, in their order. One pass: this runs at every keystroke, over every mark. */
function mostImportant(all: readonly ShownDiagnostic[]): readonly ShownDiagnostic[] {
  const left: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of all) left[severity] += 1;
  let room = MOST;
  for (const severity of ORDER) {
    left[severity] = Math.min(left[severity], room);
    room -= left[severity];
  }
  return all.filter(({ severity }) => {
    left[severity] -= 1;
    return left[severity] >= 0;
  });
}

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

const resultIds = new WeakMap<Opened, string>();
let results = 0;

function resultIdOf(opened: Opened): string {
  const known = resultIds.get(opened);
  if (known) return known;
  results += 1;
  const made = String(results);
  resultIds.set(opened, made);
  return made;
}
