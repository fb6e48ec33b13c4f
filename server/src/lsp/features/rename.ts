import { LSPErrorCodes, type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { citationAt } from '../../engine/ask.js';
import type { Entry } from '../../engine/model.js';
import { rangeOf } from '../convert.js';
import { entryOf } from '../explain.js';
import type { Feature } from '../features.js';
import { answering, type Opened, type Session } from '../session.js';
import { usesOf } from './references.js';

/** A key under another name, in every open draft and in the bibliography that has it. Belegg's own keys stay as they are. */
export const rename: Feature = {
  offers: () => ({ renameProvider: { prepareProvider: true } }),
  listen(session) {
    session.connection.onPrepareRename(
      answering(session, (opened, { position }) => {
        const citation = citationAt(opened.analysis, opened.document.offsetAt(position));
        if (!citation) return null;
        refuseBundled(citation.key, opened, session);
        return { range: rangeOf(opened.document, citation.keySpan), placeholder: citation.key };
      }),
    );
    session.connection.onRenameRequest(
      answering(session, (opened, { position, newName }): WorkspaceEdit | null => {
        const citation = citationAt(opened.analysis, opened.document.offsetAt(position));
        if (!citation) return null;
        refuseBundled(citation.key, opened, session);
        if (typeof newName !== 'string' || !KEY.test(newName)) refuse(session.words.rename.invalid);
        return { changes: changesFor(citation.key, newName, opened, session) };
      }),
    );
  },
};

/** What pandoc reads as one key without braces. */
const KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u;

function changesFor(key: string, newName: string, opened: Opened, session: Session): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  const add = (uri: string, edit: TextEdit) => {
    changes[uri] = [...(changes[uri] ?? []), edit];
  };
  for (const { uri, range } of usesOf(key, session)) add(uri, { range, newText: newName });
  const entry = entryOf(key, opened);
  const range = entry && keyRange(key, entry, opened, session);
  if (entry && range) add(entry.uri, { range, newText: newName });
  return changes;
}

/** Where the entry says its own key: the first time that it stands there as a whole. */
function keyRange(key: string, { uri, span }: Entry, opened: Opened, session: Session): Range | undefined {
  const text = session.textOf(opened.document.uri, uri)?.slice(span.start, span.end) ?? '';
  const at = [...text.matchAll(/[^\s"'{},:]+(?::[^\s"'{},:]+)*/g)].find(([word]) => word === key)?.index;
  if (at === undefined) return undefined;
  return session.rangeIn(opened.document.uri, uri, { start: span.start + at, end: span.start + at + key.length });
}

function refuseBundled(key: string, opened: Opened, session: Session): void {
  if (opened.knowledge.sources.has(key) && !entryOf(key, opened)) refuse(session.words.rename.bundled);
}

function refuse(message: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, message);
}
