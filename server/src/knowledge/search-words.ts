import { refusals } from '../messages/notes.js';
import { fieldsOf } from './fields.js';
import type { Note, Problem } from './note.js';
import type { SearchWords } from './stems.js';

/** Reads `words/search.yml`: silent words, and rows of words that mean the same to somebody who searches. */
export function readSearchWords(note: Note): SearchWords | readonly Problem[] {
  const f = fieldsOf(note, ['silent', 'same']);
  const silent = f.texts('silent').map((one) => one.text);
  const same: string[][] = [];
  const rows = f.value('same');
  for (const row of rows?.kind === 'list' ? rows.items : []) {
    if (row.kind === 'list') same.push(row.items.map((item) => (item.kind === 'scalar' ? item.text : '')).filter(Boolean));
    else f.refuse(row.line, refusals.notList('same'));
  }
  return f.problems.length > 0 ? f.problems : { silent, same };
}
