import type { Location } from 'vscode-languageserver';
import { occurrenceAt, occurrencesIn } from '../../engine/citations/occurrences.js';
import { rangeOf } from '../convert.js';
import type { Feature } from '../features.js';
import { answering, type Session } from '../session.js';
import { placeOf } from './definition.js';

/** Everywhere that a key is cited in open drafts. */
export const references: Feature = {
  offers: () => ({ referencesProvider: true, documentHighlightProvider: true }),
  listen(session) {
    session.connection.onReferences(
      answering(session, (opened, { position, context }) => {
        const citation = occurrenceAt(opened.analysis, opened.document.offsetAt(position));
        if (!citation) return null;
        const defined = context?.includeDeclaration ? placeOf(citation.key, opened, session) : null;
        return [...(defined ? [defined] : []), ...usesOf(citation.key, session)];
      }),
    );
    session.connection.onDocumentHighlight(
      answering(session, ({ analysis, document }, { position }) => {
        const citation = occurrenceAt(analysis, document.offsetAt(position));
        if (!citation) return null;
        return occurrencesIn(analysis, citation.key).map(({ keySpan: span }) => ({ range: rangeOf(document, span) }));
      }),
    );
  },
};

/** Places of a key in every open draft. */
function usesOf(key: string, session: Session): readonly Location[] {
  return session
    .all()
    .flatMap(({ analysis, document }) =>
      occurrencesIn(analysis, key).map(({ keySpan }) => ({ uri: document.uri, range: rangeOf(document, keySpan) })),
    );
}
