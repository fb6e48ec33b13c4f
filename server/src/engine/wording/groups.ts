import { small } from '../language/characters.js';
import type { Written } from '../model.js';

/** Who a sentence is about, as it stands: «barnefamilier», «unge i etableringsfasen», «nåværende og nye innbyggere». */
export function groupIn(text: string, written: Written): string | undefined {
  const lower = small(text);
  const terms = TERMS[written];
  for (const { 0: word, index } of lower.matchAll(WORDS)) {
    const end = terms.first.has(word) ? groupsEnd(lower, index, terms) : undefined;
    if (end === undefined) continue;
    if (EVERYBODY.test(lower.slice(index, end))) return undefined;
    const found = text.slice(index, end);
    return /^\p{Lu}\p{Ll}/u.test(found) ? lower.charAt(index) + found.slice(1) : found;
  }
  return undefined;
}

// Looked up word by word: as one pattern, all these words took longer to compile than a short draft takes to read.
const WORDS = /[a-zà-ɏ-]+/gu;

/** Those who live here already are no target group, and everybody is nobody. */
const EVERYBODY =
  /^(?:de |dei |the )?(?:nåværende og nye |noverande og nye |nåværende |noverande |fastboende |fastbuande )?(?:innbygg[a-zà-ɏ]+|residents)$/u;

interface Terms {
  readonly and: string;
  readonly heads: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Every word that a group can begin with. */
  readonly first: ReadonlySet<string>;
}

/** Where the groups that begin at `at` end: one, or two with «og» between them. */
function groupsEnd(lower: string, at: number, terms: Terms): number | undefined {
  const end = groupEnd(lower, at, terms);
  const and = end === undefined ? undefined : past(lower, end, [` ${terms.and}`]);
  const other = and === undefined ? undefined : groupEnd(lower, and + 1, terms);
  return other ?? end;
}

/** «de», «nye og unge», «innflyttere», «med barn»: all but the third may be missing. */
function groupEnd(lower: string, at: number, terms: Terms): number | undefined {
  const next = (from: number | undefined, words: readonly string[]): number | undefined => {
    const end = from === undefined ? undefined : past(lower, from, words);
    return end === undefined ? undefined : end + 1;
  };
  const start = next(at, ARTICLES) ?? at;
  const first = next(start, terms.before);
  const second = next(next(first, ['og']), terms.before);
  for (const head of [second, first, start]) {
    const end = head === undefined ? undefined : past(lower, head, terms.heads);
    if (end !== undefined) return (lower[end] === ' ' ? past(lower, end + 1, terms.after) : undefined) ?? end;
  }
  return undefined;
}

/** The end of the first of these words that stands at `at`, whole. */
function past(lower: string, at: number, words: readonly string[]): number | undefined {
  const found = words.find((word) => lower.startsWith(word, at) && !/[a-zà-ɏ-]/u.test(lower.charAt(at + word.length)));
  return found === undefined ? undefined : at + found.length;
}

const ARTICLES = ['de', 'dei', 'the'];

function terms(and: string, before: string, heads: string, after: string): Terms {
  const lists = { before: before.split('|'), heads: heads.split('|'), after: after.split('|') };
  return { and, ...lists, first: new Set([...ARTICLES, ...lists.before, ...lists.heads].map((one) => one.split(' ')[0]!)) };
}

const TERMS: Readonly<Record<Written, Terms>> = {
  nb: terms(
    'og',
    'nye|unge|utflyttede|utflyttet|utenlandske|potensielle|mulige|nåværende|framtidige|fremtidige|kompetente|yngre|fastboende|nybosatte',
    'innbyggere|innbyggerne|tilflyttere|tilflytterne|innflyttere|innflytterne|barnefamilier|barnefamiliene|småbarnsfamilier|småbarnsforeldre|familier|familiene|flyktninger|flyktningene|arbeidsinnvandrere|arbeidsinnvandrerne|innvandrere|innvandrerne|utflyttere|utflytterne|hytteeiere|hytteeierne|deltidsinnbyggere|unge voksne|barn og unge|ungdommer|ungdom|unge|fagfolk|nyankomne|nybosatte|studenter|arbeidstakere|enslige|par|pendlere|kvinner|gründere|seniorer|førstegangsetablerere|hjemvendte|hjemflyttere',
    'i etableringsfasen|i etableringsfase|med barn|uten barn|med fagbrev|med utdanning|under 35 år',
  ),
  nn: terms(
    'og',
    'nye|unge|utflytta|utanlandske|potensielle|moglege|noverande|framtidige|kompetente|yngre|fastbuande|nybusette',
    'innbyggjarar|innbyggjarane|innbyggarar|innbyggarane|tilflyttarar|tilflyttarane|innflyttarar|innflyttarane|barnefamiliar|barnefamiliane|småbarnsfamiliar|småbarnsforeldre|familiar|familiane|flyktningar|flyktningane|arbeidsinnvandrarar|arbeidsinnvandrarane|innvandrarar|innvandrarane|utflyttarar|utflyttarane|hytteeigarar|hytteeigarane|deltidsinnbyggjarar|unge vaksne|born og unge|barn og unge|ungdommar|ungdomar|ungdom|unge|fagfolk|nykomne|nybusette|studentar|arbeidstakarar|einslege|par|pendlarar|kvinner|gründarar|seniorar|heimvende|heimflyttarar',
    'i etableringsfasen|i etableringsfase|med born|med barn|utan born|utan barn|med fagbrev|med utdanning|under 35 år',
  ),
  en: terms(
    'and',
    'new|young|current|future|skilled|foreign',
    'newcomers|young people|young families|families|residents|refugees|immigrants|labour migrants|migrants|students|skilled workers',
    'with children',
  ),
};
