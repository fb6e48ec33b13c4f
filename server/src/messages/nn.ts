import { listed } from './listed.js';
import type { Messages } from './messages.js';

export const nn: Messages = {
  hover: {
    evidence: 'Kva kjeldene seier',
    caveat: 'Atterhald',
    contrast: 'Peikar ein annan veg',
    better: 'Kan til dømes skrivast',
    rulePage: 'Meir om denne merknaden',
    findings: 'Funn',
    uses: (count, under, more) =>
      `Brukt ${count === 1 ? 'éin stad' : `${count} stader`} i utkastet${listed(under, more, ', under ', 'og', 'til')}.`,
    elsewhere: (drafts) => `Også brukt i ${drafts}.`,
    missing: (fields) => `Ingen har sett ${fields}. Kjelda blir sett inn med eit synleg tomrom.`,
    never: 'Denne kjelda kan ikkje setjast inn i ein plan:',
    unknownKey: (key) => `Belegg kjenner inga kjelde med nøkkelen «${key}».`,
    ownBase: 'Frå kunnskapsbasen til kommunen sjølv.',
  },
  fix: {
    cite: (short) => `Set inn kjelde: ${short}`,
    citeWithBlanks: (short, fields) => `Set inn kjelde: ${short} (med tomrom for ${fields})`,
    keep: 'Behald setninga, med grunngjeving',
    keepReason: '[grunngjeving]',
    showAll: 'Vis alle framlegg …',
    fixAll: 'Rett alt som er trygt å rette',
  },
  pick: {
    placeholder: 'Vel eit funn eller ei kjelde',
    fits: 'Passar til setninga',
    used: 'Brukt i utkastet',
    rest: 'Fleire',
    allThemes: 'Alle tema',
    chooseTheme: 'Vel tema',
    caveat: 'Atterhald',
    locked: 'Kan ikkje setjast inn',
    nothing: 'Ingen kjelder passar her.',
    blanks: (fields) => `blir sett inn med tomrom for ${fields}`,
    fixes: 'Vel eit framlegg',
    noFixes: 'Belegg har ingen framlegg her.',
  },
  lens: {
    remarks: (count) => (count === 1 ? '1 merknad' : `${count} merknader`),
    citations: (count) => (count === 1 ? '1 kjeldetilvising' : `${count} kjeldetilvisingar`),
  },
  uses: (count) => (count === 1 ? 'brukt 1 stad i opne utkast' : `brukt ${count} stader i opne utkast`),
  more: (count) => `Belegg viser dei viktigaste merknadene. ${count} til står i gjennomgangen.`,
  review: {
    status: (count) => (count === 1 ? '1 merknad' : `${count} merknader`),
    statusHint: 'Belegg: vis gjennomgangen av utkastet',
    clean: 'Ingen merknader',
    byChapter: 'Etter kapittel',
    byImportance: 'Etter kor viktig det er',
    beforeHeadings: 'Før første overskrift',
    severity: { error: 'Må rettast', warning: 'Bør endrast', information: 'Vurder', hint: 'Til orientering' },
    title: 'Gjennomgang',
    narrowed: (shown, of) => `Viser ${shown} av ${of} merknader`,
    nothingChosen: 'Ingen merknader i utvalet',
    filter: 'Vis berre det som er kryssa av',
    kinds: { severity: 'Kor viktig', category: 'Kva det gjeld', news: 'Sidan sist' },
    news: (since) => `Berre det som er nytt sidan ${since}`,
  },
  reviewAll: {
    title: 'Gjennomgang av alle utkast',
    reading: (done, of, name) => `${done} av ${of}: ${name}`,
    noDrafts: 'Det er ingen utkast (.md) i mappa.',
    unreadable: 'Fila kunne ikkje lesast som tekst.',
    broken: 'Belegg klarte ikkje å lese dette utkastet. Dei andre er med.',
  },
  edit: {
    changed: 'Utkastet vart endra i mellomtida. Prøv éin gong til.',
    nothingToConvert: 'Det er ingen kjeldetilvisingar å gjere om i dette utkastet.',
    notHere: 'Kjelda kan ikkje setjast inn her.',
    noReferences: 'Utkastet har ingen kjeldetilvisingar enno, så det er inga kjeldeliste å lage.',
    alreadyCited: 'Kjelda står alt ved denne setninga.',
    referencesRight: 'Kjeldelista stemmer.',
    list: { grouped: 'Del kjeldelista i lover, forsking og statistikk', one: 'Samle kjeldelista i éi liste' },
  },
  locators: [
    { label: 's. ', detail: 'side' },
    { label: 'kap. ', detail: 'kapittel' },
    { label: '§ ', detail: 'paragraf' },
    { label: 'pkt. ', detail: 'punkt' },
    { label: 'avsnitt ', detail: 'avsnitt' },
    { label: 'fig. ', detail: 'figur' },
    { label: 'tab. ', detail: 'tabell' },
  ],
  rename: {
    bundled: 'Nøkkelen høyrer til kunnskapsbasen som følgjer med Belegg, og kan ikkje endrast.',
    invalid: 'Ein kjeldenøkkel kan berre ha bokstavar, tal og teikna _ : . # $ % & - + ? < > ~ /.',
    taken: 'Nøkkelen er teken: ei anna kjelde har han.',
  },
  where: {
    bundled: 'kunnskapsbasen som følgjer med Belegg',
    own: 'kunnskapsbasen til kommunen sjølv (.belegg/)',
    front: (line) => `utkastet sjølv, linje ${line}`,
    bibliography: (file, line) => `${file}, linje ${line}`,
    stands: (place) => `Kjelda står i ${place}.`,
    also: (places) => `Same nøkkel står også i ${places}, men det er den første som blir brukt.`,
    nowhere: (key) => `Ingen kjenner nøkkelen «${key}»: verken kunnskapsbasen, .belegg/ eller litteraturfilene til utkastet.`,
    noKey: 'Set markøren på ei kjeldetilvising først.',
  },
  about: (version, sources, findings) => `# Belegg

Skrivehjelp for planutkast. Alt skjer på di eiga maskin; utkastet blir aldri sendt nokon stad.

Kunnskapsbase ${version}: ${sources} kjelder, ${findings} funn.

Kjeldelister blir laga med citeproc-js, © Frank Bennett. citeproc-js implements the Citation Style Language, https://citationstyles.org/

Lisensane til programvara Belegg byggjer på, følgjer med utvidinga (THIRD-PARTY-NOTICES.md).
`,
  page: { flagged: 'Slik blir merkt', silent: 'Slik blir ikkje merkt' },
  citableMissing: {
    author: 'forfattar',
    issued: 'utgjevingsår',
    title: 'tittel',
    publisher: 'utgjevar',
    number: 'nummer',
    container: 'tidsskrift',
    URL: 'lenkje',
    volume: 'årgang',
    issue: 'hefte',
    page: 'sidetal',
    editor: 'redaktør',
    ISBN: 'ISBN',
    DOI: 'DOI',
  },
};
