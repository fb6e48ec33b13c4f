import type { Citation, Span } from '../model.js';
import { endsBlock, exampleEnd, maskEnd, mathEnd, noteEnd, pairEnd, spacesEnd } from './bounds.js';
import { isWordChar, type KeyFound, keyAt } from './keys.js';
import { closed, type Raw, type Step } from './raw.js';

/**
 * Every citation in `text` as pandoc reads Markdown, ordered by start: `[@a, s. 4; -@b]`, `@a [s. 4]`, `-@a`, `@{odd key}`.
 * `masked` are ordered ranges that hold none (code, link targets, HTML). Spans are offsets in `text`.
 * A citation nested in another's prefix or suffix (`[@a, @b]`) is its own, with its own group.
 * `prefix` and `suffix` are trimmed source text, the locator included; line breaks are single spaces.
 */
export function citationsIn(text: string, masked: readonly Span[]): readonly Citation[] {
  if (!text.includes('@')) return NONE;
  const scan: Scan = {
    text,
    masked,
    groups: new Map(),
    narratives: new Map(),
    keyEnds: new Set(),
    lastClose: text.lastIndexOf(']'),
    depth: 0,
  };
  const found: Citation[] = [];
  let at = 0;
  while (at < text.length) {
    const step = inlineAt(scan, at);
    for (const citation of step.citations) found.push(citation);
    at = step.end;
  }
  return found.length > 1 ? found.sort((a, b) => a.span.start - b.span.start) : found;
}

const NONE: readonly Citation[] = [];

/** Longest bracket that is tried as a group; keeps a draft of nothing but `[` linear. */
const LONGEST_GROUP = 1000;

/** Brackets inside brackets that are told apart; deeper ones are plain characters. */
const DEEPEST = 8;

interface Scan {
  readonly text: string;
  readonly masked: readonly Span[];
  /** What a bracket at an offset was read as, so that nested brackets are read once. */
  readonly groups: Map<number, Step | undefined>;
  /** The same for keys in running text. */
  readonly narratives: Map<number, Step | undefined>;
  /** Where keys ended: another may follow without a space. */
  readonly keyEnds: Set<number>;
  readonly lastClose: number;
  /** Brackets that are being read around this place. */
  depth: number;
}

const step = (end: number): Step => ({ end, citations: NONE });

function inlineAt(scan: Scan, at: number): Step {
  const { text } = scan;
  const masked = maskEnd(scan.masked, at);
  if (masked !== undefined) return step(masked);
  switch (text[at]) {
    case '\\':
      return step(at + (isWordChar(text, at + 1) ? 1 : 2));
    case '$':
      return step(mathEnd(text, at));
    case '[':
      return bracketAt(scan, at);
    case '-':
      // The second hyphen of a dash is no minus sign.
      return text[at - 1] === '-' ? step(at + 1) : (narrativeAt(scan, at) ?? step(at + 1));
    case '@':
      return stepTo(exampleEnd(text, at)) ?? narrativeAt(scan, at) ?? step(at + 1);
    default:
      return step(nextStop(text, at + 1));
  }
}

const stepTo = (end: number | undefined): Step | undefined => (end === undefined ? undefined : step(end));

/** Next character that can begin something; saves a look-up for every letter. */
const STOPS = /[\\`<$[\-@;\]\n"*|]/g;
function nextStop(text: string, from: number): number {
  STOPS.lastIndex = from;
  return STOPS.exec(text)?.index ?? text.length;
}

// ---------------------------------------------------------------- brackets

function bracketAt(scan: Scan, at: number): Step {
  if (scan.depth >= DEEPEST || at > scan.lastClose) return step(noteEnd(scan.text, at));
  scan.depth++;
  const read = groupAt(scan, at) ?? linkAt(scan, at) ?? step(noteEnd(scan.text, at));
  scan.depth--;
  return read;
}

/** `[prefix @key suffix; …]`, unless a link, attributes or a reference follow. */
function groupAt(scan: Scan, open: number): Step | undefined {
  // `^[…]` is a note in running text.
  if (scan.text[open - 1] === '^') return undefined;
  if (scan.groups.has(open)) return scan.groups.get(open);
  scan.groups.set(open, undefined);
  const listed = citationsFrom(scan, open, open + 1);
  const read = listed && !LINKED.test(scan.text.slice(listed.end, listed.end + 300)) ? listed : undefined;
  scan.groups.set(open, read);
  return read;
}

/** `(url)`, `{.class}` or `[reference]` right after a bracket make it a link or a span. */
const LINKED = /^(?:\([^()\n]*\)|\{[^{}\n]*\}|\[[^[\]\n]*\])/;

function keyIn(scan: Scan, at: number): KeyFound | undefined {
  if (maskEnd(scan.masked, at) !== undefined) return undefined;
  const key = keyAt(scan.text, at, scan.keyEnds.has(at) ? 'key' : 'text');
  if (key) scan.keyEnds.add(key.end);
  return key;
}

/** A link, a span, a reference or other words in balanced brackets: they are read inside, their brackets are nobody's end. */
function linkAt(scan: Scan, open: number): Step | undefined {
  const { text } = scan;
  const close = text[open + 1] === '^' ? undefined : bracketEnd(scan, open);
  if (close === undefined) return undefined;
  const after = LINKED.exec(text.slice(close, close + 300))?.[0] ?? '';
  const citations: Citation[] = [];
  for (let at = open + 1; at < close - 1; ) {
    const inside = inlineAt(scan, at);
    citations.push(...inside.citations);
    at = inside.end;
  }
  // A reference in brackets is read on its own: it may be a citation or a note.
  return { end: after.startsWith('[') ? close : close + after.length, citations };
}

/** After the bracket that closes the one at `open`. */
function bracketEnd(scan: Scan, open: number): number | undefined {
  const { text } = scan;
  let depth = 0;
  for (let at = open; at < text.length && at - open < 500; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return at + 1;
    else if (char === '`' || char === '<' || char === '(') at = (maskEnd(scan.masked, at) ?? at + 1) - 1;
    else if (endsBlock(text, at)) return undefined;
  }
  return undefined;
}

/** Citations separated by `;` from `from` to the closing bracket. The group is from `open`. */
function citationsFrom(scan: Scan, open: number, from: number, first: readonly Raw[] = []): Step | undefined {
  const raws: Raw[] = [...first];
  const nested: Citation[] = [];
  let at = from;
  for (;;) {
    const raw = rawAt(scan, open, at, nested);
    if (!raw) return undefined;
    raws.push(raw);
    if (scan.text[raw.end] === ']') return closed(scan.text, { start: open, end: raw.end + 1 }, raws, nested);
    at = raw.end + 1;
  }
}

/** One citation of a bracket: words, key, words. */
function rawAt(scan: Scan, open: number, from: number, nested: Citation[]): Raw | undefined {
  const { text } = scan;
  let at = from;
  for (;;) {
    const key = text[at] === '@' || text[at] === '-' ? keyIn(scan, at) : undefined;
    if (key) {
      const end = wordsEnd(scan, open, key.end, nested);
      if (end === undefined) return undefined;
      return {
        span: { start: at, end: key.end },
        key: key.key,
        keySpan: key.keySpan,
        mode: key.suppressed ? 'suppressed' : 'normal',
        prefix: { start: from, end: at },
        suffix: { start: key.end, end },
        end,
      };
    }
    if (at >= text.length || at - open > LONGEST_GROUP || text[at] === ']' || text[at] === ';' || endsBlock(text, at)) return undefined;
    const next = inlineAt(scan, at);
    nested.push(...next.citations);
    at = next.end;
  }
}

/** Where the words after a key stop: at the `;` or `]`. Nothing when the block ends before. */
function wordsEnd(scan: Scan, open: number, from: number, nested: Citation[]): number | undefined {
  const { text } = scan;
  let at = from;
  while (text[at] !== ';' && text[at] !== ']') {
    if (at >= text.length || at - open > LONGEST_GROUP || endsBlock(text, at)) return undefined;
    const next = text[at] === '[' || text[at] === '@' || text[at] === '-' ? inlineAt(scan, at) : linkedAt(scan, at);
    nested.push(...next.citations);
    at = next.end;
  }
  return at;
}

function linkedAt(scan: Scan, at: number): Step {
  const char = scan.text[at];
  if (char === '*' || char === '"') {
    const end = pairEnd(scan.text, at);
    if (end !== undefined) return step(end);
  }
  return inlineAt(scan, at);
}

// ---------------------------------------------------------------- narrative

/** `@key` in running text, with the bracket that belongs to it. */
function narrativeAt(scan: Scan, at: number): Step | undefined {
  if (scan.narratives.has(at)) return scan.narratives.get(at);
  const key = keyIn(scan, at);
  const read = key && narrative(scan, at, key);
  scan.narratives.set(at, read);
  return read;
}

function narrative(scan: Scan, at: number, key: KeyFound): Step {
  const mode = key.suppressed ? 'suppressed' : 'narrative';
  const alone = { span: { start: at, end: key.end }, key: key.key, keySpan: key.keySpan, mode, prefix: { start: at, end: at } } as const;
  const without: Raw = { ...alone, suffix: { start: key.end, end: key.end }, end: key.end };
  const open = spacesEnd(scan.text, key.end);
  if (
    scan.text[open] === '[' &&
    scan.text[open + 1] !== '^' &&
    maskEnd(scan.masked, open) === undefined &&
    open < scan.lastClose &&
    scan.depth < DEEPEST
  ) {
    scan.depth++;
    const whole = groupAt(scan, open);
    const read = whole ? joined(scan.text, without, whole) : bareAt(scan, alone, open);
    scan.depth--;
    if (read) return read;
  }
  return closed(scan.text, { start: at, end: key.end }, [without], NONE);
}

/** `@a [@b]`: the bracket's citations belong to the narrative one. */
function joined(text: string, first: Raw, bracket: Step): Step {
  const group = { start: first.span.start, end: bracket.end };
  const own = closed(text, group, [first], NONE).citations;
  return { end: bracket.end, citations: [...own, ...bracket.citations.map((c) => (c.group.end === bracket.end ? { ...c, group } : c))] };
}

/** `@a [s. 4; @b]`: a locator and more citations in the bracket after a narrative one. */
function bareAt(scan: Scan, alone: Omit<Raw, 'suffix' | 'end'>, open: number): Step | undefined {
  const nested: Citation[] = [];
  const end = wordsEnd(scan, open, open + 1, nested);
  if (end === undefined) return undefined;
  const first: Raw = { ...alone, suffix: { start: open + 1, end }, end };
  const read =
    scan.text[end] === ']'
      ? closed(scan.text, { start: first.span.start, end: end + 1 }, [first], nested)
      : rest(scan, first, end + 1, nested);
  return read && !/[[({]/.test(scan.text[read.end] ?? '') ? read : undefined;
}

function rest(scan: Scan, first: Raw, from: number, nested: readonly Citation[]): Step | undefined {
  const read = citationsFrom(scan, first.span.start, from, [first]);
  return read && { end: read.end, citations: [...read.citations, ...nested] };
}
