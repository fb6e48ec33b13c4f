import assert from 'node:assert/strict';
import { frontValues, inlineBibliography } from '../../src/engine/bibliography/inline.js';
import { LONGEST, readBibliography, readingBibliography } from '../../src/engine/bibliography/read.js';
import { placesOf, resolved } from '../../src/engine/bibliography/resolve.js';
import { shortOfEntry } from '../../src/engine/citations/short.js';
import { small } from './knowledge.js';

const BIB = `@string{tf = "Telemarksforsking"}
% en kommentar
@report{vareide2014,
  author = {Vareide, Knut and Nyg{\\aa}rd, Marit O.},
  title = {M{\\aa}ling av {Attraktivitet}},
  institution = tf # " AS",
  date = {2014-05},
  url = {https://example.no/a\\_b},
}

@article(ssb2023,
  author = {{Statistisk sentralbyr{\\aa}}},
  title = "Flytting i {N}orge",
  journaltitle = {Samfunnsspeilet}, number = 2, year = 2023, month = mar, pages = {1--9}
)

@book{broken,
  title = {Mangler klamme,
  year = 2001

@book{after, author = {\\O{}stby, Lars and van der Berg, Jan}, title = {Etter}, year = {2002}}

@comment{@book{ikke, title = {Nei}}}
@incollection{chap, crossref = {after}, title = {Kapittel}, author = {{\\AA}rsaker, S{\\o}lvi and others}}
@book{ring1, crossref = {ring2}, title = {Ring}}
@book{ring2, crossref = {ring1}, year = {1999}}
@book{after, title = {Igjen}, year = 2003}
@legislation{lov, title = {Lov om ting}, number = {LOV-2008}, date = 2008}
@thesis{acc, author = {Mu\\~noz, Jos\\'e and Dvo\\v{r}\\'ak, A. and \\"Osterg{\\aa}rd, B}, title = {100 \\% \\& mer -- alt}, year = 2000}
`;

describe('bibliographies', () => {
  const bib = readBibliography('file:///a.bib', BIB);
  const item = (key: string) => bib.entries.find((entry) => entry.key === key)?.item as Record<string, unknown>;

  it('reads BibLaTeX with its accents, strings and institutions', () => {
    assert.deepEqual(item('vareide2014'), {
      id: 'vareide2014',
      type: 'report',
      title: 'Måling av Attraktivitet',
      publisher: 'Telemarksforsking AS',
      URL: 'https://example.no/a_b',
      author: [
        { family: 'Vareide', given: 'Knut' },
        { family: 'Nygård', given: 'Marit O.' },
      ],
      issued: { 'date-parts': [[2014, 5]] },
    });
    assert.deepEqual(item('ssb2023').author, [{ literal: 'Statistisk sentralbyrå' }]);
    assert.deepEqual(item('ssb2023').issued, { 'date-parts': [[2023, 3]] });
    assert.equal(item('ssb2023').issue, '2');
    assert.equal(item('ssb2023').page, '1–9');
    assert.deepEqual(item('after').author, [
      { family: 'Østby', given: 'Lars' },
      { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' },
    ]);
    assert.deepEqual(item('acc').author, [
      { family: 'Muñoz', given: 'José' },
      { family: 'Dvořák', given: 'A.' },
      { family: 'Östergård', given: 'B' },
    ]);
    assert.equal(item('acc').title, '100 % & mer – alt');
    assert.equal(item('lov').type, 'legislation');
  });

  it('goes on after a broken entry and says where it is', () => {
    assert.deepEqual(
      bib.problems.map(({ span }) => BIB.slice(span.start, span.end)),
      ['@book{broken,'],
    );
    assert.deepEqual(
      bib.entries.map(({ key }) => key),
      ['vareide2014', 'ssb2023', 'after', 'chap', 'ring1', 'ring2', 'after', 'lov', 'acc'],
    );
  });

  it('gives every entry its place', () => {
    for (const { key, span } of bib.entries) assert.match(BIB.slice(span.start, span.end), new RegExp(`^@\\w+[{(]${key},[^]*[})]$`));
  });

  it('inherits by crossref and is safe in a circle', () => {
    assert.equal(item('chap')['container-title'], 'Etter');
    assert.deepEqual(item('chap').issued, { 'date-parts': [[2002]] });
    assert.deepEqual(item('ring1').issued, { 'date-parts': [[1999]] });
  });

  it('reads CSL-JSON, each item on its own', () => {
    const text =
      '[\n{"id": "a", "title": "T {x}", "issued": {"date-parts": [[2001]]}},\n{"id": "b", "title": "uten slutt},\n{"id": "c", "title": "C"},\n{"title": "uten id"},\n{"id": 5}\n]';
    const { entries, problems } = readBibliography('x.json', text);
    assert.deepEqual(
      entries.map(({ key, span }) => [key, text.slice(span.start, span.start + 8)]),
      [
        ['a', '{"id": "'],
        ['c', '{"id": "'],
        ['5', '{"id": 5'],
      ],
    );
    assert.equal(problems.length, 2);
  });

  it('reads CSL-YAML below references and alone, each item on its own', () => {
    const text =
      'references:\n- id: a\n  title: "T: x"\n  author:\n  - family: Aure\n    given: Marit\n- id: b\n  title: "uten slutt\n- id: c\n  issued: 2020\n  lang: no\nnocite: x\n';
    const { entries, problems } = readBibliography('x.yaml', text);
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['a', 'c'],
    );
    assert.equal(problems.length, 1);
    assert.equal(text.slice(entries[1]!.span.start, entries[1]!.span.end), '- id: c\n  issued: 2020\n  lang: no');
    assert.deepEqual(shortOfEntry(entries[0]!, 'nb'), { who: 'Aure', year: 'u.å.' });
    assert.deepEqual(
      readBibliography('x.yml', '- id: q\n  title: Q\n').entries.map(({ key }) => key),
      ['q'],
    );
  });

  it('reads RIS', () => {
    const text =
      'TY  - RPRT\r\nID  - aure2015\r\nAU  - Aure, Marit\r\nAU  - Norut\r\nPY  - 2015/03//\r\nTI  - Herøy som\r\nintegreringsarena\r\nSP  - 3\r\nEP  - 9\r\nER  - \r\nTY  - BOOK\r\nAU  - Lie, Jo\r\nPY  - 2001\r\nTI  - B\r\n';
    const { entries } = readBibliography('x.ris', text);
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['aure2015', 'lie2001'],
    );
    assert.equal(entries[0]!.item.title, 'Herøy som integreringsarena');
    assert.equal(entries[0]!.item.page, '3–9');
    assert.deepEqual(shortOfEntry(entries[0]!, 'nn'), { who: 'Aure og Norut', year: '2015' });
  });

  for (const [name, uri, text] of [
    ['too long', 'a.bib', 'x'.repeat(LONGEST + 1)],
    ['binary', 'a.bib', 'PK\u0003\u0004\0\0'],
    ['of another kind', 'a.docx', 'hei'],
    ['no list', 'a.json', '{"a": 1}'],
    ['no list', 'a.yaml', 'tittel: x\n'],
    ['no list', 'a.ris', 'hei\n'],
  ] as const) {
    it(`refuses what is ${name}: ${uri}`, () => {
      const { entries, problems } = readBibliography(uri, text);
      assert.equal(entries.length, 0);
      assert.equal(problems.length, 1);
    });
  }

  it('never throws, whatever is cut off', () => {
    for (const [uri, text] of [
      ['a.bib', BIB],
      ['a.json', '[{"id":"a","x":[1,{"y":"\\""}]},{"id":"b"}]'],
      ['a.yaml', 'references:\n- id: a\n  x: [1, {y: "q"}]\n- id: &x b\n  z: *x\n'],
    ] as const)
      for (let end = 0; end < text.length; end++) readBibliography(uri, text.slice(0, end));
  });

  it('reads references in the front matter, and they win', () => {
    const draft = '---\ntitle: Plan\nreferences:\n- id: berg2012\n  title: Vår egen\n  issued: 2020\nlang: no\n---\n\nTekst.\n';
    const inline = inlineBibliography(draft)!;
    assert.equal(draft.slice(inline.entries[0]!.span.start, inline.entries[0]!.span.start + 14), '- id: berg2012');
    const around = { bibliographies: [inline, bib], accepted: [] };
    assert.equal(resolved('berg2012', small, around)?.kind, 'entry');
    assert.deepEqual(
      placesOf('berg2012', small, around).map(({ kind }) => kind),
      ['entry', 'source'],
    );
    assert.equal(resolved('aas2015', small, around)?.kind, 'source');
    assert.equal(resolved('ukjent', small, around), undefined);
  });

  it('finds values of the front matter with their places', () => {
    for (const [front, values] of [
      ['bibliography: a.bib', ['a.bib']],
      ['bibliography: "min liste.bib"', ['min liste.bib']],
      ['bibliography: [a.bib, b.json]', ['a.bib', 'b.json']],
      ['bibliography:\n  - a.bib\n  - "b.json"', ['a.bib', 'b.json']],
      ['title: x', []],
    ] as const) {
      const draft = `---\n${front}\nlang: nb\n---\n`;
      const found = frontValues(draft, 'bibliography');
      assert.deepEqual(
        found.map(({ value }) => value),
        values,
      );
      for (const { value, span } of found) assert.equal(draft.slice(span.start, span.end).replace(/"/g, ''), value);
    }
  });

  it('is not held up by what somebody made to hold it up', function () {
    this.timeout(20_000);
    const texts: readonly (readonly [string, string])[] = [
      ['a.bib', '@a{'.repeat(50_000)],
      ['a.bib', `@book{a, title = {${'{'.repeat(200_000)}`],
      ['a.bib', `@book{a, author = {x${' '.repeat(200_000)}and}}`],
      ['a.bib', Array.from({ length: 5_000 }, (_, at) => `@book{k${at}, crossref={k${(at + 1) % 5_000}}}\n`).join('')],
      ['a.json', `[\n${'{"a":"\n'.repeat(20_000)}`],
      ['a.json', `[\n{"a":1${'\n'.repeat(200_000)}x`],
      ['a.yaml', `references:\n${'- {a: {'.repeat(50_000)}`],
      ['a.ris', `TY  - BOOK\n${'AU  - x\n'.repeat(50_000)}`],
    ];
    for (const [name, text] of texts) assert.ok(readBibliography(name, text).problems.length <= 100, name);
  });

  it('reads in slices, and the same as in one go', () => {
    const text = Array.from({ length: 500 }, (_, at) => `@book{k${at}, title={Nr. ${at}}}`).join('\n');
    const slices = readingBibliography('a.bib', text);
    let count = 0;
    for (let slice = slices.next(); ; slice = slices.next()) {
      if (slice.done) {
        assert.deepEqual(slice.value, readBibliography('a.bib', text));
        break;
      }
      count += 1;
    }
    assert.ok(count >= 10, `${count} slices`);
  });

  it('reads 5 000 entries of each kind in reasonable time', function () {
    this.timeout(30_000);
    const many = Array.from({ length: 5000 }, (_, i) => i);
    const bibText = many
      .map(
        (i) =>
          `@report{k${i},\n  author = {Aure, Marit and S{\\o}holt, Susanne},\n  title = {Rapport nummer ${i} om flytting},\n  year = {2012},\n}\n`,
      )
      .join('\n');
    const json = JSON.stringify(many.map((i) => ({ id: `k${i}`, title: `Rapport ${i}`, author: [{ family: 'Aure' }] })));
    assert.equal(readBibliography('a.bib', bibText).entries.length, 5000);
    assert.equal(readBibliography('a.json', json).entries.length, 5000);
  });
});
