import { citedClaims } from './checks/cited.js';
import { draftCitationChecks, partCitationChecks } from './citations/problems.js';
import type { Ground } from './ground.js';
import type { Analysis, Diagnostic, Part } from './model.js';
import { blankCheck } from './wording/blanks.js';

/**
 * A question to one part, with spans relative to it. Asked once for a part on the same ground, so nothing else of the draft
 * may count than what the ground says.
 */
export type PartCheck = (part: Part, ground: Ground) => readonly Diagnostic[];

/** A question to a whole draft, with absolute spans. It runs at every keystroke: nothing in it may walk over all parts. */
export type DraftCheck = (draft: Pick<Analysis, 'draft' | 'laid' | 'written'>, ground: Ground) => readonly Diagnostic[];

export const partChecks: readonly PartCheck[] = [blankCheck, ...partCitationChecks, citedClaims];
export const draftChecks: readonly DraftCheck[] = draftCitationChecks;
