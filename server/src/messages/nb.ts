import { listed } from './listed.js';
import type { Messages } from './messages.js';

export const nb: Messages = {
  hover: {
    evidence: 'Hva kildene sier',
    caveat: 'Forbehold',
    contrast: 'Peker en annen vei',
    better: 'Kan for eksempel skrives',
    rulePage: 'Mer om denne merknaden',
    findings: 'Funn',
    uses: (count, under, more) =>
      `Brukt ${count === 1 ? 'ett sted' : `${count} steder`} i utkastet${listed(under, more, ', under ', 'og', 'til')}.`,
    elsewhere: (drafts) => `Også brukt i ${drafts}.`,
    missing: (fields) => `Ingen har sett ${fields}. Kilden settes inn med et synlig tomrom.`,
    never: 'Denne kilden kan ikke settes inn i en plan:',
    unknownKey: (key) => `Belegg kjenner ingen kilde med nøkkelen «${key}».`,
    ownBase: 'Fra kommunens egen kunnskapsbase.',
  },
  fix: {
    cite: (short) => `Sett inn kilde: ${short}`,
    citeWithBlanks: (short, fields) => `Sett inn kilde: ${short} (med tomrom for ${fields})`,
    keep: 'Behold setningen, med begrunnelse',
    keepReason: '[begrunnelse]',
    showAll: 'Vis alle forslag …',
    fixAll: 'Rett alt som er trygt å rette',
  },
  pick: {
    placeholder: 'Velg et funn eller en kilde',
    fits: 'Passer til setningen',
    used: 'Brukt i utkastet',
    rest: 'Flere',
    allThemes: 'Alle temaer',
    chooseTheme: 'Velg tema',
    caveat: 'Forbehold',
    locked: 'Kan ikke settes inn',
    nothing: 'Ingen kilder passer her.',
    blanks: (fields) => `settes inn med tomrom for ${fields}`,
    fixes: 'Velg et forslag',
    noFixes: 'Belegg har ingen forslag her.',
  },
  lens: {
    remarks: (count) => (count === 1 ? '1 merknad' : `${count} merknader`),
    citations: (count) => (count === 1 ? '1 kildehenvisning' : `${count} kildehenvisninger`),
  },
  uses: (count) => (count === 1 ? 'brukt 1 sted i åpne utkast' : `brukt ${count} steder i åpne utkast`),
  more: (count) => `Belegg viser de viktigste merknadene. ${count} til står i gjennomgangen.`,
  review: {
    status: (count) => (count === 1 ? '1 merknad' : `${count} merknader`),
    statusHint: 'Belegg: vis gjennomgangen av utkastet',
    clean: 'Ingen merknader',
    byChapter: 'Etter kapittel',
    byImportance: 'Etter viktighet',
    beforeHeadings: 'Før første overskrift',
    severity: { error: 'Må rettes', warning: 'Bør endres', information: 'Vurder', hint: 'Til orientering' },
    title: 'Gjennomgang',
    narrowed: (shown, of) => `Viser ${shown} av ${of} merknader`,
    nothingChosen: 'Ingen merknader i utvalget',
    filter: 'Vis bare det som er krysset av',
    kinds: { severity: 'Hvor viktig', category: 'Hva det gjelder', news: 'Siden sist' },
    news: (since) => `Bare det som er nytt siden ${since}`,
  },
  reviewAll: {
    title: 'Gjennomgang av alle utkast',
    reading: (done, of, name) => `${done} av ${of}: ${name}`,
    noDrafts: 'Det er ingen utkast (.md) i mappen.',
    unreadable: 'Fila kunne ikke leses som tekst.',
    broken: 'Belegg klarte ikke å lese dette utkastet. De andre er med.',
  },
  edit: {
    changed: 'Utkastet ble endret i mellomtiden. Prøv en gang til.',
    nothingToConvert: 'Det er ingen kildehenvisninger å gjøre om i dette utkastet.',
    notHere: 'Kilden kan ikke settes inn her.',
    noReferences: 'Utkastet har ingen kildehenvisninger ennå, så det er ingen kildeliste å lage.',
    alreadyCited: 'Kilden står allerede ved denne setningen.',
    referencesRight: 'Kildelista stemmer.',
    list: { grouped: 'Del kildelista i lover, forskning og statistikk', one: 'Samle kildelista i én liste' },
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
    bundled: 'Nøkkelen hører til Beleggs egen kunnskapsbase og kan ikke endres.',
    invalid: 'En kildenøkkel kan bare ha bokstaver, tall og tegnene _ : . # $ % & - + ? < > ~ /.',
    taken: 'Nøkkelen er tatt: en annen kilde har den.',
  },
  where: {
    bundled: 'kunnskapsbasen som følger med Belegg',
    own: 'kommunens egen kunnskapsbase (.belegg/)',
    front: (line) => `utkastet selv, linje ${line}`,
    bibliography: (file, line) => `${file}, linje ${line}`,
    stands: (place) => `Kilden står i ${place}.`,
    also: (places) => `Samme nøkkel står også i ${places}, men det er den første som blir brukt.`,
    nowhere: (key) => `Ingen kjenner nøkkelen «${key}»: verken kunnskapsbasen, .belegg/ eller litteraturfilene til utkastet.`,
    noKey: 'Sett markøren på en kildehenvisning først.',
  },
  about: (version, sources, findings) => `# Belegg

Skrivehjelp for planutkast. Alt skjer på din egen maskin; utkastet sendes aldri noe sted.

Kunnskapsbase ${version}: ${sources} kilder, ${findings} funn.

Kildelister lages med citeproc-js, © Frank Bennett. citeproc-js implements the Citation Style Language, https://citationstyles.org/

Lisensene til programvaren Belegg bygger på, følger med utvidelsen (THIRD-PARTY-NOTICES.md).
`,
  page: { flagged: 'Slik merkes', silent: 'Slik merkes ikke' },
  citableMissing: {
    author: 'forfatter',
    issued: 'utgivelsesår',
    title: 'tittel',
    publisher: 'utgiver',
    number: 'nummer',
    container: 'tidsskrift',
    URL: 'lenke',
    volume: 'årgang',
    issue: 'hefte',
    page: 'sidetall',
    editor: 'redaktør',
    ISBN: 'ISBN',
    DOI: 'DOI',
  },
};
