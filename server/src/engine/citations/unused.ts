import { citationProblems as said } from '../../messages/citations.js';
import { frontText } from '../bibliography/inline.js';
import type { Analysis, Bibliography, Diagnostic } from '../model.js';
import { citedKeys } from './marker.js';

/** Most entries a bibliography may have for its unused ones to be told: a longer one is somebody's whole library. */
export const MOST_UNUSED = 1000;

/** Entries of a project's bibliography that none of `used` names, as marks in the bibliography file. Empty for long bibliographies. */
export function unusedIn(bibliography: Bibliography, used: ReadonlySet<string>, written: 'nb' | 'nn'): readonly Diagnostic[] {
  if (bibliography.entries.length > MOST_UNUSED || used.has(EVERYTHING)) return [];
  return bibliography.entries
    .filter(({ key }) => !used.has(key))
    .map(({ key, span }) => ({
      rule: 'kilde-ubrukt',
      category: 'citation',
      severity: 'hint',
      span,
      message: said.unusedAnywhere(key)[written],
      evidence: [],
    }));
}

/** `nocite: "@*"` asks for the whole bibliography. */
const EVERYTHING = '*';

/** Keys that a draft cites in any form, `nocite` included. */
export function usedKeys(draft: Pick<Analysis, 'draft' | 'laid'>): ReadonlySet<string> {
  const used = new Set(citedKeys(draft));
  const [, listed = ''] = /^nocite:((?:.*\n)(?:[ \t]+.*\n|[ \t]*\n)*)/m.exec(frontText(draft.draft)) ?? [];
  for (const found of listed.matchAll(/@\{?([^\s,;"'\]}]+)/g)) used.add(found[1]!);
  return used;
}

/**
 * Those of `keys` that a text names in any way: behind an at sign, in a command, in a comment, with a genitive s. It rather
 * takes a word for a key than a key for a word. Whoever asks for everything (`@*`) names them all.
 */
export function mentionedIn(text: string, keys: ReadonlySet<string>): ReadonlySet<string> {
  if (text.includes('@*')) return keys;
  const mentioned = new Set<string>();
  for (const [run] of text.matchAll(RUN)) {
    // What follows a key may be written together with it: a full stop, an s.
    for (let end = run.length; end > 0; end -= 1) {
      const part = run.slice(0, end);
      if (keys.has(part)) mentioned.add(part);
    }
  }
  return mentioned;
}

/** What a key may be made of, as long as keys are. */
const RUN = /[\p{L}\p{N}_*][\p{L}\p{N}_:.#$%&+?<>~/*-]{0,120}/gu;

/** Keys that other entries of a BibTeX file lean on. */
export function leanedOn(bibliography: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [, list = ''] of bibliography.matchAll(/\b(?:crossref|xref|xdata|related|entryset)\s*=\s*["{]([^"{}]*)/gi))
    for (const key of list.split(',')) keys.add(key.trim());
  return keys;
}
