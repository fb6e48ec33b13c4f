import type { Bilingual, Knowledge, Source, Theme, Trap } from '../engine/model.js';
import { refusals } from '../messages/notes.js';
import type { Shelf } from './compile.js';
import type { FoundFinding } from './finding.js';
import { nearest } from './nearest.js';
import type { Note, Problem } from './note.js';

interface Shelves {
  readonly sources: Shelf<Source>;
  readonly findings: Shelf<FoundFinding>;
  readonly themes: Shelf<Theme>;
  readonly traps: Shelf<Trap>;
}

/**
 * The shelves with every dangling link taken out and named. A finding without its source is taken out whole:
 * a claim that rests on nothing is not evidence.
 */
export function linked(base: Knowledge, shelves: Shelves, notes: readonly Note[], problems: Problem[]): Omit<Shelves, 'sources'> {
  const known = {
    sources: new Set([...base.sources.keys(), ...shelves.sources.keys()]),
    themes: new Set([...base.themes.keys(), ...shelves.themes.keys()]),
  };
  const findings: Shelf<FoundFinding> = new Map();
  for (const [id, { note, value }] of shelves.findings) {
    const [source] = keep(note, 'source', [value.source], known.sources, refusals.unknownSource, problems);
    if (source) findings.set(id, { note, value });
  }
  const found = new Set([...base.findings.keys(), ...findings.keys()]);
  const findingsIn = (note: Note, key: string, ids: readonly string[]): readonly string[] =>
    keep(note, key, ids, found, refusals.unknownFinding, problems);
  for (const [id, { note, value }] of findings) {
    const themes = keep(note, 'themes', value.themes, known.themes, refusals.unknownTheme, problems);
    const contrasts = findingsIn(note, 'contrasts', value.contrasts);
    if (contrasts.includes(id))
      problems.push({ path: note.path, line: lineOf(note, 'contrasts', id), message: refusals.restsOnItself(id) });
    findings.set(id, { note, value: { ...value, themes, contrasts: contrasts.filter((one) => one !== id) } });
  }
  const themes: Shelf<Theme> = new Map();
  for (const [id, { note, value }] of shelves.themes)
    themes.set(id, {
      note,
      value: { ...value, for: findingsIn(note, 'for', value.for), against: findingsIn(note, 'against', value.against) },
    });
  const traps: Shelf<Trap> = new Map();
  for (const [id, { note, value }] of shelves.traps) {
    const sources = keep(note, 'sources', value.sources, known.sources, refusals.unknownSource, problems);
    traps.set(id, { note, value: { ...value, findings: findingsIn(note, 'findings', value.findings), sources } });
  }
  bodyLinks(base, notes, problems);
  return { findings, themes, traps };
}

/** The names that exist; the others are refused, each on its own line. */
function keep(
  note: Note,
  key: string,
  names: readonly string[],
  known: ReadonlySet<string>,
  refusal: (name: string, guess?: string) => Bilingual,
  problems: Problem[],
): readonly string[] {
  return names.filter((name) => {
    if (known.has(name)) return true;
    problems.push({ path: note.path, line: lineOf(note, key, name), message: refusal(name, nearest(name, known)) });
    return false;
  });
}

/** The findings that may be offered; the unknown and those that are only background are refused, each on its own line. */
export function keepOffered(note: Note, ids: readonly string[], knowledge: Knowledge, problems: Problem[]): readonly string[] {
  const known = keep(note, 'evidence', ids, new Set(knowledge.findings.keys()), refusals.unknownFinding, problems);
  return known.filter((id) => {
    const offer = knowledge.findings.get(id)?.offer;
    if (offer?.kind !== 'background') return true;
    problems.push({ path: note.path, line: lineOf(note, 'evidence', id), message: refusals.notOffered(id, offer.why) });
    return false;
  });
}

/** Line of one item of a field, or of the field. */
function lineOf(note: Note, key: string, text: string): number {
  const value = note.fields.entries.get(key);
  const item = value?.kind === 'list' ? value.items.find((one) => one.kind === 'scalar' && one.text === text) : undefined;
  return item?.line ?? note.fields.keyLines.get(key) ?? note.fields.line;
}

/** `[[…]]` in the text must name a note of the base, so that the folder reads as a vault. */
function bodyLinks(base: Knowledge, notes: readonly Note[], problems: Problem[]): void {
  const names = new Set(notes.map((note) => note.name));
  for (const shelf of [base.sources, base.findings, base.themes, base.traps, base.rules, base.rewrites])
    for (const key of shelf.keys()) names.add(key);
  for (const note of notes)
    for (const { target, line } of note.links)
      if (!names.has(target)) problems.push({ path: note.path, line, message: refusals.unknownLink(target, nearest(target, names)) });
}
