import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Exports, start, stop } from './extension.js';

/** VS Code in a browser: the server is a worker. */
export function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, 'dist', name);
  return start(context, async (options) => {
    const [address, knowledge] = await Promise.all([
      workerAddress(file('server.browser.js')),
      vscode.workspace.fs.readFile(file('knowledge.json')),
    ]);
    const worker = new Worker(address);
    // The base comes first over the line; then the line is the language client's.
    worker.postMessage(knowledge);
    return new LanguageClient('belegg', 'Belegg', worker, options);
  });
}

export const deactivate = stop;

/** A worker is never started from a remote host's address; there, the bytes are fetched and handed over. */
async function workerAddress(file: vscode.Uri): Promise<string> {
  if (file.scheme !== 'vscode-remote') return file.toString(true);
  const bytes = await vscode.workspace.fs.readFile(file);
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
}
