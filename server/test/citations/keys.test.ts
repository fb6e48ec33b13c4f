import assert from 'node:assert/strict';
import { analyse } from '../../src/engine/analyse.js';
import { inlineBibliography } from '../../src/engine/bibliography/inline.js';
import { readBibliography } from '../../src/engine/bibliography/read.js';
import { candidatesFor } from '../../src/engine/citations/complete.js';
import { writtenKey } from '../../src/engine/citations/keys.js';
import { definitionsAt, occurrenceAt, occurrencesIn } from '../../src/engine/citations/occurrences.js';
import { renamedInBibliography, renamedInDraft, renamingOf } from '../../src/engine/citations/rename.js';
import type { Surroundings } from '../../src/engine/model.js';
import { edited } from './edited.js';
import { base, nothingAround, small } from './knowledge.js';

const keysFor = (draft: string, typed: string, fitting: readonly string[] = [], found: readonly string[] = []) =>
  candidatesFor(analyse(draft, small), typed, { knowledge: small, surroundings: nothingAround, written: 'nb', fitting, found }).map(
    ({ key, group }) => `${key} ${group}`,
  );

describe('keys', () => {
  it('are written in braces only where they need them', () => {
    for (const [key, written] of [
      ['berg2012', 'berg2012'],
      ['a-b:c', 'a-b:c'],
      ['slutt.', '{slutt.}'],
      ['a b', ''],
      ['', ''],
      ['a{b', ''],
      ['https://a.no/b?c', 'https://a.no/b?c'],
    ] as const)
      assert.equal(writtenKey(key), written, key);
  });

  describe('completion', () => {
    it('finds by key, name, title and year, every word', () => {
      assert.deepEqual(keysFor('x', 'berg'), ['berg2012 rest']);
      assert.deepEqual(keysFor('x', 'øye'), ['aas2015 rest']);
      assert.deepEqual(keysFor('x', 'Øye'.normalize('NFD').toUpperCase()), ['aas2015 rest']);
      assert.deepEqual(keysFor('x', 'flytting 2015'), ['aas2015 rest']);
      assert.deepEqual(keysFor('x', 'tl.'), ['loven rest']);
      assert.deepEqual(keysFor('x', 'noe helt annet'), []);
    });

    it('offers what fits first, then what is used, and never what is forbidden', () => {
      assert.deepEqual(keysFor('Folk [@loven].', '', ['berg2012']), [
        'berg2012 fits',
        'loven used',
        'aas2015 rest',
        'nou1 rest',
        'slutt. rest',
        'uten rest',
      ]);
      assert.deepEqual(keysFor('x', 'aldri', ['aldri'], ['aldri']), []);
      assert.deepEqual(keysFor('x', 'arbeid', [], ['nou1']), ['nou1 rest']);
    });

    it('takes 50 of 5 000 within 50 ms', () => {
      const text = Array.from(
        { length: 5000 },
        (_, i) => `@report{k${i}, author = {Aure, Marit and Lie, Jo}, title = {Rapport nummer ${i} om flytting}, year = {2012}}`,
      ).join('\n');
      const surroundings: Surroundings = { bibliographies: [readBibliography('a.bib', text)], accepted: [] };
      const analysis = analyse('Folk [@k7].', base, { surroundings });
      const ask = (typed: string) =>
        candidatesFor(analysis, typed, { knowledge: base, surroundings, written: 'nb', fitting: [], found: [] });
      ask('');
      const started = performance.now();
      for (const typed of ['a', 'au', 'aure', 'aure flytt', 'nummer 49']) assert.equal(ask(typed).length, 50);
      assert.ok((performance.now() - started) / 5 < 50);
    });
  });

  const draft = 'Folk [@vi; se @berg2012] og @{vi}. (Vi, 2020)<!-- belegg: [@vi, a-&#45;b; @vi2] -->\n';

  describe('occurrences', () => {
    it('are found as keys and behind text', () => {
      const places = occurrencesIn(analyse(draft, small), 'vi');
      assert.deepEqual(
        places.map(({ kind, keySpan }) => [kind, draft.slice(keySpan.start - 2, keySpan.end)]),
        [
          ['key', '[@vi'],
          ['key', '@{vi'],
          ['comment', '[@vi'],
        ],
      );
    });

    it('are found at an offset', () => {
      const analysis = analyse(draft, small);
      assert.equal(occurrenceAt(analysis, 6)?.key, 'vi');
      assert.equal(occurrenceAt(analysis, draft.indexOf('@berg') + 3)?.key, 'berg2012');
      assert.equal(occurrenceAt(analysis, draft.indexOf('vi2') + 1)?.key, 'vi2');
      assert.equal(occurrenceAt(analysis, 1), undefined);
      assert.deepEqual(
        definitionsAt(analysis, draft.indexOf('@berg') + 3, small, nothingAround).map(({ kind }) => kind),
        ['source'],
      );
    });
  });

  describe('renaming', () => {
    it('goes through the draft', () => {
      const analysis = analyse(draft, small);
      assert.equal(
        edited(draft, renamedInDraft(analysis, 'vi', 'vi2020')),
        'Folk [@vi2020; se @berg2012] og @vi2020. (Vi, 2020)<!-- belegg: [@vi2020, a-&#45;b; @vi2] -->\n',
      );
    });

    it('goes through references in the draft', () => {
      const own = '---\nreferences:\n- title: vi\n  id: vi\n- id: "vi2"\n---\n\nFolk [@vi].\n';
      assert.equal(
        edited(own, renamedInDraft(analyse(own, small), 'vi', 'ny', inlineBibliography(own))),
        '---\nreferences:\n- title: vi\n  id: ny\n- id: "vi2"\n---\n\nFolk [@ny].\n',
      );
    });

    for (const [uri, text, renamed] of [
      [
        'a.bib',
        '@report{vi, title={vi}}\n@incollection{x, crossref = {vi}}\n@book{vi2, title={T}}',
        '@report{ny, title={vi}}\n@incollection{x, crossref = {ny}}\n@book{vi2, title={T}}',
      ],
      ['a.json', '[{"title": "vi", "id": "vi"}, {"id": "vi2"}]', '[{"title": "vi", "id": "ny"}, {"id": "vi2"}]'],
      ['a.yaml', '- id: vi\n  title: vi\n- id: vi2\n', '- id: ny\n  title: vi\n- id: vi2\n'],
      ['a.ris', 'TY  - RPRT\nID  - vi\nTI  - vi\nER  - \n', 'TY  - RPRT\nID  - ny\nTI  - vi\nER  - \n'],
    ] as const) {
      it(`goes through ${uri}`, () =>
        assert.equal(edited(text, renamedInBibliography(text, readBibliography(uri, text), 'vi', 'ny')), renamed));
    }

    it('is refused for the base, for keys that cannot be written, and for keys that are taken', () => {
      const own = [readBibliography('a.bib', '@book{vi, title={T}}')];
      const taken = (key: string) => key === 'berg2012';
      assert.deepEqual(renamingOf('vi', 'ny', own, taken), { kind: 'ok' });
      assert.deepEqual(renamingOf('berg2012', 'ny', own, taken), { kind: 'bundled' });
      assert.deepEqual(renamingOf('vi', 'n y', own, taken), { kind: 'invalid' });
      assert.deepEqual(renamingOf('vi', 'berg2012', own, taken), { kind: 'taken' });
    });
  });
});
