import { claimsIn, isClaiming } from '../checks/claims.js';
import { small } from '../language/characters.js';
import type { Category, Context, Diagnostic, Knowledge, Piece, Severity, Span, Statement } from '../model.js';
import { endsWith, hasLeader, pausing, readingLanguage, sentencesIn } from './blocks.js';
import { clauseAround } from './clauses.js';
import { LOUD, QUIET, weighed } from './ingredients.js';
import { linesOf } from './lines.js';
import { holds, spanOf } from './matched.js';
import { type Match, matcherOf } from './matches.js';
import { contextAfter, statementsIn, writtenAfter } from './outline.js';
import { lineOf, type Situation, situationOf } from './situation.js';

export interface Judgement {
  readonly statements: readonly Statement[];
  /** Spans relative to the piece, ordered by start. */
  readonly diagnostics: readonly Diagnostic[];
  readonly after: Context;
}

/** The statements of a piece and what is to be said about them. Depends on the piece's text, `before.key` and the knowledge, on nothing else. */
export function judgePiece(piece: Piece, before: Context, knowledge: Knowledge): Judgement {
  const work = judgingPiece(piece, before, knowledge);
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
  }
}

/** Characters that are judged between two chances to stop. */
const SLICE = 8_000;

/** `judgePiece` in slices: a table of thousands of rows or a draft on one line is a single piece. */
export function* judgingPiece(piece: Piece, before: Context, knowledge: Knowledge): Generator<void, Judgement> {
  const statements: Statement[] = [];
  const diagnostics: Diagnostic[] = [];
  const judgeStatement = judgeWith(knowledge);
  let { written } = before;
  let read = 0;
  for (const block of piece.blocks) {
    if (block.prose.text.length <= SLICE) continue;
    // Cutting a whole draft into sentences is a slice of its own.
    sentencesIn(block);
    yield* pausing();
    yield* readingLanguage(block);
  }
  for (const statement of statementsIn(piece, before)) {
    statements.push(statement);
    written = writtenAfter(written, statement.block);
    for (const diagnostic of judgeStatement(statement)) diagnostics.push(diagnostic);
    read += statement.span.end - statement.span.start;
    if (read < SLICE) continue;
    yield* pausing();
    read = 0;
  }
  return { statements, diagnostics, after: contextAfter(piece, before, written) };
}

/** What is to be said about some statements of a piece. Each is judged for itself; its diagnostics lie within its span. */
export function judgeStatements(statements: readonly Statement[], knowledge: Knowledge): readonly Diagnostic[] {
  return statements.flatMap(judgeWith(knowledge));
}

function judgeWith(knowledge: Knowledge): (statement: Statement) => readonly Diagnostic[] {
  const lines = linesOf(matcherOf(knowledge));
  return (statement) => {
    const judged = isJudged(statement);
    if (!judged && !isClaiming(statement)) return NONE;
    const line = lineOf(statement, lines);
    // Without a cue of its own nothing that stands above or beside a sentence can make it one; most sentences have none.
    if (!lines.matcher.matches(line).some(isSaying)) return NONE;
    const situation = situationOf(statement, line, lines);
    const framed = judged ? judge(situation) : NONE;
    const claimed = claimsIn(situation, framed);
    return claimed.length === 0 ? framed : [...framed, ...claimed];
  };
}

const NONE: readonly Diagnostic[] = [];

/** Cues that may give a diagnostic; the others only weigh. */
function isSaying(match: Match): boolean {
  return isCue(match) || match.rule.kind === 'check';
}

const FRAMING = ['passive-attraction', 'passive-municipality'] as const satisfies readonly Category[];

/** At most one diagnostic of each framing category. */
export function judge(situation: Situation): readonly Diagnostic[] {
  const cues = situation.matches.filter((match) => isCue(match) && isSpoken(match, situation) && holds(situation, match));
  if (cues.length === 0) return NONE;
  return FRAMING.flatMap((category) => {
    const own = cues.filter(({ rule }) => rule.category === category);
    return own.length === 0 ? [] : (verdict(situation, category, own) ?? []);
  });
}

function isCue({ rule }: Match): boolean {
  return rule.kind === 'frame' || rule.kind === 'passive';
}

/** English sections have rules of their own: those that can say it in English. */
function isSpoken({ rule }: Match, { statement }: Situation): boolean {
  return (rule.title.en !== undefined) === (statement.written === 'en');
}

/** What the statement itself, headings and the sentences around say of a category, the latter by cues that are meant to stand there. */
function contextsOf(situation: Situation, category: Category): readonly Match[] {
  const isAbout = ({ rule }: Match): boolean =>
    rule.kind === 'context' && (rule.on === undefined ? rule.category === category : rule.on.includes(category));
  const { matches, cues, beside, matcher } = situation;
  const around = beside().flatMap((line) => matcher.matches(line).filter((match) => isAbout(match) && match.cue.needs.includes('beside')));
  return [...matches.filter((match) => isAbout(match) && holds(situation, match)), ...cues().filter(isAbout), ...around];
}

function verdict(situation: Situation, category: Category, cues: readonly Match[]): Diagnostic | undefined {
  const about = contextsOf(situation, category);
  if (about.some(({ rule }) => rule.effect === 'silence')) return undefined;
  const best = strongest(cues);
  const raise = sumOfBest(about.filter(({ rule }) => rule.effect === 'raise'));
  const lowering = sumOfBest(about.filter(({ rule }) => rule.effect === 'lower'));
  // A claim that a good makes people settle is one in any chapter; only weak cues yield to the field of work.
  const lower = category === 'passive-attraction' && best.cue.strength >= LOUD ? 0 : lowering;
  // A named good is no framing before it is offered to somebody: without any purpose only a cue that says so itself counts.
  if (category === 'passive-attraction' && best.cue.strength < LOUD && raise === 0 && !isCatalogue(cues)) return undefined;
  // Goods add up. A promise is one promise, however many constructions describe it: what takes it back must be able to.
  const said = category === 'passive-attraction' ? sumOfBest(cues) : best.cue.strength;
  const sum = weighed(situation, category, said + raise) - lower;
  const severity = severityOf(sum, best.rule.severity);
  return severity && diagnosticOf(situation, best, cues, severity);
}

/** Three different goods side by side offer themselves. */
function isCatalogue(cues: readonly Match[]): boolean {
  return new Set(cues.map(({ rule }) => rule.id)).size >= CATALOGUE && sumOfBest(cues) > CATALOGUE;
}

const CATALOGUE = 3;

function severityOf(sum: number, most: Severity): Severity | undefined {
  if (sum >= LOUD) return most;
  if (sum >= QUIET) return most === 'warning' ? 'information' : 'hint';
  return undefined;
}

/** Each rule counts once, with its strongest cue. */
function sumOfBest(matches: readonly Match[]): number {
  if (matches.length === 0) return 0;
  const best = new Map<string, number>();
  for (const { rule, cue } of matches) best.set(rule.id, Math.max(best.get(rule.id) ?? 0, cue.strength));
  return [...best.values()].reduce((sum, one) => sum + one, 0);
}

/** The strongest, and of these the first. There is at least one. */
function strongest(matches: readonly Match[]): Match {
  return matches.reduce((best, match) => {
    const more = match.cue.strength - best.cue.strength;
    return more > 0 || (more === 0 && match.from < best.from) ? match : best;
  });
}

// ---------------------------------------------------------------- which statements, which words

const SILENT_CHAPTERS = new Set(['contents', 'sources', 'strengths']);

/** Titles, captions, header cells, footnotes and lists of sources are no statements of the plan. */
function isJudged({ block, sentence, context, written, column, row }: Statement): boolean {
  if (written === 'other' || block.caption || block.kind === 'footnote' || SILENT_CHAPTERS.has(context.chapter)) return false;
  // A line that ends in a colon leads into a list; its items are judged with it.
  if (block.quoted || endsWith('?', block, sentence) || endsWith(':', block, sentence) || hasLeader(block)) return false;
  if (block.cell && GOAL_COLUMN.test(small(column ?? '')) && row?.some((one) => ACT_COLUMN.test(small(one.heading)))) return false;
  if (block.kind === 'heading') return block.depth === 7 && context.chapter === 'vision';
  return block.cell?.row !== 0;
}

/** In a table of goals and measures the goal may be a state: the measures beside it are judged. */
const GOAL_COLUMN = /^(?:mål|delmål|hovedmål|hovudmål|satsingsområde|visjon|tema|slik vil vi|kva vil vi|hva vil vi)/u;
const ACT_COLUMN = /tiltak|strateg|slik gj|aktivitet|handling/u;

function diagnosticOf(situation: Situation, best: Match, cues: readonly Match[], severity: Severity): Diagnostic {
  const { statement, line } = situation;
  const clause = clauseAround(line, best);
  const written = statement.written === 'nn' || statement.written === 'en' ? statement.written : 'nb';
  return {
    rule: best.rule.id,
    category: best.rule.category,
    severity,
    span: spanOf(situation, clause.from, clause.to),
    message: best.rule.title[written] ?? best.rule.title.nb,
    evidence: best.rule.evidence,
    captures: capturesOf(situation, cues, best, clause.to),
  };
}

/** Parts of the sentence that a rewrite may take up: the signal, the group, what is promised, the escape clause. */
function capturesOf(situation: Situation, cues: readonly Match[], best: Match, end: number): Readonly<Record<string, Span>> {
  const captures: Record<string, Span> = { signal: spanOf(situation, best.from, best.to) };
  const group = situation.matcher.listed(situation.line, 'folk')[0];
  if (group) captures.gruppe = spanOf(situation, group.from, group.to);
  if (best.rule.category === 'passive-municipality' && best.to < end) captures.objekt = spanOf(situation, best.to, end);
  const proviso = cues.find(({ rule }) => rule.frame === 'P12');
  if (proviso) captures.forbehold = spanOf(situation, proviso.from, proviso.to);
  return captures;
}
