import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readAnnotated, readPosition, writeAnnotated } from '../src/knowledge/annotated.js';

const EXAMPLES = [
  'Kommunen [skal være **attraktiv**]{skal-vaere-attraktiv} for unge, jf. kap. 3.',
  '- Vi [håper at [flere]{vag-mengde} flytter hit]{onske}.',
  '[Kommunen skal bygge.]{p1: Kommunen bygger [antall] boliger.}\n\n[To]{a} [tre]{b}',
  '[[samme ord]{inne}]{ute} og [[to] klammer]{x}',
  'Uten merker, med [lenke](x), [^1], [@ssb2021] og [antall].',
  '',
];

describe('annotated', () => {
  for (const example of EXAMPLES) {
    it(`goes there and back: ${JSON.stringify(example)}`, () => {
      const { text, marks } = readAnnotated(example);
      assert.equal(writeAnnotated(text, marks), example);
    });
  }

  it('reads spans, rules and replacements, the outer mark first', () => {
    const { text, marks } = readAnnotated('Vi [håper at [flere]{vag: ti} kommer]{onske}.');
    assert.equal(text, 'Vi håper at flere kommer.');
    assert.deepEqual(
      marks.map(({ span, rule, replacement }) => [text.slice(span.start, span.end), rule, replacement]),
      [
        ['håper at flere kommer', 'onske', undefined],
        ['flere', 'vag', 'ti'],
      ],
    );
  });

  it('leaves braces that are no mark untouched', () => {
    for (const text of ['[ord]{.klasse}', '[ord]{#id}', '[ord]{Stor}', '[ord] {a}', 'ord]{a}', '{a}', '[ord]{a: {b}}']) {
      assert.deepEqual(readAnnotated(text), { text, marks: [] });
    }
    assert.deepEqual(
      readAnnotated('[ord]{ukjent}', (id) => id === 'kjent'),
      { text: '[ord]{ukjent}', marks: [] },
    );
  });

  it('finds the position mark', () => {
    assert.deepEqual(readPosition('Kommunen <|>skal'), { text: 'Kommunen skal', offset: 9 });
    assert.deepEqual(readPosition('Kommunen'), { text: 'Kommunen', offset: -1 });
  });
});
