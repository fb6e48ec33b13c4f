import { citationProblems as said } from '../../../messages/citations.js';
import type { Known } from '../../bibliography/resolve.js';
import type { PartCheck } from '../../checks.js';
import { type Ground, knownTo } from '../../ground.js';
import type { Diagnostic, Part, Repair, Span } from '../../model.js';
import { markedText, writtenCitation } from '../insert.js';
import { writtenKey } from '../keys.js';
import { markedOf } from '../marker.js';
import { shortText } from '../short.js';
import { mark, repair, writtenIn } from './check.js';
import { type Candidate, candidatesIn } from './hand-candidates.js';
import { indexOf, matching } from './hand-index.js';

/** References written by hand, «(Søholt mfl. 2012)», «NOU 2020: 15», «(jf. pbl. § 11-1)», to a source that is known for certain. */
export const handWritten: PartCheck = (part, ground) => candidatesIn(part).flatMap((candidate) => judged(part, ground, candidate));

function judged(part: Part, ground: Ground, candidate: Candidate): readonly Diagnostic[] {
  const { span } = candidate;
  const keys = matching(candidate, indexOf(ground.knowledge, ground.surroundings));
  const [key] = keys;
  if (keys.length !== 1 || !key) return [];
  const known = knownTo(ground, key);
  if (!known || !judgeable(part, span) || citedNear(part, key, span)) return [];
  const repairs = repairsFor(part, ground, candidate, key, known);
  const written = writtenIn(part, span.start);
  return repairs.length === 0 ? [] : [mark(written, 'kilde-for-hand', 'hint', span, said.byHand(shortText(known, written)), repairs)];
}

function repairsFor(part: Part, ground: Ground, candidate: Candidate, key: string, known: Known): readonly Repair[] {
  const { knowledge, surroundings, form } = ground;
  const { span } = candidate;
  const written = writtenIn(part, span.start);
  const title = said.makeCitation(shortText(known, written));
  const cited = writtenCitation(key, candidate.place || undefined);
  const before = candidate.before ? `${candidate.before} ` : '';
  switch (candidate.kind) {
    case 'narrative': {
      const newText = `${part.piece.text.slice(span.start, span.end).replace(/\s*\([^()]*\)$/, '')} [-${cited}]`;
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
function judgeable({ piece, statements, before }: Part, span: Span): boolean {
  if (piece.text.startsWith('<!-- belegg:', span.end)) return false;
  const statement = statements.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  const block = statement?.block ?? piece.blocks.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (!block || block.kind === 'heading' || block.kind === 'footnote') return false;
  return (statement?.context ?? before).chapter !== 'sources';
}

/** Already cited in the same block, by key or by mark. */
function citedNear({ piece, citations }: Part, key: string, span: Span): boolean {
  const block = piece.blocks.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  const { start, end } = block?.span ?? { start: 0, end: piece.text.length };
  const inside = (place: Span): boolean => place.start >= start && place.end <= end;
  if (citations.some((citation) => citation.key === key && inside(citation.span))) return true;
  return markedOf(piece).some(({ comment, citations: behind }) => inside(comment) && behind.some((one) => one.key === key));
}

/** A reference by hand that can only be one known source. The span is relative to the piece. */
export interface CitedByHand {
  readonly key: string;
  readonly span: Span;
}

/** Every reference by hand in a part that can only be one known source. */
export function citedByHand(part: Part, { knowledge, surroundings }: Ground): readonly CitedByHand[] {
  return candidatesIn(part).flatMap((candidate) => {
    const [key, ...more] = matching(candidate, indexOf(knowledge, surroundings));
    return key !== undefined && more.length === 0 ? [{ key, span: candidate.span }] : [];
  });
}
