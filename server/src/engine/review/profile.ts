import { absolute, originOf } from '../markdown/prose.js';
import type { Analysis, Part, Span, Statement } from '../model.js';
import { actIn, isRowDetail, textOf } from './acts.js';
import { withoutQuotations } from './doing.js';
import { limitIn } from './moment.js';
import { isVague, isWholeMunicipality, responsibleIn } from './owner.js';

/** What a text can show about how a municipality works with its own development. */
export const signs = ['priorities', 'owners', 'deadlines', 'indicators', 'partners', 'learning'] as const;
export type SignName = (typeof signs)[number];

/** What the text itself shows of one sign, for and against. Something to discuss, never a verdict. */
export interface Sign {
  readonly sign: SignName;
  readonly shown: readonly Quote[];
  /** Where the text has the place for it, but leaves it open («Alle», «Løpende», «På sikt»). */
  readonly open: readonly Quote[];
}

export interface Quote {
  /** Absolute. */
  readonly span: Span;
  readonly quote: string;
}

/** Every sign, in the order of `signs`, with quotes in the order of the draft. */
export function signsIn(analysis: Analysis): readonly Sign[] {
  const found = new Map<SignName, { shown: Quote[]; open: Quote[] }>(signs.map((sign) => [sign, { shown: [], open: [] }]));
  for (const part of analysis.parts)
    for (const statement of part.statements) {
      const { block, context } = statement;
      if (block.kind === 'heading' || block.caption || block.quoted || block.cell?.row === 0) continue;
      if (context.chapter === 'contents' || context.chapter === 'sources') continue;
      const quote = quoteOf(part, statement);
      for (const sign of shownBy(statement)) found.get(sign)?.shown.push(quote);
      for (const sign of leftOpenBy(statement)) found.get(sign)?.open.push(quote);
    }
  return signs.map((sign) => ({ sign, ...(found.get(sign) ?? { shown: [], open: [] }) }));
}

const PRIORITY =
  /prioriterer|prioriterar|har prioritert|er prioritert (?:framfor|fremfor|foran|høyest|høgast)|vel(?:ger|g)? bort|vi velger|vi vel(?![A-Za-zÀ-ɏ])|først og fremst|fyrst og fremst|framfor|fremfor|i stedet for|i staden for|(?:har|er) (?:avsluttet|avslutta)|har (?:sluttet|slutta) med|er (?:strøket|strokne|stroke)(?![A-Za-zÀ-ɏ])/iu;
const INDICATOR =
  /indikator|måltall|måltal|(?<![A-Za-zÀ-ɏ])målet er \d|(?:innen|innan) (?:utgangen av )?20\d\d skal (?:minst )?\d|(?:to|tre|fire|fem|seks|\d) (?:tal|tall|måltall)(?![A-Za-zÀ-ɏ])/iu;
/** A state that is to hold, with a figure; together with a date it can be measured. */
const STATE =
  /(?<![A-Za-zÀ-ɏ])skal (?:det )?(?:[A-Za-zÀ-ɏ]+ )?(?:bo|bu|være|vere|bli|ned|opp|øke|auke|opprettes|opprettast|reduseres|reduserast)(?![A-Za-zÀ-ɏ])/iu;
const FIGURE =
  /(?<![A-Za-zÀ-ɏ])(?:minst|høyst|høgst|maks|under|over|ned til|opp til)\s+(?:\d|én|ein|en|ett|eitt|to|tre|fire|fem|seks|ti)|\d+ (?:prosent|pst|nye|flere|fleire)|\d ?%/iu;
const PARTNER =
  /(?:[Ss]ammen med|[Ss]aman med|[Ii] samarbeid med|avtale med)\s+(?:[^.]{0,40}\s)?(?:\p{Lu}[A-Za-zÀ-ɏ]+|[A-Za-zÀ-ɏ]*(?:sentralen|foreningen|foreininga|laget|rådet|skolen|skulen|bedrifta|bedriften|selskapet|anlegget|fabrikken|verftet|verket|klubben|menigheten|NAV))(?![A-Za-zÀ-ɏ])|kommunen(?:, [A-Za-zÀ-ɏ]+)? og (?:den [A-Za-zÀ-ɏ]+ )?(?:NAV|[A-Za-zÀ-ɏ]*(?:sentralen|foreningen|foreininga|skolen|skulen|selskapet|anlegget|fabrikken|verftet))(?![A-Za-zÀ-ɏ])/u;
const LEARNING =
  /evaluer|rapporterer|rapporterar|årsmelding|lærdom|erfaringene|erfaringane|justerer|justerar|justeres|justerast|legg(?:er)? (?:[^ .]+ )?(?:[^ .]+ )?(?:fram )?(?:[^ .]+ )?(?:tal|tall|tala|tallene|status|resultatene|resultata|resultat)(?![A-Za-zÀ-ɏ])|spør(?:re|je)? (?:dem|dei|de andre|hvorfor|kvifor|[A-Za-zÀ-ɏ]+ etter)|som har (?:flyttet|flytta) ut(?![A-Za-zÀ-ɏ])/iu;
const ESCAPE =
  /på sikt|så langt det er mulig|så langt råd er|der det ligger til rette|der tilhøva ligg til rette|etter hvert som|etter kvart som/iu;

function shownBy(statement: Statement): readonly SignName[] {
  if (isRowDetail(statement)) return [];
  const text = withoutQuotations(textOf(statement));
  const { doing, who, deadline } = actIn(statement);
  const acts = doing !== 'none';
  const found: SignName[] = [];
  if (PRIORITY.test(text)) found.push('priorities');
  if ((acts && who && !isWholeMunicipality(who)) || responsibleIn(text)) found.push('owners');
  if ((acts && deadline) || limitIn(text)) found.push('deadlines');
  if (INDICATOR.test(text) || isMeasurable(statement, text)) found.push('indicators');
  if (PARTNER.test(text)) found.push('partners');
  if (LEARNING.test(text)) found.push('learning');
  return found;
}

function isMeasurable({ context }: Statement, text: string): boolean {
  return FIGURE.test(text) && /20[2-9]\d/u.test(text) && (STATE.test(text) || context.chapter === 'goal');
}

function leftOpenBy(statement: Statement): readonly SignName[] {
  if (statement.column !== undefined && isRowDetail(statement)) return [];
  const open = statement.row?.filter((cell) => isVague(cell.text)) ?? [];
  const found: SignName[] = [];
  if (open.some((cell) => /ansvar|hvem|kven|eier|eigar/iu.test(cell.heading))) found.push('owners');
  if (open.some((cell) => /frist|når|tid/iu.test(cell.heading)) || ESCAPE.test(textOf(statement))) found.push('deadlines');
  return found;
}

function quoteOf(part: Part, statement: Statement): Quote {
  const row = statement.row?.filter((cell) => cell.text !== '').map((cell) => cell.text) ?? [];
  const quote = [textOf(statement), ...row].join(' · ');
  return { span: absolute(part, originOf(statement.block, statement.sentence)), quote };
}
