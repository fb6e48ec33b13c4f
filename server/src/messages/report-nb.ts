import type { ReportWords } from './report.js';

const MONTHS = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];

const counted =
  (one: string, many: string) =>
  (count: number): string =>
    `${number(count)} ${count === 1 ? one : many}`;

function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
}

function date(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}. ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

export const reportNb: ReportWords = {
  lang: 'nb',
  title: 'Gjennomgang av planutkast',
  date,
  madeBy: (day, knowledge) => `Laget med Belegg ${day}, kunnskapsbase ${knowledge}.`,
  number,
  severity: { error: 'Må rettes', warning: 'Bør endres', information: 'Vurder', hint: 'Til orientering' },
  severityMany: { error: 'må rettes', warning: 'bør endres', information: 'å vurdere', hint: 'til orientering' },
  category: {
    'passive-attraction': 'Lokker uten innhold',
    'passive-municipality': 'Løfter ingen kan etterprøve',
    claim: 'Påstander og tall',
    citation: 'Kildehenvisninger å rette',
    blank: 'Ikke fylt ut',
    document: 'Utkastet som helhet',
  },
  categoryWhy: {
    'passive-attraction': 'Natur, ro, oppvekst eller kultur brukes som grunn til å bo her, uten jobb, bolig eller nettverk ved siden av.',
    'passive-municipality': 'Ønsker og egenskaper der ingen er satt til å gjøre noe innen en frist.',
    claim: 'Påstander som mangler kilde, eller tall som ikke stemmer med det kildene sier.',
    citation: 'Henvisninger som er ukjente, ufullstendige eller skrevet feil.',
    blank: 'Tomrom i hakeparentes som fortsatt står i teksten.',
    document: 'Det som gjelder hele utkastet.',
  },
  drafts: counted('utkast', 'utkast'),
  words: counted('ord', 'ord'),
  marks: counted('merknad', 'merknader'),
  line: (line) => `linje ${number(line)}`,
  written: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', mixed: 'flere målformer' },
  contents: 'Innhold',
  first: 'Begynn her',
  firstWhy: 'Det som bør endres først: tall og påstander som ikke stemmer, så mål og tiltak uten innhold.',
  nothingFirst: 'Det er ingenting som haster i dette utkastet.',
  clean: 'Ingen merknader.',
  summary: ({ error, warning, information, hint }) =>
    error + warning + information + hint === 0
      ? 'Belegg har ingen merknader.'
      : `${list(
          places([
            [error, 'må rettes'],
            [warning, 'bør endres'],
            [information, 'kan vurderes'],
            [hint, 'er til orientering'],
          ]),
        )}.`,
  couldBe: 'Kan for eksempel skrives',
  sources: 'Kilder',
  none: 'Ingen',
  more: (count) => `og ${number(count)} til`,
  moreMarks: (count) => `${counted('merknad', 'merknader')(count)} til vises ikke her. Alle står i JSON-rapporten.`,
  failures: 'Ikke lest',
  failuresWhy: 'Disse filene kunne ikke gjennomgås:',
  partial: (left) =>
    `Gjennomgangen ble avbrutt. ${counted('utkast ble ikke lest', 'utkast ble ikke lest')(left)}, så dette er bare en del av resultatet.`,
  overview: 'Oversikt',
  overviewHead: {
    draft: 'Utkast',
    words: 'Ord',
    error: 'Må rettes',
    warning: 'Bør endres',
    information: 'Vurder',
    hint: 'Til orientering',
    missing: 'Temaer som ikke er nevnt',
    cited: 'Kilder',
  },
  strip: {
    title: 'Utkastet fra start til slutt',
    text: 'Hver strek er et sted i utkastet. Jo høyere strek, desto flere merknader like ved hverandre.',
    start: 'start',
    end: 'slutt',
    cited: 'Steder med kilde',
  },
  stripRow: (name, count) => `${name}: ${number(count)}`,
  balance: {
    title: 'Idyll mot virkemidler, kapittel for kapittel',
    text: 'Til venstre ord som lokker (natur, ro, oppvekst, kultur). Til høyre ord for det som kan virke: jobb, kompetanse, bolig, nettverk, ansvar og frist. Idyllen skal ikke bort; spørsmålet er hva som står ved siden av.',
    idyll: 'Idyll',
    active: 'Virkemidler',
    row: (chapter, idyll, active) => `${chapter}: ${idyll} idyll, ${active} virkemidler`,
    empty: 'Utkastet har ingen av delene.',
    before: 'Før første overskrift',
  },
  coverage: {
    title: 'Hva planen dekker, og hva den ikke nevner',
    text: 'Temaer som forskningen knytter til at folk slår seg til og blir. En handling er en setning der det står hva som skal gjøres, hvem som gjør det, og når.',
    topic: {
      'arbeid-og-kompetanse': 'Arbeid og kompetanse',
      bolig: 'Bolig',
      'trygghet-og-oppvekst': 'Trygghet og oppvekst',
      'bli-sett': 'Å bli sett',
      'moteplasser-og-frivillighet': 'Møteplasser',
      'samarbeid-og-nettverk': 'Nettverk og samarbeid',
      'sprak-og-kvalifisering': 'Språk',
      livsprosjekt: 'Familiens livsprosjekt',
      'planlov-og-medvirkning': 'Medvirkning',
      utviklingskapasitet: 'Læring og oppfølging',
    },
    state: { act: 'Har handling med hvem og når', words: 'Bare nevnt med ord', none: 'Ikke nevnt' },
    stateShort: { act: 'handling', words: 'ord', none: 'ikke nevnt' },
    theme: 'Tema',
    found: 'I utkastet',
    evidence: 'Kilder om temaet',
    who: 'hvem',
    when: 'når',
    notSaid: 'ikke sagt',
    places: counted('sted', 'steder'),
    caveat: 'Ingen plan må dekke alt. Oversikten er laget ut fra ordene i teksten og kan ta feil; den er ingen karakter.',
    sum: (act, words, none) =>
      `${counted('tema', 'temaer')(act)} har handling med hvem og når${words === 0 ? '' : `, ${number(words)} er bare nevnt`}.${none.length === 0 ? '' : ` Ikke nevnt: ${list(none.map((one) => `«${one}»`))}.`}`,
  },
  profile: {
    title: 'Til samtale: kommunens rolle som utvikler',
    text: 'Tegn som teksten selv viser, med sitater. Svarene må dere gi.',
    sign: {
      priorities: 'Valg og prioriteringer',
      owners: 'Navngitt ansvar',
      deadlines: 'Frister',
      indicators: 'Mål som kan måles',
      partners: 'Samarbeid med navngitte partnere',
      learning: 'Læring og oppfølging',
    },
    question: {
      priorities: 'Hva har dere valgt bort for å få til dette?',
      owners: 'Vet de som står oppført, at det er de som skal gjøre det?',
      deadlines: 'Hva skjer når en frist ikke holdes?',
      indicators: 'Hvem ser på tallene, og når?',
      partners: 'Hva har partneren lovet å bidra med?',
      learning: 'Hva endret dere etter forrige plan?',
    },
    shown: counted('sted viser dette', 'steder viser dette'),
    open: counted('sted holder det åpent', 'steder holder det åpent'),
    nothing: 'Teksten viser ikke dette.',
    profiles: 'Fire profiler å kjenne seg igjen i, eller ikke',
    profile: [
      {
        name: 'I bakevja',
        text: 'Ingen tydelig utviklingsprofil. Lederskifter, konflikter, svak økonomi eller et innadvendt blikk tar kreftene.',
        ask: 'Er det satt av folk og penger til dette arbeidet, eller skal det gjøres ved siden av?',
      },
      {
        name: 'I villrede',
        text: 'Har ressurser, men plukker opp temaer fra andre og prøver seg fram litt tilfeldig.',
        ask: 'Hvorfor akkurat disse satsingene, og ikke andre?',
      },
      {
        name: 'På rett vei',
        text: 'Vil noe og har ideer, men arbeidet er lite samordnet og planene svakt forankret.',
        ask: 'Hvem utenfor administrasjonen ville merke det om planen ble lagt bort?',
      },
      {
        name: 'Frampå',
        text: 'Har arbeidsmåter som sitter, bevisste strategier og har gjort sine valg.',
        ask: 'Hva er det beste eksempelet på at dere har lært av noe som ikke virket?',
      },
    ],
    caveat:
      'Profilene bygger på en studie av 41 små kommuner (Haugum mfl.). Oppdragsgiverens egen side nevner tre av dem; «i villrede» er bare kjent fra lysbilder om studien. De er en typologi, ikke en måling, og Belegg plasserer ingen.',
  },
  change: {
    title: 'Endret siden sist',
    text: (since) => `Sammenlignet med grunnlinja fra ${since}.`,
    state: { new: 'Nye', same: 'Uendret', moved: 'Flyttet', changed: 'Omskrevet, men fortsatt merket', fixed: 'Rettet' },
    otherKnowledge: 'Grunnlinja ble laget med en annen kunnskapsbase. Noe kan være nytt fordi reglene er endret, ikke teksten.',
    fixed: 'Rettet siden sist',
    hidden: (count) => `${counted('merknad', 'merknader')(count)} fra før er ikke tatt med.`,
    sum: (counts) =>
      `${counts.new} nye, ${counts.fixed} rettet, ${counts.moved} flyttet, ${counts.changed} omskrevet, ${counts.same} uendret.`,
  },
  all: 'Alle merknader',
  above: (number) => `Mer om dette under punkt ${number} i begynnelsen av rapporten.`,
  allWhy: 'I samme rekkefølge som i utkastet.',
  beforeHeadings: 'Før første overskrift',
  citations: (count, unknown) =>
    unknown === 0
      ? counted('kildehenvisning', 'kildehenvisninger')(count)
      : `${counted('kildehenvisning', 'kildehenvisninger')(count)}, ${number(unknown)} som ikke står i kunnskapsbasen`,
  references: 'Hva rapporten bygger på',
  referencesWhy: 'Funn og kilder som er nevnt ovenfor. Les forbeholdene før du bruker dem.',
  background: 'Bare til bakgrunn; skal ikke siteres.',
  caveat: 'Forbehold',
  trap: 'Kjent felle',
  never: 'kan ikke siteres',
  incomplete: 'mangler opplysninger; siteres med synlig tomrom',
  footer:
    'Belegg dømmer ikke planen. Det peker på steder der en leser kan spørre: hvem, hva, når, og hvor vet dere det fra? Utkastet har ikke forlatt maskinen det ble lest på.',
};

/** Only the first part says what is counted. */
function places(parts: readonly (readonly [count: number, what: string])[]): readonly string[] {
  const there = parts.filter(([count]) => count > 0);
  return there.map(([count, what], at) =>
    at === 0 ? `${number(count)} ${count === 1 ? 'sted' : 'steder'} ${what}` : `${number(count)} ${what}`,
  );
}

function list(parts: readonly string[]): string {
  const there = parts.filter((one) => one !== '');
  const last = there.at(-1) ?? '';
  return there.length < 2 ? last : `${there.slice(0, -1).join(', ')} og ${last}`;
}
