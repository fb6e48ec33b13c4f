import { CLAIM_NEEDS } from '../checks/needs.js';
import { agentless, asked, ownerSubject, placeSubject, promisedByOthers } from './actors.js';
import type { Match } from './matches.js';
import { bulletWords, hasFiniteVerb, isFigure, isItem, opensWithInfinitive } from './openings.js';
import { after, COMMITTING, commits, coreOf, hasCount, hasObject, hasObjectNear, inScope, isPitch } from './promised.js';
import type { Situation } from './situation.js';

/** A named condition of a cue. `what` says in plain words when it holds, for the page on how to write a rule. */
export interface Need {
  readonly what: { readonly nb: string; readonly nn: string };
  readonly holds: (situation: Situation, match: Match) => boolean;
}

const need = (nb: string, nn: string, holds: Need['holds']): Need => ({ what: { nb, nn }, holds });

const DESCRIBING = new Set(['status', 'challenge', 'about', 'sources', 'contents', 'strengths']);

/** All conditions that a cue may ask for by name. */
export const NEEDS: Readonly<Record<string, Need>> = {
  settling: need(
    'setningen eller innledningen til lista nevner å flytte, bo eller bli',
    'setninga eller innleiinga til lista nemner å flytte, bu eller bli',
    (s) => s.has('bosette') || s.led('bosette'),
  ),
  people: need(
    'setningen eller innledningen nevner en gruppe mennesker',
    'setninga eller innleiinga nemner ei gruppe menneske',
    (s) => s.has('folk') || s.led('folk'),
  ),
  purpose: need(
    'setningen eller overskriften handler om å flytte, bo, bli eller om hvem som skal komme',
    'setninga eller overskrifta handlar om å flytte, bu, bli eller om kven som skal kome',
    (s) => s.has('bosette') || s.has('folk') || s.led('bosette') || s.above('formaal'),
  ),
  'purpose-heading': need(
    'en overskrift over handler om å flytte, bo eller bli',
    'ei overskrift over handlar om å flytte, bu eller bli',
    (s) => s.above('formaal'),
  ),
  'nearest-purpose': need(
    'den nærmeste overskriften handler om å flytte, bo eller bli',
    'den næraste overskrifta handlar om å flytte, bu eller bli',
    (s) => s.under('formaal'),
  ),
  heading: need('mønsteret står i en overskrift over setningen', 'mønsteret står i ei overskrift over setninga', () => true),
  commitment: need(
    'setningen lover noe: mål, strategi, tiltak, «skal», «vil», «må», «bør»',
    'setninga lovar noko: mål, strategi, tiltak, «skal», «vil», «må», «bør»',
    (s, m) => commits(s, m) && !promisedByOthers(s, m) && !asked(s, m),
  ),
  'core-object': need(
    'det lovte gjelder tilflytting, inkludering, rekruttering eller omdømme',
    'det lova gjeld tilflytting, inkludering, rekruttering eller omdømme',
    (s, m) => after(s, m, coreOf(s)),
  ),
  object: need(
    'det lovte gjelder mennesker, bolig, arbeid, fellesskap eller stedet',
    'det lova gjeld menneske, bustad, arbeid, fellesskap eller staden',
    hasObject,
  ),
  start: need('mønsteret åpner setningen eller punktet', 'mønsteret opnar setninga eller punktet', (s, m) => m.from <= bulletWords(s)),
  item: need('setningen er et listepunkt eller en tabellcelle', 'setninga er eit listepunkt eller ei tabellcelle', (s) => isItem(s)),
  self: need(
    'kommunen, stedet eller «vi» er den det gjelder',
    'kommunen, staden eller «vi» er den det gjeld',
    (s) => s.has('vi-her') || s.led('vi-her'),
  ),
  'goal-section': need(
    'avsnittet er mål, strategi, tiltak, visjon eller forord',
    'avsnittet er mål, strategi, tiltak, visjon eller føreord',
    (s) => COMMITTING.has(s.statement.context.chapter),
  ),
  vision: need(
    'avsnittet er visjon eller framtidsbilde',
    'avsnittet er visjon eller framtidsbilete',
    (s) => s.statement.context.chapter === 'vision',
  ),
  'not-describing': need(
    'avsnittet beskriver ikke status, utfordringer eller plansystem',
    'avsnittet skildrar ikkje status, utfordringar eller plansystem',
    (s) => !DESCRIBING.has(s.statement.context.chapter),
  ),
  'not-challenge': need(
    'avsnittet handler ikke om utfordringer eller status',
    'avsnittet handlar ikkje om utfordringar eller status',
    (s) => !['challenge', 'status'].includes(s.statement.context.chapter),
  ),
  'not-about': need(
    'avsnittet handler ikke om planarbeidet eller om hva andre krever',
    'avsnittet handlar ikkje om planarbeidet eller om kva andre krev',
    (s) => s.statement.context.chapter !== 'about',
  ),
  'no-number': need('setningen har ingen tall', 'setninga har ingen tal', (s) => !s.line.words.some(isFigure)),
  place: need(
    'det er kommunen, stedet eller fellesskapet som skal ha egenskapen',
    'det er kommunen, staden eller fellesskapet som skal ha eigenskapen',
    (s) => inScope(s),
  ),
  'place-subject': need(
    'kommunen, stedet, innbyggerne eller «vi» står foran',
    'kommunen, staden, innbyggjarane eller «vi» står framfor',
    placeSubject,
  ),
  'object-wide': need(
    'det lovte gjelder mennesker, bolig, arbeid, fellesskap eller stedet, hvor som helst i setningen',
    'det lova gjeld menneske, bustad, arbeid, fellesskap eller staden, kvar som helst i setninga',
    (s) => s.has(coreOf(s)) || s.led('kjerne') || (inScope(s) && (s.has('objekt') || s.has('folk') || s.above('formaal'))),
  ),
  'object-near': need(
    'det lovte gjelder mennesker, bolig, arbeid, fellesskap eller stedet, i den samme leddsetningen',
    'det lova gjeld menneske, bustad, arbeid, fellesskap eller staden, i den same leddsetninga',
    hasObjectNear,
  ),
  'about-people': need(
    'setningen gjelder mennesker, bolig, arbeid eller fellesskap, eller overskriften handler om å flytte, bo eller bli',
    'setninga gjeld menneske, bustad, arbeid eller fellesskap, eller overskrifta handlar om å flytte, bu eller bli',
    (s) => s.has('mennesker-og-arbeid') || s.has('folk') || s.has('bosette') || s.above('formaal'),
  ),
  'in-scope-or-core': need(
    'setningen handler ikke om et annet fagområde, eller nevner kjernen',
    'setninga handlar ikkje om eit anna fagområde, eller nemner kjernen',
    (s) => inScope(s) || s.has('kjerne'),
  ),
  'self-present': need(
    'kommunen eller «vi» handler i nåtid',
    'kommunen eller «vi» handlar i notid',
    (s, m) => placeSubject(s, m) && !DESCRIBING.has(s.statement.context.chapter) && !asked(s, m) && !promisedByOthers(s, m),
  ),
  'not-settling': need(
    'setningen sier ikke noe om å flytte, bo eller bli, eller om stedet som helhet',
    'setninga seier ikkje noko om å flytte, bu eller bli, eller om staden som heilskap',
    (s, m) => !s.has('bosette') && !after(s, m, 'stedsord'),
  ),
  'not-asked': need(
    'det spørres ikke hvordan, og det er ikke et behov',
    'det blir ikkje spurt korleis, og det er ikkje eit behov',
    (s, m) => !asked(s, m),
  ),
  'not-report': need(
    'setningen gjengir ikke hva andre har sagt',
    'setninga gjev ikkje att kva andre har sagt',
    (s) => !/[«“"]/u.test(s.line.text),
  ),
  'not-service': need(
    'det gjelder ikke tomt, arbeidsgiver eller reisemål',
    'det gjeld ikkje tomt, arbeidsgjevar eller reisemål',
    (s) => !s.has('naering-og-areal'),
  ),
  promises: need(
    'setningen lover noe, eller avsnittet er mål, strategi, visjon eller forord',
    'setninga lovar noko, eller avsnittet er mål, strategi, visjon eller føreord',
    (s, m) => commits(s, m) || s.has('modal') || COMMITTING.has(s.statement.context.chapter),
  ),
  'vision-chapter': need('avsnittet er visjon, framtidsbilde eller mål', 'avsnittet er visjon, framtidsbilete eller mål', (s) =>
    ['vision', 'goal'].includes(s.statement.context.chapter),
  ),
  'no-promise': need(
    'setningen er ikke et løfte uten tall',
    'setninga er ikkje ein lovnad utan tal',
    (s) => !s.has('myk') && !s.has('tilrette') && !s.has('modal'),
  ),
  'state-section': need('avsnittet er mål, visjon eller framtidsbilde', 'avsnittet er mål, visjon eller framtidsbilete', (s) =>
    ['vision', 'goal'].includes(s.statement.context.chapter),
  ),
  'no-count': need('setningen har ikke noe antall', 'setninga har ikkje noko tal', (s) => !hasCount(s)),
  early: need('mønsteret står blant de første ordene', 'mønsteret står blant dei første orda', (_s, m) => m.from <= EARLY),
  beside: need('mønsteret står i setningen før eller etter', 'mønsteret står i setninga før eller etter', () => true),
  'owner-subject': need(
    'kommunen, planen, «vi», «det» eller et stedsnavn skal gjøre det',
    'kommunen, planen, «vi», «det» eller eit stadnamn skal gjere det',
    ownerSubject,
  ),
  'agentless-passive': need('mønsteret har en passiv uten den som handler', 'mønsteret har ein passiv utan den som handlar', agentless),
  'subject-or-people': need(
    'stedet, innbyggerne eller alle er den det loves for',
    'staden, innbyggjarane eller alle er den det blir lova for',
    (s, m) => ownerSubject(s, m) || (m.from <= EARLY && placeSubject(s, m)),
  ),
  'no-ingredient': need(
    'setningen har ingen aktive ingredienser',
    'setninga har ingen aktive ingrediensar',
    (s) => !s.matches.some(({ rule }) => rule.kind === 'ingredient'),
  ),
  'our-subject': need(
    '«vi», kommunen, planen eller en gruppe mennesker står foran',
    '«vi», kommunen, planen eller ei gruppe menneske står framfor',
    (s, m) =>
      m.from <= EARLY + 3 &&
      ['vi-her', 'stedsord', 'folk', 'alle-ord', 'eier-ord', 'bosette'].some((list) =>
        s.matcher.listed(s.line, list).some((one) => one.from < m.from),
      ),
  ),
  'core-wide': need(
    'setningen eller overskriften gjelder tilflytting, inkludering, rekruttering eller omdømme',
    'setninga eller overskrifta gjeld tilflytting, inkludering, rekruttering eller omdømme',
    (s) => s.has(coreOf(s)) || s.above('formaal'),
  ),
  'own-act': need(
    'setningen har et verb for noe kommunen selv gjør',
    'setninga har eit verb for noko kommunen sjølv gjer',
    (s, m) => s.line.words[m.from - 1]?.folded !== 'å',
  ),
  headed: need('setningen står under en overskrift', 'setninga står under ei overskrift', (s) => s.trail.length > 0),
  'no-act': need(
    'setningen har ikke noe verb for noe som blir gjort',
    'setninga har ikkje noko verb for noko som blir gjort',
    (s) => !s.has('handling'),
  ),
  'strategy-item': need(
    'setningen er et punkt som åpner med infinitiv under mål, strategi eller tiltak',
    'setninga er eit punkt som opnar med infinitiv under mål, strategi eller tiltak',
    (s) =>
      opensWithInfinitive(s) &&
      (isItem(s)
        ? s.leadIn !== undefined || COMMITTING.has(s.statement.context.chapter)
        : LISTING.has(s.statement.context.chapter) && !hasFiniteVerb(s)),
  ),
  pitch: need('flere goder er nevnt, eller noen blir snakket til', 'fleire gode er nemnde, eller nokon blir snakka til', isPitch),
  'only-guests': need(
    'ingen som bor eller flytter, er nevnt',
    'ingen som bur eller flyttar, er nemnd',
    (s) => !s.has('bosette') && !s.has('innbyggere'),
  ),
  future: need('setningen nevner et år som kommer', 'setninga nemner eit år som kjem', (s) => /\b20[3-9]\d\b/.test(s.line.text)),
  short: need('setningen er bare noen få ord', 'setninga er berre nokre få ord', (s) => s.line.words.length <= SHORT),
  english: need('avsnittet er på engelsk', 'avsnittet er på engelsk', (s) => s.statement.written === 'en'),
  count: need('setningen har et antall', 'setninga har eit tal', hasCount),
  act: need('setningen har et verb for noe som blir gjort', 'setninga har eit verb for noko som blir gjort', (s) => s.has('handling')),
  'deadline-act': need(
    'setningen har frist og et verb for noe som blir gjort',
    'setninga har frist og eit verb for noko som blir gjort',
    (s) => s.has('handling') && (s.has('frist') || /\b20\d\d\b/.test(s.line.text)),
  ),
  'not-praised': need('setningen sier ikke at noe er attraktivt', 'setninga seier ikkje at noko er attraktivt', (s) => !s.has('attraktiv')),
  'no-employer': need(
    'setningen nevner ingen arbeidsgiver',
    'setninga nemner ingen arbeidsgjevar',
    (s) => !/arbeidsg/u.test(s.line.text.toLowerCase()),
  ),
  'own-chapter': need(
    'overskriften gjelder ikke et annet fagområde',
    'overskrifta gjeld ikkje eit anna fagområde',
    (s) => !s.topic('annet-fag-overskrift'),
  ),
  'in-scope': need(
    'setningen handler ikke om et annet fagområde (helse, trafikk, natur, beredskap …)',
    'setninga handlar ikkje om eit anna fagområde (helse, trafikk, natur, beredskap …)',
    (s) => inScope(s),
  ),
  ...CLAIM_NEEDS,
};

/** Chapters where a paragraph that opens with an infinitive is an item that lost its bullet. */
const LISTING = new Set(['goal', 'strategy', 'measure']);

const SHORT = 9;
const EARLY = 5;
