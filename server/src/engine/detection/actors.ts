import { passivesIn } from '../language/passive.js';
import type { Word } from '../model.js';
import type { Match } from './matches.js';
import { bulletWords, FINITE, opensWithInfinitive } from './openings.js';
import type { Situation } from './situation.js';

/** The municipality, the plan, «we», «it» or the name of a place stands right before the promise. */
export function ownerSubject(s: Situation, m: Match): boolean {
  if (m.from <= bulletWords(s)) return true;
  const near = (list: string): boolean => s.matcher.listed(s.line, list).some((one) => one.from < m.from && m.from - one.to <= 3);
  return near('vi-her') || near('stedsord') || near('eier-ord') || (m.from <= 2 && namedBefore(s, m));
}

/** A passive inside the match for which nobody is said to act. */
export function agentless(s: Situation, m: Match): boolean {
  const written = s.statement.written === 'nn' ? 'nn' : 'nb';
  const [first, last] = [s.line.words[m.from], s.line.words[m.to - 1]];
  if (!first || !last) return false;
  return passivesIn(s.line.words, written).some(
    ({ agent, word, infinitive }) =>
      agent === undefined && word.start >= first.start && word.end <= last.end && !VIEWED.has(infinitive ?? ''),
  );
}

/** «må ses i sammenheng», «må reknast som»: a way to look at things, nothing to be done. */
const VIEWED = new Set(['se', 'sjå', 'regne', 'rekne', 'forstå']);

/** Plurals that are known («grunneierne», «bedriftene») are no names of places. */
const COMMON_ENDING = /(?:ene|ane|erne|ing|ingen|inga|het|heten|heit|heita|itet|skap|sjon|tur|else|dom|vekst|liv|miljø|plasser|plassar)$/u;

/** The place, its people or «we» stand before the match; an item or a lead-in without a subject counts as the municipality. */
export function placeSubject(s: Situation, m: Match): boolean {
  if (m.from <= bulletWords(s) || opensWithInfinitive(s)) return true;
  const named = namedBefore(s, m);
  const listed = ['vi-her', 'stedsord', 'folk', 'alle-ord'].some((list) => s.matcher.listed(s.line, list).some((one) => one.from < m.from));
  return listed || named;
}

/** «behov for å utvikle», «hvordan vi skaper»: what is needed or asked is nothing that anybody does. */
export function asked(s: Situation, m: Match): boolean {
  const before = (at: number): string => s.line.words[m.from - at]?.folded ?? '';
  if (before(1) === 'å' && before(2) === 'for' && /^(?:behov|trong)/u.test(before(3))) return true;
  return [1, 2, 3].some((at) => before(at) === 'hvordan' || before(at) === 'korleis');
}

/** «alle som vil utvikle bygda», «et program som skal skape …»: somebody else promises, unless «som» points to the place or to «we». */
export function promisedByOthers(s: Situation, m: Match): boolean {
  const modals = s.matcher.listed(s.line, 'modal');
  const verb = modals.findLast((one) => one.from < m.from && m.from - one.from <= NEAR)?.from ?? m.from;
  if (verb < 2 || s.line.words[verb - 1]?.folded !== 'som') return false;
  return !['vi-her', 'stedsord', 'eier-ord'].some((list) => s.matcher.listed(s.line, list).some((one) => one.to === verb - 1));
}

function namedBefore(s: Situation, m: Match): boolean {
  if (s.has('annet-fag')) return false;
  const goods = s.matcher.listed(s.line, 'gode');
  const groups = s.matcher.listed(s.line, 'folk');
  const { words, text } = s.line;
  return words.slice(0, Math.min(m.from, 4)).some((word, at) => {
    if (
      goods.some((one) => one.from === at) ||
      groups.some((one) => one.from === at) ||
      wished(words, at) ||
      !/^\p{Lu}/u.test(text.slice(word.start)) ||
      COMMON_ENDING.test(word.folded)
    )
      return false;
    // The first word of a sentence has a capital letter anyway: a name is the whole of what stands before the verb.
    return at > 0 || m.from === 1 || NAMED.has(words[1]?.folded ?? '');
  });
}

const NEAR = 8;

/** «Flere ønsker å bo sentralt» tells of people; «Flere skal trives» is a goal for the place. */
const wished = (words: readonly Word[], at: number): boolean =>
  SOME.has(words[at]?.folded ?? '') && /^[øy]nsk/u.test(words[at + 1]?.folded ?? '');

const SOME = new Set(['flere', 'fleire', 'mange', 'noen', 'nokon', 'nokre', 'få', 'færre', 'alle', 'andre', 'ingen']);

/** What follows a name at once: «Granvik kommune …», «Granvik skal …». */
const NAMED = new Set([...FINITE, 'kommune', 'kommunes', 'kommunen', 'sin', 'sitt', 'sine', 'som']);
