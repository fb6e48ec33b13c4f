/** What kind of doing a sentence tells of. `report` is doing that only follows up: it acts on no other theme. */
export type Doing = 'act' | 'report' | 'none';

/** Read from the words of a sentence, its quotations left out. Law, problems, forecasts and what plans themselves contain are no doing. */
export function doingIn(text: string): Doing {
  const own = withoutQuotations(text).toLowerCase();
  if (DUTY.test(own) || DOCUMENT.test(own) || FORECAST.test(own) || SO_FAR.test(own)) return 'none';
  if (ACTING.test(own)) return 'act';
  return REPORTING.test(own) ? 'report' : 'none';
}

/** Whether the text opens with something that has no outcome: «Styrke», «Vurdere», «Sette fokus på». */
export function isSoft(text: string): boolean {
  return SOFT.test(text.toLowerCase());
}

/** What others say is no word of the plan. A quotation may begin or end in another sentence. */
export function withoutQuotations(text: string): string {
  return text
    .replace(/[«“][^»”]*[»”]/gu, ' ')
    .replace(/^[^«“»”]*[»”]/u, ' ')
    .replace(/[«“][^»”]*$/u, ' ');
}

const GAP = '(?: [^ .,;]+)?';
const FEW = GAP.repeat(4);
const PAIR = GAP.repeat(2);

/** «kan bygge», «bør også bygge», «vurderer å bygge», «bygger ikke» are no commitments. */
const UNSURE = `(?<!(?<![A-Za-zÀ-ɏ])(?:kan|kunne|bør|burde|ikke|ikkje|aldri|ingen|(?:vurder|ønsk|ynskj|håp|von|drøym|drøm|forsøk|prøv)[eaiortk]* (?:å|om))${PAIR} )`;

/** Infinitives, presents and passives of presents; never the past, and no participle without «blir» or «vert». */
const REGULAR =
  '(?:ansett|reguler|kartlegg|ring|ringj|betal|opprett|åpn|opn|arranger|inviter|publiser|installer|kobl|kopl|innfør|utarbeid|engasjer|start|utvid|formidl|lønn|kjøp|bevilg|etabler|send|mål|tilsetj)(?:e|er|ar|es|ast)(?! merke til)(?![A-Za-zÀ-ɏ])';
const IRREGULAR =
  'tilset(?![A-Za-zÀ-ɏ])|(?<=^|skal |vil |å )tilsette(?![A-Za-zÀ-ɏ])|kartlegg(?![A-Za-zÀ-ɏ])|tilby(?:r|s)?(?![A-Za-zÀ-ɏ])|skriv(?:e|er|es|ast)?(?![A-Za-zÀ-ɏ])|spør(?:re|r|je|s)?(?![A-Za-zÀ-ɏ])|sel(?:ge|ger|ges|ja|je|jast)?(?![A-Za-zÀ-ɏ])|vedta(?:r|s)?(?![A-Za-zÀ-ɏ])|vedtek(?![A-Za-zÀ-ɏ])|løyve(?:r)?(?![A-Za-zÀ-ɏ])|møtest?(?![A-Za-zÀ-ɏ])|(?<!(?:alle|store|andre|flere|fleire) )del(?:er|ar)(?! av)(?![A-Za-zÀ-ɏ])';
const NOT_BUILT = '(?! (?:på|videre|vidare|bru)(?![A-Za-zÀ-ɏ])|[^.,]{0,40}(?:merkevare|omdømme|identitet|stolt|tillit|relasjon))';
const BUILDING = `bygg(?:e|er|es|je|jer|jast)(?![A-Za-zÀ-ɏ])${NOT_BUILT}`;
const HOLDING = `(?:hold(?:e|er|es)|held|halde|haldast)(?![A-Za-zÀ-ɏ])(?!${GAP} (?:seg|fast|fram|oppe|tritt|fokus|stø))`;
const GIVING =
  '(?:gi(?:r|s)?|gje(?:v|r)?)(?![A-Za-zÀ-ɏ])(?! (?:[A-Za-zÀ-ɏ]+ )?(?:bolyst|bulyst|grunn|mening|meining|rom|god|gode|godt|lyst|trygg|trygge|økt|økte|auka|bedre|betre|folk)(?![A-Za-zÀ-ɏ]))';
const PARTICLE = `(?:lys(?:e|er|es|ast)|leg(?:g|ge|ger|gje|gast|ges)|lei(?:e|er|es)|leig(?:e|er|ast)|rust(?:e|er|ar)|set(?:t|te|ter|tes|je)?)${FEW} (?:ut|inn|om|opp|av)(?![A-Za-zÀ-ɏ])(?! til rette)`;
const GETTING = 'får (?:[A-Za-zÀ-ɏ]+ )?(?:ein|en|ei|et|eit|fast|gratis|tilbud|tilbod) ';
const COMING =
  '(?:blir|vert|skal bli|skal verte) (?:[A-Za-zÀ-ɏ]+ )?(?:bygd|bygget|bygde|åpnet|opna|startet|starta|ansatt|tilsett|regulert|innført|kartlagt|kartlagde|lyst ut|lyste ut|satt opp|sett opp|tilbudt|tilbode)(?![A-Za-zÀ-ɏ])';
const ACTING = new RegExp(
  `${UNSURE}(?<![A-Za-zÀ-ɏ])(?:${[REGULAR, IRREGULAR, BUILDING, HOLDING, GIVING, PARTICLE, GETTING, COMING].join('|')})(?! (?:[A-Za-zÀ-ɏ]+ )?(?:ikke|ikkje|aldri)(?![A-Za-zÀ-ɏ]))`,
  'u',
);

const REPORTING = new RegExp(
  `${UNSURE}(?<![A-Za-zÀ-ɏ])(?:rapporter(?:e|er|ar|es|ast)|evaluer(?:e|er|ar|es|ast)|leg(?:g|ge|ger|gje|gast|ges)${FEW} fram|tell(?:e|er|es|jer|ja)|(?:blir|vert|skal bli) (?:[A-Za-zÀ-ɏ]+ )?(?:evaluert|rapportert|lagt fram|lagd fram|lagde fram))(?![A-Za-zÀ-ɏ])`,
  'u',
);

/** What a law says anyway, and what people have a right to. */
const DUTY =
  /(?:etter|ifølge|ifølgje|jf\.?|i medhold av|i medhald av|følger av|følgjer av|i tråd med) [^.;]{0,40}(?:lov(?:en|a)?(?![A-Za-zÀ-ɏ])|forskrift|§)|lov(?:en|a) (?:krev|sier|seier|pålegg|gir|gjev)|(?<![A-Za-zÀ-ɏ])pålagt|(?:har|er) plikt|pliktar? å|plikter å|har (?:lovfestet |lovfesta )?(?:rett|krav) (?:på|til)|^alle kommun|§ ?\d/u;
/** A plan that tells of itself: «Handlingsdelen kobler målene til budsjettet». */
const DOCUMENT =
  /^(?:[A-Za-zÀ-ɏ]*(?:delen|planen|strategien|visjonen|tabellen|kapitlet|kapittelet|figuren|programmet))(?![A-Za-zÀ-ɏ]) (?!blir|vert|skal)/u;
const FORECAST = /(?<![A-Za-zÀ-ɏ])(?:ssb|nav) (?:vent|anslå|regn)|framskriv|fremskriv|ventes å|ventar ssb|venter ssb/u;
const SO_FAR = /(?<![A-Za-zÀ-ɏ])(?:i dag|hittil|så langt|i fjor|de siste åra|de siste årene|dei siste åra)(?![A-Za-zÀ-ɏ])(?! det er| råd)/u;

const SOFT =
  /^(?:styrk|vurder|utvikl|vidareutvikl|videreutvikl|profiler|markedsfør|marknadsfør|synlegg|synligg|bidra|medverk|medvirk|stimuler|tilrettelegg|legg(?:e|je) til rette|(?:sette|setje|ha|auka|økt) fokus|fokus|arbeide|jobbe|fremm|auk|øk|bedre|betre|oppmuntr|satsing|satse|skap|sikre|være|vere|felles omdømme)/u;
