import { INLINE } from '../bibliography/inline.js';
import { entriesByKey } from '../bibliography/resolve.js';
import type { Analysis, Bibliography, Edit, SourceKey, Span } from '../model.js';
import { writtenKey } from './keys.js';
import { occurrencesIn } from './occurrences.js';

/** Whether a key may be renamed, and to what. */
export type Renaming =
  | { readonly kind: 'ok' }
  /** Keys of the bundled base are the same for everybody. */
  | { readonly kind: 'bundled' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'taken' };

/** `bundled` for keys that none of the author's own bibliographies defines. */
export function renamingOf(
  key: SourceKey,
  newKey: SourceKey,
  bibliographies: readonly Bibliography[],
  taken: (key: SourceKey) => boolean,
): Renaming {
  if (!bibliographies.some((bibliography) => entriesByKey(bibliography).has(key))) return { kind: 'bundled' };
  if (writtenKey(newKey) !== newKey || /[,={}#"]/.test(newKey)) return { kind: 'invalid' };
  return newKey !== key && taken(newKey) ? { kind: 'taken' } : { kind: 'ok' };
}

/** Edits of one draft: every citation, its comments, and the entry below `references:`. */
export function renamedInDraft(analysis: Analysis, key: SourceKey, newKey: SourceKey, inline?: Bibliography): readonly Edit[] {
  const cited = occurrencesIn(analysis, key).map(({ keySpan }) => ({
    span: withBraces(analysis.draft, keySpan),
    newText: writtenKey(newKey),
  }));
  const defined = inline?.uri === INLINE ? renamedInBibliography(analysis.draft, inline, key, newKey) : [];
  return [...defined, ...cited];
}

/** Edits of a bibliography's own text: the key of every entry that has it, and `crossref` and `xdata` that point to it. */
export function renamedInBibliography(text: string, bibliography: Bibliography, key: SourceKey, newKey: SourceKey): readonly Edit[] {
  const own = (entriesByKey(bibliography).get(key) ?? []).flatMap(({ span }) => keyIn(text, span, key) ?? []);
  const pointing = bibliography.entries.flatMap(({ span }) => {
    const found = /\b(?:crossref|xdata)\s*=\s*[{"]([^}"]*)[}"]/i.exec(text.slice(span.start, span.end));
    if (found?.[1]?.trim() !== key) return [];
    const start = span.start + found.index + found[0].indexOf(found[1]);
    return [{ start, end: start + found[1].length }];
  });
  return [...own, ...pointing].map((span) => ({ span, newText: newKey })).sort((a, b) => a.span.start - b.span.start);
}

/** `@{key}` becomes `@newkey` where the new key needs no braces. */
function withBraces(draft: string, span: Span): Span {
  return draft[span.start - 1] === '{' && draft[span.end] === '}' ? { start: span.start - 1, end: span.end + 1 } : span;
}

/** The key's own place in its entry: after `@report{`, in `"id": "…"`, `id: …` or `ID  - …`. */
function keyIn(text: string, entry: Span, key: string): Span | undefined {
  const source = text.slice(entry.start, entry.end);
  const quoted = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  for (const before of [
    '^@\\s*\\w+\\s*[{(]\\s*',
    '"id"\\s*:\\s*"?',
    '(?:^|\\n)[ \\t]*(?:- +)?id:[ \\t]*["\']?',
    '(?:^|\\n)(?:ID|LB) {1,2}- ?',
  ]) {
    const found = new RegExp(`${before}(${quoted})(?![\\w-])`).exec(source);
    if (found) {
      const start = entry.start + found.index + found[0].length - key.length;
      return { start, end: start + key.length };
    }
  }
  return undefined;
}
