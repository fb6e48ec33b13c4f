import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Bilingual } from '../engine/model.js';
import { refusals } from '../messages/notes.js';

/** A piece of front matter that remembers its line (from 1, in the whole file). */
export type Value = Scalar | List | Table;

export interface Scalar {
  readonly kind: 'scalar';
  readonly line: number;
  /** Letter for letter as written, without quotes: `2012:5`, `1.10`, `007`. Empty for null. */
  readonly text: string;
  readonly value: string | number | boolean | null;
}

interface List {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly Value[];
}

export interface Table {
  readonly kind: 'table';
  readonly line: number;
  readonly entries: ReadonlyMap<string, Value>;
  readonly keyLines: ReadonlyMap<string, number>;
}

interface Trouble {
  readonly line: number;
  readonly message: Bilingual;
}

export type Yaml = { readonly kind: 'read'; readonly table: Table } | { readonly kind: 'refused'; readonly problems: readonly Trouble[] };

/** Levels of nesting that front matter may have; a note needs four. */
const DEEPEST = 12;

/**
 * Reads front matter as plain data. Refuses tags, anchors and aliases (a bomb is made of them), keys used twice,
 * deep nesting and everything the YAML parser complains of. `firstLine` is the file's line of the text's first line.
 */
export function readYaml(text: string, firstLine: number): Yaml {
  const tooDeep = lineTooDeep(text);
  if (tooDeep > 0) return refused([{ line: tooDeep + firstLine - 1, message: refusals.tooDeep() }]);
  try {
    return shallowYaml(text, firstLine);
  } catch {
    // The parser throws only when it runs out of stack: hidden nesting that the count above did not see.
    return refused([{ line: firstLine, message: refusals.tooDeep() }]);
  }
}

function shallowYaml(text: string, firstLine: number): Yaml {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line) + firstLine - 1;
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    merge: false,
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  });
  const trouble = [...document.errors, ...document.warnings].map((error) => ({
    line: lineAt(error.pos[0]),
    message: error.code === 'DUPLICATE_KEY' ? refusals.keyTwice(keyAt(text, error.pos[0])) : refusals.notYaml(error.code),
  }));
  trouble.push(...unwelcomeIn(document, lineAt));
  if (trouble.length > 0) return refused(trouble);
  const root = valueFrom(document.contents, lineAt, firstLine);
  if (root.kind === 'table') return { kind: 'read', table: root };
  return refused([{ line: firstLine, message: refusals.notATable() }]);
}

/** The value as plain data: texts, numbers, arrays and objects. */
export function plain(value: Value): unknown {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(plain);
  return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry)]));
}

function refused(problems: readonly Trouble[]): Yaml {
  return { kind: 'refused', problems };
}

function unwelcomeIn(document: Document.Parsed, lineAt: (offset: number) => number): Trouble[] {
  const found: Trouble[] = [];
  visit(document, {
    Node(_key, node) {
      const line = lineAt(node.range?.[0] ?? 0);
      if (isAlias(node) || node.anchor) found.push({ line, message: refusals.alias() });
      else if (node.tag) found.push({ line, message: refusals.tag(node.tag) });
    },
  });
  return found;
}

function valueFrom(node: Node | null, lineAt: (offset: number) => number, fallback: number): Value {
  const line = node?.range ? lineAt(node.range[0]) : fallback;
  if (isMap(node)) return tableOf(node.items, lineAt, line);
  if (isSeq(node)) return { kind: 'list', line, items: node.items.map((item) => valueFrom(item as Node | null, lineAt, line)) };
  if (!isScalar(node) || node.value === null || node.value === undefined) return { kind: 'scalar', line, text: '', value: null };
  const value = typeof node.value === 'bigint' ? Number(node.value) : (node.value as string | number | boolean);
  // What looks like a number may be a report number: keep its letters.
  const text = typeof value === 'string' ? value : (node.source ?? String(value));
  return { kind: 'scalar', line, text, value };
}

function tableOf(items: readonly { key: unknown; value: unknown }[], lineAt: (offset: number) => number, line: number): Table {
  const entries = new Map<string, Value>();
  const keyLines = new Map<string, number>();
  for (const item of items) {
    const key = valueFrom(item.key as Node | null, lineAt, line);
    const name = key.kind === 'scalar' ? key.text : '';
    entries.set(name, valueFrom(item.value as Node | null, lineAt, key.line));
    keyLines.set(name, key.line);
  }
  return { kind: 'table', line, entries, keyLines };
}

function keyAt(text: string, offset: number): string {
  return (/^[^:\n]*/.exec(text.slice(offset)) ?? [''])[0].trim();
}

/** First line nested deeper than a note can need, or 0. Counted before parsing, so that a tower of brackets costs nothing. */
function lineTooDeep(text: string): number {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^[\w-]+: /.test(line)) depth = 0;
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const dashes = /^(?:- )+/.exec(line.trimStart())?.[0].length ?? 0;
    if (indent / 2 + dashes / 2 > DEEPEST) return index + 1;
    for (const letter of line) {
      if (letter === '[' || letter === '{') depth++;
      if (letter === ']' || letter === '}') depth = Math.max(0, depth - 1);
      if (depth > DEEPEST) return index + 1;
    }
  }
  return 0;
}
