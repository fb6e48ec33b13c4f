import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commands, methods, type ReviewAnswer, type ReviewNode, type ReviewParams } from '../../server/src/lsp/protocol.js';
import { rangeOf } from './edits.js';
import { chooseFilter, rememberedFilter } from './filter.js';

/** Pause after the last mark before the panel is drawn anew, in ms: it follows the writing, it does not flicker with it. */
const PAUSE = 250;

interface Node extends ReviewNode {
  readonly uri: string;
  readonly open?: boolean;
}

/** The review of the draft in front, by chapter and by importance. */
export class ReviewTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #reviewed = new vscode.EventEmitter<ReviewAnswer | undefined>();
  readonly #disposables: vscode.Disposable[];
  #answer: ReviewAnswer | undefined;
  #uri = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;
  /** The newest review, or nothing when no draft is in front. */
  readonly onReview = this.#reviewed.event;

  /** `state` remembers what the panel is narrowed to. */
  constructor(client: BaseLanguageClient, state: vscode.Memento) {
    this.#client = client;
    this.#state = state;
    const view = vscode.window.createTreeView('belegg.review', { treeDataProvider: this, showCollapseAll: true });
    this.onReview((answer) => {
      view.description = answer?.status ?? '';
      view.message = answer?.narrowed ?? '';
      view.badge = answer && answer.count > 0 ? { value: answer.count, tooltip: answer.narrowed ?? answer.status } : undefined;
    });
    this.#disposables = [
      view,
      vscode.window.onDidChangeActiveTextEditor(() => this.#later()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const front = vscode.window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === front)) this.#later();
      }),
    ];
    this.#later();
  }

  async refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    // A panel or a list in front is not another draft: what was shown stays.
    if (!document && this.#answer && vscode.window.visibleTextEditors.some((editor) => editor.document.uri.toString() === this.#uri))
      return;
    const uri = document?.languageId === 'markdown' ? document.uri.toString() : undefined;
    const answer = uri ? await this.#ask({ textDocument: { uri }, filter: rememberedFilter(this.#state) }) : null;
    this.#answer = answer ?? undefined;
    this.#uri = uri ?? '';
    this.#changed.fire();
    this.#reviewed.fire(this.#answer);
  }

  /** Lets the author choose what the panel shows. */
  async narrow(): Promise<void> {
    if (this.#answer && (await chooseFilter(this.#answer, this.#state))) await this.refresh();
  }

  #ask(params: ReviewParams): Promise<ReviewAnswer | null> {
    return this.#client.sendRequest<ReviewAnswer | null>(methods.review, params).catch(() => null);
  }

  getChildren(node?: Node): Node[] {
    const answer = this.#answer;
    const uri = this.#uri;
    if (node) return (node.children ?? []).map((child) => ({ ...child, uri }));
    if (!answer) return [];
    if (answer.count === 0) return [{ label: answer.words.nothing, uri }];
    return [
      { label: answer.words.byImportance, children: answer.importance, uri, open: true },
      { label: answer.words.byChapter, children: answer.chapters, uri, open: true },
    ];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(node.label, node.children ? (node.open ? Expanded : Collapsed) : None);
    if (node.detail) item.description = node.detail;
    if (!node.children) {
      item.tooltip = [node.label, node.detail].filter(Boolean).join('\n');
      if (node.severity) item.iconPath = new vscode.ThemeIcon(...ICONS[node.severity]);
    }
    if (node.range) item.command = { title: node.label, command: commands.reveal, arguments: [node.uri, rangeOf(node.range)] };
    return item;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const one of this.#disposables) one.dispose();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), PAUSE);
  }
}

const ICONS: Readonly<Record<NonNullable<ReviewNode['severity']>, [string, vscode.ThemeColor]>> = {
  error: ['error', new vscode.ThemeColor('list.errorForeground')],
  warning: ['warning', new vscode.ThemeColor('list.warningForeground')],
  information: ['info', new vscode.ThemeColor('editorInfo.foreground')],
  hint: ['lightbulb', new vscode.ThemeColor('editorHint.foreground')],
};
