import type { Citation } from '../model.js';

/** Citations that stand in one bracket, by the start of the bracket, in the order in which they came. */
export function groupsOf(citations: readonly Citation[]): ReadonlyMap<number, readonly Citation[]> {
  const groups = new Map<number, Citation[]>();
  for (const citation of citations) {
    const same = groups.get(citation.group.start);
    if (same) same.push(citation);
    else groups.set(citation.group.start, [citation]);
  }
  return groups;
}
