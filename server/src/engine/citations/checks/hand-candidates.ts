import type { Span } from '../../model.js';
import { isMasked, perPiece } from './check.js';

/** A stretch that looks like a reference. `whole` is in brackets of its own; `before` and `place` are the words around the name. */
export interface Candidate {
  readonly span: Span;
  readonly kind: 'author' | 'narrative' | 'public' | 'law';
  readonly whole: boolean;
  readonly names: readonly string[];
  /** The names where the last of them is a genitive: «Grimsruds (2013)». */
  readonly bare?: readonly string[];
  readonly others: boolean;
  readonly year: string;
  readonly before: string;
  readonly place: string;
}

/** What looks like a reference in a piece. Spans are relative to it. */
export const candidatesIn = perPiece((piece): readonly Candidate[] => {
  const { text } = piece;
  // Looked for quickly first: nearly every text has none, and each is read at every keystroke in it.
  const found: Candidate[] = [];
  if (/(?:19|20)\d\d/.test(text)) {
    if (text.includes('(')) found.push(...authors(text));
    if (/ \((?:19|20)\d\d/.test(text)) found.push(...narratives(text));
    if (/NOU |St\.|Prop\./.test(text)) found.push(...publics(text));
  }
  if (text.includes('§')) found.push(...laws(text));
  return found.filter(({ span }) => !isMasked(piece, span));
});

/** `(se Søholt mfl., 2012, s. 4)` */
const AUTHOR = /\((?:(se|se også|jf\.|jamfør) )?(\p{Lu}[^()[\]\d;@\n]{1,80}?),? ((?:19|20)\d\d)(?:, ([^()[\];@\n]{1,40}))?\)/gu;

function authors(text: string): readonly Candidate[] {
  return [...text.matchAll(AUTHOR)].map((m) => ({
    ...named(m[2]!),
    kind: 'author',
    whole: true,
    span: spanOf(m),
    year: m[3]!,
    before: m[1] ?? '',
    place: m[4] ?? '',
  }));
}

/** `Søholt mfl. (2012, s. 4)`, `Grimsruds (2013)`, `Søholt mfl.s (2012)` */
const NARRATIVE =
  /(?<![\p{L}-])(\p{Lu}[\p{L}-]+(?: (?:og|&) \p{Lu}[\p{L}-]+| mfl\.s?| m\.fl\.s?| et al\.s?)?['’]?) \(((?:19|20)\d\d)(?:, ([^()[\];@\n]{1,40}))?\)/gu;

function narratives(text: string): readonly Candidate[] {
  return [...text.matchAll(NARRATIVE)].map((m) => ({
    ...named(m[1]!.replace(/(?<=\.)s$|['’]$/, '')),
    ...genitiveOf(m[1]!),
    kind: 'narrative',
    whole: false,
    span: spanOf(m),
    year: m[2]!,
    before: '',
    place: m[3] ?? '',
  }));
}

/** A name before a year may be a genitive: «Grimsruds», «Aas’». Whether it is one, the sources tell. */
function genitiveOf(who: string): { readonly bare?: readonly string[] } {
  return /\p{L}s$/u.test(who) ? { bare: named(who.slice(0, -1)).names } : {};
}

/** `NOU 2020: 15`, `Meld. St. 5 (2019–2020)`, perhaps all of a bracket. */
const PUBLIC =
  /(\()?(?:(se|jf\.) )?\b(NOU (?:19|20)\d\d: ?\d{1,3}|(?:Meld\. ?St\.|St\.meld\. nr\.|Prop\.) \d{1,3}(?: [A-Z])? \((?:19|20)\d\d[–-](?:19|20)\d\d\))(?:, ([^()[\];@\n]{1,30}))?(\))?/gu;

function publics(text: string): readonly Candidate[] {
  return [...text.matchAll(PUBLIC)].map((m) => {
    const whole = m[1] !== undefined && m[5] !== undefined;
    const start = m.index + (whole ? 0 : m[0].indexOf(m[3]!));
    const span = whole ? spanOf(m) : { start, end: start + m[3]!.length };
    return {
      kind: 'public',
      whole,
      span,
      names: [m[3]!],
      others: false,
      year: '',
      before: whole ? (m[2] ?? '') : '',
      place: whole ? (m[4] ?? '') : '',
    };
  });
}

/** `(jf. pbl. § 11-1)`, `jf. plan- og bygningsloven § 5-1` */
const LAW =
  /(\()?(?:(jf\.|se) )?(?<![\p{L}])([\p{L}][\p{L}.-]*(?: og \p{L}+)?) (§ ?\d{1,3}(?:[-–]\d{1,3})?(?: [a-z]\b| \p{L}+ ledd)?)(\))?/gu;

function laws(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  LAW.lastIndex = 0;
  for (let sign = text.indexOf('§'); sign >= 0; sign = text.indexOf('§', LAW.lastIndex)) {
    // The expression would try every word of the text, and a name is known by what follows it.
    LAW.lastIndex = Math.max(LAW.lastIndex, wordsBefore(text, sign));
    const m = LAW.exec(text);
    if (!m) break;
    found.push(lawOf(m));
  }
  return found;
}

/** `(jf. plan- og bygningsloven §`: words that may stand in front of the sign. */
const MOST_WORDS = 4;

/** The space in front of the words before `sign`, or the start of the text. */
function wordsBefore(text: string, sign: number): number {
  let at = sign;
  for (let words = 0; words <= MOST_WORDS && at > 0; words++) at = text.lastIndexOf(' ', at - 1);
  return Math.max(at, 0);
}

function lawOf(m: RegExpExecArray): Candidate {
  const whole = m[1] !== undefined && m[5] !== undefined;
  const start = m.index + (whole || m[1] === undefined ? 0 : 1);
  const end = m.index + m[0].length - (whole || m[5] === undefined ? 0 : 1);
  return {
    kind: 'law',
    whole,
    span: { start, end },
    names: [m[3]!],
    others: false,
    year: '',
    before: m[2] ?? '',
    place: m[4]!.replace('–', '-').replace('§ ', '§ '),
  };
}

const spanOf = (m: RegExpMatchArray): Span => ({ start: m.index!, end: m.index! + m[0].length });

function named(who: string): { readonly names: readonly string[]; readonly others: boolean } {
  const others = /,? (?:mfl\.|m\. ?fl\.|et al\.|med flere|med fleire)$/.exec(who);
  const names = (others ? who.slice(0, others.index) : who)
    .split(/, | og | & /)
    .map((name) => name.trim())
    .filter(Boolean);
  return { names, others: others !== null };
}
