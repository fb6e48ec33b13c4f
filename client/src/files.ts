import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FileAnswer, MOST_TEXTS, methods, TEXTS } from '../../server/src/lsp/protocol.js';

/** In bytes; what is bigger is no note and no bibliography. */
const LARGEST = 50_000_000;
const MOST = 2_000;

/** Files for the server, through the editor: they may lie on a disk, on another machine or nowhere at all. */
export function answerFiles(client: BaseLanguageClient): readonly vscode.Disposable[] {
  return [
    client.onRequest(methods.readFile, ({ uri, folders }: { uri: string; folders: readonly string[] | 'anywhere' }) => read(uri, folders)),
    client.onRequest(methods.listFiles, ({ folder }: { folder: string }) => filesBelow(vscode.Uri.parse(folder), [])),
    client.onRequest(methods.listTexts, ({ folder }: { folder: string }) => textsBelow(vscode.Uri.parse(folder))),
  ];
}

/** Follows no link: a link inside the workspace may lead anywhere. */
async function read(address: string, folders: readonly string[] | 'anywhere'): Promise<FileAnswer> {
  try {
    const uri = vscode.Uri.parse(address, true);
    if (folders !== 'anywhere' && !folders.some((folder) => lies(uri, vscode.Uri.parse(folder)))) return {};
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (type !== vscode.FileType.File || size > LARGEST) return {};
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return {};
  }
}

function lies(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(path) && !uri.path.includes('/../');
}

/** Every text that could cite a source; nothing when there are more than anybody counts. */
async function textsBelow(folder: vscode.Uri): Promise<string[] | null> {
  const texts = new vscode.RelativePattern(folder, `**/*.{${TEXTS.join(',')}}`);
  const found = await vscode.workspace.findFiles(texts, '**/{node_modules,.*}/**', MOST_TEXTS + 1);
  return found.length > MOST_TEXTS ? null : found.map((uri) => uri.toString());
}

async function filesBelow(folder: vscode.Uri, found: string[]): Promise<string[]> {
  try {
    await vscode.workspace.fs.stat(folder);
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      if (found.length >= MOST) break;
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) await filesBelow(uri, found);
      else if (type === vscode.FileType.File) found.push(uri.toString());
    }
  } catch {
    // No such folder: most workspaces have no base of their own.
  }
  return found;
}
