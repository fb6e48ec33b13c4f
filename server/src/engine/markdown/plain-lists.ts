import type { Gathering, Place } from './gathering.js';
import { OUTSIDE } from './gathering.js';
import { ITEM } from './plain-marks.js';

/** A list that an item may go on with or stand inside. */
export interface OpenList {
  /** Its number in the piece. */
  readonly list: number;
  readonly mark: string;
  /** Column at which the words of its last item begin; what stands further in belongs to that item. */
  readonly column: number;
}

/** An item's mark: where its words begin, and what they stand in. */
export interface Opened {
  readonly start: number;
  readonly place: Place;
}

/** Spaces from which a mark or a word is code. */
export const CODE = 4;
/** Lists inside each other; nobody writes more. */
const DEEPEST = 40;

/**
 * Opens the item whose mark stands at `at`, `indent` spaces from the margin: closes the lists in `open` that end here, and
 * begins one where none goes on. `undefined` where the mark may be none.
 */
export function openItem(open: OpenList[], gathering: Gathering, text: string, at: number, indent: number): Opened | undefined {
  ITEM.lastIndex = at;
  const found = ITEM.exec(text);
  if (!found) return undefined;
  let sibling: OpenList | undefined;
  while (open.length > 0 && indent < open.at(-1)!.column) sibling = open.pop();
  if (indent - (open.at(-1)?.column ?? 0) >= CODE || open.length >= DEEPEST) return undefined;
  const mark = found[2] ?? (found[1] as string);
  if (sibling?.mark !== mark) gathering.lists += 1;
  const list = sibling?.mark === mark ? sibling.list : gathering.lists;
  open.push({ list, mark, column: indent + found[0].length });
  return { start: at + found[0].length, place: { ...OUTSIDE, list, level: open.length, kind: 'item' } };
}
