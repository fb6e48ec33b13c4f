/** Headings and fixed sentences of the generated pages, of `belegg kb` and of the exports. Imports nothing. */

interface Both {
  readonly nb: string;
  readonly nn: string;
}

const both = (nb: string, nn: string): Both => ({ nb, nn });

/** Words of the pages `SOURCES.md` and `RULES.md`, which are written in bokmål and show both forms where a note has them. */
export const pages = {
  generated: 'Denne siden er laget av notatene i mappa. Rett notatene, ikke siden, og kjør `npm run knowledge`.',
  sources: 'Kilder',
  sourcesIntro: (sources: number, findings: number) =>
    `Her står alle ${sources} kilder i kunnskapsbasen, de ${findings} funnene som hviler på dem, hva som er lest, og hva ingen har sett.`,
  tiersIntro: 'Nivået sier om kilden kan settes inn i en plan:',
  tiers: {
    A: 'forfatter eller institusjon, år, tittel og utgiver er sett. Kan siteres.',
    B: 'kilden finnes, men noe er ikke sett. Kan bare siteres med et synlig tomrom.',
    C: 'kan aldri siteres. Notatet forklarer hvorfor.',
  },
  groups: { lysbildene: 'Nevnt på lysbildene', kjerne: 'Kjernen', supplement: 'Supplement', '': 'Kommunens egne' } as Readonly<
    Record<string, string>
  >,
  table: '| nivå | antall |\n|---|---|',
  tier: 'Nivå',
  read: 'Lest',
  notSeen: 'Ikke sett',
  missing: 'Mangler',
  whyNever: 'Kan ikke siteres',
  checked: 'Kontrollert',
  addresses: 'Sett på',
  findings: 'Funn',
  noFindings: 'Ingen funn hviler på denne kilden.',
  usedBy: 'Brukt av',
  background: 'bare bakgrunn',
  rules: 'Regler',
  rulesIntro: (rules: number) =>
    `Her står alle ${rules} regler: hva som blir merket, hvorfor, hva som ikke blir merket, hva Belegg foreslår, og hvilke funn det bygger på. Navnet på regelen er det samme som i merknaden.`,
  why: 'Hvorfor',
  under: (heading: string) => `(under «${heading}»)`,
  flagged: 'Merkes',
  silent: 'Merkes ikke',
  proposals: 'Forslag',
  more: (count: number) => `… og ${count} til`,
  evidence: 'Bygger på',
  kinds: { frame: 'ramme', passive: 'passiv formulering', ingredient: 'aktiv ingrediens', context: 'sammenheng', check: 'kontroll' },
  categories: {
    'passive-attraction': 'passiv profilering',
    'passive-municipality': 'passiv forpliktelse',
    claim: 'påstand',
    citation: 'henvisning',
    blank: 'tomrom',
    document: 'hele utkastet',
  },
  severities: { error: 'feil', warning: 'advarsel', information: 'opplysning', hint: 'hint' },
  ruleTable: '| regel | sier | slag |\n|---|---|---|',
} as const;

/** Fields that may be missing, as a reader calls them. */
export const fieldNames: Readonly<Record<string, Both>> = {
  author: both('forfatter', 'forfattar'),
  issued: both('utgivelsesår', 'utgivingsår'),
  title: both('tittel', 'tittel'),
  publisher: both('utgiver', 'utgjevar'),
  number: both('rapportnummer', 'rapportnummer'),
  container: both('hvor den er utgitt', 'kvar ho er utgitt'),
  URL: both('nettadresse', 'nettadresse'),
  volume: both('årgang', 'årgang'),
  issue: both('hefte', 'hefte'),
  page: both('sidetall', 'sidetal'),
  editor: both('redaktør', 'redaktør'),
  ISBN: both('ISBN', 'ISBN'),
  DOI: both('DOI', 'DOI'),
};

export const confidences: Readonly<Record<string, Both>> = {
  kildetekst: both('lest i kilden selv', 'lese i kjelda sjølv'),
  omtaleside: both('lest på en omtaleside', 'lese på ei omtaleside'),
  annenhånds: both('bare gjengitt av andre', 'berre attgitt av andre'),
  lysbilde: both('står bare på lysbildet', 'står berre på lysbiletet'),
};

export const relations: Readonly<Record<string, Both>> = {
  årsak: both('viser årsak', 'viser årsak'),
  samvariasjon: both('viser sammenheng, ikke årsak', 'viser samanheng, ikkje årsak'),
  beskrivelse: both('beskriver', 'beskriv'),
};

/** `belegg kb`. */
export const catalogue = {
  kinds: {
    source: both('kilder', 'kjelder'),
    finding: both('funn', 'funn'),
    trap: both('feller', 'feller'),
    theme: both('temaer', 'tema'),
    rule: both('regler', 'reglar'),
  },
  nothingFound: (query: string) =>
    both(
      `Fant ingenting om «${query}». Prøv et annet ord, eller ett ord om gangen.`,
      `Fann ingenting om «${query}». Prøv eit anna ord, eller eitt ord om gongen.`,
    ),
  unknown: (key: string, guess?: string) =>
    guess
      ? both(`Fant ikke «${key}»; mente du «${guess}»?`, `Fann ikkje «${key}»; meinte du «${guess}»?`)
      : both(
          `Fant ikke «${key}». Skriv «belegg kb list» for å se hva som finnes.`,
          `Fann ikkje «${key}». Skriv «belegg kb list» for å sjå kva som finst.`,
        ),
  allWell: (sources: number, findings: number, rules: number) =>
    both(
      `Alt stemmer: ${sources} kilder, ${findings} funn og ${rules} regler.`,
      `Alt stemmer: ${sources} kjelder, ${findings} funn og ${rules} reglar.`,
    ),
  problems: (count: number) =>
    both(count === 1 ? '1 ting må rettes.' : `${count} ting må rettes.`, count === 1 ? '1 ting må rettast.' : `${count} ting må rettast.`),
  citable: both('kan siteres', 'kan siterast'),
  incomplete: (fields: string) => both(`kan siteres med synlig tomrom for ${fields}`, `kan siterast med synleg tomrom for ${fields}`),
  never: (why: string) => both(`kan aldri siteres: ${why}`, `kan aldri siterast: ${why}`),
  offered: both('kan settes inn', 'kan setjast inn'),
  background: (why: string) => both(`bare bakgrunn: ${why}`, `berre bakgrunn: ${why}`),
  caveat: both('Forbehold', 'Atterhald'),
  source: both('Kilde', 'Kjelde'),
  figures: both('Tall', 'Tal'),
  scope: both('Gjelder', 'Gjeld'),
  contrasts: both('Står mot', 'Står mot'),
  themes: both('Temaer', 'Tema'),
  speaksFor: both('Taler for', 'Talar for'),
  speaksAgainst: both('Taler mot eller avgrenser', 'Talar mot eller avgrensar'),
  answer: both('Det kildene sier', 'Det kjeldene seier'),
  findings: both('Funn', 'Funn'),
  addresses: both('Sett på', 'Sett på'),
  checked: both('Kontrollert', 'Kontrollert'),
  own: both('kommunens egen', 'kommunen sin eigen'),
  unknownFormat: (format: string, formats: readonly string[]) =>
    both(`Ukjent format «${format}»; velg mellom ${formats.join(', ')}.`, `Ukjent format «${format}»; vel mellom ${formats.join(', ')}.`),
} as const;

/** The exports. */
export const exports = {
  heading: both('Kilder', 'Kjelder'),
  missing: (fields: string) => both(`Ikke sett: ${fields}.`, `Ikkje sett: ${fields}.`),
  note: (fields: string) => both(`Belegg: ikke sett: ${fields}. Fyll ut før bruk.`, `Belegg: ikkje sett: ${fields}. Fyll ut før bruk.`),
} as const;
