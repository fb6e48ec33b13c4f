import type { Trap } from '../engine/model.js';
import { refusals } from '../messages/notes.js';
import { fieldsOf } from './fields.js';
import { pairIn, titlesIn } from './finding.js';
import type { Note, Problem } from './note.js';

/** Reads a trap note: the tempting claim as titles, the answer as «Bokmål» and «Nynorsk». */
export function readTrap(note: Note): Trap | readonly Problem[] {
  const f = fieldsOf(note, ['number', 'kind', 'findings', 'sources']);
  const number = f.number('number');
  if (!f.has('number')) f.refuse(1, refusals.missingField('number'));
  f.required('kind');
  const answer = pairIn(note, f, 'Bokmål', 'Nynorsk');
  if (!answer) f.refuse(note.leadLine, refusals.missingSection('Bokmål'));
  const trap = {
    id: note.name,
    number: number ?? 0,
    claim: titlesIn(note, f),
    answer: answer ?? { nb: '', nn: '' },
    findings: f.texts('findings').map((one) => one.text),
    sources: f.texts('sources').map((one) => one.text),
    kind: f.oneOf('kind', ['claim', 'bibliography'] as const) ?? 'claim',
  };
  return f.problems.length > 0 ? f.problems : trap;
}
