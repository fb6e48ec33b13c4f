import assert from 'node:assert/strict';
import { sentencesOf } from '../src/engine/language/sentences.js';
import { sentenceScore } from './language/measure.js';
import { hasTreebanks, treesOf } from './language/treebank.js';

/** `|` marks where one sentence ends and the next begins. */
const GOLDEN: readonly string[] = [
  'Planen gjelder til 2035.| Den rulleres hvert fjerde år.',
  'Kommunen skal legge til rette, jf. pbl. § 12-5, for boliger.| Frist er 2026.',
  'Eiendommen gnr. 12 bnr. 34 er regulert.| Området er bratt.',
  'Tiltaket koster 3,5 mill. kr. i 2027.| Kostnaden dekkes av fondet.',
  'Det er satt av 12 mill. kr.| Kommunestyret vedtar beløpet.',
  'Møtet starter kl. 18.00 i kultursalen.| Alle kan komme.',
  'Møtet starter kl. 18.00.| Alle kan komme.',
  'Folketallet gikk ned.| 2024 ble det femte året på rad.',
  'Folketallet var 4 870 i 2023.| 2024 ble et bedre år.',
  'Mål 1. Trygg oppvekst for alle',
  'Mål 1. Trygg oppvekst for alle.| Mål 2. Flere i arbeid.',
  'Delmål 2.1. Flere unge skal få sommerjobb.| Ansvarlig er NAV.',
  'Tiltak 3. Rydde stien til Kvernfossen.',
  'Kapittel 4. Arealbruk',
  '1. Kommunen kartlegger ledige tomter.| 2. Kommunen legger dem ut for salg.',
  'Den 17. mai samles bygda.| Toget går kl. 11.',
  'Fristen er 1. mars 2026.| Svar sendes postmottaket.',
  'Skolen går til og med 10. trinn.| Elevene tar buss videre.',
  'Punktet står i kapittel 3.| Det er fulgt opp i handlingsdelen.',
  'Byggetrinn 2.| Oppstart er usikker.',
  'Ordfører K. Hansen åpnet møtet.| Rådmannen svarte.',
  'Ordfører Kari M. Dale åpnet møtet.| Hun ønsket velkommen.',
  'Flere la vekt på skole, barnehage, bolig osv.| Andre nevnte arbeid.',
  'Det gjelder bl.a. bolig, f.eks. utleie, og ev. også tomter.',
  'Kommunen samarbeider med lag, foreninger m.fl.| Avtalene fornyes årlig.',
  'Kommunen samarbeider med lag m.fl. om stier.',
  'Se pkt. 4.2.1 i planen.| Der står tallene.',
  'Tabell 3. Folketall etter alder',
  '«Vi trives her.»| Slik svarte tre av fire.',
  '«Vil dere flytte hjem?» spurte vi de unge.',
  'Hva skal til?| Arbeid og bolig.',
  'Bli med!| Vi trenger flere hender.',
  'Er det slik?! | Ja.',
  '(Se vedlegg 2.)| Resten står i handlingsdelen.',
  'Mange flytter (jf. SSB).| Få kommer tilbake.',
  'Vi vet lite om årsakene … men noe vet vi.',
  'Vi vet lite om årsakene …| Kommunen spør derfor de unge.',
  'Befolkningen går ned.12 Kommunen mister inntekter.'.replace('12 ', '12| '),
  'Bygda har mange kvaliteter.Kommunen vil bruke dem.'.replace('.K', '.|K'),
  'Kommunen skal: |• sikre barnehageplass |• skilte stien',
  'Nettstedet er www.kommunen.no.| Der ligger planen.',
  'Skriv til post@kommunen.no.| Fristen er fredag.',
  'Utkastet ligger på kommunen.no/planer og høres ut april.',
  'Folketalet gjekk ned med 1,2 pst. i fjor.| I år auka det.',
  'Planen vart vedteken i 2019.| No skal han rullerast.',
  'Tiltaket kostar 2 mill. kr. pr. år.| Det er ikkje finansiert.',
  'Skulen har elevar til og med 7. trinn.| Dei eldste tek buss.',
  'Leiar O. J. Berge orienterte.| Utvalet tok saka til vitende.',
  'Det gjeld m.a. tomter, bustader o.l.| Kommunen eig lite sjølv.',
  'Kva vil ungdommen?| Dei vil ha ein stad å vere.',
  'Sjå kap. 5 og vedlegg A.| Kartet viser områda.',
  'Plan B. Skulen blir grendehus.'.replace('B. ', 'B.| ').replace('Plan B', 'Utvalet valde plan B'),
  '– Me vil bu her.| – Då må de ha jobb.',
  'Kommunen har om lag 2.300 innbyggjarar.| Av dei bur 900 i sentrum.',
  'Kommunen søker om 1.5 mill. kr.| Svaret kjem i juni.',
  'The plan runs until 2030. |It is revised every four years.',
  'Dr. Smith and Mrs. Jones took part.| They agreed.',
  'The budget is approx. 3 million, e.g. for roads, i.e. maintenance.',
  'Services (cf. Table 2) are few.| Most people drive.',
  'Does it work?| We do not know.',
  'The U.S. Army left.| The town stayed.',
  'Goal 3. Safe roads for children',
  'Vedtaket er fattet etter kommuneloven § 5-3.| § 12 gjelder ikke.',
  'Arealet er på 12 daa.| Om lag halvparten er myr.',
  'St. Olavs gate stenges.| Omkjøring er skiltet.',
  'Stien er 3 km.| Den er merket.',
  'Kommunen fikk 4. plass på kåringen.| Det sier lite.',
  'II. Status og utfordringer',
  'Vedtatt 12.03.2024 i sak 14/24.| Trer i kraft straks.',
  'Det ble 47 svar (63 pst.).| De fleste var kvinner.',
  'Tallene er fra SSB (tabell 07459).| De er hentet 3.2.2026.',
  'Prosjektet varte i tre år, fra 2019 t.o.m. 2021.| Rapporten kom i 2022.',
  'Innflyttere får velkomstbrev, fadder, etc.| Ordningen evalueres ikke.',
  'Overskrift uten punktum',
  'Kommunen har ca. 3 200 innb. i dag',
];

describe('sentencesOf', () => {
  for (const golden of GOLDEN) {
    it(`splits «${golden}»`, () => {
      const text = golden.replaceAll('|', '');
      const found = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(
        found,
        golden.split('|').map((part) => part.trim()),
      );
    });
  }

  it('has at least sixty golden texts', () => assert.ok(GOLDEN.length >= 60));

  it('covers everything that is not space, in order, whatever the text', () => {
    const pieces = ['Kr. 5.', '\n', '…', '•', '\ud800', 'Å', 'a\u030a', '»', '12.', ' ', '\u00a0', 'kap. ', 'J. ', '?!', 'ord', '- '];
    let seed = 7;
    for (let round = 0; round < 400; round++) {
      let text = '';
      for (let length = 0; length < 14; length++) {
        seed = (seed * 16807) % 2147483647;
        text += pieces[seed % pieces.length];
      }
      let covered = '';
      let last = 0;
      for (const { start, end } of sentencesOf(text)) {
        assert.ok(start >= last && end > start);
        assert.equal(text.slice(last, start).trim(), '');
        covered += text.slice(start, end);
        last = end;
      }
      assert.equal(covered.replace(/\s/g, ''), text.replace(/\s/g, ''));
    }
  });

  if (hasTreebanks) {
    for (const written of ['nb', 'nn'] as const) {
      it(`finds the boundaries of the ${written} treebank`, () => assert.ok(sentenceScore(treesOf(written)).f1 >= 0.995));
    }
  }
});
