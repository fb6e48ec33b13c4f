import { PRESENT_ST, VERBS } from './passive-words.js';

/** Verb forms by list and by ending: what the two passives need, and the way back to the infinitive. All words folded. */

/** True for «styrkes», «gjerast»; `governed` when a modal or «å» governs the word, where less proof is needed. */
export function isPassiveInS(word: string, written: 'nb' | 'nn', governed: boolean): boolean {
  if (word.endsWith('st')) return isPassiveInSt(word, governed);
  const base = word.slice(0, -1);
  if (base === 'sie' || (base === 'see' && governed)) return true;
  if (isKnown(base, 'nb') || (written === 'nn' && isKnown(base, 'nn'))) return base.length > 1 && (written === 'nb' || governed);
  if (!base.endsWith('e') || base.length < 4) return false;
  return FOREIGN_VERB.test(base) || (governed && !PLURAL_GENITIVE.test(word));
}

/** True for a participle of a passive. `near` when only light words stand between it and the auxiliary. */
export function isParticiple(word: string, written: 'nb' | 'nn', near: boolean): boolean {
  const verbs = VERBS[written];
  if (word.length < 3 || verbs.lookalikes.has(word)) return false;
  if (verbs.participles.has(word) || STRONG[written].has(word)) return true;
  if (/..[ei]?ert(?:e)?$/.test(word) && word.length >= 6) return isForeignParticiple(word);
  const rest = withoutPrefix(word, (end) => end.length > 3 && (verbs.participles.has(end) || STRONG[written].has(end)));
  if (rest !== undefined) return true;
  if (!near && (!word.endsWith('et') || NOUNS_IN_ET.has(word))) return false;
  return word.length > 3 && weakInfinitive(word, written) !== undefined;
}

/** The active infinitive of a passive verb form, or nothing when it cannot be told. */
export function infinitiveOf(word: string, kind: 's' | 'bli', written: 'nb' | 'nn'): string | undefined {
  if (kind === 's') return word.endsWith('st') ? infinitiveOfSt(word) : infinitiveOfS(word);
  const strong = STRONG[written].get(word);
  if (strong !== undefined) return strong;
  for (const [participle, infinitive] of STRONG[written]) {
    if (participle.length > 3 && word.length > participle.length + 1 && word.endsWith(participle))
      return word.slice(0, -participle.length) + infinitive;
  }
  if (/ert$/.test(word)) return `${word.slice(0, -1)}e`;
  return weakInfinitive(word, written);
}

// ---------------------------------------------------------------- -s and -st

const FOREIGN_VERB = /(?:iser|ifiser|uler|iner|oner|ater|ner|nter|kter|ifer|urer|orer|erer|aler|mer|user|eser|iver|iser|ster|nser)e$/;
const PLURAL_GENITIVE = /(?:enes|ernes|anes|lenes)$/;

function isPassiveInSt(word: string, governed: boolean): boolean {
  if (PRESENT_ST.has(word)) return true;
  if (!word.endsWith('ast')) return false;
  if (SUPERLATIVE.test(word)) return false;
  const stem = word.slice(0, -3);
  if (stem.endsWith('å')) return stem.length > 2;
  if (isKnown(`${stem}e`, 'nn') || isKnown(`${stem}a`, 'nn') || isKnown(stem, 'nn') || /er$/.test(stem)) return true;
  return governed && stem.length > 2;
}

const SUPERLATIVE = /(?:ig|leg|sam|bar|laus|tett|sterk|rask|høg|vanleg|trygg|viktig|rimeleg|dårleg)ast$/;

const VOWELS = 'aeiouyæøå';

function infinitiveOfS(word: string): string | undefined {
  const base = word.slice(0, -1);
  if (base === 'sie') return 'si';
  if (base.endsWith('åe') || base === 'see') return base.slice(0, -1);
  return base;
}

function infinitiveOfSt(word: string): string | undefined {
  const present = ST_INFINITIVES.get(word);
  if (present !== undefined) return present;
  const stem = word.slice(0, -3);
  for (const [ending, infinitive] of ST_STEMS) if (stem.endsWith(ending)) return stem.slice(0, stem.length - ending.length) + infinitive;
  return VOWELS.includes(stem.at(-1) ?? '') && stem.endsWith('å') ? stem : `${stem}e`;
}

const ST_STEMS: readonly (readonly [string, string])[] = [
  ['tak', 'ta'],
  ['gjev', 'gje'],
  ['gåa', 'gå'],
];
const ST_INFINITIVES = new Map([
  ['krevst', 'krevje'],
  ['leggst', 'leggje'],
  ['gjerst', 'gjere'],
  ['seiest', 'seie'],
  ['gjevst', 'gje'],
]);

// ---------------------------------------------------------------- known verbs

/** A known infinitive, alone or after a common first part: «videreutvikle». */
function isKnown(base: string, written: 'nb' | 'nn'): boolean {
  const { infinitives } = VERBS[written];
  return infinitives.has(base) || withoutPrefix(base, (rest) => rest.length > 3 && infinitives.has(rest)) !== undefined;
}

const PREFIXES = `
  videre vidare til gjen over under opp ut inn ned av på om sam mis for be an etter frem fram med fast ferdig kvalitets re tilrette
  istand fri bort inne iverk mellom bak gjenopp navn namn fra frå slutt høyrings hørings ny tids stad sted grov fin spesial skatt
  ansvar viderefor høy høg kart tall tal bo bu`
  .trim()
  .split(/\s+/);

function withoutPrefix(word: string, known: (rest: string) => boolean): string | undefined {
  for (const prefix of PREFIXES) {
    if (word.length > prefix.length + 2 && word.startsWith(prefix) && known(word.slice(prefix.length))) return word.slice(prefix.length);
  }
  return undefined;
}

// ---------------------------------------------------------------- participles

/** Nouns in the definite that look like participles: «når bygget blir …», «blir arbeidet …». */
const NOUNS_IN_ET = new Set(
  `bygget laget skiltet merket fisket vannet huset bordet målet møtet arbeidet samarbeidet forholdet løpet landet spillet rommet svaret
  slaget tapet salget kjøpet håpet ropet smilet brevet presset trykket stoffet dekket fallet toget taket lyset lånet sporet stykket
  bruket skriket ønsket navnet brødet kravet sagnet tilskuddet gulvet leiret skjemaet bladet folket torget`.split(/\s+/),
);

/** Neuter nouns and people in -ert are few: «konsert», «ekspert». */
function isForeignParticiple(word: string): boolean {
  return !NOUNS_IN_ERT.test(word);
}

const NOUNS_IN_ERT = /(?:konsert|ekspert|dessert|kuvert|hjerte?|kjerte?|smerte|erter|expert|ubegrunnet)$/;

/** The infinitive of a weak participle: «styrket», «bygd», «kjøpt», «sikra», «sådd». */
function weakInfinitive(word: string, written: 'nb' | 'nn'): string | undefined {
  const { infinitives } = VERBS[written];
  for (const candidate of candidatesOf(word, written)) if (infinitives.has(candidate) || isKnown(candidate, written)) return candidate;
  return undefined;
}

function candidatesOf(word: string, written: 'nb' | 'nn'): readonly string[] {
  const last = word.at(-1);
  if (written === 'nb' && word.endsWith('et')) return [`${word.slice(0, -2)}e`];
  if (written === 'nn' && (word.endsWith('te') || word.endsWith('de'))) return [`${word.slice(0, -2)}e`, `${word.slice(0, -2)}je`];
  if (word.endsWith('dd')) return [word.slice(0, -2)];
  if (last === 'a') return [`${word.slice(0, -1)}e`, `${word.slice(0, -1)}je`];
  if (last !== 't' && last !== 'd') return [];
  const stem = word.slice(0, -1);
  return [`${stem}e`, `${stem}${stem.at(-1)}e`, `${stem}je`, `${stem}ja`];
}

const STRONG: Readonly<Record<'nb' | 'nn', ReadonlyMap<string, string>>> = {
  nb: pairs(`
    lagt legge satt sette tatt ta gitt gi gjort gjøre sett se holdt holde ført føre brukt bruke skrevet skrive drevet drive grepet gripe
    trukket trekke ønsket ønske revet rive vedtatt vedta opphevet oppheve overlatt overlate funnet finne valgt velge solgt selge stilt stille delt dele fulgt følge bedt be båret bære brutt bryte budt by bundet
    binde drukket drikke fått få gått gå latt la lest lese sagt si skutt skyte slått slå spurt spørre stått stå sunget synge tvunget
    tvinge vunnet vinne visst vite vist vise spist spise løst løse tilbudt tilby`),
  nn: pairs(`
    lagt leggje sett setje teke ta tatt ta teken ta tekne ta gjeve gje gitt gje gjeven gje gjort gjere ført føre brukt bruke skrive skrive
    skriven skrive drive drive driven drive grepe gripe trekt trekkje funne finne vald velje valt velje seld selje selt selje stilt stille
    lagde leggje spurde spørje vedteke vedta vedteken vedta vedtekne vedta skattlagd skattleggje valde velje hiven hive sette setje delt dele følgd følgje følgt følgje bede be bore bere brote bryte bode by bunde binde halde halde halden halde haldne halde lese lese
    lesen lese sagt seie skote skyte slege slå spurt spørje sunge syngje tvinga tvinge vunne vinne vist vise løyst løyse`),
};

function pairs(list: string): ReadonlyMap<string, string> {
  const flat = list.split(/\s+/).filter((word) => word !== '');
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < flat.length; at += 2) map.set(flat[at]!, flat[at + 1]!);
  return map;
}
