import assert from 'node:assert/strict';
import { citesInWords, styleRefusal } from '../../src/engine/bibliography/style.js';
import { styleProblems } from '../../src/messages/files.js';
import type { Item } from '../../src/render/item.js';
import { pressOf } from '../../src/render/press.js';
import { NUMBERED_STYLE, OWN_STYLE } from '../citations/own-style.js';

const items: readonly Item[] = [
  { id: 'a', type: 'book', title: 'Om bygda', author: [{ family: 'Dahl', given: 'Kari' }], issued: { 'date-parts': [[2020]] } },
  {
    id: 'b',
    type: 'report',
    title: 'Hvem blir?',
    author: ['Aas', 'Berg', 'Dahl'].map((family) => ({ family, given: 'Kari' })),
    issued: { 'date-parts': [[2012]] },
    number: 5,
  },
];

describe('a press', () => {
  it('prints one source after another in Belegg’s own style', () => {
    const press = pressOf(undefined, 'nb');
    assert.deepEqual(press([items[0]!])[0], { short: 'Dahl, 2020', reference: 'Dahl, K. (2020). Om bygda.' });
    assert.deepEqual(press([items[1]!])[0], {
      short: 'Aas mfl., 2012',
      reference: 'Aas, K., Berg, K. og Dahl, K. (2012). Hvem blir? (5).',
    });
  });

  it('tells apart what reads alike', () => {
    const press = pressOf(undefined, 'nb');
    const [one, other] = press([items[0]!, { ...items[0]!, id: 'c', title: 'Om byen' }]);
    assert.deepEqual([one!.short, other!.short].sort(), ['Dahl, 2020a', 'Dahl, 2020b']);
    assert.match(other!.reference, /^Dahl, K\. \(2020[ab]\)\. Om byen\.$/);
    assert.equal(press([items[0]!])[0]!.short, 'Dahl, 2020', 'alone again');
  });

  it('prints in a style of the author’s', () => {
    const press = pressOf(OWN_STYLE, 'nn');
    assert.deepEqual(press([items[1]!])[0], { short: 'Aas mfl. 2012', reference: '«Hvem blir?» – Aas mfl. – 2012.' });
  });

  it('prints an entry anew that was edited under its key', () => {
    const press = pressOf(OWN_STYLE, 'nb');
    press([items[0]!])[0];
    assert.equal(press([{ ...items[0]!, title: 'Om byen' }])[0]!.reference, '«Om byen» – Dahl – 2020.');
  });

  it('gives styles of others the words they ask for, in both written forms', () => {
    const asking = OWN_STYLE.replace(
      '<text variable="title" quotes="true"/>',
      '<text term="edition" form="short"/><text term="available at"/><text term="no date"/>',
    );
    assert.match(pressOf(asking, 'nb')([items[0]!])[0]!.reference, /^Utg\. – tilgjengelig fra – uten år –/);
    assert.match(pressOf(asking, 'nn')([items[0]!])[0]!.reference, /^Utg\. – tilgjengeleg frå – utan år –/);
  });

  it('takes from a style of numbers the reference alone, without its number', () => {
    assert.deepEqual(pressOf(NUMBERED_STYLE, 'nb')([items[0]!])[0], { reference: '«Om bygda» – Dahl – 2020.' });
  });
});

describe('a style', () => {
  it('is told from what is none', () => {
    assert.equal(styleRefusal(OWN_STYLE), undefined);
    assert.equal(styleRefusal('{"a": 1}'), styleProblems.notCsl);
    assert.equal(styleRefusal('\0\x01\x02'), styleProblems.notCsl);
    assert.equal(styleRefusal('<svg xmlns="http://www.w3.org/2000/svg"><style >a</style></svg>'), styleProblems.notCsl);
    assert.equal(styleRefusal(`${OWN_STYLE}${' '.repeat(1_000_001)}`), styleProblems.tooLong);
    const dependent = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><link href="http://example.no/apa" rel="independent-parent"/></info></style>`;
    assert.equal(styleRefusal(dependent), styleProblems.dependent);
  });

  it('cites in words, by number or in notes', () => {
    assert.equal(citesInWords(OWN_STYLE), true);
    assert.equal(citesInWords(NUMBERED_STYLE), false);
    assert.equal(citesInWords(OWN_STYLE.replace('class="in-text"', 'class="note"')), false);
  });
});
