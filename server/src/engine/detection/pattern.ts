import type { Bilingual, Pattern } from '../model.js';

/**
 * One step of a pattern.
 * `w` one word; `p` word that begins so; `s` word that ends so; `l` word or phrase of a list; `n` number; `g` up to so many
 * words between; `a` one of several; `o` may be missing; `x` must not follow; `b`/`e` at the beginning or end of the statement.
 */
export type Step =
  | Single
  | { readonly k: 'l'; readonly t: string }
  | { readonly k: 'g'; readonly n: number }
  | { readonly k: 'a'; readonly of: readonly (readonly Step[])[] }
  | { readonly k: 'o' | 'x'; readonly of: readonly Step[] }
  | { readonly k: 'n' | 'b' | 'e' };

/** A step that is about one word: the whole of it, its beginning or its end. */
export interface Single {
  readonly k: 'w' | 'p' | 's';
  readonly t: string;
}

export interface PatternProblem {
  /** UTF-16 offset in the pattern, from 1: where the author should look. */
  readonly column: number;
  readonly message: Bilingual;
}

/** Words that `..` may jump over. */
const GAP = 5;
const WIDEST_GAP = 12;
const DEEPEST = 4;

/**
 * Reads a pattern: words (`skal`), beginnings and ends (`natur*`, `*idyll`), lists (`@folk`), alternatives (`[a, b c]`),
 * gaps (`..` up to five words, `..2` up to two), words that may be missing (`(ikke, ikkje)`), words that must not follow (`!ikke`),
 * a number (`#`), beginning and end of the sentence (`^`, `$`). Compares with folded words, whatever form they are in.
 */
export function readPattern(source: string): { readonly pattern: Pattern } | { readonly problem: PatternProblem } {
  const reader: Reader = { source, at: 0 };
  try {
    const steps = sequence(reader, '', 0);
    if (!steps.some(consumes)) fail(1, trouble.empty());
    if (opensWithGap(steps)) fail(1, trouble.opensWithGap());
    return { pattern: { source } };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem };
    throw error;
  }
}

/** The steps of a pattern that `readPattern` could read. */
export function stepsOf({ source }: Pattern): readonly Step[] {
  return sequence({ source, at: 0 }, '', 0);
}

/** Every list that a pattern names. */
export function listsIn(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => {
    if (step.k === 'l') return [step.t];
    if (step.k === 'a') return step.of.flatMap(listsIn);
    return step.k === 'o' || step.k === 'x' ? listsIn(step.of) : [];
  });
}

/** True for steps that take a word of the text. */
function consumes(step: Step): boolean {
  if (step.k === 'a') return step.of.every((one) => one.some(consumes));
  return 'wpsln'.includes(step.k);
}

/** A match is found by its first word, so something that takes a word must stand before the first gap. */
function opensWithGap(steps: readonly Step[]): boolean {
  const first = steps.find((step) => step.k !== 'b' && step.k !== 'x' && step.k !== 'o');
  return first === undefined || first.k === 'g' || first.k === 'e' || (first.k === 'a' && first.of.some(opensWithGap));
}

// ---------------------------------------------------------------- reading

interface Reader {
  readonly source: string;
  at: number;
}

class Unreadable extends Error {
  constructor(readonly problem: PatternProblem) {
    super(problem.message.nb);
  }
}

function fail(column: number, message: Bilingual): never {
  throw new Unreadable({ column, message });
}

const WORD = /[\p{L}\p{N}\p{M}'’./%§&*-]/u;

function sequence(reader: Reader, until: string, depth: number): Step[] {
  const steps: Step[] = [];
  if (depth > DEEPEST) fail(reader.at + 1, trouble.deep());
  for (;;) {
    skipSpace(reader);
    const sign = reader.source[reader.at];
    if (sign === undefined || until.includes(sign)) return steps;
    steps.push(step(reader, sign, depth));
  }
}

function step(reader: Reader, sign: string, depth: number): Step {
  const column = reader.at + 1;
  if (sign === '[') return { k: 'a', of: choices(reader, ']', depth) };
  if (sign === '(') return { k: 'o', of: [{ k: 'a', of: choices(reader, ')', depth) }] };
  if (sign === '!') {
    reader.at++;
    const next = reader.source[reader.at];
    if (next === undefined || /\s/.test(next)) fail(column, trouble.nothingAfterNot());
    return { k: 'x', of: [step(reader, next, depth + 1)] };
  }
  if (sign === '^' || sign === '$' || sign === '#') {
    reader.at++;
    return { k: sign === '^' ? 'b' : sign === '$' ? 'e' : 'n' };
  }
  if (sign === '@') return { k: 'l', t: listName(reader) };
  if (reader.source.startsWith('..', reader.at)) return gap(reader);
  if (!WORD.test(sign)) fail(column, trouble.sign(sign));
  return word(reader);
}

/** What stands between `[` and `]`, or between `(` and `)`: one or several, parted by commas. */
function choices(reader: Reader, close: string, depth: number): readonly (readonly Step[])[] {
  const column = reader.at + 1;
  const open = reader.source[reader.at] as string;
  const of: (readonly Step[])[] = [];
  do {
    reader.at++;
    const one = sequence(reader, `,${close}`, depth + 1);
    if (one.length === 0) fail(reader.at + 1, trouble.emptyAlternative());
    of.push(one);
  } while (reader.source[reader.at] === ',');
  if (reader.source[reader.at] !== close) fail(column, trouble.open(open, close));
  reader.at++;
  return of;
}

function gap(reader: Reader): Step {
  const column = reader.at + 1;
  const found = /^\.\.(\d*)/.exec(reader.source.slice(reader.at)) as RegExpExecArray;
  reader.at += found[0].length;
  const n = found[1] ? Number(found[1]) : GAP;
  if (n < 1 || n > WIDEST_GAP) fail(column, trouble.gap(WIDEST_GAP));
  return { k: 'g', n };
}

function listName(reader: Reader): string {
  const found = /^@([a-zæøå0-9-]+)/.exec(reader.source.slice(reader.at));
  if (!found) fail(reader.at + 1, trouble.list());
  reader.at += found[0].length;
  return found[1] as string;
}

function word(reader: Reader): Step {
  const start = reader.at;
  while (reader.at < reader.source.length && WORD.test(reader.source[reader.at] as string) && !reader.source.startsWith('..', reader.at))
    reader.at++;
  return wordStep(reader.source.slice(start, reader.at)) ?? fail(start + 1, trouble.star());
}

/** `skal`, `natur*` or `*idyll` as a step; nothing when the star stands elsewhere or alone. */
export function wordStep(text: string): Single | undefined {
  const plain = text.normalize('NFC').toLowerCase();
  const bare = plain.replace(/^\*|\*$/g, '');
  if (bare === '' || bare.includes('*') || (plain.startsWith('*') && plain.endsWith('*'))) return undefined;
  return { k: plain.startsWith('*') ? 's' : plain.endsWith('*') ? 'p' : 'w', t: bare };
}

function skipSpace(reader: Reader): void {
  while (/\s/.test(reader.source[reader.at] ?? '')) reader.at++;
}

// ---------------------------------------------------------------- what authors read

const trouble = {
  empty: () => ({
    nb: 'mønsteret har ingen ord; skriv minst ett ord eller én liste',
    nn: 'mønsteret har ingen ord; skriv minst eitt ord eller éi liste',
  }),
  opensWithGap: () => ({
    nb: 'mønsteret må begynne med et ord som alltid er der, ikke med «..»',
    nn: 'mønsteret må byrje med eit ord som alltid er der, ikkje med «..»',
  }),
  deep: () => ({
    nb: 'for mange klammer inni hverandre; del mønsteret i to signaler',
    nn: 'for mange klammer inni kvarandre; del mønsteret i to signal',
  }),
  sign: (sign: string) => ({
    nb: `tegnet «${sign}» hører ikke til i et mønster; ta det bort`,
    nn: `teiknet «${sign}» høyrer ikkje til i eit mønster; ta det bort`,
  }),
  open: (from: string, to: string) => ({
    nb: `«${from}» mangler sin «${to}»; sett den inn`,
    nn: `«${from}» manglar sin «${to}»; set han inn`,
  }),
  emptyAlternative: () => ({
    nb: 'et valg mellom klammene er tomt; ta bort kommaet eller skriv ordet',
    nn: 'eit val mellom klammene er tomt; ta bort kommaet eller skriv ordet',
  }),
  nothingAfterNot: () => ({
    nb: '«!» må stå rett foran et ord, en liste eller «[»',
    nn: '«!» må stå rett framfor eit ord, ei liste eller «[»',
  }),
  list: () => ({ nb: '«@» må stå rett foran navnet på en ordliste', nn: '«@» må stå rett framfor namnet på ei ordliste' }),
  gap: (widest: number) => ({ nb: `«..» kan hoppe over 1 til ${widest} ord`, nn: `«..» kan hoppe over 1 til ${widest} ord` }),
  star: () => ({
    nb: '«*» kan stå først eller sist i et ord, ikke begge steder og ikke alene',
    nn: '«*» kan stå først eller sist i eit ord, ikkje begge stader og ikkje åleine',
  }),
};
