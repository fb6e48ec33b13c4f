import { lineEnd } from './source-lines.js';

/**
 * Length of what stands before the first piece: a byte order mark and YAML front matter with its closing line; 0 without.
 * A `---` that nothing closes, or with something else than fields below it, is a thematic break and no front matter.
 */
export function frontLength(draft: string): number {
  const mark = draft.charCodeAt(0) === 0xfeff ? 1 : 0;
  const opening = lineEnd(draft, mark);
  if (draft.slice(mark, opening).trimEnd() !== '---' || !FIELD.test(draft.slice(opening, lineEnd(draft, opening)))) return mark;
  for (let at = opening; at < draft.length; ) {
    const end = lineEnd(draft, at);
    if (FENCE.test(draft.slice(at, Math.min(end, at + LONGEST)))) return end;
    at = end;
  }
  return mark;
}

/** `title: Plan`, `# remark`, `- one`, `"quoted key": x`, or the closing line at once. */
const FIELD = /^(?:[\p{L}\p{N}_"'][^:\r\n]*:(?:\s|$)|#|- |---\s*$|\.\.\.\s*$)/u;
/** `---` or `...` alone. */
const FENCE = /^(?:---|\.\.\.)[ \t]*[\r\n]*$/;
/** A closing line may have trailing spaces, but not without end. */
const LONGEST = 80;
