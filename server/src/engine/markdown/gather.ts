import type { BlockKind, Cell, Piece, Span } from '../model.js';
import { isCaption } from './captions.js';
import { addBlock, addParagraph, type Gathering, gatheringOf, MOST_COLUMNS, OUTSIDE, type Place, pieceOf, trimmed } from './gathering.js';
import { htmlInto } from './loom.js';
import { type Node, spanOf, wovenFrom } from './phrasing.js';

/** The piece that top-level nodes make: their blocks in order, comments and masked ranges. Node offsets count from the text's start. */
export function gathered(nodes: readonly Node[], text: string): Piece {
  const gathering = gatheringOf(text);
  for (const node of nodes) gatherNode(gathering, node, OUTSIDE);
  return pieceOf(gathering);
}

/** Containers deep; nobody reads text inside more, and the stack has an end. */
const DEEPEST = 100;

function gatherNode(gathering: Gathering, node: Node, place: Place): void {
  const span = spanOf(node);
  const { image, bullets } = gathering;
  gathering.image = false;
  gathering.bullets = 0;
  switch (node.type) {
    case 'paragraph':
      if (span) gatherParagraph(gathering, node, span, place, { image, bullets });
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
      // Too wide to be read: each cell is judged with all of its row.
      if ((node.children?.[0]?.children?.length ?? 0) > MOST_COLUMNS && span) gathering.aside.masked.push(trimmed(span, gathering.text));
      else gatherTable(gathering, node, place);
      return;
    case 'html':
      if (span) htmlInto(gathering.aside, gathering.text, trimmed(span, gathering.text));
      // A comment between an image and its caption changes nothing.
      gathering.image = image;
      return;
    default:
      if (span) gathering.aside.masked.push(trimmed(span, gathering.text));
  }
}

function gatherAll(gathering: Gathering, node: Node, place: Place): void {
  if (place.depth > DEEPEST) gathering.aside.masked.push(spanOf(node) ?? { start: 0, end: 0 });
  else for (const child of node.children ?? []) gatherNode(gathering, child, { ...place, depth: place.depth + 1 });
}

function gatherItems(gathering: Gathering, list: Node, place: Place): void {
  for (const item of list.children ?? []) {
    const children = item.children ?? [];
    const first = children.findIndex((child) => child.type === 'paragraph');
    const rest: BlockKind = place.footnote === undefined ? 'paragraph' : 'footnote';
    gatherAll(gathering, { ...item, children: children.slice(0, first + 1) }, { ...place, kind: 'item' });
    gatherAll(gathering, { ...item, children: children.slice(first + 1) }, { ...place, kind: rest });
  }
}

function gatherHeading(gathering: Gathering, node: Node, span: Span, place: Place): void {
  const woven = wovenFrom(node.children ?? [], contentOf(node, span), gathering.text, gathering.aside);
  addBlock(gathering, { kind: 'heading', span, prose: woven.prose, inlines: woven.inlines, depth: node.depth ?? 1 }, place);
}

/** What stands right above a paragraph. */
type Above = Pick<Gathering, 'image' | 'bullets'>;

function gatherParagraph(gathering: Gathering, node: Node, span: Span, place: Place, above: Above): void {
  const children = node.children ?? [];
  const woven = wovenFrom(children, contentOf(node, span), gathering.text, gathering.aside);
  if (woven.prose.text.trim() === '') {
    gathering.image = children.some(isImage);
    return;
  }
  const caption = isImageCaption(children, above.image) || (place.kind !== 'item' && isCaption(woven.prose.text));
  addParagraph(gathering, { span, prose: woven.prose, inlines: woven.inlines, caption }, woven.strong, place, above.bullets);
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
      addBlock(gathering, { kind: 'cell', span, prose: woven.prose, inlines: woven.inlines, depth: 0, cell }, place);
    });
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
