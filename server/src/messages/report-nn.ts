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

export const reportNn: ReportWords = {
  lang: 'nn',
  title: 'Gjennomgang av planutkast',
  date,
  madeBy: (day, knowledge) => `Laga med Belegg ${day}, kunnskapsbase ${knowledge}.`,
  number,
  severity: { error: 'Må rettast', warning: 'Bør endrast', information: 'Vurder', hint: 'Til orientering' },
  severityMany: { error: 'må rettast', warning: 'bør endrast', information: 'å vurdere', hint: 'til orientering' },
  category: {
    'passive-attraction': 'Lokkar utan innhald',
    'passive-municipality': 'Lovnader ingen kan etterprøve',
    claim: 'Påstandar og tal',
    citation: 'Kjeldetilvisingar å rette',
    blank: 'Ikkje fylt ut',
    document: 'Utkastet som heilskap',
  },
  categoryWhy: {
    'passive-attraction':
      'Natur, ro, oppvekst eller kultur blir brukt som grunn til å bu her, utan jobb, bustad eller nettverk ved sida av.',
    'passive-municipality': 'Ønske og eigenskapar der ingen er sett til å gjere noko innan ein frist.',
    claim: 'Påstandar som manglar kjelde, eller tal som ikkje stemmer med det kjeldene seier.',
    citation: 'Tilvisingar som er ukjende, ufullstendige eller skrivne feil.',
    blank: 'Tomrom i hakeparentes som framleis står i teksten.',
    document: 'Det som gjeld heile utkastet.',
  },
  drafts: counted('utkast', 'utkast'),
  words: counted('ord', 'ord'),
  marks: counted('merknad', 'merknader'),
  line: (line) => `linje ${number(line)}`,
  written: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', mixed: 'fleire målformer' },
  contents: 'Innhald',
  first: 'Byrj her',
  firstWhy: 'Det som bør endrast først: tal og påstandar som ikkje stemmer, så mål og tiltak utan innhald.',
  nothingFirst: 'Det er ingenting som hastar i dette utkastet.',
  clean: 'Ingen merknader.',
  summary: ({ error, warning, information, hint }) =>
    error + warning + information + hint === 0
      ? 'Belegg har ingen merknader.'
      : `${list(
          places([
            [error, 'må rettast'],
            [warning, 'bør endrast'],
            [information, 'kan vurderast'],
            [hint, 'er til orientering'],
          ]),
        )}.`,
  couldBe: 'Kan til dømes skrivast',
  sources: 'Kjelder',
  none: 'Ingen',
  more: (count) => `og ${number(count)} til`,
  moreMarks: (count) => `${counted('merknad', 'merknader')(count)} til er ikkje med her. Alle står i JSON-rapporten.`,
  failures: 'Ikkje lesne',
  failuresWhy: 'Desse filene kunne ikkje gjennomgåast:',
  partial: (left) =>
    `Gjennomgangen vart avbroten. ${counted('utkast vart ikkje lese', 'utkast vart ikkje lesne')(left)}, så dette er berre ein del av resultatet.`,
  overview: 'Oversyn',
  overviewHead: {
    draft: 'Utkast',
    words: 'Ord',
    error: 'Må rettast',
    warning: 'Bør endrast',
    information: 'Vurder',
    hint: 'Til orientering',
    missing: 'Tema som ikkje er nemnde',
    cited: 'Kjelder',
  },
  strip: {
    title: 'Utkastet frå start til slutt',
    text: 'Kvar strek er ein stad i utkastet. Jo høgare strek, dess fleire merknader like ved kvarandre.',
    start: 'start',
    end: 'slutt',
    cited: 'Stader med kjelde',
  },
  stripRow: (name, count) => `${name}: ${number(count)}`,
  balance: {
    title: 'Idyll mot verkemiddel, kapittel for kapittel',
    text: 'Til venstre ord som lokkar (natur, ro, oppvekst, kultur). Til høgre ord for det som kan verke: jobb, kompetanse, bustad, nettverk, ansvar og frist. Idyllen skal ikkje bort; spørsmålet er kva som står ved sida av.',
    idyll: 'Idyll',
    active: 'Verkemiddel',
    row: (chapter, idyll, active) => `${chapter}: ${idyll} idyll, ${active} verkemiddel`,
    empty: 'Utkastet har ingen av delane.',
    before: 'Før første overskrift',
  },
  coverage: {
    title: 'Kva planen dekkjer, og kva han ikkje nemner',
    text: 'Tema som forskinga knyter til at folk slår seg til og blir. Ei handling er ei setning der det står kva som skal gjerast, kven som gjer det, og når.',
    topic: {
      'arbeid-og-kompetanse': 'Arbeid og kompetanse',
      bolig: 'Bustad',
      'trygghet-og-oppvekst': 'Tryggleik og oppvekst',
      'bli-sett': 'Å bli sett',
      'moteplasser-og-frivillighet': 'Møteplassar',
      'samarbeid-og-nettverk': 'Nettverk og samarbeid',
      'sprak-og-kvalifisering': 'Språk',
      livsprosjekt: 'Livsprosjektet til familien',
      'planlov-og-medvirkning': 'Medverknad',
      utviklingskapasitet: 'Læring og oppfølging',
    },
    state: { act: 'Har handling med kven og når', words: 'Berre nemnt med ord', none: 'Ikkje nemnt' },
    stateShort: { act: 'handling', words: 'ord', none: 'ikkje nemnt' },
    theme: 'Tema',
    found: 'I utkastet',
    evidence: 'Kjelder om temaet',
    who: 'kven',
    when: 'når',
    notSaid: 'ikkje sagt',
    places: counted('stad', 'stader'),
    caveat: 'Ingen plan må dekkje alt. Oversynet er laga ut frå orda i teksten og kan ta feil; det er ingen karakter.',
    sum: (act, words, none) =>
      `${number(act)} tema har handling med kven og når${words === 0 ? '' : `, ${number(words)} er berre ${words === 1 ? 'nemnt' : 'nemnde'}`}.${none.length === 0 ? '' : ` Ikkje nemnt: ${list(none.map((one) => `«${one}»`))}.`}`,
  },
  profile: {
    title: 'Til samtale: kommunen som utviklar',
    text: 'Teikn som teksten sjølv viser, med sitat. Svara må de gje.',
    sign: {
      priorities: 'Val og prioriteringar',
      owners: 'Namngjeve ansvar',
      deadlines: 'Fristar',
      indicators: 'Mål som kan målast',
      partners: 'Samarbeid med namngjevne partnarar',
      learning: 'Læring og oppfølging',
    },
    question: {
      priorities: 'Kva har de valt bort for å få til dette?',
      owners: 'Veit dei som står oppførte, at det er dei som skal gjere det?',
      deadlines: 'Kva skjer når ein frist ikkje blir halden?',
      indicators: 'Kven ser på tala, og når?',
      partners: 'Kva har partnaren lova å bidra med?',
      learning: 'Kva endra de etter førre plan?',
    },
    shown: counted('stad viser dette', 'stader viser dette'),
    open: counted('stad held det ope', 'stader held det ope'),
    nothing: 'Teksten viser ikkje dette.',
    profiles: 'Fire profilar å kjenne seg att i, eller ikkje',
    profile: [
      {
        name: 'I bakevja',
        text: 'Ingen tydeleg utviklingsprofil. Leiarskifte, konfliktar, svak økonomi eller eit innovervendt blikk tek kreftene.',
        ask: 'Er det sett av folk og pengar til dette arbeidet, eller skal det gjerast ved sida av?',
      },
      {
        name: 'I villreie',
        text: 'Har ressursar, men plukkar opp tema frå andre og prøver seg fram litt tilfeldig.',
        ask: 'Kvifor akkurat desse satsingane, og ikkje andre?',
      },
      {
        name: 'På rett veg',
        text: 'Vil noko og har idear, men arbeidet er lite samordna og planane svakt forankra.',
        ask: 'Kven utanfor administrasjonen ville merke det om planen vart lagd bort?',
      },
      {
        name: 'Frampå',
        text: 'Har arbeidsmåtar som sit, medvitne strategiar og har gjort vala sine.',
        ask: 'Kva er det beste dømet på at de har lært av noko som ikkje verka?',
      },
    ],
    caveat:
      'Profilane byggjer på ein studie av 41 små kommunar (Haugum mfl.). Oppdragsgjevaren si eiga side nemner tre av dei; «i villreie» er berre kjend frå lysbilete om studien. Dei er ein typologi, inga måling, og Belegg plasserer ingen.',
  },
  change: {
    title: 'Endra sidan sist',
    text: (since) => `Samanlikna med grunnlinja frå ${since}.`,
    state: { new: 'Nye', same: 'Uendra', moved: 'Flytta', changed: 'Omskrivne, men framleis merkte', fixed: 'Retta' },
    otherKnowledge: 'Grunnlinja vart laga med ein annan kunnskapsbase. Noko kan vere nytt fordi reglane er endra, ikkje teksten.',
    fixed: 'Retta sidan sist',
    hidden: (count) => `${counted('merknad', 'merknader')(count)} frå før er ikkje tekne med.`,
    sum: (counts) =>
      `${counts.new} nye, ${counts.fixed} retta, ${counts.moved} flytta, ${counts.changed} omskrivne, ${counts.same} uendra.`,
  },
  all: 'Alle merknader',
  above: (number) => `Meir om dette under punkt ${number} i starten av rapporten.`,
  allWhy: 'I same rekkjefølgje som i utkastet.',
  beforeHeadings: 'Før første overskrift',
  citations: (count, unknown) =>
    unknown === 0
      ? counted('kjeldetilvising', 'kjeldetilvisingar')(count)
      : `${counted('kjeldetilvising', 'kjeldetilvisingar')(count)}, ${number(unknown)} som ikkje står i kunnskapsbasen`,
  references: 'Kva rapporten byggjer på',
  referencesWhy: 'Funn og kjelder som er nemnde ovanfor. Les atterhalda før du bruker dei.',
  background: 'Berre til bakgrunn; skal ikkje siterast.',
  caveat: 'Atterhald',
  trap: 'Kjend felle',
  never: 'kan ikkje siterast',
  incomplete: 'manglar opplysningar; blir sitert med synleg tomrom',
  footer:
    'Belegg dømmer ikkje planen. Det peikar på stader der ein lesar kan spørje: kven, kva, når, og kvar veit de det frå? Utkastet har ikkje forlate maskina det vart lese på.',
};

/** Only the first part says what is counted. */
function places(parts: readonly (readonly [count: number, what: string])[]): readonly string[] {
  const there = parts.filter(([count]) => count > 0);
  return there.map(([count, what], at) =>
    at === 0 ? `${number(count)} ${count === 1 ? 'stad' : 'stader'} ${what}` : `${number(count)} ${what}`,
  );
}

function list(parts: readonly string[]): string {
  const there = parts.filter((one) => one !== '');
  const last = there.at(-1) ?? '';
  return there.length < 2 ? last : `${there.slice(0, -1).join(', ')} og ${last}`;
}
