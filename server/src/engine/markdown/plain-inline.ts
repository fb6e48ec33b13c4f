import { type Aside, loomOver, type Woven, weaveRun, wovenIn } from './loom.js';
import { mailAddress, protocolAddress, webAddress } from './plain-addresses.js';
import { bracket } from './plain-brackets.js';
import { angle, backslash, code, entity } from './plain-code.js';
import { emphasis, unopened } from './plain-emphasis.js';
import { ahead, flush, goOn, type Holding, step, type Weaver } from './plain-weaver.js';

/** Prose, and what a caption is known by. */
export interface PlainWoven extends Woven {
  readonly holds: Readonly<Holding>;
}

/**
 * The prose of the inline text in [start, end) of a source, where no parser is needed to know it: words, simple emphasis,
 * links, addresses, images, code, footnote marks, blanks and citations in brackets. `undefined` where anything else may lurk; the
 * parser is asked then. It must never differ from the parser's answer: `same.test.ts` compares them. A `rough` reading never
 * asks: it takes for text what it does not know.
 * There must be no link definition in the text. Line breaks belong to one paragraph, and so do the `>` of a quotation.
 */
export function plainInline(source: string, start: number, end: number, aside: Aside, rough: boolean): PlainWoven | undefined {
  const weaver = weaverAt(source, start, end, aside, rough);
  weaveOn(weaver, end);
  return wovenBy(weaver);
}

/** Characters of a long text that are woven between two chances to stop. */
const SLICE = 50_000;

/** `plainInline` in slices. */
export function* weavingInline(
  source: string,
  start: number,
  end: number,
  aside: Aside,
  rough: boolean,
): Generator<void, PlainWoven | undefined> {
  const weaver = weaverAt(source, start, end, aside, rough);
  for (let until = start; weaver.at < end && weaver.at >= until; yield) {
    until = Math.min(end, weaver.at + SLICE);
    weaveOn(weaver, until);
  }
  return wovenBy(weaver);
}

function weaverAt(source: string, start: number, end: number, aside: Aside, rough: boolean): Weaver {
  const before = { masked: aside.masked.length, comments: aside.comments.length };
  const holds = { image: false, leading: false, emphasis: false, other: false };
  return { loom: loomOver(source, aside), source, start, end, rough, before, from: start, at: start, open: undefined, brackets: 0, holds };
}

/** Goes on to `until`, or to what the parser must be asked about. */
function weaveOn(weaver: Weaver, until: number): void {
  const { source, rough } = weaver;
  while (weaver.at < until) {
    const { at } = weaver;
    const char = source.charCodeAt(at);
    if (char > 127 || SPECIAL[char] === 0) weaver.at += 1;
    else if (!special(weaver, char)) {
      if (!rough) return;
      weaver.at = at + 1;
    }
  }
}

/** What was woven; nothing, and nothing left beside it, where the parser must be asked. */
function wovenBy(weaver: Weaver): PlainWoven | undefined {
  const { loom, end, holds, before } = weaver;
  if (weaver.rough) unopened(weaver);
  else if (weaver.at < end || weaver.open) {
    loom.aside.masked.length = before.masked;
    loom.aside.comments.length = before.comments;
    return undefined;
  }
  flush(weaver, end);
  const { prose, inlines, strong } = wovenIn(loom);
  return { prose, inlines, strong, holds };
}

const LF = 10;
const CR = 13;
const SPACE = 32;

/** 1 for what needs a closer look: control characters, ``& * : < @ [ \ ] _ ` ~``, `w` and the line breaks. */
const SPECIAL = new Uint8Array(128);
for (const char of '\0\t\n\r&*:<@[\\]_`~wW') SPECIAL[char.charCodeAt(0)] = 1;

/** Moves past a special character; false where the parser must be asked. */
function special(weaver: Weaver, char: number): boolean {
  const { source, at } = weaver;
  switch (char) {
    case 9: // A tab between words is a space.
      return (
        at > weaver.start &&
        at + 1 < weaver.end &&
        !SPACES.test(source[at - 1] as string) &&
        !SPACES.test(source[at + 1] as string) &&
        step(weaver)
      );
    case LF:
    case CR:
      return lineBreak(weaver);
    case 42: // `*`
    case 95: // `_`
      return emphasis(weaver, char);
    case 91: // `[`
      return bracket(weaver);
    case 93: // `]`: a link that is not as simple as those that `bracket` knows.
      weaver.brackets = Math.max(0, weaver.brackets - 1);
      return source.charCodeAt(at + 1) === 40 ? false : step(weaver);
    case 96: // `` ` ``
      return code(weaver);
    case 38: // `&`
      return entity(weaver);
    case 60: // `<`
      return angle(weaver);
    case 92: // `\`
      return backslash(weaver);
    case 126: // `~`: strikes nothing out alone.
      return ahead(weaver, '~', at + 1) < 0 && step(weaver);
    case 58: // `:` of `http://`
      return source.startsWith('//', at + 1) ? protocolAddress(weaver) : step(weaver);
    case 64: // `@`
      return at === weaver.start || BEFORE_KEY.test(source[at - 1] as string) ? step(weaver) : mailAddress(weaver);
    case 119:
    case 87: // `www.`
      return WWW.test(source.slice(at, at + 4)) ? webAddress(weaver, at) : step(weaver);
    default:
      return false;
  }
}

const BEFORE_KEY = /[\s[(;,]/;
const WWW = /^www\./i;
const SPACES = /\s/;

/** Spaces before a line break and after it are no prose, nor is the `>` of a quotation. A carriage return alone is left to the parser. */
function lineBreak(weaver: Weaver): boolean {
  const { source, at } = weaver;
  const lineFeed = source.charCodeAt(at) === CR ? at + 1 : at;
  if (source.charCodeAt(lineFeed) !== LF) return false;
  let trimmed = at;
  while (trimmed > weaver.from && source.charCodeAt(trimmed - 1) === SPACE) trimmed -= 1;
  flush(weaver, trimmed);
  weaveRun(weaver.loom, '\n', lineFeed);
  PREFIX.lastIndex = lineFeed + 1;
  PREFIX.test(source);
  return goOn(weaver, PREFIX.lastIndex);
}

const PREFIX = /[ >]*/y;
