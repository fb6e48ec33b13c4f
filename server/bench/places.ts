import type { Place } from './client.js';

/** The middle of a word of a plain paragraph, near a share of the draft. */
export function insideWord(draft: string, share: number): Place {
  return placeOf(draft, draft.indexOf('kommunedirektøren', Math.floor(draft.length * share)) + 5);
}

/** Where an offset lies. */
export function placeOf(draft: string, offset: number): Place {
  const before = draft.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - before.lastIndexOf('\n') - 1 };
}

/** How long to wait for the rest of the marks, in ms, where a server sends those of the beginning first. */
export function pauseFor(size: number): number {
  return size > 1_000_000 ? 80 : 25;
}
