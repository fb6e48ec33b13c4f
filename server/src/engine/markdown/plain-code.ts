import { htmlInto } from './loom.js';
import { OBJECT } from './phrasing.js';
import { ahead, flush, goOn, noteOther, reach, step, type Weaver, weaveInstead } from './plain-weaver.js';

const TICK = 96;

/** `` `code` ``: up to the next run of as many backticks. */
export function code(weaver: Weaver): boolean {
  const { source, at } = weaver;
  const from = runEnd(weaver, at);
  const until = reach(weaver, from);
  for (let found = source.indexOf('`', from); found >= 0 && found < until; ) {
    const end = runEnd(weaver, found);
    if (end - found === from - at) {
      weaver.loom.aside.masked.push({ start: at, end });
      return weaveInstead(weaver, { start: at, end }, OBJECT);
    }
    found = source.indexOf('`', end);
  }
  if (weaver.rough) weaver.at = from;
  return weaver.rough;
}

function runEnd({ source, end }: Weaver, from: number): number {
  let at = from;
  while (at < end && source.charCodeAt(at) === TICK) at += 1;
  return at;
}

/** `<br>` and its kin. */
const LINE_BREAK = /<br *\/?>/iy;
/** A comment that does not close at once. */
const COMMENT = /<!--(?!-?>)/y;
const HTML_START = /[A-Za-z/!?]/;

/** `<br>`, a comment, or a sign. */
export function angle(weaver: Weaver): boolean {
  const { source, at } = weaver;
  if (!HTML_START.test(source[at + 1] ?? '')) return step(weaver);
  LINE_BREAK.lastIndex = at;
  const lineBreak = LINE_BREAK.exec(source)?.[0];
  COMMENT.lastIndex = at;
  const close = !lineBreak && COMMENT.test(source) ? ahead(weaver, '-->', at + 4) : -1;
  const end = lineBreak ? at + lineBreak.length : close + 3;
  if (!lineBreak && close < 0) return false;
  noteOther(weaver);
  htmlInto(weaver.loom.aside, source, { start: at, end });
  if (lineBreak) return weaveInstead(weaver, { start: at, end }, '\n');
  flush(weaver, at);
  return goOn(weaver, end);
}

const ENTITY_START = /[#A-Za-z]/;
const ENTITY = /&(amp|nbsp|lt|gt|quot|shy|ndash|mdash);/y;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: '\u00a0',
  lt: '<',
  gt: '>',
  quot: '"',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
};

/** `&nbsp;` and other entities that converters leave behind, or a sign. */
export function entity(weaver: Weaver): boolean {
  const { source, at } = weaver;
  if (!ENTITY_START.test(source[at + 1] ?? '')) return step(weaver);
  ENTITY.lastIndex = at;
  const name = ENTITY.exec(source)?.[1];
  if (!name) return false;
  return weaveInstead(weaver, { start: at, end: at + name.length + 2 }, ENTITIES[name] as string);
}

/** What may be escaped here: signs that do nothing to what stands behind them. */
const ESCAPED = /[*_[\](){}#+.>~|$%&'";=?^,-]/;

/** `\*`, a backslash at the end of a line, or only a backslash. */
export function backslash(weaver: Weaver): boolean {
  const { source, at, end } = weaver;
  const next = at + 1 < end ? (source[at + 1] as string) : '';
  if (next === '\n' || next === '\r' || ESCAPED.test(next)) {
    // `www\.` becomes an address when the backslash has gone.
    if (next === '.' && /w/i.test(source[at - 1] ?? '')) return false;
    flush(weaver, at);
    weaver.from = at + 1;
    weaver.at = next === '\n' || next === '\r' ? at + 1 : at + 2;
    return true;
  }
  return ORDINARY.test(next) && step(weaver);
}

const ORDINARY = /^[\p{L}\p{N} ]$/u;
