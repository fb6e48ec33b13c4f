import { citationProblems as said } from '../../../messages/citations.js';
import type { Known } from '../../bibliography/resolve.js';
import type { Diagnostic, Knowledge, Part, Repair, Span, Surroundings } from '../../model.js';
import { shiftedDiagnostic } from '../../shift.js';
import type { CitationForm } from '../forms.js';
import { markedText, writtenCitation } from '../insert.js';
import { writtenKey } from '../keys.js';
import { shortText } from '../short.js';
import { type Checking, type CitationCheck, mark, repair, writtenAt } from './check.js';
import { type Candidate, candidatesIn } from './hand-candidates.js';
import { type Index, indexOf, matching } from './hand-index.js';

/** References written by hand, «(Søholt mfl. 2012)», «NOU 2020: 15», «(jf. pbl. § 11-1)», to a source that is known for certain. */
export const handWritten: CitationCheck = (checking) => {
  const index = indexOf(checking.knowledge, checking.surroundings);
  const marks: Diagnostic[] = [];
  for (const part of checking.analysis.parts) {
    const candidates = candidatesIn(part);
    if (candidates.length === 0) continue;
    for (const one of remembered(checking, part, candidates, index)) marks.push(shiftedDiagnostic(one, part.start));
  }
  return marks;
};

interface Remembered {
  readonly index: Index;
  readonly form: CitationForm;
  /** Of the context above, which the form of a block without statements is taken from. */
  readonly above: string;
  readonly statements: Part['statements'];
  /** Relative to the piece. */
  readonly diagnostics: readonly Diagnostic[];
}

const memory = new WeakMap<Part['piece'], Remembered>();

/** Relative to the piece, and nothing outside it counts but the sources, the form of citations and the context above. */
function remembered(checking: Checking, part: Part, candidates: readonly Candidate[], index: Index): readonly Diagnostic[] {
  const { form } = checking;
  const { statements } = part;
  const above = part.before.key;
  const known = memory.get(part.piece);
  if (known?.index === index && known.form === form && known.above === above && known.statements === statements) return known.diagnostics;
  const found = candidates.flatMap((candidate) => judged(checking, part, candidate, index));
  const diagnostics = found.map((one) => shiftedDiagnostic(one, -part.start));
  memory.set(part.piece, { index, form, above, statements, diagnostics });
  return diagnostics;
}

function judged(checking: Checking, part: Part, candidate: Candidate, index: Index): readonly Diagnostic[] {
  const keys = matching(candidate, index);
  const [key] = keys;
  if (keys.length !== 1 || !key) return [];
  const span = { start: part.start + candidate.span.start, end: part.start + candidate.span.end };
  const known = checking.known(key);
  if (!known || !judgeable(checking, part, candidate.span) || citedNear(checking, key, part, span)) return [];
  const written = writtenAt(checking.analysis, span.start);
  const repairs = repairsFor(checking, candidate, span, key, known);
  return repairs.length === 0 ? [] : [mark(checking, 'kilde-for-hand', 'hint', span, said.byHand(shortText(known, written)), repairs)];
}

function repairsFor(checking: Checking, candidate: Candidate, span: Span, key: string, known: Known): readonly Repair[] {
  const { knowledge, surroundings, form } = checking;
  const written = writtenAt(checking.analysis, span.start);
  const title = said.makeCitation(shortText(known, written));
  const cited = writtenCitation(key, candidate.place || undefined);
  const before = candidate.before ? `${candidate.before} ` : '';
  switch (candidate.kind) {
    case 'narrative': {
      const newText = `${checking.analysis.draft.slice(span.start, span.end).replace(/\s*\([^()]*\)$/, '')} [-${cited}]`;
      return [repair(title, { span, newText })];
    }
    case 'public':
      if (!candidate.whole) return [repair(title, { span, newText: `@${writtenKey(key)}` })];
      break;
    case 'law':
      if (!candidate.whole && !candidate.before) return [];
      break;
    case 'author':
      break;
  }
  const raw = `[${before}${cited}]`;
  const text = form === 'text' ? markedText(raw, { written, knowledge, surroundings }) : raw;
  return text === undefined ? [] : [repair(title, { span, newText: text })];
}

/** Prose of the draft itself: no heading, footnote, caption or list of sources. */
function judgeable(checking: Checking, part: Part, span: Span): boolean {
  const { draft } = checking.analysis;
  if (draft.startsWith('<!-- belegg:', part.start + span.end)) return false;
  const statement = part.statements.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  const block = statement?.block ?? part.piece.blocks.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (!block || block.kind === 'heading' || block.kind === 'footnote') return false;
  return (statement?.context ?? part.before).chapter !== 'sources';
}

/** Already cited in the same block, by key or by mark. */
function citedNear({ marked }: Checking, key: string, part: Part, span: Span): boolean {
  const block = part.piece.blocks.find((one) => one.span.start <= span.start - part.start && span.end - part.start <= one.span.end);
  const start = part.start + (block?.span.start ?? 0);
  const end = part.start + (block?.span.end ?? part.piece.text.length);
  if (
    part.citations.some(
      (citation) => citation.key === key && part.start + citation.span.start >= start && part.start + citation.span.end <= end,
    )
  )
    return true;
  return marked.some(({ comment, citations }) => comment.start >= start && comment.end <= end && citations.some((one) => one.key === key));
}

/** A reference by hand that can only be one known source. The span is relative to the piece. */
export interface CitedByHand {
  readonly key: string;
  readonly span: Span;
}

/** Every reference by hand in a part that can only be one known source. */
export function citedByHand(part: Part, knowledge: Knowledge, surroundings: Surroundings): readonly CitedByHand[] {
  const candidates = candidatesIn(part);
  if (candidates.length === 0) return [];
  const index = indexOf(knowledge, surroundings);
  return candidates.flatMap((candidate) => {
    const [key, ...more] = matching(candidate, index);
    return key !== undefined && more.length === 0 ? [{ key, span: candidate.span }] : [];
  });
}
