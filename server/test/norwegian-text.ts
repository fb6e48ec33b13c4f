import { type Random, randomFrom } from './random.js';

/**
 * A made-up plan draft of about `length` characters, the same each time: chapters, paragraphs, lead-ins with lists, action
 * tables, citations and footnotes, some passive framing and much plain text. For the bench and for counting work.
 */
export function planDraft(length: number, seed = 1): string {
  const random = randomFrom(seed);
  const parts: string[] = ['---\ntitle: Kommuneplanens samfunnsdel 2028–2040\n---\n\n# Kommuneplan for Øvredalen\n'];
  let size = parts[0]!.length;
  for (let chapter = 1; size < length; chapter += 1) {
    const text = chapterOf(random, chapter);
    parts.push(text);
    size += text.length;
  }
  return parts.join('\n').slice(0, length);
}

/** One paragraph of plain sentences. */
export function paragraphOf(random: Random): string {
  return Array.from({ length: 2 + random.below(5) }, () => sentenceOf(random)).join(' ');
}

function chapterOf(random: Random, chapter: number): string {
  const title = `## ${chapter} ${random.pick(['Befolkning', 'Bolig og tettsted', 'Oppvekst', 'Næring', 'Klima og natur', 'Helse', 'Kultur'])}`;
  const body = Array.from({ length: 3 + random.below(5) }, () => elementOf(random, chapter));
  return [title, ...body].join('\n\n').concat('\n');
}

function elementOf(random: Random, chapter: number): string {
  const chance = random.below(20);
  if (chance < 12) return paragraphOf(random);
  if (chance < 13)
    return `### ${chapter}.${1 + random.below(9)} ${random.pick(['Mål', 'Strategi', 'Status', 'Utfordringer', 'Slik gjør vi det'])}`;
  if (chance < 17) return `${random.pick(LEADS)}\n\n${Array.from({ length: 3 + random.below(6) }, () => `- ${itemOf(random)}`).join('\n')}`;
  if (chance < 18) return tableOf(random);
  if (chance < 19) return `**${random.pick(['Mål', 'Delmål', 'Tiltak'])}**\n\n${paragraphOf(random)}`;
  return `${sentenceOf(random)}[^${chapter}]\n\n[^${chapter}]: Tall fra SSB, tabell ${1000 + random.below(9000)}.`;
}

function tableOf(random: Random): string {
  const rows = Array.from(
    { length: 3 + random.below(5) },
    () => `| ${itemOf(random)} | ${random.pick(ACTORS)} | ${2026 + random.below(6)} |`,
  );
  return ['| Tiltak | Ansvarlig | Frist |', '|---|---|---|', ...rows].join('\n');
}

function sentenceOf(random: Random): string {
  const { pick, below } = random;
  switch (below(20)) {
    case 0:
      return `${pick(ACTORS)} skal være ${pick(['attraktiv', 'en god plass å bo', '**attraktiv** og trygg'])} for ${pick(GROUPS)}.`;
    case 1:
      return `Det skal legges til rette for ${pick(THINGS)} i ${pick(PLACES)}.`;
    case 2:
      return `Vi har naturen, roen og ${pick(THINGS)} rett utenfor døra.`;
    case 3:
      return `Folketallet i ${pick(PLACES)} ${pick(['falt', 'økte'])} med ${below(9)},${below(9)} prosent fra ${2008 + below(6)} til ${2016 + below(9)} [@${below(30) ? pick(KEYS) : 'ukjent2020'}, s. ${1 + below(80)}].`;
    case 4:
      return `Jf. kap. ${1 + below(9)}.${1 + below(9)} og pbl. § ${1 + below(12)}-${1 + below(9)} gjelder dette bl.a. ${pick(THINGS)}.`;
    case 5:
      return `${pick(ACTORS)} bygger ${10 + below(90)} ${pick(['boliger', 'omsorgsboliger', 'utleieleiligheter'])} i ${pick(PLACES)} innen ${2026 + below(8)}, og kommunedirektøren rapporterer hvert år.`;
    case 6:
      return `Se [${pick(THINGS)}](https://eksempel.kommune.no/${below(999)}) for *${pick(GROUPS)}*.`;
    default:
      return `${pick(OPENINGS)} ${pick(ACTORS).toLowerCase()} ${pick(VERBS)} ${pick(THINGS)} for ${pick(GROUPS)} i ${pick(PLACES)}${pick(ENDINGS)}.`;
  }
}

function itemOf(random: Random): string {
  const { pick, below } = random;
  return pick([
    `${pick(ACTS)} ${5 + below(60)} ${pick(['boliger', 'tomter', 'plasser'])} i ${pick(PLACES)} innen ${2026 + below(8)}`,
    `${pick(ACTS)} ${pick(THINGS)} for ${pick(GROUPS)}`,
    `være en attraktiv kommune for ${pick(GROUPS)}`,
    `legge til rette for ${pick(THINGS)}`,
  ]);
}

/** Keys of the bundled base, so that a citation is what it mostly is: right. */
const KEYS = ['aasland2019', 'angell2015', 'bolyst2015', 'brandtzaeg2020', 'grimsrud2016', 'kobro2012'];
const LEADS = ['Kommunen skal:', 'For å nå målene vil vi:', 'Kommunen vil derfor:', 'Innen 2030 skal kommunen:'];
const ACTORS = ['Kommunen', 'Formannskapet', 'Øvredalen', 'Helse- og omsorgssjefen', 'Næringslaget', 'Skolene', 'Fylkeskommunen'];
const GROUPS = [
  'unge voksne',
  'barnefamilier',
  'eldre',
  'nye innbyggere',
  'tilflyttere',
  'lokalt næringsliv',
  'deltidsinnbyggere',
  'elever i tiende trinn',
];
const PLACES = ['sentrum', 'Nordbygda', 'Vikaåsen', 'hele kommunen', 'Øvre Li', 'tettstedet', 'grenda'];
const THINGS = [
  'kollektivtilbudet',
  'barnehagedekningen',
  'turstiene',
  'varierte boliger',
  'omsorgstrappa',
  'arbeidsplassene',
  'breiband',
  'et godt bomiljø',
  'møteplasser',
  'trygge oppvekstvilkår',
  'vannforsyninga',
  'fastlegeordninga',
];
const VERBS = ['har vurdert', 'bruker i dag', 'finansierer', 'mangler', 'prioriterer', 'målte i fjor', 'har ansvar for'];
const OPENINGS = ['I tillegg', 'Siden 2019', 'I denne perioden', 'Etter høringa', 'Av den grunn', 'Som før'];
const ENDINGS = [
  '',
  '',
  ', men kostnaden er ikke avklart',
  ' gjennom økonomiplanen',
  ', slik innbyggerne ba om',
  ' etter en samlet vurdering',
];
const ACTS = ['bygge', 'leie ut', 'regulere', 'ruste opp', 'selge', 'kartlegge'];
