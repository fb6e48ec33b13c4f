import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { commands, type InitializationOptions, methods, type PrintedParams } from '../../server/src/lsp/protocol.js';
import { chooseCitation, sayWhere } from './cite.js';
import { answerFiles } from './files.js';
import { chooseFix } from './fixes.js';
import { bundledPreview, type MarkdownIt, printedFor } from './preview.js';
import { showAbout, showReport } from './report.js';
import { showReportOfAll } from './report-all.js';
import { chooseTemplate, convertTo, refreshReferences } from './rework.js';
import { statusBar } from './status.js';
import { ReviewTree } from './tree.js';

/** Starts the server in the place where the extension runs. */
export type Launch = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** What VS Code's Markdown preview asks of an extension. */
export interface Exports {
  extendMarkdownIt<M extends MarkdownIt>(md: M): M;
}

let client: BaseLanguageClient | undefined;

/** All that desktop and web share. */
export async function start(context: vscode.ExtensionContext, launch: Launch): Promise<Exports> {
  const initializationOptions: InitializationOptions = { files: true, commands: true };
  client = await launch({
    documentSelector: [{ language: 'markdown' }],
    initializationOptions,
    // Marks are few and typed text is short: nothing is gained by waiting for a pause.
    diagnosticPullOptions: { onChange: true, onSave: false },
  });
  context.subscriptions.push(...answerFiles(client), client.onNotification(methods.printed, showPrinted));
  await client.start();
  const tree = new ReviewTree(client, context.workspaceState);
  context.subscriptions.push(
    tree,
    statusBar(tree),
    ...commandsOf(client, tree).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
  return { extendMarkdownIt: bundledPreview };
}

export async function stop(): Promise<void> {
  await client?.stop();
}

/** The preview reads a draft again when it knows more about its citations. */
function showPrinted({ uri, sources }: PrintedParams): void {
  printedFor(uri, sources);
  void vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, () => {});
}

type Command = readonly [name: string, run: (...args: never[]) => unknown];

function commandsOf(line: BaseLanguageClient, tree: ReviewTree): readonly Command[] {
  return [
    [commands.cite, () => chooseCitation(line)],
    [commands.fixes, () => chooseFix(line)],
    [commands.review, () => showReport(line)],
    [commands.reveal, reveal],
    ['belegg.refresh', () => tree.refresh()],
    ['belegg.narrow', () => tree.narrow()],
    ['belegg.reviewAll', (folder?: vscode.Uri) => showReportOfAll(line, folder)],
    ['belegg.template', () => chooseTemplate(line)],
    ['belegg.toPandoc', () => convertTo(line, 'pandoc')],
    ['belegg.toFootnotes', () => convertTo(line, 'footnote')],
    ['belegg.toText', () => convertTo(line, 'text')],
    ['belegg.references', () => refreshReferences(line)],
    ['belegg.where', () => sayWhere(line)],
    ['belegg.about', () => showAbout(line)],
  ];
}

async function reveal(uri: string, range: vscode.Range): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  await vscode.window.showTextDocument(document, { selection: range, preserveFocus: false });
}
