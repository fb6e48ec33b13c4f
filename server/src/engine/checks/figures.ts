import { claimMessages } from '../../messages/claims.js';
import { small } from '../language/characters.js';
import { type NumberFound, numbersIn } from '../language/numbers.js';
import { originOf } from '../markdown/prose.js';
import type { Bilingual, Diagnostic, Figure, Finding, Knowledge, RuleId, Severity } from '../model.js';
import type { CitedStatement } from './cited.js';
import { overlap } from './topic.js';

/**
 * Figures beside a cited finding that are not the finding's: another value, another year, percentage points for per cent.
 * Silent unless the sentence is clearly about what the figure counts, and about nobody's own figures.
 */
export function figureProblems(cited: CitedStatement, knowledge: Knowledge): readonly Diagnostic[] {
  if (!knowledge.rules.has(RULE) || OWN.test(small(cited.text))) return [];
  const known = cited.findings.flatMap(figuresOf);
  // Most sources are cited for what they say, not for figures: there is nothing to hold a number against.
  if (known.length === 0) return [];
  const numbers = numbersIn(cited.text);
  const years = [...cited.text.matchAll(YEAR)].map(([year]) => Number(year));
  const free = known.filter((one) => !numbers.some((number) => isSame(number, one)));
  return numbers.flatMap((number) => {
    const same = known.filter((one) => isSame(number, one));
    if (same.length > 0) return wrongYear(cited, number, same, known, years);
    const meant = free.filter((one) => isAbout(cited, number, one));
    return points(cited, number, known) ?? otherValue(cited, number, meant, known, years);
  });
}

/** Also in «2015-kullet» and «2013–2015». */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
const RULE: RuleId = 'paastand-tall-stemmer-ikke';
const OWN = /(?:^|[\s(])(?:vi|vår|våre|vårt|oss|hos oss|egne|eigne|kommunen vår)(?=[\s,.;:)]|$)/u;

/** A figure that a number of a sentence can be held against. */
interface Known {
  readonly finding: Finding;
  readonly figure: Figure;
  readonly kind: 'share' | 'count' | 'money';
  /** Shares are between 0 and 1. */
  readonly value: number;
  readonly to: number;
}

/** Ages, spans of time, parts of a report: nothing that a sentence could have wrong by itself. */
const NEVER = /^(?:år|ganger|grupper|råd|kapitler|punkter|sentralitetsklasse|suksessfaktorer|casestudier)$/u;

const figures = new WeakMap<Finding, readonly Known[]>();

function figuresOf(finding: Finding): readonly Known[] {
  const known = figures.get(finding) ?? finding.figures.flatMap((figure) => comparable(finding, figure) ?? []);
  figures.set(finding, known);
  return known;
}

function comparable(finding: Finding, figure: Figure): Known | undefined {
  if (NEVER.test(figure.unit)) return undefined;
  const divisor = divisorOf(figure.unit);
  if (divisor !== undefined)
    return { finding, figure, kind: 'share', value: figure.value / divisor, to: (figure.to ?? figure.value) / divisor };
  const scale = /^millioner? /u.test(figure.unit) ? 1_000_000 : 1;
  const kind = /kroner/u.test(figure.unit) ? 'money' : 'count';
  return { finding, figure, kind, value: figure.value * scale, to: (figure.to ?? figure.value) * scale };
}

function divisorOf(unit: string): number | undefined {
  if (unit === 'prosent') return 100;
  const outOf = /^av (\d+)$/u.exec(unit);
  if (outOf) return Number(outOf[1]);
  return PARTS.find(([start]) => unit.startsWith(start))?.[1];
}

const PARTS: readonly (readonly [string, number])[] = [
  ['tredel', 3],
  ['fjerdedel', 4],
  ['femdel', 5],
];

// ---------------------------------------------------------------- the same?

function isSame(number: NumberFound, known: Known): boolean {
  const value = amountOf(number, known.kind);
  if (value === undefined) return false;
  const slack = slackOf(number, known, value);
  const to = number.to === undefined ? value : value * (number.to / number.value);
  return value <= known.to + slack && to >= known.value - slack;
}

function amountOf({ kind, value }: NumberFound, wanted: Known['kind']): number | undefined {
  if (wanted === 'share') return kind === 'percent' ? value / 100 : kind === 'fraction' ? value : undefined;
  return (wanted === 'money' ? kind === 'money' : kind === 'count') ? value : undefined;
}

/** How far apart two figures may be and still be the same: rounding, «om lag», fractions in words. */
function slackOf(number: NumberFound, known: Known, value: number): number {
  if (known.kind === 'share') {
    if (number.kind === 'fraction') return 0.035;
    if (number.approx) return 0.03;
    return number.value % 10 === 0 ? 0.025 : 0.006;
  }
  const round = value % 100 === 0 && value >= 1000;
  return number.approx || round ? known.value * 0.05 : known.value * 0.001;
}

// ---------------------------------------------------------------- what is wrong

/** The sentence has most of what the figure counts, and the same unit. */
function isAbout(cited: CitedStatement, number: NumberFound, known: Known): boolean {
  if (amountOf(number, known.kind) === undefined) return false;
  if (known.kind === 'count' && !overlap(number.unit ?? '', known.figure.unit).count) return false;
  const { count, share } = overlap(around(cited.text, number), known.figure.of);
  return count >= 2 && share >= 0.5;
}

/** With several numbers in a sentence each is only about its own part of it. */
function around(text: string, { span, kind }: NumberFound): string {
  const alike = numbersIn(text).filter((other) => other.kind === kind || (SHARES.has(other.kind) && SHARES.has(kind)));
  if (alike.length < 2) return text;
  const from = Math.max(...BREAKS.map((sign) => text.lastIndexOf(sign, span.start) + 1));
  const to = Math.min(...BREAKS.map((sign) => text.indexOf(sign, span.end)).filter((at) => at >= 0), text.length);
  return text.slice(from, to);
}

const SHARES: ReadonlySet<string> = new Set(['percent', 'fraction']);
const BREAKS = [',', ';', ':', ' mens ', ' medan ', ' mot '];

/** All figures that may be meant are held against the number, and the one that fits the sentence best is named. */
function otherValue(
  cited: CitedStatement,
  number: NumberFound,
  meant: readonly Known[],
  known: readonly Known[],
  years: readonly number[],
): readonly Diagnostic[] {
  const [best, next] = meant
    .map((one) => ({ one, fit: overlap(cited.text, one.figure.of).share + (years.includes(Number(one.figure.year)) ? 1 : 0) }))
    .sort((a, b) => b.fit - a.fit);
  if (!best || (next && next.fit === best.fit && next.one.value !== best.one.value)) return [];
  const value = amountOf(number, best.one.kind) ?? 0;
  if (isTaken(cited, best.one, known) || (best.one.kind === 'share' && Math.abs(1 - value - best.one.value) < 0.01)) return [];
  return [diagnosticOf(cited, number, 'warning', best.one, claimMessages.otherFigure(said(cited, number), best.one.finding))];
}

/** A figure that the sentence already gives right for the same thing leaves the other number to something else. */
function isTaken(cited: CitedStatement, one: Known, known: readonly Known[]): boolean {
  const numbers = numbersIn(cited.text);
  return known.some((other) => other.figure.of === one.figure.of && other !== one && numbers.some((number) => isSame(number, other)));
}

/** The right figure with another year beside it. */
function wrongYear(
  cited: CitedStatement,
  number: NumberFound,
  same: readonly Known[],
  known: readonly Known[],
  years: readonly number[],
): readonly Diagnostic[] {
  const [year] = years;
  const [one] = same;
  if (year === undefined || years.length > 1 || !one || same.some(({ figure }) => figure.year === undefined)) return [];
  const fits = ({ figure, finding }: Known): boolean =>
    `${figure.year} ${figure.of} ${finding.period ?? ''} ${finding.claim.nb}`.includes(String(year));
  if (same.some(fits) || !isAbout(cited, number, one)) return [];
  const right = known.find((other) => other.figure.year === year && other.kind === one.kind && isAbout(cited, number, other));
  const message = right
    ? claimMessages.otherFigure(said(cited, number), right.finding)
    : claimMessages.otherYear(said(cited, number), String(year), String(one.figure.year));
  return [diagnosticOf(cited, number, right ? 'warning' : 'information', right ?? one, message)];
}

function points(cited: CitedStatement, number: NumberFound, known: readonly Known[]): readonly Diagnostic[] | undefined {
  if (number.kind !== 'percentage-points') return undefined;
  const asPercent: NumberFound = { ...number, kind: 'percent' };
  const one = known.find((other) => other.kind === 'share' && isSame(asPercent, other) && isAbout(cited, asPercent, other));
  if (!one) return [];
  return [diagnosticOf(cited, number, 'warning', one, claimMessages.points(said(cited, number), one.finding.claim))];
}

const said = ({ text }: CitedStatement, { span }: NumberFound): string => text.slice(span.start, span.end);

function diagnosticOf(cited: CitedStatement, number: NumberFound, severity: Severity, known: Known, message: Bilingual): Diagnostic {
  const { block, sentence } = cited.statement;
  const { start, end } = originOf(block, { start: sentence.start + number.span.start, end: sentence.start + number.span.end });
  return { rule: RULE, category: 'claim', severity, span: { start, end }, message: message[cited.written], evidence: [known.finding.id] };
}
