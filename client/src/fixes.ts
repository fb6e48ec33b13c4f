import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FixesAnswer, type FixItem, methods } from '../../server/src/lsp/protocol.js';
import { apply, placeNow } from './edits.js';

/** Every proposal for the place, each with the sentence as it would read. */
export async function chooseFix(client: BaseLanguageClient): Promise<void> {
  const place = placeNow();
  if (!place) return;
  const { editor, textDocument, range } = place;
  const answer = await client.sendRequest<FixesAnswer | null>(methods.fixes, { textDocument, range });
  if (!answer) return;
  if (answer.items.length === 0) return void vscode.window.showInformationMessage(answer.nothing);
  const rows = answer.items.map((item: FixItem) => ({ label: item.title, description: item.remark, detail: item.preview ?? '', item }));
  const chosen = await vscode.window.showQuickPick(rows, { placeHolder: answer.placeholder, matchOnDetail: true });
  if (chosen) await apply(editor, answer.version, chosen.item.edits);
}
