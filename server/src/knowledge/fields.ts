import type { Bilingual } from '../engine/model.js';
import { refusals } from '../messages/notes.js';
import { nearest } from './nearest.js';
import type { Note, Problem } from './note.js';
import type { Scalar, Table, Value } from './values.js';

/**
 * Reads a note's fields by name and gathers what is wrong with them, so that an author hears of everything at once.
 * Every reader gives `undefined` (or an empty list) for what it could not read, and has then said so.
 */
export interface Fields {
  readonly problems: Problem[];
  has(key: string): boolean;
  line(key: string): number;
  refuse(line: number, message: Bilingual): void;
  /** Text, letter for letter; `required` refuses its absence. */
  text(key: string): string | undefined;
  required(key: string): string;
  /** Refuses absence, whatever the shape: for lists that must be there. */
  present(key: string): void;
  oneOf<const T extends string>(key: string, choices: readonly T[], value?: string): T | undefined;
  /** List of texts; a single text counts as a list of one. */
  texts(key: string): readonly { readonly text: string; readonly line: number }[];
  /** List of tables, each with its own fields. */
  tables(key: string, known: readonly string[]): readonly Fields[];
  number(key: string): number | undefined;
  value(key: string): Value | undefined;
}

/** Fields of a note; refuses at once every key that is not among `known`. */
export function fieldsOf(note: Note, known: readonly string[]): Fields {
  return fieldsIn(note.fields, note.path, known, []);
}

function fieldsIn(table: Table, path: string, known: readonly string[], problems: Problem[]): Fields {
  const refuse = (line: number, message: Bilingual): void => void problems.push({ path, line, message });
  const line = (key: string): number => table.keyLines.get(key) ?? table.line;
  for (const key of table.entries.keys()) if (!known.includes(key)) refuse(line(key), refusals.unknownKey(key, nearest(key, known)));
  const scalar = (key: string): Scalar | undefined => {
    const value = table.entries.get(key);
    if (!value) return undefined;
    if (value.kind !== 'scalar') return void refuse(line(key), refusals.notText(key));
    if (value.text.trim() === '') return void refuse(line(key), refusals.emptyField(key));
    return value;
  };
  const text = (key: string): string | undefined => scalar(key)?.text.normalize('NFC');
  return {
    problems,
    has: (key) => table.entries.has(key),
    line,
    refuse,
    text,
    required(key) {
      if (!table.entries.has(key)) refuse(table.line, refusals.missingField(key));
      return text(key) ?? '';
    },
    present(key) {
      if (!table.entries.has(key)) refuse(table.line, refusals.missingField(key));
    },
    oneOf(key, choices) {
      const found = text(key);
      if (found === undefined) return undefined;
      const choice = choices.find((one) => one === found);
      if (choice === undefined) refuse(line(key), refusals.notOneOf(key, found, choices, nearest(found, choices)));
      return choice;
    },
    texts: (key) => textsIn(table.entries.get(key), key, refuse),
    tables: (key, inner) => tablesIn(table.entries.get(key), key, refuse).map((one) => fieldsIn(one, path, inner, problems)),
    number(key) {
      const found = scalar(key);
      if (found === undefined) return undefined;
      if (typeof found.value === 'number' && Number.isFinite(found.value)) return found.value;
      return void refuse(line(key), refusals.notNumber(key, found.text));
    },
    value: (key) => table.entries.get(key),
  };
}

type Refuse = (line: number, message: Bilingual) => void;

function textsIn(value: Value | undefined, key: string, refuse: Refuse): { text: string; line: number }[] {
  if (!value) return [];
  const items = value.kind === 'list' ? value.items : [value];
  const found: { text: string; line: number }[] = [];
  for (const item of items) {
    if (item.kind !== 'scalar') refuse(item.line, refusals.notText(key));
    else if (item.text.trim() === '') refuse(item.line, refusals.emptyField(key));
    else found.push({ text: item.text.normalize('NFC'), line: item.line });
  }
  return found;
}

function tablesIn(value: Value | undefined, key: string, refuse: Refuse): Table[] {
  if (!value) return [];
  if (value.kind !== 'list') return refuse(value.line, refusals.notList(key)) ?? [];
  const found: Table[] = [];
  for (const item of value.items) {
    if (item.kind === 'table') found.push(item);
    else refuse(item.line, refusals.notTable(key));
  }
  return found;
}
