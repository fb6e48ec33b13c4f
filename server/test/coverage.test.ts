import assert from 'node:assert/strict';
import { analyse } from '../src/engine/analyse.js';
import { coverageOf } from '../src/engine/review/coverage.js';
import { signsIn } from '../src/engine/review/profile.js';
import { readKnowledge } from '../src/hosts/knowledge.js';

const knowledge = readKnowledge('knowledge');

/** What a sentence under «Tiltak» covers: theme and state, `none` left out. */
function covers(text: string): Readonly<Record<string, string>> {
  const coverage = coverageOf(analyse(`# Plan\n\n## Tiltak\n\n${text}\n`, knowledge), knowledge);
  return Object.fromEntries(coverage.filter((one) => one.state !== 'none').map((one) => [one.theme, one.state]));
}

describe('coverage', () => {
  const rows: readonly (readonly [text: string, covered: Readonly<Record<string, string>>])[] = [
    ['Eiendomssjefen leier ut tolv leiligheter på Neset fra 1. august 2027.', { bolig: 'act' }],
    ['Eigedomssjefen leiger ut tolv leilegheiter på Neset frå 1. august 2027.', { bolig: 'act' }],
    ['Det er bra med gode boliger.', { bolig: 'words' }],
    ['Leie ut tolv leiligheter på Neset.', { bolig: 'words' }],
    ['Kommunen regulerer fritidsboliger på fjellet i 2027.', {}],
    ['Fra januar 2027 holder voksenopplæringen norskkurs to kvelder i uka.', { 'sprak-og-kvalifisering': 'act' }],
    ['| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Bygge tolv utleieleiligheter | Eiendom | 31.12.2028 |', { bolig: 'act' }],
    ['| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Bygge tolv utleieleiligheter | Alle | Løpende |', { bolig: 'words' }],
    ['Arbeidet med planen fortsetter, og vi jobber for kommunen.', {}],
    ['> Biblioteket holder åpent fra mars 2027.', {}],
  ];
  for (const [text, covered] of rows) it(text.split('\n').at(-1) ?? '', () => assert.deepEqual(covers(text), covered));
  it('says who and when, in the draft’s own words', () => {
    const coverage = coverageOf(analyse('# Plan\n\n## Tiltak\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Bygge tolv utleieleiligheter | Eiendom | 31.12.2028 |\n', knowledge), knowledge);
    const place = coverage.find((one) => one.theme === 'bolig')?.places[0];
    assert.deepEqual([place?.who, place?.when], ['Eiendom', '31.12.2028']);
  });
  it('rests only on findings that may be offered, and has some for every theme', () => {
    for (const { theme, evidence } of coverageOf(analyse('', knowledge), knowledge)) {
      assert.ok(evidence.length > 0, theme);
      for (const id of evidence) assert.equal(knowledge.findings.get(id)?.offer.kind, 'offered', id);
    }
  });
  it('describes a chapter on the state of things as words', () => {
    const coverage = coverageOf(analyse('# Status\n\nEiendomssjefen leide ut tolv leiligheter i 2024.\n', knowledge), knowledge);
    assert.equal(coverage.find((one) => one.theme === 'bolig')?.state, 'words');
  });
});

describe('signs', () => {
  const shown = (text: string): readonly string[] => signsIn(analyse(`# Plan\n\n## Tiltak\n\n${text}\n`, knowledge)).filter((one) => one.shown.length > 0).map((one) => one.sign);
  const open = (text: string): readonly string[] => signsIn(analyse(`# Plan\n\n## Tiltak\n\n${text}\n`, knowledge)).filter((one) => one.open.length > 0).map((one) => one.sign);
  it('quotes owners and deadlines', () => assert.deepEqual(shown('Eiendomssjefen leier ut tolv leiligheter fra 1. august 2027.'), ['owners', 'deadlines']));
  it('quotes choices', () => assert.deepEqual(shown('Vi velger bort nye hytter og prioriterer helårsboliger.'), ['priorities']));
  it('quotes goals that can be measured', () => assert.deepEqual(shown('Innen 2031 skal 40 flere bo her.'), ['indicators']));
  it('sees what is left open', () => assert.deepEqual(open('| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Profilere bygda | Alle | Løpende |'), ['owners', 'deadlines']));
  it('shows nothing in nothing', () => assert.deepEqual(shown(''), []));
});
