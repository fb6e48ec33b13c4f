import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { belegg, folder } from '../cli-run.js';
import { OWN_STYLE } from './own-style.js';

const BIB = '@book{dahl2020,\n  author = {Dahl, Kari},\n  title = {Om bygda},\n  year = {2020}\n}\n';
const DRAFT = '# Tiltak\n\nEiendomssjefen leier ut tolv leiligheter på Neset fra 1. august 2027 [@dahl2020].\n';

/** A project with drafts in a folder of their own. */
function project(files: Readonly<Record<string, string>>): string {
  const here = folder();
  for (const name of ['.belegg', 'planer']) mkdirSync(join(here, name));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(here, path), text);
  return here;
}

const codesIn = (out: string): readonly string[] => [...out.matchAll(/"rule": "([a-z-]+)"/g)].map((found) => found[1]!);

describe('the files of a project, on the command line', () => {
  const choices = '{ "bibliographies": ["kilder.bib"], "csl": "stil.csl", "citationForm": "pandoc" }';

  it('know the keys of drafts that name no bibliography', async () => {
    const here = project({ '.belegg/belegg.json': choices, 'kilder.bib': BIB, 'stil.csl': OWN_STYLE, 'planer/a.md': DRAFT });
    const { code, out, err } = await belegg(['review', 'planer', '--format', 'json'], { cwd: here });
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(codesIn(out), []);
  });

  it('give the finished document its style', async () => {
    const here = project({ '.belegg/belegg.json': choices, 'kilder.bib': BIB, 'stil.csl': OWN_STYLE, 'planer/a.md': DRAFT });
    const { code, out } = await belegg(['export', 'planer/a.md'], { cwd: here });
    assert.equal(code, 0);
    assert.match(out, /\(Dahl 2020\)/);
    assert.match(out, /- «Om bygda» – Dahl – 2020\./);
  });

  it('that are missing are said: in the review at their names, in the export on standard error', async () => {
    const draft = `---\nbibliography: borte.bib\ncsl: borte.csl\n---\n\n${DRAFT}`;
    const here = project({ 'planer/a.md': draft });
    const review = await belegg(['review', 'planer', '--format', 'json'], { cwd: here });
    assert.equal(review.code, 1);
    assert.deepEqual([...codesIn(review.out)].sort(), ['litteraturliste', 'referansestil']);
    const made = await belegg(['export', 'planer/a.md'], { cwd: here });
    assert.equal(made.code, 0);
    assert.match(made.err, /borte\.csl: Stilfila finnes ikke/);
    assert.match(made.err, /borte\.bib: Fila finnes ikke/);
    assert.match(made.out, /\[@dahl2020\]/, 'what nobody knows stands as it stood');
  });
});
