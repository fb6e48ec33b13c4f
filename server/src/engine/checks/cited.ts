import type { DocumentCheck } from '../checks.js';
import { citedByHand } from '../citations/checks/by-hand.js';
import { perPiece } from '../citations/checks/check.js';
import { rawIn } from '../citations/marker.js';
import { citationsIn } from '../citations/scan.js';
import { absolute } from '../markdown/prose.js';
import type { Analysis, Diagnostic, Finding, Knowledge, Part, SourceKey, Statement, Surroundings } from '../model.js';
import { figureProblems } from './figures.js';
import { weightProblems } from './weight.js';

/** A statement beside the findings of one source that it cites. */
export interface CitedStatement {
  readonly statement: Statement;
  /** The sentence with citations and brackets blanked out: same length, same offsets. */
  readonly text: string;
  readonly written: 'nb' | 'nn';
  readonly findings: readonly Finding[];
}

/** Statements held against the findings of the sources that they cite: figures, years, strength, direction and group. */
export const citedClaims: DocumentCheck = (analysis, knowledge, surroundings) => {
  const notes = notesOf(analysis);
  const marks: Diagnostic[] = [];
  for (const part of analysis.parts)
    for (const one of judged(part, notes, knowledge, surroundings)) marks.push({ ...one, span: absolute(part, one.span) });
  return marks;
};

const NONE: readonly Diagnostic[] = [];

interface Reference {
  readonly key: SourceKey;
  /** Offset in the piece. */
  readonly at: number;
}

// ---------------------------------------------------------------- where sources are named

const labelsIn = perPiece(({ text }): readonly { readonly label: string; readonly at: number }[] =>
  text.includes('[^') ? [...text.matchAll(/\[\^([^\]\s]+)\](?!:)/gu)].map((m) => ({ label: m[1]!, at: m.index })) : [],
);

const markedIn = perPiece(({ text, comments }): readonly Reference[] =>
  comments.flatMap(({ span }) => {
    const raw = rawIn(text.slice(span.start, span.end))?.raw;
    return raw === undefined ? [] : citationsIn(raw, []).map(({ key }) => ({ key, at: span.start }));
  }),
);

/** Keys that footnotes cite, by label. */
function notesOf({ parts }: Analysis): Notes {
  const notes = new Map<string, readonly SourceKey[]>();
  for (const part of parts)
    for (const { label, keys } of part.citations.length === 0 ? [] : notesIn(part))
      notes.set(label, [...(notes.get(label) ?? []), ...keys]);
  return notes;
}

type Notes = ReadonlyMap<string, readonly SourceKey[]>;
interface Note {
  readonly label: string;
  readonly keys: readonly SourceKey[];
}

const notesMemory = new WeakMap<Part['citations'], readonly Note[]>();

function notesIn({ piece, citations }: Part): readonly Note[] {
  const known = notesMemory.get(citations);
  if (known) return known;
  const notes = piece.blocks.flatMap(({ kind, footnote, span }): readonly Note[] => {
    if (kind !== 'footnote' || footnote === undefined) return [];
    const within = citations.filter((one) => one.span.start >= span.start && one.span.end <= span.end);
    return [{ label: footnote, keys: within.map(({ key }) => key) }];
  });
  notesMemory.set(citations, notes);
  return notes;
}

function referencesIn(part: Part, notes: Notes, knowledge: Knowledge, surroundings: Surroundings): readonly Reference[] {
  return [
    ...part.citations.map(({ key, span }) => ({ key, at: span.start })),
    ...markedIn(part),
    ...citedByHand(part, knowledge, surroundings).map(({ key, span }) => ({ key, at: span.start })),
    ...labelsIn(part).flatMap(({ label, at }) => (notes.get(label) ?? []).map((key) => ({ key, at }))),
  ];
}

// ---------------------------------------------------------------- judging, remembered

interface Remembered {
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  readonly citations: Part['citations'];
  /** Of the piece that the statements are of. */
  readonly labels: readonly { readonly label: string; readonly at: number }[];
  /** What the piece's footnotes cited. */
  readonly noted: string;
  readonly diagnostics: readonly Diagnostic[];
}

const memory = new WeakMap<readonly Statement[], Remembered>();

/** Relative to the piece. Typing elsewhere costs nothing: the statements of an unchanged piece are the same value. */
function judged(part: Part, notes: Notes, knowledge: Knowledge, surroundings: Surroundings): readonly Diagnostic[] {
  const { statements, citations } = part;
  if (statements.length === 0) return NONE;
  const known = memory.get(statements);
  const labels = known?.labels ?? labelsIn(part);
  const noted = labels.length === 0 ? '' : labels.map(({ label }) => notes.get(label)?.join(' ') ?? '').join('\n');
  const same = known?.knowledge === knowledge && known.surroundings === surroundings && known.citations === citations;
  if (same && known.noted === noted) return known.diagnostics;
  const references = referencesIn(part, notes, knowledge, surroundings);
  const diagnostics = citedIn(part, references, knowledge).flatMap((cited) => {
    const figures = figureProblems(cited, knowledge);
    return figures.length > 0 ? figures : weightProblems(cited, knowledge);
  });
  memory.set(statements, { knowledge, surroundings, citations, labels, noted, diagnostics });
  return diagnostics;
}

function citedIn(part: Part, references: readonly Reference[], knowledge: Knowledge): readonly CitedStatement[] {
  if (references.length === 0) return [];
  const bySource = findingsBySource(knowledge);
  const perStatement = new Map<Statement, Set<SourceKey>>();
  for (const { key, at } of references) {
    const statement = part.statements.findLast(({ span }) => span.start <= at);
    if (!statement || !isCompared(statement)) continue;
    perStatement.set(statement, (perStatement.get(statement) ?? new Set()).add(key));
  }
  return [...perStatement].flatMap(([statement, keys]): readonly CitedStatement[] => {
    const findings = [...keys].flatMap((key) => bySource.get(key) ?? []);
    if (findings.length === 0) return [];
    const { block, sentence, written } = statement;
    const text = block.prose.text.slice(sentence.start, sentence.end).replace(ASIDE, (aside) => ' '.repeat(aside.length));
    return [{ statement, text, written: written === 'nn' ? 'nn' : 'nb', findings }];
  });
}

/** Citations and brackets: «[@a, s. 4]», «(2012)», «(Søholt mfl., 2012, s. 4)». */
const ASIDE = /\[[^[\]]*@[^[\]]*\]|-?@[\p{L}\d_][\p{L}\d_:.#$%&+?<>~/-]*|\([^()]*\)/gu;

function isCompared({ block, written, context, sentence }: Statement): boolean {
  if (written !== 'nb' && written !== 'nn') return false;
  if (block.kind === 'heading' || block.kind === 'footnote' || block.caption || block.quoted || context.chapter === 'sources') return false;
  return !block.prose.text.slice(sentence.start, sentence.end).endsWith('?');
}

const shelves = new WeakMap<Knowledge, ReadonlyMap<SourceKey, readonly Finding[]>>();

function findingsBySource(knowledge: Knowledge): ReadonlyMap<SourceKey, readonly Finding[]> {
  const known = shelves.get(knowledge);
  if (known) return known;
  const shelf = new Map<SourceKey, Finding[]>();
  for (const finding of knowledge.findings.values()) {
    // What is known from a slide alone cannot set anybody right.
    if (finding.confidence === 'lysbilde') continue;
    shelf.set(finding.source, [...(shelf.get(finding.source) ?? []), finding]);
  }
  shelves.set(knowledge, shelf);
  return shelf;
}
