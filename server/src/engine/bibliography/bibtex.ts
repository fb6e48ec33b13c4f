import { bibliographyProblems as said } from '../../messages/citations.js';
import type { Span } from '../model.js';
import { itemOfFields } from './bibtex-item.js';
import { type Reading, SLICE, type Slices } from './reading.js';

/** Fields of one entry, folded names, raw values without their outer braces. */
export interface RawEntry {
  readonly type: string;
  readonly key: string;
  readonly span: Span;
  readonly fields: ReadonlyMap<string, string>;
}

/** BibTeX and BibLaTeX. Goes on at the next `@` in front of a line after an entry that does not close. */
export function* readBibTeX(text: string): Slices<Reading> {
  const strings = new Map(MONTHS);
  const ends = yield* closingsIn(text);
  const raws: RawEntry[] = [];
  const problems: Reading['problems'][number][] = [];
  const start = /@\s*([a-zA-Z]+)\s*([{(])/g;
  for (let found = start.exec(text), count = 0; found; found = start.exec(text), count += 1) {
    if (count % SLICE === 0) yield undefined;
    const type = found[1]!.toLowerCase();
    const body = start.lastIndex;
    if (type === 'comment') {
      start.lastIndex = bodyEnd(text, body, found[2]!, ends) ?? body;
      continue;
    }
    const end = bodyEnd(text, body, found[2]!, ends);
    if (end === undefined) {
      problems.push({ span: { start: found.index, end: lineEnd(text, found.index) }, message: said.unclosed });
      start.lastIndex = body;
      continue;
    }
    start.lastIndex = end;
    const inside = text.slice(body, end - 1);
    if (type === 'preamble') continue;
    if (type === 'string') {
      for (const [name, value] of fieldsIn(inside, 0, strings)) strings.set(name, value);
      continue;
    }
    const comma = inside.indexOf(',');
    const key = (comma < 0 ? inside : inside.slice(0, comma)).trim();
    const span = { start: found.index, end };
    if (key === '' || /[\s={}"]/.test(key))
      problems.push({ span: { start: span.start, end: lineEnd(text, span.start) }, message: said.noKey });
    else raws.push({ type, key, span, fields: fieldsIn(inside, comma < 0 ? inside.length : comma + 1, strings) });
  }
  // Of two entries with one key the first wins.
  const byKey = new Map([...raws].reverse().map((raw) => [raw.key, raw]));
  const entries: Reading['entries'][number][] = [];
  for (const [at, raw] of raws.entries()) {
    if (at % SLICE === 0) yield undefined;
    if (raw.type !== 'xdata') entries.push({ key: raw.key, span: raw.span, item: itemOfFields(raw.key, raw.type, inherited(raw, byKey)) });
  }
  return { entries, problems };
}

/** Fields with those of `crossref` and `xdata` behind its own. A circle ends where it closes, a chain after some links. */
function inherited(raw: RawEntry, byKey: ReadonlyMap<string, RawEntry>): ReadonlyMap<string, string> {
  const fields = new Map(raw.fields);
  const seen = new Set([raw.key]);
  for (let at: RawEntry | undefined = raw; at && seen.size < LINKS; ) {
    const parentKey: string = at.fields.get('crossref') ?? at.fields.get('xdata') ?? '';
    const parent = seen.has(parentKey) ? undefined : byKey.get(parentKey);
    if (!parent) break;
    seen.add(parentKey);
    for (const [name, value] of parent.fields) {
      // A chapter's book is its container, never its own title.
      const own = name === 'title' && parent.type !== 'xdata' ? 'booktitle' : name;
      if (!fields.has(own) && name !== 'crossref') fields.set(own, value);
    }
    at = parent;
  }
  return fields;
}

/** Entries that lean on each other in a row. */
const LINKS = 10;

/** After the bracket that closes an entry whose body begins at `from`. Nothing when a new entry begins a line before that. */
function bodyEnd(text: string, from: number, open: string, ends: ReadonlyMap<number, number>): number | undefined {
  if (open === '{') return ends.get(from - 1);
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + LONGEST_IN_PARENTHESES); at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}' && depth > 0) depth--;
    else if (depth === 0 && char === ')') return at + 1;
    else if (char === '\n' && isNewEntry(text, at + 1)) return undefined;
  }
  return undefined;
}

/** `@book(…)` is written by hand, and short. */
const LONGEST_IN_PARENTHESES = 20_000;

/** For each brace that opens an entry, the place after the one that closes it. One pass: a file of open braces must not be read for each. */
function* closingsIn(text: string): Slices<ReadonlyMap<number, number>> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  const sign = /[\\{}\n]/g;
  for (let found = sign.exec(text), count = 0; found; found = sign.exec(text), count += 1) {
    if (count % (SLICE * 100) === 0) yield undefined;
    const at = found.index;
    if (found[0] === '\\') sign.lastIndex = at + 2;
    else if (found[0] === '{') open.push(at);
    else if (found[0] === '\n') {
      if (open.length > 0 && isNewEntry(text, at + 1)) open.length = 0;
    } else {
      const from = open.pop();
      if (from !== undefined && /[a-zA-Z]\s*$/.test(text.slice(Math.max(0, from - 8), from))) ends.set(from, at + 1);
    }
  }
  return ends;
}

const isNewEntry = (text: string, at: number): boolean => text[at] === '@' && NEW_ENTRY.test(text.slice(at, at + 60));

/** `@report{key,` in front of a line. */
const NEW_ENTRY = /^@[a-zA-Z]+\s*\{[^\s{},="]*\s*,?/;

/** `name = {value} # string # "value",` … */
function fieldsIn(text: string, from: number, strings: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const name = /[\s,]*([a-zA-Z][\w+:-]*)\s*=\s*/y;
  for (let at = from; at < text.length; ) {
    name.lastIndex = at;
    const found = name.exec(text);
    if (!found) break;
    const { value, end } = valueAt(text, name.lastIndex, strings);
    const folded = found[1]!.toLowerCase();
    if (!fields.has(folded)) fields.set(folded, value);
    // After a value that cannot be read the next comma is the next chance.
    const comma = text.indexOf(',', end);
    at = comma < 0 ? text.length : comma + 1;
  }
  return fields;
}

function valueAt(text: string, from: number, strings: ReadonlyMap<string, string>): { readonly value: string; readonly end: number } {
  let value = '';
  let at = from;
  for (;;) {
    const end = tokenEnd(text, at);
    const token = text.slice(at, end);
    value += /^[{"]/.test(token) ? token.slice(1, -1) : (strings.get(token.toLowerCase()) ?? token);
    const joint = /\s*#\s*/y;
    joint.lastIndex = end;
    if (!joint.test(text)) return { value, end };
    at = joint.lastIndex;
  }
}

/** After `{…}`, `"…"` or a bare word. */
function tokenEnd(text: string, from: number): number {
  const open = text[from];
  if (open !== '{' && open !== '"') {
    const end = text.slice(from).search(/[\s,#}]/);
    return end < 0 ? text.length : from + end;
  }
  let depth = 0;
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}' && depth > 0) depth--;
    else if (depth === 0 && char === (open === '{' ? '}' : '"')) return at + 1;
  }
  return text.length;
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

const MONTHS: readonly (readonly [string, string])[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
].map((month, index) => [month, String(index + 1)] as const);
