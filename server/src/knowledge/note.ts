import type { Bilingual } from '../engine/model.js';
import { refusals } from '../messages/notes.js';
import { readYaml, type Table } from './values.js';

/** A file of the knowledge base as the host found it. `path` is relative to the base, with `/`. */
export interface File {
  readonly path: string;
  readonly text: string;
}

/** Something an author must put right. `line` counts from 1. */
export interface Problem {
  readonly path: string;
  readonly line: number;
  readonly message: Bilingual;
}

/** `## Heading` and the text below it, trimmed. `line` is the heading's. */
export interface Section {
  readonly heading: string;
  readonly text: string;
  readonly line: number;
}

/** `[[target]]` or `[[target|shown]]`. */
interface Link {
  readonly target: string;
  readonly line: number;
}

/** A note taken apart, its front matter still without meaning. A `.yml` file is a note that is all front matter. */
export interface Note {
  readonly path: string;
  /** Folder below the base: `sources`, `findings`, `rules` … */
  readonly folder: string;
  /** File name without extension. */
  readonly name: string;
  readonly fields: Table;
  /** `# …` headings in order, with the `nb:` of `# nb: …` as language. */
  readonly titles: readonly { readonly language?: string; readonly text: string; readonly line: number }[];
  /** Text between the last title and the first section. */
  readonly lead: string;
  readonly leadLine: number;
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
}

/** UTF-16 units that a note may have. The longest note of the base has 12 000; a 5 MB file is not a note. */
export const LONGEST_NOTE = 300_000;
/** UTF-16 units that front matter may have; word lists are all front matter. */
const LONGEST_FRONT = 100_000;

/** Takes a note apart, or says what is wrong with its outer shape. Never throws. */
export function readNote(file: File): Note | readonly Problem[] {
  const refuse = (line: number, message: Bilingual): readonly Problem[] => [{ path: file.path, line, message }];
  if (file.text.length > LONGEST_NOTE) return refuse(1, refusals.tooLong(file.text.length, LONGEST_NOTE));
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const binary = controlCharacterIn(text);
  if (binary > 0) return refuse(binary, refusals.binary());
  const parts = file.path.endsWith('.md') ? frontAndBody(text) : { front: text, frontLine: 1, body: '', bodyLine: 1 };
  if (parts === 'none') return refuse(1, refusals.noFront());
  if (parts === 'open') return refuse(1, refusals.openFront());
  if (parts.front.length > LONGEST_FRONT) return refuse(1, refusals.tooLong(parts.front.length, LONGEST_FRONT));
  const read = readYaml(parts.front, parts.frontLine);
  if (read.kind === 'refused') return read.problems.map((p) => ({ path: file.path, ...p }));
  return { ...placeOf(file.path), path: file.path, fields: read.table, ...bodyOf(parts.body, parts.bodyLine) };
}

/** True for the list that `readNote` gives when it refuses. */
export function isRefused<T>(result: T | readonly Problem[]): result is readonly Problem[] {
  return Array.isArray(result);
}

/** The section under a heading, compared without regard to case; nothing if there is none. */
export function sectionOf(note: Note, heading: string): Section | undefined {
  return note.sections.find((section) => section.heading.toLowerCase() === heading.toLowerCase());
}

/** List items (`- …`, `* …`) of a text, with the line each begins on; an item's further lines are joined with a space. */
export function itemsOf(text: string, firstLine: number): readonly { readonly text: string; readonly line: number }[] {
  const items: { text: string; line: number }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const start = /^[-*] (.*)$/.exec(line);
    const last = items.at(-1);
    if (start) items.push({ text: (start[1] ?? '').trim(), line: firstLine + index });
    else if (last && /^ +\S/.test(line)) last.text += ` ${line.trim()}`;
  }
  return items;
}

function placeOf(path: string): { folder: string; name: string } {
  const parts = path.split('/');
  const file = parts.at(-1) ?? path;
  return { folder: parts.length > 1 ? (parts.at(-2) ?? '') : '', name: file.replace(/\.[^.]+$/, '') };
}

interface Parts {
  readonly front: string;
  readonly frontLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

function frontAndBody(text: string): Parts | 'none' | 'open' {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return 'none';
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return 'open';
  return { front: lines.slice(1, end).join('\n'), frontLine: 2, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

function bodyOf(body: string, firstLine: number): Pick<Note, 'titles' | 'lead' | 'leadLine' | 'sections' | 'links'> {
  const titles: { language?: string; text: string; line: number }[] = [];
  const sections: { heading: string; lines: string[]; line: number }[] = [];
  const lead: string[] = [];
  const links: Link[] = [];
  let fenced = false;
  for (const [index, line] of body.split('\n').entries()) {
    const at = firstLine + index;
    if (/^(?:```|~~~)/.test(line)) fenced = !fenced;
    const title = fenced ? null : /^# (.*)$/.exec(line);
    const section = fenced ? null : /^## (.*)$/.exec(line);
    if (!fenced) links.push(...linksIn(line, at));
    if (title) titles.push(titleOf((title[1] ?? '').trim(), at));
    else if (section) sections.push({ heading: (section[1] ?? '').trim(), lines: [], line: at });
    else (sections.at(-1)?.lines ?? lead).push(line);
  }
  const closed = sections.map((s) => ({ heading: s.heading, text: s.lines.join('\n').trim(), line: s.line }));
  return { titles, lead: lead.join('\n').trim(), leadLine: titles.at(-1)?.line ?? firstLine, sections: closed, links };
}

/** `nb: Sier hva kommunen vil være` */
function titleOf(text: string, line: number): { language?: string; text: string; line: number } {
  const marked = /^(nb|nn|en):\s*(.*)$/.exec(text);
  return marked ? { language: marked[1] ?? '', text: marked[2] ?? '', line } : { text, line };
}

function linksIn(line: string, at: number): Link[] {
  const found: Link[] = [];
  for (const match of line.matchAll(/\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]/g)) found.push({ target: (match[1] ?? '').trim(), line: at });
  return found;
}

/** Line of the first character that no text file holds, or 0. */
function controlCharacterIn(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point.
  const at = text.search(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
  return at < 0 ? 0 : text.slice(0, at).split('\n').length;
}
