import assert from 'node:assert/strict';
import { citableSources, offeredFindings } from '../src/engine/gates.js';
import type { Finding, Knowledge, Source } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { checkKnowledge } from '../src/knowledge/check.js';

describe('check', () => {
  const knowledge = readKnowledge('knowledge');
  const finding = (id: string, change: Partial<Finding>): Knowledge => ({
    ...knowledge,
    findings: new Map([...knowledge.findings, [id, { ...knowledge.findings.get(id)!, ...change }]]),
  });
  const says = (changed: Knowledge, words: RegExp): void => {
    const said = checkKnowledge(changed).map((one) => `${one.path} ${one.message.nb}`);
    assert.ok(
      said.some((line) => words.test(line)),
      said.join('\n') || 'nothing was said',
    );
  };

  it('finds nothing wrong with the bundled base', () => {
    assert.deepEqual(
      checkKnowledge(knowledge).map((one) => `${one.path} ${one.message.nb}`),
      [],
    );
  });
  it('misses a figure that stands in the text only', () =>
    says(finding('ssb2013_17-1', { figures: [] }), /ssb2013_17-1.*tallet «76 prosent»/));
  it('misses a share', () => says(finding('grimsrud2013-1', { figures: [] }), /tallet «fire av fem»/));
  it('sees figures that differ between the written forms', () => {
    const { claim } = knowledge.findings.get('ssb2013_17-1')!;
    says(finding('ssb2013_17-1', { claim: { nb: claim.nb, nn: claim.nn.replace('76', '67') } }), /tallene er ulike/);
  });
  it('sees a claim without a source', () => says(finding('ssb2013_17-1', { source: 'borte' }), /ukjent kilde «borte»/));
  it('sees a contrast that goes one way', () =>
    says(finding('ssb2013_17-1', { contrasts: ['sorlie2012-1'] }), /nevner ikke «ssb2013_17-1»/));
  it('sees every way to a source that must never be cited', () => {
    const never: Source = { ...knowledge.sources.get('fafo2025')!, citable: { kind: 'never', why: 'test' } };
    const changed = { ...knowledge, sources: new Map([...knowledge.sources, ['fafo2025', never]]) };
    says(changed, /themes\/flyktninger.* når fram til «fafo2025»/);
    says(changed, /traps\/11-.* når fram til «fafo2025»/);
    says(changed, /findings\/.* når fram til «fafo2025»/);
    const rule = [...knowledge.rules.values()][0];
    if (rule) says({ ...changed, rules: new Map([[rule.id, { ...rule, evidence: ['fafo2025-1'] }]]) }, /rules\/.* når fram til «fafo2025»/);
  });
  it('lets nothing forbidden through the gates', () => {
    const forbidden = new Set([...knowledge.sources.values()].filter((source) => source.tier === 'C').map((source) => source.key));
    assert.equal(forbidden.size, 4);
    assert.ok(citableSources(knowledge).every((source) => !forbidden.has(source.key)));
    for (const offered of offeredFindings(knowledge)) {
      assert.ok(!forbidden.has(offered.source));
      assert.match(offered.confidence, /^(?:kildetekst|omtaleside)$/);
    }
  });
  it('counts the base: 46 A, 27 B, 4 C; 160 findings; 40 traps', () => {
    const tiers = [...knowledge.sources.values()].map((source) => source.tier);
    assert.deepEqual(
      ['A', 'B', 'C'].map((tier) => tiers.filter((one) => one === tier).length),
      [46, 27, 4],
    );
    assert.deepEqual([knowledge.findings.size, knowledge.traps.size], [160, 40]);
    assert.ok(knowledge.themes.size >= 12);
  });
});
