import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { coveringEdit } from '../engine/edits.js';
import type { Edit } from '../engine/model.js';
import { spanOf } from './convert.js';

/** Open drafts that know what was changed in them since they were last read through. */
export const tracked: TextDocumentsConfiguration<TextDocument> = {
  create: TextDocument.create,
  update(document, changes, version) {
    try {
      for (const change of changes) updateOne(document, change, version);
    } catch (error) {
      // Half a change may be in: nothing that was known about the text can be trusted.
      pending.set(document, 'unknown');
      throw error;
    }
    return document;
  },
};

/** One edit that made the draft what it is since `settle`; `unknown` when only the whole text tells. Nothing when nothing changed. */
export function editIn(document: TextDocument): Edit | 'unknown' | undefined {
  return pending.get(document);
}

/** From now on, changes count from the draft as it is. */
export function settle(document: TextDocument): void {
  pending.delete(document);
}

const pending = new WeakMap<TextDocument, Edit | 'unknown'>();

function updateOne(document: TextDocument, change: TextDocumentContentChangeEvent, version: number): void {
  const before = pending.get(document);
  if (!('range' in change) || before === 'unknown') pending.set(document, 'unknown');
  else {
    const edit = { span: spanOf(document, change.range), newText: change.text };
    pending.set(document, before ? coveringEdit(before, edit, document.getText()) : edit);
  }
  TextDocument.update(document, [change], version);
}
