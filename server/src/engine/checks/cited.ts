import type { PartCheck } from '../checks.js';
import { citedByHand } from '../citations/checks/by-hand.js';
import { markedOf } from '../citations/marker.js';
import { type Ground, refersToNotes } from '../ground.js';
import type { Finding, Knowledge, Part, SourceKey, Statement } from '../model.js';
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
export const citedClaims: PartCheck = (part, ground) => {
  if (part.statements.length === 0) return [];
  return citedIn(part, referencesIn(part, ground), ground.knowledge).flatMap((cited) => {
    const figures = figureProblems(cited, ground.knowledge);
    return figures.length > 0 ? figures : weightProblems(cited, ground.knowledge);
  });
};

interface Reference {
  readonly key: SourceKey;
  /** Offset in the piece. */
  readonly at: number;
}

/** Every source that a part names: by key, behind text, by hand, and through a footnote's mark. */
function referencesIn(part: Part, ground: Ground): readonly Reference[] {
  const { text } = part.piece;
  const marks = refersToNotes(text) ? [...text.matchAll(/\[\^([^\]\s]+)\](?!:)/gu)] : [];
  return [
    ...part.citations.map(({ key, span }) => ({ key, at: span.start })),
    ...markedOf(part.piece).flatMap(({ comment, citations }) => citations.map(({ key }) => ({ key, at: comment.start }))),
    ...citedByHand(part, ground).map(({ key, span }) => ({ key, at: span.start })),
    ...marks.flatMap((mark) => (ground.notes.byLabel.get(mark[1]!) ?? []).map((key) => ({ key, at: mark.index }))),
  ];
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
const ASIDE = /\[[^[\]]*@[^[\]]*\]|-?@[A-Za-zÀ-ɏ\d_][A-Za-zÀ-ɏ\d_:.#$%&+?<>~/-]*|\([^()]*\)/gu;

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
