import { offeredFinding } from '../gates.js';
import { absolute, originOf } from '../markdown/prose.js';
import { overlaps } from '../markdown/spans.js';
import type { Analysis, Chapter, FindingId, Knowledge, Part, Span, Statement, ThemeId } from '../model.js';
import { actIn, isRowDetail, textOf } from './acts.js';
import { topics } from './topics.js';

/** How a draft treats one theme that evidence ties to settling and staying. A description, never a grade. */
export interface Coverage {
  readonly theme: ThemeId;
  /** `act`: at least one act with who and when. `words`: touched, but no such act. `none`: not touched. */
  readonly state: 'act' | 'words' | 'none';
  /** Acts first, then in the order of the draft. */
  readonly places: readonly Touch[];
  /** Findings that may be offered, for and against. */
  readonly evidence: readonly FindingId[];
}

/** One sentence that touches a theme. */
export interface Touch {
  readonly kind: 'act' | 'words';
  /** Absolute. */
  readonly span: Span;
  readonly quote: string;
  readonly who?: string;
  readonly when?: string;
}

/** Every theme of the review's list, in its order. */
export function coverageOf(analysis: Analysis, knowledge: Knowledge): readonly Coverage[] {
  return coverageAsking(analysis, knowledge, () => true);
}

/** The same where only the states matter: once a theme has an act, no more places are sought. */
export function coverageStates(analysis: Analysis, knowledge: Knowledge): readonly Coverage[] {
  return coverageAsking(analysis, knowledge, (touches) => touches.at(-1)?.kind !== 'act');
}

function coverageAsking(analysis: Analysis, knowledge: Knowledge, wants: (touches: readonly Touch[]) => boolean): readonly Coverage[] {
  const touches = new Map<ThemeId, Touch[]>(topics.map(({ theme }) => [theme, []]));
  for (const part of analysis.parts)
    for (const statement of part.statements) {
      const touched = touchedBy(statement).filter((theme) => wants(touches.get(theme) ?? []));
      if (touched.length > 0 && !isContentsLine(analysis.draft, part, statement)) addTouches(touches, touched, part, statement);
    }
  return topics.map(({ theme }) => {
    const places = ordered(touches.get(theme) ?? []);
    const state = places[0]?.kind ?? 'none';
    return { theme, state, places, evidence: evidenceFor(theme, knowledge) };
  });
}

/** Chapters that commit to nothing: what they mention does not cover a theme. */
const SILENT: readonly Chapter[] = ['contents', 'sources'];
/** Chapters that describe; what they say is words, however concrete it sounds. */
const DESCRIBING: readonly Chapter[] = ['about', 'status', 'challenge', 'strengths', 'foreword'];

function touchedBy(statement: Statement): readonly ThemeId[] {
  const { block, context } = statement;
  if (SILENT.includes(context.chapter) || block.kind === 'heading' || block.caption || block.quoted || block.cell?.row === 0) return [];
  if (isRowDetail(statement)) return [];
  const text = textOf(statement);
  const lower = text.toLowerCase();
  const near = topics.filter(({ words }) => words.test(lower));
  if (near.length === 0) return [];
  const bare = text.replace(NAMES, ' ').toLowerCase();
  return near.flatMap(({ theme, words }) => (words.test(bare) ? [theme] : []));
}

function addTouches(touches: ReadonlyMap<ThemeId, Touch[]>, touched: readonly ThemeId[], part: Part, statement: Statement): void {
  const touch = touchOf(part, statement, textOf(statement));
  const told: Touch = { ...touch, kind: 'words' };
  const reports = actIn(statement).doing === 'report';
  for (const theme of touched) touches.get(theme)?.push(reports && theme !== FOLLOW_UP ? told : touch);
}

/** Who counts the homes has not built them: a report acts on this theme only. */
const FOLLOW_UP: ThemeId = 'utviklingskapasitet';
/** Posts and streets are no themes: «Oppvekstsjefen», «i Skolegata». */
const NAMES =
  /[A-Za-zÀ-ɏ]+(?:sjefen|direktøren|koordinatoren|rådgiveren|rådgjevaren|konsulenten)(?![A-Za-zÀ-ɏ])|(?<=\p{Ll} )\p{Lu}[A-Za-zÀ-ɏ]+(?:gata|gaten|gate|veien|vegen)(?![A-Za-zÀ-ɏ])/gu;

/** «4.2 Bolig og tettsteder ..... 14» or a link to a heading: a table of contents, also where no heading says so. */
function isContentsLine(draft: string, part: Part, statement: Statement): boolean {
  if (CONTENTS_LINE.test(textOf(statement).trim())) return true;
  return draft.startsWith('](#', absolute(part, originOf(statement.block, statement.sentence)).end);
}

const CONTENTS_LINE = /(?:\.{4,}|…{2,}|\. \. \.|\t)[.\s]*\d{0,3}$|^\d+(?:\.\d+)?\.?\s\p{Lu}[^\d.]{2,60}\s\d{1,3}$/u;

function touchOf(part: Part, statement: Statement, quote: string): Touch {
  const span = absolute(part, originOf(statement.block, statement.sentence));
  const { doing, who, when } = actIn(statement);
  const flagged = part.diagnostics.some(
    (one) => PASSIVE.has(one.category) && one.severity !== 'hint' && overlaps(absolute(part, one.span), span),
  );
  const act = doing !== 'none' && who !== undefined && when !== undefined && !flagged && !DESCRIBING.includes(statement.context.chapter);
  return { kind: act ? 'act' : 'words', span, quote, ...(who ? { who } : {}), ...(when ? { when } : {}) };
}

const PASSIVE: ReadonlySet<string> = new Set(['passive-attraction', 'passive-municipality']);

function ordered(places: readonly Touch[]): readonly Touch[] {
  return [...places.filter((place) => place.kind === 'act'), ...places.filter((place) => place.kind === 'words')];
}

function evidenceFor(theme: ThemeId, knowledge: Knowledge): readonly FindingId[] {
  const one = knowledge.themes.get(theme);
  return [...(one?.for ?? []), ...(one?.against ?? [])].filter((id) => offeredFinding(knowledge, id));
}
