import type { Template } from '../engine/model.js';
import { rewriteRefusals } from '../messages/wording.js';
import { fieldsOf } from './fields.js';
import { titlesIn } from './finding.js';
import { type Note, type Problem, sectionOf } from './note.js';

/** Reads a template note: a section of a plan in bokmål and nynorsk, each in a fenced block so that its headings stay its own. */
export function readTemplate(note: Note): Template | readonly Problem[] {
  const f = fieldsOf(note, ['about']);
  const nb = fencedIn(sectionOf(note, 'Bokmål')?.text ?? '');
  const nn = fencedIn(sectionOf(note, 'Nynorsk')?.text ?? '');
  if (nb === undefined) f.refuse(note.leadLine, rewriteRefusals.noFence('Bokmål'));
  if (nn === undefined) f.refuse(note.leadLine, rewriteRefusals.noFence('Nynorsk'));
  const title = titlesIn(note, f);
  return f.problems.length > 0 ? f.problems : { id: note.name, title, text: { nb: nb ?? '', nn: nn ?? '' } };
}

function fencedIn(text: string): string | undefined {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('```'));
  const end = lines.findIndex((line, index) => index > start && line.startsWith('```'));
  return start < 0 || end < 0
    ? undefined
    : lines
        .slice(start + 1, end)
        .join('\n')
        .trim();
}
