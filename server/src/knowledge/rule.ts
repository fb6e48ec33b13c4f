import { NEEDS } from '../engine/detection/needs.js';
import { listsIn, readPattern, stepsOf } from '../engine/detection/pattern.js';
import type { Bilingual, Cue, Rule } from '../engine/model.js';
import { refusals } from '../messages/notes.js';
import { type Fields, fieldsOf } from './fields.js';
import { pairIn, titlesIn } from './finding.js';
import { itemsOf, type Note, type Problem, sectionOf } from './note.js';
import { ruleRefusals } from './refusals.js';

const FIELDS = ['kind', 'category', 'frame', 'severity', 'effect', 'on', 'cues', 'evidence', 'trap', 'check'];
const KINDS = ['frame', 'passive', 'ingredient', 'context', 'check'] as const;
const CATEGORIES = ['passive-attraction', 'passive-municipality', 'claim', 'citation', 'blank', 'document'] as const;
const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
const EFFECTS = ['silence', 'lower', 'raise'] as const;
const CUE_FIELDS = ['match', 'strength', 'needs', 'written'];

/** Reads a rule note: what it looks for, what it says, why, and sentences that it marks and leaves alone. */
export function readRule(note: Note): Rule | readonly Problem[] {
  const f = fieldsOf(note, FIELDS);
  f.required('kind');
  const kind = f.oneOf('kind', KINDS) ?? 'frame';
  const rule = {
    id: note.name,
    kind,
    category: f.oneOf('category', CATEGORIES) ?? 'passive-municipality',
    ...optional('frame', f.text('frame')),
    ...optional('trap', f.text('trap')),
    ...optional('effect', f.oneOf('effect', EFFECTS)),
    ...(f.has('on') ? { on: categoriesIn(f) } : {}),
    cues: cuesIn(f),
    severity: f.oneOf('severity', SEVERITIES) ?? 'warning',
    title: { ...titlesIn(note, f), ...optional('en', note.titles.find((one) => one.language === 'en')?.text) },
    why: whyIn(note, f),
    rewrites: [],
    evidence: f.texts('evidence').map((one) => one.text),
    examples: { flagged: examplesIn(note, 'Merkes'), silent: examplesIn(note, 'Merkes ikke') },
  } satisfies Rule;
  if (kind !== 'check' && rule.cues.length === 0 && f.problems.length === 0) f.refuse(f.line('cues'), ruleRefusals.noCues());
  return f.problems.length > 0 ? f.problems : rule;
}

/** Names of lists that a rule's cues ask for, to be held against those that exist. */
export function listsOf(rule: Rule): readonly string[] {
  return [...new Set(rule.cues.flatMap((cue) => listsIn(stepsOf(cue.pattern))))];
}

function optional<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}

function categoriesIn(f: Fields): readonly (typeof CATEGORIES)[number][] {
  return f.texts('on').flatMap(({ text, line }) => {
    const one = CATEGORIES.find((category) => category === text);
    if (one === undefined) f.refuse(line, refusals.notOneOf('on', text, CATEGORIES));
    return one ?? [];
  });
}

function cuesIn(f: Fields): readonly Cue[] {
  return f.tables('cues', CUE_FIELDS).flatMap((table) => {
    const source = table.required('match');
    const read = readPattern(source);
    if ('problem' in read) {
      if (source !== '') table.refuse(table.line('match'), ruleRefusals.pattern(source, read.problem));
      return [];
    }
    const strength = table.number('strength') ?? 3;
    if (strength !== 1 && strength !== 2 && strength !== 3) table.refuse(table.line('strength'), ruleRefusals.strength());
    const needs = table.texts('needs');
    for (const { text, line } of needs) if (!(text in NEEDS)) table.refuse(line, ruleRefusals.unknownNeed(text, Object.keys(NEEDS)));
    const written = table.oneOf('written', ['nb', 'nn', 'en'] as const);
    return { pattern: read.pattern, strength: strength as 1 | 2 | 3, needs: needs.map((one) => one.text), ...optional('written', written) };
  });
}

function whyIn(note: Note, f: Fields): Bilingual {
  const why = pairIn(note, f, 'Hvorfor', 'Kvifor');
  if (why) return { nb: firstParagraph(why.nb), nn: firstParagraph(why.nn) };
  f.refuse(note.leadLine, refusals.missingSection('Hvorfor'));
  return { nb: '', nn: '' };
}

function firstParagraph(text: string): string {
  return (text.split(/\n\s*\n/)[0] ?? '').replace(/\s*\n\s*/g, ' ').trim();
}

function examplesIn(note: Note, heading: string): readonly string[] {
  const section = sectionOf(note, heading);
  return section ? itemsOf(section.text, section.line).map((one) => one.text) : [];
}
