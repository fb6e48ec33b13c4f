import type { Laid, Part, SourceKey } from '../model.js';
import { perStretch } from '../stretches.js';

/** Keys that a draft's footnotes cite. */
export interface Notes {
  /** One for each footnote's text, in order. */
  readonly all: readonly Note[];
  readonly byLabel: ReadonlyMap<string, readonly SourceKey[]>;
}

interface Note {
  readonly label: string;
  readonly keys: readonly SourceKey[];
}

/** The footnotes of a draft; `before` itself when they say the same. */
export function notesIn(laid: readonly Laid[], before?: Notes): Notes {
  const all = laid.flatMap(({ stretch }) => noted(stretch));
  if (before?.all.length === all.length && all.every((note, at) => isSame(note, before.all[at]!))) return before;
  const byLabel = new Map<string, readonly SourceKey[]>();
  for (const { label, keys } of all) byLabel.set(label, [...(byLabel.get(label) ?? []), ...keys]);
  return { all, byLabel };
}

const noted = perStretch(({ parts }) => parts.flatMap(notesOf));

function notesOf({ piece, citations }: Part): readonly Note[] {
  if (citations.length === 0) return [];
  return piece.blocks.flatMap(({ kind, footnote, span }): readonly Note[] => {
    if (kind !== 'footnote' || footnote === undefined) return [];
    const within = citations.filter((one) => one.span.start >= span.start && one.span.end <= span.end);
    return [{ label: footnote, keys: within.map(({ key }) => key) }];
  });
}

function isSame(one: Note, other: Note): boolean {
  if (one === other) return true;
  return one.label === other.label && one.keys.length === other.keys.length && one.keys.every((key, at) => key === other.keys[at]);
}
