import { withInline } from '../engine/bibliography/inline.js';
import { citable } from '../engine/bibliography/resolve.js';
import { groupsOf } from '../engine/citations/groups.js';
import { citedKeys } from '../engine/citations/marker.js';
import { frontLength } from '../engine/markdown/front.js';
import type { Analysis, Citation, Knowledge, Span, Surroundings, Written } from '../engine/model.js';
import { type Cited, type Renderer, rendererOf, rendererWith } from './cite.js';
import { entryItem, type Item, itemOf } from './item.js';

export interface Finishing {
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  readonly written: Written;
  /** Text of the draft's own CSL style. */
  readonly style?: string;
  /** Heading over the list when the draft has no place for it: «Kilder», «Kjelder». */
  readonly heading: string;
}

export interface Finished {
  /** Markdown without front matter and comments, citations as author and year, the list in its place. */
  readonly markdown: string;
  /** Keys that could not be printed: nobody knows them, or the gates forbid them. They stand as they stood. */
  readonly unprinted: readonly string[];
  readonly styleRefused: boolean;
}

/** The draft as it goes to council. Pure: nothing of the draft is lost but its front matter and comments. */
export function finished(analysis: Analysis, options: Finishing): Finished {
  const keys = [...citedKeys(analysis)];
  const surroundings = withInline(analysis.draft, options.surroundings);
  const items = keys.flatMap((key) => itemFor(key, { ...options, surroundings }));
  const own = options.style === undefined ? undefined : rendererWith(options.style, items, options.written, 'html');
  const renderer = own?.kind === 'ready' ? own.renderer : rendererOf(items, options.written, 'html');
  const known = items.map((item) => item.id);
  const groups = [...groupsOf(analysis.citations).values()].filter((group) => group.every(({ key }) => renderer.knows(key)));
  const edits = [
    { span: { start: 0, end: frontLength(analysis.draft) }, newText: '' },
    ...commentsOf(analysis).map((span) => ({ span, newText: '' })),
    ...groups.map((group) => ({ span: group[0]!.group, newText: printed(group, renderer, known) })),
  ];
  const text = applied(analysis.draft, edits);
  const list = renderer.list(known).map(({ text: entry }) => `- ${markdownOf(entry)}`);
  return {
    markdown: list.length === 0 ? text : withList(text, list.join('\n'), options.heading),
    unprinted: keys.filter((key) => !renderer.knows(key)),
    styleRefused: own?.kind === 'refused',
  };
}

function itemFor(key: string, { knowledge, surroundings, written }: Finishing): readonly Item[] {
  const known = citable(key, knowledge, surroundings);
  if (known?.kind === 'source') return [itemOf(known.source, written)];
  return known ? [entryItem(known.entry, key)] : [];
}

/** «(Søholt mfl., 2012, s. 4)», or «Søholt mfl. (2012, s. 4)» where the draft reads the author in the sentence. */
function printed(group: readonly Citation[], renderer: Renderer, known: readonly string[]): string {
  const [first] = group;
  if (first?.mode !== 'narrative') return markdownOf(renderer.inText(group.map(citedOf), known));
  const whole = inside(renderer.inText([{ id: first.key }], known));
  const year = inside(renderer.inText([{ id: first.key, suppressAuthor: true }], known));
  const author = year && whole.endsWith(`, ${year}`) ? whole.slice(0, -year.length - 2) : whole;
  const rest = inside(
    renderer.inText(
      group.map((one, index) => ({ ...citedOf(one), suppressAuthor: index === 0 })),
      known,
    ),
  );
  // An NOU has no year of its own: without a locator there is nothing to put in brackets.
  const bracket = author === whole ? rest.slice(whole.length).replace(/^, /, '') : rest;
  return markdownOf(bracket ? `${author} (${bracket})` : author);
}

const inside = (text: string): string => text.replace(/^\(|\)$/g, '');

function citedOf(citation: Citation): Cited {
  const { locator } = citation;
  // What follows the locator is the suffix; without one, all of it is.
  const rest = locator ? citation.suffix.slice(citation.suffix.indexOf(locator.value) + locator.value.length) : citation.suffix;
  const suffix = rest.replace(/^\{\}/, '').trim();
  return {
    id: citation.key,
    ...(locator ? { locator: locator.value, label: locator.label } : {}),
    ...(citation.prefix ? { prefix: citation.prefix } : {}),
    ...(suffix ? { suffix } : {}),
    suppressAuthor: citation.mode === 'suppressed',
  };
}

function commentsOf(analysis: Analysis): readonly Span[] {
  return analysis.parts.flatMap(({ start, piece }) =>
    piece.comments.map(({ span }) => ({ start: start + span.start, end: start + span.end })),
  );
}

function applied(draft: string, edits: readonly { readonly span: Span; readonly newText: string }[]): string {
  let text = '';
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) continue;
    text += draft.slice(at, span.start) + newText;
    at = span.end;
  }
  return text + draft.slice(at);
}

/** pandoc's own place for the list, if the draft has one. */
const PLACE = /^::: ?\{#refs[^}\n]*\}[^\n]*\n(?:(?!:::)[^\n]*\n)*:::[ \t]*$/m;
/** A heading «Kilder», «Kjelder», «Referanser» that nothing but list items follows. */
const SOURCES =
  /^#{1,6}[ \t]+(?:\d+(?:\.\d+)*\.?[ \t]+)?(?:kilder|kjelder|referanser|referansar|kildeliste|kjeldeliste|litteratur)[ \t]*$/im;

function withList(text: string, list: string, heading: string): string {
  if (PLACE.test(text)) return text.replace(PLACE, () => list);
  const end = text.trimEnd();
  return SOURCES.test(text) ? `${end}\n\n${list}\n` : `${end}\n\n## ${heading}\n\n${list}\n`;
}

/** citeproc's HTML (italics and entities only) as Markdown that prints the same letters. */
function markdownOf(html: string): string {
  return html
    .replace(/<(?!\/?i>)[^>]*>/g, '')
    .split(/(<\/?i>)/)
    .map((part) => (part === '<i>' || part === '</i>' ? '*' : escaped(decoded(part))))
    .join('');
}

const decoded = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** Addresses stand in angle brackets; elsewhere what Markdown would read is escaped. */
const escaped = (text: string): string =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : part.replace(/[\\`*_[\]<>]/g, '\\$&')))
    .join('');
