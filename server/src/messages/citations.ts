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

/** What stands behind the names of missing fields in a blank. The words are those that blanks are known by. */
export const missing: Readonly<Record<Written, string>> = { nb: 'mangler', nn: 'manglar', en: 'missing' };

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

/** What is wrong with a citation, and what may be done about it. Bokmål and nynorsk side by side. */
export const citationProblems = {
  unknown: (key: string): Bilingual => ({
    nb: `Belegg finner ingen kilde med nøkkelen «${key}». Sjekk skrivemåten, eller legg kilden inn i litteraturlista.`,
    nn: `Belegg finn inga kjelde med nøkkelen «${key}». Sjekk skrivemåten, eller legg kjelda inn i litteraturlista.`,
  }),
  emptyKey: {
    nb: 'Kildehenvisningen mangler nøkkel.',
    nn: 'Kjeldetilvisinga manglar nøkkel.',
  },
  didYouMean: (key: string): Bilingual => ({ nb: `Bytt til «${key}»`, nn: `Byt til «${key}»` }),
  genitive: (key: string): Bilingual => ({
    nb: `Genitivs-s er blitt en del av nøkkelen: kilden heter «${key}», og slik den står nå, blir den ikke funnet.`,
    nn: `Genitivs-s har vorte ein del av nøkkelen: kjelda heiter «${key}», og slik ho står no, blir ho ikkje funnen.`,
  }),
  /** «Søholt og medarbeideres»: a genitive of «mfl.», in bokmål. */
  colleagues: 'og medarbeideres',
  writeAs: (text: string): Bilingual => ({ nb: `Skriv «${text}»`, nn: `Skriv «${text}»` }),
  example: {
    nb: 'Først i et avsnitt leses dette som et nummerert eksempel, ikke som en kildehenvisning. Bruk hakeparentes.',
    nn: 'Først i eit avsnitt blir dette lese som eit nummerert døme, ikkje som ei kjeldetilvising. Bruk hakeparentes.',
  },
  comma: {
    nb: 'Kilder i samme parentes skilles med semikolon. Med komma blir den andre kilden stående som navn inne i den første.',
    nn: 'Kjelder i same parentes blir skilde med semikolon. Med komma blir den andre kjelda ståande som namn inne i den første.',
  },
  useSemicolon: { nb: 'Bruk semikolon', nn: 'Bruk semikolon' },
  english: (label: string, better: string): Bilingual => ({
    nb: `«${label}» er engelsk og blir stående slik. På norsk heter det «${better}».`,
    nn: `«${label}» er engelsk og blir ståande slik. På norsk heiter det «${better}».`,
  }),
  lang: {
    nb: '«lang: no» blir lest som «nei», og da kommer engelske ord inn i kildelista. Skriv nb for bokmål eller nn for nynorsk.',
    nn: '«lang: no» blir lese som «nei», og då kjem engelske ord inn i kjeldelista. Skriv nb for bokmål eller nn for nynorsk.',
  },
  dash: {
    nb: 'Tankestreken gjør paragrafnummeret til «fra–til». Bruk bindestrek i numre som § 11-1.',
    nn: 'Tankestreken gjer paragrafnummeret til «frå–til». Bruk bindestrek i nummer som § 11-1.',
  },
  lawPlace: {
    nb: 'Slik blir «§ 11-5» til «§§ 11–5» i dokumenter som lages med pandoc. Med {} bak nøkkelen blir paragrafen stående som du skrev den.',
    nn: 'Slik blir «§ 11-5» til «§§ 11–5» i dokument som blir laga med pandoc. Med {} bak nøkkelen blir paragrafen ståande som du skreiv han.',
  },
  keepParagraph: { nb: 'La paragrafen stå som den er skrevet', nn: 'La paragrafen stå som han er skriven' },
  useHyphen: { nb: 'Bruk bindestrek', nn: 'Bruk bindestrek' },
  quotation: {
    nb: 'Et ordrett sitat trenger sidetall (eller kapittel og avsnitt), så leseren finner det igjen.',
    nn: 'Eit ordrett sitat treng sidetal (eller kapittel og avsnitt), så lesaren finn det att.',
  },
  mfl: {
    nb: 'Forkortelsen skrives «mfl.», med ett punktum.',
    nn: 'Forkortinga skal vere «mfl.», med eitt punktum.',
  },
  byHand: (short: string): Bilingual => ({
    nb: `Dette er en kilde Belegg kjenner: ${short}. Som kildehenvisning kommer den med i kildelista.`,
    nn: `Dette er ei kjelde Belegg kjenner: ${short}. Som kjeldetilvising kjem ho med i kjeldelista.`,
  }),
  makeCitation: (short: string): Bilingual => ({
    nb: `Gjør om til kildehenvisning: ${short}`,
    nn: `Gjer om til kjeldetilvising: ${short}`,
  }),
  forbidden: (nb: string, nn: string): Bilingual => ({
    nb: `Denne kilden kan ikke brukes i en plan: ${nb}`,
    nn: `Denne kjelda kan ikkje brukast i ein plan: ${nn}`,
  }),
  incomplete: (fields: string): Bilingual => ({
    nb: `Kilden mangler ${fields}. Finn det, eller la leseren se at det mangler.`,
    nn: `Kjelda manglar ${fields}. Finn det, eller la lesaren sjå at det manglar.`,
  }),
  showBlank: (blank: string): Bilingual => ({ nb: `Sett inn ${blank}`, nn: `Set inn ${blank}` }),
  duplicate: (key: string, places: string): Bilingual => ({
    nb: `Nøkkelen «${key}» står flere steder (${places}). Den første blir brukt.`,
    nn: `Nøkkelen «${key}» står fleire stader (${places}). Den første blir brukt.`,
  }),
  unused: (key: string): Bilingual => ({
    nb: `Kilden «${key}» er ikke brukt i utkastet.`,
    nn: `Kjelda «${key}» er ikkje brukt i utkastet.`,
  }),
  unusedAnywhere: (key: string): Bilingual => ({
    nb: `Ingen tekst i mappa bruker kilden «${key}».`,
    nn: `Ingen tekst i mappa bruker kjelda «${key}».`,
  }),
  inBase: { nb: 'kunnskapsbasen', nn: 'kunnskapsbasen' },
  inDraft: { nb: 'utkastet selv', nn: 'utkastet sjølv' },
  file: (message: Bilingual): Bilingual => ({ nb: `Litteraturlista: ${message.nb}`, nn: `Litteraturlista: ${message.nn}` }),
  stale: {
    nb: 'Kildelista stemmer ikke lenger med henvisningene i utkastet.',
    nn: 'Kjeldelista stemmer ikkje lenger med tilvisingane i utkastet.',
  },
  refresh: { nb: 'Oppdater kildelista', nn: 'Oppdater kjeldelista' },
};
