import { parse } from 'yaml';
import { bibliographyProblems as said } from '../../messages/citations.js';
import { type Reading, SLICE, type Slices } from './reading.js';

/** CSL-YAML: a list below `references:`, or the list alone. Each item is read on its own, so that a broken one costs only itself. */
export function* readCslYaml(text: string): Slices<Reading> {
  const listed = /(?:^|\n)references:[ \t]*(?:#[^\n]*)?\r?\n/.exec(text);
  const from = listed ? listed.index + listed[0].length : 0;
  const first = /^([ \t]*)- /m.exec(text.slice(from));
  if (!first)
    return { entries: [], problems: listed ? [] : [{ span: { start: 0, end: Math.min(1, text.length) }, message: said.notList }] };
  const indent = first[1]!.length;
  const entries: Reading['entries'][number][] = [];
  const problems: Reading['problems'][number][] = [];
  for (const [at, { start, end }] of itemsIn(text, from + first.index, indent).entries()) {
    // A line of YAML takes as long as ten of anything else.
    if (at % (SLICE / 10) === 0) yield undefined;
    const item = parsed(text.slice(start, end));
    const span = { start: start + indent, end: start + text.slice(start, end).trimEnd().length };
    const line = { start: span.start, end: Math.min(span.end, lineEnd(text, span.start)) };
    if (!item) problems.push({ span: line, message: said.unreadable });
    else if (typeof item.id !== 'string' && typeof item.id !== 'number') problems.push({ span: line, message: said.noKey });
    else entries.push({ key: String(item.id), span, item: { ...item, id: String(item.id) } });
  }
  return { entries, problems };
}

/** Ranges of list items with this indent, until a line that stands further left. */
function itemsIn(text: string, from: number, indent: number): readonly { readonly start: number; readonly end: number }[] {
  const starts: number[] = [];
  let at = from;
  for (; at < text.length; at = lineEnd(text, at) + 1) {
    const line = text.slice(at, lineEnd(text, at));
    const depth = line.search(/\S/);
    if (depth < 0 || line[depth] === '#') continue;
    if (depth === indent && /^-(?:\s|$)/.test(line.slice(depth))) starts.push(at);
    else if (depth <= indent) break;
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? Math.min(at, text.length) }));
}

/** Longest item that is read, in UTF-16 units: brackets in brackets take longer than they are long. */
const LONGEST_ITEM = 50_000;

function parsed(chunk: string): Readonly<Record<string, unknown>> | undefined {
  if (chunk.length > LONGEST_ITEM) return undefined;
  try {
    // No aliases: a few lines could otherwise grow without end.
    const list: unknown = parse(chunk, { maxAliasCount: 0, logLevel: 'error' });
    const item: unknown = Array.isArray(list) ? list[0] : undefined;
    return typeof item === 'object' && item !== null && !Array.isArray(item) ? (item as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};
