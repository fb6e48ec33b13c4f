import type { Theme } from '../engine/model.js';
import { refusals } from '../messages/notes.js';
import { fieldsOf } from './fields.js';
import { pairIn, titlesIn } from './finding.js';
import type { Note, Problem } from './note.js';

/** Reads a theme note: title, overview as «Bokmål» and «Nynorsk», and the findings that speak for and against. */
export function readTheme(note: Note): Theme | readonly Problem[] {
  const f = fieldsOf(note, ['id', 'for', 'against']);
  const id = f.required('id');
  if (id && id !== note.name) f.refuse(f.line('id'), refusals.wrongName('id', id, note.name));
  const overview = pairIn(note, f, 'Bokmål', 'Nynorsk');
  if (!overview) f.refuse(note.leadLine, refusals.missingSection('Bokmål'));
  const theme = {
    id,
    title: titlesIn(note, f),
    overview: overview ?? { nb: '', nn: '' },
    for: f.texts('for').map((one) => one.text),
    against: f.texts('against').map((one) => one.text),
  };
  return f.problems.length > 0 ? f.problems : theme;
}
