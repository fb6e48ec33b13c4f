import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import { analyse } from '../../src/engine/analyse.js';
import { leanedOn, mentionedIn, usedKeys } from '../../src/engine/citations/unused.js';
import type { Knowledge } from '../../src/engine/model.js';
import { readKnowledge } from '../../src/hosts/knowledge.js';
import type { Files } from '../../src/lsp/files.js';
import { type Editor, open, uri } from '../editor.js';

const entry = (key: string): string =>
  `@book{${key},\n  author = {Dahl, Kari},\n  title = {Om bygda},\n  year = {2020},\n  url = {https://example.no}\n}\n`;
const BIB = entry('dahl2020') + entry('berg2021') + entry('aas2022');
const DRAFT = '---\nbibliography: egne.bib\n---\n\nSe [@dahl2020].\n';

describe('entries that nobody uses', () => {
  let knowledge: Knowledge;
  before(() => {
    knowledge = readKnowledge('knowledge');
  });

  it('are faded in the project’s bibliography, and lit when somebody cites them', async () => {
    const editor = await beside(knowledge, DRAFT, { 'egne.bib': BIB, 'del/annet.md': 'Som hos @berg2021s.\n' });
    const marks = await editor.until(() => hintsIn(editor, 1));
    assert.equal(marks[0]!.range.start.line, 12);
    assert.equal(marks[0]!.severity, DiagnosticSeverity.Hint);
    assert.deepEqual(marks[0]!.tags, [DiagnosticTag.Unnecessary]);
    assert.match(String(marks[0]!.message), /«aas2022»/);
    editor.change(2, [{ range: { start: { line: 4, character: 13 }, end: { line: 4, character: 13 } }, newText: '; @aas2022' }]);
    await editor.until(() => hintsIn(editor, 0));
  });

  it('are forgotten with the last draft that names the bibliography', async () => {
    const editor = await beside(knowledge, DRAFT, { 'egne.bib': BIB });
    await editor.until(() => hintsIn(editor, 2));
    editor.tell('textDocument/didClose', { textDocument: { uri } });
    await editor.until(() => hintsIn(editor, 0));
  });

  // One bibliography that has hints is told in the same breath as one that must not have any.
  const apart: readonly (readonly [string, string, object])[] = [
    ['is the user’s own', BIB, { bibliographies: ['file:///plan/egne.bib'] }],
    ['is somebody’s whole library', Array.from({ length: 1001 }, (_, at) => entry(`k${at}`)).join(''), {}],
  ];
  for (const [why, text, settings] of apart)
    it(`are not told where the bibliography ${why}`, async () => {
      const draft = DRAFT.replace('egne.bib', '[egne.bib, andre.bib]');
      const editor = await beside(knowledge, draft, { 'egne.bib': text, 'andre.bib': entry('holm2019') }, {}, settings);
      await editor.until(() => hintsIn(editor, 1, 'andre.bib'));
      assert.equal(hintsIn(editor, 0, 'egne.bib') ?? 'never told', 'never told');
    });

  const unknown: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['a text cannot be read', [uri, 'file:///plan/borte.md']],
    ['there are more texts than anybody counts', undefined],
    ['a text asks for everything', [uri, 'file:///plan/alt.md']],
  ];
  for (const [why, first] of unknown)
    it(`are not told where ${why}`, async () => {
      const files = { 'egne.bib': BIB, 'alt.md': '---\nnocite: "@*"\n---\n' };
      let asked = 0;
      const texts = async () => {
        asked += 1;
        return asked === 1 ? first : [uri];
      };
      const editor = await beside(knowledge, DRAFT, files, { texts });
      while (asked === 0) await editor.ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
      editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///plan/alt.md', type: 3 }] });
      await editor.until(() => hintsIn(editor, 2));
      assert.equal(asked, 2);
      assert.equal(editor.published.filter((one) => one.uri.endsWith('egne.bib') && one.diagnostics.length > 0).length, 1);
    });

  it('are those that no text mentions, however it does', () => {
    const keys = new Set(['dahl2020', 'a.b', 'x', 'ås-1', 'lang:nøkkel/4']);
    const found = (text: string) => [...mentionedIn(text, keys)].sort();
    assert.deepEqual(found('Hos @dahl2020s, [-@a.b.] og \\cite{x,ås-1}'), ['a.b', 'dahl2020', 'x', 'ås-1']);
    assert.deepEqual(found('<!-- belegg: [@{lang:nøkkel/4}] -->'), ['lang:nøkkel/4']);
    assert.deepEqual(found('Ingen: dahl202, b.a, xy'), ['x']);
    assert.deepEqual(found('nocite: "@*"').length, keys.size);
    assert.deepEqual(found(`${'a'.repeat(200_000)} @x`), ['x']);
  });

  it('are not those that another entry leans on', () => {
    assert.deepEqual([...leanedOn('@inbook{a, crossref = {bok}}\n@book{c, xdata="d, e"}')], ['bok', 'd', 'e']);
  });

  it('are not those of a nocite in any form', () => {
    const used = (front: string) => [...usedKeys(analyse(`---\n${front}\n---\n\nTekst.\n`, knowledge))].sort();
    assert.deepEqual(used('nocite: "@a, @b"'), ['a', 'b']);
    assert.deepEqual(used('nocite: |\n  @a, @{b}\n  @c\ntitle: @d'), ['a', 'b', 'c']);
    assert.deepEqual(used("nocite: '[@*]'"), ['*']);
  });
});

/** A draft with files around it, by their path below the workspace. */
function beside(
  knowledge: Knowledge,
  draft: string,
  files: Readonly<Record<string, string>>,
  other: Partial<Files> = {},
  settings: object = {},
): Promise<Editor> {
  const root = 'file:///plan';
  const own: Files = {
    read: async (address) => files[address.slice(root.length + 1)],
    list: async () => [],
    texts: async () => [uri, ...Object.keys(files).flatMap((path) => (/\.bib$/.test(path) ? [] : [`${root}/${path}`]))],
    ...other,
  };
  return open(knowledge, draft, {}, { files: own, rootUri: root, initializationOptions: { settings } });
}

/** The hints in a bibliography, once there are so many. */
function hintsIn(editor: Editor, count: number, name = 'egne.bib') {
  const last = editor.published.filter((one) => one.uri.endsWith(name)).at(-1);
  return last?.diagnostics.length === count ? last.diagnostics : undefined;
}
