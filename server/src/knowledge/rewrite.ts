import type { Bilingual, Rewrite, RewriteForm, Written } from '../engine/model.js';
import { SLOTS, slotsIn } from '../engine/wording/slots.js';
import { rewriteRefusals } from '../messages/wording.js';
import { type Fields, fieldsOf } from './fields.js';
import { titlesIn } from './finding.js';
import { itemsOf, type Note, type Problem, sectionOf } from './note.js';

const FIELDS = ['kind', 'rules', 'about', 'needs', 'rank', 'evidence'];
const KINDS = ['replace', 'act', 'add'] as const;
export const REWRITE_NEEDS = ['claim', 'promise'] as const;

/** Headings of a note by the form that the templates below them have. */
const FORMS: Readonly<Record<string, RewriteForm>> = {
  Setning: 'sentence',
  Infinitiv: 'infinitive',
  Frase: 'phrase',
  Foran: 'before',
  Etter: 'after',
  Inni: 'inside',
};

/** Reads a rewrite note: what marks it answers, what it is about, and its wording in each form. */
export function readRewrite(note: Note): Rewrite | readonly Problem[] {
  const f = fieldsOf(note, FIELDS);
  for (const key of ['kind', 'rank']) f.required(key);
  f.present('rules');
  const forms = formsIn(note, f);
  const first = Object.values(forms)[0];
  if (!first) f.refuse(note.leadLine, rewriteRefusals.noTemplate(Object.keys(FORMS)));
  const needs = f.texts('needs');
  for (const { text, line } of needs)
    if (!(REWRITE_NEEDS as readonly string[]).includes(text)) f.refuse(line, rewriteRefusals.unknownNeed(text, REWRITE_NEEDS));
  const rewrite: Rewrite = {
    id: note.name,
    kind: f.oneOf('kind', KINDS) ?? 'act',
    rules: f.texts('rules').map((one) => one.text),
    title: titlesIn(note, f),
    needs: needs.map((one) => one.text),
    template: first ?? { nb: '', nn: '' },
    evidence: f.texts('evidence').map((one) => one.text),
    rank: f.number('rank') ?? 50,
    forms,
    about: f.texts('about').map((one) => one.text.toLowerCase()),
    examples: examplesIn(note, f),
  };
  return f.problems.length > 0 ? f.problems : rewrite;
}

function formsIn(note: Note, f: Fields): Partial<Record<RewriteForm, Bilingual>> {
  const forms: Partial<Record<RewriteForm, Bilingual>> = {};
  for (const [heading, form] of Object.entries(FORMS)) {
    const section = sectionOf(note, heading);
    if (!section) continue;
    const texts: { nb?: string; nn?: string; en?: string } = {};
    for (const { text, line } of itemsOf(section.text, section.line + 1)) {
      const item = /^(nb|nn|en): (.+)$/.exec(text);
      if (item) texts[item[1] as Written] = item[2] as string;
      else f.refuse(line, rewriteRefusals.notMarked(heading));
      for (const slot of slotsIn(text)) if (!SLOTS.has(slot)) f.refuse(line, rewriteRefusals.unknownSlot(slot, [...SLOTS]));
    }
    if (texts.nb === undefined || texts.nn === undefined) f.refuse(section.line, rewriteRefusals.notBoth(heading));
    else forms[form] = { ...texts, nb: texts.nb, nn: texts.nn };
  }
  return forms;
}

/** `- nb: Før → Etter` */
function examplesIn(note: Note, f: Fields): NonNullable<Rewrite['examples']> {
  const section = sectionOf(note, 'Eksempler');
  if (!section) return [];
  return itemsOf(section.text, section.line + 1).flatMap(({ text, line }) => {
    const item = /^(nb|nn|en): (.+) → (.+)$/.exec(text);
    if (!item) {
      f.refuse(line, rewriteRefusals.notExample());
      return [];
    }
    return { written: item[1] as Written, before: item[2] as string, after: item[3] as string };
  });
}
