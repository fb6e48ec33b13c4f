import assert from 'node:assert/strict';
import { analyse } from '../src/engine/analyse.js';
import type { Knowledge } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import type { Files } from '../src/lsp/files.js';
import { methods, type ReviewAllAnswer, type ReviewAnswer } from '../src/lsp/protocol.js';
import { baselineOf, writeBaseline } from '../src/report/baseline.js';
import { draftReview } from '../src/report/draft.js';
import { open, uri } from './editor.js';

const OLD = '# Plan\n\n## Mål\n\nVi har naturen, roen og et godt bomiljø rett utenfor døra.\n';
const NEW = `${OLD}\nDet skal legges til rette for et godt bomiljø.\n`;

describe('the panel of the editor', () => {
  let knowledge: Knowledge;
  before(() => {
    knowledge = readKnowledge('knowledge');
  });
  const textDocument = { uri };

  it('is narrowed by severity and by category, and says so', async () => {
    const editor = await open(knowledge, NEW);
    const all = await editor.ask<ReviewAnswer>(methods.review, { textDocument });
    assert.equal(all.narrowed, undefined);
    const category = all.choices.find((one) => one.id === 'passive-attraction');
    assert.ok(category?.detail);
    const less = await editor.ask<ReviewAnswer>(methods.review, { textDocument, filter: { hidden: ['passive-attraction'], news: false } });
    assert.ok(less.count > 0 && less.count < all.count, `${less.count} of ${all.count}`);
    assert.match(less.narrowed ?? '', new RegExp(`${less.count} av ${all.count}`));
    assert.equal(less.status, all.status);
    const hidden = all.choices.filter((one) => one.kind === 'severity').map((one) => one.id);
    const none = await editor.ask<ReviewAnswer>(methods.review, { textDocument, filter: { hidden, news: false } });
    assert.deepEqual([none.count, none.words.nothing], [0, 'Ingen merknader i utvalget']);
    assert.deepEqual(none.choices, all.choices);
  });

  it('shows only what is new since the baseline, where there is one', async () => {
    const made = baselineOf([draftReview('utkast.md', analyse(OLD, knowledge), knowledge)], '2026-10-01', knowledge.version);
    const files = folderOf({ '.belegg/baseline.json': writeBaseline(made) });
    const editor = await open(knowledge, NEW, { workspace: { workspaceFolders: true } }, { files, rootUri: 'file:///plan' });
    const all = await editor.ask<ReviewAnswer>(methods.review, { textDocument });
    assert.equal(all.choices.at(-1)?.label, 'Bare det som er nytt siden 1. oktober 2026');
    const news = await editor.ask<ReviewAnswer>(methods.review, { textDocument, filter: { hidden: [], news: true } });
    const leaves = news.importance.flatMap((group) => group.children ?? []);
    assert.ok(leaves.length > 0 && leaves.length < all.count);
    assert.deepEqual([...new Set(leaves.map((leaf) => leaf.range?.start.line))], [6]);
  });

  it('offers no baseline where there is none, or something else in its place', async () => {
    for (const text of [undefined, '{', '{"schema":"belegg-baseline/99"}']) {
      const files = folderOf(text === undefined ? {} : { '.belegg/baseline.json': text });
      const editor = await open(knowledge, NEW, { workspace: { workspaceFolders: true } }, { files, rootUri: 'file:///plan' });
      const { choices, count } = await editor.ask<ReviewAnswer>(methods.review, { textDocument, filter: { hidden: [], news: true } });
      assert.ok(choices.every((choice) => choice.kind !== 'news'));
      assert.ok(count > 0);
    }
  });

  it('reviews every draft of a folder; what is open as it stands there, and a broken file stops nothing', async () => {
    const files = folderOf({ 'to.md': OLD, '.belegg/belegg.json': '{"categories":{"passive-municipality":"off"}}' });
    const editor = await open(knowledge, NEW, { workspace: { workspaceFolders: true } }, { files, rootUri: 'file:///plan' });
    const drafts = ['utkast.md', 'borte.md', 'to.md'].map((name) => ({ uri: `file:///plan/${name}`, name }));
    const { html = '' } = await editor.ask<ReviewAllAnswer>(methods.reviewAll, { drafts, id: 1 });
    assert.match(html, /2 utkast/);
    assert.match(html, /borte\.md: Fila kunne ikke leses/);
    assert.doesNotMatch(html, /avbrutt|legges til rette/);
    assert.match(html, /naturen, roen/);
  });

  it('says when there is nothing to review, and that a stopped review is not all of it', async () => {
    const editor = await open(knowledge, NEW);
    const empty = await editor.ask<ReviewAllAnswer>(methods.reviewAll, { drafts: [], id: 1 });
    assert.deepEqual([empty.html, typeof empty.message], [undefined, 'string']);
    const stopped = (await editor.cancelled(methods.reviewAll, { drafts: [{ uri, name: 'utkast.md' }], id: 2 })) as ReviewAllAnswer;
    assert.match(stopped.html ?? '', /avbrutt/);
  });
});

/** A folder at `file:///plan/` that lies nowhere. */
function folderOf(texts: Readonly<Record<string, string>>): Files {
  const all = new Map(Object.entries(texts).map(([path, text]) => [`file:///plan/${path}`, text]));
  return {
    read: async (address) => all.get(address),
    list: async (folder) => [...all.keys()].filter((one) => one.startsWith(folder)),
  };
}
