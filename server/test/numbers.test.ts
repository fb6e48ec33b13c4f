import assert from 'node:assert/strict';
import { numbersIn } from '../src/engine/language/numbers.js';

/** Text, then its numbers: «text kind value[…to][ unit][ ~]», apart by ` ; `. */
const GOLDEN: readonly (readonly [string, string])[] = [
  ['Kommunen har 1 234 innbyggere.', '«1 234» count 1234 innbyggere'],
  ['Kommunen har 4.870 innbyggere.', '«4.870» count 4870 innbyggere'],
  ['Kommunen har 12\u00a0400 innbyggjarar.', '«12\u00a0400» count 12400 innbyggjarar'],
  ['Kommunen har 12\u202f400 innbyggjarar.', '«12\u202f400» count 12400 innbyggjarar'],
  ['Folketallet gikk ned 4,5 prosent.', '«4,5 prosent» percent 4.5'],
  ['Folketalet gjekk ned med 2,3 pst. i fjor.', '«2,3 pst.» percent 2.3'],
  ['Veksten var 10 %.', '«10 %» percent 10'],
  ['Veksten var 10% i fjor.', '«10%» percent 10'],
  ['Andelen økte 1,2 prosentpoeng.', '«1,2 prosentpoeng» percentage-points 1.2'],
  ['Delen auka med 3 prosenteiningar.', '«3 prosenteiningar» percentage-points 3'],
  ['Endringen var −3,4 prosent.', '«−3,4 prosent» percent -3.4'],
  ['Endringen var -3,4 %.', '«-3,4 %» percent -3.4'],
  ['Mellom 10 og 15 prosent flyttet.', '«10 og 15 prosent» percent 10…15'],
  ['10–15 prosent flyttet.', '«10–15 prosent» percent 10…15'],
  ['10-15 prosent flyttet.', '«10-15 prosent» percent 10…15'],
  ['10 til 15 prosent flyttet.', '«10 til 15 prosent» percent 10…15'],
  ['Andelen gikk fra 10 til 15 prosent.', '«10» percent 10 ; «15 prosent» percent 15'],
  ['Hver tredje innbygger er over 60 år.', '«Hver tredje» fraction 0.333 ; «60» count 60 år ~'],
  ['Kvar fjerde ungdom vil flytte.', '«Kvar fjerde» fraction 0.25'],
  ['Planen rulleres hvert fjerde år.', ''],
  ['Hvert andre hus står tomt.', '«Hvert andre» fraction 0.5'],
  ['To av tre unge vil hjem.', '«To av tre» fraction 0.667'],
  ['9 av 10 trives.', '«9 av 10» fraction 0.9'],
  ['Fire av fem meiner det.', '«Fire av fem» fraction 0.8'],
  ['Ein av ti har prøvd.', '«Ein av ti» fraction 0.1'],
  ['En av fire boliger er utleid.', '«En av fire» fraction 0.25'],
  ['Halvparten pendler ut.', '«Halvparten» fraction 0.5'],
  ['Over halvparten pendlar ut.', '«halvparten» fraction 0.5 ~'],
  ['En tredel bor i sentrum.', '«En tredel» fraction 0.333'],
  ['Ein tredel bur i sentrum.', '«Ein tredel» fraction 0.333'],
  ['To tredjedeler bor spredt.', '«To tredjedeler» fraction 0.667'],
  ['Om lag ein femdel er hytter.', '«ein femdel» fraction 0.2 ~'],
  ['2/3 svarte ja.', '«2/3» fraction 0.667'],
  ['Tjuefem prosent svarte.', '«Tjuefem prosent» percent 25'],
  ['Tre tiltak er satt i gang.', '«Tre» count 3 tiltak'],
  ['Sju nye tomter er lagt ut.', '«Sju» count 7 tomter'],
  ['Elleve familiar flytta inn.', '«Elleve» count 11 familiar'],
  ['To hundre og femti boliger skal bygges.', '«To hundre og femti» count 250 boliger'],
  ['Ti tusen kroner er satt av.', '«Ti tusen kroner» money 10000 kroner'],
  ['Fem til sju familier kom.', '«Fem til sju» count 5…7 familier'],
  ['Kommunen er et tre, og alle er i ett hus.', ''],
  ['En kommune og ein stad.', ''],
  ['Gruppa 25–45 år er viktigst.', '«25–45» count 25…45 år'],
  ['Gruppa 25-45 år er viktigst.', '«25-45» count 25…45 år'],
  ['Aldersgruppa mellom 20 og 39 år.', '«20 og 39» count 20…39 år'],
  ['Om lag 40 nye boliger trengs.', '«40» count 40 boliger ~'],
  ['Ca. 120 hytter er solgt.', '«120» count 120 hytter ~'],
  ['Minst 10 plasser skal være ledige.', '«10» count 10 plasser ~'],
  ['Rundt 2000 hytter er registrert.', '«2000» count 2000 hytter ~'],
  ['Det er 1500 hytter i kommunen.', '«1500» count 1500 hytter'],
  ['I 2024 ble planen vedtatt.', '«2024» year 2024'],
  ['2024 ble et godt år.', '«2024» year 2024'],
  ['Innen 2030 skal vi være flere.', '«2030» year 2030'],
  ['I 2030 flere innbyggere enn nå.', '«2030» year 2030'],
  ['Perioden 2026–2029 er avgjørende.', '«2026–2029» year 2026…2029'],
  ['Handlingsdel 2026-2029', '«2026-2029» year 2026…2029'],
  ['Økonomiplan 2026–30', '«2026–30» year 2026…2030'],
  ['Skoleåret 2025/26 begynner.', '«2025/26» year 2025…2026'],
  ['På 1990-tallet kom industrien.', '«1990-tallet» year 1990'],
  ['På 1980-talet kom industrien.', '«1980-talet» year 1980'],
  ['Fristen er 1.3.2026.', '«1.3.2026» date 20260301'],
  ['Fristen er 01.03.26 for alle.', '«01.03.26» date 20260301'],
  ['Fristen er 1. mars 2026.', '«1. mars 2026» date 20260301'],
  ['Vi feirer 17. mai sammen.', '«17. mai» date 517'],
  ['Møtet er kl. 18.00.', '«18.00» date 1800 kl.'],
  ['Møtet er klokka 18.', '«18» date 1800 kl.'],
  ['Møtet er 18:30 på huset.', '«18:30» date 1830 kl.'],
  ['Det koster 3,4 millioner kroner.', '«3,4 millioner kroner» money 3400000 kroner'],
  ['Det kostar 12 millionar kroner.', '«12 millionar kroner» money 12000000 kroner'],
  ['Det koster 12,5 mill. kr. i året.', '«12,5 mill. kr.» money 12500000 kroner'],
  ['Det koster kr 3.500.000.', '«3.500.000» money 3500000 kroner'],
  ['Det koster 500 kr.', '«500 kr» money 500 kroner'],
  ['Rammen er 1,2 milliarder kroner.', '«1,2 milliarder kroner» money 1200000000 kroner'],
  ['Rammen er 3–4 millioner kroner.', '«3–4 millioner kroner» money 3000000…4000000 kroner'],
  ['Ca. kr 30 000 er brukt.', '«30 000» money 30000 kroner ~'],
  ['Etter pbl. § 12-4 kan kommunen.', '«12-4» section 12 §'],
  ['Jf. § 3 i loven.', '«3» section 3 §'],
  ['Se kap. 3 og punkt 4.2.', '«3» section 3 kap. ; «4.2» section 4.2 punkt'],
  ['Se NOU 2020: 15.', '«2020: 15» section 2020 nou'],
  ['Eiendommen gnr. 12 bnr. 3.', '«12» section 12 gnr. ; «3» section 3 bnr.'],
  ['Mål 1. Trygg oppvekst', '«1» section 1 mål'],
  ['FNs bærekraftsmål 11 er valgt.', '«11» section 11 bærekraftsmål'],
  ['Tabell 2 viser det.', '«2» section 2 tabell'],
  ['Meld. St. 5 (2019–2020)', '«5» section 5 st. ; «2019–2020» year 2019…2020'],
  ['Avsnitt 3.2.1 er nytt.', '«3.2.1» section 3.2 avsnitt'],
  ['Fv. 654 og E39 er viktige, CO2 skal ned.', '«654» section 654 fv.'],
  ['Leiligheten er i 3. etasje.', '«3.» ordinal 3 etasje'],
  ['Elevene på 10. trinn reiser.', '«10.» ordinal 10 trinn'],
  ['20-årene og 25-åringer teller ikke.', ''],
  ['The plan to support of the three schools.', ''],
  ['The share is 12 percent of the people.', '«12 percent» percent 12'],
  ['2.1 Befolkning', '«2.1» section 2.1'],
  ['3. Kommunen kartlegger tomter.', '«3» section 3'],
  ['19 av de 26 svarte.', '«19 av de 26» fraction 0.731'],
  ['226 av landets 357 kommuner vokser.', '«226 av landets 357» fraction 0.633'],
  ['The figure is 16 per cent.', '«16 per cent» percent 16'],
  ['A safe and caring place to raise a family', ''],
  ['To ting avgjør.', '«To» count 2 ting'],
  ['Alle barn på 1.–4. trinn får plass.', '«1.–4.» ordinal 1…4 trinn'],
  ['Frist 31.12. hvert år', '«31.12» date 1231'],
  ['TF-notat 1/2012 sier lite.', '«1/2012» section 1'],
  ['Et par hundre soldager', ''],
  ['Tiltak 2026–2029', '«2026–2029» year 2026…2029'],
  ['Arealet er 45 dekar.', '«45» count 45 dekar'],
  ['Halvannen million kroner er søkt om.', '«Halvannen million kroner» money 1500000 kroner'],
  ['Kommunen har 3 200.', '«3 200» count 3200'],
  ['', ''],
];

describe('numbersIn', () => {
  for (const [text, numbers] of GOLDEN) it(`reads «${text}»`, () => assert.equal(shown(text), numbers));

  it('has at least eighty golden texts', () => assert.ok(GOLDEN.length >= 80));

  it('takes any text, numbers in order and apart', () => {
    const pieces = [
      '1',
      ' 234',
      '–',
      '.',
      ',',
      '%',
      ' av ',
      'tre ',
      ' til ',
      'mill. ',
      'kr ',
      '§',
      'hver ',
      '2024',
      ' og ',
      'hundre ',
      '\ud83d',
      '-',
      '/',
    ];
    let seed = 5;
    for (let round = 0; round < 1500; round++) {
      let text = '';
      for (let length = 0; length < 12; length++) {
        seed = (seed * 16807) % 2147483647;
        text += pieces[seed % pieces.length];
      }
      let last = 0;
      for (const { span, value } of numbersIn(text)) {
        assert.ok(span.start >= last && span.end > span.start && span.end <= text.length, text);
        assert.ok(!Number.isNaN(value), text);
        last = span.end;
      }
    }
  });
});

function shown(text: string): string {
  return numbersIn(text)
    .map(({ span, kind, value, to, unit, approx }) => {
      const figures = `${round(value)}${to === undefined ? '' : `…${round(to)}`}`;
      return `«${text.slice(span.start, span.end)}» ${kind} ${figures}${unit === undefined ? '' : ` ${unit}`}${approx ? ' ~' : ''}`;
    })
    .join(' ; ');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
