import { firstWhere } from '../engine/bisect.js';
import type { Change, DraftReview, Known, Mark, State } from './review.js';

const SCHEMA = 'belegg-baseline/1';

/** What a baseline file holds. */
export interface Baseline {
  /** ISO date. */
  readonly made: string;
  readonly knowledge: string;
  readonly known: readonly Known[];
}

/** What there is now, to compare with later. */
export function baselineOf(drafts: readonly DraftReview[], made: string, knowledge: string): Baseline {
  return { made, knowledge, known: drafts.flatMap(({ path, marks }) => marks.map((mark) => knownOf(path, mark))) };
}

/** The baseline as a file: one line per mark, so that it merges and can be read. */
export function writeBaseline({ made, knowledge, known }: Baseline): string {
  const head = JSON.stringify({ schema: SCHEMA, made, knowledge }).slice(0, -1);
  return `${head},"known":[\n${known.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
}

export type ReadBaseline =
  | { readonly kind: 'baseline'; readonly baseline: Baseline }
  /** `not-json`: no JSON at all. `not-baseline`: some other JSON. `version`: a baseline of a Belegg that writes them otherwise. */
  | { readonly kind: 'refused'; readonly why: 'not-json' | 'not-baseline' | 'version' };

/** A baseline from a file's text. What is wrong with it is a value. */
export function readBaseline(text: string): ReadBaseline {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { kind: 'refused', why: 'not-json' };
  }
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof given.schema !== 'string' || !given.schema.startsWith('belegg-baseline/')) return { kind: 'refused', why: 'not-baseline' };
  if (given.schema !== SCHEMA) return { kind: 'refused', why: 'version' };
  const { made, knowledge, known } = given;
  if (typeof made !== 'string' || typeof knowledge !== 'string' || !Array.isArray(known) || !known.every(isKnown)) {
    return { kind: 'refused', why: 'not-baseline' };
  }
  return { kind: 'baseline', baseline: { made, knowledge, known } };
}

/**
 * What is new, moved, rewritten and fixed. A mark is known again by its rule and sentence, with the neighbours to tell equal
 * sentences apart; failing that by its rule between two sentences that are both as before (it was rewritten, still marked).
 */
export function compared(drafts: readonly DraftReview[], baseline: Baseline, knowledge: string): Change {
  const states = new Map<Mark, State>();
  const left = new Set(baseline.known);
  const now = drafts.flatMap((draft) => draft.marks.map((mark) => ({ path: draft.path, mark })));
  const paired: Pair[] = [];
  const pair = (keyOfKnown: (known: Known) => string, keyOfMark: (path: string, mark: Mark) => string, state: 'same' | 'changed'): void => {
    const byKey = new Map<string, Known[]>();
    for (const known of left) byKey.set(keyOfKnown(known), [...(byKey.get(keyOfKnown(known)) ?? []), known]);
    for (const { path, mark } of now) {
      if (states.has(mark)) continue;
      const known = byKey.get(keyOfMark(path, mark))?.shift();
      if (!known) continue;
      left.delete(known);
      states.set(mark, state);
      paired.push({ path, mark, known });
    }
  };
  pair(exact, (path, mark) => exact(knownOf(path, mark)), 'same');
  pair(beside('before'), (path, mark) => beside('before')(knownOf(path, mark)), 'same');
  pair(beside('after'), (path, mark) => beside('after')(knownOf(path, mark)), 'same');
  pair(
    (known) => `${known.path}\n${known.print.own}`,
    (path, mark) => `${path}\n${mark.print.own}`,
    'same',
  );
  pair(
    (known) => known.print.own,
    (_path, mark) => mark.print.own,
    'same',
  );
  pair(between, (path, mark) => between(knownOf(path, mark)), 'changed');
  const moved = movedAmong(
    paired.filter(({ mark }) => states.get(mark) === 'same'),
    baseline.known,
  );
  // In the order of the drafts, whatever the order in which they were recognised.
  const ordered = now.map(({ mark }) => [mark, moved.has(mark) ? 'moved' : (states.get(mark) ?? 'new')] as const);
  return { since: baseline.made, otherKnowledge: baseline.knowledge !== knowledge, states: new Map(ordered), fixed: [...left] };
}

interface Pair {
  readonly path: string;
  readonly mark: Mark;
  readonly known: Known;
}

const exact = ({ path, print }: Known): string => [path, print.own, print.before, print.after].join('\n');
const beside =
  (side: 'before' | 'after') =>
  ({ path, print }: Known): string =>
    [path, print.own, side, print[side]].join('\n');
// A rule alone between the ends of two drafts says nothing.
const between = ({ path, rule, print }: Known): string =>
  print.before === '' && print.after === '' ? `${path}\n${rule}\n${print.own}` : [path, rule, print.before, print.after].join('\n');

/** Marks that stand under other headings or in another file than before, or have changed places with their neighbours. */
function movedAmong(pairs: readonly Pair[], order: readonly Known[]): ReadonlySet<Mark> {
  const position = new Map(order.map((known, at) => [known, at]));
  const atHome = pairs.filter(({ path, mark, known }) => known.path === path && known.trail.join('\n') === mark.trail.join('\n'));
  const inOrder = [...atHome].sort((one, other) =>
    one.path < other.path ? -1 : one.path > other.path ? 1 : one.mark.offsets[0] - other.mark.offsets[0],
  );
  const stayed = new Set(longestRise(inOrder.map(({ known }) => position.get(known) ?? 0)).map((at) => inOrder[at]?.mark));
  return new Set(pairs.map(({ mark }) => mark).filter((mark) => !stayed.has(mark)));
}

/** Indexes of the longest rising subsequence: what kept its order. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, at) => {
    const place = firstWhere(ends.length, (one) => (numbers[ends[one] as number] as number) >= number);
    before.push(place > 0 ? (ends[place - 1] as number) : -1);
    ends[place] = at;
  });
  const rise: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) rise.push(at);
  return rise.reverse();
}

/** Characters of a sentence kept for saying what was fixed. */
const LONGEST_SENTENCE = 300;

function knownOf(path: string, mark: Mark): Known {
  const { rule, category, severity, trail, print } = mark;
  return { path, rule, category, severity, sentence: mark.sentence.slice(0, LONGEST_SENTENCE), trail, line: mark.start.line, print };
}

function isKnown(value: unknown): value is Known {
  if (typeof value !== 'object' || value === null) return false;
  const { path, rule, sentence, trail, line, print } = value as Record<string, unknown>;
  const hashes = (typeof print === 'object' && print !== null ? print : {}) as Record<string, unknown>;
  return (
    [path, rule, sentence, hashes.own, hashes.before, hashes.after].every((one) => typeof one === 'string') &&
    typeof line === 'number' &&
    Array.isArray(trail) &&
    trail.every((one) => typeof one === 'string')
  );
}
