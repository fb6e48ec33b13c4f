import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { linesAfter, linesOf, offsetAt, placeAt } from '../src/engine/locate.js';
import { randomFrom } from './random.js';

describe('locate', () => {
  it('knows LF, CR LF and CR', () => {
    assert.deepEqual(linesOf('a\nb\r\nc\rd').starts, [0, 2, 5, 7]);
    assert.deepEqual(linesOf('').starts, [0]);
    assert.deepEqual(linesOf('\r\r\n\n').starts, [0, 1, 3, 4]);
  });

  it('goes from offset to place and back', () => {
    const text = 'å😀b\r\n\r\nsiste';
    const lines = linesOf(text);
    for (let offset = 0; offset <= text.length; offset += 1) assert.equal(offsetAt(lines, placeAt(lines, offset)), offset);
    assert.deepEqual(placeAt(lines, 3), { line: 0, column: 3 });
    assert.deepEqual(placeAt(lines, 8), { line: 2, column: 0 });
  });

  it('moves what is outside to the nearest end', () => {
    const lines = linesOf('ab\ncd');
    assert.deepEqual(placeAt(lines, 99), { line: 1, column: 2 });
    assert.deepEqual(placeAt(lines, -1), { line: 0, column: 0 });
    assert.equal(offsetAt(lines, { line: 9, column: 0 }), 5);
    assert.equal(offsetAt(lines, { line: -1, column: 4 }), 0);
    assert.equal(offsetAt(lines, { line: 1, column: 99 }), 5);
  });

  it('is after an edit what it is from scratch', () => {
    const random = randomFrom(7);
    for (let round = 0; round < 300; round += 1) {
      let text = 'ab\r\nc\n\rd\r\r\n';
      let lines = linesOf(text);
      for (let edit = 0; edit < 12; edit += 1) {
        const start = random.below(text.length + 1);
        const span = { start, end: Math.min(text.length, start + random.below(4)) };
        const newText = random.pick(['', 'x', '\n', '\r', '\r\n', 'a\nb', '\n\r']);
        text = text.slice(0, span.start) + newText + text.slice(span.end);
        lines = linesAfter(lines, { span, newText }, text);
        assert.deepEqual(lines, linesOf(text), JSON.stringify(text));
      }
    }
  });
});
