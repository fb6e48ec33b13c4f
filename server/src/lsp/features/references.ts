import type { Location } from 'vscode-languageserver';
import { occurrenceAt, occurrencesIn } from '../../engine/citations/occurrences.js';
import { rangeOf } from '../convert.js';
import { draftsCiting } from '../elsewhere.js';
import type { Feature } from '../features.js';
import { answering, type Opened, type Session } from '../session.js';
import { placeOf } from './definition.js';

/** Everywhere that a key is cited: in open drafts, and in those of the workspace that are not open. */
export const references: Feature = {
  offers: () => ({ referencesProvider: true, documentHighlightProvider: true }),
  listen(session) {
    session.connection.onReferences(
      answering(session, async (opened, { position, context }) => {
        const citation = occurrenceAt(opened.analysis, opened.document.offsetAt(position));
        if (!citation) return null;
        const defined = context?.includeDeclaration ? placeOf(citation.key, opened, session) : null;
        return [...(defined ? [defined] : []), ...(await usesOf(citation.key, opened, session))];
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

/** Places of a key in every draft in which it means the same. */
async function usesOf(key: string, opened: Opened, session: Session): Promise<readonly Location[]> {
  const drafts = await draftsCiting(key, opened, session);
  return drafts.flatMap(({ analysis, document }) =>
    occurrencesIn(analysis, key).map(({ keySpan }) => ({ uri: document.uri, range: rangeOf(document, keySpan) })),
  );
}
