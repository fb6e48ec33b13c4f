import * as vscode from 'vscode';
import type { Position, Range, TextEdit } from '../../server/src/lsp/protocol.js';

/** Editor, and the place that a question to the server is about. Nothing when no Markdown draft is in front. */
export interface Place {
  readonly editor: vscode.TextEditor;
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly range: Range;
}

export function placeNow(): Place | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return undefined;
  const { active, start, end } = editor.selection;
  return {
    editor,
    textDocument: { uri: editor.document.uri.toString() },
    position: plain(active),
    range: { start: plain(start), end: plain(end) },
  };
}

/**
 * Applies edits that were made for one version of the draft, as one step of undo, with tab stops in the blanks. Does
 * nothing when the draft has changed in the meantime.
 */
export async function apply(editor: vscode.TextEditor, version: number, edits: readonly TextEdit[]): Promise<boolean> {
  if (editor.document.version !== version || edits.length === 0) return false;
  const change = new vscode.WorkspaceEdit();
  change.set(
    editor.document.uri,
    edits.map(({ range, newText }) =>
      BLANK.test(newText) ? new vscode.SnippetTextEdit(rangeOf(range), snippetOf(newText)) : new vscode.TextEdit(rangeOf(range), newText),
    ) as vscode.TextEdit[],
  );
  return vscode.workspace.applyEdit(change);
}

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function plain({ line, character }: vscode.Position): Position {
  return { line, character };
}

/** `[antall]`: not a key, a footnote, a link or a box to tick. */
const BLANK = /\[\p{L}[^[\]\n@^]{1,60}\](?![([:])/u;

function snippetOf(text: string): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let at = 0;
  for (const blank of text.matchAll(new RegExp(BLANK, 'gu'))) {
    snippet.appendText(text.slice(at, blank.index));
    snippet.appendPlaceholder((inner) => inner.appendText(blank[0]));
    at = blank.index + blank[0].length;
  }
  return snippet.appendText(text.slice(at));
}
