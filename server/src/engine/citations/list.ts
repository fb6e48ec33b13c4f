import { listGroups, listHeading } from '../../messages/citations.js';
import { withInline } from '../bibliography/inline.js';
import { citable, type Known } from '../bibliography/resolve.js';
import type { Analysis, Edit, Knowledge, Span, Surroundings, Written } from '../model.js';
import { perStretch } from '../stretches.js';
import { citedKeys } from './marker.js';
import { NOTES_OPEN } from './notes.js';
import { referenceOf } from './reference.js';
import { printedIn } from './short.js';

/** What a list is made from. */
type Listed = Pick<Analysis, 'draft' | 'laid' | 'written'>;

export interface Listing {
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  /** Laws and public documents, research and statistics apart. An existing list keeps its own way. */
  readonly grouped?: 'grouped' | 'one';
}

/**
 * The block that holds the list: `<!-- belegg: kilder: key, key -->` … `<!-- /belegg -->`. The keys say what it was written for.
 * Everything outside the two comments is the author's.
 */
export interface ListBlock {
  /** Both comments included. */
  readonly span: Span;
  /** Between the comments. */
  readonly body: Span;
  readonly keys: readonly string[];
  readonly grouped: boolean;
}

/** The draft's own block; nothing when it has none or its end is gone. */
export function listBlockIn({ draft, laid }: Listed): ListBlock | undefined {
  for (const { start, stretch } of laid) {
    const opening = openingIn(stretch);
    if (!opening) continue;
    const from = start + opening.span.end;
    const closing = CLOSING.exec(draft.slice(from));
    if (!closing) return undefined;
    const body = { start: from, end: from + closing.index };
    const { keys, grouped } = opening;
    return { span: { start: start + opening.span.start, end: body.end + closing[0].length }, body, keys, grouped };
  }
  return undefined;
}

/** The comment that opens a list; relative to the stretch. */
const openingIn = perStretch(({ parts }): Pick<ListBlock, 'span' | 'keys' | 'grouped'> | undefined => {
  for (const { start, piece } of parts)
    for (const { span } of piece.comments) {
      const opening = OPENING.exec(piece.text.slice(span.start, span.end));
      if (!opening) continue;
      const keys = (opening[2] ?? '').split(', ').filter(Boolean).map(unescaped);
      return { span: { start: start + span.start, end: start + span.end }, keys, grouped: opening[1] !== undefined };
    }
  return undefined;
});

const OPENING = /^<!-- belegg: (?:kilder|kjelder)( gruppert)?(?:: (.*?))? -->$/;
const CLOSING = /<!-- \/belegg(?:: (?:kilder|kjelder))? -->/;

/**
 * Writes the list anew in its block, or sets in a block below the heading «Kilder» or «Kjelder», or at the end. Empty when it is right
 * already, when nothing is cited, and where the draft has pandoc's own place for it (`::: {#refs}`), which pandoc and export fill.
 */
export function refreshList(analysis: Listed, options: Listing): readonly Edit[] {
  const { draft } = analysis;
  const block = listBlockIn(analysis);
  const listed = listedIn(analysis, options);
  const written = listForm(analysis);
  if (block) {
    const newText = blockText(listed, written, block.grouped, lineOf(draft));
    return draft.slice(block.span.start, block.span.end) === newText ? [] : [{ span: block.span, newText }];
  }
  if (listed.length === 0 || REFS.test(draft)) return [];
  const line = lineOf(draft);
  const text = blockText(listed, written, options.grouped === 'grouped', line);
  const heading = headingEnd(analysis);
  if (heading !== undefined) return [{ span: { start: heading, end: heading }, newText: `${line}${line}${text}` }];
  return [atEnd(draft, `## ${listHeading[written]}${line}${line}${text}${line}`, line)];
}

/** The list around `offset` written the other way, in groups or as one. Nothing outside it, and where there is nothing to divide. */
export function regroupList(analysis: Listed, options: Listing, offset: number): (Edit & { readonly to: 'grouped' | 'one' }) | undefined {
  const block = listBlockIn(analysis);
  if (!block || offset < block.span.start || offset > block.span.end) return undefined;
  const listed = listedIn(analysis, options);
  if (!block.grouped && new Set(listed.map(({ known }) => groupOf(known))).size < 2) return undefined;
  const newText = blockText(listed, listForm(analysis), !block.grouped, lineOf(analysis.draft));
  return { span: block.span, newText, to: block.grouped ? 'one' : 'grouped' };
}

/** True when the block was written for other sources than are cited now, or a reference of the base has changed. */
export function isStale(analysis: Listed, options: Listing): boolean {
  const block = listBlockIn(analysis);
  if (!block) return false;
  const listed = listedIn(analysis, options);
  if (block.keys.length !== listed.length || listed.some(({ key }) => !block.keys.includes(key))) return true;
  const body = analysis.draft.slice(block.body.start, block.body.end);
  const written = listForm(analysis);
  // What is rendered elsewhere and not here yet is compared by its key alone.
  const rendered = (known: Known) =>
    known.kind === 'source' && (!isStyled(options.surroundings) || printedIn(known, written) !== undefined);
  return listed.some(({ known }) => rendered(known) && !body.includes(markdownOf(referenceOf(known, written))));
}

const isStyled = ({ style }: Surroundings): boolean => style !== undefined && style.problem === undefined;

/** Pandoc's own place for the list. */
const REFS = /^::: ?\{#refs[^}\n]*\}/m;

const lineOf = (draft: string): string => (draft.includes('\r\n') ? '\r\n' : '\n');

function listForm({ written }: Listed): Written {
  return written === 'mixed' ? 'nb' : written;
}

interface Item {
  readonly key: string;
  readonly known: Known;
}

/** Every source that the draft cites and that may be listed, each once. */
function listedIn(analysis: Listed, { knowledge, surroundings }: Listing): readonly Item[] {
  const around = withInline(analysis.draft, surroundings);
  return [...citedKeys(analysis)].flatMap((key) => {
    const known = citable(key, knowledge, around);
    return known ? [{ key, known }] : [];
  });
}

function blockText(listed: readonly Item[], written: Written, grouped: boolean, line: string): string {
  const items = listed
    .map(({ key, known }) => ({ key, known, text: markdownOf(referenceOf(known, written)) }))
    .sort((a, b) => compare(a.text, b.text));
  const keys = items.map(({ key }) => escaped(key)).join(', ');
  const lists = grouped
    ? GROUPS.flatMap((group) => {
        const own = items.filter(({ known }) => groupOf(known) === group);
        return own.length === 0
          ? []
          : [`**${listGroups[group][written] ?? listGroups[group].nb}**`, own.map(({ text }) => `- ${text}`).join(line)];
      })
    : [items.map(({ text }) => `- ${text}`).join(line)];
  const opening = `<!-- belegg: kilder${grouped ? ' gruppert' : ''}${keys ? `: ${keys}` : ''} -->`;
  return [opening, ...lists.filter(Boolean), '<!-- /belegg -->'].join(line + line);
}

const GROUPS = ['public', 'research', 'statistics'] as const;

function groupOf(known: Known): (typeof GROUPS)[number] {
  const type = known.kind === 'source' ? known.source.type : known.entry.item.type;
  const genre = known.kind === 'source' ? known.source.genre : known.entry.item.genre;
  if (PUBLIC_TYPES.has(String(type)) || PUBLIC_GENRES.test(String(genre ?? ''))) return 'public';
  const by =
    known.kind === 'source'
      ? [...known.source.author.map((name) => ('literal' in name ? name.literal : '')), known.source.publisher]
      : [known.entry.item.publisher, JSON.stringify(known.entry.item.author ?? '')];
  return type === 'dataset' || by.some((name) => /Statistisk sentralbyrå|\bSSB\b|Statistics Norway/.test(String(name ?? '')))
    ? 'statistics'
    : 'research';
}

const PUBLIC_TYPES = new Set(['legislation', 'bill', 'regulation', 'legal_case', 'treaty', 'hearing']);
const PUBLIC_GENRES = /^(?:NOU|Meld\. St\.|St\.meld\.|Prop\.|Innst\.|Ot\.prp\.|Rundskriv|Forskrift)/;

/** Æ, ø and å (and aa) last, marks at the start passed over. */
function compare(one: string, other: string): number {
  // Made when the first list is sorted: it takes as long as reading ten pages.
  collator ??= new Intl.Collator('nb');
  return collator.compare(bare(one), bare(other));
}
let collator: Intl.Collator | undefined;
const bare = (text: string): string => text.replace(/^[«"“'[\\(]+/, '');

/** A reference as Markdown prints it letter for letter. Brackets of blanks stay. */
const markdownOf = (text: string): string => text.replace(/[*`<\\]/g, '\\$&').replace(/(?<=^|\s)@/g, '\\@');

/** Keys in a comment cannot hold two hyphens or what ends it. */
const escaped = (key: string): string => key.replace(/&/g, '&amp;').replace(/,/g, '&#44;').replace(/--/g, '-&#45;').replace(/>/g, '&gt;');
const unescaped = (key: string): string => key.replace(/&gt;/g, '>').replace(/&#45;/g, '-').replace(/&#44;/g, ',').replace(/&amp;/g, '&');

/** After the last heading that says «Kilder», «Kjelder» or the like. */
function headingEnd({ laid }: Listed): number | undefined {
  for (const { start, stretch } of laid.toReversed()) {
    const end = headingIn(stretch);
    if (end !== undefined) return start + end;
  }
  return undefined;
}

const headingIn = perStretch(({ parts }): number | undefined => {
  for (const { start, piece } of parts.toReversed())
    for (const block of piece.blocks.toReversed())
      if (block.kind === 'heading' && SOURCES.test(block.prose.text.trim()))
        return start + block.span.start + piece.text.slice(block.span.start, block.span.end).trimEnd().length;
  return undefined;
});

/** «5 Kilder», «Kjeldeliste», «Litteratur» */
const SOURCES =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:kilder|kjelder|kildeliste|kjeldeliste|referanser|referansar|litteratur|litteraturliste|sources|references)$/i;

/** At the end of the text, above Belegg's footnotes, with one empty line around. */
function atEnd(draft: string, text: string, line: string): Edit {
  const notes = draft.lastIndexOf(NOTES_OPEN);
  const end = notes < 0 ? draft.length : notes;
  const before = draft.slice(0, end);
  const gap = before === '' || /\n\r?\n$/.test(before) ? '' : before.endsWith('\n') ? line : line + line;
  return { span: { start: end, end }, newText: gap + text + (notes < 0 ? '' : line) };
}
