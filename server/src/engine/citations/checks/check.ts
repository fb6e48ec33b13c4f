import { withInline } from '../../bibliography/inline.js';
import { type Known, resolved } from '../../bibliography/resolve.js';
import { partAt } from '../../locate.js';
import type { Analysis, Bilingual, Diagnostic, Edit, Knowledge, Part, Repair, Severity, Span, Surroundings, Written } from '../../model.js';
import { type CitationForm, formOf } from '../forms.js';
import { type Marked, markedIn } from '../marker.js';

/** What every check of citations works from. `surroundings` hold the entries of the draft's own front matter first. */
export interface Checking {
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  readonly marked: readonly Marked[];
  readonly form: CitationForm;
  readonly known: (key: string) => Known | undefined;
}

/** One question about a draft's citations. Diagnostics are absolute. */
export type CitationCheck = (checking: Checking) => readonly Diagnostic[];

export function checkingOf(analysis: Analysis, knowledge: Knowledge, surroundings: Surroundings): Checking {
  const around = withInline(analysis.draft, surroundings);
  return {
    analysis,
    knowledge,
    surroundings: around,
    marked: markedIn(analysis),
    form: formOf(analysis),
    known: (key) => resolved(key, knowledge, around),
  };
}

/** A mark in the written form of its place. */
export function mark(
  checking: Checking,
  rule: string,
  severity: Severity,
  span: Span,
  message: Bilingual,
  repairs: readonly Repair[] = [],
): Diagnostic {
  const written = writtenAt(checking.analysis, span.start);
  const said = { rule, category: 'citation', severity, span, message: message[written] ?? message.nb, evidence: [] } as const;
  return repairs.length > 0 ? { ...said, repairs } : said;
}

export const repair = (title: Bilingual, ...edits: readonly Edit[]): Repair => ({ title, edits });

/** The form of the statement at an offset; what stands above it where the block is in none. */
export function writtenAt(analysis: Analysis, offset: number): Written {
  const part = partAt(analysis, offset);
  if (!part) return 'nb';
  const at = offset - part.start;
  const language = part.statements.find(({ span }) => span.start <= at && at <= span.end)?.written;
  if (language && language !== 'other') return language;
  return part.piece.blocks.length > 0 ? part.before.written : analysis.written === 'mixed' ? 'nb' : analysis.written;
}

/** What a scan finds in a piece, remembered with the piece: typing elsewhere costs nothing. Spans are relative to the piece. */
export function perPiece<T>(find: (part: Part['piece']) => readonly T[]): (part: Part) => readonly T[] {
  const memory = new WeakMap<Part['piece'], readonly T[]>();
  return ({ piece }) => {
    let found = memory.get(piece);
    if (!found) {
      found = find(piece);
      memory.set(piece, found);
    }
    return found;
  };
}

/** What `say` makes of the parts in which `find` finds something, in order. A plain loop: it runs over every part at every keystroke. */
export function inEach<T>(
  { analysis }: Checking,
  find: (part: Part) => readonly T[],
  say: (part: Part, found: readonly T[]) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const marks: Diagnostic[] = [];
  for (const part of analysis.parts) {
    const found = find(part);
    if (found.length > 0) marks.push(...say(part, found));
  }
  return marks;
}
