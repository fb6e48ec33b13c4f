import type { Edit } from '../../src/engine/model.js';

/** Edits from the back, so that offsets stay true. */
export function edited(draft: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), draft);
}
