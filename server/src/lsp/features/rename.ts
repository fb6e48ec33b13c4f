import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { INLINE } from '../../engine/bibliography/inline.js';
import { resolved } from '../../engine/bibliography/resolve.js';
import { occurrenceAt } from '../../engine/citations/occurrences.js';
import { renamedInBibliography, renamedInDraft, renamingOf } from '../../engine/citations/rename.js';
import { rangeOf, textEditsOf } from '../convert.js';
import { draftsCiting } from '../elsewhere.js';
import type { Feature } from '../features.js';
import { around, entryOf, knownAs } from '../known.js';
import { LSPErrorCodes, ResponseError } from '../library.js';
import { answering, type Opened, type Session } from '../session.js';

/** A key under another name, in every draft in which it means the same and in the bibliography that has it. Belegg's own keys stay as they are. */
export const rename: Feature = {
  offers: () => ({ renameProvider: { prepareProvider: true } }),
  listen(session) {
    session.connection.onPrepareRename(
      answering(session, (opened, { position }) => {
        const found = occurrenceAt(opened.analysis, opened.document.offsetAt(position));
        if (!found) return null;
        checkName(found.key, found.key, opened, session);
        return { range: rangeOf(opened.document, found.keySpan), placeholder: found.key };
      }),
    );
    session.connection.onRenameRequest(
      answering(session, async (opened, { position, newName }): Promise<WorkspaceEdit | null> => {
        const found = occurrenceAt(opened.analysis, opened.document.offsetAt(position));
        if (!found) return null;
        checkName(found.key, String(newName), opened, session);
        return { changes: await changesFor(found.key, String(newName), opened, session) };
      }),
    );
  },
};

/** A key that nobody has defined may be renamed as well: somebody has only begun. */
function checkName(key: string, newName: string, opened: Opened, session: Session): void {
  const words = session.words.rename;
  const known = knownAs(key, opened);
  const { bibliographies } = around(opened);
  const taken = (other: string) => resolved(other, opened.knowledge, around(opened)) !== undefined;
  const verdict = known
    ? renamingOf(key, newName, bibliographies, taken)
    : { kind: KEY.test(newName) ? ('ok' as const) : ('invalid' as const) };
  if (verdict.kind !== 'ok') throw new ResponseError(LSPErrorCodes.RequestFailed, words[verdict.kind]);
}

/** What pandoc reads as one key without braces. */
const KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u;

async function changesFor(key: string, newName: string, opened: Opened, session: Session): Promise<Record<string, TextEdit[]>> {
  const changes: Record<string, TextEdit[]> = {};
  for (const draft of await draftsCiting(key, opened, session)) {
    const inline = draft.surroundings.bibliographies.find(({ uri }) => uri === INLINE);
    const edits = renamedInDraft(draft.analysis, key, newName, inline);
    if (edits.length > 0) changes[draft.document.uri] = textEditsOf(draft.document, edits);
  }
  // An entry of the front matter hides one of a file, which is another.
  if (entryOf(key, opened)?.uri === INLINE) return changes;
  for (const bibliography of opened.surroundings.bibliographies) {
    const text = session.textOf(opened.document.uri, bibliography.uri) ?? '';
    const edits = renamedInBibliography(text, bibliography, key, newName);
    if (edits.length > 0) changes[bibliography.uri] = textEditsOf(TextDocument.create(bibliography.uri, '', 0, text), edits);
  }
  return changes;
}
