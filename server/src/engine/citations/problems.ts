import type { DraftCheck, PartCheck } from '../checks.js';
import { brokenStyle } from './checks/broken-style.js';
import { handWritten } from './checks/by-hand.js';
import {
  commaForSemicolon,
  dashInParagraph,
  englishLocator,
  exampleList,
  langNo,
  mflSpelling,
  quotationWithoutPage,
} from './checks/grammar.js';
import { lawPlace } from './checks/law-place.js';
import { brokenBibliography, duplicateEntry, forbiddenSource, hiddenGap, thinEntry, unusedInline } from './checks/sources.js';
import { staleList } from './checks/stale-list.js';
import { unknownKey } from './checks/unknown-key.js';

/** Everything that can be wrong with the citations of one part. */
export const partCitationChecks: readonly PartCheck[] = [
  unknownKey,
  forbiddenSource,
  hiddenGap,
  commaForSemicolon,
  englishLocator,
  exampleList,
  dashInParagraph,
  mflSpelling,
  quotationWithoutPage,
  lawPlace,
  handWritten,
];

/** What only shows when the whole draft is seen. */
export const draftCitationChecks: readonly DraftCheck[] = [
  thinEntry,
  duplicateEntry,
  unusedInline,
  brokenBibliography,
  brokenStyle,
  langNo,
  staleList,
];
