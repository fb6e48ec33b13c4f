import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CitationForm, type EditsAnswer, methods, type TemplateItem } from '../../server/src/lsp/protocol.js';
import { apply, placeNow } from './edits.js';

/** Every citation of the draft in another form. */
export async function convertTo(client: BaseLanguageClient, form: Exclude<CitationForm, 'auto'>): Promise<void> {
  await rework(client, methods.convert, { form });
}

/** The list of references, written or refreshed. */
export async function refreshReferences(client: BaseLanguageClient): Promise<void> {
  await rework(client, methods.references, {});
}

/** A section as good practice has it, with blanks for what only the author knows. */
export async function chooseTemplate(client: BaseLanguageClient): Promise<void> {
  const place = placeNow();
  if (!place) return;
  const { textDocument, position } = place;
  const templates = await client.sendRequest<TemplateItem[] | null>(methods.templates, { textDocument, position });
  const rows = (templates ?? []).map((template) => ({ label: template.title, snippet: template.snippet }));
  const chosen = await vscode.window.showQuickPick(rows);
  if (chosen) await place.editor.insertSnippet(new vscode.SnippetString(chosen.snippet));
}

async function rework(client: BaseLanguageClient, method: string, params: object): Promise<void> {
  const place = placeNow();
  if (!place) return;
  const answer = await client.sendRequest<EditsAnswer | null>(method, { textDocument: place.textDocument, ...params });
  if (!answer) return;
  if (answer.message) return void vscode.window.showInformationMessage(answer.message);
  await apply(place.editor, answer.version, answer.edits);
}
