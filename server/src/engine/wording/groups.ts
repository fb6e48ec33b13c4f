import type { Written } from '../model.js';

/** Who a sentence is about, as it stands: «barnefamilier», «unge i etableringsfasen», «nåværende og nye innbyggere». */
export function groupIn(text: string, written: Written): string | undefined {
  const found = PATTERNS[written].exec(text)?.[0];
  if (!found || EVERYBODY.test(found)) return undefined;
  const first = found.charAt(0);
  return /^\p{Lu}\p{Ll}/u.test(found) ? first.toLowerCase() + found.slice(1) : found;
}

/** Those who live here already are no target group, and everybody is nobody. */
const EVERYBODY =
  /^(?:de |dei |the )?(?:nåværende og nye |noverande og nye |nåværende |noverande |fastboende |fastbuande )?(?:innbygg[A-Za-zÀ-ɏ]+|residents)$/iu;

const HEADS: Readonly<Record<Written, string>> = {
  nb: 'innbyggere|innbyggerne|tilflyttere|tilflytterne|innflyttere|innflytterne|barnefamilier|barnefamiliene|småbarnsfamilier|småbarnsforeldre|familier|familiene|flyktninger|flyktningene|arbeidsinnvandrere|arbeidsinnvandrerne|innvandrere|innvandrerne|utflyttere|utflytterne|hytteeiere|hytteeierne|deltidsinnbyggere|unge voksne|barn og unge|ungdommer|ungdom|unge|fagfolk|nyankomne|nybosatte|studenter|arbeidstakere|enslige|par|pendlere|kvinner|gründere|seniorer|førstegangsetablerere|hjemvendte|hjemflyttere',
  nn: 'innbyggjarar|innbyggjarane|innbyggarar|innbyggarane|tilflyttarar|tilflyttarane|innflyttarar|innflyttarane|barnefamiliar|barnefamiliane|småbarnsfamiliar|småbarnsforeldre|familiar|familiane|flyktningar|flyktningane|arbeidsinnvandrarar|arbeidsinnvandrarane|innvandrarar|innvandrarane|utflyttarar|utflyttarane|hytteeigarar|hytteeigarane|deltidsinnbyggjarar|unge vaksne|born og unge|barn og unge|ungdommar|ungdomar|ungdom|unge|fagfolk|nykomne|nybusette|studentar|arbeidstakarar|einslege|par|pendlarar|kvinner|gründarar|seniorar|heimvende|heimflyttarar',
  en: 'newcomers|young people|young families|families|residents|refugees|immigrants|labour migrants|migrants|students|skilled workers',
};
const BEFORE: Readonly<Record<Written, string>> = {
  nb: 'nye|unge|utflyttede|utflyttet|utenlandske|potensielle|mulige|nåværende|framtidige|fremtidige|kompetente|yngre|fastboende|nybosatte',
  nn: 'nye|unge|utflytta|utanlandske|potensielle|moglege|noverande|framtidige|kompetente|yngre|fastbuande|nybusette',
  en: 'new|young|current|future|skilled|foreign',
};
const AFTER: Readonly<Record<Written, string>> = {
  nb: 'i etableringsfasen|i etableringsfase|med barn|uten barn|med fagbrev|med utdanning|under 35 år',
  nn: 'i etableringsfasen|i etableringsfase|med born|med barn|utan born|utan barn|med fagbrev|med utdanning|under 35 år',
  en: 'with children',
};

const one = (written: Written): string =>
  `(?:de |dei |the )?(?:(?:${BEFORE[written]})(?: og (?:${BEFORE[written]}))? )?(?:${HEADS[written]})(?: (?:${AFTER[written]}))?`;
const pattern = (written: Written, and: string): RegExp =>
  new RegExp(`(?<![A-Za-zÀ-ɏ-])${one(written)}(?: ${and} ${one(written)})?(?![A-Za-zÀ-ɏ-])`, 'iu');

const PATTERNS: Readonly<Record<Written, RegExp>> = { nb: pattern('nb', 'og'), nn: pattern('nn', 'og'), en: pattern('en', 'and') };
