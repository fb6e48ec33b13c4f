import { clauseAround } from './clauses.js';
import type { Match } from './matches.js';
import type { Situation } from './situation.js';

/** A named condition of a cue. `what` says in plain words when it holds, for the page on how to write a rule. */
export interface Need {
  readonly what: { readonly nb: string; readonly nn: string };
  readonly holds: (situation: Situation, match: Match) => boolean;
}

const need = (nb: string, nn: string, holds: Need['holds']): Need => ({ what: { nb, nn }, holds });

const COMMITTING = new Set(['goal', 'strategy', 'measure', 'vision', 'foreword']);
const DESCRIBING = new Set(['status', 'challenge', 'about', 'sources', 'contents', 'strengths']);

/** All conditions that a cue may ask for by name. */
export const NEEDS: Readonly<Record<string, Need>> = {
  settling: need('setningen eller innledningen til lista nevner å flytte, bo eller bli', 'setninga eller innleiinga til lista nemner å flytte, bu eller bli', (s) => s.has('bosette') || s.led('bosette')),
  people: need('setningen eller innledningen nevner en gruppe mennesker', 'setninga eller innleiinga nemner ei gruppe menneske', (s) => s.has('folk') || s.led('folk')),
  purpose: need(
    'setningen eller overskriften handler om å flytte, bo, bli eller om hvem som skal komme',
    'setninga eller overskrifta handlar om å flytte, bu, bli eller om kven som skal kome',
    (s) => s.has('bosette') || s.has('folk') || s.led('bosette') || s.above('formaal'),
  ),
  'purpose-heading': need('en overskrift over handler om å flytte, bo eller bli', 'ei overskrift over handlar om å flytte, bu eller bli', (s) => s.above('formaal')),
  'nearest-purpose': need('den nærmeste overskriften handler om å flytte, bo eller bli', 'den næraste overskrifta handlar om å flytte, bu eller bli', (s) => s.under('formaal')),
  heading: need('mønsteret står i en overskrift over setningen', 'mønsteret står i ei overskrift over setninga', () => true),
  commitment: need('setningen lover noe: mål, strategi, tiltak, «skal», «vil», «må», «bør»', 'setninga lovar noko: mål, strategi, tiltak, «skal», «vil», «må», «bør»', commits),
  'core-object': need('det lovte gjelder tilflytting, inkludering, rekruttering eller omdømme', 'det lova gjeld tilflytting, inkludering, rekruttering eller omdømme', (s, m) => after(s, m, 'kjerne')),
  object: need('det lovte gjelder mennesker, bolig, arbeid, fellesskap eller stedet', 'det lova gjeld menneske, bustad, arbeid, fellesskap eller staden', hasObject),
  start: need('mønsteret åpner setningen eller punktet', 'mønsteret opnar setninga eller punktet', (s, m) => m.from <= bulletWords(s)),
  item: need('setningen er et listepunkt eller en tabellcelle', 'setninga er eit listepunkt eller ei tabellcelle', (s) => isItem(s)),
  self: need('kommunen, stedet eller «vi» er den det gjelder', 'kommunen, staden eller «vi» er den det gjeld', (s) => s.has('vi-her') || s.led('vi-her')),
  'goal-section': need('avsnittet er mål, strategi, tiltak, visjon eller forord', 'avsnittet er mål, strategi, tiltak, visjon eller føreord', (s) => COMMITTING.has(s.statement.context.chapter)),
  vision: need('avsnittet er visjon, framtidsbilde eller forord', 'avsnittet er visjon, framtidsbilete eller føreord', (s) => ['vision', 'foreword'].includes(s.statement.context.chapter)),
  'not-describing': need('avsnittet beskriver ikke status, utfordringer eller plansystem', 'avsnittet skildrar ikkje status, utfordringar eller plansystem', (s) => !DESCRIBING.has(s.statement.context.chapter)),
  'not-challenge': need('avsnittet handler ikke om utfordringer eller status', 'avsnittet handlar ikkje om utfordringar eller status', (s) => !['challenge', 'status'].includes(s.statement.context.chapter)),
  'no-number': need('setningen har ingen tall', 'setninga har ingen tal', (s) => !s.line.words.some((word) => /^\d/.test(word.folded))),
  'in-scope': need('setningen handler ikke om et annet fagområde (helse, trafikk, natur, beredskap …)', 'setninga handlar ikkje om eit anna fagområde (helse, trafikk, natur, beredskap …)', (s) => inScope(s)),
};

/** A promise: a modal in the clause, an infinitive that opens an item, or a lead-in that promises for it. */
function commits(s: Situation, m: Match): boolean {
  const clause = clauseAround(s.line, m);
  const modal = s.matcher.listed(s.line, 'modal').some((one) => one.from >= clause.from && one.from < clause.to && one.from <= m.to);
  if (modal) return true;
  if (m.from > bulletWords(s)) return false;
  return s.leadIn !== undefined || isItem(s) || COMMITTING.has(s.statement.context.chapter) || s.statement.context.chapter === 'other';
}

/** The object stands after the soft words in the same clause; other fields of work do not count unless the core is named. */
function hasObject(s: Situation, m: Match): boolean {
  if (after(s, m, 'kjerne')) return true;
  return inScope(s) && (after(s, m, 'objekt') || after(s, m, 'folk'));
}

function after(s: Situation, m: Match, list: string): boolean {
  const clause = clauseAround(s.line, m);
  return s.matcher.listed(s.line, list).some((one) => one.to > m.from && one.from < clause.to);
}

/** Neither the sentence nor the nearest heading belongs to another field of work. */
export function inScope(s: Situation): boolean {
  return !s.has('annet-fag') && !s.under('annet-fag-overskrift');
}

function isItem(s: Situation): boolean {
  const { kind } = s.statement.block;
  return kind === 'item' || kind === 'cell' || bulletWords(s) > 0;
}

const BULLET = /^[•▪❖◦‣·–—o\uE000-\uF8FF-]\s/u;

/** A bullet or a number («1.») may count as the first word. */
function bulletWords(s: Situation): number {
  if (/^\d/.test(s.line.words[0]?.folded ?? '')) return 1;
  return BULLET.test(s.line.text) && s.line.words[0]?.start === 0 ? 1 : 0;
}
