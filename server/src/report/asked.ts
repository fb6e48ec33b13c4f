import type { Diagnostic, Severity } from '../engine/model.js';

/** How much a report will show of a draft: what nobody will read is not worked out. */
export interface Detail {
  /**
   * `all` wordings of each mark, or the `first` of each, or `none`; `few`: the marks to begin with whole, the others as counts
   * and places, so that hundreds of plans take little time and memory.
   */
  readonly wordings: 'all' | 'first' | 'few' | 'none';
  /** The themes with the `places` that touch them, or their `states` alone. */
  readonly themes: 'places' | 'states' | 'none';
  /** What each chapter holds, and the signs; without them the chapters are headings. */
  readonly parts: boolean;
}

/** Some marks and the state of each theme. */
export const OVERVIEW: Detail = { wordings: 'few', themes: 'states', parts: false };
/** The marks as they are counted and compared. */
export const MARKS: Detail = { wordings: 'none', themes: 'none', parts: false };

export interface Asked extends Detail {
  /** How a mark is shown; nothing when it is hidden. */
  readonly severityOf: (diagnostic: Pick<Diagnostic, 'rule' | 'category' | 'severity'>) => Severity | undefined;
}

/** Every mark as it is, with all that can be said of it. */
export const EVERYTHING: Asked = { wordings: 'all', themes: 'places', parts: true, severityOf: ({ severity }) => severity };
