import assert from 'node:assert/strict';
import type { Diagnostic, Hover } from 'vscode-languageserver/node';
import type { Knowledge } from '../../src/engine/model.js';
import { readKnowledge } from '../../src/hosts/knowledge.js';
import type { Files } from '../../src/lsp/files.js';
import { type EditsAnswer, methods } from '../../src/lsp/protocol.js';
import { renderSources } from '../../src/render/sources.js';
import { type Editor, open, uri } from '../editor.js';
import { OWN_STYLE } from './own-style.js';

const BIB = '@book{dahl2020,\n  author = {Dahl, Kari},\n  title = {Om bygda},\n  year = {2020}\n}\n';

describe('the style of a draft', () => {
  let knowledge: Knowledge;
  before(() => {
    knowledge = renderSources(readKnowledge('knowledge'));
  });

  it('is followed in hovers, hints and the list, for sources of the base as for own entries', async () => {
    const draft = '---\ncsl: stil/egen.csl\nbibliography: egne.bib\n---\n\nSe [@soholt2012] og [@dahl2020].\n';
    const editor = await beside(knowledge, draft, { 'stil/egen.csl': OWN_STYLE, 'egne.bib': BIB });
    await editor.until(async () => (await hoverAt(editor, 5, 8)).includes('– Søholt mfl. – 2012'));
    assert.match(await hoverAt(editor, 5, 26), /«Om bygda» – Dahl – 2020\./);
    assert.deepEqual(await hintsOf(editor), ['Søholt mfl. 2012', 'Dahl 2020']);
    const { edits } = await editor.ask<EditsAnswer>(methods.references, { textDocument: { uri } });
    editor.change(2, edits);
    assert.match(editor.text, /- «Om bygda» – Dahl – 2020\./);
    assert.match(editor.text, /- «[^»]*» – Søholt mfl\. – 2012\./);
    assert.deepEqual(codesOf((await editor.marks(2)).diagnostics), []);
  });

  it('is Belegg’s own where none is named: own entries are printed like those of the base', async () => {
    const editor = await beside(knowledge, '---\nbibliography: egne.bib\n---\n\nSe [@dahl2020].\n', { 'egne.bib': BIB });
    await editor.until(async () => (await hoverAt(editor, 4, 8)).includes('Dahl, K. (2020). Om bygda.'));
  });

  it('tells two sources of one author and year apart', async () => {
    const bib = BIB + BIB.replace('dahl2020', 'dahl2020by').replace('bygda', 'byen');
    const editor = await beside(knowledge, '---\nbibliography: egne.bib\n---\n\nSe [@dahl2020] og [@dahl2020by].\n', { 'egne.bib': bib });
    await editor.until(async () => (await hintsOf(editor)).includes('Dahl, 2020b'));
    assert.deepEqual([...(await hintsOf(editor))].sort(), ['Dahl, 2020a', 'Dahl, 2020b']);
    const { edits } = await editor.ask<EditsAnswer>(methods.references, { textDocument: { uri } });
    assert.match(edits[0]!.newText, /\(2020a\)\. Om byen[\s\S]*\(2020b\)\. Om bygda/);
  });

  it('is the project’s where the draft names none', async () => {
    const files = {
      '.belegg/belegg.json': '{ "csl": "stil.csl", "bibliographies": ["egne.bib"] }',
      'stil.csl': OWN_STYLE,
      'egne.bib': BIB,
    };
    const editor = await beside(knowledge, 'Se [@dahl2020].\n', files);
    await editor.until(async () => (await hoverAt(editor, 0, 8)).includes('«Om bygda» – Dahl – 2020.'));
  });

  const bad: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    ['is missing', 'finnes-ikke.csl', {}],
    ['is not CSL', 'stil.csl', { 'stil.csl': '<html></html>' }],
    ['has no list', 'stil.csl', { 'stil.csl': OWN_STYLE.replace(/<bibliography[\s\S]*<\/bibliography>/, '') }],
    ['ends in the middle', 'stil.csl', { 'stil.csl': OWN_STYLE.slice(0, OWN_STYLE.indexOf('<bibliography') + 30) }],
    ['is cut off', 'stil.csl', { 'stil.csl': OWN_STYLE.slice(0, -60) }],
    [
      'calls itself',
      'stil.csl',
      { 'stil.csl': OWN_STYLE.replace('<date variable="issued">', '<text macro="names"/><text macro="year"/><date variable="issued">') },
    ],
    ['lies outside', '../annen/stil.csl', {}],
    ['lies on the net', 'https://example.no/stil.csl', {}],
    ['is a device', '/dev/zero', {}],
  ];
  for (const [what, name, files] of bad)
    it(`that ${what} is said where it is named, and Belegg’s own is used`, async () => {
      const editor = await beside(knowledge, `---\ncsl: ${name}\n---\n\nSe [@soholt2012].\n`, files);
      const mark = await editor.until(() => editor.published.at(-1)?.diagnostics.find(({ code }) => code === 'referansestil'));
      assert.deepEqual(mark.range, { start: { line: 1, character: 5 }, end: { line: 1, character: 5 + name.length } });
      assert.ok((await hoverAt(editor, 4, 8)).includes(knowledge.sources.get('soholt2012')!.reference!.nb.slice(0, 40)));
      assert.deepEqual(await hintsOf(editor), ['Søholt mfl., 2012']);
    });

  it('that the project names and that is missing is said in the project’s own file', async () => {
    const editor = await beside(knowledge, 'Se [@soholt2012].\n', { '.belegg/belegg.json': '{\n  "csl": "borte.csl"\n}' });
    const { diagnostics } = await editor.until(() =>
      editor.published.find((one) => one.uri.endsWith('belegg.json') && one.diagnostics.length > 0),
    );
    assert.deepEqual(diagnostics[0]!.range, { start: { line: 1, character: 9 }, end: { line: 1, character: 20 } });
  });
});

/** A draft with files around it, by their path below the workspace. */
function beside(knowledge: Knowledge, draft: string, files: Readonly<Record<string, string>>): Promise<Editor> {
  const root = 'file:///plan';
  const own: Files = {
    read: async (address) => files[address.slice(root.length + 1)],
    list: async (folder) => Object.keys(files).flatMap((path) => (`${root}/${path}`.startsWith(folder) ? [`${root}/${path}`] : [])),
  };
  return open(knowledge, draft, {}, { files: own, rootUri: root });
}

async function hoverAt(editor: Editor, line: number, character: number): Promise<string> {
  const hover = await editor.ask<Hover | null>('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  return ((hover?.contents as { value: string })?.value ?? '').replace(/\\(.)/g, '$1');
}

async function hintsOf(editor: Editor): Promise<readonly string[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  return (await editor.ask<{ label: string }[]>('textDocument/inlayHint', { textDocument: { uri }, range })).map(({ label }) => label);
}

const codesOf = (marks: readonly Diagnostic[]): readonly unknown[] =>
  marks.map(({ code }) => code).filter((code) => /^kilde/.test(String(code)));
