import { small } from '../language/characters.js';
import type { Statement } from '../model.js';
import { isVague } from './owner.js';

/** A point in time, a limit or a rhythm, in the draft's own words; dates of what has been are left out. */
export function momentOf(statement: Statement, text: string): string | undefined {
  return deadlineInRow(statement) ?? momentIn(text) ?? said(text, RATE.exec(small(text)));
}

/** Like `momentOf` without rates: «to i året» is a rhythm and no deadline. */
export function deadlineOf(statement: Statement, text: string): string | undefined {
  return deadlineInRow(statement) ?? momentIn(text);
}

/** A limit that stands as one: «innen 31. desember 2027». */
export function limitIn(text: string): string | undefined {
  const found = momentIn(text);
  return found && LIMIT.test(found) ? found : undefined;
}

export const DEADLINE_COLUMN = /frist|(?:^|\s)når|tidspunkt|(?:^|\s)tid(?:$|s)|periode|deadline|(?:^|\s)when/iu;

const MONTHS = 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember';
const SEASONS = 'høsten|hausten|våren|sommeren|sommaren|vinteren';
// Read in small letters: patterns that overlook the size of letters take three times as long to compile.
const MOMENT = new RegExp(
  `(?<![a-zà-ɏ])(?:(?:innen|innan|senest|seinast|fra|frå|før|i løpet av|fram til)\\s+)?(?:(?:utgangen av\\s+)?(?:\\d{1,2}\\.\\s?)?(?:${MONTHS}|${SEASONS})(?![a-zà-ɏ])\\s*(?:20\\d\\d)?|(?:utgangen av\\s+)?\\d{1,2}\\.\\d{1,2}\\.(?:20)?\\d\\d|(?:utgangen av\\s+)?20[2-9]\\d)(?!\\d)`,
  'gu',
);
const COUNT = '(?:\\d+|én|en|ein|ett|eitt|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|tolv)';
const REPEATED = new RegExp(
  `(?<![a-zà-ɏ])(?:(?:hvert|kvart) (?:år|kvartal|halvår)|(?:hver|kvar|annenhver|annankvar) (?:uke|veke|måned|månad|høst|haust|vår|mandag|måndag|tirsdag|tysdag|onsdag|torsdag|fredag|juni|mars)|årlig|årleg|månedlig|månadleg|ukentlig|i årsmeldinga?(?:en)?|ganger i året|gonger i året|kvelder i uka|kveldar i veka|(?:det )?f[øy]rste året|(?:innen|innan|etter) ${COUNT} (?:dager|dagar|uker|veker|måneder|månader))(?![a-zà-ɏ])`,
  'u',
);
const RATE = new RegExp(`(?<![a-zà-ɏ])${COUNT} [a-zà-ɏ]+ (?:[a-zà-ɏ]+ )?(?:i året|per år|i halvåret|i måneden|i månaden)(?![a-zà-ɏ])`, 'u');
const LIMIT = /^(?:innen|innan|senest|seinast|i løpet av)\s/iu;
const PAST =
  /(?<![a-zà-ɏ])(?:hadde|var|gikk|gjekk|kom|ble|blei|vart|fikk|fekk|førte|gav|ga|viste|sa|melde|meldte|oppga|hatt|vært|vore|vedtatt|vedteken|vedtok|lagt ut|intervjuet|intervjua)(?![a-zà-ɏ])/u;

function deadlineInRow({ row }: Statement): string | undefined {
  return row?.find((cell) => DEADLINE_COLUMN.test(cell.heading) && /\d|hver|kvar|årlig|årleg/iu.test(cell.text) && !isVague(cell.text))
    ?.text;
}

function momentIn(text: string): string | undefined {
  const lower = small(text);
  const moments = [...lower.matchAll(MOMENT)].filter(({ index }) => !PAST.test(clauseAt(lower, index)));
  const ahead = moments.flatMap((found) => said(text, found) ?? []);
  const limit = ahead.find((found) => LIMIT.test(found)) ?? ahead[0];
  return limit ?? said(text, REPEATED.exec(lower));
}

/** What was found in small letters, as it stands. */
function said(text: string, found: RegExpExecArray | null): string | undefined {
  return found ? text.slice(found.index, found.index + found[0].length).trim() : undefined;
}

function clauseAt(text: string, at: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[,;:]| men | og /u)
      .at(-1) ?? '';
  const after = text.slice(at).split(/[,;:]| men | og /u)[0] ?? '';
  return before + after;
}
