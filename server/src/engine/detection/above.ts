import type { Context } from '../model.js';
import { ownChapter } from './chapters.js';
import type { Lines } from './lines.js';
import type { Line, Match, Matcher } from './matches.js';

/** What stands above statements, read once for all that share it. Everything is found when first asked for. */
export interface Above {
  /** Headings, nearest last. */
  readonly trail: readonly Line[];
  /** True when a heading above has a word of the list. The title of a whole plan («Tilflyttingsstrategi») is no heading of each of its sentences. */
  readonly above: (list: string) => boolean;
  /** True when the nearest heading has a word of the list. */
  readonly under: (list: string) => boolean;
  /** True when the nearest heading that names a topic, not only «Mål» or «Strategi», or else the title of the plan, has a word of the list. */
  readonly topic: (list: string) => boolean;
  /** Cues in headings that are meant to stand there. */
  readonly cues: () => readonly Match[];
}

export function aboveOf({ trail, depths }: Context, lines: Lines, matcher: Matcher): Above {
  const headings = trail.map(lines.of);
  const near = headings.length > 1 && depths[0] === 1 ? headings.slice(1) : headings;
  const topics = once(() => topicsIn(headings, depths[0] === 1, matcher));
  return {
    trail: headings,
    above: (list) => near.some((line) => matcher.has(line, list)),
    under: (list) => headings.length > 0 && matcher.has(headings.at(-1)!, list),
    topic: (list) => topics().some((line) => matcher.has(line, list)),
    cues: once(() => near.flatMap((line) => matcher.matches(line)).filter(({ cue }) => cue.needs.includes('heading'))),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const BARE_HEADING = 4;

/** The headings that tell what a section is about. «Samfunnsdel: nær naturen» tells of no section. */
function topicsIn(trail: readonly Line[], titled: boolean, matcher: Matcher): readonly Line[] {
  const [title] = trail;
  if (!titled || title === undefined) return topicIn(trail, matcher);
  if (matcher.has(title, 'plan-for-alt')) return topicIn(trail.slice(1), matcher);
  return [...topicIn(trail, matcher), ...titleOf(trail, matcher)];
}

/** The last heading that says what the section is about; the last of all when none does. */
function topicIn(trail: readonly Line[], matcher: Matcher): readonly Line[] {
  const topics = trail.filter((one) => !isBareChapter(one, matcher));
  return topics.length > 0 ? topics.slice(-1) : trail.slice(-1);
}

/**
 * The title of a plan for one field of work («Helse- og omsorgsplan»), which tells what every section is about that has no heading of its
 * own on people, work or homes.
 */
function titleOf(trail: readonly Line[], matcher: Matcher): readonly Line[] {
  const people = ['formaal', 'kjerne-sterk', 'mennesker-og-arbeid'];
  return trail.some((one) => people.some((list) => matcher.has(one, list))) ? [] : trail.slice(0, 1);
}

/** «Mål», «Strategi 2», «Slik gjør vi det»: a chapter of any topic. */
function isBareChapter(heading: Line, matcher: Matcher): boolean {
  if (heading.words.length > BARE_HEADING || matcher.has(heading, 'formaal')) return false;
  return ownChapter(heading.text) !== 'other' && !matcher.has(heading, 'annet-fag-overskrift');
}
