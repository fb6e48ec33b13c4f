import { occurrencesIn } from '../../engine/citations/occurrences.js';
import { pageUri, rangeOf } from '../convert.js';
import type { Feature } from '../features.js';
import { entryOf } from '../known.js';
import { answering } from '../session.js';

/** Keys lead to the source's page; keys of a bibliography to its address, when it has one. */
export const links: Feature = {
  offers: () => ({ documentLinkProvider: { resolveProvider: false } }),
  listen(session) {
    session.connection.onDocumentLinks(
      answering(session, (opened) =>
        occurrencesIn(opened.analysis).flatMap(({ key, keySpan }) => {
          const entry = entryOf(key, opened);
          const source = entry ? undefined : opened.knowledge.sources.get(key);
          const target = source ? (session.client.pages ? pageUri('kilde', key) : source.url[0]) : addressOf(entry?.item);
          return target ? [{ range: rangeOf(opened.document, keySpan), target }] : [];
        }),
      ),
    );
  },
};

function addressOf(item: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const doi = item?.DOI;
  if (typeof doi === 'string' && doi !== '') return `https://doi.org/${doi}`;
  const url = item?.URL;
  return typeof url === 'string' && /^https?:/.test(url) ? url : undefined;
}
