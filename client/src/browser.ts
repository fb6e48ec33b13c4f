import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Exports, start, stop } from './extension.js';

/** VS Code in a browser: the server is a worker. */
export function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const file = vscode.Uri.joinPath(context.extensionUri, 'dist/server.browser.js');
  return start(context, async (options) => new LanguageClient('belegg', 'Belegg', new Worker(await workerAddress(file)), options));
}

export const deactivate = stop;

/** A worker is never started from a remote host's address; there, the bytes are fetched and handed over. */
async function workerAddress(file: vscode.Uri): Promise<string> {
  if (file.scheme !== 'vscode-remote') return file.toString(true);
  const bytes = await vscode.workspace.fs.readFile(file);
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
}
