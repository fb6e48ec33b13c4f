import { originOf } from '../markdown/prose.js';
import type { Span } from '../model.js';
import type { Match } from './matches.js';
import { NEEDS } from './needs.js';
import type { Situation } from './situation.js';

/** Whether a cue that was found is meant here: in this written form, in the statement itself, and with all that it needs. */
export function holds(situation: Situation, match: Match): boolean {
  const { cue } = match;
  if (cue.needs.includes('heading') || cue.needs.includes('beside')) return false;
  if (cue.written !== undefined && cue.written !== situation.statement.written) return false;
  return cue.needs.every((name) => NEEDS[name]?.holds(situation, match) ?? false);
}

/** The source of some words of the statement, relative to the piece. */
export function spanOf({ line, statement }: Situation, from: number, to: number): Span {
  const { block, sentence } = statement;
  const start = sentence.start + (line.words[from]?.start ?? 0);
  const end = sentence.start + (line.words[to - 1]?.end ?? line.text.length);
  const { start: first, end: last } = originOf(block, { start, end });
  return { start: first, end: last };
}
