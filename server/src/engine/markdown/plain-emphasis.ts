import { ahead, flush, goOn, type Weaver } from './plain-weaver.js';

const STAR = 42;

/** Letters and digits: neither space nor punctuation for the rules of emphasis. */
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
/** Punctuation that may stand before an opening mark, and after a closing one. */
const BEFORE_OPENING = /[("«“–]/;
const AFTER_CLOSING = /[.,;:!?)»"”–]/;

/**
 * `*words*`, `**words**` and the same with `_`, not nested. An opening mark stands after space, or between punctuation and a
 * letter, so that it cannot close; a closing mark the other way round. False where it is not as simple as that.
 */
export function emphasis(weaver: Weaver, mark: number): boolean {
  const { source, at, loom, open } = weaver;
  const count = source.charCodeAt(at + 1) === mark ? 2 : 1;
  const after = at + count;
  if (source.charCodeAt(after) === mark) return false;
  const before = at === weaver.start ? '\n' : (source[at - 1] as string);
  const next = after >= weaver.end ? '\n' : (source[after] as string);
  if (open?.mark === mark && open.count === count && closes(before, next)) {
    flush(weaver, at);
    loom.inlines[open.inline] = { start: loom.inlines[open.inline]!.start, end: after };
    if (count === 2) loom.strong.push({ start: open.prose, end: loom.text.length });
    weaver.open = undefined;
    return goOn(weaver, after);
  }
  if (isLiteral(weaver, mark, before, next, after)) {
    weaver.at = after;
    return true;
  }
  if (open || !opens(before, next)) return false;
  flush(weaver, at);
  if (count === 1) weaver.holds.emphasis = true;
  else weaver.holds.other = true;
  loom.inlines.push({ start: at, end: at });
  weaver.open = { mark, count, inline: loom.inlines.length - 1, prose: loom.text.length };
  return goOn(weaver, after);
}

/** What stays open at the end is text after all. */
export function unopened(weaver: Weaver): void {
  if (weaver.open) weaver.loom.inlines.splice(weaver.open.inline, 1);
  weaver.open = undefined;
}

function opens(before: string, next: string): boolean {
  return SPACE.test(before) ? !SPACE.test(next) : BEFORE_OPENING.test(before) && WORD.test(next);
}

function closes(before: string, next: string): boolean {
  return SPACE.test(next) ? !SPACE.test(before) : WORD.test(before) && AFTER_CLOSING.test(next);
}

/** `snake_case`, `5 * 3`, and a mark that is the only one of its kind. */
function isLiteral(weaver: Weaver, mark: number, before: string, next: string, after: number): boolean {
  if (SPACE.test(before) && SPACE.test(next)) return true;
  if (mark !== STAR && WORD.test(before) && WORD.test(next)) return true;
  return weaver.open?.mark !== mark && ahead(weaver, String.fromCharCode(mark), after) < 0;
}
