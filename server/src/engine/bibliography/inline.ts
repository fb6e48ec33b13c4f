import { frontLength } from '../markdown/front.js';
import type { Bibliography, Span, Surroundings } from '../model.js';
import { readCslYaml } from './csl-yaml.js';
import { readToEnd } from './reading.js';

/** The uri of entries that stand in the draft's own front matter; their spans are offsets in the draft. */
export const INLINE = '';

/** Surroundings with the entries below `references:` in the draft's front matter in front, where they win over files. */
export function withInline(draft: string, surroundings: Surroundings): Surroundings {
  const inline = inlineBibliography(draft);
  if (!inline || surroundings.bibliographies.includes(inline)) return surroundings;
  const known = joined.get(surroundings) ?? new WeakMap<Bibliography, Surroundings>();
  joined.set(surroundings, known);
  const before = known.get(inline);
  if (before) return before;
  const made = { ...surroundings, bibliographies: inFront(inline, surroundings.bibliographies) };
  known.set(inline, made);
  return made;
}

const joined = new WeakMap<Surroundings, WeakMap<Bibliography, Surroundings>>();

/** The same list for the same bibliographies: what is found out about a list is remembered under it. */
function inFront(inline: Bibliography, others: readonly Bibliography[]): readonly Bibliography[] {
  const known = lists.get(others) ?? new WeakMap<Bibliography, readonly Bibliography[]>();
  lists.set(others, known);
  const list = known.get(inline) ?? [inline, ...others];
  known.set(inline, list);
  return list;
}

const lists = new WeakMap<readonly Bibliography[], WeakMap<Bibliography, readonly Bibliography[]>>();

/** The entries below `references:`; nothing when the front matter has none. */
export function inlineBibliography(draft: string): Bibliography | undefined {
  const front = frontText(draft);
  if (!/^references:/m.test(front)) return undefined;
  // Typing below the front matter asks for the same front matter again and again.
  const known = fronts.get(front);
  if (known) return known;
  const { entries, problems } = readToEnd(readCslYaml(front));
  const bibliography = { uri: INLINE, entries: entries.map((entry) => ({ ...entry, uri: INLINE })), problems };
  if (fronts.size >= MOST_FRONTS) fronts.delete(fronts.keys().next().value as string);
  fronts.set(front, bibliography);
  return bibliography;
}

/** Of the drafts that are worked on. */
const fronts = new Map<string, Bibliography>();
const MOST_FRONTS = 8;

/** The draft's front matter with its fences; empty without one. */
export function frontText(draft: string): string {
  return draft.charCodeAt(0) === 0x2d || draft.charCodeAt(0) === 0xfeff ? draft.slice(0, frontLength(draft)) : '';
}

/** A value of the front matter with its place in the draft. */
export interface FrontValue {
  readonly value: string;
  /** Quotation marks included. */
  readonly span: Span;
}

/** Values of a top-level field of the front matter: one, a `[list]`, or a list below. In order; empty when the field is absent. */
export function frontValues(draft: string, field: string): readonly FrontValue[] {
  const front = frontText(draft);
  if (front === '') return [];
  // Asked at every keystroke, for several fields of a front matter that stays the same.
  if (fields?.front !== front) fields = { front, values: new Map() };
  const values = fields.values.get(field) ?? valuesOfField(front, field);
  fields.values.set(field, values);
  return values;
}

let fields: { readonly front: string; readonly values: Map<string, readonly FrontValue[]> } | undefined;

function valuesOfField(front: string, field: string): readonly FrontValue[] {
  const head = new RegExp(`^${field}:[ \\t]*`, 'm').exec(front);
  if (!head) return [];
  const from = head.index + head[0].length;
  const end = front.indexOf('\n', from) < 0 ? front.length : front.indexOf('\n', from);
  const rest = front
    .slice(from, end)
    .replace(/\s+#.*$/, '')
    .trimEnd();
  if (rest.startsWith('[')) return valuesOf(rest.replace(/\]$/, ''), from, /[^[\],\s][^[\],]*/g);
  if (rest) return valuesOf(rest, from, /\S.*/g);
  const list = /^(?:[ \t]*- [^\n]*\n?)+/.exec(front.slice(end + 1))?.[0] ?? '';
  return valuesOf(list, end + 1, /(?<=- )[ \t]*\S[^\n\r]*/g);
}

function valuesOf(text: string, offset: number, each: RegExp): readonly FrontValue[] {
  return [...text.matchAll(each)].map((found) => {
    const start = offset + found.index + (found[0].length - found[0].trimStart().length);
    const words = found[0].trim();
    return { value: words.replace(/^(["'])(.*)\1$/, '$2'), span: { start, end: start + words.length } };
  });
}
