import type { Known } from '../bibliography/resolve.js';
import type { Entry, Name, Source, Written } from '../model.js';

/** The two halves of an in-text citation: «Søholt mfl.» and «2012». Public documents such as «NOU 2020: 15» have no year of their own. */
export interface Short {
  readonly who: string;
  readonly year: string;
  /** What stands between the halves, where the draft's style has no comma. */
  readonly joint?: ' ';
}

/**
 * In-text form without brackets: as the draft's style prints it, otherwise as Norsk APA has it, «Søholt mfl.», «Aure og Førde»;
 * a blank in brackets for what nobody has seen.
 */
export function shortOf(known: Known, written: Written): Short {
  const styled = printedIn(known, written)?.short;
  if (styled !== undefined) return halves(styled, ' ');
  return known.kind === 'source' ? shortOfSource(known.source, written) : shortOfEntry(known.entry, written);
}

/** «Søholt mfl., 2012» or «NOU 2020: 15». */
export function shortText(known: Known, written: Written): string {
  return whole(shortOf(known, written));
}

/** Both halves in one. */
export function whole({ who, year, joint }: Short): string {
  return year ? `${who}${joint ?? ', '}${year}` : who;
}

/** What the draft's style makes of it. A style that speaks Norwegian speaks bokmål in English sections. */
export function printedIn({ printed }: Known, written: Written): { readonly short?: string; readonly reference: string } | undefined {
  return printed?.[written] ?? (written === 'en' ? (printed?.nb ?? printed?.nn) : undefined);
}

export function shortOfSource(source: Source, written: Written): Short {
  const rendered = source.short?.[written] ?? source.short?.nb;
  if (rendered) return halves(rendered);
  const missing = source.citable.kind === 'incomplete' ? source.citable.missing : [];
  if (source.genre && PUBLIC.test(source.genre)) return { who: `${source.genre} ${source.number ?? ''}`.trim(), year: '' };
  const names = source.type === 'legislation' ? [] : source.author.map(familyOf);
  const who = missing.includes('author') ? BLANKS.author[written] : joined(names, written) || source.titleShort || source.title;
  return { who, year: source.issued?.slice(0, 4) ?? (missing.includes('issued') ? BLANKS.issued[written] : UNDATED[written]) };
}

export function shortOfEntry(entry: Entry, written: Written): Short {
  const { item } = entry;
  const names = [item.author, item.editor].map(namesIn).find((list) => list.length > 0) ?? [];
  const number = typeof item.number === 'string' ? item.number : '';
  if (item.type === 'bill' && number) return { who: number, year: '' };
  const title = [item['title-short'], item.title, entry.key].find((one): one is string => typeof one === 'string' && one !== '')!;
  return { who: joined(names, written) || title, year: yearIn(item.issued) || UNDATED[written] };
}

/** Family names or institutions of a CSL-JSON name list. */
export function namesIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((name: unknown) => {
    if (typeof name !== 'object' || name === null) return [];
    const { literal, family, 'non-dropping-particle': particle } = name as Record<string, unknown>;
    const shown = typeof literal === 'string' ? literal : [particle, family].filter((part) => typeof part === 'string').join(' ');
    return shown ? [shown] : [];
  });
}

/** Four digits of a CSL-JSON date, or empty. */
export function yearIn(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return /\d{4}/.exec(String(value))?.[0] ?? '';
  if (typeof value !== 'object' || value === null) return '';
  const { 'date-parts': parts, raw, literal } = value as Record<string, unknown>;
  const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined;
  return yearIn(first ?? raw ?? literal ?? '');
}

/** Names in front of a year: one, two with «og», more with «mfl.». */
function joined(names: readonly string[], written: Written): string {
  if (names.length > 2) return `${names[0]} ${OTHERS[written]}`;
  return names.join(written === 'en' ? ' and ' : ' og ');
}

function halves(short: string, joint?: ' '): Short {
  const comma = short.lastIndexOf(', ');
  const year = comma < 0 ? '' : short.slice(comma + 2);
  if (YEAR.test(year)) return { who: short.slice(0, comma), year };
  const space = joint ? short.lastIndexOf(joint) : -1;
  if (joint && space > 0 && YEAR.test(short.slice(space + 1))) return { who: short.slice(0, space), year: short.slice(space + 1), joint };
  return { who: short, year: '' };
}

/** `2012`, `2012a`, `u.å.`, `[utgivelsesår]`. */
const YEAR = /^(?:\d{4}[a-z]?|u\.å\.|n\.d\.|\[[^\]]+\])$/;
const PUBLIC = /^(?:NOU|Meld\. St\.|St\.meld\.|Prop\.|Innst\.|Ot\.prp\.)/;
const OTHERS: Readonly<Record<Written, string>> = { nb: 'mfl.', nn: 'mfl.', en: 'et al.' };
const UNDATED: Readonly<Record<Written, string>> = { nb: 'u.å.', nn: 'u.å.', en: 'n.d.' };
const BLANKS = {
  author: { nb: '[forfatter]', nn: '[forfattar]', en: '[author]' },
  issued: { nb: '[utgivelsesår]', nn: '[utgivingsår]', en: '[year]' },
} satisfies Record<string, Record<Written, string>>;

const familyOf = (name: Name): string => ('literal' in name ? name.literal : name.family);
