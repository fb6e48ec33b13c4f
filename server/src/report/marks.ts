import { firstWhere } from '../engine/bisect.js';
import { type Lines, linesOf, placeAt } from '../engine/locate.js';
import { absolute, originOf } from '../engine/markdown/prose.js';
import type { Analysis, Diagnostic, Fix, Knowledge, Statement } from '../engine/model.js';
import { textOf } from '../engine/review/acts.js';
import { fixesFor } from '../engine/wording/rewrites.js';
import { type Asked, EVERYTHING } from './asked.js';
import { hashOf, normalised } from './fingerprint.js';
import { FIRST, firstOf } from './priority.js';
import type { Evidence, Fingerprint, Mark, Place, Proposal } from './review.js';
import { shell } from './slim.js';

/** The diagnostics that are shown as marks, ordered by start, with as much as is asked for. */
export function marksOf(analysis: Analysis, knowledge: Knowledge, asked: Asked = EVERYTHING): readonly Mark[] {
  const steps = marking(analysis, knowledge, asked, linesOf(analysis.draft));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps; wordings take their time. */
export function* marking(
  analysis: Analysis,
  knowledge: Knowledge,
  { wordings, severityOf }: Asked,
  lines: Lines,
): Generator<void, readonly Mark[]> {
  const sentences = placedSentences(analysis);
  const proposals = new Map<Mark, () => readonly Proposal[]>();
  yield;
  const marks = analysis.diagnostics.flatMap((one) => {
    const severity = severityOf(one);
    if (severity === undefined) return [];
    const mark = { ...markOf(one, analysis, knowledge, sentences, lines), severity };
    proposals.set(mark, () => proposalsFor(analysis, one, knowledge, wordings === 'all' ? undefined : 1));
    return [mark];
  });
  const whole = (mark: Mark): Mark => ({ ...mark, fixes: proposals.get(mark)?.() ?? [] });
  if (wordings === 'none') return marks;
  yield;
  if (wordings !== 'few') {
    const all: Mark[] = [];
    for (const mark of marks) {
      all.push(whole(mark));
      if (all.length % STEP === 0) yield;
    }
    return all;
  }
  const first = new Set(firstOf(marks, FIRST.several, (mark) => whole(mark).fixes.length > 0));
  return marks.map((mark) => (first.has(mark) ? whole(mark) : shell(mark)));
}

/** Marks with their wordings between two chances to stop. */
const STEP = 10;

/** Without proposals: they cost more than all the rest. */
function markOf(one: Diagnostic, analysis: Analysis, knowledge: Knowledge, sentences: readonly PlacedSentence[], lines: Lines): Mark {
  const at = sentenceAt(sentences, one.span.start);
  const sentence = sentences[at];
  return {
    rule: one.rule,
    category: one.category,
    severity: one.severity,
    message: one.message,
    text: analysis.draft.slice(one.span.start, one.span.end),
    start: placed(lines, one.span.start),
    end: placed(lines, one.span.end),
    offsets: [one.span.start, one.span.end],
    evidence: one.evidence.flatMap((id) => evidenceOf(id, knowledge)),
    fixes: [],
    ...(one.trap ? { trap: one.trap } : {}),
    sentence: sentence ? textOf(sentence.statement) : analysis.draft.slice(one.span.start, one.span.end),
    trail: sentence?.statement.context.trail ?? [],
    print: printOf(one, sentences, at, analysis.draft),
  };
}

interface PlacedSentence {
  readonly start: number;
  readonly end: number;
  readonly statement: Statement;
}

function placedSentences(analysis: Analysis): readonly PlacedSentence[] {
  const all: PlacedSentence[] = [];
  for (const part of analysis.parts)
    for (const statement of part.statements) all.push({ ...absolute(part, originOf(statement.block, statement.sentence)), statement });
  return all.sort((one, other) => one.start - other.start);
}

/** Index of the sentence around an offset, or of the nearest before it; -1 before the first. */
function sentenceAt(sentences: readonly PlacedSentence[], offset: number): number {
  return firstWhere(sentences.length, (at) => (sentences[at]?.start ?? 0) > offset) - 1;
}

function printOf(one: Diagnostic, sentences: readonly PlacedSentence[], at: number, draft: string): Fingerprint {
  const own = sentences[at];
  const inside = own !== undefined && own.end > one.span.start;
  const text = inside ? textOf(own.statement) : draft.slice(one.span.start, one.span.end);
  const hash = (sentence: PlacedSentence | undefined): string => (sentence ? hashOf(normalised(textOf(sentence.statement))) : '');
  return {
    own: hashOf(`${one.rule}\n${normalised(text)}`),
    before: hash(sentences[inside ? at - 1 : at]),
    after: hash(sentences[at + 1]),
  };
}

function evidenceOf(finding: string, knowledge: Knowledge): readonly Evidence[] {
  const source = knowledge.findings.get(finding)?.source;
  return source ? [{ finding, source, citable: knowledge.sources.get(source)?.citable.kind ?? 'never' }] : [];
}

function proposalsFor(analysis: Analysis, diagnostic: Diagnostic, knowledge: Knowledge, most: number | undefined): readonly Proposal[] {
  const rewrites = fixesFor(analysis, diagnostic, knowledge, undefined, most).map(proposalOf);
  const written = diagnostic.message === '' || analysis.written === 'mixed' ? 'nb' : analysis.written;
  const repairs = (diagnostic.repairs ?? []).map(({ title, edits }) => proposalOf({ title: title[written] ?? title.nb, edits }));
  return [...repairs, ...rewrites];
}

function proposalOf({ title, edits, preview }: Pick<Fix, 'title' | 'edits' | 'preview'>): Proposal {
  return {
    title,
    edits: edits.map(({ span, newText }) => ({ offsets: [span.start, span.end], newText })),
    ...(preview === undefined ? {} : { preview }),
  };
}

function placed(lines: Lines, offset: number): Place {
  const { line, column } = placeAt(lines, offset);
  return { line: line + 1, column: column + 1 };
}
