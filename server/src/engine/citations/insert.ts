import { withInline } from '../bibliography/inline.js';
import { citable, type Known } from '../bibliography/resolve.js';
import { citationsWithin } from '../locate.js';
import type { Analysis, Citation, Edit, Knowledge, Surroundings, Written } from '../model.js';
import { blankFor } from './blank.js';
import { type CitationForm, formOf } from './forms.js';
import { writtenKey } from './keys.js';
import { locatorLabels } from './locator.js';
import { type Marked, markedIn, marker } from './marker.js';
import { labelFor, labelsIn, notesEdit } from './notes.js';
import { type Place, placeFor } from './place.js';
import { plainText } from './plain.js';
import { noteText } from './reference.js';
import { citationsIn } from './scan.js';

export interface Inserting {
  /** `auto` follows the draft. */
  readonly form: 'auto' | CitationForm;
  /** As people write it: `s. 12`, `§ 11-1`, `12`. */
  readonly locator?: string;
  readonly written: Written;
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
}

/**
 * Cites `key` for the sentence at `offset`: before its full stop, into the group that already stands there. Empty when the sentence
 * cites it already, when nothing can be cited there, when nobody knows the key, and when the gates forbid the source.
 * A source that lacks a field gets a visible blank for it.
 */
export function insertCitation(analysis: Analysis, offset: number, key: string, asked: Inserting): readonly Edit[] {
  const options = { ...asked, surroundings: withInline(analysis.draft, asked.surroundings) };
  const known = citable(key, options.knowledge, options.surroundings);
  const place = known && writtenKey(key) ? placeFor(analysis, offset) : undefined;
  if (!known || !place || citesAlready(analysis, place, key)) return [];
  const form = options.form === 'auto' ? formOf(analysis) : options.form;
  switch (form) {
    case 'pandoc':
      return pandocEdits(analysis, place, key, known, options);
    case 'text':
      return textEdits(analysis, place, key, options);
    case 'footnote':
      return place.footnote ? textEdits(analysis, place, key, options) : noteEdits(analysis, place, key, options);
  }
}

/** `@key`, with its locator, as it stands inside a bracket. A section gets an empty locator first: else pandoc makes «§§ 11–1» of «§ 11-1». */
export function writtenCitation(key: string, locator?: string): string {
  const place = locator?.trim().replace(/[[\];]/g, '');
  if (!place) return `@${writtenKey(key)}`;
  const section = place.startsWith('§') || locatorLabels.section!.some((label) => place.toLowerCase().startsWith(label));
  return `@${writtenKey(key)}${section ? '{}' : ''}, ${place}`;
}

function citesAlready(analysis: Analysis, place: Place, key: string): boolean {
  const { start, end } = place.sentence;
  const within = (at: number): boolean => at >= start && at < Math.max(end, place.at);
  if (citationsWithin(analysis, { start, end: Math.max(end, place.at) }).some((citation) => citation.key === key)) return true;
  return markedIn(analysis).some(
    ({ comment, citations }) => citations.some((citation) => citation.key === key) && stands(analysis.draft, comment, within),
  );
}

/** A marked citation stands in the sentence itself, or its note is referred to from there. */
function stands(draft: string, comment: Marked['comment'], within: (at: number) => boolean): boolean {
  if (within(comment.start)) return true;
  const line = draft.slice(draft.lastIndexOf('\n', comment.start - 1) + 1, comment.start);
  const label = /^\s*\[\^([^\]]+)\]:/.exec(line)?.[1];
  if (!label) return false;
  const mark = `[^${label}]`;
  for (let at = draft.indexOf(mark); at >= 0; at = draft.indexOf(mark, at + 1)) {
    if (within(at) && draft[at + mark.length] !== ':') return true;
  }
  return false;
}

// ---------------------------------------------------------------- pandoc keys

function pandocEdits(analysis: Analysis, place: Place, key: string, known: Known, options: Inserting): readonly Edit[] {
  const blank = blankFor(known, options.written);
  const cited = writtenCitation(key, options.locator);
  const group = groupBefore(analysis, place);
  if (group) {
    const inside: Edit = { span: { start: group.end - 1, end: group.end - 1 }, newText: `; ${cited}` };
    return blank ? [inside, { span: { start: group.end, end: group.end }, newText: ` ${blank}` }] : [inside];
  }
  return [insertion(place, ` [${cited}]${blank ? ` ${blank}` : ''}`)];
}

/** The bracket group, without author in the text, that ends where the citation would go. Blanks may stand between. */
function groupBefore(analysis: Analysis, place: Place): Citation['group'] | undefined {
  for (const { group, mode } of citationsWithin(analysis, { start: place.sentence.start, end: place.at })) {
    if (group.end > place.at || group.start < place.sentence.start || mode === 'narrative') continue;
    if (analysis.draft[group.start] !== '[' || !ONLY_BLANKS.test(analysis.draft.slice(group.end, place.at))) continue;
    return group;
  }
  return undefined;
}

/** ` [Haugum mfl.: utgivelsesår ikke funnet]`, and nothing else. */
const ONLY_BLANKS = /^(?:\s?\[[^[\]@^]*\])*\s*$/;

function insertion(place: Place, newText: string): Edit {
  const span = { start: place.at, end: place.at };
  return { span, newText: place.abbreviated ? `${newText}.` : newText };
}

// ---------------------------------------------------------------- text

function textEdits(analysis: Analysis, place: Place, key: string, options: Inserting): readonly Edit[] {
  const before = markedIn(analysis).find(({ comment }) => comment.end === place.at && comment.start >= place.sentence.start);
  const open = before ? analysis.draft.lastIndexOf('(', before.comment.start) : -1;
  const cited = writtenCitation(key, options.locator);
  if (before?.raw.startsWith('[') && open >= place.sentence.start) {
    const written = markedText(`${before.raw.slice(0, -1)}; ${cited}]`, options);
    return written === undefined ? [] : [{ span: { start: open, end: place.at }, newText: written }];
  }
  const written = markedText(`[${cited}]`, options);
  return written === undefined ? [] : [insertion(place, ` ${written}`)];
}

/** «(Søholt mfl., 2012)» with its pandoc source in a comment behind it. Nothing when a key in `raw` is unknown. */
export function markedText(raw: string, options: Pick<Inserting, 'written' | 'knowledge' | 'surroundings'>): string | undefined {
  const outer = outermost(citationsIn(raw, []));
  const known = (key: string): Known | undefined => citable(key, options.knowledge, options.surroundings);
  const text = plainText(outer, known, options.written);
  if (text === undefined) return undefined;
  const blanks = outer.map(({ key }) => unseen(known(key)!, text, options.written)).filter(Boolean);
  return [text, ...blanks].join(' ') + marker(raw);
}

/** A blank for what the short form itself cannot show as missing. */
function unseen(known: Known, text: string, written: Written): string {
  return text.includes('[') ? '' : blankFor(known, written);
}

/** The citations of the first group, without those nested in others' words. */
export function outermost(citations: readonly Citation[]): readonly Citation[] {
  const whole = citations.reduce<Citation['group'] | undefined>(
    (widest, { group }) => (widest && widest.end - widest.start >= group.end - group.start ? widest : group),
    undefined,
  );
  return citations.filter(({ group }) => group.start === whole?.start && group.end === whole.end);
}

// ---------------------------------------------------------------- footnotes

function noteEdits(analysis: Analysis, place: Place, key: string, options: Inserting): readonly Edit[] {
  const raw = `[${writtenCitation(key, options.locator)}]`;
  const text = noteText(raw, options);
  if (text === undefined) return [];
  const { label, isNew } = labelFor(analysis, raw, [key], labelsIn(analysis.draft));
  const mark = insertion(place, `[^${label}]`);
  return isNew ? [mark, notesEdit(analysis.draft, { label, text, raw })] : [mark];
}
