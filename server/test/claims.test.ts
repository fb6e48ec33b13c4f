import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../src/engine/analyse.js';
import type { Diagnostic } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { hasTreebanks, treesOf } from './language/treebank.js';

const knowledge = readKnowledge('knowledge');
const claimsOf = (text: string): readonly Diagnostic[] =>
  analyse(text, knowledge).diagnostics.filter(({ category }) => category === 'claim');
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
  ['paastand-01-fire-av-fem', 'Fire av fem utkantkommuner har hatt suksess med tilflyttingsprosjekter.'],
  ['paastand-01-fire-av-fem', 'Hele 80 prosent av distriktskommunene lykkes med å rekruttere nye innbyggere.'],
  ['paastand-01-fire-av-fem', 'Forskning fra Distriktssenteret viser at tilflyttingsarbeid gir resultater i 80 prosent av kommunene.'],
  ['paastand-01-fire-av-fem', 'Fire av fem distriktskommunar har fått nye innbyggjarar etter kampanjar.'],
  ['paastand-01-fire-av-fem', 'Åtti prosent av kommunane har lukkast med rekruttering av tilflyttarar.'],
  ['paastand-01-fire-av-fem', 'Fire av fem kommuner som har satset på tilflytting, har fått flere innbyggere.'],
  [
    'paastand-01-fire-av-fem',
    'Erfaringene er gode: Fire av fem distriktskommuner har økt folketallet gjennom målrettet tilflyttingsarbeid.',
  ],
  ['paastand-14-overkvalifiserte', 'Nesten halvparten, 40 prosent, av innvandrerne i Norge er overkvalifiserte.'],
  ['paastand-14-overkvalifiserte', 'Hele 40 prosent av alle innvandrere i Norge er overkvalifisert for jobben de har.'],
  ['paastand-14-overkvalifiserte', 'Fire av ti innvandrarar i Noreg har ein jobb dei er overkvalifiserte for.'],
  ['paastand-14-overkvalifiserte', 'Det er kjent at 40 prosent av innvandrerne har en jobb de er overkvalifisert for.'],
  ['paastand-07-kultur-trekker-folk', 'Kulturtilbudet er avgjørende for tilflyttingen.'],
  ['paastand-07-kultur-trekker-folk', 'Kommuner med høyt kulturnivå har større innflytting enn andre.'],
  ['paastand-07-kultur-trekker-folk', 'Et godt kulturtilbud øker innflyttingen, viser forskning.'],
  ['paastand-07-kultur-trekker-folk', 'Kultur er det som trekker folk til distriktene.'],
  ['paastand-07-kultur-trekker-folk', 'Forskning viser at kultur- og fritidstilbud trekker nye innbyggere til kommunene.'],
  ['paastand-07-kultur-trekker-folk', 'Satsing på kultur har gjeve fleire innflyttarar i distriktskommunane.'],
  ['paastand-07-kultur-trekker-folk', 'Kulturkommunar får fleire tilflyttarar enn andre kommunar.'],
  ['paastand-28-stabilt-til-2040', 'Ifølge de siste framskrivingene vil folketallet i distriktene være omtrent uendret i 2040.'],
  ['paastand-28-stabilt-til-2040', 'Prognosane tyder på at folketalet i distrikta held seg på dagens nivå fram mot 2040.'],
  ['paastand-28-stabilt-til-2040', 'Folketallet i Distrikts-Norge ventes å være stabilt fram til 2040.'],
  ['paastand-28-stabilt-til-2040', 'Framskrivinger viser at distriktskommunene samlet sett beholder folketallet sitt fram til 2040.'],
  ['paastand-16-uten-innvandring', 'Hadde det ikke vært for innvandringen, ville 118 kommuner hatt nedgang i folketallet.'],
  ['paastand-16-uten-innvandring', 'Innvandringen reddet 118 kommuner fra folketallsnedgang i 2011.'],
  ['paastand-16-uten-innvandring', 'Utan innvandring ville folketalet ha minka i 118 kommunar.'],
  ['paastand-16-uten-innvandring', 'I 118 kommuner var det bare innvandringen som hindret nedgang.'],
  ['paastand-11-flytter-uansett', 'Erfaringen er at flyktningene drar til Oslo så snart de kan.'],
  [
    'paastand-11-flytter-uansett',
    'Flyktningene blir her bare til introduksjonsprogrammet er ferdig, deretter flytter de til Oslo uansett.',
  ],
  ['paastand-11-flytter-uansett', 'Dei fleste flyktningane flyttar til dei store byane etter nokre år.'],
  ['paastand-12-blir-hos-oss', 'Åtte av ti flyktninger blir boende i kommunen, og det samme vil gjelde for oss.'],
  [
    'paastand-12-blir-hos-oss',
    'Landstall viser at 80 prosent av flyktningene blir boende, så det er grunn til å tro at de blir i Granli også.',
  ],
  ['paastand-12-blir-hos-oss', 'Over 80 prosent av flyktningene blir i bosettingskommunen. Vi kan derfor regne med at de fleste blir her.'],
  ['paastand-13-ni-av-ti', 'Ni av ti flyktninger forlater bosettingskommunen.'],
  ['paastand-13-ni-av-ti', 'Ni av ti flyktningar flyttar vidare frå kommunen dei først kom til.'],
  ['paastand-03-viktigste-flyttegrunn', 'Arbeid er den viktigste grunnen til at folk flytter.'],
  ['paastand-03-viktigste-flyttegrunn', 'Folk flytter først og fremst på grunn av arbeid.'],
  ['paastand-03-viktigste-flyttegrunn', 'Den viktigste årsaken til flytting er arbeid.'],
  ['paastand-03-viktigste-flyttegrunn', 'Jobb er hovedgrunnen til at folk flytter i Norge.'],
  ['paastand-06-arbeidsplasser-gir-innbyggere', 'Flere arbeidsplasser betyr flere innbyggere.'],
  ['paastand-06-arbeidsplasser-gir-innbyggere', 'Får vi flere arbeidsplasser, får vi flere innbyggere.'],
  ['paastand-06-arbeidsplasser-gir-innbyggere', 'Nye arbeidsplasser gir vekst i folketallet.'],
  ['paastand-08-boliger-gir-folk', 'Hvis vi bygger boliger, kommer folk.'],
  ['paastand-08-boliger-gir-folk', 'Bygger vi flere boliger, kommer innbyggerne av seg selv.'],
  ['paastand-08-boliger-gir-folk', 'Nye boliger gir nye innbyggere.'],
  ['paastand-19-moteplasser', 'Møteplasser er nøkkelen til integrering.'],
  ['paastand-19-moteplasser', 'Gode møteplasser sikrer god integrering.'],
  ['paastand-19-moteplasser', 'Gjennom møteplassar skjer integreringa av seg sjølv.'],
  ['paastand-20-loven-og-medvirkning', 'Plan- og bygningsloven stiller krav om at innvandrere skal medvirke i planleggingen.'],
  ['paastand-20-loven-og-medvirkning', 'Lova krev at innvandrarar blir tekne med i planarbeidet.'],
  ['paastand-21-utviklingsmidler', 'Statlige utviklingsmidler har gitt flere innbyggere i distriktene.'],
  ['paastand-21-utviklingsmidler', 'Regionale utviklingsmidler bidrar til befolkningsvekst.'],
  ['paastand-21-utviklingsmidler', 'Utviklingsmiddel frå fylket aukar folketalet i kommunane.'],
  ['paastand-22-gode-planer', 'Kommuner med gode planer har større vekst.'],
  ['paastand-22-gode-planer', 'God kommunal planlegging fører til vekst i folketallet.'],
  ['paastand-23-smaa-kommuner', 'Små kommuner har ikke kapasitet til utviklingsarbeid.'],
  ['paastand-23-smaa-kommuner', 'Kommunen er for liten til å drive utviklingsarbeid.'],
  ['paastand-24-interkommunalt', 'Interkommunalt samarbeid er løsningen på manglende kapasitet.'],
  ['paastand-25-bolyst-virket', 'Bolystprosjektene førte til økt tilflytting.'],
  ['paastand-02-kampanjer-uten-effekt', 'Kampanjer for tilflytting har ingen effekt.'],
  ['paastand-02-kampanjer-uten-effekt', 'Tilflyttingsprosjekt har ingen verknad.'],
  ['paastand-15-flere-overkvalifiserte', 'Stadig flere innvandrere er overkvalifiserte, så utviklingen går feil vei.'],
  ['paastand-17-rett-til-norsk', 'Arbeidsinnvandrere har rett på norskopplæring.'],
  ['paastand-18-passive-kommuner', 'Kommunene er altfor passive i møte med arbeidsinnvandrere.'],
  ['paastand-undersokelse-uten-navn', 'Innbyggerundersøkelser viser at folk i Granli er svært fornøyde med å bo her.'],
  ['paastand-undersokelse-uten-navn', 'Undersøkelser viser at tilflytterne er fornøyde.'],
  ['paastand-undersokelse-uten-navn', 'Erfaring viser at folk flytter når jobben forsvinner.'],
  ['paastand-undersokelse-uten-navn', 'Det er godt dokumentert at gode oppvekstvilkår får familier til å flytte hit.'],
  ['paastand-uten-kilde', 'Vi vet at folk flytter når skolen legges ned.'],
  ['paastand-uten-kilde', '70 prosent av ungdommene vil flytte tilbake etter studiene.'],
  ['paastand-uten-kilde', 'De fleste som flytter ut, gjør det på grunn av jobb.'],
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
  'Fire av fem kommuner i fylket har fått ny samfunnsdel, og de fleste har satt av penger til tilflyttingsarbeid.',
  'Kommunen har lyktes med å rekruttere fire av fem sykepleiere.',
  '40 prosent av innvandrerne i Storvik kommer fra Polen.',
  'Innvandrere med høyere utdanning er oftere overkvalifiserte enn andre.',
  'Kulturtilbudet er viktig for dem som bor her.',
  'Kulturhuset får tolv nye medarbeidere i 2026.',
  'Folketallet i Granli ventes å være stabilt fram til 2040 (SSB 2024).',
  'Skolestrukturen holdes stabil til 2040, og distriktene får nye busser.',
  'Bosettingsavtalen gjelder 118 kommuner og ble fornyet i november.',
  'Vi kan regne med at sju av de ti lærlingene blir.',
  'Møteplassen på biblioteket er åpen torsdager, og integreringsrådgiveren er til stede.',
  'Lova krev at kommunen har ein samfunnsdel.',
  'Kommunen er for liten til å ha egen legevakt.',
  'Kampanjen har ingen effekt på parkeringen.',
  'Da verftet skapte 40 arbeidsplasser, flyttet elleve familier hit.',
  'Vi bygger tolv boliger, og kommunen leier ut fire av dem.',
  'Dei fleste flyktningane bur i Vikøyra.',
  'Flyktningane flyttar inn i nye bustader i mai.',
  'Målgruppa for kurset er alle tilsette i barnehagane.',
  'I intervjua sa sju av tjue at partnaren pendla.',
];

describe('claims', () => {
  for (const [rule, text] of MARKED) it(`marks «${text.slice(0, 90)}»`, () => assert.deepEqual(rulesOf(text), [rule]));
  for (const text of SILENT) it(`leaves «${text.slice(0, 90)}»`, () => assert.deepEqual(rulesOf(text), []));

  describe('notes', () => {
    const rules = [...knowledge.rules.values()].filter(({ category }) => category === 'claim');
    for (const { id, examples } of rules) {
      for (const text of examples.flagged)
        it(`${id} marks «${text.slice(0, 70)}»`, () => assert.ok(rulesOf(text).includes(id), rulesOf(text).join()));
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
        assert.deepEqual(
          texts.filter((text) => rulesOf(text).length > 0),
          [],
        );
      });
      it(`recognises its traps in the words that planners use (${written})`, () => {
        const missed = [...knowledge.traps.values()].filter(
          ({ id, kind, number, claim }) => kind === 'claim' && number !== 27 && !claimsOf(claim[written]).some(({ trap }) => trap === id),
        );
        assert.deepEqual(
          missed.map(({ id }) => id),
          [],
        );
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
      assert.deepEqual(rulesOf('Forskning viser at kommuner med et rikt kulturliv får flere innflyttere.'), [
        'paastand-07-kultur-trekker-folk',
      ]));
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
        const on = (one: { readonly start: number; readonly end: number }, { span }: Diagnostic): boolean =>
          span.start < one.end && one.start < span.end;
        const loud = marks.filter(({ severity }) => severity === 'warning');
        assert.deepEqual(
          wanted.filter((one) => !loud.some((mark) => on(one, mark))).map(({ span }) => span),
          [],
        );
        assert.ok(marks.filter((mark) => !wanted.some((one) => on(one, mark))).length <= 2);
      });
    }
  }
  if (hasTreebanks) {
    for (const written of ['nb', 'nn'] as const) {
      it(`marks at most 0.2 claims per 1,000 words of ordinary prose (${written})`, () => {
        const text = treesOf(written)
          .map((tree) => tree.text)
          .join('\n\n');
        const { words, diagnostics } = analyse(text, knowledge);
        const marks = diagnostics.filter(({ category }) => category === 'claim');
        assert.ok((marks.length * 1000) / words <= 0.2, marks.map(({ span }) => text.slice(span.start, span.end)).join('\n'));
      }).timeout(60_000);
    }
  }
});
