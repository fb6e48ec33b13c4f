import { citesInWords } from '../engine/bibliography/style.js';
import type { Printed } from '../engine/model.js';
import { engineOver } from './cite.js';
import type { Item } from './item.js';
import { STYLE } from './style.js';

/** Prints sources in one style and one written form, as one document would that cites these alone: «2012a» and «2012b» are told apart. */
export type Press = (items: readonly Item[]) => readonly NonNullable<Printed['nb']>[];

/** A press for a style as text, or for Belegg's own. Throws what citeproc throws on a style that it cannot run; so does the press. */
export function pressOf(style: string | undefined, written: 'nb' | 'nn'): Press {
  const words = style === undefined || citesInWords(style);
  const held = new Map<string, Item>();
  const renderer = engineOver((id) => held.get(id), written, 'text', style ?? STYLE);
  // citeproc keeps what it has seen under its id, and an entry may have been edited since.
  const hold = (item: Item): string => {
    const id = String(held.size);
    held.set(id, { ...item, id });
    return id;
  };
  return (items) => {
    const ids = items.map(hold);
    const references = new Map(renderer.list(ids).map(({ id, text }) => [id, lineOf(text, words)]));
    return ids.map((id) => {
      const reference = references.get(id) ?? '';
      const short = words ? bare(renderer.inText([{ id }], ids)) : '';
      return short === '' || short === NOTHING ? { reference } : { short, reference };
    });
  };
}

/** What citeproc says where a style prints nothing. */
const NOTHING = 'NO_PRINTED_FORM';

const bare = (text: string): string => text.replace(/^[([](.*)[)\]]$/, '$1');

/** Numbers belong to the list of one document: «12. Aure M.» stands here without. */
function lineOf(text: string, words: boolean): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return words ? line : line.replace(/^[[(]?\d{1,3}[\])]?[.:]?\s*(?=\S)/, '');
}
