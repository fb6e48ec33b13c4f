import type { Category } from '../model.js';
import type { Line, Match } from './matches.js';
import { NEEDS } from './needs.js';
import type { Situation } from './situation.js';

/** Sums from which a diagnostic is a warning, and an information. */
export const LOUD = 3;
export const QUIET = 2;

/**
 * What is left of a sum of strengths once the active ingredients are counted. One concrete ingredient (A1–A8) takes a
 * warning down to an information, two leave nothing; a goal that can be checked (A9: number, date, owner, money) or a
 * source on the claim (A10) is taken off by its strength.
 */
export function weighed(situation: Situation, category: Category, sum: number): number {
  const own = ingredientsIn(situation, situation.line, category);
  const beside = situation.beside().flatMap((line) => besideIn(situation, line, category));
  if (own.length === 0 && beside.length === 0) return sum;
  const points = pointsOf([...own, ...beside]);
  const left = sum - (points.get('A9') ?? 0) - (points.get('A10') ?? 0);
  const concrete = [...points.keys()].filter((frame) => frame !== 'A9' && frame !== 'A10').length;
  if (concrete >= 2) return 0;
  return concrete === 1 ? Math.min(left, QUIET) : left;
}

/** Beside a promise only jobs and homes with a figure count: a measure that can be checked shelters the sentence next to it. */
function besideIn(situation: Situation, line: Line, category: Category): readonly Match[] {
  if (category === 'passive-attraction') return ingredientsIn(situation, line, category);
  const found = ingredientsIn(situation, line, 'passive-attraction').filter(({ rule }) => rule.frame === 'A1' || rule.frame === 'A3');
  if (/\d/.test(line.text)) return found;
  // A number in words must count the job or the home itself: «fire indikatorer, antall boliger» counts neither.
  const numbers = situation.matcher.listed(line, 'tallord');
  return found.filter(({ from, to }) => numbers.some((one) => one.from >= from && one.to <= to));
}

function ingredientsIn(situation: Situation, line: Line, category: Category): readonly Match[] {
  const matches = line === situation.line ? situation.matches : situation.matcher.matches(line);
  return matches.filter((match) => {
    const { rule, cue } = match;
    if (rule.kind !== 'ingredient' || !(rule.on ?? [rule.category]).includes(category)) return false;
    return cue.needs.every((name) => NEEDS[name]?.holds(situation, match) ?? false);
  });
}

/** Strength per ingredient: its strongest cue counts, once. */
function pointsOf(matches: readonly Match[]): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  for (const { rule, cue } of matches) points.set(rule.frame ?? rule.id, Math.max(points.get(rule.frame ?? rule.id) ?? 0, cue.strength));
  return points;
}
