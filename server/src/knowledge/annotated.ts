import type { Span } from '../engine/model.js';

/**
 * The notation of expectations inside a text: `[words]{rule-id}` marks where a rule is expected, and
 * `[words]{rule-id: other words}` also what its first proposal reads. Marks nest and never cross.
 */
export interface Mark {
  /** UTF-16 offsets in the text without marks. */
  readonly span: Span;
  readonly rule: string;
  readonly replacement?: string;
}

export interface Annotated {
  readonly text: string;
  /** Ordered by start, the outer one first. */
  readonly marks: readonly Mark[];
}

/**
 * The text without its marks, and the marks. Brackets and braces that are no mark (links, blanks, `[a]{.class}`, and with
 * `isRule` anything it does not know) stay in the text untouched.
 */
export function readAnnotated(annotated: string, isRule: (id: string) => boolean = () => true): Annotated {
  const openings: Opening[] = [];
  const marks: Placed[] = [];
  let text = '';
  for (let at = 0; at < annotated.length; ) {
    const tail = annotated[at] === ']' ? tailAt(annotated, at, isRule) : undefined;
    const opening = annotated[at] === ']' ? openings.pop() : undefined;
    if (tail && opening) {
      text = withoutBracket(text, opening.at, [...openings, ...marks]);
      marks.push({ start: opening.at, end: text.length, rule: tail.rule, replacement: tail.replacement });
      at = tail.end;
      continue;
    }
    if (annotated[at] === '[') openings.push({ at: text.length });
    text += annotated[at];
    at += 1;
  }
  return { text, marks: marks.reverse().sort(outerFirst).map(asMark) };
}

/** The text with its marks written in. Reading the answer gives the same text and the same marks. */
export function writeAnnotated(text: string, marks: readonly Mark[]): string {
  const waiting = marks.map((mark) => ({ ...mark, start: mark.span.start, end: mark.span.end })).sort(outerFirst);
  const open: Mark[] = [];
  let annotated = '';
  let at = 0;
  const until = (offset: number) => {
    annotated += text.slice(at, offset);
    at = Math.max(at, offset);
  };
  const close = (offset: number) => {
    while (open.length > 0 && open.at(-1)!.span.end <= offset) {
      const mark = open.pop()!;
      until(mark.span.end);
      annotated += `]{${mark.rule}${mark.replacement === undefined ? '' : `: ${mark.replacement}`}}`;
    }
  };
  for (const mark of waiting) {
    // An empty mark at the place where another ends stands after it.
    close(mark.start);
    until(mark.start);
    annotated += '[';
    open.push(mark);
  }
  close(Number.POSITIVE_INFINITY);
  return annotated + text.slice(at);
}

/** A text with one `<|>` in it: the text without it and its offset; -1 without one. */
export function readPosition(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.indexOf('<|>');
  return { text: offset < 0 ? text : text.slice(0, offset) + text.slice(offset + 3), offset };
}

interface Opening {
  at: number;
}

interface Placed {
  start: number;
  end: number;
  readonly rule: string;
  readonly replacement: string | undefined;
}

/** `]{skal-vaere-attraktiv}` or `]{onske: vil}` */
const TAIL = /\]\{([a-z][a-z0-9-]*)(?:: ([^{}\n]*))?\}/y;

function tailAt(
  text: string,
  at: number,
  isRule: (id: string) => boolean,
): { rule: string; replacement: string | undefined; end: number } | undefined {
  TAIL.lastIndex = at;
  const found = TAIL.exec(text);
  return found && isRule(found[1]!) ? { rule: found[1]!, replacement: found[2], end: TAIL.lastIndex } : undefined;
}

/** Takes the opening bracket out of the text read so far; what was noted behind it moves one to the left. */
function withoutBracket(text: string, bracket: number, noted: readonly (Opening | Placed)[]): string {
  for (const note of noted) {
    if ('at' in note) {
      if (note.at > bracket) note.at -= 1;
      continue;
    }
    if (note.start > bracket) note.start -= 1;
    if (note.end > bracket) note.end -= 1;
  }
  return text.slice(0, bracket) + text.slice(bracket + 1);
}

function outerFirst(one: { start: number; end: number }, other: { start: number; end: number }): number {
  return one.start - other.start || other.end - one.end;
}

function asMark({ start, end, rule, replacement }: Placed): Mark {
  return { span: { start, end }, rule, ...(replacement === undefined ? {} : { replacement }) };
}
