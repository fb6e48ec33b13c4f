import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../src/engine/analyse.js';
import type { Diagnostic } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { hasTreebanks, treesOf } from './language/treebank.js';

const knowledge = readKnowledge('knowledge');
const claimsOf = (text: string): readonly Diagnostic[] => analyse(text, knowledge).diagnostics.filter(({ category }) => category === 'claim');
const rulesOf = (text: string): readonly string[] => claimsOf(text).map(({ rule }) => rule);

/** Rule, and a sentence that it must mark. */
const MARKED: readonly (readonly [string, string])[] = [
  ['paastand-01-fire-av-fem', 'Åtte av ti kommuner har drevet tilflyttingsarbeid, noe som viser at det virker.'],
  ['paastand-01-fire-av-fem', 'Når 80 prosent av distriktskommunene driver med tilflytting, er det fordi det virker.'],
  ['paastand-01-fire-av-fem', 'Tilflyttingsarbeid lykkes i fire av fem kommuner.'],
  ['paastand-01-fire-av-fem', 'Tilflyttingsarbeid har effekt i 80 prosent av kommunane.'],
  ['paastand-14-overkvalifiserte', '40 % av alle innvandrerne i landet er overkvalifiserte.'],
  ['paastand-14-overkvalifiserte', 'To av fem innvandrere i Norge er overkvalifiserte for stillingen sin.'],
  ['paastand-14-overkvalifiserte', 'Innvandrarane er i dag 40 prosent overkvalifiserte.'],
  ['paastand-07-kultur-trekker-folk', 'Et bredt kulturtilbud trekker innflyttere til distriktene.'],
  ['paastand-07-kultur-trekker-folk', 'Kommuner som har et rikt kulturliv, får større tilflytting.'],
  ['paastand-07-kultur-trekker-folk', 'Kulturlivet tiltrekkjer fleire innflyttarar.'],
  ['paastand-03-viktigste-flyttegrunn', 'Arbeid er den aller viktigste grunnen til å flytte.'],
  ['paastand-03-viktigste-flyttegrunn', 'Jobb er det vanlegaste flyttemotivet.'],
  ['paastand-28-stabilt-til-2040', 'Folketallet i distriktskommunene er stabilt fram mot 2040.'],
  ['paastand-28-stabilt-til-2040', 'Fram til 2040 vil folketallet i distriktene være stabilt.'],
  ['paastand-28-stabilt-til-2040', 'Distrikta får eit stabilt folketal fram til 2040.'],
  ['paastand-16-uten-innvandring', 'Uten innvandring ville folketallet ha falt i 118 kommuner.'],
  ['paastand-16-uten-innvandring', '118 kommunar ville hatt folkenedgang utan innvandrarane.'],
  ['paastand-21-utviklingsmidler', 'Regionale utviklingsmidler har ført til økt folketall.'],
  ['paastand-21-utviklingsmidler', 'Distriktsmidla skapar folketalsvekst.'],
  ['paastand-11-flytter-uansett', 'Flyktninger flytter til Oslo uansett hva vi gjør.'],
  ['paastand-11-flytter-uansett', 'Flyktningane dreg til byane uansett.'],
  ['paastand-20-loven-og-medvirkning', 'Loven krever at innvandrere får medvirke.'],
  ['paastand-20-loven-og-medvirkning', 'Plan- og bygningsloven pålegger kommunen å sikre medvirkning fra flyktninger og innvandrere.'],
  ['paastand-12-blir-hos-oss', 'Mange flyktninger blir boende i kommunen, så de fleste av dem som kommer til oss, blir også.'],
  ['paastand-12-blir-hos-oss', 'Over 80 prosent av flyktningene blir boende, og derfor kan vi regne med at de blir hos oss.'],
  ['paastand-undersokelse-uten-navn', 'Forskning viser at trygge nærmiljø gjør at familier blir boende.'],
  ['paastand-undersokelse-uten-navn', 'Studiar viser at unge vel å bu der dei har venner.'],
  ['paastand-undersokelse-uten-navn', 'Flere undersøkelser viser at folk trives best i små kommuner.'],
  ['paastand-undersokelse-uten-navn', 'Undersøkingar syner at innbyggjarane er nøgde med å bu her.'],
  ['paastand-uten-kilde', 'Hovedgrunnen til at unge flytter, er mangelen på studietilbud.'],
  ['paastand-uten-kilde', 'Den vanligste årsaken til at folk flytter, er familie.'],
  ['paastand-uten-kilde', 'Den viktigaste grunnen til at familiar flyttar herifrå, er skulen.'],
  ['paastand-uten-kilde', 'Folk flytter fordi det ikke finnes jobber.'],
  ['paastand-uten-kilde', 'Ungdom flyttar på grunn av manglande kollektivtilbod.'],
  ['paastand-uten-kilde', '60 prosent av ungdommene flytter fra distriktene.'],
  ['paastand-uten-kilde', 'To av tre innflyttarar blir buande i meir enn fem år.'],
  ['paastand-uten-kilde', 'Halvparten av de unge ønsker å flytte tilbake.'],
  ['paastand-uten-kilde', 'Ny vei fører til økt innflytting.'],
  ['paastand-uten-kilde', 'Eit godt barnehagetilbod sikrar auka tilflytting.'],
];

/** Denied, promised, asked, sourced, the municipality's own, or about something else. */
const SILENT: readonly string[] = [
  '80 prosent av kommunene har drevet tilflyttingsarbeid, men få flytter på grunn av det.',
  'Fire av fem kommuner i fylket har lyktes med å redusere sykefraværet.',
  'Kommunen skal lykkes med tilflyttingsarbeidet innen 2030.',
  '42 prosent av innvandrere med høyere utdanning i jobb var overkvalifiserte i 2015.',
  '40 prosent av innvandrerne i kommunen vår er sysselsatt på verftet.',
  'I vår egen kartlegging er 40 prosent av innvandrerne overkvalifiserte.',
  'Kulturlivet trekker publikum fra nabobygdene.',
  'Vi vet ikke om kulturtilbudet trekker tilflyttere.',
  'Kulturtilbudet skal trekke tilflyttere.',
  'Kulturnivået viste ingen sikker sammenheng med nettoflytting.',
  'Arbeid er den viktigste flyttegrunnen for dem som flytter til distriktene.',
  'Var arbeid den viktigste flyttegrunnen?',
  'Folketallet i Storvik holder seg stabilt fram til 2040 (SSB, hovedalternativet 2024).',
  'SSB ventar at folketalet i distrikta fell fram mot 2050.',
  '118 av landets kommuner har innført prosjektet.',
  'Innvandring bidro til vekst i 118 kommuner i 2011, ifølge NIBR.',
  'Utviklingsmidlene gikk til tre møteplasser i 2023.',
  'Utviklingsmidler har ikke gitt økt folketall.',
  'Tolv av flyktningene flyttet til Oslo i fjor.',
  'Flyktningar flyttar ofte dit dei har familie.',
  'Loven krever aktiv medvirkning fra grupper som trenger spesiell tilrettelegging.',
  'Plan- og bygningslova krev medverknad frå barn og unge.',
  'Over 80 prosent av flyktningene bodde fem år senere i kommunen de først kom til.',
  'Snittet skjuler store forskjeller, og små kommuner mister flere.',
  'Undersøkelser viser at folk trives best i små kommuner (NIBR 2019).',
  'Undersøkelsen fra 2024 viser at folk trives (412 svar).',
  'Forskning viser at barnehage er bra for språket.',
  'Forsking viser at unge flyttar heim når dei får barn.[^1]\n\n[^1]: Sørlie mfl. (2012).',
  'Forskning viser at unge flytter hjem ([Sørlie mfl. 2012](https://example.no)).',
  'I intervjuene sa mange at folk flytter fordi det ikke finnes jobber.',
  'Folk flytter fordi det ikke finnes jobber, ifølge Distriktssenteret.',
  'Vi vet ikke om folk flytter fordi det mangler jobber.',
  'Unge flytter fordi de skal studere. Det viser Sørlie mfl. (2012).',
  'De kan flytte på grunn av studier.',
  'To av tre innflyttere blir boende i mer enn fem år (SSB, tabell 09588).',
  'Av de 96 flyktningene kommunen har bosatt siden 2022, bor 61 her fortsatt.',
  'Målet er at 60 prosent av ungdommene flytter tilbake.',
  '# Mål\n\n60 prosent av ungdommene flytter tilbake.',
  'Vi har spurt ungdommene våre, og 60 prosent av dem ønsker å flytte hjem.',
  'Halvparten av elevene tar buss til skolen.',
  'Ny vei skal føre til økt innflytting.',
  'Ny vei kan føre til økt innflytting.',
  '> Folk flytter fordi det ikke finnes jobber.',
  '## Folk flytter fordi det ikke finnes jobber',
  'Folk moves because there is no work in the village and no school for children.',
  '| Tiltak | Ansvarlig |\n|---|---|\n| Økt tilflytting | Alle |',
  '# Kilder\n\nForskning viser at folk flytter. Rapport 2.',
  'Kommunen tapte netto 557 personer til andre kommuner og vant 318 fra utlandet (SSB, tabell 07459).',
  'Resten av nedgangen skyldes flytting.',
  'Jo lettere det er å få jobb, jo færre nevner den som grunn til å flytte.',
  'Innvandring gir vekst i folketallet i mange distriktskommuner [@soholt2012].',
  'Det er få som flytter på grunn av kampanjer.',
  '<!-- belegg: behold paastand-uten-kilde – kjent lokalt -->\nFolk flytter fordi det ikke finnes jobber.',
];

describe('claims', () => {
  for (const [rule, text] of MARKED) it(`marks «${text.slice(0, 90)}»`, () => assert.deepEqual(rulesOf(text), [rule]));
  for (const text of SILENT) it(`leaves «${text.slice(0, 90)}»`, () => assert.deepEqual(rulesOf(text), []));

  describe('notes', () => {
    const rules = [...knowledge.rules.values()].filter(({ category }) => category === 'claim');
    for (const { id, examples } of rules) {
      for (const text of examples.flagged) it(`${id} marks «${text.slice(0, 70)}»`, () => assert.ok(rulesOf(text).includes(id), rulesOf(text).join()));
      for (const text of examples.silent) it(`${id} leaves «${text.slice(0, 70)}»`, () => assert.deepEqual(rulesOf(text), []));
    }
    it('name every trap that a text can show', () => {
      const named = new Set(rules.flatMap(({ trap }) => trap ?? []));
      const left = [...knowledge.traps.values()].filter(({ id, kind }) => kind === 'claim' && !named.has(id)).map(({ number }) => number);
      // Trap 27 is a word with several meanings: no sentence shows it by itself.
      assert.deepEqual(left, [27]);
    });
    it('know the traps and findings that they name', () => {
      for (const { id, trap, evidence } of rules) {
        assert.ok(trap === undefined || knowledge.traps.has(trap), `${id}: ${trap}`);
        for (const finding of evidence) assert.ok(knowledge.findings.has(finding), `${id}: ${finding}`);
      }
    });
  });

  describe('the base itself', () => {
    for (const written of ['nb', 'nn'] as const) {
      it(`walks into no trap in its answers and overviews (${written})`, () => {
        const texts = [
          ...[...knowledge.traps.values()].map(({ answer }) => answer[written]),
          ...[...knowledge.themes.values()].map(({ overview }) => overview[written]),
        ];
        assert.deepEqual(texts.filter((text) => rulesOf(text).length > 0), []);
      });
      it(`recognises its traps in the words that planners use (${written})`, () => {
        const missed = [...knowledge.traps.values()].filter(
          ({ id, kind, number, claim }) => kind === 'claim' && number !== 27 && !claimsOf(claim[written]).some(({ trap }) => trap === id),
        );
        assert.deepEqual(missed.map(({ id }) => id), []);
      });
    }
  });

  describe('what is said', () => {
    const text = 'Vi er fire byer. Om lag 40 prosent av innvandrerne i Norge er *overkvalifiserte* for jobben sin, og det gjelder nok her.';
    it('names the trap and its evidence, at the clause', () => {
      const [mark] = claimsOf(text);
      assert.equal(mark?.trap, '14-40-prosent-er-overkvalifisert');
      assert.deepEqual(mark.evidence, ['ssb2022overkval-1']);
      assert.equal(mark.severity, 'warning');
      assert.equal(
        text.slice(mark.span.start, mark.span.end),
        'Om lag 40 prosent av innvandrerne i Norge er *overkvalifiserte* for jobben sin',
      );
    });
    it('is in the written form of the place', () => {
      const [nb] = claimsOf('Møteplasser skaper integrering, og det er viktig for oss som bor her.');
      const [nn] = claimsOf('Møteplassar skapar integrering, og det er viktig for oss som bur her no.');
      assert.match(nb?.message ?? '', /Virkningen er tynt dokumentert/);
      assert.match(nn?.message ?? '', /Verknaden er tynt dokumentert/);
    });
    it('asks for no source where a trap is named', () =>
      assert.deepEqual(rulesOf('Forskning viser at kommuner med et rikt kulturliv får flere innflyttere.'), ['paastand-07-kultur-trekker-folk']));
  });

  const drafts = ['../shared/eval/drafts', 'server/test/eval/drafts'].find((folder) => existsSync(folder));
  if (drafts) {
    for (const name of readdirSync(drafts).filter((one) => one.endsWith('.md'))) {
      it(`finds every claim expected in ${name}, and at most two others`, () => {
        const text = readFileSync(`${drafts}/${name}`, 'utf8');
        const wanted = readFileSync(`${drafts}/${name.replace(/\.md$/, '.expected.jsonl')}`, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as { readonly span: string; readonly label: string })
          .filter(({ label }) => label === 'unsupported-claim' || label === 'wrong-figure')
          .map(({ span }) => ({ span, start: text.indexOf(span), end: text.indexOf(span) + span.length }));
        const marks = claimsOf(text);
        const on = (one: { readonly start: number; readonly end: number }, { span }: Diagnostic): boolean => span.start < one.end && one.start < span.end;
        const loud = marks.filter(({ severity }) => severity === 'warning');
        assert.deepEqual(wanted.filter((one) => !loud.some((mark) => on(one, mark))).map(({ span }) => span), []);
        assert.ok(marks.filter((mark) => !wanted.some((one) => on(one, mark))).length <= 2);
      });
    }
  }
  if (hasTreebanks) {
    for (const written of ['nb', 'nn'] as const) {
      it(`marks at most 0.2 claims per 1,000 words of ordinary prose (${written})`, () => {
        const text = treesOf(written).map((tree) => tree.text).join('\n\n');
        const { words, diagnostics } = analyse(text, knowledge);
        const marks = diagnostics.filter(({ category }) => category === 'claim');
        assert.ok((marks.length * 1000) / words <= 0.2, marks.map(({ span }) => text.slice(span.start, span.end)).join('\n'));
      }).timeout(60_000);
    }
  }
});
