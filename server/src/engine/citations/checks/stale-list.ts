import { citationProblems as said } from '../../../messages/citations.js';
import type { DraftCheck } from '../../checks.js';
import { isStale, listBlockIn, refreshList } from '../list.js';
import { mark, repair, writtenAt } from './check.js';

/** The list of sources was written for other citations than the draft has now: said at the comment that opens it. */
export const staleList: DraftCheck = (draft, ground) => {
  const block = listBlockIn(draft);
  if (!block || !isStale(draft, ground)) return [];
  const span = { start: block.span.start, end: block.body.start };
  const repairs = [repair(said.refresh, ...refreshList(draft, ground))];
  return [mark(writtenAt(draft, span.start), 'kildeliste', 'information', span, said.stale, repairs)];
};
