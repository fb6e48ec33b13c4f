import assert from 'node:assert/strict';
import { analyse } from '../src/engine/analyse.js';
import { memoryOf } from '../src/engine/memory.js';
import type { Diagnostic, Knowledge } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';

const knowledge = readKnowledge('knowledge');
const claimsOf = (text: string, known: Knowledge = knowledge): readonly Diagnostic[] =>
  analyse(text, known).diagnostics.filter(({ category }) => category === 'claim');

/** Rule, and a sentence that cites a source and says something else than its findings. */
const MARKED: readonly (readonly [string, string])[] = [
  ['paastand-tall-stemmer-ikke', 'I 2011 bodde 83 prosent av flyktningene bosatt i 2006 i samme kommune fem år senere [@ssb2013_17].'],
  ['paastand-tall-stemmer-ikke', 'I ti kommuner var nettoflyttingen på ti år pluss 148 personer [@fikk_se_komme].'],
  ['paastand-tall-stemmer-ikke', 'Bolystprogrammet ga nærmere 197 millioner kroner i støtte [@bolyst2015].'],
  ['paastand-tall-stemmer-ikke', '326 kommuner ventes å vokse til 2050 [@ssb2024framskriving].'],
  ['paastand-tall-stemmer-ikke', 'Bare 19 prosent av kommunene får stabilt eller synkende folketall til 2050 [@ssb2024framskriving].'],
  [
    'paastand-tall-stemmer-ikke',
    'Berre 19 prosent av kommunane får stabilt eller synkande folketal til 2050.[^a]\n\n[^a]: Sjå [@ssb2024framskriving].',
  ],
  ['paastand-annen-vei', 'Kulturnivået fører til bedre nettoflytting i kommunene [@vareide2012kultur].'],
  ['paastand-tall-stemmer-ikke', 'Seks av ti flyktninger flytter fra kommunen innen sju år etter bosetting [@fafo2025].'],
  [
    'paastand-tall-stemmer-ikke',
    'Fire av ti distriktskommunar hadde drive aktivt tilflyttingsarbeid i dei ti åra før undersøkinga [@grimsrud2013].',
  ],
  ['paastand-annen-gruppe', 'Barnefamilier bosatt i 2006 bodde i samme kommune fem år senere [@ssb2013_17].'],
  ['paastand-annen-gruppe', 'Innvandrere som ble bosatt i 2006, bodde stort sett i samme kommune fem år senere [@ssb2013_17].'],
  ['paastand-sterkere-enn-kilden', 'Arbeid fører til at unge er på veg til byane og folk på veg til periferien [@sorlie2012].'],
  ['paastand-tall-stemmer-ikke', 'I 2021 var 42 prosent av innvandrerne med høyere utdanning i jobb overkvalifiserte [@ssb2022overkval].'],
  ['paastand-tall-stemmer-ikke', 'Av flyktningane som vart busette i 2006, budde 67 prosent i same kommunen fem år seinare [@ssb2013_17].'],
  ['paastand-tall-stemmer-ikke', '37 prosentpoeng av kommunene får stabilt eller synkende folketall til 2050 [@ssb2024framskriving].'],
  [
    'paastand-tall-stemmer-ikke',
    'I 2050 ventes en tredel av innbyggerne i de minst sentrale kommunene å være 70 år eller eldre [@ssb2024framskriving].',
  ],
  ['paastand-tall-stemmer-ikke', 'Halvparten av distriktskommunene har mistet folk de siste 20 årene.[^n]\n\n[^n]: [@nou2020_15]'],
  ['paastand-annen-vei', 'Eit høgt kulturnivå gjev betre nettoflytting [@vareide2012kultur].'],
];

/** The same, rounded or not the source's: nothing to say. */
const SILENT: readonly string[] = [
  'I 2011 bodde 76 prosent av flyktningene som ble bosatt i 2006, fortsatt i samme kommune [@ssb2013_17].',
  'Om lag tre av fire flyktninger bosatt i 2006 bodde i samme kommune fem år senere [@ssb2013_17].',
  'Hos oss bor 59 prosent av flyktningene i samme kommune etter fem år, mot 76 prosent i landet [@ssb2013_17].',
  '24 prosent av flyktningene bosatt i 2006 bodde ikke i samme kommune fem år senere [@ssb2013_17].',
  'I 2015 var 42 prosent av innvandrerne med høyere utdanning i jobb overkvalifiserte [@ssb2022overkval].',
  'I dag er 12 prosent av de ansatte i kommunen innvandrere, og flere av dem har høyere utdanning [@ssb2022overkval].',
  '226 av 357 kommuner ventes å vokse til 2050 [@ssb2024framskriving].',
  'Nesten to tredeler av kommunene ventes å vokse til 2050 [@ssb2024framskriving].',
  'Kommunen har 4 182 innbyggere og ventes å vokse til 2050 [@ssb2024framskriving].',
  'Kommunen har tolv prosent innbyggere over 80 år, og i 2050 ventes en fjerdedel av innbyggerne i de minst sentrale kommunene å være over 70 [@ssb2024framskriving].',
  'Bolystprogrammet ga 179 millioner kroner til 147 prosjekter [@bolyst2015, s. 12].',
  'Vi søkte Bolystprogrammet om støtte til 3 prosjekter [@bolyst2015].',
  'Analysen bygger på 41 små kommuner [@haugum2014].',
  'Tiltak 12 bygger på funn om overkvalifiserte innvandrere med høyere utdanning i jobb [@ssb2022overkval].',
  'Kommunen har satt av 40 millioner kroner til bolystprosjekter [@bolyst2015].',
  'I 2011 bodde 67 prosent av flyktningene her [@ukjent].',
  'Om lag to av tre flyktninger bor i kommunen sju år etter bosetting [@fafo2025].',
  'Rundt 80 prosent av distriktskommunane hadde drive aktivt tilflyttingsarbeid dei siste ti åra før undersøkinga [@grimsrud2013].',
  'Flyktninger som ble bosatt i 2006, bodde stort sett i samme kommune fem år senere [@ssb2013_17].',
  'Tillit mellom nøkkelaktørene skaper vekst og fører til mer regionalt samarbeid [@haugum2014].',
];

describe('cited claims', () => {
  for (const [rule, text] of MARKED)
    it(`marks «${text.slice(0, 90)}»`, () =>
      assert.deepEqual(
        claimsOf(text).map((one) => one.rule),
        [rule],
      ));
  for (const text of SILENT) it(`leaves «${text.slice(0, 90)}»`, () => assert.deepEqual(claimsOf(text), []));

  for (const written of ['nb', 'nn'] as const) {
    it(`says nothing against any finding in its own words, cited (${written})`, () => {
      const marked = [...knowledge.findings.values()].filter(
        ({ claim, source }) => claimsOf(claim[written].trim().replace(/\.?$/, ` [@${source}].`)).length > 0,
      );
      assert.deepEqual(
        marked.map(({ id }) => id),
        [],
      );
    });
  }

  it('marks the number alone and names the finding', () => {
    const text = 'Av flyktninger bosatt i 2006 bodde **67 prosent** i samme kommune fem år senere [@ssb2013_17].';
    const [mark] = claimsOf(text);
    assert.equal(text.slice(mark!.span.start, mark!.span.end).replaceAll('*', ''), '67 prosent');
    assert.deepEqual(mark!.evidence, ['ssb2013_17-1']);
    assert.match(mark!.message, /^Her står det 67 prosent, men i omtale av kilden har vi lest: .*76 prosent/);
  });
  it('compares what is cited by hand', () => {
    const [mark] = claimsOf('Høyt kulturnivå gir bedre nettoflytting, viser Vareide og Kobro (2012).');
    assert.equal(mark?.rule, 'paastand-annen-vei');
  });
  it('says a year that the figure does not belong to', () => {
    const text =
      'I 2019 hadde 35 prosent av flyktningene i Nordland forlatt kommunen, flyktninger i 2015-kullet var flest [@ntb_bofasthet].';
    assert.deepEqual(claimsOf(text), [], 'the right year stands beside it');
    const [mark] = claimsOf(
      'I 2018 stemte 29 prosent av utenlandske statsborgere med stemmerett ved lokalvalget [@lokaldemokrati_veileder].',
    );
    assert.match(mark?.message ?? '', /2015, ikke 2018/);
  });
  it('sets nobody right by a slide alone', () => {
    const finding = knowledge.findings.get('ssb2013_17-1')!;
    const known = { ...knowledge, findings: new Map([[finding.id, { ...finding, confidence: 'lysbilde' as const }]]) };
    const text = 'Av flyktninger bosatt i 2006 bodde 67 prosent i samme kommune fem år senere [@ssb2013_17].';
    assert.equal(claimsOf(text).length, 1);
    assert.deepEqual(claimsOf(text, known), []);
  });
  it('says the same with a warm memory, and follows a footnote that changes', () => {
    const memory = memoryOf();
    const marks = (text: string): number =>
      analyse(text, knowledge, { memory }).diagnostics.filter(({ rule }) => rule === 'paastand-tall-stemmer-ikke').length;
    const body = 'Av flyktninger bosatt i 2006 bodde 67 prosent i samme kommune fem år senere.[^1]';
    assert.equal(marks(`${body}\n\n[^1]: [@ssb2013_17]\n`), 1);
    assert.equal(marks(`${body}\n\n[^1]: [@grimsrud2013]\n`), 0);
    assert.equal(marks(`Ny innledning.\n\n${body}\n\n[^1]: [@ssb2013_17]\n`), 1);
  });
});
