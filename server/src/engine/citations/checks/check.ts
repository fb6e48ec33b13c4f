import { partAt } from '../../locate.js';
import { overlaps } from '../../markdown/spans.js';
import type { Analysis, Bilingual, Diagnostic, Edit, Part, Piece, Repair, Severity, Span, Written } from '../../model.js';

/** A mark of a citation check in the written form of its place. `span` is in whatever offsets the check speaks in. */
export function mark(
  written: Written,
  rule: string,
  severity: Severity,
  span: Span,
  message: Bilingual,
  repairs: readonly Repair[] = [],
): Diagnostic {
  const said = { rule, category: 'citation', severity, span, message: message[written] ?? message.nb, evidence: [] } as const;
  return repairs.length > 0 ? { ...said, repairs } : said;
}

export const repair = (title: Bilingual, ...edits: readonly Edit[]): Repair => ({ title, edits });

/** The form of the statement at an offset of a part's piece; what stands above it where the block is in none. */
export function writtenIn({ statements, before }: Part, at: number): Written {
  const language = statements.find(({ span }) => span.start <= at && at <= span.end)?.written;
  return language && language !== 'other' ? language : before.written;
}

/** The same for an offset of a draft; front matter is in the form of most of the draft. */
export function writtenAt(draft: Pick<Analysis, 'laid' | 'written'>, offset: number): Written {
  const part = partAt(draft, offset);
  if (part && part.piece.blocks.length > 0) return writtenIn(part, offset - part.start);
  return draft.written === 'mixed' ? 'nb' : draft.written;
}

/** What a scan finds in a piece, remembered with the piece. For what several questions ask. Spans are relative to the piece. */
export function perPiece<T>(find: (piece: Piece) => readonly T[]): (part: Pick<Part, 'piece'>) => readonly T[] {
  const memory = new WeakMap<Piece, readonly T[]>();
  return ({ piece }) => {
    let found = memory.get(piece);
    if (!found) {
      found = find(piece);
      memory.set(piece, found);
    }
    return found;
  };
}

/** Whether a span lies, even in part, where citations are never read. */
export function isMasked({ masked }: Pick<Piece, 'masked'>, span: Span): boolean {
  return masked.some((one) => overlaps(one, span));
}
