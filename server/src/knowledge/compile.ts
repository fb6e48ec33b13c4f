import type { Bilingual, Finding, Knowledge, Offer, Source } from '../engine/model.js';
import { refusals, whyBackground } from '../messages/notes.js';
import { type FoundFinding, readFinding } from './finding.js';
import { joinLists, readLexicon } from './lexicon.js';
import { linked } from './links.js';
import { nearest } from './nearest.js';
import { type File, isRefused, type Note, type Problem, readNote } from './note.js';
import { readRewrite } from './rewrite.js';
import { linkedRewrites } from './rewrites.js';
import { readRule } from './rule.js';
import { linkedRules } from './rules.js';
import { readSearchWords } from './search-words.js';
import { readSource } from './source.js';
import type { SearchWords } from './stems.js';
import { readTemplate } from './template.js';
import { readTheme } from './theme.js';
import { readTrap } from './trap.js';

export interface Compiled {
  readonly knowledge: Knowledge;
  /** All of them, by path and line. What they concern is left out; the rest of the base is there. */
  readonly problems: readonly Problem[];
}

/** Reads a whole base. Same notes, same knowledge, whatever order they come in. Never throws. */
export function compile(files: readonly File[]): Compiled {
  return onto(nothing, files, 'bundle');
}

/**
 * Adds a municipality's own notes (`.belegg/`) to a base. Adds only: a key that the base has is refused, never replaced.
 * What came from the municipality carries `own`.
 */
export function extend(base: Knowledge, files: readonly File[]): Compiled {
  return files.length === 0 ? { knowledge: base, problems: [] } : onto(base, files, 'own');
}

/** A note and what was read from it, under one key. */
interface Read<T> {
  readonly note: Note;
  readonly value: T;
}
export type Shelf<T> = Map<string, Read<T>>;

const nothing: Knowledge = {
  version: '',
  rules: new Map(),
  rewrites: new Map(),
  findings: new Map(),
  sources: new Map(),
  traps: new Map(),
  themes: new Map(),
  lists: new Map(),
};

/** Folders of a base, in the order in which they are read. */
const FOLDERS = ['lexicon', 'sources', 'findings', 'themes', 'traps', 'rewrites', 'rules', 'templates', 'words'] as const;
/** Written by hand or by `describe.ts` for people to read; not notes. */
const PAGES = ['README.md', 'SOURCES.md', 'RULES.md'];

function onto(base: Knowledge, files: readonly File[], whose: 'bundle' | 'own'): Compiled {
  const problems: Problem[] = [];
  const notes = notesOf(files, problems);
  const mark = whose === 'own' ? { own: true } : {};
  const shelve = <T>(folder: string, taken: ReadonlyMap<string, unknown>, read: (note: Note) => T | readonly Problem[]): Shelf<T> =>
    shelfOf(
      notes.filter((note) => note.folder === folder),
      taken,
      read,
      problems,
    );
  const sources = shelve('sources', base.sources, readSource);
  const findings = shelve('findings', base.findings, readFinding);
  const themes = shelve('themes', base.themes, readTheme);
  const traps = shelve('traps', base.traps, readTrap);
  const searchWords = shelve('words', new Map(), readSearchWords).get('search')?.value;
  const shelves = { sources, findings, themes, traps };
  const lists = new Map([...base.lists, ...joinLists([...shelve('lexicon', base.lists, readLexicon).values()], problems)]);
  const rules = shelve('rules', base.rules, readRule);
  const rewrites = shelve('rewrites', base.rewrites, readRewrite);
  const templates = shelve('templates', base.templates ?? new Map(), readTemplate);
  const allSources = new Map([...base.sources, ...valuesOf(sources, (source) => ({ ...source, ...mark }))]);
  const known = linked(base, shelves, notes, problems);
  const gated = valuesOf(known.findings, (finding) => ({ ...gatedFinding(finding, allSources), ...mark }));
  const knowledge: Knowledge = {
    version: versionOf(base.version, files),
    rules: base.rules,
    rewrites: base.rewrites,
    sources: sorted(allSources),
    findings: sorted(new Map([...base.findings, ...gated])),
    themes: sorted(new Map([...base.themes, ...valuesOf(known.themes, (theme) => theme)])),
    traps: sorted(new Map([...base.traps, ...valuesOf(known.traps, (trap) => trap)])),
    lists,
    // Own notes make the bundled index stale; without one, the first question builds it anew.
    search: { words: searchWords ?? wordsOf(base) },
  };
  const linkedKnowledge = {
    ...knowledge,
    rules: sorted(new Map([...base.rules, ...linkedRules(rules, knowledge, problems)])),
    rewrites: sorted(new Map([...base.rewrites, ...linkedRewrites(rewrites, knowledge, problems)])),
    templates: sorted(new Map([...(base.templates ?? []), ...valuesOf(templates, (template) => template)])),
  };
  return { knowledge: linkedKnowledge, problems: problems.sort(byPlace) };
}

function wordsOf(base: Knowledge): SearchWords {
  return (base.search as { readonly words: SearchWords } | undefined)?.words ?? { silent: [], same: [] };
}

function notesOf(files: readonly File[], problems: Problem[]): readonly Note[] {
  const notes: Note[] = [];
  for (const file of [...files].sort((a, b) => compare(a.path, b.path))) {
    if (PAGES.includes(file.path.split('/').at(-1) ?? '')) continue;
    const note = readNote(file);
    if (isRefused(note)) problems.push(...note);
    else if ((FOLDERS as readonly string[]).includes(note.folder)) notes.push(note);
    else problems.push({ path: file.path, line: 1, message: misplaced(note.folder) });
  }
  return notes;
}

function misplaced(folder: string): Bilingual {
  const guess = nearest(folder, FOLDERS);
  return guess ? refusals.unknownFolder(folder, guess) : refusals.outsideFolders(FOLDERS);
}

function shelfOf<T>(
  notes: readonly Note[],
  taken: ReadonlyMap<string, unknown>,
  read: (note: Note) => T | readonly Problem[],
  problems: Problem[],
): Shelf<T> {
  const shelf: Shelf<T> = new Map();
  for (const note of notes) {
    const value = read(note);
    const before = shelf.get(note.name);
    if (isRefused(value)) problems.push(...value);
    else if (taken.has(note.name)) problems.push({ path: note.path, line: 1, message: refusals.reservedKey(note.name) });
    else if (before) problems.push({ path: note.path, line: 1, message: refusals.keyTaken(note.name, before.note.path) });
    else shelf.set(note.name, { note, value });
  }
  return shelf;
}

/** The second gate: decided here and nowhere else. */
function gatedFinding(finding: FoundFinding, sources: ReadonlyMap<string, Source>): Finding {
  return { ...finding, offer: offerOf(finding, sources.get(finding.source)) };
}

function offerOf(finding: FoundFinding, source: Source | undefined): Offer {
  if (!source || source.citable.kind === 'never') return { kind: 'background', why: whyBackground.source };
  if (finding.confidence === 'annenhånds') return { kind: 'background', why: whyBackground.secondHand };
  if (finding.confidence === 'lysbilde') return { kind: 'background', why: whyBackground.slide };
  return { kind: 'offered' };
}

function valuesOf<T, U>(shelf: Shelf<T>, change: (value: T) => U): [string, U][] {
  return [...shelf].map(([key, { value }]) => [key, change(value)]);
}

function sorted<T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...map].sort(([a], [b]) => compare(a, b)));
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.path, b.path) || a.line - b.line;
}

/** By code unit: the same on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A fingerprint of the notes' letters (two 32-bit FNV-1a halves): same notes, same version. */
function versionOf(before: string, files: readonly File[]): string {
  let [one, two] = [0x811c9dc5, 0x1000193];
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) {
      one = Math.imul(one ^ text.charCodeAt(i), 0x01000193);
      two = Math.imul(two ^ text.charCodeAt(i), 0x85ebca6b);
    }
  };
  add(before);
  for (const file of [...files].sort((a, b) => compare(a.path, b.path))) add(`${file.path}\u0000${file.text}\u0000`);
  return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
