import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type ReviewAllAnswer, type ReviewAllParams, type ReviewingParams } from '../../server/src/lsp/protocol.js';
import { showPage } from './report.js';

/** Drafts in one review; a folder with more holds something else. */
const MOST = 2_000;

let reviews = 0;

/** «Gå gjennom alle utkastene i mappen»: one page for all of them. Stopped, it shows what was reviewed, and says that it is not all. */
export async function showReportOfAll(client: BaseLanguageClient, folder?: vscode.Uri): Promise<void> {
  const answer = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Belegg', cancellable: true },
    async (progress, token) => {
      const drafts = await draftsIn(folder, token);
      reviews += 1;
      const params: ReviewAllParams = { drafts, id: reviews };
      const listening = client.onNotification(methods.reviewing, ({ id, of, message }: ReviewingParams) => {
        if (id === params.id) progress.report({ message, increment: 100 / of });
      });
      return client.sendRequest<ReviewAllAnswer>(methods.reviewAll, params, token).finally(() => listening.dispose());
    },
  );
  if (answer.message) void vscode.window.showInformationMessage(answer.message);
  if (answer.html) showPage({ title: answer.title, html: answer.html }, vscode.ViewColumn.Active);
}

async function draftsIn(folder: vscode.Uri | undefined, token: vscode.CancellationToken): Promise<ReviewAllParams['drafts']> {
  const pattern = '**/*.{md,markdown}';
  const found = await vscode.workspace.findFiles(
    folder ? new vscode.RelativePattern(folder, pattern) : pattern,
    '**/{node_modules,.*}/**',
    MOST,
    token,
  );
  const drafts = found.map((uri) => ({ uri: uri.toString(), name: vscode.workspace.asRelativePath(uri) }));
  return drafts.sort((one, other) => (one.name < other.name ? -1 : 1));
}
