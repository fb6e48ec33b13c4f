import { firstWhere } from './bisect.js';
import { insertCitation } from './citations/insert.js';
import { citedKeys } from './citations/marker.js';
import { type Occurrence, occurrenceAt } from './citations/occurrences.js';
import { keepFor } from './detection/keep.js';
import { citableSource, offeredFinding, offeredFindings } from './gates.js';
import { partAt } from './locate.js';
import type {
  Analysis,
  Bilingual,
  Diagnostic,
  Edit,
  Finding,
  FindingId,
  Fix,
  Knowledge,
  Part,
  Source,
  Span,
  Statement,
  Surroundings,
  Written,
} from './model.js';
import { shiftedDiagnostic } from './shift.js';
import { fixesFor } from './wording/rewrites.js';

export type CitationForm = 'auto' | 'pandoc' | 'footnote' | 'text';

/** What a question about fixes must know beside the analysis. */
export interface Asking {
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  readonly form: CitationForm;
  /** Titles of the fixes that are made here, in the language of the draft. */
  readonly titles: (written: Written) => {
    readonly cite: (source: Source) => string;
    readonly keep: string;
    /** What stands where the author writes the reason. */
    readonly reason: string;
  };
}

export interface Explanation {
  /** The smallest place that the explanation is about. */
  readonly span: Span;
  readonly written: Written;
  /** Innermost first; empty when the place is only a citation. */
  readonly diagnostics: readonly Diagnostic[];
  /** The citation there, or the comment that a footnote or a text keeps its source in. */
  readonly citation?: Occurrence;
}

/** What there is to say about the place at `offset`: the diagnostics and the citation there; nothing where nothing is said. */
export function explainAt(analysis: Analysis, offset: number): Explanation | undefined {
  const diagnostics = diagnosticsIn(analysis, { start: offset, end: offset });
  const citation = occurrenceAt(analysis, offset);
  const span = citation?.keySpan ?? diagnostics[0]?.span;
  if (!span) return undefined;
  return { span, written: writtenAt(analysis, offset), diagnostics, ...(citation ? { citation } : {}) };
}

export interface Offered {
  readonly diagnostic: Diagnostic;
  /** Rewrites and repairs first, then sources, then keeping it. */
  readonly fixes: readonly Fix[];
}

/** Every fix for every diagnostic that touches `span`, computed from the analysis alone. Innermost diagnostic first. */
export function fixesAt(analysis: Analysis, span: Span, asking: Asking): readonly Offered[] {
  return diagnosticsIn(analysis, span).map((diagnostic) => ({ diagnostic, fixes: fixesOf(analysis, diagnostic, asking) }));
}

/** Every fix for one diagnostic: repairs, rewrites, sources, keep. */
export function fixesOf(analysis: Analysis, diagnostic: Diagnostic, asking: Asking): readonly Fix[] {
  const written = writtenAt(analysis, diagnostic.span.start);
  return [
    ...repairsOf(diagnostic, written),
    ...fixesFor(analysis, diagnostic, asking.knowledge, asking),
    ...citeFixes(analysis, diagnostic, written, asking),
    ...keepFixes(analysis, diagnostic, written, asking),
  ];
}

/** A finding that may be cited at a place, and why it stands where it stands in the list. */
export interface Citable {
  readonly finding: Finding;
  readonly source: Source;
  readonly group: 'fits' | 'used' | 'rest';
}

/**
 * Findings that may be offered at `offset`, best first: what the diagnostic there rests on, what shares topic with the
 * sentence (`search`, best first), what the draft already cites, the rest. Never one that the gates forbid.
 */
export function citableAt(
  analysis: Analysis,
  offset: number,
  knowledge: Knowledge,
  search: (text: string) => readonly FindingId[],
): readonly Citable[] {
  const named = diagnosticsIn(analysis, { start: offset, end: offset }).flatMap((diagnostic) => diagnostic.evidence);
  const fits = new Set([...named, ...search(sentenceAt(analysis, offset)).slice(0, FITTING)]);
  const used = citedKeys(analysis);
  const ids = [...fits, ...offeredFindings(knowledge).map((finding) => finding.id)];
  const all = [...new Set(ids)].flatMap((id) => offeredFinding(knowledge, id) ?? []);
  const placed = all.map((finding) => ({ finding, source: finding.cited, group: groupOf(finding, fits, used) }));
  return ORDER.flatMap((group) => placed.filter((one) => one.group === group));
}

/** How many findings at most are said to fit one sentence. A list longer than a screen is no help. */
const FITTING = 8;
const ORDER = ['fits', 'used', 'rest'] as const;

function groupOf(finding: Finding, fits: ReadonlySet<FindingId>, used: ReadonlySet<string>): Citable['group'] {
  if (fits.has(finding.id)) return 'fits';
  return used.has(finding.source) ? 'used' : 'rest';
}

/** Text of the sentence around `offset`, without markup; empty outside prose. */
export function sentenceAt(analysis: Analysis, offset: number): string {
  const statement = statementAt(analysis, offset)?.statement;
  return statement ? statement.block.prose.text.slice(statement.sentence.start, statement.sentence.end) : '';
}

/** The statement around `offset`, with the part that it is relative to. */
export function statementAt(analysis: Analysis, offset: number): { readonly part: Part; readonly statement: Statement } | undefined {
  const part = partAt(analysis, offset);
  const at = offset - (part?.start ?? 0);
  const statement = part?.statements.find(({ span }) => span.start <= at && at <= span.end);
  return part && statement ? { part, statement } : undefined;
}

/** The form that the text at `offset` is written in; the draft's majority where the block is in another language or says too little. */
export function writtenAt(analysis: Analysis, offset: number): Written {
  const language = statementAt(analysis, offset)?.statement.written;
  if (language && language !== 'other') return language;
  return analysis.written === 'mixed' ? 'nb' : analysis.written;
}

/** A bilingual text in a form; bokmål where there is no English. */
export function inForm(text: Bilingual, written: Written): string {
  return text[written] ?? text.nb;
}

/** Diagnostics that touch a span, smallest first, then in order. */
export function diagnosticsIn(analysis: Analysis, span: Span): readonly Diagnostic[] {
  const { batches } = analysis;
  const last = batches.length - 1;
  const from = Math.max(0, firstWhere(last, (at) => batches[at]!.start >= span.start) - 1);
  const until = firstWhere(last, (at) => batches[at]!.start > span.end);
  // The last batch is about the whole draft; the others lie one behind the other.
  const touching = [...batches.slice(from, until), batches[last]!].flatMap(({ start, diagnostics }) =>
    diagnostics
      .filter((one) => start + one.span.start <= span.end && start + one.span.end >= span.start)
      .map((one) => shiftedDiagnostic(one, start)),
  );
  return touching.sort((a, b) => lengthOf(a.span) - lengthOf(b.span) || a.span.start - b.span.start);
}

function lengthOf(span: Span): number {
  return span.end - span.start;
}

function repairsOf(diagnostic: Diagnostic, written: Written): readonly Fix[] {
  return (diagnostic.repairs ?? []).map((repair) => ({
    kind: 'repair' as const,
    title: inForm(repair.title, written),
    edits: repair.edits,
    evidence: [],
    safe: false,
  }));
}

/** One fix per source that the diagnostic's evidence comes from, at most three. */
function citeFixes(analysis: Analysis, diagnostic: Diagnostic, written: Written, asking: Asking): readonly Fix[] {
  // A source that says otherwise must not come to stand behind the claim.
  if (!CITED.has(diagnostic.category) || diagnostic.trap !== undefined) return [];
  const { knowledge, surroundings, form } = asking;
  const findings = diagnostic.evidence.flatMap((id) => offeredFinding(knowledge, id) ?? []);
  const perSource = new Map(findings.map((finding) => [finding.source, finding]));
  const fixes = [...perSource.values()].slice(0, CITES).flatMap((finding): readonly Fix[] => {
    const edits = citationEdits(analysis, diagnostic.span, finding, { knowledge, surroundings, form, written });
    if (edits.length === 0) return [];
    return [{ kind: 'cite', title: asking.titles(written).cite(finding.cited), edits, evidence: [finding.id], safe: false }];
  });
  return fixes;
}

const CITES = 3;
/** Categories where a source beside the sentence helps. */
const CITED: ReadonlySet<string> = new Set(['passive-attraction', 'passive-municipality', 'claim']);

interface Writing {
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  readonly form: CitationForm;
  readonly written: Written;
}

function citationEdits(analysis: Analysis, span: Span, finding: Finding, writing: Writing): readonly Edit[] {
  if (!citableSource(writing.knowledge, finding.source)) return [];
  const locator = finding.locator ? { locator: finding.locator } : {};
  return insertCitation(analysis, span.end, finding.source, { ...writing, ...locator });
}

function keepFixes(analysis: Analysis, diagnostic: Diagnostic, written: Written, asking: Asking): readonly Fix[] {
  const { keep, reason } = asking.titles(written);
  const edit = keepFor(analysis, diagnostic, reason, 'next');
  return edit ? [{ kind: 'keep', title: keep, edits: [edit], evidence: [], safe: false }] : [];
}
