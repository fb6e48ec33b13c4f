import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../src/engine/analyse.js';
import { readBibliography } from '../src/engine/bibliography/read.js';
import { resolved } from '../src/engine/bibliography/resolve.js';
import { candidatesFor } from '../src/engine/citations/complete.js';
import { shortText } from '../src/engine/citations/short.js';
import type { Knowledge } from '../src/engine/model.js';
import { type Numbers, numbersOf, shown, table, timed } from './numbers.js';

const ENTRIES = 5_000;

/** A user's library of 5,000 references: reading, completion and hover, beside matching the beginnings of keys and beside pandoc. */
export function largeLibrary(runs: number, knowledge: Knowledge): string {
  const text = library();
  let bibliography = readBibliography('library.bib', text);
  const reading = numbersOf(runs, () =>
    timed(() => {
      bibliography = readBibliography('library.bib', text);
    }),
  );
  const surroundings = { bibliographies: [bibliography], accepted: [] };
  const analysis = analyse('# Mål\n\nFlere skal bli boende [@berg42].\n', knowledge, { surroundings });
  const completing = { knowledge, surroundings, written: 'nb', fitting: [], found: [] } as const;
  const first = timed(() => candidatesFor(analysis, 'kommune', completing));
  const words = ['bolig', 'berg', '2014', 'tilflytting kommune', 'b'];
  const later = numbersOf(runs * 5, (run) => timed(() => candidatesFor(analysis, words[run % words.length]!, completing)));
  const prefix = numbersOf(runs * 5, () => timed(() => bibliography.entries.filter(({ key }) => key.startsWith('berg')).slice(0, 50)));
  const hover = numbersOf(runs * 5, (run) => timed(() => shortText(resolved(`berg${run * 11}`, knowledge, surroundings)!, 'nb')));
  const rows = [
    ['reading the file (BibLaTeX), off the typing path', shown(reading)],
    ['first completion, which builds the index', first.toFixed(0)],
    ['completion on any word of author, title, year', shown(later)],
    ['what a tool does that matches the beginning of the key only', shown(prefix)],
    ['what a hover says of a key', shown(hover)],
    ['pandoc with the same library, one citation', shownOrNot(pandoc(text))],
  ];
  return table([`${ENTRIES} references`, 'ms'], rows);
}

function library(): string {
  const titles = ['Bolig og tilflytting', 'Arbeid i distriktene', 'Unge som blir', 'Kommune og næringsliv', 'Flytting og familie'];
  return Array.from(
    { length: ENTRIES },
    (_, n) =>
      `@report{berg${n},\n  author = {Berg, Kari and S{\\o}rlie, Ola ${n}},\n  title = {${titles[n % titles.length]} ${n}},\n  institution = {Institutt ${n % 40}},\n  date = {${1990 + (n % 35)}},\n  url = {https://example.no/${n}}\n}\n`,
  ).join('\n');
}

/** Three runs of the installed pandoc; nothing where there is none. */
function pandoc(text: string): Numbers | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'belegg-bench-'));
  try {
    writeFileSync(join(folder, 'library.bib'), text);
    writeFileSync(join(folder, 'draft.md'), 'A [@berg42].\n');
    const args = ['draft.md', '--citeproc', '--bibliography', 'library.bib', '-t', 'plain'];
    if (spawnSync('pandoc', args, { cwd: folder }).status !== 0) return undefined;
    return numbersOf(3, () => timed(() => spawnSync('pandoc', args, { cwd: folder })));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const shownOrNot = (numbers: Numbers | undefined): string => (numbers ? shown(numbers) : 'not installed');
