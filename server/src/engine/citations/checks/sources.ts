import { missingNames, citationProblems as said } from '../../../messages/citations.js';
import { frontValues, INLINE } from '../../bibliography/inline.js';
import { entriesByKey } from '../../bibliography/resolve.js';
import type { Bibliography, Bilingual, Citation, Diagnostic, Entry, Written } from '../../model.js';
import { blankFor, listed, missingFields } from '../blank.js';
import { namesIn, yearIn } from '../short.js';
import { type Checking, type CitationCheck, mark, repair, writtenAt } from './check.js';

/** A source that must not stand in a plan, in any form. */
export const forbiddenSource: CitationCheck = (checking) => {
  const why = (key: string): string | undefined => {
    const known = checking.known(key);
    return known?.kind === 'source' && known.citable.kind === 'never' ? known.citable.why : undefined;
  };
  const keyed = checking.analysis.citations.map(({ key, span }) => ({ key, span }));
  const behind = checking.marked.flatMap(({ comment, citations }) => citations.map(({ key }) => ({ key, span: comment })));
  return [...keyed, ...behind].flatMap(({ key, span }) => {
    const reason = why(key);
    return reason === undefined ? [] : [mark(checking, 'kilde-sperret', 'error', span, said.forbidden(reason))];
  });
};

/** A source that lacks a field, cited as if it did not. */
export const hiddenGap: CitationCheck = (checking) =>
  checking.analysis.citations.flatMap((citation): readonly Diagnostic[] => {
    const known = checking.known(citation.key);
    if (known?.kind !== 'source' || known.citable.kind !== 'incomplete') return [];
    const written = writtenAt(checking.analysis, citation.span.start);
    const fields = missingFields(known, written);
    if (fields === '' || BLANK_BEHIND.test(checking.analysis.draft.slice(citation.group.end, citation.group.end + 120))) return [];
    const blank = blankFor(known, written);
    const edit = { span: { start: citation.group.end, end: citation.group.end }, newText: ` ${blank}` };
    // A bracket right behind a name in the text would be read as its place in the source.
    const repairs = citation.mode === 'narrative' ? [] : [repair(said.showBlank(blank), edit)];
    return [mark(checking, 'kilde-ufullstendig', 'information', citation.span, said.incomplete(fields), repairs)];
  });

/** `[utgivelsesår mangler]`, perhaps behind another. */
const BLANK_BEHIND = /^(?:\s?\[[^[\]@^]*\]){0,3}?\s?\[[^[\]@^]*(?:mangler|manglar|missing)\]/;

/** An entry of the author's own without year, name or address: said at its first citation. */
export const thinEntry: CitationCheck = (checking) =>
  firstCitations(checking).flatMap((citation): readonly Diagnostic[] => {
    const known = checking.known(citation.key);
    if (known?.kind !== 'entry') return [];
    const written = writtenAt(checking.analysis, citation.span.start);
    const fields = lacking(known.entry);
    if (fields.length === 0) return [];
    const names = (form: Written): string =>
      listed(
        fields.map((field) => missingNames[form][field]!),
        form,
      );
    return [mark(checking, 'oppforing-mangler', 'hint', citation.span, said.incomplete(names(written)))];
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
export const duplicateEntry: CitationCheck = (checking) =>
  firstCitations(checking).flatMap((citation): readonly Diagnostic[] => {
    const places = checking.surroundings.bibliographies.flatMap((bibliography) =>
      (entriesByKey(bibliography).get(citation.key) ?? []).map(() => bibliography),
    );
    if (places.length < 2) return [];
    const message: Bilingual = {
      nb: said.duplicate(citation.key, placeNames(places, 'nb')).nb,
      nn: said.duplicate(citation.key, placeNames(places, 'nn')).nn,
    };
    return [mark(checking, 'kilde-dobbel', 'information', citation.span, message)];
  });

function placeNames(places: readonly Bibliography[], written: 'nb' | 'nn'): string {
  return [...new Set(places.map(({ uri }) => (uri === INLINE ? said.inDraft[written] : nameOf(uri))))].join(', ');
}

/** Entries below `references:` that the draft does not use. Files of bibliographies are asked with `unusedIn`. */
export const unusedInline: CitationCheck = (checking) => {
  const inline = checking.surroundings.bibliographies.find(({ uri }) => uri === INLINE);
  if (!inline) return [];
  const used = usedKeys(checking);
  return used.has('*')
    ? []
    : inline.entries
        .filter(({ key }) => !used.has(key))
        .map((entry) => mark(checking, 'kilde-ubrukt', 'hint', firstLine(checking.analysis.draft, entry), said.unused(entry.key)));
};

/** Most entries a bibliography may have for its unused ones to be told: a longer one is somebody's whole library. */
const MOST_UNUSED = 1000;

/** Entries of a project's bibliography that none of `used` names, as marks in the bibliography file. Empty for long bibliographies. */
export function unusedIn(bibliography: Bibliography, used: ReadonlySet<string>, written: 'nb' | 'nn'): readonly Diagnostic[] {
  if (bibliography.entries.length > MOST_UNUSED || used.has('*')) return [];
  return bibliography.entries
    .filter(({ key }) => !used.has(key))
    .map(({ key, span }) => ({
      rule: 'kilde-ubrukt',
      category: 'citation',
      severity: 'hint',
      span,
      message: said.unused(key)[written],
      evidence: [],
    }));
}

/** Keys that a draft cites in any form, `nocite` included. */
export function usedKeys({ analysis, marked }: Pick<Checking, 'analysis' | 'marked'>): ReadonlySet<string> {
  const used = new Set(analysis.citations.map(({ key }) => key));
  for (const { citations } of marked) for (const { key } of citations) used.add(key);
  for (const { value } of frontValues(analysis.draft, 'nocite')) for (const found of value.matchAll(/@([^\s,;]+)/g)) used.add(found[1]!);
  return used;
}

/** A bibliography that the front matter names and that could not be read, or only in part: said at its name. */
export const brokenBibliography: CitationCheck = (checking) => {
  const named = frontValues(checking.analysis.draft, 'bibliography');
  return checking.surroundings.bibliographies.flatMap((bibliography): readonly Diagnostic[] => {
    const [problem] = bibliography.problems;
    if (!problem) return [];
    if (bibliography.uri === INLINE)
      return bibliography.problems.map(({ span, message }) => mark(checking, 'litteraturliste', 'warning', span, said.file(message)));
    const value = named.find((one) => nameOf(one.value) === nameOf(bibliography.uri));
    return value ? [mark(checking, 'litteraturliste', 'warning', value.span, said.file(problem.message))] : [];
  });
};

function firstCitations({ analysis }: Checking): readonly Citation[] {
  const seen = new Set<string>();
  return analysis.citations.filter(({ key }) => !seen.has(key) && seen.add(key));
}

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
