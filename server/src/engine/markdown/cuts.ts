import { ITEM } from './plain-marks.js';
import { isBlank, lineEnd } from './source-lines.js';

/**
 * Proposes where the piece that starts at `start` may end: each call gives the next proposal, at last the length of the
 * draft. One scan of lines. Proposals are margin headings and, after a blank line, what surely begins a paragraph, a
 * quotation, a table or a footnote at the margin, and in a long list or table now and then an item or a row; never inside a
 * fence or comment that opens at the margin.
 */
export function cutsAfter(draft: string, start: number): () => number {
  let at = lineEnd(draft, start);
  let open = openingAt(draft, start, undefined);
  let last = start;
  let blank = isBlank(draft, start);
  return () => {
    while (at < draft.length) {
      const line = at;
      at = lineEnd(draft, line);
      if (open) {
        open = openingAt(draft, line, open);
        blank = false;
        last = line;
      } else if (isBlank(draft, line)) blank = true;
      else {
        const alone = isHeading(draft, line) || (blank && opensAlone(draft, line, last));
        const cut = (alone || (!blank && cutsLong(draft, line, last, start))) && !endsWithComment(draft, last);
        open = openingAt(draft, line, undefined);
        blank = false;
        last = line;
        if (cut) return line;
      }
    }
    return draft.length;
  };
}

/** What a line goes on with when the line above is not empty: a table, or a list with items of a mark. */
export type Inside = { readonly kind: 'table' } | { readonly kind: 'list'; readonly mark: string };

/** What the line at `line` goes on with, if it is a row or an item right below another line. */
export function insideAt(draft: string, line: number): Inside | undefined {
  if (line === 0 || isBlank(draft, draft.lastIndexOf('\n', line - 2) + 1)) return undefined;
  return markAt(draft, line);
}

function markAt(draft: string, line: number): Inside | undefined {
  if (draft.charCodeAt(line) === PIPE) return { kind: 'table' };
  ITEM.lastIndex = line;
  const found = ITEM.exec(draft);
  return found ? { kind: 'list', mark: found[2] ?? (found[1] as string) } : undefined;
}

/** Characters from which a list or a table is long, and those within which it is cut at the latest. */
const LONG = 1_500;
const LONGEST = 3_000;
/** Of that many rows or items one may be the last of a piece: by what they say, so that a cut stays when something above it changes. */
const ONE_OF = 8;

/** Whether a long list or table is cut before the line at `line`. */
function cutsLong(draft: string, line: number, last: number, start: number): boolean {
  if (line - start < LONG || !markAt(draft, line)) return false;
  if (line - start >= LONGEST) return true;
  let sum = 0;
  for (let at = last; at < line; at += 1) sum += draft.charCodeAt(at);
  return sum % ONE_OF === 0;
}

/** A fence or comment that is open: what closes it. */
type Opening = { readonly kind: 'fence'; readonly mark: string; readonly count: number } | { readonly kind: 'comment' };

/** What is open after the line at `line`, given what was open before it. */
function openingAt(draft: string, line: number, before: Opening | undefined): Opening | undefined {
  if (before?.kind === 'comment') return holds(draft, '-->', line) ? undefined : before;
  const mark = draft[before ? skipIndent(draft, line) : line];
  if (before) {
    if (mark !== before.mark) return before;
    const from = skipIndent(draft, line);
    const to = skipMarks(draft, from);
    return to - from >= before.count && isBlank(draft, to) ? undefined : before;
  }
  if (mark === '<') return draft.startsWith('<!--', line) && !holds(draft, '-->', line + 2) ? { kind: 'comment' } : undefined;
  if (mark !== '`' && mark !== '~') return undefined;
  const to = skipMarks(draft, line);
  if (to - line < 3 || (mark === '`' && holds(draft, '`', to))) return undefined;
  return { kind: 'fence', mark, count: to - line };
}

/** `## Mål`, `#`; `#mål` is text. */
function isHeading(draft: string, line: number): boolean {
  if (draft.charCodeAt(line) !== HASH) return false;
  let at = line;
  while (draft.charCodeAt(at) === HASH) at += 1;
  const code = draft.charCodeAt(at);
  return at - line <= 6 && (at >= draft.length || code === SPACE || code === TAB || code === LF || code === CR);
}

/** Whether a line after a blank line begins something that neither continues what stands above nor needs it. */
function opensAlone(draft: string, line: number, last: number): boolean {
  const first = draft[line] as string;
  // `o ` is a bullet that a converted PDF left behind; it belongs to the line above it.
  if (LETTER.test(first)) return !(first === 'o' && draft[line + 1] === ' ');
  if (!STANDS.test(draft.slice(line, line + 2))) return false;
  // «Kommunen skal:» belongs to the list or table that follows.
  return !LEADS.test(draft.slice(Math.max(last, lineEnd(draft, last) - TAIL), lineEnd(draft, last)));
}

/** A comment that keeps what follows as it is belongs to what follows. */
function endsWithComment(draft: string, line: number): boolean {
  const end = lineEnd(draft, line);
  return draft
    .slice(Math.max(line, end - TAIL), end)
    .trimEnd()
    .endsWith('-->');
}

const SPACE = 32;
const TAB = 9;
const LF = 10;
const CR = 13;
const HASH = 35;
const PIPE = 124;
const LETTER = /\p{L}/u;
/** Strong text, a table, a quotation, an image, a footnote, a quoted word, a parenthesis. */
const STANDS = /^(?:\*\*|__|\||>|!\[|\[\^|«|"|\()/;
/** `Kommunen skal:` and `**Kommunen skal:**`. */
const LEADS = /:[*_]{0,3}\s*$/;
/** Characters from the end of a line that can hold `:***` and trailing space. */
const TAIL = 16;

/** Whether the rest of the line from `from` holds `text`. Reads no further than the line. */
function holds(draft: string, text: string, from: number): boolean {
  return draft.slice(from, lineEnd(draft, from)).includes(text);
}

function skipIndent(draft: string, line: number): number {
  let at = line;
  while (at < line + 3 && draft.charCodeAt(at) === SPACE) at += 1;
  return at;
}

function skipMarks(draft: string, from: number): number {
  let at = from;
  while (at < draft.length && draft[at] === draft[from]) at += 1;
  return at;
}
