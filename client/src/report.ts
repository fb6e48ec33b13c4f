import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type PageAnswer, type ReportAnswer } from '../../server/src/lsp/protocol.js';
import { placeNow } from './edits.js';

/** «Vis gjennomgang»: the report beside the draft. It runs no script and reaches nothing outside itself. */
export async function showReport(client: BaseLanguageClient): Promise<void> {
  const place = placeNow();
  if (!place) return;
  const progress = { location: vscode.ProgressLocation.Notification, title: 'Belegg', cancellable: true };
  const ask = (token: vscode.CancellationToken) =>
    client.sendRequest<ReportAnswer | null>(methods.report, { textDocument: place.textDocument }, token);
  const answer = await vscode.window.withProgress(progress, (_, token) => ask(token)).then(undefined, () => null);
  if (answer) showPage(answer, vscode.ViewColumn.Beside);
}

export function showPage({ title, html }: ReportAnswer, viewColumn: vscode.ViewColumn): void {
  const panel = vscode.window.createWebviewPanel('belegg.report', title, { viewColumn, preserveFocus: true }, NO_SCRIPT);
  panel.webview.html = html;
}

export async function showAbout(client: BaseLanguageClient): Promise<void> {
  const { text } = await client.sendRequest<PageAnswer>(methods.about, {});
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  await vscode.commands.executeCommand('markdown.showPreview', document.uri);
}

const NO_SCRIPT: vscode.WebviewPanelOptions & vscode.WebviewOptions = {
  enableScripts: false,
  localResourceRoots: [],
  enableFindWidget: true,
};
