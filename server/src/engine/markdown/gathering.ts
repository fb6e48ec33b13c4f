import type { Block, BlockKind, Cell, Piece, Prose, Span } from '../model.js';
import { proseOfStretch, sourceOf, stretchesOf } from './lines.js';
import type { Aside } from './loom.js';
import { ordered, overlapping } from './spans.js';

/** A piece in the making. */
export interface Gathering {
  readonly text: string;
  readonly blocks: Block[];
  readonly aside: Aside;
  lists: number;
  tables: number;
  /** Whether the block just above is an image alone. */
  image: boolean;
  /** List of the bullets that the paragraph just above ends with; 0 without. */
  bullets: number;
}

export function gatheringOf(text: string): Gathering {
  return { text, blocks: [], aside: { masked: [], comments: [] }, lists: 0, tables: 0, image: false, bullets: 0 };
}

export function pieceOf({ text, blocks, aside }: Gathering): Piece {
  return { text, blocks, comments: aside.comments, masked: apart(aside.masked) };
}

/** What a node stands inside. */
export interface Place {
  readonly list: number;
  readonly level: number;
  readonly quoted: boolean;
  readonly footnote: string | undefined;
  /** Containers around it. */
  readonly depth: number;
  /** Kind of the next paragraph: the first one of a list item is the item. */
  readonly kind: BlockKind;
}

export const OUTSIDE: Place = { list: 0, level: 0, quoted: false, footnote: undefined, depth: 0, kind: 'paragraph' };

/** Columns of a table whose cells are prose; a wider one is a converted spreadsheet. */
export const MOST_COLUMNS = 50;

/** A paragraph with its prose. */
export interface Paragraph {
  readonly span: Span;
  readonly prose: Prose;
  readonly inlines: readonly Span[];
  readonly caption: boolean;
}

/** Adds the blocks of a paragraph: itself, or the headings and items that a converted PDF has left in it. */
export function addParagraph(gathering: Gathering, paragraph: Paragraph, strong: readonly Span[], place: Place, bullets: number): void {
  const stretches = place.kind === 'paragraph' ? stretchesOf(paragraph.prose.text, strong) : [];
  if (stretches.length <= 1 && (stretches[0]?.kind ?? 'paragraph') === 'paragraph') {
    const { span, prose, inlines, caption } = paragraph;
    addBlock(gathering, { kind: place.kind, span, prose, inlines, depth: 0, caption }, place);
    return;
  }
  const all = ordered(paragraph.inlines);
  // Bullets that stand in paragraphs of their own are one list.
  let list = stretches[0]?.kind === 'item' ? bullets : 0;
  for (const stretch of stretches) {
    const prose = proseOfStretch(paragraph.prose, stretch.span);
    if (!prose) continue;
    const span = sourceOf(prose.runs, paragraph.span);
    const inlines = overlapping(all, span);
    if (stretch.kind !== 'item') {
      list = 0;
      const depth = stretch.kind === 'heading' ? PSEUDO_HEADING : 0;
      addBlock(gathering, { kind: stretch.kind, span, prose, inlines, depth, caption: paragraph.caption }, place);
      continue;
    }
    if (list === 0) {
      gathering.lists += 1;
      list = gathering.lists;
    }
    addBlock(gathering, { kind: 'item', span, prose, inlines, depth: 0 }, { ...place, list, level: place.level + stretch.level });
  }
  gathering.bullets = list;
}

const PSEUDO_HEADING = 7;

type Draft = Pick<Block, 'kind' | 'span' | 'prose' | 'depth'> & { inlines: readonly Span[]; caption?: boolean; cell?: Cell };

/** Written out: it runs for every block of a draft. */
export function addBlock({ blocks }: Gathering, draft: Draft, place: Place): void {
  const { kind, span, prose, depth, inlines, caption = false, cell } = draft;
  const { list, level, quoted, footnote } = place;
  const block: { -readonly [name in keyof Block]: Block[name] } = { kind, span, prose, depth, list, level, quoted, caption };
  if (inlines.length > 0) block.inlines = inlines;
  if (cell) block.cell = cell;
  if (footnote !== undefined) block.footnote = footnote;
  blocks.push(block);
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

/** Code and HTML that nothing closes reach over the line breaks below them, and how far depends on where the text ends. */
export function trimmed(span: Span, text: string): Span {
  let { end } = span;
  while (end > span.start && ' \t\r\n'.includes(text[end - 1] as string)) end -= 1;
  return { start: span.start, end };
}
