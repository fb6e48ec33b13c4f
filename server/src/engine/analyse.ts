import { documentChecks } from './checks.js';
import { heeded } from './detection/keep.js';
import { type Memory, memoryOf } from './memory.js';
import type { Analysis, Citation, Diagnostic, Edit, Knowledge, Surroundings, Written } from './model.js';
import { byPlace, type Placed, type Taken, taking } from './parts.js';
import { shiftedCitation, shiftedDiagnostic } from './shift.js';

/** Everything here saves time and never changes the answer, save `surroundings`. */
export interface AnalyseOptions {
  readonly memory?: Memory;
  readonly surroundings?: Surroundings;
  /** An analysis of the draft before `edit`, with the same knowledge. */
  readonly previous?: Analysis;
  /** What made the draft of `previous` this draft, in the offsets of the former. Several edits: `coveringEdit`. */
  readonly edit?: Edit;
}

/** All that Belegg knows about a draft. Never throws, on any text. */
export function analyse(draft: string, knowledge: Knowledge, options: AnalyseOptions = {}): Analysis {
  const slices = analysing(draft, knowledge, options);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}

/**
 * The same in slices of bounded work: yields between them what is known so far, from the start of the draft, and returns the
 * whole. Whoever runs it may stop at any yield; nothing needs to be closed.
 */
export function* analysing(draft: string, knowledge: Knowledge, options: AnalyseOptions = {}): Generator<Progress, Analysis> {
  const memory = options.memory ?? memoryOf();
  const surroundings = options.surroundings ?? NOTHING_AROUND;
  const { previous, edit } = options;
  const resumed = previous && edit ? resumable(previous, edit, draft, knowledge) : undefined;
  const slices = taking(draft, knowledge, memory, resumed && edit ? { taken: resumed, edit } : undefined);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return analysisOf(slice.value, knowledge, surroundings);
    const parts = slice.value;
    yield { until: endOf(parts.at(-1)), soFar: () => analysisOf({ draft, parts: parts.slice(), front: 0 }, knowledge, surroundings) };
  }
}

/** How far an analysis has come. */
export interface Progress {
  /** Offset up to which the draft is read. */
  readonly until: number;
  /** The analysis of what is read; ask at once, the work goes on. Whole-draft checks only know this much too. */
  soFar(): Analysis;
}

const NOTHING_AROUND: Surroundings = { bibliographies: [], accepted: [] };

/** What an analysis was made of, for the next one. */
const takenFor = new WeakMap<Analysis, { readonly taken: Taken; readonly knowledge: Knowledge }>();

/** An edit that does not lead from one draft to the other is not believed. */
function resumable(previous: Analysis, edit: Edit, draft: string, knowledge: Knowledge): Taken | undefined {
  const made = takenFor.get(previous);
  const length = previous.draft.length - (edit.span.end - edit.span.start) + edit.newText.length;
  return made?.knowledge === knowledge && length === draft.length ? made.taken : undefined;
}

/** Lists are made when somebody asks for them: at a keystroke in a long draft nobody may. */
function analysisOf(taken: Taken, knowledge: Knowledge, surroundings: Surroundings): Analysis {
  const { draft, parts } = taken;
  const written = once(() => writtenIn(parts));
  const words = once(() => parts.reduce((sum, part) => sum + part.known.words, 0));
  const citations = once(() => citationsIn(parts));
  const analysis: Analysis = {
    draft,
    parts,
    get written() {
      return written();
    },
    get words() {
      return words();
    },
    get citations() {
      return citations();
    },
    get diagnostics() {
      return diagnostics();
    },
  };
  const diagnostics = once(() => {
    const own = diagnosticsIn(parts);
    // The checks see what the parts said; what they find comes on top.
    const seen: Analysis = { draft, parts, written: written(), words: words(), citations: citations(), diagnostics: own };
    const found = documentChecks.flatMap((check) => check(seen, knowledge, surroundings));
    const all = found.length === 0 ? own : [...own, ...found].sort(byPlace);
    const left = heeded(seen, all, knowledge, surroundings);
    return left === all ? all : [...left].sort(byPlace);
  });
  takenFor.set(analysis, { taken, knowledge });
  return analysis;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function diagnosticsIn(parts: readonly Placed[]): readonly Diagnostic[] {
  const placed: Diagnostic[] = [];
  for (const part of parts) if (part.diagnostics.length > 0) for (const diagnostic of absoluteIn(part)) placed.push(diagnostic);
  return placed;
}

/** Parts above a keystroke are the same objects as before it. */
const absolutes = new WeakMap<Placed, readonly Diagnostic[]>();

function absoluteIn(part: Placed): readonly Diagnostic[] {
  const known = absolutes.get(part);
  if (known) return known;
  const moved = part.diagnostics.map((diagnostic) => shiftedDiagnostic(diagnostic, part.start));
  absolutes.set(part, moved);
  return moved;
}

function citationsIn(parts: readonly Placed[]): readonly Citation[] {
  const placed: Citation[] = [];
  for (const part of parts) for (const citation of part.citations) placed.push(shiftedCitation(citation, part.start));
  return placed;
}

function endOf(part: Placed | undefined): number {
  return part ? part.start + part.piece.text.length : 0;
}

/** Share of the judged text from which a draft is in one written form and not in both. */
const MAJORITY = 0.85;

/** Weighed by characters of sentences. A draft without a sentence is bokmål. */
function writtenIn(parts: readonly Placed[]): Written | 'mixed' {
  const weights: Record<Written, number> = { nb: 0, nn: 0, en: 0 };
  for (const { judged } of parts) {
    weights.nb += judged.weights.nb;
    weights.nn += judged.weights.nn;
    weights.en += judged.weights.en;
  }
  const [first] = (Object.entries(weights) as [Written, number][]).sort((one, other) => other[1] - one[1]);
  const sum = weights.nb + weights.nn + weights.en;
  if (!first || sum === 0) return 'nb';
  return first[1] >= MAJORITY * sum ? first[0] : 'mixed';
}
