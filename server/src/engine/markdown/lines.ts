import type { Prose, Run, Span } from '../model.js';
import { proseWithin } from './prose.js';
import { covers, type Ordered, ordered } from './spans.js';

/** A stretch of a paragraph that is a block of its own. Span in prose offsets. */
export type Stretch =
  | { readonly kind: 'paragraph'; readonly span: Span }
  | { readonly kind: 'heading'; readonly span: Span }
  | { readonly kind: 'item'; readonly span: Span; readonly level: number };

/**
 * A paragraph taken apart where a converted PDF has lost its structure: lines that stand for headings
 * (`**Mål**`, `MÅL:`) and lines or stretches that begin with a bullet (`•`, `▪`, `❖`, `o `). Usually one stretch: all.
 * `strong` are the stretches of prose that are strong.
 */
export function stretchesOf(text: string, strong: readonly Span[]): readonly Stretch[] {
  if (strong.length === 0 && !MAYBE.test(text) && !mayBeCapitals(text))
    return [{ kind: 'paragraph', span: { start: 0, end: text.length } }];
  const lines = linesIn(text);
  const letters = lines.filter((line) => LETTER_BULLET.test(text.slice(line.start, line.end))).length;
  const dashes = lines.filter((line) => DASH_BULLET.test(text.slice(line.start, line.end))).length;
  const stretches: Stretch[] = [];
  const firstGlyph = lines.findIndex((line) => GLYPH_BULLET.test(text.slice(line.start, line.end)));
  const bold = ordered(strong);
  lines.forEach((line, number) => {
    const level = firstGlyph >= 0 && number > firstGlyph ? 2 : 1;
    addLine(stretches, text, line, bold, { letters: letters > 1, dashes: dashes > 1, alone: lines.length === 1, level });
  });
  return stretches;
}

/** The prose of one stretch, without space around it. `undefined` when nothing is left. */
export function proseOfStretch(prose: Prose, span: Span): Prose | undefined {
  let { start, end } = span;
  while (start < end && /\s/.test(prose.text[start] as string)) start += 1;
  while (end > start && /\s/.test(prose.text[end - 1] as string)) end -= 1;
  return start < end ? proseWithin(prose, { start, end }) : undefined;
}

/** Source span that runs cover, relative to the piece. */
export function sourceOf(runs: readonly Run[], otherwise: Span): Span {
  const last = runs.at(-1);
  return runs[0] && last ? { start: runs[0].source, end: last.source + last.length } : otherwise;
}

/** Whether a line may be nothing but capitals. The second letter tells of most lines that they are not. */
function mayBeCapitals(text: string): boolean {
  for (let start = 0; start < text.length; ) {
    const second = text.charCodeAt(start + 1);
    if (second < LOWER_A || second > LOWER_Z) return CAPITALS.test(text);
    const end = text.indexOf('\n', start);
    if (end < 0) return false;
    start = end + 1;
  }
  return false;
}

const LOWER_A = 97;
const LOWER_Z = 122;

interface Marks {
  readonly letters: boolean;
  readonly dashes: boolean;
  readonly alone: boolean;
  /** Level of an `o ` line: below a `•` line it is nested. */
  readonly level: number;
}

/** Glyphs that only ever are bullets. The last is the private-use glyph of Word's symbol font. */
const GLYPHS = '•▪❖●◦‣■□➢✓\uF0B7\uF0A7';
const MAYBE = new RegExp(`[${GLYPHS}]|(?:^|\\n)(?:o|[–—·-])[ \\t\\n]`);
const GLYPH_BULLET = new RegExp(`^[ \\t]*([${GLYPHS}])[ \\t]*`);
const GLYPH_INSIDE = new RegExp(`[ \\t]([${GLYPHS}])[ \\t]`, 'g');
const LETTER_BULLET = /^o[ \t]+(?=\S)/;
const DASH_BULLET = /^[–—·][ \t]+(?=\S)/;
/** `MÅL:` or `MÅL OG STRATEGI`: capitals, spaces, numbers. */
const CAPITALS = /^(?:\d+(?:\.\d+)*\.?[ \t]+)?\p{Lu}[\p{Lu}\d \t/–-]+:?$/mu;
const CAPITALS_WITH_COLON = /^\p{Lu}[\p{Lu}\d \t/–-]+:$/u;

function addLine(stretches: Stretch[], text: string, line: Span, strong: Ordered, marks: Marks): void {
  const words = text.slice(line.start, line.end);
  if (isHeadingLine(words, line, strong, marks)) {
    stretches.push({ kind: 'heading', span: line });
    return;
  }
  const glyph = GLYPH_BULLET.exec(words);
  if (glyph) {
    addItems(stretches, text, { start: line.start + glyph[0].length, end: line.end }, glyph[1] === '◦' ? 2 : 1);
    return;
  }
  const last = stretches.at(-1);
  const letter = (marks.letters || last?.kind === 'item') && LETTER_BULLET.exec(words);
  const bullet = letter || (marks.dashes && DASH_BULLET.exec(words));
  if (bullet) {
    stretches.push({ kind: 'item', span: { start: line.start + bullet[0].length, end: line.end }, level: letter ? marks.level : 1 });
    return;
  }
  addContinuation(stretches, text, line);
}

/** A line without a mark goes on with what stands above it; bullets inside it begin items. */
function addContinuation(stretches: Stretch[], text: string, line: Span): void {
  const last = stretches.at(-1);
  const goesOn = last && last.kind !== 'heading';
  const span = goesOn ? { start: last.span.start, end: line.end } : line;
  if (goesOn) stretches.pop();
  if (goesOn && last.kind === 'item') {
    stretches.push({ ...last, span });
    return;
  }
  const inside = bulletsInside(text, line);
  // One glyph in a line may be a sign; two are a list whose line breaks were lost.
  if (inside.length < 2) {
    stretches.push({ kind: 'paragraph', span });
    return;
  }
  stretches.push({ kind: 'paragraph', span: { start: span.start, end: inside[0]!.start } });
  addItems(stretches, text, { start: inside[0]!.end, end: line.end }, 1);
}

function addItems(stretches: Stretch[], text: string, span: Span, level: number): void {
  let start = span.start;
  for (const bullet of bulletsInside(text, span)) {
    stretches.push({ kind: 'item', span: { start, end: bullet.start }, level });
    start = bullet.end;
  }
  stretches.push({ kind: 'item', span: { start, end: span.end }, level });
}

function bulletsInside(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  const bullets: Span[] = [];
  // A lost list may have thousands of lines, and `matchAll` makes a pattern of its own for each.
  GLYPH_INSIDE.lastIndex = 0;
  for (let found = GLYPH_INSIDE.exec(words); found; found = GLYPH_INSIDE.exec(words))
    bullets.push({ start: start + found.index, end: start + GLYPH_INSIDE.lastIndex });
  return bullets;
}

/** Characters; a longer line is a sentence in bold. */
const LONGEST_HEADING = 90;
/** «Kommunen skal:» in bold leads a list in; it is no heading. */
const LEAD_IN = /(?:^|\s)(?:skal|vil|må|bør|kan|vi|å|ved|gjennom|at|for)\s*:\s*$/i;

function isHeadingLine(words: string, line: Span, strong: Ordered, marks: Marks): boolean {
  const trimmed = words.trim();
  if (trimmed.length < 2 || trimmed.length > LONGEST_HEADING) return false;
  return (isCapitals(trimmed, marks) || isStrong(words, trimmed, line, strong)) && !LEAD_IN.test(trimmed);
}

function isCapitals(trimmed: string, { alone }: Marks): boolean {
  return CAPITALS_WITH_COLON.test(trimmed) || (alone && CAPITALS.test(trimmed));
}

function isStrong(words: string, trimmed: string, line: Span, strong: Ordered): boolean {
  if (strong.spans.length === 0 || /[.!?;,]$/.test(trimmed)) return false;
  return covers(strong, { start: line.start, end: line.end - (/\s*:?\s*$/.exec(words)?.[0].length ?? 0) });
}

function linesIn(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}
