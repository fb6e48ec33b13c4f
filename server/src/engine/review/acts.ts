import type { Statement } from '../model.js';

/** What a sentence commits to, as far as its own words, its lead-in and its table row say. Texts as they stand in the draft. */
export interface Act {
  /** A verb of doing something that can be checked. */
  readonly doing: boolean;
  readonly who?: string;
  readonly when?: string;
}

/** Who does what and when, read from a sentence with its lead-in and row. Nothing is guessed: what is not said is left out. */
export function actIn(statement: Statement): Act {
  const text = textOf(statement);
  const who = ownerInRow(statement) ?? ownerIn(text) ?? subjectIn(statement.leadIn ?? '');
  const when = deadlineInRow(statement) ?? momentIn(text);
  return { doing: DOING.test(text.toLowerCase()), ...(who ? { who } : {}), ...(when ? { when } : {}) };
}

/** The sentence's own words. */
export function textOf({ block, sentence }: Statement): string {
  return block.prose.text.slice(sentence.start, sentence.end);
}

/** Whether the cell holds an owner or a deadline and is no statement of its own. */
export function isRowDetail(statement: Statement): boolean {
  return statement.column !== undefined && (OWNER_COLUMN.test(statement.column) || DEADLINE_COLUMN.test(statement.column));
}

/** Owners and deadlines that bind nobody: «Alle», «Løpende», «På sikt», «Ikke avklart». */
export function isVague(text: string): boolean {
  return VAGUE.test(text.trim());
}

const OWNER_COLUMN = /ansvar|eier|eigar|(?:^|\s)hvem|(?:^|\s)kven|utfører|utførar|responsib|owner/iu;
const DEADLINE_COLUMN = /frist|(?:^|\s)når|tidspunkt|(?:^|\s)tid(?:$|s)|periode|deadline|(?:^|\s)when/iu;
const VAGUE = /^(?:alle.*|samtlige|løpende|løpande|kontinuerlig|kontinuerleg|(?:på )?sikt|ikke (?:avklart|satt).*|ikkje (?:avklart|sett).*|uavklart|avklares.*|avklarast.*|tbd|\?+|[-–—]*|etter hvert|etter kvart|snarest)\.?$/iu;

/** Verbs with an outcome that somebody else can check, with the forms that plans use. On lower-case text. */
const DOING =
  /(?<!\p{L})(?:ansett|tilset|bygg(?:e|er|je|jer|ja)(?!\p{L})|reguler(?:e|er)|lei(?:e|er) ut|leig(?:e|er) ut|kartlegg|ring(?:e|er|je|jer)(?!\p{L})|tilby(?:r)?(?!\p{L})|lys(?:e|er) ut|lyse (?:alle|ledige|ledige)|betal(?:e|er)|opprett(?:e|er|ar)|åpne[rt]?(?!\p{L})|opna?r?(?!\p{L})|hold(?:e|er)(?!\p{L})|held|halde|rapporter|legg(?:er)? (?:\p{L}+ )?fram|inviter|skriv(?:e|er)?(?!\p{L})|send(?:e|er)?(?!\p{L})|spør(?:re|r|je|s)?|kjøp(?:e|er)?(?!\p{L})|sel(?:ge|ger|je)(?!\p{L})|gi(?:r|s)?(?!\p{L})|gje(?:v)?(?!\p{L})|kobl(?:e|er)|kopl(?:e|ar)|arranger|møter(?!\p{L})|rust(?:e|er|ar) opp|start(?:e|er|ar)|innfør|utarbeid|vedta|sett(?:e|er) av|set av|bevilg|løyv|publiser|evaluer|mål(?:er|e)(?!\p{L})|install|etabler(?:e|er) (?:en|ein|ei|et|eit|to|tre|\d))/u;

const UNIT =
  /(?<!\p{L})(\p{L}*(?:kommunedirektør|kommunalsjef|rådmann|ordfører|ordførar|formannskap|kommunestyre|hovedutvalg|hovudutval|bibliotek|voksenopplæring|vaksenopplæring|flyktningtjenest|flyktningtenest|frivilligsentral|servicetorg|landbrukskontor|helsestasjon|rektor|næringssjef|næringsforening|næringsforeining|sjef|koordinator|rådgiver|rådgjevar|etat|avdeling)(?:en|et|a|ane|ene|er|n)?)(?!\p{L})/iu;
const NAMED = /(?<!\p{L})(NAV|Nav|HR)(?!\p{L})/u;
const MUNICIPALITY = /(?<!\p{L})((?:\p{Lu}\p{L}+ )?[Kk]ommun(?:en|a)|\p{Lu}\p{L}+ kommune|[Vv]i)(?!\p{L})(?= (?:skal|vil|har|må|bør|kan)?)/u;
const RESPONSIBLE = /(?:ansvar(?:lig|leg)?|ansv\.)\s*:\s*([^).;\n]{2,60})/iu;

function ownerInRow({ row }: Statement): string | undefined {
  return row?.find((cell) => OWNER_COLUMN.test(cell.heading) && !isVague(cell.text))?.text;
}

function ownerIn(text: string): string | undefined {
  const named = RESPONSIBLE.exec(text)?.[1]?.trim();
  if (named && !isVague(named)) return named;
  return UNIT.exec(text)?.[1] ?? NAMED.exec(text)?.[1] ?? subjectIn(text);
}

function subjectIn(text: string): string | undefined {
  return MUNICIPALITY.exec(text)?.[1];
}

const MONTHS = 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember';
const SEASONS = 'høsten|hausten|våren|sommeren|sommaren|vinteren';
const MOMENT = new RegExp(
  `(?:(?:innen|innan|senest|seinast|fra|frå|før|i løpet av|fram til)\\s+)?(?:(?:utgangen av\\s+)?(?:\\d{1,2}\\.\\s?)?(?:${MONTHS}|${SEASONS})\\s*(?:20\\d\\d)?|\\d{1,2}\\.\\d{1,2}\\.(?:20)?\\d\\d|20[2-9]\\d)(?!\\d)`,
  'iu',
);
const REPEATED = /(?<!\p{L})(?:hvert år|kvart år|hver (?:uke|måned|mars|høst|vår)|kvar (?:veke|månad|mars|haust|vår)|årlig|årleg|månedlig|månadleg|ukentlig|ganger i året|gonger i året|kvelder i uka|kveldar i veka|første året|fyrste året)(?!\p{L})/iu;

function deadlineInRow({ row }: Statement): string | undefined {
  return row?.find((cell) => DEADLINE_COLUMN.test(cell.heading) && /\d/.test(cell.text) && !isVague(cell.text))?.text;
}

function momentIn(text: string): string | undefined {
  return (MOMENT.exec(text) ?? REPEATED.exec(text))?.[0]?.trim();
}
