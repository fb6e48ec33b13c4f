import assert from 'node:assert/strict';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentLink,
  Hover,
  TextEdit,
} from 'vscode-languageserver/node';
import type { Knowledge } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import type { Files } from '../src/lsp/files.js';
import { type CitableAnswer, type EditsAnswer, methods, type ReviewAnswer } from '../src/lsp/protocol.js';
import { open, uri } from './editor.js';

const DRAFT = `# Samfunnsdel

## Mål

Granvik skal være en attraktiv kommune for barnefamilier.

Innflyttere blir av flere grunner [@soholt2012].
`;
const SENTENCE = 'Granvik skal være en attraktiv kommune for barnefamilier.';

describe('language server', () => {
  let knowledge: Knowledge;
  before(() => {
    knowledge = readKnowledge('knowledge');
  });

  it('pushes marks with the version that they are about, counted in UTF-16', async () => {
    const editor = await open(knowledge, `😀 ${SENTENCE}\n`);
    const { version, diagnostics } = await editor.marks(1);
    assert.equal(version, 1);
    const mark = theMark(diagnostics);
    assert.equal(mark.range.start.line, 0);
    assert.ok(mark.range.start.character >= 3, JSON.stringify(mark.range));
    assert.equal(mark.source, 'Belegg');
  });

  it('lets a newer edit overtake an older analysis', async () => {
    const editor = await open(knowledge, DRAFT);
    await editor.marks(1);
    for (let version = 2; version <= 30; version += 1) editor.change(version, [{ range: point(4, 0), newText: 'a' }]);
    await editor.marks(30);
    assert.ok(editor.published.length < 29, `${editor.published.length} publications for 29 edits`);
    const versions = editor.published.map((one) => one.version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
  });

  it('lets a client pull, and says when nothing has changed', async () => {
    const editor = await open(knowledge, DRAFT, { textDocument: { diagnostic: {} } });
    const pull = (previousResultId?: string) =>
      editor.ask<{ kind: string; resultId: string; items?: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
        previousResultId,
      });
    const first = await pull();
    assert.ok(first.items!.length > 0);
    assert.equal((await pull(first.resultId)).kind, 'unchanged');
    editor.change(2, [{ range: point(4, 0), newText: 'Nå: ' }]);
    assert.equal((await pull(first.resultId)).kind, 'full');
    assert.equal(editor.published.length, 0, 'nothing is pushed to a client that pulls');
  });

  it('explains a mark with its reason and its evidence', async () => {
    const editor = await open(knowledge, DRAFT);
    const mark = theMark((await editor.marks(1)).diagnostics);
    const hover = await editor.ask<Hover>('textDocument/hover', { textDocument: { uri }, position: mark.range.start });
    const { value } = hover.contents as { value: string };
    const rule = knowledge.rules.get(String(mark.code))!;
    assert.ok(value.includes(mark.message.toString().slice(0, 15)), value);
    assert.ok(value.includes(rule.why.nb.slice(0, 15)), value);
  });

  it('explains a citation with its reference', async () => {
    const editor = await open(knowledge, DRAFT);
    const hover = await editor.ask<Hover>('textDocument/hover', { textDocument: { uri }, position: { line: 6, character: 40 } });
    const { value } = hover.contents as { value: string };
    assert.match(value, /Søholt/);
    assert.match(value, /2012/);
  });

  it('answers actions by range, whatever the client says lies there', async () => {
    const editor = await open(knowledge, DRAFT);
    const mark = theMark((await editor.marks(1)).diagnostics);
    const actions = await editor.actions(mark.range);
    const foreign = await editor.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: mark.range,
      context: { diagnostics: [{ range: mark.range, message: 'fra et annet sted' }, 'tull'] },
    });
    assert.deepEqual(foreign, actions);
    const kinds = actions.map((action) => action.title);
    assert.ok(
      kinds.some((title) => title.startsWith('Sett inn kilde')),
      kinds.join('; '),
    );
    assert.ok(
      kinds.some((title) => title.startsWith('Behold')),
      kinds.join('; '),
    );
  });

  it('takes the mark away with the first wording', async () => {
    const editor = await open(knowledge, DRAFT);
    const mark = theMark((await editor.marks(1)).diagnostics);
    const action = (await editor.actions(mark.range)).find((one) => !/^(?:Sett inn|Behold)/.test(one.title))!;
    editor.change(2, action.edit!.changes![uri]!);
    const after = (await editor.marks(2)).diagnostics;
    assert.ok(!after.some((one) => one.code === mark.code && one.range.start.line === mark.range.start.line));
  });

  it('keeps a sentence with a reason', async () => {
    const editor = await open(knowledge, DRAFT);
    const mark = theMark((await editor.marks(1)).diagnostics);
    const keep = (await editor.actions(mark.range)).find((one) => one.title.startsWith('Behold'))!;
    assert.match(keep.edit!.changes![uri]![0]!.newText, /<!-- belegg: behold/);
  });

  it('gives tab stops to clients that know them, with the version that the edit is for', async () => {
    const editor = await open(knowledge, DRAFT, { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } });
    const mark = theMark((await editor.marks(1)).diagnostics);
    const changes = (await editor.actions(mark.range)).flatMap((action) => action.edit?.documentChanges ?? []) as {
      textDocument: { version: number };
      edits: { snippet?: { value: string } }[];
    }[];
    assert.ok(changes.every((change) => change.textDocument.version === 1));
    const snippets = changes.flatMap((change) => change.edits.flatMap((one) => one.snippet?.value ?? []));
    assert.ok(
      snippets.some((value) => /\$\{1:\[\p{L}[^\]]*\]\}/u.test(value)),
      snippets.join('\n'),
    );
  });

  it('completes keys after [@ and locators after the comma', async () => {
    const editor = await open(knowledge, `${DRAFT}\nArbeid er ikke alt [@søholt\n\nSe [@soholt2012, \n`);
    const { items } = await editor.ask<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 8, character: 27 },
    });
    assert.ok(items.length <= 50);
    const item = items.find((one) => one.label === 'soholt2012')!;
    assert.deepEqual((item.textEdit as TextEdit).range.start, { line: 8, character: 21 });
    const resolved = await editor.ask<CompletionItem>('completionItem/resolve', item);
    assert.match((resolved.documentation as { value: string }).value, /Søholt/);
    const locators = await editor.ask<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 10, character: 16 },
    });
    assert.ok(locators.items.some((one) => one.label === 's.'));
  });

  it('never completes a source that cannot be cited', async () => {
    const editor = await open(knowledge, 'Se [@\n');
    const { items } = await editor.ask<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 0, character: 5 },
    });
    assert.ok(items.length > 10);
    for (const { label } of items) assert.notEqual(knowledge.sources.get(label)?.citable.kind, 'never', label);
  });

  it('inserts a citation once, and refuses it for a draft that has moved on', async () => {
    const editor = await open(knowledge, DRAFT);
    const at = { textDocument: { uri }, position: { line: 4, character: 20 } };
    const offered = await editor.ask<CitableAnswer>(methods.citable, at);
    const item = offered.items.find((one) => one.status !== 'locked')!;
    const cite = (version: number) => editor.ask<EditsAnswer>(methods.cite, { ...at, source: item.source, finding: item.finding, version });
    const { edits } = await cite(1);
    editor.change(2, edits);
    assert.match(editor.text.split('\n')[4]!, /\[@[a-z0-9_]+[^\]]*\]\.$/);
    const stale = await cite(1);
    assert.deepEqual(stale.edits, []);
    assert.ok(stale.message);
    assert.deepEqual((await cite(2)).edits, [], 'nothing twice');
  });

  it('refuses what the gates forbid', async () => {
    const editor = await open(knowledge, DRAFT);
    const forbidden = [...knowledge.sources.values()].find((source) => source.citable.kind === 'never')!;
    const params = { textDocument: { uri }, position: { line: 4, character: 20 }, source: forbidden.key, version: 1 };
    assert.deepEqual((await editor.ask<EditsAnswer>(methods.cite, params)).edits, []);
  });

  it('finds, links, hints and counts citations', async () => {
    const editor = await open(knowledge, DRAFT, { workspace: { textDocumentContent: {} } });
    const at = { textDocument: { uri }, position: { line: 6, character: 40 } };
    const place = await editor.ask<{ uri: string }>('textDocument/definition', at);
    assert.equal(place.uri, 'belegg:/kilde/soholt2012.md');
    const { text } = await editor.ask<{ text: string }>('workspace/textDocumentContent', { uri: place.uri });
    assert.match(text, /Søholt/);
    const uses = await editor.ask<unknown[]>('textDocument/references', { ...at, context: { includeDeclaration: false } });
    assert.equal(uses.length, 1);
    const links = await editor.ask<{ target: string }[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.equal(links[0]!.target, place.uri);
    const range = { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } };
    const hints = await editor.ask<{ label: string }[]>('textDocument/inlayHint', { textDocument: { uri }, range });
    assert.match(hints[0]!.label, /^Søholt.*2012$/);
    const lenses = await editor.ask<{ command: { title: string } }[]>('textDocument/codeLens', { textDocument: { uri } });
    assert.match(lenses[0]!.command.title, /1 kildehenvisning/);
  });

  it('renames a key of the user and leaves its own alone', async () => {
    const editor = await open(knowledge, 'Se [@min2020] og @min2020.\n\nSe [@soholt2012].\n');
    const rename = (line: number, newName: string) =>
      editor.ask<{ changes: Record<string, TextEdit[]> }>('textDocument/rename', {
        textDocument: { uri },
        position: { line, character: 6 },
        newName,
      });
    const { changes } = await rename(0, 'var2020');
    editor.change(2, changes[uri]!);
    assert.equal(editor.text, 'Se [@var2020] og @var2020.\n\nSe [@soholt2012].\n');
    await assert.rejects(rename(2, 'annen2012'), /kunnskapsbase/);
    await assert.rejects(rename(0, 'to ord'));
  });

  it('reviews the draft by chapter and by importance', async () => {
    const editor = await open(knowledge, DRAFT);
    const { diagnostics } = await editor.marks(1);
    const review = await editor.ask<ReviewAnswer>(methods.review, { textDocument: { uri } });
    assert.equal(review.count, diagnostics.length);
    const leaves = review.importance.flatMap((group) => group.children ?? []);
    assert.equal(leaves.length, diagnostics.length);
    assert.equal(review.chapters[0]?.label, 'Mål');
  });

  it('follows settings that the client is asked for', async () => {
    const off = {
      categories: Object.fromEntries(
        ['passive-attraction', 'passive-municipality', 'claim', 'citation', 'blank', 'document'].map((name) => [name, 'off']),
      ),
    };
    let settings: object = off;
    const editor = await open(knowledge, DRAFT, { workspace: { configuration: true } }, { settings: () => settings });
    await editor.until(() => editor.published.at(-1)?.diagnostics.length === 0);
    settings = {};
    editor.tell('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.published.at(-1)?.diagnostics.length !== 0);
    settings = off;
    editor.tell('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.published.at(-1)?.diagnostics.length === 0);
  });

  it('reads settings that are nonsense as none', async () => {
    const editor = await open(
      knowledge,
      DRAFT,
      {},
      { initializationOptions: { settings: { level: 7, categories: [], rules: 'nei', citationForm: null } } },
    );
    assert.ok((await editor.marks(1)).diagnostics.length > 0);
  });

  it('registers nothing with clients that do not take registrations', async () => {
    const editor = await open(knowledge, DRAFT);
    await editor.marks(1);
    assert.deepEqual(editor.asked, []);
  });

  it('compiles the notes in .belegg/ and shows what is wrong with them', async () => {
    const files: Files = {
      list: async () => ['file:///plan/.belegg/sources/granvik2025.md', 'file:///plan/.belegg/sources/vond.md'],
      read: async (address) => (address.endsWith('vond.md') ? 'ingen felt' : OWN_SOURCE),
    };
    const editor = await open(knowledge, 'Se [@granvik2025].\n', {}, { files, rootUri: 'file:///plan' });
    const bad = await editor.until(() => editor.published.find((one) => one.uri.endsWith('vond.md') && one.diagnostics.length > 0));
    assert.equal(bad.diagnostics[0]!.source, 'Belegg');
    const hover = () => editor.ask<Hover | null>('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 8 } });
    let text = '';
    await editor.until(async () => {
      text = JSON.stringify(await hover());
      return text.includes('Folketellinga vår');
    });
  });

  it('reads the bibliographies that a draft names, and shows where a key is written down', async () => {
    const asked: string[] = [];
    const files: Files = {
      list: async () => [],
      read: async (address) => {
        asked.push(address);
        return address === 'file:///plan/kilder/egne.bib'
          ? '@book{dahl2020,\n  author = {Dahl, Kari},\n  title = {Om bygda},\n  year = {2020}\n}\n'
          : undefined;
      },
    };
    const front = '---\nbibliography:\n  - kilder/egne.bib\n  - ../hemmelig.bib\n  - /etc/passwd.bib\n---\n\n';
    const editor = await open(knowledge, `${front}Se [@dahl2020].\n`, {}, { files, rootUri: 'file:///plan' });
    const at = { textDocument: { uri }, position: { line: 7, character: 8 } };
    let place: { uri: string; range: { start: { line: number } } } | null = null;
    await editor.until(async () => {
      place = await editor.ask('textDocument/definition', at);
      return place;
    });
    assert.equal(place!.uri, 'file:///plan/kilder/egne.bib');
    const { changes } = await editor.ask<{ changes: Record<string, TextEdit[]> }>('textDocument/rename', { ...at, newName: 'dahl2021' });
    assert.deepEqual(Object.keys(changes).sort(), ['file:///plan/kilder/egne.bib', uri]);
    assert.ok(
      asked.every((address) => address.startsWith('file:///plan/kilder/')),
      `nothing outside is read: ${asked.join(' ')}`,
    );
    await editor.until(() => editor.published.at(-1)?.diagnostics.filter((one) => one.code === 'litteraturliste').length === 2);
  });

  it('shows the beginning of a large draft first, and answers while the rest is read', async () => {
    const editor = await open(knowledge, `${SENTENCE}\n\n${'En linje uten noe.\n\n'.repeat(60)}`.repeat(400));
    const first = await editor.marks(1);
    const hover = await editor.ask<Hover>('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 10 } });
    assert.ok(hover);
    const whole = await editor.until(() => editor.published.filter((one) => one.version === 1)[1]);
    assert.ok(
      first.diagnostics.length < whole.diagnostics.length,
      `${first.diagnostics.length} marks first, then ${whole.diagnostics.length}`,
    );
  });

  it('counts, lists and changes the whole of a large draft, also while it is being read', async () => {
    const begins = 'Se [@noe2020].\n\n';
    const middle = `${SENTENCE}\n\n${'En linje uten noe.\n\n'.repeat(60)}`.repeat(400);
    const editor = await open(knowledge, `# Først\n\n${begins}${middle}# Sist\n\n${SENTENCE} Se [@noe2020; @soholt2012].\n`);
    await editor.marks(1);
    const textDocument = { uri };
    const [lenses, links, renamed, sources, review] = await Promise.all([
      editor.ask<CodeLens[]>('textDocument/codeLens', { textDocument }),
      editor.ask<DocumentLink[]>('textDocument/documentLink', { textDocument }),
      editor.ask<{ changes: Record<string, TextEdit[]> }>('textDocument/rename', {
        textDocument,
        position: { line: 2, character: 7 },
        newName: 'annet2020',
      }),
      editor.ask<EditsAnswer>(methods.references, { textDocument }),
      editor.ask<{ count: number }>(methods.review, { textDocument }),
    ]);
    assert.deepEqual(
      lenses.map(({ range }) => range.start.line),
      [0, 48_804],
    );
    assert.equal(links.length, 1);
    assert.equal(renamed.changes[uri]?.length, 2);
    assert.match(sources.edits.map(({ newText }) => newText).join(), /Søholt/);
    assert.ok(review.count >= 401, `${review.count}`);
  });

  it('gives a client that pulls the beginning of a large draft first, and asks it to pull again', async () => {
    const text = `${SENTENCE}\n\n${'En linje uten noe.\n\n'.repeat(60)}`.repeat(400);
    const editor = await open(knowledge, text, { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } });
    const pull = () => editor.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    const first = await pull();
    await editor.until(() => editor.asked.includes('workspace/diagnostic/refresh') || undefined);
    const whole = await pull();
    assert.ok(first.items.length > 0 && first.items.length < whole.items.length, `${first.items.length}, then ${whole.items.length}`);
  });

  it('shows no more marks than a list can be read with, and says how many are left', async () => {
    const editor = await open(knowledge, `${SENTENCE}\n\n`.repeat(600));
    const { diagnostics } = await editor.marks(1);
    assert.equal(diagnostics.length, 501);
    assert.match(String(diagnostics[0]!.message), /100 til/);
  });

  it('turns citations into footnotes and back, and writes the list of sources', async () => {
    const editor = await open(knowledge, DRAFT);
    const convert = (form: string) => editor.ask<EditsAnswer>(methods.convert, { textDocument: { uri }, form });
    editor.change(2, (await convert('footnote')).edits);
    assert.match(editor.text, /\[\^soholt2012\]/);
    editor.change(3, (await convert('pandoc')).edits);
    assert.equal(editor.text, DRAFT);
    editor.change(4, (await editor.ask<EditsAnswer>(methods.references, { textDocument: { uri } })).edits);
    assert.match(editor.text, /## Kilder[\s\S]*Søholt/);
    const again = await editor.ask<EditsAnswer>(methods.references, { textDocument: { uri } });
    assert.deepEqual(again.edits, []);
    assert.ok(again.message);
  });

  it('offers sections to start from, in the language of the draft', async () => {
    const editor = await open(knowledge, DRAFT);
    const templates = await editor.ask<{ title: string; snippet: string }[]>(methods.templates, {
      textDocument: { uri },
      position: { line: 4, character: 0 },
    });
    assert.ok(templates.length >= 3);
    for (const { title, snippet } of templates) {
      assert.ok(title.length > 0);
      assert.match(snippet, /\$\{1:\[/);
    }
  });

  it('gives the review as a page without scripts', async () => {
    const editor = await open(knowledge, DRAFT);
    const { html } = await editor.ask<{ html: string }>(methods.report, { textDocument: { uri } });
    assert.match(html, /Content-Security-Policy/i);
    assert.ok(!/<script/i.test(html));
  });

  it('offers fix-all only for what is proved safe', async () => {
    const editor = await open(knowledge, DRAFT);
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const context = { diagnostics: [], only: ['source.fixAll'] };
    const actions = await editor.ask<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: whole, context });
    assert.ok(actions.every((action) => action.kind === 'source.fixAll.belegg'));
  });

  it('survives nonsense from the client', async () => {
    const editor = await open(knowledge, DRAFT);
    editor.tell('textDocument/didChange', { textDocument: { uri: 'file:///ukjent.md', version: 4 }, contentChanges: [{ text: 'x' }] });
    editor.tell('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: 'tull' });
    editor.tell('textDocument/didOpen', {});
    editor.tell('belegg/finnes-ikke', { a: 1 });
    for (const method of [
      'textDocument/hover',
      'textDocument/codeAction',
      'textDocument/completion',
      methods.cite,
      methods.citable,
      methods.review,
    ]) {
      await editor.ask(method, { textDocument: { uri: 'file:///ukjent.md' }, position: { line: 0, character: 0 } });
      await editor.ask(method, { textDocument: { uri } }).catch((error) => assert.ok(error instanceof Error));
      await editor.ask(method, {}).catch((error) => assert.ok(error instanceof Error));
    }
    const outside = { textDocument: { uri }, position: { line: 9999, character: -5 } };
    await editor.ask('textDocument/hover', outside);
    const hover = await editor.ask<Hover>('textDocument/hover', { textDocument: { uri }, position: { line: 6, character: 40 } });
    assert.ok(hover, 'the next request is answered');
  });

  it('forgets a draft that is closed, and says so', async () => {
    const editor = await open(knowledge, DRAFT);
    await editor.marks(1);
    editor.tell('textDocument/didClose', { textDocument: { uri } });
    await editor.until(() => editor.published.at(-1)?.diagnostics.length === 0);
    assert.equal(await editor.ask('textDocument/hover', { textDocument: { uri }, position: { line: 4, character: 10 } }), null);
  });

  it('gives up a request that is cancelled', async () => {
    const editor = await open(knowledge, DRAFT);
    await editor.marks(1);
    await assert.rejects(editor.cancelled('textDocument/codeLens', { textDocument: { uri } }));
  });

  it('takes any text: CRLF, lone surrogates, nothing, a line of 1 MB', async () => {
    for (const text of ['', '\ud800', `# A\r\n\r\n${SENTENCE}\r\n`, 'x'.repeat(1_000_000), '\ufeff---\ntittel: a', '\u0000\u0001']) {
      const editor = await open(knowledge, text);
      assert.equal((await editor.marks(1)).version, 1);
    }
  });
});

const OWN_SOURCE = `---
key: granvik2025
tier: A
group: kommune
type: report
author:
  - literal: Granvik kommune
issued: "2025"
title: Folketellinga vår
language: nb
publisher: Granvik kommune
URL: https://example.no/telling
checked: "2025-11-20"
---
# Folketellinga vår

## Lest

Hele notatet.
`;

function theMark(marks: readonly Diagnostic[]): Diagnostic {
  const mark = marks.find((one) => knowledgeCode(one));
  assert.ok(mark, `no mark among ${JSON.stringify(marks)}`);
  return mark;
}

/** Marks on wording, not on citations. */
function knowledgeCode({ message, code }: Diagnostic): boolean {
  return String(message).length > 0 && typeof code === 'string' && !code.startsWith('kilde');
}

function point(line: number, character: number) {
  return { start: { line, character }, end: { line, character } };
}
