/** How a word of a word list is inflected. Forms of both written forms and their variants are made; too many do no harm. */
export const CLASSES = ['m', 'f', 'n', 'a', 'v1', 'v2', 'v3', 'v4', 'x'] as const;
export type WordClass = (typeof CLASSES)[number];

/**
 * All forms of a word in both written forms, bokmål and nynorsk endings side by side, folded. A star in front or behind
 * stays where it is (`*idyll n`: compounds that end so). `m`, `f`, `n` nouns; `a` adjectives; `v1` kaste, `v2` lyse,
 * `v3` leve, `v4` bo; `x` not inflected.
 */
export function inflect(word: string, kind: WordClass): readonly string[] {
  const star = word.startsWith('*') ? '*' : '';
  const lemma = word.slice(star.length);
  return [...new Set(MAKERS[kind](lemma))].map((form) => star + form);
}

const MAKERS: Readonly<Record<WordClass, (lemma: string) => readonly string[]>> = {
  m: (lemma) => genitives(masculine(lemma)),
  f: (lemma) => genitives(feminine(lemma)),
  n: (lemma) => genitives(neuter(lemma)),
  a: adjective,
  v1: (lemma) => verb(lemma, ['er', 'et', 'a', 'ar', '', 'es', 'ast', 'ende', 'ande', 'ete', 'ede']),
  v2: (lemma) => verb(lemma, ['er', 'te', 't', 'es', 'ast', 'a', '', 'ende', 'ande', 'tes']),
  v3: (lemma) => verb(lemma, ['er', 'de', 'd', 't', 'es', 'ast', 'a', '', 'ende', 'ande', 'des']),
  v4: (lemma) => [
    lemma,
    `${lemma}r`,
    `${lemma}dde`,
    `${lemma}dd`,
    `${lemma}tt`,
    `${lemma}s`,
    `${lemma}ast`,
    `${lemma}ende`,
    `${lemma}ande`,
  ],
  x: (lemma) => [lemma],
};

function masculine(lemma: string): readonly string[] {
  const stem = nounStem(lemma);
  const forms = [lemma, ...join(stem, ['en', 'er', 'ene', 'ar', 'ane'])];
  if (lemma.endsWith('dom')) forms.push(...join(`${lemma}m`, ['en', 'er', 'ene']));
  if (lemma.endsWith('er') && lemma.length > 4) forms.push(`${lemma}e`, `${lemma}ne`);
  return forms;
}

/** «løype» loses its -e before endings, «bre» does not. */
function nounStem(lemma: string): string {
  return lemma.endsWith('e') && /[aeiouyæøå].*e$/.test(lemma) ? lemma.slice(0, -1) : lemma;
}

function feminine(lemma: string): readonly string[] {
  const stem = nounStem(lemma);
  return [lemma, ...join(stem, ['a', 'en', 'er', 'ene', 'ar', 'ane'])];
}

function neuter(lemma: string): readonly string[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma.endsWith('um') ? lemma.slice(0, -2) : lemma;
  return [lemma, ...join(doubled(stem), ['et', 'er', 'ene', 'a', 'ane', 'ar'])];
}

/** «rom» is «rommet», «hjem» is «hjemmet». */
function doubled(stem: string): string {
  return /[aeiouyæøå]m$/.test(stem) && stem.length < 6 ? `${stem}m` : stem;
}

function adjective(lemma: string): readonly string[] {
  if (/(?:ende|ande|a)$/.test(lemma)) return [lemma];
  if (lemma.endsWith('et')) return [lemma, `${lemma}e`, `${lemma.slice(0, -1)}de`, `${lemma.slice(0, -2)}a`];
  if (/(?:ig|leg)$/.test(lemma))
    return [lemma, ...join(lemma, ['e', 'ere', 'st', 'ste', 'are', 'ast', 'aste', 'het', 'heten', 'heit', 'heita'])];
  if (/[^aeiouyæøå](?:el|en|er)$/.test(lemma)) {
    const short = lemma.slice(0, -2) + lemma.slice(-1);
    return [
      lemma,
      `${lemma}t`,
      ...(lemma.endsWith('en') ? [`${lemma.slice(0, -1)}t`, lemma.slice(0, -1)] : []),
      ...join(short, ['e', 'ere', 'est', 'este', 'are', 'ast', 'aste']),
    ];
  }
  const neuterForm = lemma.endsWith('t') || lemma.endsWith('sk') ? lemma : /(.)\1$/.test(lemma) ? `${lemma.slice(0, -1)}t` : `${lemma}t`;
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  return [lemma, neuterForm, ...join(stem, ['e', 'ere', 'est', 'este', 'are', 'ast', 'aste'])];
}

function verb(lemma: string, endings: readonly string[]): readonly string[] {
  const stem = lemma.endsWith('e') || lemma.endsWith('a') ? lemma.slice(0, -1) : lemma;
  const single = /([^aeiouyæøå])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  return [lemma, ...join(stem, endings), ...(single === stem ? [] : join(single, ['te', 't', 'de', 'd']))];
}

function genitives(forms: readonly string[]): readonly string[] {
  return [...forms, ...forms.filter((form) => !/[sxz]$/.test(form)).map((form) => `${form}s`)];
}

function join(stem: string, endings: readonly string[]): readonly string[] {
  return endings.map((ending) => stem + ending);
}
