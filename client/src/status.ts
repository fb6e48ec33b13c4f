import * as vscode from 'vscode';
import { commands } from '../../server/src/lsp/protocol.js';
import type { ReviewTree } from './tree.js';

/** How many marks the draft in front has; a click shows the review. */
export function statusBar(tree: ReviewTree): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('belegg', vscode.StatusBarAlignment.Right, 50);
  item.name = 'Belegg';
  item.command = commands.review;
  tree.onReview((answer) => {
    if (!answer) return item.hide();
    item.text = `$(quote) ${answer.status}`;
    item.tooltip = answer.statusHint;
    item.show();
  });
  return item;
}
