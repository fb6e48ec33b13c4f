import type { Analysis, Diagnostic, Edit } from './model.js';

/** How far a keep comment reaches. */
export type KeepScope = 'next' | 'paragraph' | 'chapter' | 'file';

/** The comment that keeps a sentence as it is, with a reason, set in on its own line before the block. */
export function keepFor(analysis: Analysis, diagnostic: Diagnostic, reason: string, scope: KeepScope = 'next'): Edit | undefined {
  const start = lineStart(analysis.draft, diagnostic.span.start);
  const indent = /^[ \t>]*/.exec(analysis.draft.slice(start))?.[0] ?? '';
  const word = scope === 'next' ? '' : ` ${SCOPES[scope]}`;
  return { span: { start, end: start }, newText: `${indent}<!-- belegg: behold ${diagnostic.rule}${word} – ${reason} -->\n` };
}

const SCOPES: Readonly<Record<Exclude<KeepScope, 'next'>, string>> = { paragraph: 'avsnitt', chapter: 'kapittel', file: 'fil' };

function lineStart(draft: string, offset: number): number {
  return draft.lastIndexOf('\n', offset - 1) + 1;
}
