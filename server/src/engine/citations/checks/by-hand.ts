import { citationProblems as said } from '../../../messages/citations.js';
import { entriesByKey, type Known, resolved } from '../../bibliography/resolve.js';
import { citableSources } from '../../gates.js';
import type { Diagnostic, Knowledge, Part, Repair, Source, Span, Surroundings } from '../../model.js';
import { markedText, writtenCitation } from '../insert.js';
import { writtenKey } from '../keys.js';
import { namesIn, shortText, yearIn } from '../short.js';
import { type Checking, type CitationCheck, mark, perPiece, repair, writtenAt } from './check.js';

/** References written by hand, «(Søholt mfl. 2012)», «NOU 2020: 15», «(jf. pbl. § 11-1)», to a source that is known for certain. */
export const handWritten: CitationCheck = (checking) => {
  const index = indexOf(checking.knowledge, checking.surroundings);
  return checking.analysis.parts.flatMap((part) => {
    const candidates = candidatesIn(part);
    return candidates.length === 0 ? [] : candidates.flatMap((candidate) => judged(checking, part, candidate, index));
  });
};

/** A stretch that looks like a reference. `whole` is in brackets of its own; `before` and `place` are the words around the name. */
interface Candidate {
  readonly span: Span;
  readonly kind: 'author' | 'narrative' | 'public' | 'law';
  readonly whole: boolean;
  readonly names: readonly string[];
  readonly others: boolean;
  readonly year: string;
  readonly before: string;
  readonly place: string;
}

function judged(checking: Checking, part: Part, candidate: Candidate, index: Index): readonly Diagnostic[] {
  const keys = matching(candidate, index);
  const [key] = keys;
  if (keys.length !== 1 || !key) return [];
  const span = { start: part.start + candidate.span.start, end: part.start + candidate.span.end };
  const known = checking.known(key);
  if (!known || !judgeable(checking, part, candidate.span) || citedNear(checking, key, part, span)) return [];
  const written = writtenAt(checking.analysis, span.start);
  const repairs = repairsFor(checking, candidate, span, key, known);
  return repairs.length === 0 ? [] : [mark(checking, 'kilde-for-hand', 'hint', span, said.byHand(shortText(known, written)), repairs)];
}

function repairsFor(checking: Checking, candidate: Candidate, span: Span, key: string, known: Known): readonly Repair[] {
  const { knowledge, surroundings, form } = checking;
  const written = writtenAt(checking.analysis, span.start);
  const title = said.makeCitation(shortText(known, written));
  const cited = writtenCitation(key, candidate.place || undefined);
  const before = candidate.before ? `${candidate.before} ` : '';
  switch (candidate.kind) {
    case 'narrative': {
      const newText = `${checking.analysis.draft.slice(span.start, span.end).replace(/\s*\([^()]*\)$/, '')} [-${cited}]`;
      return [repair(title, { span, newText })];
    }
    case 'public':
      if (!candidate.whole) return [repair(title, { span, newText: `@${writtenKey(key)}` })];
      break;
    case 'law':
      if (!candidate.whole && !candidate.before) return [];
      break;
    case 'author':
      break;
  }
  const raw = `[${before}${cited}]`;
  const text = form === 'text' ? markedText(raw, { written, knowledge, surroundings }) : raw;
  return text === undefined ? [] : [repair(title, { span, newText: text })];
}

/** Prose of the draft itself: no heading, footnote, caption or list of sources. */
function judgeable(checking: Checking, part: Part, span: Span): boolean {
  const { draft } = checking.analysis;
  if (draft.startsWith('<!-- belegg:', part.start + span.end)) return false;
  const statement = part.statements.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  const block = statement?.block ?? part.piece.blocks.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (!block || block.kind === 'heading' || block.kind === 'footnote') return false;
  return (statement?.context ?? part.before).chapter !== 'sources';
}

/** Already cited in the same block, by key or by mark. */
function citedNear({ marked }: Checking, key: string, part: Part, span: Span): boolean {
  const block = part.piece.blocks.find((one) => one.span.start <= span.start - part.start && span.end - part.start <= one.span.end);
  const start = part.start + (block?.span.start ?? 0);
  const end = part.start + (block?.span.end ?? part.piece.text.length);
  if (
    part.citations.some(
      (citation) => citation.key === key && part.start + citation.span.start >= start && part.start + citation.span.end <= end,
    )
  )
    return true;
  return marked.some(({ comment, citations }) => comment.start >= start && comment.end <= end && citations.some((one) => one.key === key));
}

// ---------------------------------------------------------------- what looks like a reference

const candidatesIn = perPiece(({ text, masked }): readonly Candidate[] => {
  if (!/\d/.test(text)) return [];
  const found: Candidate[] = [];
  if (/(?:19|20)\d\d/.test(text)) found.push(...authors(text), ...narratives(text), ...publics(text));
  if (text.includes('§')) found.push(...laws(text));
  return found.filter(({ span }) => !masked.some((one) => one.start < span.end && span.start < one.end));
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

/** `Søholt mfl. (2012, s. 4)` */
const NARRATIVE =
  /(?<![\p{L}-])(\p{Lu}[\p{L}-]+(?: (?:og|&) \p{Lu}[\p{L}-]+| mfl\.| m\.fl\.| et al\.)?) \(((?:19|20)\d\d)(?:, ([^()[\];@\n]{1,40}))?\)/gu;

function narratives(text: string): readonly Candidate[] {
  return [...text.matchAll(NARRATIVE)].map((m) => ({
    ...named(m[1]!),
    kind: 'narrative',
    whole: false,
    span: spanOf(m),
    year: m[2]!,
    before: '',
    place: m[3] ?? '',
  }));
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
  return [...text.matchAll(LAW)].map((m) => {
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
  });
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

// ---------------------------------------------------------------- what is known

interface Index {
  /** Folded first name and year. */
  readonly authored: ReadonlyMap<string, readonly { readonly key: string; readonly names: readonly string[] }[]>;
  /** Folded «nou2020:15», «pbl». */
  readonly titled: ReadonlyMap<string, readonly string[]>;
}

function matching({ kind, names, others, year }: Candidate, index: Index): readonly string[] {
  if (kind === 'public' || kind === 'law') return index.titled.get(folded(names[0]!)) ?? [];
  const candidates = index.authored.get(`${folded(names[0] ?? '')} ${year}`) ?? [];
  const same = candidates.filter(
    (one) =>
      (others ? one.names.length > 2 : one.names.length === names.length) &&
      names.every((name, at) => folded(one.names[at] ?? '') === folded(name)),
  );
  return same.map(({ key }) => key);
}

function indexOf(knowledge: Knowledge, surroundings: Surroundings): Index {
  const known = indexes.get(surroundings);
  if (known?.knowledge === knowledge) return known.index;
  const authored = new Map<string, { key: string; names: readonly string[] }[]>();
  const titled = new Map<string, string[]>();
  const keys = new Set([
    ...surroundings.bibliographies.flatMap((one) => [...entriesByKey(one).keys()]),
    ...citableSources(knowledge).map(({ key }) => key),
  ]);
  for (const key of keys) {
    const source = resolved(key, knowledge, surroundings)!;
    for (const title of titlesOf(source)) titled.set(folded(title), [...(titled.get(folded(title)) ?? []), key]);
    const { names, year } = peopleOf(source);
    if (names[0] && year)
      authored.set(`${folded(names[0])} ${year}`, [...(authored.get(`${folded(names[0])} ${year}`) ?? []), { key, names }]);
  }
  const index = { authored, titled };
  indexes.set(surroundings, { knowledge, index });
  return index;
}

const indexes = new WeakMap<Surroundings, { readonly knowledge: Knowledge; readonly index: Index }>();

/** Family names only: an institution publishes too much in a year for its name to tell which report is meant. */
function peopleOf(known: Known): { readonly names: readonly string[]; readonly year: string } {
  if (known.kind === 'entry') {
    const { author, issued } = known.entry.item;
    const people = Array.isArray(author) && author.every((name: unknown) => typeof name === 'object' && name !== null && 'family' in name);
    return { names: people ? namesIn(author) : [], year: yearIn(issued) };
  }
  const { author, issued } = known.source;
  const names = author.flatMap((name) => ('family' in name ? [name.family] : []));
  return { names: names.length === author.length ? names : [], year: issued?.slice(0, 4) ?? '' };
}

function titlesOf(known: Known): readonly string[] {
  if (known.kind === 'entry')
    return known.entry.item.type === 'bill' && typeof known.entry.item.number === 'string' ? [known.entry.item.number] : [];
  const { source } = known;
  if (source.type === 'legislation') return lawNames(source);
  return source.genre && source.number ? [source.number.startsWith(source.genre) ? source.number : `${source.genre} ${source.number}`] : [];
}

const lawNames = ({ abbreviation, titleShort }: Source): readonly string[] =>
  [abbreviation, titleShort].filter((name): name is string => !!name);

/** For comparison: without space, full stops and case, with one kind of dash. */
const folded = (text: string): string => text.toLowerCase().replace(/[\s.]/g, '').replace(/–/g, '-');

/** A reference by hand that can only be one known source. The span is relative to the piece. */
export interface CitedByHand {
  readonly key: string;
  readonly span: Span;
}

/** Every reference by hand in a part that can only be one known source. */
export function citedByHand(part: Part, knowledge: Knowledge, surroundings: Surroundings): readonly CitedByHand[] {
  const candidates = candidatesIn(part);
  if (candidates.length === 0) return [];
  const index = indexOf(knowledge, surroundings);
  return candidates.flatMap((candidate) => {
    const [key, ...more] = matching(candidate, index);
    return key !== undefined && more.length === 0 ? [{ key, span: candidate.span }] : [];
  });
}
