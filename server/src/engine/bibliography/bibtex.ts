import { bibliographyProblems as said } from '../../messages/citations.js';
import type { Span } from '../model.js';
import { itemOfFields } from './bibtex-item.js';
import type { Reading } from './read.js';

/** Fields of one entry, folded names, raw values without their outer braces. */
export interface RawEntry {
  readonly type: string;
  readonly key: string;
  readonly span: Span;
  readonly fields: ReadonlyMap<string, string>;
}

/** BibTeX and BibLaTeX. Goes on at the next `@` in front of a line after an entry that does not close. */
export function readBibTeX(text: string): Reading {
  const strings = new Map(MONTHS);
  const raws: RawEntry[] = [];
  const problems: Reading['problems'][number][] = [];
  const start = /@\s*([a-zA-Z]+)\s*([{(])/g;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const type = found[1]!.toLowerCase();
    const body = start.lastIndex;
    if (type === 'comment') {
      start.lastIndex = bodyEnd(text, body, found[2]!) ?? body;
      continue;
    }
    const end = bodyEnd(text, body, found[2]!);
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
  const entries = raws
    .filter(({ type }) => type !== 'xdata')
    .map((raw) => ({ key: raw.key, span: raw.span, item: itemOfFields(raw.key, raw.type, inherited(raw, byKey)) }));
  return { entries, problems };
}

/** Fields with those of `crossref` and `xdata` behind its own. A circle ends where it closes. */
function inherited(raw: RawEntry, byKey: ReadonlyMap<string, RawEntry>): ReadonlyMap<string, string> {
  const fields = new Map(raw.fields);
  const seen = new Set([raw.key]);
  for (let at: RawEntry | undefined = raw; at; ) {
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

/** After the bracket that closes an entry whose body begins at `from`. Nothing when a new entry begins a line before that. */
function bodyEnd(text: string, from: number, open: string): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}' && depth > 0) depth--;
    else if (depth === 0 && char === (open === '{' ? '}' : ')')) return at + 1;
    else if (char === '\n' && text[at + 1] === '@' && NEW_ENTRY.test(text.slice(at + 1, at + 60))) return undefined;
  }
  return undefined;
}

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
