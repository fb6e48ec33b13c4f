import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyse } from '../src/engine/analyse.js';
import { piecesOf } from '../src/engine/markdown/pieces.js';
import { originOf } from '../src/engine/markdown/prose.js';
import { memoryOf } from '../src/engine/memory.js';
import type { Block } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';

const knowledge = readKnowledge('knowledge');

describe('pieces', () => {
  it('front matter is a piece without blocks, and only at the start', () => {
    assert.deepEqual(kinds('---\ntitle: Plan\n# merknad\n---\nKommunen bygger.\n'), ['paragraph Kommunen bygger.']);
    assert.deepEqual(kinds('\uFEFF---\ntitle: Plan\n...\n'), []);
    assert.deepEqual(kinds('---\ntitle: Plan\n\nKommunen bygger.\n'), ['paragraph title: Plan', 'paragraph Kommunen bygger.']);
    assert.deepEqual(kinds('---\n\nKommunen bygger.\n\n---\n'), ['paragraph Kommunen bygger.']);
  });

  it('a lead-in stays with its list and its table', () => {
    for (const below of ['- bygge\n- leie', '| a | b |\n|---|---|\n| c | d |', '• bygge\n• leie']) {
      const pieces = piecesOf(`Først.\n\nKommunen skal:\n\n${below}\n\nSå.\n`, memoryOf()).map(({ piece }) => piece.text);
      assert.deepEqual(pieces, ['Først.\n\n', `Kommunen skal:\n\n${below}\n\n`, 'Så.\n']);
    }
  });

  it('a long table and a long list are cut between rows and items, and still hang on what stands above', () => {
    const row = (number: number) => `| Kommunen skal være attraktiv for unge | ${number} |\n`;
    const rows = Array.from({ length: 200 }, (_, number) => row(number)).join('');
    const table = analyse(`# Tiltak\n\n| Tiltak | Nummer |\n|---|---|\n${rows}\nSå.\n`, knowledge);
    const cells = table.parts.flatMap(({ statements }) => statements).filter(({ block }) => block.cell?.column === 0);
    assert.ok(table.parts.length > 3 && table.parts.every(({ piece }) => piece.text.length < 4_000));
    assert.equal(cells.length, 201);
    assert.ok(cells.every(({ column, row }) => column === 'Tiltak' && row?.[0]?.heading === 'Nummer'));
    assert.equal(table.diagnostics.length, 200);
    const items = '- være attraktiv for unge\n'.repeat(300);
    const list = analyse(`Kommunen skal:\n\n${items}\nSå.\n`, knowledge);
    assert.ok(list.parts.length > 2 && list.parts.every(({ piece }) => piece.text.length < 4_000));
    const hanging = list.parts.flatMap(({ statements }) => statements).filter(({ block }) => block.kind === 'item');
    assert.ok(hanging.length === 300 && hanging.every(({ leadIn }) => leadIn === 'Kommunen skal:'));
  });

  it('a long table is not cut where a comment keeps it as it is', () => {
    const row = '| Kommunen skal være attraktiv for unge | 1 |\n';
    const draft = `<!-- belegg: behold – vedtatt -->\n| Tiltak | Nummer |\n|---|---|\n${row.repeat(200)}`;
    assert.equal(piecesOf(draft, memoryOf()).length, 1);
  });

  it('a comment stays with what it stands before', () => {
    const pieces = piecesOf('Først.\n\n<!-- belegg: behold X – grunn -->\n\nSå.\n', memoryOf());
    assert.deepEqual(
      pieces
        .at(-1)
        ?.piece.blocks.map((block) => block.prose.text)
        .at(-1),
      'Så.',
    );
    assert.equal(pieces.at(-1)?.piece.comments[0]?.text, 'belegg: behold X – grunn');
  });

  it('lines that stand for headings are headings of depth 7', () => {
    assert.deepEqual(kinds('**Mål**\n'), ['heading7 Mål']);
    assert.deepEqual(kinds('MÅL:\nKommunen bygger.\n'), ['heading7 MÅL:', 'paragraph Kommunen bygger.']);
    assert.deepEqual(kinds('**Kommunen skal:**\n\n- bygge\n'), ['paragraph Kommunen skal:', 'item bygge']);
    assert.deepEqual(kinds('**Kommunen bygger 40 boliger.**\n'), ['paragraph Kommunen bygger 40 boliger.']);
  });

  it('bullets that a converted PDF left behind are items', () => {
    assert.deepEqual(kinds('Vi vil:\n• bygge\n• leie ut\ntil unge\n'), ['paragraph Vi vil:', 'item bygge', 'item leie ut\ntil unge']);
    assert.deepEqual(kinds('Mål: • bygge • leie • rive\n'), ['paragraph Mål:', 'item bygge', 'item leie', 'item rive']);
    assert.deepEqual(kinds('o bygge\no leie\n'), ['item bygge', 'item leie']);
    assert.deepEqual(kinds('▪ bygge\n\n❖ leie\n'), ['item bygge', 'item leie']);
  });

  it('captions are known', () => {
    const captions = blocksOf(
      '![Utsikt](x.png)\n\n*Fjorden i juni*\n\nFigur 2: Folketall\n\nFigur 2 viser at folketallet faller.\n\nFoto: Kari\n',
    );
    assert.deepEqual(
      captions.filter((block) => block.caption).map((block) => block.prose.text),
      ['Fjorden i juni', 'Figur 2: Folketall', 'Foto: Kari'],
    );
  });

  it('footnotes, quotations and cells know what they are', () => {
    const blocks = blocksOf('> Sitat\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: Tall fra SSB.\n');
    assert.deepEqual(
      blocks.map(({ kind, quoted, cell, footnote }) => [kind, quoted, cell?.row, cell?.column, footnote]),
      [
        ['paragraph', true, undefined, undefined, undefined],
        ['cell', false, 0, 0, undefined],
        ['cell', false, 0, 1, undefined],
        ['cell', false, 1, 0, undefined],
        ['cell', false, 1, 1, undefined],
        ['footnote', false, undefined, undefined, '1'],
      ],
    );
  });

  it('an origin never cuts an inline node in two, and says when it grew', () => {
    const draft = 'Kommunen skal være **attraktiv og trygg** for [unge](x) &amp; gamle.\n';
    const check = (words: string, source: string, grew: boolean) => {
      const block = blocksOf(draft)[0]!;
      const start = block.prose.text.indexOf(words);
      const origin = originOf(block, { start, end: start + words.length });
      assert.deepEqual([draft.slice(origin.start, origin.end), origin.grew], [source, grew]);
    };
    check('skal være', 'skal være', false);
    check('attraktiv', 'attraktiv', false);
    check('være attraktiv', 'være **attraktiv og trygg**', true);
    check('trygg for', '**attraktiv og trygg** for', true);
    check('unge & gamle', '[unge](x) &amp; gamle', true);
    check('&', '&amp;', false);
  });
});

function blocksOf(draft: string): readonly Block[] {
  return piecesOf(draft, memoryOf()).flatMap(({ piece }) => piece.blocks);
}

function kinds(draft: string): readonly string[] {
  return blocksOf(draft).map((block) => `${block.kind}${block.depth || ''} ${block.prose.text}`);
}
