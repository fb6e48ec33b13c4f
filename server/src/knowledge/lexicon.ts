import { listsIn, readPattern, type Step, stepsOf } from '../engine/detection/pattern.js';
import { type Fields, fieldsOf } from './fields.js';
import { CLASSES, inflect, type WordClass } from './inflect.js';
import type { Note, Problem } from './note.js';
import { ruleRefusals } from './refusals.js';

/** A word list as its note has it: entries that stand alone, and the lists it takes in. */
export interface Lexicon {
  readonly name: string;
  /** Folded forms and phrases; `*` first or last in a word stands for any letters. */
  readonly entries: readonly string[];
  readonly include: readonly { readonly text: string; readonly line: number }[];
  /** Forms that are never meant, whatever list or star they came from. */
  readonly block: readonly string[];
}

const FIELDS = ['about', 'words', 'forms', 'include', 'block'];

/**
 * Reads a word list: `words` («fjell n»: inflected in both written forms), `forms` (as they stand; phrases and
 * alternatives allowed), `include` (other lists), `block` (never meant).
 */
export function readLexicon(note: Note): Lexicon | readonly Problem[] {
  const f = fieldsOf(note, FIELDS);
  const entries = [...f.texts('words').flatMap((one) => inflected(one, f)), ...f.texts('forms').flatMap((one) => spelled(one, f))];
  const lexicon = { name: note.name, entries, include: f.texts('include'), block: f.texts('block').flatMap((one) => spelled(one, f)) };
  if (entries.length === 0 && lexicon.include.length === 0) f.refuse(1, ruleRefusals.emptyList(note.name));
  return f.problems.length > 0 ? f.problems : lexicon;
}

/** The lists with everything they include, blocks taken out. Unknown and circular inclusions are refused. */
export function joinLists(
  read: readonly { readonly note: Note; readonly value: Lexicon }[],
  problems: Problem[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map(read.map((one) => [one.value.name, one]));
  const gather = (name: string, path: readonly string[]): readonly string[] => {
    const one = byName.get(name);
    if (!one) return [];
    const inner = one.value.include.flatMap(({ text, line }) => {
      if (path.includes(text)) problems.push({ path: one.note.path, line, message: ruleRefusals.circle(text) });
      else if (!byName.has(text)) problems.push({ path: one.note.path, line, message: ruleRefusals.unknownList(text, [...byName.keys()]) });
      else return gather(text, [...path, text]);
      return [];
    });
    const blocked = new Set(one.value.block);
    return [...inner, ...one.value.entries].filter((entry) => !blocked.has(entry));
  };
  return new Map([...byName.keys()].sort().map((name) => [name, new Set(gather(name, [name]))]));
}

function inflected(one: { text: string; line: number }, f: Fields): readonly string[] {
  const [word = '', kind = 'x', ...rest] = one.text.toLowerCase().split(/\s+/);
  if (rest.length === 0 && (CLASSES as readonly string[]).includes(kind)) return inflect(word, kind as WordClass);
  f.refuse(one.line, ruleRefusals.wordClass(one.text, CLASSES));
  return [];
}

function spelled(one: { text: string; line: number }, f: Fields): readonly string[] {
  const read = readPattern(one.text);
  if ('problem' in read) {
    f.refuse(one.line, ruleRefusals.pattern(one.text, read.problem));
    return [];
  }
  const ways = waysOf(stepsOf(read.pattern));
  if (ways === undefined || listsIn(stepsOf(read.pattern)).length > 0) f.refuse(one.line, ruleRefusals.onlyWords(one.text));
  return ways ?? [];
}

/** Every way to read steps that hold only words, alternatives and words that may be missing. */
function waysOf(steps: readonly Step[]): readonly string[] | undefined {
  let ways: readonly string[] = [''];
  for (const step of steps) {
    const more = waysOfStep(step);
    if (more === undefined) return undefined;
    ways = ways.flatMap((way) => more.map((one) => (way && one ? `${way} ${one}` : way || one)));
  }
  return ways;
}

function waysOfStep(step: Step): readonly string[] | undefined {
  if (step.k === 'w') return [step.t];
  if (step.k === 'p') return [`${step.t}*`];
  if (step.k === 's') return [`*${step.t}`];
  if (step.k === 'o') {
    const inner = waysOf(step.of);
    return inner && ['', ...inner];
  }
  if (step.k !== 'a') return undefined;
  const all = step.of.map(waysOf);
  return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
}
