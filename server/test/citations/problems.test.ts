import assert from 'node:assert/strict';
import { analyse } from '../../src/engine/analyse.js';
import { readBibliography } from '../../src/engine/bibliography/read.js';
import { unusedIn } from '../../src/engine/citations/unused.js';
import type { Surroundings } from '../../src/engine/model.js';
import { edited } from './edited.js';
import { nothingAround, small } from './knowledge.js';

/** Rule, marked text, and the draft after the first repair (absent where there is none). */
type Expected = readonly [rule: string, marked: string, repaired?: string];

function found(draft: string, surroundings: Surroundings = nothingAround): readonly Expected[] {
  return analyse(draft, small, { surroundings })
    .diagnostics.filter(({ category }) => category === 'citation')
    .map(
      ({ rule, span, repairs }) =>
        [rule, draft.slice(span.start, span.end), ...(repairs?.[0] ? [edited(draft, repairs[0].edits)] : [])] as unknown as Expected,
    );
}

function check(draft: string, ...expected: readonly Expected[]): void {
  it(JSON.stringify(draft), () => assert.deepEqual(found(draft), expected));
}

const bib = (text: string): Surroundings => ({ bibliographies: [readBibliography('file:///p/kilder.bib', text)], accepted: [] });

describe('problems with citations', () => {
  describe('unknown keys', () => {
    check('Folk blir her [@berg2021].', ['kilde-ukjent', '@berg2021', 'Folk blir her [@berg2012].']);
    check('Folk blir her [@heltukjent].', ['kilde-ukjent', '@heltukjent']);
    check('Folk blir her [@berg2012].');
    check('Se @fig-kart og @tbl-tall på https://mastodon.social/@navn.');
    check('Skriv til post@granvik.kommune.no.');
    check('Folk `[@ukjent]` blir.');
    check('---\nbibliography: kilder.bib\n---\n\nFolk blir [@heltukjent].');
    check('Folk blir [@{}].', ['kilde-uten-nokkel', '@{}']);
  });

  describe('genitive', () => {
    check('Vi bygger på @aas2015s funn.', ['kilde-genitiv', '@aas2015s', 'Vi bygger på Ås og Øyes [-@aas2015] funn.']);
    check('Vi bygger på @berg2012s funn.', ['kilde-genitiv', '@berg2012s', 'Vi bygger på Berg og medarbeideres [-@berg2012] funn.']);
    check('Vi byggjer ikkje berre på @berg2012s funn, seier dei.', ['kilde-genitiv', '@berg2012s']);
  });

  describe('grammar', () => {
    check('Folk blir [@berg2012, @aas2015].', ['kilde-komma', ', ', 'Folk blir [@berg2012; @aas2015].']);
    check('Folk blir [@berg2012 @aas2015].', ['kilde-komma', ' ', 'Folk blir [@berg2012; @aas2015].']);
    check('Folk blir [@berg2012, som bygger på @aas2015].');
    check('(@berg2012) viser at folk blir.', ['kilde-i-parentes', '(@berg2012)', '[@berg2012] viser at folk blir.']);
    check('- (@berg2012) viser at folk blir.', ['kilde-i-parentes', '(@berg2012)', '- [@berg2012] viser at folk blir.']);
    check('Noen (@berg2012) viser at folk blir.');
    check('Folk blir i kommunen fordi de får arbeid der [@berg2012, p. 12].', [
      'kilde-engelsk-sted',
      'p.',
      'Folk blir i kommunen fordi de får arbeid der [@berg2012, s. 12].',
    ]);
    check('Folk blir i kommunen fordi de får arbeid der [@berg2012, pp.12].', [
      'kilde-engelsk-sted',
      'pp.',
      'Folk blir i kommunen fordi de får arbeid der [@berg2012, s. 12].',
    ]);
    check('People stay in the municipality because they find work there and because of their families [@berg2012, p. 12].');
    check('Kravet følger av loven [@loven{}, § 11–1].', ['paragraf-tankestrek', '–', 'Kravet følger av loven [@loven{}, § 11-1].']);
    check('Kravet følger av §§ 3–5 i loven.');
    check('Kravet følger av loven [@loven, § 11-1].', ['kilde-paragraf', '§ 11-1', 'Kravet følger av loven [@loven{}, § 11-1].']);
    check('Kravet følger av loven [@loven{}, § 11-1].');
    check('Kravet følger av loven [@loven, § 3].');
    check('Kravet følger av rapporten [@berg2012, § 11-1].');
    check('---\ntitle: Plan\nlang: no\n---\n\nFolk blir.', ['lang-no', 'no', '---\ntitle: Plan\nlang: nb\n---\n\nFolk blir.']);
    check('---\nlang: nb\n---\n\nFolk blir.');
    check('Berg m.fl. [-@berg2012] sier at folk blir.', ['mfl', 'm.fl.', 'Berg mfl. [-@berg2012] sier at folk blir.']);
    check('Lag, foreninger m.fl. er med i arbeidet.');
  });

  describe('quotations', () => {
    check('De sier at «folk blir der de får arbeid» [@berg2012].', ['sitat-uten-side', '[@berg2012]']);
    check('De sier at «folk blir der de får arbeid» [@berg2012, s. 4].');
    check('De snakker om «lyst» [@berg2012].');
    check('Loven sier at «planen skal være i orden» [@loven].');
  });

  describe('written by hand', () => {
    check('Folk blir (Berg mfl. 2012).', [
      'kilde-for-hand',
      '(Berg mfl. 2012)',
      'Folk blir (Berg mfl., 2012)<!-- belegg: [@berg2012] -->.',
    ]);
    check('Folk [@loven] blir (Berg mfl. 2012).', ['kilde-for-hand', '(Berg mfl. 2012)', 'Folk [@loven] blir [@berg2012].']);
    check('Folk blir (se Berg mfl., 2012, s. 4).', ['kilde-for-hand', '(se Berg mfl., 2012, s. 4)', 'Folk blir [se @berg2012, s. 4].']);
    check('Folk blir (Ås & Øye, 2015).', ['kilde-for-hand', '(Ås & Øye, 2015)', 'Folk blir (Ås og Øye, 2015)<!-- belegg: [@aas2015] -->.']);
    check('Berg mfl. (2012) sier at folk blir.', ['kilde-for-hand', 'Berg mfl. (2012)', 'Berg mfl. [-@berg2012] sier at folk blir.']);
    check('Ås og Øyes (2015) funn er klare.', ['kilde-for-hand', 'Ås og Øyes (2015)', 'Ås og Øyes [-@aas2015] funn er klare.']);
    check('Berg mfl.s (2012, s. 3) funn er klare.', [
      'kilde-for-hand',
      'Berg mfl.s (2012, s. 3)',
      'Berg mfl.s [-@berg2012, s. 3] funn er klare.',
    ]);
    check('Bergs (2012) funn er klare.');
    check('Øyes (2015) funn er klare.');
    check('Folk blir (Berg, 2012).');
    check('Folk blir (Berg mfl., 2013).');
    check('Folk blir (Hansen, 2012).');
    check('Folk blir (NOU 2020: 15, s. 33).', ['kilde-for-hand', '(NOU 2020: 15, s. 33)', 'Folk blir [@nou1, s. 33].']);
    check('Utvalget bak NOU 2020: 15 sier det.', ['kilde-for-hand', 'NOU 2020: 15', 'Utvalget bak @nou1 sier det.']);
    check('Utvalget bak NOU 2020: 15 sier det [@nou1].');
    check('# NOU 2020: 15');
    check('Planen er hjemlet (jf. tl. § 11-1).', ['kilde-for-hand', '(jf. tl. § 11-1)', 'Planen er hjemlet [jf. @loven{}, § 11-1].']);
    check('Planen er hjemlet, jf. tl. § 11-1.', ['kilde-for-hand', 'jf. tl. § 11-1', 'Planen er hjemlet, [jf. @loven{}, § 11-1].']);
    check('Planen følger tl. § 11-1.');
    check('Folk blir (Berg mfl., 2012)<!-- belegg: [@berg2012] -->.');
    check('`(Berg mfl. 2012)`');
  });

  describe('what the gates say', () => {
    check('Folk blir [@aldri].', ['kilde-sperret', '@aldri']);
    check('Folk blir (Aldri)<!-- belegg: [@aldri] -->.', ['kilde-sperret', '<!-- belegg: [@aldri] -->']);
    check('Folk blir [@uten].', ['kilde-ufullstendig', '@uten', 'Folk blir [@uten] [utgivelsesår mangler].']);
    check('Folk blir [@uten] [utgivelsesår mangler].');
    check('Folk blir [@uten; @aas2015] [utgivelsesår mangler].');
  });

  it('marks a blank that is left', () => {
    const marks = analyse('Folk blir [@uten] [utgivelsesår mangler].', small).diagnostics.map(({ category }) => category);
    assert.deepEqual(marks, ['blank']);
  });

  describe("the author's own bibliography", () => {
    const entries =
      '@report{vi2020, author={Vi, Per}, title={T}, year={2020}, url={x}}\n@report{tynn, title={T}}\n@book{vi2020, title={Igjen}}\n';
    const draft = '---\nbibliography: kilder.bib\n---\n\nFolk blir [@vi2020; @tynn].\n';

    it('says what an entry lacks and that a key stands twice', () => {
      assert.deepEqual(found(draft, bib(entries)), [
        ['kilde-dobbel', '@vi2020'],
        ['oppforing-mangler', '@tynn'],
      ]);
    });

    it('says at its name that a file is broken', () => {
      assert.deepEqual(
        found(
          '---\nbibliography: kilder.bib\n---\n\nFolk [@a].\n',
          bib('@book{b,\n title={\n\n@misc{a, title={T}, author={A, B}, year=2000}\n'),
        ),
        [['litteraturliste', 'kilder.bib']],
      );
    });

    it('takes an own entry before the base, and its key for a suggestion', () => {
      assert.deepEqual(found('Folk [@aldri].', bib('@report{aldri, author={V, P}, title={T}, year={2020}}')), []);
      assert.deepEqual(found('Folk [@vi2021].', bib('@report{vi2020, author={V, P}, title={T}, year={2020}}')), [
        ['kilde-ukjent', '@vi2021', 'Folk [@vi2020].'],
      ]);
    });

    it('tells entries of the draft itself that are not used, and keeps to itself about libraries', () => {
      const inline = '---\nreferences:\n- id: a\n  author: [{family: A}]\n  issued: 2000\n- id: b\n---\n\nFolk [@a].\n';
      assert.deepEqual(found(inline), [['kilde-ubrukt', '- id: b']]);
      const [bibliography] = bib('@book{a, title={A}}\n@book{b, title={B}}').bibliographies;
      assert.deepEqual(
        unusedIn(bibliography!, new Set(['a']), 'nb').map(({ span }) => span.start),
        [20],
      );
      const library = readBibliography('l.bib', Array.from({ length: 1001 }, (_, i) => `@book{k${i}, title={T}}`).join('\n'));
      assert.deepEqual(unusedIn(library, new Set(), 'nb'), []);
    });
  });

  it('says it in nynorsk where the text is nynorsk', () => {
    const draft = 'Vi ønskjer ikkje å flytte frå bygda, og dei som kjem hit, blir verande her [@ukjend].';
    assert.match(analyse(draft, small).diagnostics.find(({ rule }) => rule === 'kilde-ukjent')!.message, /^Belegg finn inga kjelde/);
  });

  it('costs little in a long draft', () => {
    const draft = 'Folk blir der de får arbeid [@berg2012, s. 4]. Noen (Hansen, 2011) sier noe annet [@aas2015; @loven].\n\n'.repeat(2000);
    const analysis = analyse(draft, small);
    assert.equal(analysis.citations.length, 6000);
    const marks = analysis.diagnostics.filter(({ category }) => category === 'citation');
    assert.equal(marks.length, 0);
  });
});
