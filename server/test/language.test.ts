import assert from 'node:assert/strict';
import { languageOf } from '../src/engine/language/language.js';
import { wordsOf } from '../src/engine/language/words.js';
import { languageScore } from './language/measure.js';
import { hasTreebanks, treesOf } from './language/treebank.js';

const verdict = (text: string) => languageOf(wordsOf(text));

const SURE: readonly (readonly [string, string])[] = [
  ['nb', 'Kommunen skal være et godt sted å bo for innbyggere i alle aldre, og det legges til rette for flere boliger i sentrum.'],
  ['nb', 'Hvor mange har flyttet hit de siste årene, og hva sier de selv om hvorfor de kom?'],
  ['nb', 'Virksomheten gjennomføres i samarbeid med de frivillige lagene, og resultatene legges frem for utvalget.'],
  ['nn', 'Kommunen skal vere ein god stad å bu for innbyggjarar i alle aldrar, og det skal leggjast til rette for fleire bustader.'],
  ['nn', 'Kor mange har flytta hit dei siste åra, og kva seier dei sjølve om kvifor dei kom?'],
  ['nn', 'Verksemda blir driven saman med frivillige lag, og resultata blir lagde fram for utvalet.'],
  ['nn', 'Ho og me vil ikkje vente lenger på betre vegar.'],
  ['en', 'The municipality will support local businesses and make it easier for people to find housing.'],
  ['en', 'This plan describes how we should work with the communities that have lost residents.'],
  ['other', 'Die Gemeinde ist nicht groß, und das Leben auf dem Land wird von den Menschen geschätzt.'],
  ['other', 'Kommunen är inte stor och det här är en plats för alla som vill bo nära naturen efter jobbet, också när vintern är lång.'],
];

const UNSURE = ['Mål og strategiar', 'Visjon', 'Bolig', '', 'Ålesund, Molde og Ørsta', '2024 2025 2026', 'NAV', 'Natur og friluftsliv'];

describe('languageOf', () => {
  for (const [language, text] of SURE)
    it(`knows ${language}: «${text.slice(0, 50)}…»`, () => assert.deepEqual(verdict(text), { language, sure: true }));

  for (const text of UNSURE) it(`abstains on «${text}»`, () => assert.equal(verdict(text).sure, false));

  if (hasTreebanks) {
    for (const written of ['nb', 'nn'] as const) {
      it(`is right about paragraphs of the ${written} treebank`, () => {
        const score = languageScore(treesOf(written), written);
        assert.ok(score.paragraphs > 200);
        assert.ok(score.right >= 0.995, `${score.right}`);
        assert.equal(score.wrong, 0);
      });
    }
  }
});
