import { sentencesOf } from '../language/sentences.js';
import { originOf } from '../markdown/prose.js';
import type { Block, Cell, Context, Language, Piece, Span, Statement, Written } from '../model.js';
import { languageIn, sentencesIn } from './blocks.js';
import { chapterOf } from './chapters.js';

/** What stands above the first piece of a draft: nothing. */
export const firstContext: Context = contextOf([], [], 'nb', '');

/** What stands above the piece after this one. `written` is what `writtenAfter` its blocks; given by those who asked it of each. */
export function contextAfter(piece: Piece, before: Context, written = piece.blocks.reduce(writtenAfter, before.written)): Context {
  const { blocks } = piece;
  let { trail, depths } = before;
  for (const block of blocks) if (block.kind === 'heading') ({ trail, depths } = under(block, trail, depths));
  const last = blocks.at(-1);
  const goesOn = last !== undefined && mayGoOn(piece);
  const leadIn = last === undefined ? (before.leadIn ?? '') : goesOn && last.kind === 'item' ? leadInAbove(blocks, before) : leadInOf(last);
  const headings = goesOn && last.cell ? headingsOf(piece, last.cell, before) : [];
  const same = trail === before.trail && leadIn === (before.leadIn ?? '') && written === before.written;
  return same && sameTexts(headings, before.headings ?? []) ? before : contextOf(trail, depths, written, leadIn, headings);
}

/** A long list or table may go on in the next piece, unless an empty line stands between. */
function mayGoOn({ text }: Piece): boolean {
  const end = text.trimEnd().length;
  const lineFeed = text.indexOf('\n', end);
  return lineFeed >= 0 && text.indexOf('\n', lineFeed + 1) < 0;
}

/** The lead-in of the list that a piece ends with. */
function leadInAbove(blocks: readonly Block[], before: Context): string {
  const above = blocks.findLast((block) => block.kind !== 'item');
  return above ? leadInOf(above) : (before.leadIn ?? '');
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}

const EVERYWHERE: Span = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/**
 * The statements of a piece, in order, each with its heading path, its lead-in and its table row. With `near`, relative to the
 * piece, only those that overlap or touch it.
 */
export function statementsOf(piece: Piece, before: Context, near: Span = EVERYWHERE): readonly Statement[] {
  return [...statementsIn(piece, before, near)];
}

/** `statementsOf`, one by one: each is made when it is asked for. */
export function* statementsIn(piece: Piece, before: Context, near: Span = EVERYWHERE): Generator<Statement, void> {
  const leads: string[] = [before.leadIn ?? ''];
  let context = before;
  let last = before.leadIn ?? '';
  for (const block of piece.blocks) {
    if (block.kind === 'heading') {
      const { trail, depths } = under(block, context.trail, context.depths);
      context = contextOf(trail, depths, context.written, '');
    }
    const leadIn = leadInFor(block, leads, last, before.leadIn ?? '');
    const sentences = sentencesIn(block);
    for (let index = 0; index < sentences.length; index++) {
      const { start, end } = originOf(block, sentences[index]!);
      if (start <= near.end && near.start <= end) yield statementOf(block, index, { start, end }, context, leadIn, piece, before);
    }
    last = leadInOf(block);
    // What stands between two lists is the lead-in of the second; a heading leads into nothing.
    if (block.kind === 'item') leads[block.level] = last;
    else leads.splice(0, leads.length, last);
  }
}

// ---------------------------------------------------------------- headings

function contextOf(
  trail: readonly string[],
  depths: readonly number[],
  written: Written,
  leadIn: string,
  headings: readonly string[] = [],
): Context {
  const key = JSON.stringify([trail, depths, written, leadIn, ...headings]);
  const table = headings.length > 0 ? { headings } : {};
  return { key, trail, depths, chapter: chapterOf(trail), written, ...(leadIn ? { leadIn } : {}), ...table };
}

function under(
  heading: Block,
  trail: readonly string[],
  depths: readonly number[],
): { trail: readonly string[]; depths: readonly number[] } {
  let kept = depths.length;
  while (kept > 0 && (depths[kept - 1] as number) >= heading.depth) kept--;
  return { trail: [...trail.slice(0, kept), heading.prose.text.trim()], depths: [...depths.slice(0, kept), heading.depth] };
}

// ---------------------------------------------------------------- lead-ins

const BULLET = /^[•▪❖◦‣·–—\uE000-\uF8FF-]\s/;
/** A lead-in that lost its colon still ends in a word that wants an infinitive: «Kommunen skal», «Vi ønsker å». */
const OPEN_END = /(?:^|\s)(?:skal|vil|må|bør|lyt|kan|å|ved å|for å|will|shall|must|to)$/u;
/** Longer than what it looks for: a paragraph need not be searched for its end. */
const LONGEST_OPEN_END = 8;
const LONGEST_LEAD_IN = 300;

/** The line that a list below this block hangs on, or nothing. */
function leadInOf(block: Block): string {
  if (block.kind === 'cell' || block.kind === 'footnote' || block.kind === 'heading') return '';
  const text = block.prose.text.trim();
  const sentences = text.endsWith(':') || OPEN_END.test(text.slice(-LONGEST_OPEN_END)) ? sentencesOf(text) : [];
  const last = sentences.at(-1);
  return last && last.end - last.start <= LONGEST_LEAD_IN ? text.slice(last.start, last.end) : '';
}

function leadInFor(block: Block, leads: readonly string[], last: string, before: string): string {
  if (block.kind === 'item') {
    for (let level = block.level - 1; level > 0; level--) if (leads[level]) return leads[level] as string;
    return leads[0] ?? before;
  }
  return block.kind === 'paragraph' && BULLET.test(block.prose.text) ? last || before : '';
}

// ---------------------------------------------------------------- statements

function statementOf(block: Block, index: number, span: Span, context: Context, leadIn: string, piece: Piece, above: Context): Statement {
  const sentence = sentencesIn(block)[index]!;
  const written = writtenOf(block, index, context.written);
  // Written out: it runs for every sentence of a draft, and nothing leads into a cell.
  if (block.cell) {
    const { row, column } = tableOf(block.cell, piece, above);
    return { span, block, sentence, written, context, row, column };
  }
  return leadIn ? { span, block, sentence, written, context, leadIn } : { span, block, sentence, written, context };
}

function tableOf(cell: Cell, piece: Piece, above: Context): Required<Pick<Statement, 'row' | 'column'>> {
  const table = tablesOf(piece).get(cell.table);
  const headings = headingsOf(piece, cell, above);
  const headingOf = (column: number): string => headings[column] ?? '';
  const others = (table?.rows.get(cell.row) ?? []).filter((one) => one.cell?.column !== cell.column);
  const row = others.map((one) => ({ heading: headingOf(one.cell?.column ?? 0), text: one.prose.text.trim() }));
  return { row, column: headingOf(cell.column) };
}

/** The header cells of a cell's table; they may stand in a piece above. */
function headingsOf(piece: Piece, { table }: Cell, above: Context): readonly string[] {
  return piece.columns !== undefined && table === 1 ? (above.headings ?? []) : (tablesOf(piece).get(table)?.headings ?? []);
}

interface Table {
  /** Text of the header cells by column. */
  readonly headings: string[];
  readonly rows: Map<number, Block[]>;
}

const tables = new WeakMap<Piece, ReadonlyMap<number, Table>>();

/** The tables of a piece by number. Sorted once: a converted table may have thousands of rows. */
function tablesOf(piece: Piece): ReadonlyMap<number, Table> {
  const known = tables.get(piece);
  if (known) return known;
  const found = new Map<number, Table>();
  for (const block of piece.blocks) {
    if (!block.cell) continue;
    const table = found.get(block.cell.table) ?? { headings: [], rows: new Map() };
    found.set(block.cell.table, table);
    if (block.cell.row === 0) table.headings[block.cell.column] = block.prose.text.trim();
    const row = table.rows.get(block.cell.row);
    if (row) row.push(block);
    else table.rows.set(block.cell.row, [block]);
  }
  tables.set(piece, found);
  return found;
}

// ---------------------------------------------------------------- languages

/** Words that a block needs before it may change what the draft is thought to be written in. */
const ENOUGH_WORDS = 8;

function writtenOf(block: Block, index: number, otherwise: Written): Language {
  const all = languageIn(block);
  const own = all.sentences[index]!;
  if (own.sure) return own.language;
  if (all.sure) return all.language;
  // After an English chapter a short cell is English only if it looks so.
  if (otherwise === 'en' && all.language !== 'en') return all.language;
  // «nn» is only guessed on evidence, «nb» also without any.
  return all.language === 'nn' && otherwise === 'nb' ? 'nn' : otherwise;
}

/** The written form that a draft is thought to be in after a block, by the form before it. */
export function writtenAfter(before: Written, block: Block): Written {
  const { words, language, sure } = languageIn(block);
  return words >= ENOUGH_WORDS && sure && language !== 'other' ? language : before;
}
