import type { Bilingual, Written } from '../engine/model.js';

/** What stands in drafts and beside them about citations. Pure data: the engine may import it. */

/** Names of fields that nobody has seen, as they stand in a blank. */
export const missingNames: Readonly<Record<Written, Readonly<Record<string, string>>>> = {
  nb: {
    author: 'forfatter',
    issued: 'utgivelsesår',
    title: 'tittel',
    publisher: 'utgiver',
    number: 'rapportnummer',
    container: 'tidsskrift',
    URL: 'nettadresse',
  },
  nn: {
    author: 'forfattar',
    issued: 'utgivingsår',
    title: 'tittel',
    publisher: 'utgjevar',
    number: 'rapportnummer',
    container: 'tidsskrift',
    URL: 'nettadresse',
  },
  en: {
    author: 'author',
    issued: 'year',
    title: 'title',
    publisher: 'publisher',
    number: 'report number',
    container: 'journal',
    URL: 'web address',
  },
};

export const notFound: Readonly<Record<Written, string>> = { nb: 'ikke funnet', nn: 'ikkje funne', en: 'not found' };

/** Heading of the list of references. */
export const listHeading: Readonly<Record<Written, string>> = { nb: 'Kilder', nn: 'Kjelder', en: 'Sources' };

/** Headings of the grouped list. */
export const listGroups: Readonly<Record<'public' | 'statistics' | 'research', Bilingual>> = {
  public: { nb: 'Lover og offentlige dokumenter', nn: 'Lover og offentlege dokument', en: 'Laws and public documents' },
  research: { nb: 'Forskning og rapporter', nn: 'Forsking og rapportar', en: 'Research and reports' },
  statistics: { nb: 'Statistikk', nn: 'Statistikk', en: 'Statistics' },
};
