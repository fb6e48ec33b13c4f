import { type Lines, linesOf, placeAt } from '../engine/locate.js';
import type { Analysis, Diagnostic, Knowledge } from '../engine/model.js';

export interface Reviewed {
  readonly path: string;
  readonly analysis: Analysis;
}

/** The review as `belegg-review/1`. Lines and columns from 1, offsets in UTF-16 and half-open. */
export function json(drafts: readonly Reviewed[], knowledge: Knowledge): string {
  const all = drafts.flatMap((draft) => draft.analysis.diagnostics);
  const review = {
    schema: 'belegg-review/1',
    drafts: drafts.map((draft) => draftOf(draft, knowledge)),
    totals: { drafts: drafts.length, words: drafts.reduce((sum, draft) => sum + draft.analysis.words, 0), diagnostics: all.length },
  };
  return `${JSON.stringify(review, null, 1)}\n`;
}

function draftOf({ path, analysis }: Reviewed, knowledge: Knowledge): unknown {
  const { draft, written, words, diagnostics } = analysis;
  const lines = linesOf(draft);
  return { path, written, words, diagnostics: diagnostics.map((one) => markOf(one, draft, lines, knowledge)) };
}

function markOf(one: Diagnostic, draft: string, lines: Lines, knowledge: Knowledge): unknown {
  const { start, end } = one.span;
  return {
    rule: one.rule,
    category: one.category,
    severity: one.severity,
    message: one.message,
    text: draft.slice(start, end),
    start: placed(lines, start),
    end: placed(lines, end),
    offsets: [start, end],
    evidence: one.evidence.flatMap((id) => {
      const source = knowledge.findings.get(id)?.source;
      return source ? [{ finding: id, source, citable: knowledge.sources.get(source)?.citable.kind ?? 'never' }] : [];
    }),
    fixes: [],
  };
}

function placed(lines: Lines, offset: number): { readonly line: number; readonly column: number } {
  const { line, column } = placeAt(lines, offset);
  return { line: line + 1, column: column + 1 };
}
