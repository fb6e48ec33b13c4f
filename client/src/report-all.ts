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

/** As people sort files: 2 before 10, Å after Z. */
const BY_NAME = new Intl.Collator('nb', { numeric: true });

/** By reading folders: a search needs a search engine, which not every place has. Links are not followed; they may go in circles. */
async function draftsIn(folder: vscode.Uri | undefined, token: vscode.CancellationToken): Promise<ReviewAllParams['drafts']> {
  const roots = folder ? [folder] : (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const found: vscode.Uri[] = [];
  for (const root of roots) await addDrafts(root, found, token);
  return found.map((uri) => ({ uri: uri.toString(), name: vscode.workspace.asRelativePath(uri) }));
}

async function addDrafts(folder: vscode.Uri, found: vscode.Uri[], token: vscode.CancellationToken): Promise<void> {
  // A folder that cannot be read has no drafts for us.
  const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => []);
  for (const [name, type] of entries.sort(([one], [other]) => BY_NAME.compare(one, other))) {
    if (found.length >= MOST || token.isCancellationRequested) return;
    if (name.startsWith('.') || name === 'node_modules') continue;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) await addDrafts(uri, found, token);
    else if (type === vscode.FileType.File && /\.(?:md|markdown)$/i.test(name)) found.push(uri);
  }
}
