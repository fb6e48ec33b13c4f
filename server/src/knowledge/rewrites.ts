import type { Knowledge, Rewrite } from '../engine/model.js';
import { refusals } from '../messages/notes.js';
import type { Shelf } from './compile.js';
import { keep } from './links.js';
import type { Problem } from './note.js';

/** The rewrites with evidence that may be offered; what rests on anything else is named. */
export function linkedRewrites(rewrites: Shelf<Rewrite>, knowledge: Knowledge, problems: Problem[]): readonly (readonly [string, Rewrite])[] {
  const offered = new Set([...knowledge.findings].filter(([, finding]) => finding.offer.kind === 'offered').map(([id]) => id));
  return [...rewrites].map(
    ([id, { note, value }]) => [id, { ...value, evidence: keep(note, 'evidence', value.evidence, offered, refusals.unknownFinding, problems) }] as const,
  );
}
