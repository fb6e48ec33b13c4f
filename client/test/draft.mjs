import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A workspace of its own with the example drafts in it, and what the command line marks in them. Gone when the process ends. */
export function workspace(root) {
  const folder = mkdtempSync(join(tmpdir(), 'belegg-ws-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const examples = join(root, 'examples');
  for (const name of readdirSync(examples)) copyFileSync(join(examples, name), join(folder, name));
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(markedByCommandLine(root)));
  const file = join(folder, NAME);
  return { folder, file, before: readFileSync(file, 'utf8'), now: () => readFileSync(file, 'utf8') };
}

/** «12:1–12:41 rule», lines and columns from 1, for each example draft. */
function markedByCommandLine(root) {
  const line = [join(root, 'dist/cli.js'), 'review', join(root, 'examples'), '--format', 'json', '--fail-on', 'never'];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(stderr);
  const place = ({ line: at, column }) => `${at}:${column}`;
  return JSON.parse(stdout).drafts.map(({ path, diagnostics }) => ({
    name: basename(path),
    marks: diagnostics.map(({ start, end, rule }) => `${place(start)}–${place(end)} ${rule}`).sort(),
  }));
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
