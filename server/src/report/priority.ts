import type { Category, Severity } from '../engine/model.js';
import type { Mark, Review } from './review.js';

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
export const categories: readonly Category[] = ['claim', 'passive-attraction', 'passive-municipality', 'citation', 'blank', 'document'];

/** Marks to begin with: of one draft, and of each of several. */
export const FIRST = { one: 7, several: 3 };

/** Whether `one` is at least as severe as `threshold`. */
export function reaches(one: Severity, threshold: Severity): boolean {
  return severities.indexOf(one) <= severities.indexOf(threshold);
}

/** Marks per severity; every severity is there. */
export function countsOf(marks: readonly Mark[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of marks) counts[severity] += 1;
  return counts;
}

/**
 * The marks to change first, at most `limit`: by severity, then false figures and claims before framing before formalities,
 * then marks with a proposal, then the order of the draft. Hints are never first. One mark for each sentence, or the same
 * sentence would fill the list. `hasProposal` is asked for no more marks than needed.
 */
export function firstOf(marks: readonly Mark[], limit: number, hasProposal = proposes): readonly Mark[] {
  const urgent = marks.filter((mark) => reaches(mark.severity, 'warning'));
  const weight = (mark: Mark): number =>
    severities.indexOf(mark.severity) * 100 + categories.indexOf(mark.category) * 10 + (mark.evidence.length > 0 ? 0 : 2);
  const ordered = [...urgent].sort((one, other) => weight(one) - weight(other) || one.offsets[0] - other.offsets[0]);
  const chosen: Mark[] = [];
  const seen = new Set<string>();
  const keyOf = (mark: Mark): string => `${mark.trail.join('\n')}\n${mark.sentence}`;
  const choose = (mark: Mark): void => {
    if (chosen.length < limit && !seen.has(keyOf(mark))) chosen.push(mark);
    seen.add(keyOf(mark));
  };
  for (let at = 0; at < ordered.length && chosen.length < limit; ) {
    const alike = ordered.slice(at).filter((mark, _, [first]) => first && weight(mark) === weight(first));
    const later: Mark[] = [];
    for (const mark of alike) {
      if (chosen.length === limit) break;
      if (seen.has(keyOf(mark))) continue;
      if (hasProposal(mark)) choose(mark);
      else later.push(mark);
    }
    later.forEach(choose);
    at += alike.length;
  }
  return chosen;
}

function proposes({ fixes }: Mark): boolean {
  return fixes.length > 0;
}

/** The severest mark that counts towards the exit code: with a baseline only what is new. */
export function worstOf(review: Review): Severity | undefined {
  const marks = review.drafts.flatMap((draft) => draft.marks).filter((mark) => !review.change || review.change.states.get(mark) === 'new');
  return severities.find((severity) => marks.some((mark) => mark.severity === severity));
}
