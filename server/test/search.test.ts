import assert from 'node:assert/strict';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { freeze, thaw } from '../src/knowledge/artifact.js';
import { searchKnowledge } from '../src/knowledge/search.js';
import { stemOf } from '../src/knowledge/stems.js';
import { aside, hits, ours, plain } from './search-accuracy.js';
import { questions } from './search-golden.js';

/** Share of questions that must have an answer among the first three hits (issue of the knowledge base). */
const ENOUGH = 0.9;

describe('search', () => {
  const knowledge = readKnowledge('knowledge');
  const find = ours(knowledge);

  it('has at least sixty questions, half of them in each written form, about findings that exist', () => {
    assert.ok(questions.length >= 60);
    assert.equal(questions.filter((question) => question.written === 'nn').length * 2, questions.length);
    for (const { findings, query } of questions) for (const id of findings) assert.ok(knowledge.findings.has(id), `${query}: ${id}`);
  });
  it('answers nine of ten among the first three, also those kept aside', () => {
    const kept = questions.filter(aside);
    assert.ok(hits(find, questions) / questions.length >= ENOUGH);
    assert.ok(hits(find, kept) / kept.length >= ENOUGH);
  });
  for (const written of ['nb', 'nn'] as const)
    it(`answers nine of ten in ${written}`, () => {
      const some = questions.filter((question) => question.written === written);
      assert.ok(hits(find, some) / some.length >= ENOUGH);
    });
  it('beats plain search', () => assert.ok(hits(find, questions) > hits(plain(knowledge), questions)));

  it('finds the same from the frozen index', () => {
    const thawed = thaw(freeze(knowledge));
    for (const { query } of questions) assert.deepEqual(searchKnowledge(thawed, query, 5), searchKnowledge(knowledge, query, 5));
  });
  it('finds the same in both written forms', () => {
    assert.equal(searchKnowledge(knowledge, 'bolig innvandrere', 1)[0]?.id, searchKnowledge(knowledge, 'bustad innvandrarar', 1)[0]?.id);
  });
  it('forgives a slip of the finger', () => {
    assert.ok(find('overkvalifsering innvandrere').some((id) => id.startsWith('ssb')));
  });
  it('finds sources, traps and themes when asked to', () => {
    const [hit] = searchKnowledge(knowledge, 'plan- og bygningsloven', 5, ['source']);
    assert.deepEqual({ kind: hit?.kind, id: hit?.id }, { kind: 'source', id: 'pbl' });
    assert.equal(searchKnowledge(knowledge, 'Søholt 2012', 3, ['source'])[0]?.id, 'soholt2012');
    assert.equal(searchKnowledge(knowledge, 'kultur trekker tilflyttere', 3, ['trap'])[0]?.id, '07-kultur-trekker-tilflyttere');
    assert.equal(searchKnowledge(knowledge, 'bustad', 3, ['theme'])[0]?.id, 'bolig');
  });
  for (const query of ['', '   ', 'og det er', '*** ???', '\u0000', 'x'.repeat(1_000_000)])
    it(`stays calm about ${JSON.stringify(query.slice(0, 12))}`, () => assert.deepEqual(searchKnowledge(knowledge, query, 5), []));
  it('answers at once, whatever the question', () => {
    searchKnowledge(knowledge, 'bolig', 1);
    for (const query of ['flytting'.repeat(60), 'innvandrer '.repeat(60), `${'boligflytting'.repeat(30)}q`]) {
      const started = performance.now();
      searchKnowledge(knowledge, query, 5);
      assert.ok(performance.now() - started < 500, query.slice(0, 30));
    }
  });
});

describe('stems', () => {
  for (const words of [
    'innvandrere innvandrarar innvandrar innvandrerne innvandrarane',
    'kommuner kommunar kommunane kommunene kommunen',
    'flytting flytter flyttar flytta flyttet flyttingane',
  ])
    it(words, () => assert.equal(new Set(words.split(' ').map(stemOf)).size, 1, words.split(' ').map(stemOf).join(' ')));
});
