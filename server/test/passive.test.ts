import assert from 'node:assert/strict';
import { passivesIn } from '../src/engine/language/passive.js';
import { wordsOf } from '../src/engine/language/words.js';
import type { Written } from '../src/engine/model.js';
import { passiveScore } from './language/passive-gold.js';
import { hasTreebanks, treesOf } from './language/treebank.js';

/** Written form, text, and its passives: «verb» kind [modal] [→infinitive] [(agent)] [past] [ref], apart by ` ; `. */
const GOLDEN: readonly (readonly [Written, string, string])[] = [
  ['nb', 'Det skal legges til rette for boligbygging i grendene.', '«legges» s skal →legge'],
  ['nb', 'Sentrum skal styrkes og videreutvikles som møteplass.', '«styrkes» s skal →styrke ; «videreutvikles» s skal →videreutvikle'],
  ['nb', 'Gang- og sykkelvegen bygges av Statens vegvesen i 2027.', '«bygges» s →bygge (av Statens vegvesen)'],
  ['nb', 'Stien merkes av Fjellvåg idrettslag innen 1. juni.', '«merkes» s →merke (av Fjellvåg idrettslag)'],
  ['nb', 'Oppfølging gis ved NAV hver uke.', '«gis» s →gi (ved NAV)'],
  ['nb', 'Kurset arrangeres i regi av frivilligsentralen.', '«arrangeres» s →arrangere (i regi av frivilligsentralen)'],
  [
    'nb',
    'Tiltaket gjennomføres i samarbeid med Bygdelaget og skolen.',
    '«gjennomføres» s →gjennomføre (i samarbeid med Bygdelaget og skolen)',
  ],
  ['nb', 'Planen må vurderes på nytt hvert år.', '«vurderes» s må →vurdere'],
  ['nb', 'Boligpolitikken bør ses i sammenheng med næringspolitikken.', '«ses» s bør →se'],
  ['nb', 'Det må sikres gode bomiljø.', '«sikres» s må →sikre'],
  ['nb', 'Det blir lagt til rette for innflytting.', '«lagt» bli →legge'],
  ['nb', 'Planen ble vedtatt av kommunestyret i 2022.', '«vedtatt» bli →vedta (av kommunestyret) past'],
  ['nb', 'Forslaget har blitt vurdert av administrasjonen.', '«vurdert» bli →vurdere (av administrasjonen) past'],
  ['nb', 'Tallene vises i figur 3.', '«vises» s →vise ref'],
  ['nb', 'Målene er beskrevet og omtales i kapittel 2.', '«omtales» s →omtale ref'],
  ['nb', 'Tomtene skal bli lagt ut for salg.', '«lagt» bli skal →legge'],
  ['nb', 'Det finnes mange ledige tomter.', ''],
  ['nb', 'Folk trives og møtes på torget.', ''],
  ['nb', 'Bygda oppleves som trygg.', ''],
  ['nb', 'Kommunen ønsker å bli kjent for godt vertskap.', ''],
  ['nb', 'Kommunen skal bli en foretrukket bokommune.', ''],
  ['nb', 'Innbyggerne ble svært fornøyde med tilbudet.', ''],
  ['nb', 'Befolkningen blir eldre, og arbeidet med planen fortsetter.', ''],
  ['nb', 'Kommunens og samfunnets behov, alles ansvar.', ''],
  ['nb', 'Elevenes og lærernes hverdag ellers i året.', ''],
  ['nb', 'De unges ønsker og de ansattes kunnskap skal brukes.', '«brukes» s skal →bruke'],
  ['nb', 'Det er et mål at flere tiltrekkes til kommunen.', '«tiltrekkes» s →tiltrekke'],
  ['nb', 'Arbeidsplasser skapes gjennom samarbeid.', '«skapes» s →skape'],
  ['nb', 'Det tilstrebes god kvalitet i alle ledd.', '«tilstrebes» s →tilstrebe'],
  ['nb', 'Næringsarealer reguleres, selges og tas i bruk.', '«reguleres» s →regulere ; «selges» s →selge ; «tas» s →ta'],
  ['nb', 'Det vil bli utarbeidet en handlingsplan.', '«utarbeidet» bli vil →utarbeide'],
  ['nb', 'I 2020 ble en ny skole bygget på Nes.', '«bygget» bli →bygge past'],
  ['nb', 'Det forutsettes at staten bidrar.', '«forutsettes» s →forutsette'],
  ['nb', 'Utstillingen kan sees hele sommeren.', '«sees» s kan →se'],
  ['nb', 'Midler settes av i økonomiplanen av hensyn til fremdriften.', '«settes» s →sette'],
  ['nb', 'Innbyggerne må høres før vedtak.', '«høres» s må →høre'],
  ['nb', 'Arealene bør av og til ryddes.', '«ryddes» s bør →rydde'],
  ['nb', 'Veien skal brøytes under ledelse av teknisk sjef.', '«brøytes» s skal →brøyte (under ledelse av teknisk sjef)'],
  ['nb', 'Dette er høyres politikk.', ''],
  ['nb', 'Kommunen legger til rette for boligbygging.', ''],
  ['nb', 'Rådmannen skal legge fram en sak.', ''],
  ['nb', 'Det anbefales å bygge tett.', '«anbefales» s →anbefale'],
  ['nb', 'Det skal jobbes aktivt med omdømmet fra kommunens side.', '«jobbes» s skal →jobbe (fra kommunens side)'],
  ['nb', 'Stillingen blir lyst ut i høst.', '«lyst» bli →lyse'],
  ['nb', 'Barnehagen ble 20 år og fikk ny leder.', ''],
  ['nb', 'Skolene blir bedt om å bidra.', '«bedt» bli →be'],
  ['nn', 'Det skal leggjast til rette for bustadbygging i grendene.', '«leggjast» s skal →leggje'],
  ['nn', 'Sentrum skal styrkast og vidareutviklast som møteplass.', '«styrkast» s skal →styrke ; «vidareutviklast» s skal →vidareutvikle'],
  ['nn', 'Gang- og sykkelvegen vert bygd av Statens vegvesen i 2027.', '«bygd» bli →bygge (av Statens vegvesen)'],
  ['nn', 'Stien blir merkt av Fjellvåg idrettslag innan 1. juni.', '«merkt» bli →merke (av Fjellvåg idrettslag)'],
  ['nn', 'Oppfølging blir gjeve ved NAV kvar veke.', '«gjeve» bli →gje (ved NAV)'],
  ['nn', 'Kurset vert arrangert i regi av frivilligsentralen.', '«arrangert» bli →arrangere (i regi av frivilligsentralen)'],
  ['nn', 'Tiltaket blir gjennomført under leiing av rektor.', '«gjennomført» bli →gjennomføre (under leiing av rektor)'],
  ['nn', 'Planen må vurderast på nytt kvart år.', '«vurderast» s må →vurdere'],
  ['nn', 'Det må sikrast gode bumiljø.', '«sikrast» s må →sikre'],
  ['nn', 'Det vert lagt til rette for innflytting.', '«lagt» bli →leggje'],
  ['nn', 'Planen vart vedteken av kommunestyret i 2022.', '«vedteken» bli →vedta (av kommunestyret) past'],
  ['nn', 'Forslaget har vorte vurdert av administrasjonen.', '«vurdert» bli →vurdere (av administrasjonen) past'],
  ['nn', 'Tala kjem fram og skal visast i figur 3.', '«visast» s skal →vise ref'],
  ['nn', 'Tomtene skal verte lagde ut for sal.', '«lagde» bli skal →leggje'],
  ['nn', 'Det finst mange ledige tomter.', ''],
  ['nn', 'Folk trivst og møtest på torget.', ''],
  ['nn', 'Kommunen ønskjer å bli kjend for godt vertskap.', ''],
  ['nn', 'Kommunen skal bli ein attraktiv bukommune.', ''],
  ['nn', 'Dette er den viktigaste og raskast veksande næringa.', ''],
  ['nn', 'Det viktigast for oss er folk.', ''],
  ['nn', 'Det krevst meir kunnskap.', ''],
  ['nn', 'Arealet kan takast i bruk og seljast.', '«takast» s kan →ta ; «seljast» s kan →selje'],
  ['nn', 'Det bør gjerast greie for behovet.', '«gjerast» s bør →gjere'],
  ['nn', 'Bygda må sjåast i samanheng med nabobygdene.', '«sjåast» s må →sjå'],
  ['nn', 'Det vert teke sikte på vekst.', '«teke» bli →ta'],
  ['nn', 'Arbeidet vart følgt opp frå kommunen si side.', '«følgt» bli →følgje (frå kommunen si side) past'],
  ['nn', 'Leidningane skal skiftast ut, og vegen skal asfalterast.', '«skiftast» s skal →skifte ; «asfalterast» s skal →asfaltere'],
  ['nn', 'Det vert sett av midlar i budsjettet.', '«sett» bli →setje'],
  ['nn', 'Kommunen legg til rette for bustadbygging.', ''],
  ['nn', 'Dei unge vert høyrde i saka.', '«høyrde» bli →høyre'],
  ['nn', 'Det skal vere trygt å vekse opp her.', ''],
  ['nn', 'Planen skal reviderast av kommunedirektøren kvart år.', '«reviderast» s skal →revidere (av kommunedirektøren)'],
  ['nn', 'Ungdommane vart ikkje spurde.', '«spurde» bli →spørje past'],
  ['nn', 'Tomtene blir sikra av kommunen.', '«sikra» bli →sikre (av kommunen)'],
  ['en', 'The plan was adopted by the council.', ''],
  ['nb', 'Tomtene ble kartfestet i fjor, og familien ble bosatt.', '«kartfestet» bli →kartfeste past ; «bosatt» bli →bosette past'],
  ['nb', 'Rapporten er ikke omtalt, men tiltakene nevnes i vedlegg 2.', '«nevnes» s →nevne ref'],
  ['nb', 'Det stilles krav om universell utforming.', '«stilles» s →stille'],
  ['nb', 'Arbeidet vil bli fulgt opp v/teknisk etat.', '«fulgt» bli vil →følge (v/teknisk etat)'],
  ['nb', 'Det åpnes for spredt boligbygging langs fjorden.', '«åpnes» s →åpne'],
  [
    'nb',
    'Vedtakene treffes av planutvalget, og skoler og lag involveres.',
    '«treffes» s →treffe (av planutvalget) ; «involveres» s →involvere',
  ],
  ['nb', 'Norges lengste strand og Høyres forslag.', ''],
  ['nn', 'Det skal arbeidast for at unge kan busetje seg her.', '«arbeidast» s skal →arbeide'],
  ['nn', 'Tiltaka vert prioriterte av formannskapet.', '«prioriterte» bli →prioritere (av formannskapet)'],
  ['nn', 'Elevane trivst, og skulen er oftast open.', ''],
];

describe('passivesIn', () => {
  for (const [written, text, passives] of GOLDEN) it(`${written}: «${text}»`, () => assert.equal(shown(text, written), passives));

  it('has at least sixty golden texts', () => assert.ok(GOLDEN.length >= 60));

  if (hasTreebanks) {
    for (const [written, least] of [
      ['nb', 0.93],
      ['nn', 0.93],
    ] as const) {
      it(`finds the passives of the ${written} treebank`, () => assert.ok(passiveScore(treesOf(written), written).all.f1 >= least));
    }
  }
});

function shown(text: string, written: Written): string {
  return passivesIn(wordsOf(text), written)
    .map(({ word, kind, modal, infinitive, agent, past, reference }) =>
      [
        `«${text.slice(word.start, word.end)}» ${kind}`,
        modal ?? '',
        infinitive === undefined ? '' : `→${infinitive}`,
        agent === undefined ? '' : `(${text.slice(agent.start, agent.end)})`,
        past ? 'past' : '',
        reference ? 'ref' : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    )
    .join(' ; ');
}
