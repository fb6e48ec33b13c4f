import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { worstCases } from '../bench/worst-cases.js';
import { analyse } from '../src/engine/analyse.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { randomDraft, randomFrom } from './random.js';

const knowledge = readKnowledge('knowledge');

describe('worst', () => {
  it('analysis never throws, on bytes, scraps of markup and drafts of nothing but marks', () => {
    const marks = [
      '\0',
      '\uFEFF',
      '\ud800',
      '\udfff',
      '\r',
      '\n',
      '\t',
      ' ',
      '`',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '|',
      '-',
      ':',
      '#',
      '&',
      ';',
      '\\',
      '@',
      '^',
      '~',
    ];
    for (let seed = 0; seed < 100; seed += 1) {
      const random = randomFrom(seed + 90_000);
      const bytes = Array.from({ length: 200 }, () => String.fromCharCode(random.below(256))).join('');
      const units = Array.from({ length: 100 }, () => String.fromCharCode(random.below(65_536))).join('');
      const scraps = Array.from({ length: 200 }, () => random.pick(marks)).join('');
      const cut = randomDraft(random).slice(random.below(40));
      for (const draft of [bytes, units, scraps, cut]) {
        const { diagnostics, citations } = analyse(draft, knowledge);
        for (const { span } of [...diagnostics, ...citations])
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= draft.length);
      }
    }
  });

  it('an empty draft has nothing to say', () => {
    const { parts, words, diagnostics, citations } = analyse('', knowledge);
    assert.deepEqual({ parts, words, diagnostics, citations }, { parts: [], words: 0, diagnostics: [], citations: [] });
  });

  const small = worstCases(0.02);
  worstCases(0.08).forEach(({ name, draft }, number) => {
    it(`is not quadratic: ${name}`, () => {
      const times = cpuTime(draft) / Math.max(cpuTime(small[number]!.draft), LEAST);
      // Four times the text: linear is 4, quadratic is 16.
      assert.ok(times < 10, `four times the text took ${times.toFixed(1)} times as long`);
    }).timeout(60_000);
  });
});

/** Milliseconds below which the clock says more about the machine than about the work. */
const LEAST = 4;

/** The best of three, in milliseconds of processor time: other programs do not count. */
function cpuTime(draft: string): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    analyse(draft, knowledge).diagnostics.length;
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
