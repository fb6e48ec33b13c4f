import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../engine/model.js';
import { type Compiled, compile } from '../knowledge/compile.js';
import { type File, LONGEST_NOTE } from '../knowledge/note.js';

/** The base in a folder, compiled; what was refused is left out (`compileFolder` says what, and a test holds it at nothing). */
export function readKnowledge(folder: string): Knowledge {
  return compileFolder(folder).knowledge;
}

/** The base in a folder with everything that is wrong in it, paths relative to the folder. */
export function compileFolder(folder: string): Compiled {
  return compile(filesIn(folder));
}

/** Every note of a folder (`.md`, `.yml`), in no particular order. A file too big to be a note is handed on unread, to be refused. */
export function filesIn(folder: string): readonly File[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return paths.filter((path) => /\.(?:md|yml)$/.test(path)).map((path) => ({ path, text: textOf(join(folder, path)) }));
}

function textOf(path: string): string {
  // Four bytes are the most that one UTF-16 unit can take; above that the file cannot be a note, so it is not decoded.
  if (statSync(path).size > LONGEST_NOTE * 4) return '-'.repeat(LONGEST_NOTE + 1);
  return readFileSync(path, 'utf8');
}
