import assert from 'node:assert/strict';
import { rendererOf, rendererWith } from '../../src/render/cite.js';
import type { Item } from '../../src/render/item.js';
import { STYLE } from '../../src/render/style.js';

const names = (n: number) => Array.from({ length: n }, (_, i) => ({ family: `Navn${String.fromCharCode(65 + i)}`, given: 'Kari Anne' }));
const items: readonly Item[] = [
  { id: 'en', type: 'book', title: 'Boka', author: names(1), issued: { 'date-parts': [[2020]] } },
  {
    id: 'to',
    type: 'report',
    title: 'Rapporten',
    author: names(2),
    issued: { 'date-parts': [[2021, 3]] },
    'collection-title': 'Rapport',
    number: '3-2021',
  },
  { id: 'tre', type: 'report', title: 'Hvem blir?', author: names(3), issued: { 'date-parts': [[2022]] } },
  { id: 'tjueen', type: 'report', title: 'Mange', author: names(21), issued: { 'date-parts': [[2023]] } },
  { id: 'side', type: 'webpage', title: 'Bolyst', author: [{ literal: 'Distriktssenteret' }], URL: 'https://example.no/bolyst' },
  {
    id: 'lov',
    type: 'legislation',
    title: 'Lov om planlegging',
    'title-short': 'plan- og bygningsloven',
    number: 'LOV-2008-06-27-71',
    issued: { 'date-parts': [[2008]] },
  },
  {
    id: 'nou',
    type: 'bill',
    title: 'Det handler om Norge',
    number: 'NOU 2020: 15',
    author: [{ literal: 'Departementet' }],
    issued: { 'date-parts': [[2020]] },
  },
  {
    id: 'forskrift',
    type: 'regulation',
    title: 'Forskrift om eksempel',
    'title-short': 'eksempelforskriften',
    number: 'FOR-2010-01-01-1',
    issued: { 'date-parts': [[2010]] },
  },
  { id: 'aa', type: 'book', title: 'Aa', author: [{ family: 'Aasen', given: 'Ivar' }], issued: { 'date-parts': [[2001]] } },
  { id: 'oe', type: 'book', title: 'Ø', author: [{ family: 'Øye', given: 'Kari' }], issued: { 'date-parts': [[2002]] } },
  { id: 'ae', type: 'book', title: 'Æ', author: [{ family: 'Ærlig', given: 'Kari' }], issued: { 'date-parts': [[2003]] } },
  { id: 'z', type: 'book', title: 'Z', author: [{ family: 'Zahl', given: 'Kari' }], issued: { 'date-parts': [[2004]] } },
];

describe('in-text citations', () => {
  const nb = rendererOf(items, 'nb');
  const nn = rendererOf(items, 'nn');
  const cases: readonly (readonly [string, Parameters<typeof nb.inText>[0]])[] = [
    ['(NavnA, 2020)', [{ id: 'en' }]],
    ['(NavnA, 2020, s. 12)', [{ id: 'en', locator: '12' }]],
    ['(NavnA, 2020, s. 12–14)', [{ id: 'en', locator: '12-14', label: 'page' }]],
    ['(NavnA, 2020, kap. 3)', [{ id: 'en', locator: '3', label: 'chapter' }]],
    ['(NavnA og NavnB, 2021)', [{ id: 'to' }]],
    ['(NavnA mfl., 2022)', [{ id: 'tre' }]],
    ['(Distriktssenteret, u.å.)', [{ id: 'side' }]],
    ['(plan- og bygningsloven, 2008, § 11-5)', [{ id: 'lov', locator: '11-5', label: 'section' }]],
    ['(eksempelforskriften, 2010)', [{ id: 'forskrift' }]],
    ['(NOU 2020: 15, s. 33)', [{ id: 'nou', locator: '33' }]],
    ['(NavnA, 2020; NavnA og NavnB, 2021)', [{ id: 'en' }, { id: 'to' }]],
    ['(se også NavnA, 2020)', [{ id: 'en', prefix: 'se også' }]],
    ['(2020)', [{ id: 'en', suppressAuthor: true }]],
  ];
  for (const [expected, cited] of cases)
    it(expected, () => {
      assert.equal(nb.inText(cited), expected);
      assert.equal(nn.inText(cited), expected);
    });
});

describe('the list', () => {
  const nb = rendererOf(items, 'nb');

  it('sorts æ, ø and å (aa) last', () => {
    assert.deepEqual(
      nb.list(['aa', 'oe', 'ae', 'z']).map((entry) => entry.id),
      ['z', 'ae', 'oe', 'aa'],
    );
  });

  it('names nineteen of twenty-one authors and the last', () => {
    const text = nb.reference('tjueen');
    assert.equal((text.match(/Navn/g) ?? []).length, 20);
    assert.match(text, /NavnS, K\. A\.,? … NavnU, K\. A\. \(2023\)/);
  });

  it('keeps the hyphen of a report number and lets a question mark end a title', () => {
    assert.equal(nb.reference('to'), 'NavnA, K. A. og NavnB, K. A. (2021). Rapporten (Rapport 3-2021).');
    assert.equal(nb.reference('tre'), 'NavnA, K. A., NavnB, K. A. og NavnC, K. A. (2022). Hvem blir?');
  });

  it('names a law by its everyday name and an NOU by its number', () => {
    assert.equal(nb.reference('lov'), 'Plan- og bygningsloven. (2008). Lov om planlegging (LOV-2008-06-27-71).');
    assert.equal(nb.reference('nou'), 'NOU 2020: 15. Det handler om Norge. Departementet.');
  });
});

describe('a style of the draft’s own', () => {
  it('is used when it is CSL', () => assert.equal(rendererWith(STYLE, items, 'nb').kind, 'ready'));
  for (const text of ['', 'ikke en stil', '<html></html>', '<style xmlns="http://purl.org/net/xbiblio/csl"><citation>'])
    it(`is refused: «${text.slice(0, 20)}»`, () => assert.deepEqual(rendererWith(text, items, 'nb'), { kind: 'refused', why: 'not-csl' }));
});
