import { missingNames, citationProblems as said } from '../../../messages/citations.js';
import { frontValues, INLINE } from '../../bibliography/inline.js';
import { entriesByKey } from '../../bibliography/resolve.js';
import type { DraftCheck, PartCheck } from '../../checks.js';
import { knownTo } from '../../ground.js';
import type { Analysis, Bibliography, Bilingual, Citation, Diagnostic, Entry, Span } from '../../model.js';
import { shiftedCitation } from '../../shift.js';
import { perStretch } from '../../stretches.js';
import { blankFor, listed, missingFields } from '../blank.js';
import { lockedWhy } from '../locked.js';
import { markedOf } from '../marker.js';
import { namesIn, yearIn } from '../short.js';
import { usedKeys } from '../unused.js';
import { mark, repair, writtenAt, writtenIn } from './check.js';

/** A source that must not stand in a plan, in any form. */
export const forbiddenSource: PartCheck = (part, ground) => {
  const forbidden = (key: string, span: Span): readonly Diagnostic[] => {
    const known = knownTo(ground, key);
    const why = known?.kind === 'source' ? lockedWhy(known.source, 'nb') : undefined;
    if (known?.kind !== 'source' || why === undefined) return [];
    const message = said.forbidden(why, lockedWhy(known.source, 'nn') ?? why);
    return [mark(writtenIn(part, span.start), 'kilde-sperret', 'error', span, message)];
  };
  const keyed = part.citations.flatMap(({ key, span }) => forbidden(key, span));
  const behind = markedOf(part.piece).flatMap(({ comment, citations }) => citations.flatMap(({ key }) => forbidden(key, comment)));
  return [...keyed, ...behind];
};

/** A source that lacks a field, cited as if it did not. */
export const hiddenGap: PartCheck = (part, ground) =>
  part.citations.flatMap((citation): readonly Diagnostic[] => {
    const known = knownTo(ground, citation.key);
    if (known?.kind !== 'source' || known.citable.kind !== 'incomplete') return [];
    const { end } = citation.group;
    const written = writtenIn(part, citation.span.start);
    const fields = missingFields(known, written);
    if (fields === '' || BLANK_BEHIND.test(part.piece.text.slice(end, end + 120))) return [];
    const blank = blankFor(known, written);
    // A bracket right behind a name in the text would be read as its place in the source.
    const repairs =
      citation.mode === 'narrative' ? [] : [repair(said.showBlank(blank), { span: { start: end, end }, newText: ` ${blank}` })];
    return [mark(written, 'kilde-ufullstendig', 'information', citation.span, said.incomplete(fields), repairs)];
  });

/** `[utgivelsesår mangler]`, perhaps behind another. */
const BLANK_BEHIND = /^(?:\s?\[[^[\]@^]*\]){0,3}?\s?\[[^[\]@^]*(?:mangler|manglar|missing)\]/;

/** An entry of the author's own without year, name or address: said at its first citation. */
export const thinEntry: DraftCheck = (draft, ground) =>
  firstCitations(draft, ground.surroundings.bibliographies).flatMap((citation): readonly Diagnostic[] => {
    const known = knownTo(ground, citation.key);
    if (known?.kind !== 'entry') return [];
    const written = writtenAt(draft, citation.span.start);
    const fields = lacking(known.entry);
    if (fields.length === 0) return [];
    const names = listed(
      fields.map((field) => missingNames[written][field]!),
      written,
    );
    return [mark(written, 'oppforing-mangler', 'hint', citation.span, said.incomplete(names))];
  });

/** What a reader needs to find it. Laws and public papers go by their number, printed books need no address. */
function lacking({ item }: Entry): readonly ('author' | 'issued' | 'URL')[] {
  const named = namesIn(item.author).length > 0 || namesIn(item.editor).length > 0 || NAMELESS.has(String(item.type));
  const dated = yearIn(item.issued) !== '' || item.type === 'webpage';
  const reached = item.URL || item.DOI || item.type !== 'webpage';
  return [...(named ? [] : (['author'] as const)), ...(dated ? [] : (['issued'] as const)), ...(reached ? [] : (['URL'] as const))];
}

const NAMELESS = new Set(['legislation', 'bill', 'regulation', 'legal_case', 'article-newspaper', 'dataset', 'webpage']);

/** A cited key that stands more than once among the author's own entries. The bundled base behind an own entry is no duplicate. */
export const duplicateEntry: DraftCheck = (draft, { surroundings: { bibliographies } }) =>
  firstCitations(draft, bibliographies).flatMap((citation): readonly Diagnostic[] => {
    const places = bibliographies.flatMap((bibliography) => (entriesByKey(bibliography).get(citation.key) ?? []).map(() => bibliography));
    if (places.length < 2) return [];
    const message: Bilingual = {
      nb: said.duplicate(citation.key, placeNames(places, 'nb')).nb,
      nn: said.duplicate(citation.key, placeNames(places, 'nn')).nn,
    };
    return [mark(writtenAt(draft, citation.span.start), 'kilde-dobbel', 'information', citation.span, message)];
  });

function placeNames(places: readonly Bibliography[], written: 'nb' | 'nn'): string {
  return [...new Set(places.map(({ uri }) => (uri === INLINE ? said.inDraft[written] : nameOf(uri))))].join(', ');
}

/** Entries below `references:` that the draft does not use. Files of bibliographies are asked with `unusedIn`. */
export const unusedInline: DraftCheck = (draft, { surroundings }) => {
  const inline = surroundings.bibliographies.find(({ uri }) => uri === INLINE);
  if (!inline) return [];
  const used = usedKeys(draft);
  if (used.has('*')) return [];
  return inline.entries
    .filter(({ key }) => !used.has(key))
    .map((entry) => {
      const span = firstLine(draft.draft, entry);
      return mark(writtenAt(draft, span.start), 'kilde-ubrukt', 'hint', span, said.unused(entry.key));
    });
};

/** A bibliography that the front matter names and that could not be read, or only in part: said at its name. */
export const brokenBibliography: DraftCheck = (draft, { surroundings }) => {
  if (!surroundings.bibliographies.some(({ problems }) => problems.length > 0)) return [];
  const named = frontValues(draft.draft, 'bibliography');
  const broken = (span: Span, message: Bilingual) =>
    mark(writtenAt(draft, span.start), 'litteraturliste', 'warning', span, said.file(message));
  return surroundings.bibliographies.flatMap(({ uri, problems }): readonly Diagnostic[] => {
    const [problem] = problems;
    if (!problem) return [];
    if (uri === INLINE) return problems.map(({ span, message }) => broken(span, message));
    const value = named.find((one) => nameOf(one.value) === nameOf(uri));
    return value ? [broken(value.span, problem.message)] : [];
  });
};

/** The first citation of each key that an own entry may stand behind; none where there are no own entries. */
function firstCitations({ laid }: Pick<Analysis, 'laid'>, bibliographies: readonly Bibliography[]): readonly Citation[] {
  if (bibliographies.length === 0) return [];
  const seen = new Set<string>();
  const first: Citation[] = [];
  for (const { start, stretch } of laid)
    for (const [key, citation] of firstIn(stretch)) {
      if (seen.has(key)) continue;
      seen.add(key);
      first.push(shiftedCitation(citation, start));
    }
  return first;
}

const firstIn = perStretch(({ parts }): ReadonlyMap<string, Citation> => {
  const first = new Map<string, Citation>();
  for (const { start, citations } of parts)
    for (const citation of citations) if (!first.has(citation.key)) first.set(citation.key, shiftedCitation(citation, start));
  return first;
});

function firstLine(draft: string, { span }: Entry) {
  const end = draft.indexOf('\n', span.start);
  return { start: span.start, end: end < 0 ? span.end : Math.min(end, span.end) };
}

/** Last part of a path or address. */
function nameOf(uri: string): string {
  const name = uri.split(/[/\\]/).at(-1) ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
