import { partAt } from '../locate.js';
import { originOf, proseAt } from '../markdown/prose.js';
import { overlaps } from '../markdown/spans.js';
import type { Analysis, Diagnostic, Knowledge, Part, Rule, Span, Statement, Written } from '../model.js';

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
  /** What all marks on the sentence cover, in offsets of `text`. */
  readonly marked: readonly Span[];
  /** Source of the sentence, relative to the piece. */
  readonly source: Span;
  /** True when the sentence has no markup, citation or comment in it, so that it may be replaced as a whole. */
  readonly plain: boolean;
}

/**
 * The spot of a mark; nothing where the mark does not lie in one statement of a language that is judged, nor in lead-ins,
 * questions, quotations and half of what stands in quotation marks.
 */
export function spotOf(analysis: Analysis, diagnostic: Diagnostic, knowledge: Knowledge): Spot | undefined {
  const rule = knowledge.rules.get(diagnostic.rule);
  const part = partAt(analysis, diagnostic.span.start);
  if (!rule || !part) return undefined;
  const span = { start: diagnostic.span.start - part.start, end: diagnostic.span.end - part.start };
  const statement = part.statements.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (!statement || statement.written === 'other') return undefined;
  const { block } = statement;
  const sentence = withoutLabel(block.prose.text, statement.sentence, block.kind === 'heading' ? PLACE_LABEL : LABEL);
  const text = block.prose.text.slice(sentence.start, sentence.end);
  const within = ({ start, end }: Span): Span => ({
    start: Math.min(text.length, Math.max(0, proseAt(block, start) - sentence.start)),
    end: Math.min(text.length, Math.max(0, proseAt(block, end) - sentence.start)),
  });
  const here = part.diagnostics.filter((one) => statement.span.start <= one.span.start && one.span.end <= statement.span.end);
  if (block.quoted || UNFINISHED.test(text) || count(text, '«') !== count(text, '»')) return undefined;
  // A Norwegian cell in an English section: its own language says too little, and English would be wrong.
  if (statement.written === 'en' && !isEnglish(text) && /[æøå]|(?<![A-Za-zÀ-ɏ])(?:og|til|skal|med|av|som)(?![A-Za-zÀ-ɏ])/iu.test(text))
    return undefined;
  const source = originOf(block, sentence);

  return {
    part,
    statement,
    rule,
    written: isEnglish(text) ? 'en' : statement.written,
    text,
    clause: within(span),
    marked: [span, ...here.map((one) => one.span)].map(within),
    source: { start: source.start, end: source.end },
    plain: isPlain(part, statement, source, text),
  };
}

/** Short English sentences pass for what is around them; a wording must not mix the two. */
function isEnglish(text: string): boolean {
  return (
    (text.match(/(?<![A-Za-zÀ-ɏ])(?:the|your|with|and|our|you|we|is|are|of|to|from|no|for|just)(?![A-Za-zÀ-ɏ])/giu) ?? []).length >= 3 &&
    !/[æøå]/iu.test(text) &&
    !/(?<![A-Za-zÀ-ɏ])(?:og|til|som|skal|er|med)(?![A-Za-zÀ-ɏ])/u.test(text)
  );
}

/** Lead-ins and questions: «Kommunen skal», «… har ansvar for å», «… ved at:». */
const UNFINISHED = /(?:[:?]|(?<![A-Za-zÀ-ɏ])(?:å|at|skal|vil|må|bør|for|til|om|og))$/u;

/** «Mål:», «Hovudmål 2:», «•» before what is said. They stay where they are. */
const LABEL =
  /^(?:[•▪❖◦‣·\uE000-\uF8FF-]\s+|\d+[.)]\s+)?(?:(?:[Hh]ovedmål|[Hh]ovudmål|[Dd]elmål|[Mm]ål|[Vv]isjon|[Ss]trategi|[Tt]iltak|[Ss]atsings?område|MÅL|VISJON)(?: \d+)?\s?[:–]\s+)?/u;

/** «Granvik – nært, trygt og levende»: the name stays. */
const PLACE_LABEL = /^(?:\p{Lu}[A-Za-zÀ-ɏ-]+(?: kommune)? [–-] )?/u;

function withoutLabel(text: string, { start, end }: Span, pattern: RegExp): Span {
  const label = pattern.exec(text.slice(start, end))?.[0] ?? '';
  return { start: start + label.length, end };
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function isPlain(part: Part, { block }: Statement, source: Span, text: string): boolean {
  const { piece } = part;
  const touches = (one: Span): boolean => overlaps(one, source);
  const around = (one: Span): boolean => one.start < source.start && one.end > source.end;
  if ((block.inlines ?? []).some((one) => touches(one) && !around(one))) return false;
  if (piece.comments.some(({ span }) => touches(span)) || part.citations.some(({ span }) => touches(span))) return false;
  return straight(piece.text.slice(source.start, source.end)) === straight(text);
}

/** Line breaks inside a paragraph, with the indentation after them, are spaces. */
function straight(text: string): string {
  return text.replace(/\s+(?:>\s*)*/gu, ' ').trim();
}
