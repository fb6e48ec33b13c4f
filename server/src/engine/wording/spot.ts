import type { Analysis, Diagnostic, Knowledge, Part, Rule, Span, Statement, Written } from '../model.js';
import { originOf, proseAt } from '../prose.js';

/** A mark with the statement that it stands on. */
export interface Spot {
  readonly part: Part;
  readonly statement: Statement;
  readonly rule: Rule;
  readonly written: Written;
  /** The sentence, without markup. */
  readonly text: string;
  /** What the mark covers, in offsets of `text`. */
  readonly clause: Span;
  /** Source of the sentence, relative to the piece. */
  readonly source: Span;
  /** True when the sentence has no markup, citation or comment in it, so that it may be replaced as a whole. */
  readonly plain: boolean;
  readonly escape?: Span;
}

/** The spot of a mark; nothing where the mark does not lie in one statement of a language that is judged. */
export function spotOf(analysis: Analysis, diagnostic: Diagnostic, knowledge: Knowledge): Spot | undefined {
  const rule = knowledge.rules.get(diagnostic.rule);
  const part = partAt(analysis, diagnostic.span.start);
  if (!rule || !part) return undefined;
  const span = { start: diagnostic.span.start - part.start, end: diagnostic.span.end - part.start };
  const statement = part.statements.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (!statement || statement.written === 'other') return undefined;
  const { block, sentence } = statement;
  const text = block.prose.text.slice(sentence.start, sentence.end);
  const clause = {
    start: Math.max(0, proseAt(block, span.start) - sentence.start),
    end: Math.min(text.length, proseAt(block, span.end) - sentence.start),
  };
  const source = originOf(block, sentence);
  const escape = diagnostic.captures?.forbehold;
  return {
    part,
    statement,
    rule,
    written: statement.written,
    text,
    clause,
    source: { start: source.start, end: source.end },
    plain: isPlain(part, statement, source, text),
    ...(escape ? { escape: { start: escape.start - part.start, end: escape.end - part.start } } : {}),
  };
}

function isPlain(part: Part, { block }: Statement, source: Span, text: string): boolean {
  const { piece } = part;
  const touches = (one: Span): boolean => one.start < source.end && one.end > source.start;
  const around = (one: Span): boolean => one.start < source.start && one.end > source.end;
  if ((block.inlines ?? []).some((one) => touches(one) && !around(one))) return false;
  if (piece.comments.some(({ span }) => touches(span)) || part.citations.some(({ span }) => touches(span))) return false;
  return straight(piece.text.slice(source.start, source.end)) === straight(text);
}

/** Line breaks inside a paragraph, with the indentation after them, are spaces. */
function straight(text: string): string {
  return text.replace(/\s+(?:>\s*)*/gu, ' ').trim();
}

function partAt(analysis: Analysis, offset: number): Part | undefined {
  let low = 0;
  let high = analysis.parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((analysis.parts[middle] as Part).start <= offset) low = middle;
    else high = middle - 1;
  }
  return analysis.parts[low];
}
