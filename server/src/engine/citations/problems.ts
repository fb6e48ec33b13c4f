import type { DocumentCheck } from '../checks.js';
import type { Diagnostic } from '../model.js';
import { handWritten } from './checks/by-hand.js';
import { type CitationCheck, checkingOf } from './checks/check.js';
import {
  commaForSemicolon,
  dashInParagraph,
  englishLocator,
  exampleList,
  langNo,
  mflSpelling,
  quotationWithoutPage,
} from './checks/grammar.js';
import { brokenBibliography, duplicateEntry, forbiddenSource, hiddenGap, thinEntry, unusedInline } from './checks/sources.js';
import { staleList } from './checks/stale-list.js';
import { unknownKey } from './checks/unknown-key.js';

/** Everything that can be wrong with a draft's citations. Works over collected citations and what is remembered per piece. */
export const citationProblems: DocumentCheck = (analysis, knowledge, surroundings): readonly Diagnostic[] => {
  const checking = checkingOf(analysis, knowledge, surroundings);
  return checks.flatMap((check) => check(checking));
};

const checks: readonly CitationCheck[] = [
  unknownKey,
  forbiddenSource,
  hiddenGap,
  thinEntry,
  duplicateEntry,
  unusedInline,
  brokenBibliography,
  commaForSemicolon,
  englishLocator,
  exampleList,
  langNo,
  dashInParagraph,
  mflSpelling,
  quotationWithoutPage,
  handWritten,
  staleList,
];
