import { small } from '../language/characters.js';
import type { Statement } from '../model.js';

/** Who is named as doing it, in the draft's own words. */
export function ownerOf(statement: Statement, text: string): string | undefined {
  return ownerInRow(statement) ?? responsibleIn(text) ?? doerIn(text) ?? doerAbove(statement);
}

/** «(ansvar: næringssjefen)», «Ansvar: HR-sjefen», «(næringskonsulenten)». */
export function responsibleIn(text: string): string | undefined {
  const named = RESPONSIBLE.exec(text)?.[1]?.trim();
  if (named && !isVague(named)) return named;
  return text.includes('(') ? BRACKETED.exec(text)?.[1] : undefined;
}

/** Owners and deadlines that bind nobody: «Alle», «Løpende», «På sikt», «Ikke avklart». */
export function isVague(text: string): boolean {
  return VAGUE.test(small(text).trim());
}

/** «Vi», «Kommunen», «Storvik kommune»: somebody, but no owner within the municipality. */
export function isWholeMunicipality(who: string): boolean {
  return WHOLE.test(who);
}

export const OWNER_COLUMN = /ansvar|eier|eigar|(?:^|\s)hvem|(?:^|\s)kven|utfører|utførar|responsib|owner/iu;
const VAGUE =
  /^(?:alle.*|samtlige|begge|løpende|løpande|kontinuerlig|kontinuerleg|(?:på )?sikt|ikke (?:avklart|satt|fastsatt).*|ikkje (?:avklart|sett|fastsett).*|uavklart|avklares.*|avklarast.*|tbd|\?+|[-–—]*|etter hvert|etter kvart|snarest)\.?$/u;
const WHOLE = /^(?:vi|(?:\p{Lu}[A-Za-zÀ-ɏ]+ )?kommun(?:en|a|e))$/iu;
const RESPONSIBLE = /(?:ansvar(?:lig|leg)?|ansv\.)\s*:\s*([^).;\n]{2,60})/iu;

const STEMS =
  'direktør|rådmann|ordfører|ordførar|formannskap|kommunestyre|hovedutvalg|hovudutval|bibliotek|voksenopplæring|vaksenopplæring|flyktningtjenest|flyktningtenest|frivilligsentral|servicetorg|helsestasjon|sykehjem|sykehjemm|sjukeheim|rektor|næringsforening|næringsforeining|kontor|sjef|koordinator|konsulent|rådgiver|rådgjevar|etat|avdeling|eining|enhet';
/** Offices and posts; leaders only in the definite form, so that «nye ledere» names nobody. */
const POST = `(?:[A-Za-zÀ-ɏ-]*(?:${STEMS})|(?:${STEMS.replace(/(?<=^|\|)[A-Za-zÀ-ɏ]/gu, (first) => first.toUpperCase())}))(?:en|et|a|ane|ene|er|n)?|[A-Za-zÀ-ɏ-]+(?:lederen|leiaren)`;
const NAMES = 'NAV|Nav|HR|Plan og bygg|Teknisk (?:eining|enhet|etat|drift)|Eiendom|Eigedom|Barnevernet|Oppvekst|Teknisk';
const BRACKETED = new RegExp(`\\((HR-[A-Za-zÀ-ɏ]+|NAV-[A-Za-zÀ-ɏ]+|${POST})(?=[,;)])`, 'iu');
/** What comes after a preposition, or right after an infinitive that opens a point, is where or what, not who. */
const PLACE =
  '(?<!(?<![A-Za-zÀ-ɏ])(?:i|på|ved|til|for|gjennom|hos|fra|frå|med|om|mot|mellom|utenfor|utanfor|rundt|innen|innan|under|over|per) )(?<!^\\p{Lu}?\\p{Ll}+(?:e|ja|a) )';
const MUNICIPALITY =
  '(?:\\p{Lu}[A-Za-zÀ-ɏ]+ )?[Kk]ommun(?:en|a)|(?!Ingen|Ingi|Hver|Kvar|Noen|Mange|Alle|En|Ein|Som|Andre)\\p{Lu}[A-Za-zÀ-ɏ]+ kommune|[Vv]i';
/** «Kommunen ved næringssjefen» and «servicetorget, som ringer» name the post, whatever stands before. */
const ACTS_FOR = new RegExp(
  `(?:[Kk]ommun(?:en|a),? v(?:ed|/) ?|(?<=leid|leidd|ledet|drevet|driven|driv|utført|styrt|arrangert|gjennomført) av )(${POST})(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])(${POST}), som(?![A-Za-zÀ-ɏ])`,
  'u',
);
const DOER = new RegExp(`${PLACE}(?<![A-Za-zÀ-ɏ-])((?:HR|NAV)-[A-Za-zÀ-ɏ]+|${NAMES}|${POST}|${MUNICIPALITY})(?![A-Za-zÀ-ɏ])`, 'u');

function ownerInRow({ row }: Statement): string | undefined {
  return row?.find((cell) => OWNER_COLUMN.test(cell.heading) && !isVague(cell.text))?.text;
}

/** The line a list hangs on, or the heading right above it: «Slik gjør vi det». */
function doerAbove({ leadIn, block, context }: Statement): string | undefined {
  return doerIn(leadIn ?? '') ?? (block.kind === 'item' ? WE.exec(context.trail.at(-1) ?? '')?.[1] : undefined);
}

const WE = /(?<![A-Za-zÀ-ɏ])(?:gjør|gjer|(?:skal|vil)(?= [A-Za-zÀ-ɏ]+ gj)) (vi|kommunen)(?![A-Za-zÀ-ɏ])/iu;

function doerIn(text: string): string | undefined {
  const acting = ACTS_FOR.exec(text);
  return acting?.[1] ?? acting?.[2] ?? DOER.exec(text)?.[1];
}
