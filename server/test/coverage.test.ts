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
    const coverage = coverageOf(
      analyse(
        '# Plan\n\n## Tiltak\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Bygge tolv utleieleiligheter | Eiendom | 31.12.2028 |\n',
        knowledge,
      ),
      knowledge,
    );
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

describe('acts', () => {
  /** Which themes a text under «Tiltak» acts on. */
  const actsOn = (text: string): readonly string[] =>
    Object.entries(covers(text)).flatMap(([theme, state]) => (state === 'act' ? [theme] : []));
  const acts: readonly (readonly [text: string, themes: readonly string[]])[] = [
    ['Næringssjefen og rektor møtes annenhver måned og deler listene over ledige stillinger.', ['arbeid-og-kompetanse']],
    ['Kommunen tilset fire lærlingar i året saman med sagbruket.', ['arbeid-og-kompetanse', 'samarbeid-og-nettverk']],
    ['Plan og bygg legger ut seks tomter i Lia i 2029.', ['bolig']],
    ['Teknisk eining leiger inn fem leilegheiter innan 1. mars 2028.', ['bolig']],
    ['Fra 2027 lyser kommunen og verftet ut 12 sommerjobber.', ['arbeid-og-kompetanse']],
    ['Alle familier får en fast kontaktperson på servicetorget, som ringer innen tre uker.', ['bli-sett']],
    ['Kommunen skal:\n\n- betale eksamen for ti lærlinger i året', ['arbeid-og-kompetanse']],
    ['### Slik gjør vi det\n\n- Holde biblioteket åpent hver mandag fra mai 2027', ['moteplasser-og-frivillighet']],
    ['- Opne språkkafé i Nes frå mars 2027, leidd av frivilligsentralen', ['moteplasser-og-frivillighet', 'sprak-og-kvalifisering']],
    ['| Tiltak | Ansvarleg | Frist |\n|---|---|---|\n| Ti nye leilegheiter | Eigedom | 1.5.2028 |', ['bolig']],
    ['Boligene i Nesvik blir bygd i 2028 av kommunen ved eiendomssjefen.', ['bolig']],
    ['Kommunedirektøren legger fram status i årsmeldingen.', ['utviklingskapasitet']],
    ['Rektor rapporterer om norskkursene i juni hvert år.', ['utviklingskapasitet']],
    ['Kommunen ansetter en boligkoordinator fra august 2027.', ['bolig']],
  ];
  for (const [text, themes] of acts) it(text.split('\n').at(-1) ?? '', () => assert.deepEqual(actsOn(text), themes));
  const none: readonly string[] = [
    'Kommunestyret skal etter plan- og bygningsloven kartlegge boligbehovet innen utgangen av 2027.',
    'Kommunen har plikt til å tilby barnehageplass fra august 2027.',
    'Kommunen har plikt til å gje norskkurs frå august 2027.',
    '«Kommunen bygger tolv boliger i 2027», lovet ordføreren.',
    'Rektor sa det slik: «Vi startar norskkurs i mars 2027.»',
    'Kommunen kan bygge utleieboliger i 2028.',
    'Kommunen vurderer å bygge utleieboliger i 2028.',
    'Kommunen bør òg byggje utleigebustader i 2028.',
    'Kommunen bygger ikke utleieboliger i 2027.',
    'Kommunen hadde i oktober 2025 fire ubesatte stillinger.',
    'Kommunen gir i dag tilbud om norskkurs til 40 personer i året.',
    'I 2024 førte møtene i kommunen til 17 ansettelser ved skolen.',
    'Bibliotekene fikk 3 000 besøk i mars 2025.',
    'Framskrivingene viser at kommunen holder antallet barn stabilt fram til 2040.',
    'Samfunnsdelen bygger på innspill til kommunen fra 2023.',
    'Boligplanen kobler kommunen til budsjettet og revideres årlig.',
    'Det blir bygd tolv leiligheter i 2028.',
    'Eiendomssjefen bygger tolv leiligheter.',
    '### Slik vil vi ha det\n\n- Alle barn får gratis kurs fra mai 2027',
    'Ingen kommune bygger boliger i 2027.',
    'Vi bygger en sterk merkevare for arbeidsplassene fram til 2030.',
    'Dei tilsette i kommunen får bustad først i mai 2027.',
    '| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Styrke samarbeidet om bolig | Eiendom | 1.5.2027 |',
  ];
  for (const text of none) it(`no act: ${text.split('\n').at(-1) ?? ''}`, () => assert.deepEqual(actsOn(text), []));
  const unmentioned: readonly string[] = [
    '4.2 Bolig og tettsteder ........ 14',
    '- 4.2 Bustad og grender 14',
    '- [Bolig og tettsteder](#bolig)',
    'Oppvekstsjefen møter kommunestyret.',
    'Bussen stopper i Skolegata.',
    'For å nå målet trengs det mer.',
  ];
  for (const text of unmentioned) it(`not mentioned: ${text}`, () => assert.deepEqual(covers(text), {}));
  it('a report on homes mentions them and acts on follow-up', () =>
    assert.deepEqual(covers('Eiendomssjefen legger fram tallene for utleieboliger i mars hvert år.'), {
      bolig: 'words',
      utviklingskapasitet: 'act',
    }));
});

describe('signs', () => {
  const shown = (text: string): readonly string[] =>
    signsIn(analyse(`# Plan\n\n## Tiltak\n\n${text}\n`, knowledge))
      .filter((one) => one.shown.length > 0)
      .map((one) => one.sign);
  const open = (text: string): readonly string[] =>
    signsIn(analyse(`# Plan\n\n## Tiltak\n\n${text}\n`, knowledge))
      .filter((one) => one.open.length > 0)
      .map((one) => one.sign);
  it('quotes owners and deadlines', () =>
    assert.deepEqual(shown('Eiendomssjefen leier ut tolv leiligheter fra 1. august 2027.'), ['owners', 'deadlines']));
  it('quotes choices', () => assert.deepEqual(shown('Vi velger bort nye hytter og prioriterer helårsboliger.'), ['priorities']));
  it('quotes goals that can be measured', () => assert.deepEqual(shown('Innen 2031 skal 40 flere bo her.'), ['deadlines', 'indicators']));
  it('sees what is left open', () =>
    assert.deepEqual(open('| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Profilere bygda | Alle | Løpende |'), ['owners', 'deadlines']));
  const shows: readonly (readonly [text: string, signs: readonly string[]])[] = [
    ['Det skal bo minst 900 mennesker i Nes i 2035.', ['indicators']],
    ['Ansvar: HR-sjefen og rektor.', ['owners']],
    ['Kommunen betaler husleia ved frivilligsentralen.', []],
    ['Vedtatt av kommunestyret 18. september 2025, sak 61/25.', []],
    ['Tabellen viser tiltakene som er prioritert.', []],
    ['Kampanjen er avsluttet.', ['priorities']],
    ['Kommunedirektøren legger fram forslag til kutt.', ['owners']],
    ['Vi spør deltakerne etter et halvt år om kurset var til nytte.', ['learning']],
    ['Fjordvik kommune byggjer omdømme.', []],
    ['Kurset er eit samarbeid, og avtale med kraftselskapet er inngått.', ['partners']],
  ];
  for (const [text, expected] of shows) it(text, () => assert.deepEqual(shown(text), expected));
  it('shows nothing in nothing', () => assert.deepEqual(shown(''), []));
});
