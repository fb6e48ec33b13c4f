import type { Knowledge, Rewrite } from '../engine/model.js';
import type { Shelf } from './compile.js';
import { keepOffered } from './links.js';
import type { Problem } from './note.js';

/** The rewrites with evidence that may be offered; what rests on anything else is named. */
export function linkedRewrites(
  rewrites: Shelf<Rewrite>,
  knowledge: Knowledge,
  problems: Problem[],
): readonly (readonly [string, Rewrite])[] {
  return [...rewrites].map(
    ([id, { note, value }]) => [id, { ...value, evidence: keepOffered(note, value.evidence, knowledge, problems) }] as const,
  );
}
