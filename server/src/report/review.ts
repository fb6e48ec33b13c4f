import type { Category, FindingId, RuleId, Severity, SourceKey, TrapId, Written } from '../engine/model.js';
import type { Coverage } from '../engine/review/coverage.js';
import type { Sign } from '../engine/review/profile.js';

/** Line and column from 1; columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** UTF-16, half-open. */
export type Offsets = readonly [start: number, end: number];

/** A diagnostic as reports need it: it stands without the draft. Plain data, so that it can be cached and sent between threads. */
export interface Mark {
  readonly rule: RuleId;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  /** The draft's own text, markup and all. */
  readonly text: string;
  readonly start: Place;
  readonly end: Place;
  readonly offsets: Offsets;
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Proposal[];
  readonly trap?: TrapId;
  /** The whole sentence, without markup. */
  readonly sentence: string;
  /** Headings above, outermost first. */
  readonly trail: readonly string[];
  readonly print: Fingerprint;
}

export interface Evidence {
  readonly finding: FindingId;
  readonly source: SourceKey;
  readonly citable: 'yes' | 'incomplete' | 'never';
}

export interface Proposal {
  readonly title: string;
  readonly edits: readonly { readonly offsets: Offsets; readonly newText: string }[];
  /** The whole sentence as it will read. */
  readonly preview?: string;
}

/** What recognises a mark after the draft has been edited elsewhere. Hexadecimal, never a position. */
export interface Fingerprint {
  /** Rule and normalised sentence. */
  readonly own: string;
  /** Normalised sentence before and after; empty at the ends of the draft. */
  readonly before: string;
  readonly after: string;
}

/** One heading with what lies below it, up to the next heading of any depth. */
export interface Chapter {
  readonly title: string;
  /** 1–6; 7 for a line that only looks like a heading; 0 for what stands before the first one. */
  readonly depth: number;
  readonly offsets: Offsets;
  readonly line: number;
  /** Words and phrases that lure with nature, calm, childhood and the like. */
  readonly idyll: number;
  /** Words and phrases that name an active ingredient: job, competence, housing, network, owner, date. */
  readonly active: number;
}

export interface Cited {
  readonly key: string;
  readonly offset: number;
  readonly line: number;
  /** Whether the knowledge base has the source; `unknown` may well stand in a bibliography of the user's. */
  readonly citable: 'yes' | 'incomplete' | 'never' | 'unknown';
}

/** Everything a report says about one draft. Plain data. */
export interface DraftReview {
  readonly path: string;
  readonly title: string;
  readonly written: Written | 'mixed';
  readonly words: number;
  /** UTF-16 code units. */
  readonly length: number;
  /** Ordered by start. */
  readonly marks: readonly Mark[];
  readonly chapters: readonly Chapter[];
  readonly citations: readonly Cited[];
  readonly coverage: readonly (Omit<Coverage, 'places'> & {
    readonly places: readonly (Coverage['places'][number] & { readonly line: number })[];
  })[];
  readonly signs: readonly (Omit<Sign, 'shown' | 'open'> & { readonly shown: readonly Quoted[]; readonly open: readonly Quoted[] })[];
}

export interface Quoted {
  readonly quote: string;
  readonly line: number;
}

/** A draft that could not be reviewed, with one plain sentence that says why. */
export interface Failure {
  readonly path: string;
  readonly message: string;
}

/** Several analysed drafts on their way to a report. */
export interface Review {
  readonly drafts: readonly DraftReview[];
  readonly failures: readonly Failure[];
  /** Set when the work was interrupted: how many drafts were never looked at. */
  readonly left?: number;
  readonly change?: Change;
}

/** What happened to a mark since the baseline. */
export type State = 'new' | 'same' | 'moved' | 'changed';

/** What is different from a baseline. */
export interface Change {
  /** When the baseline was made: ISO date. */
  readonly since: string;
  /** The baseline was made with another knowledge base, so new marks may come from new rules. */
  readonly otherKnowledge: boolean;
  readonly states: ReadonlyMap<Mark, State>;
  readonly fixed: readonly Known[];
}

/** A mark as a baseline remembers it. */
export interface Known {
  readonly path: string;
  readonly rule: RuleId;
  readonly category: Category;
  readonly severity: Severity;
  readonly sentence: string;
  readonly trail: readonly string[];
  readonly line: number;
  readonly print: Fingerprint;
}
