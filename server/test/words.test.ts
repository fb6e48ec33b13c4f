import assert from 'node:assert/strict';
import { wordsOf } from '../src/engine/language/words.js';
import { tokenScore } from './language/measure.js';
import { hasTreebanks, treesOf } from './language/treebank.js';

const folded = (text: string): readonly string[] => wordsOf(text).map((word) => word.folded);

/** Text, folded words. */
const GOLDEN: readonly (readonly [string, string])[] = [
  ['Bolig- og næringsutvikling', 'bolig-|og|næringsutvikling'],
  ['næringsliv og -utvikling', 'næringsliv|og|-utvikling'],
  ['natur-, kultur- og fritidsmuligheter', 'natur-|kultur-|og|fritidsmuligheter'],
  ['by-/tettstedsutvikling', 'by-|tettstedsutvikling'],
  ['EØS-avtalen og CO2-frie 20-åringer', 'eøs-avtalen|og|co2-frie|20-åringer'],
  ['bl.a. f.eks. pga. osv. mange', 'bl.a.|f.eks.|pga.|osv.|mange'],
  ['den 17. mai kl. 18.00', 'den|17.|mai|kl.|18.00'],
  ['10 000 kroner, 1.234 og 4,5 prosent', '10 000|kroner|1.234|og|4,5|prosent'],
  ['10\u00a0000 kroner', '10 000|kroner'],
  ['i 2024 300 flere', 'i|2024|300|flere'],
  ['befolkningsned\u00adgangen', 'befolkningsnedgangen'],
  ['ikke\u2011kommunale lag', 'ikke-kommunale|lag'],
  ['å bla\u030a', 'å|blå'],
  ['kommer7 hit og innbyggere12', 'kommer|hit|og|innbyggere'],
  ['CO2, E39 og mars2026', 'co2|e39|og|mars2026'],
  ['utvikling.Kommunen', 'utvikling|kommunen'],
  ['se www.firda.no, kommunen.no og https://ssb.no/a?b=c.', 'se|www.firda.no|kommunen.no|og|https://ssb.no/a?b=c'],
  ['post@kommunen.no', 'post@kommunen.no'],
  ['befolk-\nningsvekst og natur-\nog kulturliv', 'befolkningsvekst|og|natur-|og|kulturliv'],
  ['og/eller v/teknisk', 'og|eller|v|teknisk'],
  ['municipality’s don’t', "municipality's|don't"],
  ['K. Hansen, U.S. og A.I.', 'k.|hansen|u.s.|og|a.i.'],
  ['«trygg» (oppvekst)', 'trygg|oppvekst'],
  ['km², m³ og 12 m²', 'km²|m³|og|12|m²'],
  ['– Ja, -spillet', 'ja|-spillet'],
  ['pbl. § 12-4, gnr. 5', 'pbl.|12-4|gnr.|5'],
];

describe('wordsOf', () => {
  for (const [text, words] of GOLDEN) it(`reads «${text}»`, () => assert.deepEqual(folded(text), words.split('|')));

  it('puts punctuation after the word before it', () => {
    assert.deepEqual(
      wordsOf('Ja, vi «kan» (nok)!').map((word) => word.after),
      [',', '«', '»(', ')!'],
    );
  });

  it('says which words start with a capital', () => {
    assert.deepEqual(
      wordsOf('Ålen og NAV-kontoret 3').map((word) => word.capital),
      [true, false, true, false],
    );
  });

  it('gives the joined form where a hyphen may be left over', () => {
    assert.equal(wordsOf('befolknings-nedgangen')[0]?.joined, 'befolkningsnedgangen');
    assert.equal(wordsOf('natur- og')[0]?.joined, undefined);
    assert.equal(wordsOf('20-åringer')[0]?.joined, undefined);
  });

  it('keeps positions when å is two characters and hyphens are hidden', () => {
    const text = 'Pa\u030a ga\u030arden er det ut\u00advikling.';
    const words = wordsOf(text);
    assert.deepEqual(
      words.map(({ start, end }) => text.slice(start, end)),
      ['Pa\u030a', 'ga\u030arden', 'er', 'det', 'ut\u00advikling'],
    );
    assert.equal(words[0]?.folded, 'på');
  });

  it('takes any text, words in order and apart', () => {
    const pieces = [
      'a',
      '-',
      '.',
      '1',
      ' 234',
      '\ud83d',
      '\ude00',
      '\u00ad',
      '\u030a',
      "'",
      '/',
      ',',
      '\n',
      'Å',
      '@',
      'kl.',
      '»',
      ':',
      'http://',
      '_',
      '²',
    ];
    let seed = 11;
    for (let round = 0; round < 1000; round++) {
      let text = '';
      for (let length = 0; length < 16; length++) {
        seed = (seed * 16807) % 2147483647;
        text += pieces[seed % pieces.length];
      }
      let last = 0;
      for (const { start, end } of wordsOf(text)) {
        assert.ok(start >= last && end > start && end <= text.length);
        last = end;
      }
    }
  });

  it('takes time in proportion to the text', () => {
    const time = (length: number): number => {
      const text = '-.a1,'.repeat(length);
      const start = performance.now();
      wordsOf(text);
      return performance.now() - start;
    };
    time(20_000);
    assert.ok(time(200_000) < 1500);
  });

  if (hasTreebanks) {
    for (const written of ['nb', 'nn'] as const) {
      it(`finds the tokens of the ${written} treebank`, () => assert.ok(tokenScore(treesOf(written)).f1 >= 0.995));
    }
  }
});
