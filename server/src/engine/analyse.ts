import { documentChecks } from './checks.js';
import { judgePiece } from './judge.js';
import { type Judged, type Known, type Memory, memoryOf } from './memory.js';
import type { Analysis, Citation, Context, Diagnostic, Knowledge, Part, Repair, Span, Statement, Surroundings, Written } from './model.js';
import { firstContext } from './outline.js';
import { knownAt } from './pieces.js';
import { absolute } from './prose.js';

export interface AnalyseOptions {
  /** Saves time, never changes the answer. */
  readonly memory?: Memory;
  readonly surroundings?: Surroundings;
}

/** All that Belegg knows about a draft. Never throws, on any text. With memory and without memory it is the same. */
export function analyse(draft: string, knowledge: Knowledge, options: AnalyseOptions = {}): Analysis {
  const memory = options.memory ?? memoryOf();
  const parts: Placed[] = [];
  let before: Context = firstContext;
  for (let start = 0; start < draft.length; ) {
    const known = knownAt(draft, start, memory);
    const judged = judgedIn(known, before, knowledge, memory);
    parts.push(placed(start, known, before, judged));
    before = judged.after;
    start += known.piece.text.length;
  }
  return whole(draft, parts, knowledge, options.surroundings ?? NOTHING_AROUND);
}

const NOTHING_AROUND: Surroundings = { bibliographies: [], accepted: [] };

/** A part with what is only asked for when a draft is taken together. */
interface Placed extends Part {
  readonly words: number;
  readonly after: Context;
}

function judgedIn(known: Known, before: Context, knowledge: Knowledge, memory: Memory): Judged {
  // Front matter and the like say nothing, and leave the context as it is.
  if (known.piece.blocks.length === 0 && known.piece.comments.length === 0) return { statements: [], diagnostics: [], after: before };
  return memory.judged(known, before, knowledge, () => {
    const { statements, diagnostics, after } = judgePiece(known.piece, before, knowledge);
    return { statements, diagnostics: [...diagnostics].sort(byPlace), after };
  });
}

function placed(start: number, known: Known, before: Context, judged: Judged): Placed {
  const { statements, diagnostics, after } = judged;
  return { start, piece: known.piece, before, statements, diagnostics, citations: known.citations, words: known.words, after };
}

function whole(draft: string, parts: readonly Placed[], knowledge: Knowledge, surroundings: Surroundings): Analysis {
  const analysis = {
    draft,
    parts,
    written: writtenIn(parts),
    words: parts.reduce((sum, part) => sum + part.words, 0),
    citations: parts.flatMap((part) => part.citations.map((citation) => citationAt(part, citation))),
    diagnostics: parts.flatMap((part) => part.diagnostics.map((diagnostic) => diagnosticAt(part, diagnostic))),
  };
  const found = documentChecks.flatMap((check) => check(analysis, knowledge, surroundings));
  return found.length === 0 ? analysis : { ...analysis, diagnostics: [...analysis.diagnostics, ...found].sort(byPlace) };
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  return one.span.start - other.span.start || other.span.end - one.span.end;
}

function diagnosticAt(part: Part, diagnostic: Diagnostic): Diagnostic {
  if (part.start === 0) return diagnostic;
  const { captures, repairs } = diagnostic;
  return {
    ...diagnostic,
    span: absolute(part, diagnostic.span),
    ...(captures ? { captures: capturesAt(part, captures) } : {}),
    ...(repairs ? { repairs: repairs.map((repair) => repairAt(part, repair)) } : {}),
  };
}

function capturesAt(part: Part, captures: Readonly<Record<string, Span>>): Record<string, Span> {
  return Object.fromEntries(Object.entries(captures).map(([name, span]) => [name, absolute(part, span)]));
}

function repairAt(part: Part, repair: Repair): Repair {
  return { ...repair, edits: repair.edits.map((edit) => ({ ...edit, span: absolute(part, edit.span) })) };
}

function citationAt(part: Part, citation: Citation): Citation {
  if (part.start === 0) return citation;
  const { locator } = citation;
  return {
    ...citation,
    span: absolute(part, citation.span),
    keySpan: absolute(part, citation.keySpan),
    group: absolute(part, citation.group),
    ...(locator ? { locator: { ...locator, span: absolute(part, locator.span) } } : {}),
  };
}

/** Share of the judged text from which a draft is in one written form and not in both. */
const MAJORITY = 0.85;

/** Weighed by characters of sentences. A draft without a sentence is bokmål. */
function writtenIn(parts: readonly Part[]): Written | 'mixed' {
  const weights: Record<Written, number> = { nb: 0, nn: 0, en: 0 };
  for (const part of parts) for (const statement of part.statements) weigh(weights, statement);
  const [first] = (Object.entries(weights) as [Written, number][]).sort((one, other) => other[1] - one[1]);
  const sum = weights.nb + weights.nn + weights.en;
  if (!first || sum === 0) return 'nb';
  return first[1] >= MAJORITY * sum ? first[0] : 'mixed';
}

function weigh(weights: Record<Written, number>, statement: Statement): void {
  if (statement.written !== 'other') weights[statement.written] += statement.sentence.end - statement.sentence.start;
}
