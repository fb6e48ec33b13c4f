import type { Chapter } from '../model.js';

/** What kind of chapter a heading path stands for. The nearest heading that says something decides. */
export function chapterOf(trail: readonly string[]): Chapter {
  for (let at = trail.length - 1; at >= 0; at--) {
    const found = ownChapter(trail[at] as string);
    if (found !== 'other') return found;
  }
  return 'other';
}

/** The chapter that one heading names, by its words alone; `other` when it only names a topic. */
export function ownChapter(heading: string): Chapter {
  const found = known.get(heading) ?? chapterBy(heading);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(heading, found);
  return found;
}

/** Headings, asked about in each context below them; more than a long plan has. */
const known = new Map<string, Chapter>();
const MOST_KNOWN = 1_000;

function chapterBy(heading: string): Chapter {
  const plain = heading
    .toLowerCase()
    .replace(/^[\d.\s)–-]+/u, '')
    .trim();
  for (const [chapter, signs] of HEADINGS) if (signs.test(plain)) return chapter;
  return 'other';
}

const HEADINGS: readonly (readonly [Chapter, RegExp])[] = [
  ['contents', /^(?:innhold|innhald)(?:$|s)|^contents$/u],
  ['sources', /^(?:kilder|kjelder|referanser|referansar|litteratur|kildeliste|kjeldeliste|references|sources)/u],
  [
    'strengths',
    /swot|(?:fortrinn|styrker?|styrkar|muligheter|moglegheiter) og utfordring|styrker og svakheter|styrkar og svakheit|styrker, svakheter/u,
  ],
  [
    'foreword',
    /^(?:forord|føreord|foreord|foreword|ordføreren har ordet|ordførerens|ordføraren sin|ordføraren si|kjære leser|kjære lesar|ordføraren har ordet|leder$|leiar$)/u,
  ],
  [
    'vision',
    /visjon|framtidsbild|framtidsbilet|fremtidsbild|slik vil vi ha det|slik vil vi være|slik vil vi vere|verdigrunnlag|våre verdier|verdiane våre|^vision|i (?:året )?20[3-5]\d/u,
  ],
  [
    'about',
    /om plan|hva er en|kva er ein|planprosess|plansystem|medvirkning|medverknad|bakgrunn|(?:nasjonale|regionale|statlige|statlege|sentrale|overordna|overordnede|lokale) (?:forvent|føring)|rammer|lovgrunnlag|^about/u,
  ],
  ['measure', /^tiltak|\btiltak\b|handlingsdel|handlingsprogram|tiltaksdel|^actions?|^measures?/u],
  [
    'strategy',
    /strategi|(?:slik|sånn|såleis) (?:(?:vil|skal) vi )?gj[øe]re? (?:vi|det)|innsatsområde|hvordan gjør vi|korleis gjer vi|hvordan når vi|korleis når vi|hva gjør vi|kva gjer vi|for å nå mål|kommunen skal|kommunen vil|\bvil$|satsing|^what we will/u,
  ],
  [
    'goal',
    /(?<!for)mål(?:$|[\s:–-])|hva vil vi|kva vil vi|hvor vil vi|kvar vil vi|hovedmål|hovudmål|delmål|målsett|målsetj|ambisjon|^goals?|^aims?/u,
  ],
  ['challenge', /utfordring|challenge/u],
  [
    'status',
    /status|nåsituasjon|nosituasjon|notilstand|utviklingstrekk|kunnskapsgrunnlag|folketalsutvikling|befolkningsutvikling|demografi|fakta/u,
  ],
];
