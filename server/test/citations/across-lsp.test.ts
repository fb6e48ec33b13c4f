import assert from 'node:assert/strict';
import type { Hover, Location, TextEdit } from 'vscode-languageserver/node';
import type { Knowledge } from '../../src/engine/model.js';
import { readKnowledge } from '../../src/hosts/knowledge.js';
import type { Files } from '../../src/lsp/files.js';
import { type CitableAnswer, type EditsAnswer, methods, type PageAnswer } from '../../src/lsp/protocol.js';
import { type Editor, open, uri } from '../editor.js';

const root = 'file:///plan';
const FRONT = '---\nbibliography: egne.bib\n---\n\n';
const FILES: Readonly<Record<string, string>> = {
  'egne.bib': '@book{dahl2020,\n  author = {Dahl, Kari},\n  title = {Om bygda},\n  year = {2020}\n}\n',
  'andre.bib': '@book{dahl2020,\n  author = {Dahl, Ola},\n  title = {Om byen},\n  year = {2020}\n}\n',
  'del/lukket.md': `${FRONT.replace('egne', '../egne')}Som hos @dahl2020 [s. 4]. \`@dahl2020\` er kode.\n`,
  'annen.md': `${FRONT.replace('egne', 'andre')}En annen [@dahl2020].\n`,
  'egen.md': '---\nreferences:\n- id: dahl2020\n  title: Min\n---\n\nMin [@dahl2020].\n',
  'uten.md': 'Ingen [@dahl2020b].\n',
};

describe('a key in all drafts of a workspace', () => {
  let knowledge: Knowledge;
  before(() => {
    knowledge = readKnowledge('knowledge');
  });

  it('is renamed where it means the same, in drafts that are not open as well', async () => {
    const editor = await workspace(knowledge, `${FRONT}Se [@dahl2020].\n`);
    const params = { textDocument: { uri }, position: { line: 4, character: 8 }, newName: 'dahl2021' };
    const { changes } = await editor.ask<{ changes: Record<string, TextEdit[]> }>('textDocument/rename', params);
    assert.deepEqual(Object.keys(changes).sort(), [`${root}/del/lukket.md`, `${root}/egne.bib`, uri]);
    assert.deepEqual(
      changes[`${root}/del/lukket.md`]!.map(({ range }) => [range.start.line, range.start.character]),
      [[4, 9]],
    );
  });

  it('is found where it means the same', async () => {
    const editor = await workspace(knowledge, `${FRONT}Se [@dahl2020].\n`);
    const params = { textDocument: { uri }, position: { line: 4, character: 8 }, context: { includeDeclaration: true } };
    const found = await editor.ask<Location[]>('textDocument/references', params);
    assert.deepEqual(found.map((one) => one.uri).sort(), [`${root}/del/lukket.md`, `${root}/egne.bib`, uri]);
  });

  it('of the front matter is renamed there alone', async () => {
    const draft = '---\nbibliography: egne.bib\nreferences:\n- id: dahl2020\n  title: Min\n---\n\nSe [@dahl2020].\n';
    const editor = await workspace(knowledge, draft, 7);
    const params = { textDocument: { uri }, position: { line: 7, character: 8 }, newName: 'min2020' };
    const { changes } = await editor.ask<{ changes: Record<string, TextEdit[]> }>('textDocument/rename', params);
    assert.deepEqual(Object.keys(changes), [uri]);
    assert.equal(changes[uri]!.length, 2);
  });

  it('says in the hover under which headings it is used, and in which other open drafts', async () => {
    const editor = await workspace(knowledge, `${FRONT}# Mål\n\nSe [@dahl2020].\n\n# Status\n\nSe [@dahl2020; @dahl2020].\n`, 6);
    const other = { uri: `${root}/handling.md`, languageId: 'markdown', version: 1, text: `${FRONT}Se [@dahl2020].\n` };
    editor.tell('textDocument/didOpen', { textDocument: other });
    const { contents } = await editor.ask<Hover>('textDocument/hover', { textDocument: { uri }, position: { line: 6, character: 8 } });
    assert.match((contents as { value: string }).value, /Brukt 3 steder i utkastet, under «Mål» og «Status»\. Også brukt i handling\.md\./);
  });
});

describe('keys of the author’s own', () => {
  let knowledge: Knowledge;
  before(() => {
    knowledge = readKnowledge('knowledge');
  });

  it('can be chosen from the list and put into the sentence', async () => {
    const editor = await workspace(knowledge, `${FRONT}Se [@dahl2020].\n\nFolk blir der de har arbeid.\n`);
    const at = { textDocument: { uri }, position: { line: 6, character: 10 } };
    const { items } = await editor.ask<CitableAnswer>(methods.citable, at);
    const item = items.find(({ source }) => source === 'dahl2020')!;
    assert.deepEqual([item.short, item.title, item.group, item.status], ['Dahl, 2020', 'Om bygda', 'used', 'offered']);
    assert.ok(
      items.some(({ source, finding }) => source === 'sorhaug2014' && finding === undefined),
      'sources without findings',
    );
    const { edits } = await editor.ask<EditsAnswer>(methods.cite, { ...at, source: 'dahl2020', version: 1 });
    editor.change(2, edits);
    assert.match(editor.text, /arbeid \[@dahl2020\]\.\n$/);
    const outside = await editor.ask<EditsAnswer>(methods.cite, {
      ...at,
      position: { line: 1, character: 3 },
      source: 'dahl2020',
      version: 2,
    });
    assert.equal(outside.message, 'Kilden kan ikke settes inn her.');
  });

  it('of a locked source are explained in the form of the draft', async () => {
    const text = `${FRONT}Dei seier at kommunane ikkje er aktive nok [@moreforsking2013], og @dahl2020 skriv ikkje noko om det.\n`;
    const editor = await workspace(knowledge, text, 4, text.indexOf('@dahl2020') - FRONT.length + 2);
    const at = { textDocument: { uri }, position: { line: 4, character: 50 } };
    const { contents } = await editor.ask<Hover>('textDocument/hover', at);
    assert.match((contents as { value: string }).value, /Sjølve rapporten er ikkje funnen/);
    const { items } = await editor.ask<CitableAnswer>(methods.citable, at);
    assert.match(items.find(({ source }) => source === 'moreforsking2013')!.note!, /Sjølve rapporten/);
  });

  it('stand in a list that can be divided and put together again', async () => {
    const list = `${FRONT}Se [@dahl2020; @pbl].\n\n## Kilder\n`;
    const editor = await workspace(knowledge, list);
    editor.change(2, (await editor.ask<EditsAnswer>(methods.references, { textDocument: { uri } })).edits);
    const written = editor.text;
    const line = written.split('\n').findIndex((one) => one.startsWith('<!-- belegg: kilder'));
    const offered = async () => {
      const actions = await editor.actions({ start: { line: line + 2, character: 0 }, end: { line: line + 2, character: 0 } });
      return actions.find(({ kind }) => kind === 'refactor.rewrite')!;
    };
    const divide = await offered();
    assert.match(divide.title, /^Del kildelista/);
    editor.change(3, divide.edit!.changes![uri]!);
    assert.match(editor.text, /\*\*Lover og offentlige dokumenter\*\*\n\n- Plan- og[\s\S]*\*\*Forskning og rapporter\*\*\n\n- Dahl/);
    editor.change(4, (await offered()).edit!.changes![uri]!);
    assert.equal(editor.text, written);
  });

  it('are explained with every place that has them, the one that counts first', async () => {
    const draft =
      '---\nbibliography: [egne.bib, andre.bib]\nreferences:\n- id: dahl2020\n  title: Min\n---\n\nSe [@dahl2020] og [@soholt2012].\n';
    const editor = await workspace(knowledge, draft, 7);
    const where = (character: number) => editor.ask<PageAnswer>(methods.where, { textDocument: { uri }, position: { line: 7, character } });
    const { text } = await where(8);
    assert.equal(
      text,
      'Kilden står i utkastet selv, linje 4. Samme nøkkel står også i egne.bib, linje 1; andre.bib, linje 1, men det er den første som blir brukt.',
    );
    assert.equal((await where(24)).text, 'Kilden står i kunnskapsbasen som følger med Belegg.');
  });
});

/** A draft among others; ready when the entry at `line` is known. */
async function workspace(knowledge: Knowledge, draft: string, line = 4, character = 8): Promise<Editor> {
  const files: Files = {
    read: async (address) => FILES[address.slice(root.length + 1)],
    list: async () => [],
    texts: async () => Object.keys(FILES).flatMap((path) => (path.endsWith('.md') ? [`${root}/${path}`] : [])),
  };
  const editor = await open(knowledge, draft, {}, { files, rootUri: root });
  const at = { textDocument: { uri }, position: { line, character } };
  await editor.until(() => editor.ask('textDocument/definition', at));
  return editor;
}
