/** Words that numbers are written with, bokmål and nynorsk, folded. */

const ONES = 'null en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten'.split(' ');
const TENS = new Map(
  Object.entries({ tjue: 20, tyve: 20, tretti: 30, tredve: 30, førti: 40, femti: 50, seksti: 60, sytti: 70, åtti: 80, nitti: 90 }),
);

/** Ordinals, and the first parts of «tredel», «tredjedel». */
const ORDINALS: readonly (readonly [string, number])[] = [
  ['annen anna annan andre annet anna', 2],
  ['tredje tre', 3],
  ['fjerde fire', 4],
  ['femte fem', 5],
  ['sjette seks', 6],
  ['sjuende sjuande syvende sju', 7],
  ['åttende åttande åtte', 8],
  ['niende niande ni', 9],
  ['tiende tiande ti', 10],
  ['tolvte tolv', 12],
  ['femtende femtande', 15],
  ['tjuende tjuande tjue', 20],
  ['hundrede hundrande', 100],
];

export const ARTICLES: ReadonlySet<string> = new Set(['en', 'ett', 'et', 'én', 'ei', 'ein', 'eit', 'eitt', 'éin', 'éi', 'éitt']);
/** «to» is 2, «tjuefem» 25. The articles are here too: the caller must know that they are mostly no numbers. */
export const CARDINALS: ReadonlyMap<string, number> = cardinals();

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundre', 100],
  ['tusen', 1000],
  ...['mill', 'mill.', 'million', 'millioner', 'millionar', 'mnok'].map((word) => [word, 1e6] as const),
  ...['mrd', 'mrd.', 'milliard', 'milliarder', 'milliardar'].map((word) => [word, 1e9] as const),
]);

/** «tredje», «tredel», «tredjedel»: the number that divides. */
export const DIVISORS: ReadonlyMap<string, number> = divisors();

export const PERCENT: ReadonlySet<string> = new Set(['prosent', 'pst', 'pst.', 'percent', 'prosents']);
export const POINTS: ReadonlySet<string> = new Set([
  'prosentpoeng',
  'prosentpoenger',
  'prosenteining',
  'prosenteiningar',
  'prosentenhet',
  'prosentenheter',
  'pp',
]);
export const MONEY: ReadonlySet<string> = new Set(['kroner', 'krone', 'kr', 'kr.', 'nok', 'mnok', 'euro']);

export const MONTHS: readonly string[] = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');

/** Before a number: roughly, or a bound. */
export const ROUGHLY: ReadonlySet<string> = new Set(
  words(`
  ca ca. cirka circa omtrent omkring rundt kring nærmere nærare nesten nærast drøyt drygt knapt vel anslagsvis over under minst maks
  maksimalt inntil opptil about around approximately nearly`),
);

/** Before a number: the number names something and counts nothing. */
export const NAMED: ReadonlySet<string> = new Set(
  words(`
  kapittel kap kap. kapitla punkt pkt pkt. avsnitt side s s. sidene nr nr. nummer tabell figur fig fig. vedlegg mål delmål hovedmål
  hovudmål bærekraftsmål berekraftsmål tiltak strategi fase trinn steg gnr gnr. bnr bnr. gbnr fnr gårdsnummer bruksnummer felt sone
  artikkel del bind rapport notat nou st. prop prop. innst innst. st.meld. st.meld sak saksnr saksnr. arkivsak ks-sak tlf tlf. telefon
  mobil fv fv. rv rv. riksveg riksvei fylkesveg fylkesvei postboks rundskriv ledd bokstav alternativ chapter section table bygg scenario
  versjon agenda linje buss rute klasse kategori meld. isbn issn strategipunkt satsingsområde figure`),
);

/** Before four digits: a year, even when something countable follows («i 2030 flere innbyggere»). */
export const BEFORE_YEAR: ReadonlySet<string> = new Set(words('i år året innen innan siden sidan perioden utgangen in by since year'));

/** After a number, none of these is what is counted. */
export const NO_UNIT: ReadonlySet<string> = new Set(
  words(`
  i på til for fra frå av med om ved og eller som er var ble blir vart vert blei skal må bør kan vil har hadde viser syner gir gjev gav
  ga fikk fekk bodde budde kom kjem kommer å at innen innan etter før mot over under mellom hvor der når men enn den det de dei vi me
  per pr pr. ikke ikkje også òg ca ca. the of to and in is was were will slik samt or older hva kva kvifor hvorfor ut inn opp ned sa ligg trodde kjøpte sank økte auka står`),
);

/** What four digits without a space must be followed by to be a count and not a year. Endings. */
export const COUNTED: readonly string[] = words(`
  innbyggere innbyggjarar hytter fritidsboliger boliger bustader personer personar mennesker menneske kroner plasser plassar elever
  elevar barn stillinger stillingar besøkende besøkjande studenter studentar husstander husstandar m2 m² hushald familier familiar
  tomter enheter einingar ansatte tilsette sysselsatte sysselsette daa dekar mål meter km kilometer tonn timer timar brukere brukarar
  kvinner menn unge ungdommer ungdomar eldre gjester gjestar turister turistar bedrifter verksemder leiligheter leilegheiter nye flere
  fleire færre folk kvadratmeter kvm biler bilar residents inhabitants people homes jobs medlemmer medlemer årsverk respondenter
  respondentar svar intervju liter`);

function cardinals(): ReadonlyMap<string, number> {
  const cardinals = new Map<string, number>(ONES.map((word, value) => [word, value]));
  for (const [word, value] of TENS) {
    cardinals.set(word, value);
    for (let one = 1; one <= 9; one++) cardinals.set(`${word}${ONES[one]}`, value + one);
    for (const one of ['én', 'ein', 'éin', 'ett', 'eitt']) cardinals.set(word + one, value + 1);
    cardinals.set(`${word}syv`, value + 7);
  }
  cardinals.set('syv', 7);
  cardinals.set('dusin', 12);
  for (const word of ARTICLES) cardinals.set(word, 1);
  return cardinals;
}

function divisors(): ReadonlyMap<string, number> {
  const divisors = new Map<string, number>();
  for (const [list, value] of ORDINALS) {
    for (const word of words(list)) {
      divisors.set(word, value);
      if (value > 2) for (const end of ['del', 'delen', 'deler', 'delar', 'dels']) divisors.set(word + end, value);
    }
  }
  return divisors;
}

function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}
