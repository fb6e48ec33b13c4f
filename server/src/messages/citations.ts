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

/** What is wrong with a bibliography file or an entry of it. */
export const bibliographyProblems = {
  kind: {
    nb: 'Belegg leser litteraturlister som ender på .bib, .json, .yaml eller .ris, ikke denne.',
    nn: 'Belegg les litteraturlister som endar på .bib, .json, .yaml eller .ris, ikkje denne.',
  },
  tooLong: { nb: 'Litteraturlista er for stor til å leses.', nn: 'Litteraturlista er for stor til å lesast.' },
  binary: {
    nb: 'Fila er ikke tekst og kan ikke leses som litteraturliste.',
    nn: 'Fila er ikkje tekst og kan ikkje lesast som litteraturliste.',
  },
  unclosed: {
    nb: 'Oppføringen er ikke avsluttet. Se etter en klamme eller et anførselstegn som mangler. Resten av lista kan brukes.',
    nn: 'Oppføringa er ikkje avslutta. Sjå etter ein klamme eller eit hermeteikn som manglar. Resten av lista kan brukast.',
  },
  unreadable: {
    nb: 'Oppføringen kan ikke leses. Resten av lista kan brukes.',
    nn: 'Oppføringa kan ikkje lesast. Resten av lista kan brukast.',
  },
  noKey: { nb: 'Oppføringen mangler nøkkel og kan derfor ikke siteres.', nn: 'Oppføringa manglar nøkkel og kan difor ikkje siterast.' },
  notList: { nb: 'Fila inneholder ingen liste over kilder.', nn: 'Fila inneheld inga liste over kjelder.' },
} satisfies Record<string, Bilingual>;
