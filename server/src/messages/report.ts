import type { Category, Severity, Written } from '../engine/model.js';
import type { SignName } from '../engine/review/profile.js';
import { reportEn } from './report-en.js';
import { reportNb } from './report-nb.js';
import { reportNn } from './report-nn.js';

/** Everything that a report says itself. */
export interface ReportWords {
  /** BCP 47, for the `lang` of a page. */
  readonly lang: string;
  readonly title: string;
  /** An ISO date in words: «22. november 2026». */
  readonly date: (iso: string) => string;
  readonly madeBy: (date: string, knowledge: string) => string;
  readonly number: (value: number) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly severityMany: Readonly<Record<Severity, string>>;
  readonly category: Readonly<Record<Category, string>>;
  /** One sentence under the heading of a category. */
  readonly categoryWhy: Readonly<Record<Category, string>>;
  readonly drafts: (count: number) => string;
  readonly words: (count: number) => string;
  readonly marks: (count: number) => string;
  readonly line: (line: number) => string;
  readonly written: Readonly<Record<Written | 'mixed', string>>;
  readonly contents: string;
  readonly first: string;
  readonly firstWhy: string;
  readonly nothingFirst: string;
  readonly clean: string;
  readonly summary: (counts: Readonly<Record<Severity, number>>) => string;
  readonly couldBe: string;
  readonly sources: string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly moreMarks: (count: number) => string;
  readonly failures: string;
  readonly failuresWhy: string;
  readonly partial: (left: number) => string;
  readonly overview: string;
  readonly overviewHead: Readonly<Record<'draft' | 'words' | 'error' | 'warning' | 'information' | 'hint' | 'missing' | 'cited', string>>;
  readonly strip: { readonly title: string; readonly text: string; readonly start: string; readonly end: string; readonly cited: string };
  readonly stripRow: (name: string, count: number) => string;
  readonly balance: {
    readonly title: string;
    readonly text: string;
    readonly idyll: string;
    readonly active: string;
    readonly row: (chapter: string, idyll: number, active: number) => string;
    readonly empty: string;
    readonly before: string;
  };
  readonly coverage: {
    readonly title: string;
    readonly text: string;
    /** Names of the themes as a review asks for them. */
    readonly topic: Readonly<Record<string, string>>;
    readonly state: Readonly<Record<'act' | 'words' | 'none', string>>;
    readonly stateShort: Readonly<Record<'act' | 'words' | 'none', string>>;
    readonly theme: string;
    readonly found: string;
    readonly evidence: string;
    readonly who: string;
    readonly when: string;
    readonly notSaid: string;
    readonly places: (count: number) => string;
    readonly caveat: string;
    readonly sum: (act: number, words: number, none: readonly string[]) => string;
  };
  readonly profile: {
    readonly title: string;
    readonly text: string;
    readonly sign: Readonly<Record<SignName, string>>;
    readonly question: Readonly<Record<SignName, string>>;
    readonly shown: (count: number) => string;
    readonly open: (count: number) => string;
    readonly nothing: string;
    readonly profiles: string;
    readonly profile: readonly { readonly name: string; readonly text: string; readonly ask: string }[];
    readonly caveat: string;
  };
  readonly change: {
    readonly title: string;
    readonly text: (since: string) => string;
    readonly state: Readonly<Record<'new' | 'same' | 'moved' | 'changed' | 'fixed', string>>;
    readonly otherKnowledge: string;
    readonly fixed: string;
    readonly hidden: (count: number) => string;
    readonly sum: (counts: Readonly<Record<'new' | 'fixed' | 'moved' | 'changed' | 'same', number>>) => string;
  };
  readonly all: string;
  /** Of a mark that is explained in the list of what to begin with. */
  readonly above: (number: number) => string;
  readonly allWhy: string;
  readonly beforeHeadings: string;
  readonly citations: (count: number, unknown: number) => string;
  readonly references: string;
  readonly referencesWhy: string;
  readonly background: string;
  readonly caveat: string;
  readonly trap: string;
  readonly never: string;
  readonly incomplete: string;
  readonly footer: string;
}

/** The table of written forms of reports. */
export const reportWords = { nb: reportNb, nn: reportNn, en: reportEn } satisfies Record<Written, ReportWords>;
