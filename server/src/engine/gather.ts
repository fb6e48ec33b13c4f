import { isCaption } from './captions.js';
import { proseOfStretch, sourceOf, stretchesOf } from './lines.js';
import type { Block, BlockKind, Cell, Piece, Prose, Span } from './model.js';
import { type Aside, htmlInto, type Node, spanOf, wovenFrom } from './phrasing.js';

/** The piece that top-level nodes make: their blocks in order, comments and masked ranges. Node offsets count from the text's start. */
export function gathered(nodes: readonly Node[], text: string): Piece {
  const gathering: Gathering = { text, blocks: [], aside: { masked: [], comments: [] }, lists: 0, tables: 0, image: false };
  for (const node of nodes) gatherNode(gathering, node, OUTSIDE);
  const { blocks, aside } = gathering;
  return { text, blocks, comments: aside.comments, masked: apart(aside.masked) };
}

interface Gathering {
  readonly text: string;
  readonly blocks: Block[];
  readonly aside: Aside;
  lists: number;
  tables: number;
  /** Whether the block just above is an image alone. */
  image: boolean;
}

/** What a node stands inside. */
interface Place {
  readonly list: number;
  readonly level: number;
  readonly quoted: boolean;
  readonly footnote: string | undefined;
  /** Kind of the next paragraph: the first one of a list item is the item. */
  readonly kind: BlockKind;
}

const OUTSIDE: Place = { list: 0, level: 0, quoted: false, footnote: undefined, kind: 'paragraph' };

function gatherNode(gathering: Gathering, node: Node, place: Place): void {
  const span = spanOf(node);
  const image = gathering.image;
  gathering.image = false;
  switch (node.type) {
    case 'paragraph':
      if (span) gatherParagraph(gathering, node, span, place, image);
      return;
    case 'heading':
      if (span) gatherHeading(gathering, node, span, place);
      return;
    case 'list':
      gathering.lists += 1;
      gatherItems(gathering, node, { ...place, list: gathering.lists, level: place.level + 1 });
      return;
    case 'blockquote':
      gatherAll(gathering, node, { ...place, quoted: true });
      return;
    case 'footnoteDefinition':
      gatherAll(gathering, node, { ...place, kind: 'footnote', footnote: node.label ?? node.identifier ?? '' });
      return;
    case 'table':
      gathering.tables += 1;
      gatherTable(gathering, node, place);
      return;
    case 'html':
      if (span) htmlInto(gathering.aside, gathering.text, span);
      // A comment between an image and its caption changes nothing.
      gathering.image = image;
      return;
    default:
      if (span) gathering.aside.masked.push(span);
  }
}

function gatherAll(gathering: Gathering, node: Node, place: Place): void {
  for (const child of node.children ?? []) gatherNode(gathering, child, place);
}

function gatherItems(gathering: Gathering, list: Node, place: Place): void {
  for (const item of list.children ?? []) {
    let kind: BlockKind = 'item';
    for (const child of item.children ?? []) {
      gatherNode(gathering, child, { ...place, kind });
      if (child.type === 'paragraph') kind = place.footnote === undefined ? 'paragraph' : 'footnote';
    }
  }
}

function gatherHeading(gathering: Gathering, node: Node, span: Span, place: Place): void {
  const woven = wovenFrom(node.children ?? [], contentOf(node, span), gathering.text, gathering.aside);
  push(gathering, { kind: 'heading', span, prose: woven.prose, inlines: woven.inlines, depth: node.depth ?? 1 }, place);
}

function gatherParagraph(gathering: Gathering, node: Node, span: Span, place: Place, image: boolean): void {
  const children = node.children ?? [];
  const woven = wovenFrom(children, contentOf(node, span), gathering.text, gathering.aside);
  if (woven.prose.text.trim() === '') {
    gathering.image = children.some(isImage);
    return;
  }
  const caption = isImageCaption(children, image) || (place.kind !== 'item' && isCaption(woven.prose.text));
  addParagraph(gathering, { span, prose: woven.prose, inlines: woven.inlines, caption }, woven.strong, place);
}

/** A paragraph with its prose. */
export interface Paragraph {
  readonly span: Span;
  readonly prose: Prose;
  readonly inlines: readonly Span[];
  readonly caption: boolean;
}

/** Adds the blocks of a paragraph: itself, or the headings and items that a converted PDF has left in it. */
function addParagraph(gathering: Gathering, paragraph: Paragraph, strong: readonly Span[], place: Place): void {
  const stretches = place.kind === 'paragraph' ? stretchesOf(paragraph.prose.text, strong) : [];
  if (stretches.length <= 1 && (stretches[0]?.kind ?? 'paragraph') === 'paragraph') {
    push(gathering, { ...paragraph, kind: place.kind, depth: 0 }, place);
    return;
  }
  let list = 0;
  for (const stretch of stretches) {
    const prose = proseOfStretch(paragraph.prose, stretch.span);
    if (!prose) continue;
    const span = sourceOf(prose.runs, paragraph.span);
    const inlines = paragraph.inlines.filter((inline) => inline.end > span.start && inline.start < span.end);
    if (stretch.kind !== 'item') {
      list = 0;
      const depth = stretch.kind === 'heading' ? PSEUDO_HEADING : 0;
      push(gathering, { kind: stretch.kind, span, prose, inlines, depth, caption: paragraph.caption }, place);
      continue;
    }
    if (list === 0) list = listOf(gathering, stretch === stretches[0], place);
    push(gathering, { kind: 'item', span, prose, inlines, depth: 0 }, { ...place, list, level: place.level + stretch.level });
  }
}

const PSEUDO_HEADING = 7;

/** Bullets that stand in paragraphs of their own are one list. */
function listOf(gathering: Gathering, first: boolean, place: Place): number {
  const above = gathering.blocks.at(-1);
  if (first && above?.kind === 'item' && above.level > place.level && above.list === gathering.lists) return above.list;
  gathering.lists += 1;
  return gathering.lists;
}

function gatherTable(gathering: Gathering, table: Node, place: Place): void {
  (table.children ?? []).forEach((line, row) => {
    (line.children ?? []).forEach((node, column) => {
      const outer = spanOf(node);
      if (!outer) return;
      const children = node.children ?? [];
      const span = contentOf(node, outer);
      const woven = wovenFrom(children, span, gathering.text, gathering.aside);
      const cell: Cell = { table: gathering.tables, row, column };
      push(gathering, { kind: 'cell', span, prose: woven.prose, inlines: woven.inlines, depth: 0, cell }, place);
    });
  });
}

type Draft = Pick<Block, 'kind' | 'span' | 'prose' | 'depth'> & { inlines: readonly Span[]; caption?: boolean; cell?: Cell };

function push(gathering: Gathering, draft: Draft, place: Place): void {
  gathering.blocks.push({
    kind: draft.kind,
    span: draft.span,
    prose: draft.prose,
    depth: draft.depth,
    list: place.list,
    level: place.level,
    quoted: place.quoted,
    caption: draft.caption ?? false,
    ...(draft.inlines.length > 0 ? { inlines: draft.inlines } : {}),
    ...(draft.cell ? { cell: draft.cell } : {}),
    ...(place.footnote === undefined ? {} : { footnote: place.footnote }),
  });
}

/** From the first to the last child; an empty node's content is a point inside it. */
function contentOf(node: Node, span: Span): Span {
  const first = node.children?.[0];
  const last = node.children?.at(-1);
  const start = (first && spanOf(first)?.start) ?? span.start;
  if (!first) return { start: Math.min(span.start + 1, span.end), end: Math.min(span.start + 1, span.end) };
  return { start, end: (last && spanOf(last)?.end) ?? span.end };
}

function isImage(node: Node): boolean {
  return node.type === 'image' || node.type === 'imageReference';
}

/** A paragraph of nothing but emphasis below an image, in the same paragraph or in the one above. */
function isImageCaption(children: readonly Node[], image: boolean): boolean {
  const below = image || (children[0] !== undefined && isImage(children[0]));
  const words = children.filter(
    (child) => !isImage(child) && !(child.type === 'text' && child.value?.trim() === '') && child.type !== 'break',
  );
  return below && words.length > 0 && words.every((child) => child.type === 'emphasis');
}

/** In order, and those that touch or overlap as one. */
function apart(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
