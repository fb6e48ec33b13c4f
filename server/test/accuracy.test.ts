import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { accuracyPage } from './accuracy-page.js';
import { answers, drafts, passages, scores, tally } from './measure.js';

const root = join(import.meta.dirname, '../..');
const knowledge = readKnowledge(join(root, 'knowledge'));
const shared = join(root, '../shared/eval');

describe('accuracy', () => {
  it('is what ACCURACY.md says', function () {
    this.timeout(120_000);
    assert.equal(readFileSync(join(root, 'ACCURACY.md'), 'utf8'), accuracyPage(knowledge), 'run npx tsx server/test/accuracy.ts');
  });

  it('keeps its promise on the passages', () => {
    const all = answers(passages(), knowledge);
    const { f1, precision } = tally(all);
    assert.ok(f1 >= 0.93 && precision >= 0.93, `F1 ${f1}, precision ${precision}`);
    const [nb, nn] = ['nb', 'nn'].map((lang) => tally(all.filter((one) => one.passage.lang === lang)).f1);
    assert.ok(Math.abs((nb ?? 0) - (nn ?? 0)) <= 0.04, `nb ${nb}, nn ${nn}`);
  });

  it('keeps its promise on whole drafts', () => {
    const all = drafts(knowledge);
    const sum = (key: 'expected' | 'found' | 'said' | 'right'): number => all.reduce((total, one) => total + one[key], 0);
    const { precision, recall } = scores(sum('right'), sum('said'), sum('found'), sum('expected'));
    assert.ok(recall >= 0.85 && precision >= 0.85, `recall ${recall}, precision ${precision}`);
    const good = all.find((one) => one.name.startsWith('granli'));
    assert.ok(good && good.said - good.right <= 4);
  });

  if (existsSync(shared))
    it('measures on unchanged passages', () => {
      const names = ['dev.jsonl', 'score.mjs', ...readdirSync(join(shared, 'drafts')).map((name) => `drafts/${name}`)];
      for (const name of names)
        assert.ok(readFileSync(join(shared, name)).equals(readFileSync(join(import.meta.dirname, 'eval', name))), name);
    });
});
