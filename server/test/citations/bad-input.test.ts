import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover } from 'vscode-languageserver/node';
import type { Knowledge } from '../../src/engine/model.js';
import { diskFiles } from '../../src/hosts/disk.js';
import { readKnowledge } from '../../src/hosts/knowledge.js';
import type { Files } from '../../src/lsp/files.js';
import { type Editor, open, uri } from '../editor.js';
import { OWN_STYLE } from './own-style.js';

const GOOD = '@book{dahl2020,\n  author = {Dahl, K{\\aa}re and S{\\o}rlie, {\\AA}se},\n  title = {Om bygda},\n  year = {2020}\n}\n';

describe('files that nobody can use', () => {
  let knowledge: Knowledge;
  let home: string;
  before(() => {
    knowledge = readKnowledge('knowledge');
    home = mkdtempSync(join(tmpdir(), 'belegg-vonde-'));
    mkdirSync(join(home, 'plan'));
    const file = (name: string, text: string | Uint8Array) => writeFileSync(join(home, 'plan', name), text);
    file('god.bib', GOOD);
    file('andre.bib', GOOD.replace('Om bygda', 'Om byen'));
    file('stor.bib', GOOD);
    truncateSync(join(home, 'plan/stor.bib'), 50_000_001);
    file('lang.bib', 'x'.repeat(25_000_001));
    file('binær.bib', new Uint8Array(5_000));
    file('halv.bib', `${GOOD}@book{uten slutt,\n  title = {\n`);
    file('ring.bib', `${GOOD}@book{a, crossref = {b}}\n@book{b, crossref = {a}}\n`);
    writeFileSync(join(home, 'hemmelig.bib'), GOOD);
    writeFileSync(join(home, 'hemmelig.csl'), OWN_STYLE);
    symlinkSync(join(home, 'hemmelig.bib'), join(home, 'plan/lenke.bib'));
    symlinkSync(join(home, 'hemmelig.csl'), join(home, 'plan/lenke.csl'));
    symlinkSync('/dev/zero', join(home, 'plan/uendelig.bib'));
    symlinkSync(join(home, 'plan'), join(home, 'plan/ring'));
  });
  after(() => rmSync(home, { recursive: true }));

  const bad: readonly (readonly [string, string, RegExp])[] = [
    ['50 MB', 'stor.bib', /for stor/],
    ['too long', 'lang.bib', /for stor/],
    ['binary', 'binær.bib', /ikke tekst/],
    ['a device', '/dev/zero', /utenfor mappa/],
    ['a device behind a link', 'uendelig.bib', /ikke en vanlig fil/],
    ['outside', '../hemmelig.bib', /utenfor mappa/],
    ['outside behind a link', 'lenke.bib', /finnes ikke/],
    ['a folder', 'ring', /finnes ikke/],
    ['missing', 'borte.bib', /finnes ikke/],
    ['on the net', 'https://example.no/a.bib', /ikke navnet på en fil/],
    ['half an entry too much', 'halv.bib', /ikke avsluttet/],
  ];
  for (const [what, name, words] of bad)
    it(`${what}: said where it is named, and the draft and the others keep working`, async () => {
      const editor = await draft(`---\nbibliography: [god.bib, ${name}]\n---\n\nSe [@dahl2020] og [@soholt2012].\n`);
      const mark = await editor.until(() => last(editor)?.diagnostics.find(({ code }) => code === 'litteraturliste'));
      assert.match(String(mark.message), words);
      assert.deepEqual([mark.range.start.line, mark.range.start.character, mark.range.end.character], [1, 24, 24 + name.length]);
      assert.match(await hoverAt(editor, 6), /Dahl.*2020.*Om bygda/);
      assert.match(await hoverAt(editor, 22), /Søholt/);
      assert.deepEqual(
        last(editor)!.diagnostics.filter(({ code }) => code === 'kilde-ukjent'),
        [],
      );
    });

  it('a missing file is one mark, and not one more at every key', async () => {
    const editor = await draft('---\nbibliography: borte.bib\n---\n\nSe [@a2020], [@b2021] og [@soholt2012].\n');
    await editor.until(() => last(editor)?.diagnostics.some(({ code }) => code === 'litteraturliste'));
    assert.deepEqual(
      last(editor)!
        .diagnostics.filter(({ code }) => /^kilde|^litt/.test(String(code)))
        .map(({ code }) => code),
      ['litteraturliste'],
    );
  });

  it('a style behind a link that leads outside is not read', async () => {
    const editor = await draft('---\nbibliography: god.bib\ncsl: lenke.csl\n---\nSe [@dahl2020].\n');
    const mark = await editor.until(() => last(editor)?.diagnostics.find(({ code }) => code === 'referansestil'));
    assert.equal(mark.range.start.line, 2);
  });

  it('entries that lean on each other in a circle are entries all the same', async () => {
    const editor = await draft('---\nbibliography: ring.bib\n---\n\nSe [@dahl2020], [@a] og [@b].\n');
    await editor.until(async () => (await hoverAt(editor, 6)).includes('Om bygda'));
    assert.deepEqual(
      last(editor)!.diagnostics.filter(({ code }) => code === 'kilde-ukjent'),
      [],
    );
  });

  it('one key in two files is one mark, and the first file wins', async () => {
    const editor = await draft('---\nbibliography: [god.bib, andre.bib]\n---\n\nSe [@dahl2020].\n');
    const mark = await editor.until(() => last(editor)?.diagnostics.find(({ code }) => code === 'kilde-dobbel'));
    assert.match(String(mark.message), /god\.bib, andre\.bib/);
    assert.match(await hoverAt(editor, 6), /Om bygda/);
  });

  it('accents of LaTeX are letters', async () => {
    const editor = await draft('---\nbibliography: god.bib\n---\n\nSe [@dahl2020].\n');
    await editor.until(async () => /Dahl, K\.? ?.*Sørlie, Å/.test(await hoverAt(editor, 6)));
  });

  /** A draft that lies in a folder of the disk, for the server. */
  function draft(text: string): Promise<Editor> {
    const there = pathToFileURL(join(home, 'plan')).href;
    const on = (address: string) => address.replace(/^file:\/\/\/plan(?=\/|$)/, there);
    const files: Files = {
      read: (address, folders) => diskFiles.read(on(address), folders === 'anywhere' ? folders : folders.map(on)),
      list: (folder) => diskFiles.list(on(folder)),
    };
    return open(knowledge, text, {}, { files, rootUri: 'file:///plan' });
  }
});

/** What was last said about the draft. */
function last(editor: Editor) {
  return editor.published.filter((one) => one.uri === uri).at(-1);
}

async function hoverAt(editor: Editor, character: number): Promise<string> {
  const hover = await editor.ask<Hover | null>('textDocument/hover', { textDocument: { uri }, position: { line: 4, character } });
  return ((hover?.contents as { value: string })?.value ?? '').replace(/\\(.)/g, '$1');
}
