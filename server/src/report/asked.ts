import type { Diagnostic, Severity } from '../engine/model.js';

/** What a report will show of a draft: what nobody will read is not worked out. */
export interface Asked {
  /**
   * `all` wordings of each mark, or the `first` of each, or `none`; `overview`: the marks to begin with whole, the others as
   * counts and places, and the state of each theme, so that hundreds of plans take little time and memory.
   */
  readonly detail: Detail;
  /** How a mark is shown; nothing when it is hidden. */
  readonly severityOf: (diagnostic: Pick<Diagnostic, 'rule' | 'category' | 'severity'>) => Severity | undefined;
}

export type Detail = 'all' | 'first' | 'none' | 'overview';

/** Every mark as it is, with all that can be said of it. */
export const EVERYTHING: Asked = { detail: 'all', severityOf: ({ severity }) => severity };
