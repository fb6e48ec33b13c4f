import { citationProblems as said } from '../../../messages/citations.js';
import { isStale, listBlockIn, refreshList } from '../list.js';
import { type CitationCheck, mark, repair } from './check.js';

/** The list of sources was written for other citations than the draft has now: said at the comment that opens it. */
export const staleList: CitationCheck = (checking) => {
  const block = listBlockIn(checking.analysis);
  if (!block || !isStale(checking.analysis, checking)) return [];
  const span = { start: block.span.start, end: block.body.start };
  return [
    mark(checking, 'kildeliste', 'information', span, said.stale, [repair(said.refresh, ...refreshList(checking.analysis, checking))]),
  ];
};
