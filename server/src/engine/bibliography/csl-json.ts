import { bibliographyProblems as said } from '../../messages/citations.js';
import { type Reading, SLICE, type Slices } from './reading.js';

/** CSL-JSON: an array of items, or an object with `items` or `references`. Each item is read on its own. */
export function* readCslJson(text: string): Slices<Reading> {
  const open = text.search(/\[\s*[{\]]/);
  if (open < 0) return { entries: [], problems: [{ span: { start: 0, end: Math.min(1, text.length) }, message: said.notList }] };
  const entries: Reading['entries'][number][] = [];
  const problems: Reading['problems'][number][] = [];
  let unclosed = 0;
  for (let at = open + 1; at < text.length; ) {
    if ((entries.length + problems.length) % SLICE === 0) yield undefined;
    const start = text.indexOf('{', at);
    // The array ends before the next object.
    if (start < 0 || /\S/.test(text.slice(at, start).replace(/,/g, '').replace(/[^\]]/g, ''))) break;
    const end = objectEnd(text, start);
    if (end === undefined) {
      problems.push({ span: { start, end: lineEnd(text, start) }, message: said.unclosed });
      // Goes on where the next item seems to begin. Each of these was looked for to the end of the file.
      unclosed += 1;
      const next = unclosed > MOST_UNCLOSED ? undefined : nextItem(text, start + 1);
      if (next === undefined) break;
      at = next;
      continue;
    }
    at = end;
    const item = parsed(text.slice(start, end));
    const id = item?.id ?? item?.['citation-key'];
    if (!item) problems.push({ span: { start, end: lineEnd(text, start) }, message: said.unreadable });
    else if (typeof id !== 'string' && typeof id !== 'number')
      problems.push({ span: { start, end: lineEnd(text, start) }, message: said.noKey });
    else entries.push({ key: String(id), span: { start, end }, item: { ...item, id: String(id) } });
  }
  return { entries, problems };
}

const MOST_UNCLOSED = 20;

/** The next brace that begins a line. */
function nextItem(text: string, from: number): number | undefined {
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
    let before = at - 1;
    while (before > from && (text[before] === ' ' || text[before] === '\t')) before -= 1;
    if (text[before] === '\n') return at;
  }
  return undefined;
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** After the brace that closes the one at `from`; strings are passed over. Nothing when it never closes. */
function objectEnd(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = stringEnd(text, at);
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

/** At the closing quotation mark; a string cannot go over a line, so a missing mark costs one line. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"' || text[at] === '\n') return at;
  }
  return text.length;
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};
