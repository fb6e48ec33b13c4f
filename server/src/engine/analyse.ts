import { draftChecks, partChecks } from './checks.js';
import { heeded } from './detection/keep.js';
import { type Ground, groundOf, isSame, refersToNotes } from './ground.js';
import { type Judged, type Memory, memoryOf } from './memory.js';
import type { Analysis, Batch, Diagnostic, Edit, Knowledge, Stretch, Surroundings, Written } from './model.js';
import { byPlace, type Taken, taking } from './parts.js';
import { shiftedCitation, shiftedDiagnostic } from './shift.js';
import { type Placed, type PlacedLaid, type PlacedStretch, perStretch } from './stretches.js';

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
  const made = previous && edit ? resumable(previous, edit, draft, knowledge) : undefined;
  const slices = taking(draft, knowledge, memory, made && edit ? { taken: made.taken, edit } : undefined);
  // What was said of the beginning stands when more is read, unless the ground has changed.
  const grounds: Grounds = { last: made?.grounds.last };
  for (;;) {
    const slice = slices.next();
    if (slice.done) return analysisOf(slice.value, knowledge, surroundings, grounds);
    const laying = slice.value;
    yield { until: laying.end, soFar: once(() => analysisOf({ draft, laid: laying.laid(), front: 0 }, knowledge, surroundings, grounds)) };
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

/** The ground on which a draft was last asked about; there is none before somebody asks for diagnostics. */
interface Grounds {
  last: Ground | undefined;
}

/** What an analysis was made of, for the next one. */
interface Made {
  readonly taken: Taken;
  readonly knowledge: Knowledge;
  readonly grounds: Grounds;
}

const makings = new WeakMap<Analysis, Made>();

/** An edit that does not lead from one draft to the other is not believed. */
function resumable(previous: Analysis, edit: Edit, draft: string, knowledge: Knowledge): Made | undefined {
  const made = makings.get(previous);
  const length = previous.draft.length - (edit.span.end - edit.span.start) + edit.newText.length;
  return made?.knowledge === knowledge && length === draft.length ? made : undefined;
}

/** Lists are made when somebody asks for them: at a keystroke in a long draft nobody may. */
function analysisOf(taken: Taken, knowledge: Knowledge, surroundings: Surroundings, grounds: Grounds): Analysis {
  const { draft, laid } = taken;
  const parts = once(() => laid.flatMap(({ start, stretch }) => stretch.parts.map((part) => ({ ...part, start: start + part.start }))));
  const written = once(() => writtenIn(laid));
  const words = once(() => laid.reduce((sum, { stretch }) => sum + wordsIn(stretch), 0));
  const citations = once(() => parts().flatMap(({ start, citations: own }) => own.map((citation) => shiftedCitation(citation, start))));
  const batches = once(() => {
    const seen = { draft, laid, written: written() };
    const ground = groundOf(seen, knowledge, surroundings, grounds.last);
    grounds.last = ground;
    const about = draftChecks.flatMap((check) => check(seen, ground));
    const own = laid.map(({ start, stretch }): Batch => ({ start, diagnostics: diagnosticsOf(stretch, ground) }));
    return heeded(seen, [...own, { start: 0, diagnostics: about }], knowledge, surroundings);
  });
  const diagnostics = once(() =>
    batches()
      .flatMap(({ start, diagnostics: own }) => own.map((diagnostic) => shiftedDiagnostic(diagnostic, start)))
      .sort(byPlace),
  );
  const analysis: Analysis = {
    draft,
    laid,
    get parts() {
      return parts();
    },
    get written() {
      return written();
    },
    get words() {
      return words();
    },
    get citations() {
      return citations();
    },
    get batches() {
      return batches();
    },
    get diagnostics() {
      return diagnostics();
    },
  };
  makings.set(analysis, { taken, knowledge, grounds });
  return analysis;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What was said on a ground: one slot for each part and stretch, since all of a draft stands on the same ground. */
interface Said {
  readonly ground: Ground;
  readonly diagnostics: readonly Diagnostic[];
}

const saidOfStretches = new WeakMap<Stretch, Said>();
const saidOfParts = new WeakMap<Judged, Said>();

/** Everything that is to be said about the parts of a stretch, relative to it, ordered. */
function diagnosticsOf(stretch: PlacedStretch, ground: Ground): readonly Diagnostic[] {
  const known = saidOfStretches.get(stretch);
  if (known && isSame(known.ground, ground, hasNotes(stretch))) return known.diagnostics;
  const diagnostics = stretch.parts.flatMap((part) => partDiagnostics(part, ground).map((one) => shiftedDiagnostic(one, part.start)));
  saidOfStretches.set(stretch, { ground, diagnostics });
  return diagnostics;
}

/** Relative to the piece. */
function partDiagnostics(part: Placed, ground: Ground): readonly Diagnostic[] {
  const known = saidOfParts.get(part.judged);
  if (known && isSame(known.ground, ground, refersToNotes(part.piece.text))) return known.diagnostics;
  const found = partChecks.flatMap((check) => check(part, ground));
  const diagnostics = found.length === 0 ? part.diagnostics : [...part.diagnostics, ...found].sort(byPlace);
  saidOfParts.set(part.judged, { ground, diagnostics });
  return diagnostics;
}

const hasNotes = perStretch(({ parts }) => parts.some(({ piece }) => refersToNotes(piece.text)));

const wordsIn = perStretch(({ parts }: PlacedStretch) => parts.reduce((sum, { known }) => sum + known.words, 0));

/** Share of the judged text from which a draft is in one written form and not in both. */
const MAJORITY = 0.85;

/** Weighed by characters of sentences. A draft without a sentence is bokmål. */
function writtenIn(laid: readonly PlacedLaid[]): Written | 'mixed' {
  const weights: Record<Written, number> = { nb: 0, nn: 0, en: 0 };
  for (const { stretch } of laid) add(weights, weightsIn(stretch));
  const [first] = (Object.entries(weights) as [Written, number][]).sort((one, other) => other[1] - one[1]);
  const sum = weights.nb + weights.nn + weights.en;
  if (!first || sum === 0) return 'nb';
  return first[1] >= MAJORITY * sum ? first[0] : 'mixed';
}

const weightsIn = perStretch(({ parts }: PlacedStretch) => {
  const weights: Record<Written, number> = { nb: 0, nn: 0, en: 0 };
  for (const { judged } of parts) add(weights, judged.weights);
  return weights;
});

function add(weights: Record<Written, number>, more: Readonly<Record<Written, number>>): void {
  weights.nb += more.nb;
  weights.nn += more.nn;
  weights.en += more.en;
}
