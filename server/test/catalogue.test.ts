import assert from 'node:assert/strict';
import type { Knowledge } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { checked, exported, listed, searched, shown } from '../src/knowledge/catalogue.js';
import { renderSources } from '../src/render/sources.js';

describe('catalogue', () => {
  const knowledge: Knowledge = renderSources(readKnowledge('knowledge'));

  it('lists every entry once', () => {
    for (const [shelf, keys] of [
      ['source', knowledge.sources],
      ['finding', knowledge.findings],
      ['trap', knowledge.traps],
      ['theme', knowledge.themes],
    ] as const) {
      const { text } = listed(knowledge, 'nb', shelf);
      for (const key of keys.keys()) assert.equal(text.split('\n').filter((line) => line.trim().split(' ')[0] === key).length, 1, key);
    }
    assert.match(listed(knowledge, 'nb').text, /^Kilder \(77\)/);
    assert.match(listed(knowledge, 'nn', 'source').text, /^Kjelder \(77\)/);
  });
  it('shows a source with its reference, gate, findings and date', () => {
    const { ok, text } = shown(knowledge, '@haugum2014', 'nb');
    assert.ok(ok);
    for (const part of [
      'Samfunnsutviklingskapasitet i småkommuner',
      'synlig tomrom for utgivelsesår, rapportnummer',
      'haugum2014-5',
      '2026-11-22',
    ])
      assert.ok(text.includes(part), part);
  });
  it('says of a forbidden source that it can never be cited', () =>
    assert.match(shown(knowledge, 'odegaard2012', 'nn').text, /kan aldri siterast/));
  it('shows a finding in the written form asked for, with caveat, figures and contrasts', () => {
    const { text } = shown(knowledge, 'ssb2022overkval-2', 'nn');
    for (const part of ['butid', 'Atterhald', '73000', 'Kjelde', 'berre bakgrunn']) assert.ok(text.includes(part), `${part}\n${text}`);
  });
  it('shows a trap by number', () => assert.match(shown(knowledge, '7', 'nb').text, /kultur/i));
  it('shows a theme with what speaks for and against', () => assert.match(shown(knowledge, 'bolig', 'nn').text, /Talar mot/));
  it('guesses at a key that is not there', () =>
    assert.deepEqual(shown(knowledge, 'soholt2021', 'nb'), { ok: false, text: 'Fant ikke «soholt2021»; mente du «soholt2012»?\n' }));
  it('searches in every kind', () => {
    const { ok, text } = searched(knowledge, 'bustad innvandrarar', 'nn');
    assert.ok(ok);
    assert.match(text, /^Funn\n {2}aasland2019-/);
    assert.match(text, /Tema\n {2}bolig: Bustad/);
  });
  it('says so when nothing is found', () => assert.equal(searched(knowledge, 'xyzzyplugh', 'nb').ok, false));
  it('finds the base whole', () => assert.match(checked(knowledge, [], 'nb').text, /^Alt stemmer: 77 kilder, 160 funn/));
  it('prints problems with file and line', () => {
    const problem = { path: 'sources/x.md', line: 3, message: { nb: 'feil', nn: 'feil' } };
    assert.deepEqual(checked(knowledge, [problem], 'nb'), { ok: false, text: 'sources/x.md:3 feil\n1 ting må rettes.\n' });
  });
  it('exports 73 sources that may be cited, and none that may not', () => {
    const csl = JSON.parse(exported(knowledge, 'csl-json', 'nb').text) as { id: string }[];
    assert.equal(csl.length, 73);
    for (const format of ['csl-json', 'bibtex', 'markdown'] as const) {
      const { text } = exported(knowledge, format, 'nb');
      for (const key of ['moreforsking2013', 'virker_over_tid', 'odegaard2012', 'sitat_samarbeid'])
        assert.ok(!text.includes(knowledge.sources.get(key)!.title || 'Ødegaard'), key);
      assert.ok(text.includes('[utgivelsesår]') || text.includes('\\[utgivelsesår\\]'), format);
    }
  });
  it('names the formats it knows', () => assert.match(exported(knowledge, 'ris', 'nb').text, /csl-json, bibtex, markdown/));
});
