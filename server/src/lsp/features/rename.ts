import { LSPErrorCodes, type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { citationAt } from '../../engine/ask.js';
import type { Entry } from '../../engine/model.js';
import { rangeOf } from '../convert.js';
import type { Feature } from '../features.js';
import { entryOf, placeOfEntry, textAround } from '../known.js';
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
  const place = entry && keyPlace(key, entry, opened, session);
  if (place) add(place.uri, { range: place.range, newText: newName });
  return changes;
}

/** Where the entry says its own key: the first time that it stands there as a word of its own. */
function keyPlace(key: string, entry: Entry, opened: Opened, session: Session): { uri: string; range: Range } | undefined {
  const text = textAround(entry, opened, session);
  for (let at = text.indexOf(key, entry.span.start); at >= 0 && at < entry.span.end; at = text.indexOf(key, at + 1)) {
    const alone = !KEY_SIGN.test(text[at - 1] ?? ' ') && !KEY_SIGN.test(text[at + key.length] ?? ' ');
    if (alone) return placeOfEntry(entry, opened, session, { start: at, end: at + key.length });
  }
  return undefined;
}

/** What may stand inside a key. */
const KEY_SIGN = /[\p{L}\p{N}_.#$%&+?<>~/-]/u;

function refuseBundled(key: string, opened: Opened, session: Session): void {
  if (opened.knowledge.sources.has(key) && !entryOf(key, opened)) refuse(session.words.rename.bundled);
}

function refuse(message: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, message);
}
