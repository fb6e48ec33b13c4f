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
  /** True when the nearest heading that names a topic, not only «Mål» or «Strategi», has a word of the list. */
  readonly topic: (list: string) => boolean;
  /** Cues in headings that are meant to stand there. */
  readonly cues: () => readonly Match[];
}

export function aboveOf({ trail, depths }: Context, lines: Lines, matcher: Matcher): Above {
  const headings = trail.map(lines.of);
  const near = headings.length > 1 && depths[0] === 1 ? headings.slice(1) : headings;
  const topics = once(() => topicIn(headings, matcher));
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

/** The last heading that says what the section is about; the last of all when none does. */
function topicIn(trail: readonly Line[], matcher: Matcher): readonly Line[] {
  const topics = trail.filter((one) => !isBareChapter(one, matcher));
  return topics.length > 0 ? topics.slice(-1) : trail.slice(-1);
}

/** «Mål», «Strategi 2», «Slik gjør vi det»: a chapter of any topic. */
function isBareChapter(heading: Line, matcher: Matcher): boolean {
  if (heading.words.length > BARE_HEADING || matcher.has(heading, 'formaal')) return false;
  return ownChapter(heading.text) !== 'other' && !matcher.has(heading, 'annet-fag-overskrift');
}
