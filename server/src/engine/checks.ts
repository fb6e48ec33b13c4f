import { citedClaims } from './checks/cited.js';
import { citationProblems } from './citations/problems.js';
import type { Analysis, Diagnostic, Knowledge, Surroundings } from './model.js';
import { blankCheck } from './wording/blanks.js';

/** A question to a whole draft. Its diagnostics are absolute. It runs at every keystroke and must be cheap. */
export type DocumentCheck = (analysis: Analysis, knowledge: Knowledge, surroundings: Surroundings) => readonly Diagnostic[];

/** Every check of whole drafts, in the order in which they run. */
export const documentChecks: readonly DocumentCheck[] = [blankCheck, citationProblems, citedClaims];
