import { clauseAround } from '../detection/clauses.js';
import type { Line, Match } from '../detection/matches.js';
import type { Need } from '../detection/needs.js';
import type { Situation } from '../detection/situation.js';
import { numbersIn } from '../language/numbers.js';
import { isSourced } from './sourced.js';

const need = (nb: string, nn: string, holds: Need['holds']): Need => ({ what: { nb, nn }, holds });

/** Conditions that only claims ask for. */
export const CLAIM_NEEDS: Readonly<Record<string, Need>> = {
  asserted: need(
    'leddsetningen nekter ikke, tviler ikke og lover ikke noe',
    'leddsetninga nektar ikkje, tviler ikkje og lovar ikkje noko',
    (s, m) => !inClause(s, m, 'paastand-nekting') && !inClause(s, m, 'paastand-lofte'),
  ),
  stated: need(
    'det er ingen nekting og ikke noe løfte fram til der mønsteret slutter',
    'det er inga nekting og ikkje noko løfte fram til der mønsteret sluttar',
    (s, m) => !inClause(s, m, 'paastand-nekting', 'before') && !inClause(s, m, 'paastand-lofte', 'before'),
  ),
  'no-denial': need('leddsetningen nekter ikke', 'leddsetninga nektar ikkje', (s, m) => !inClause(s, m, 'paastand-nekting')),
  'not-denied': need(
    'ingen nekting utenfor ordene som mønsteret tok',
    'inga nekting utanfor orda som mønsteret tok',
    (s, m) => !inClause(s, m, 'paastand-nekting', 'outside'),
  ),
  states: need(
    'avsnittet er ikke mål, strategi, tiltak eller visjon, og leddsetningen lover ikke noe',
    'avsnittet er ikkje mål, strategi, tiltak eller visjon, og leddsetninga lovar ikkje noko',
    (s, m) => !PROMISING.has(s.statement.context.chapter) && !inClause(s, m, 'paastand-lofte') && s.leadIn === undefined,
  ),
  concludes: need('setningen trekker en slutning', 'setninga dreg ein slutning', (s) => hasWord(s.line, CONCLUDING)),
  'not-own': need(
    'leddsetningen handler ikke om «vi», «oss» eller «vår»',
    'leddsetninga handlar ikkje om «vi», «oss» eller «vår»',
    (s, m) => !wordsAround(s, m).some((word) => OWN.has(word)),
  ),
  share: need('setningen har en andel', 'setninga har ein del', (s) => MOST.test(s.line.text) || numbersIn(s.line.text).some(isShare)),
  'share-beside': need(
    'setningen før eller etter har en andel av flyktningene',
    'setninga før eller etter har ein del av flyktningane',
    (s) => s.beside().some(({ text }) => /flyktning/iu.test(text) && (MOST.test(text) || numbersIn(text).some(isShare))),
  ),
  districts: need('setningen handler om distriktene', 'setninga handlar om distrikta', (s) =>
    /distrikt|utkant|bygde-no|minst sentrale/iu.test(s.line.text),
  ),
  'not-dwelling': need('setningen nevner ikke bolig', 'setninga nemner ikkje bustad', (s) => !/bolig|bustad/iu.test(s.line.text)),
  'whole-group': need(
    'setningen avgrenser ikke til dem med høyere utdanning',
    'setninga avgrensar ikkje til dei med høgare utdanning',
    (s) => !EDUCATED.test(s.line.text),
  ),
  'not-periphery': need(
    'setningen avgrenser ikke til utkanten',
    'setninga avgrensar ikkje til utkanten',
    (s) => !/perifer|utkant|distrikt|mot strøm|mot straum/iu.test(s.line.text),
  ),
  study: need('setningen handler om en undersøkelse', 'setninga handlar om ei undersøking', (s) =>
    /studi|undersøk|analys|kartl|rapport|evaluer|forsk/iu.test(s.line.text),
  ),
  'not-2020': need(
    'setningen sier ikke at tallet er fra 2020',
    'setninga seier ikkje at talet er frå 2020',
    (s) => !DATED.test(s.line.text),
  ),
  'no-source': need(
    'verken setningen eller setningene rundt viser hvor det kommer fra',
    'verken setninga eller setningane rundt viser kvar det kjem frå',
    (s) => !isSourced(s),
  ),
};

/** «framskrivingen fra 2020», «2020-framskrivingen», «framskrivinga då»: the reader is told how old it is. */
const DATED =
  /(?:framskriving|prognose|prognosa|anslag)[A-Za-zÀ-ɏ]* (?:da|då|fra 2020|frå 2020|i 2020)(?![A-Za-zÀ-ɏ])|2020-(?:framskriving|prognos)/iu;
const PROMISING = new Set(['goal', 'strategy', 'measure', 'vision']);
const CONCLUDING = new Set(['så', 'altså', 'derfor', 'difor', 'dermed', 'følgelig', 'følgjeleg']);
const OWN = new Set(['vi', 'oss', 'vår', 'våre', 'vårt', 'egen', 'egne', 'eigen', 'eigne', 'eiga']);
const MOST = /\b(?:de|dei) fleste\b|\bflertallet\b|\bfleirtalet\b/iu;
const EDUCATED = /h(?:øyere|øgare|øyt|øgt)[ -]?utdann|fullført|akadem|universitet|h(?:øy|øg)sk[ou]l/iu;

const isShare = ({ kind }: { readonly kind: string }): boolean => kind === 'percent' || kind === 'fraction';

const hasWord = (line: Line, words: ReadonlySet<string>): boolean => line.words.some(({ folded }) => words.has(folded));

function wordsAround({ line }: Situation, match: Match): readonly string[] {
  const { from, to } = clauseAround(line, match);
  return line.words.slice(from, to).map(({ folded }) => folded);
}

/** Whether a word of the list stands in the clause around the match: anywhere, outside the matched words, or up to their end. */
function inClause(s: Situation, match: Match, list: string, where: 'anywhere' | 'outside' | 'before' = 'anywhere'): boolean {
  const clause = clauseAround(s.line, match);
  return s.matcher.listed(s.line, list).some(({ from, to }) => {
    if (from >= clause.to || to <= clause.from) return false;
    if (where === 'before') return from < match.to;
    return where === 'anywhere' || to <= match.from || from >= match.to;
  });
}
