import type { Location } from 'vscode-languageserver';
import { occurrenceAt } from '../../engine/citations/occurrences.js';
import { pageUri } from '../convert.js';
import type { Feature } from '../features.js';
import { knownAs, placeOfEntry } from '../known.js';
import { answering, type Opened, type Session } from '../session.js';

/** From a key to where its source is written down: the bibliography, the municipality's own note, or the page of the bundled note. */
export const definition: Feature = {
  offers: () => ({ definitionProvider: true }),
  listen(session) {
    session.connection.onDefinition(
      answering(
        session,
        (opened, { position }) => {
          const citation = occurrenceAt(opened.analysis, opened.document.offsetAt(position));
          return citation ? placeOf(citation.key, opened, session) : null;
        },
        'soFar',
      ),
    );
  },
};

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where a key is defined. Nothing where nobody knows it, or the client cannot show a page. */
export function placeOf(key: string, opened: Opened, session: Session): Location | null {
  const known = knownAs(key, opened);
  if (!known) return null;
  if (known.kind === 'entry') return placeOfEntry(known.entry, opened, session) ?? null;
  const { source } = known;
  const note = source.own ? session.ownNote(opened.document.uri, `sources/${key}.md`) : undefined;
  if (note) return { uri: note, range: TOP };
  return session.client.pages ? { uri: pageUri('kilde', key), range: TOP } : null;
}
