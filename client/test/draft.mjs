import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A workspace of its own with the example draft in it. */
export function workspace(root) {
  const folder = mkdtempSync(join(tmpdir(), 'belegg-ws-'));
  const file = join(folder, NAME);
  copyFileSync(join(root, 'examples', NAME), file);
  return { folder, file, before: readFileSync(file, 'utf8'), now: () => readFileSync(file, 'utf8') };
}

export const NAME = 'granvik-samfunnsdel.md';
/** The sentence that every client rewrites. */
export const SENTENCE = 'Granvik skal være en attraktiv kommune for barnefamilier.';

/** The sentence that every client finds a source for. */
export const CLAIM = 'Et rikt kulturliv gir bolyst.';

/** What must hold after any client has applied a wording and a citation and saved. */
export function check(before, after) {
  const kept = after.split('\n').filter((line) => before.includes(line)).length;
  const lines = before.split('\n').length;
  if (after === before) throw new Error('the file on disk is as it was');
  if (after.includes(SENTENCE)) throw new Error(`not rewritten: ${SENTENCE}`);
  const cites = (text) => (text.match(/\[@[a-z]/g) ?? []).length;
  if (cites(after) <= cites(before)) throw new Error('no citation was inserted');
  if (kept < lines - 4) throw new Error(`only ${kept} of ${lines} lines are as they were`);
}

/** Resolves when `test` is true; polls, since files and windows do not call back. */
export async function until(what, test, limit = 60_000) {
  const end = Date.now() + limit;
  for (;;) {
    const value = await test();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${limit} ms for ${what}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
