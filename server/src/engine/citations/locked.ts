import type { Source, Written } from '../model.js';

/** The section of a note that says it in nynorsk; the one in bokmål is what the gates were decided on. */
const IN_NYNORSK = 'Kan ikkje siterast';

/** Why a source must never stand in a plan; nothing where it may. In bokmål where the note says it in bokmål alone. */
export function lockedWhy({ citable, notes }: Source, written: Written): string | undefined {
  if (citable.kind !== 'never') return undefined;
  return (written === 'nn' ? notes[IN_NYNORSK] : undefined) ?? citable.why;
}
