import { noteOther, type Weaver } from './plain-weaver.js';

/** Addresses that stand bare in a text: the parser makes links of them. Each function moves past one, or is false. */

/** What may stand before an address. */
const BEFORE = /[ \t\r\n(]/;
/** What follows upon an address and does not belong to it, up to a space or the end. */
const AFTER = /[.,:;!?")]*(?=\s|$)/y;
const WEB = /(?:https?:\/\/|www\.)[A-Za-z0-9][A-Za-z0-9./?#%=+_-]*/y;
/** The part of a web address that names the machine. */
const MACHINE = /^(?:https?:\/\/)?[^/?#]*/;
/** Longest run of characters before the sign that shows an address. */
const LONGEST = 64;

/** At the colon of `https://kommune.no`. */
export function protocolAddress(weaver: Weaver): boolean {
  const { source, at } = weaver;
  for (const start of [at - 4, at - 5]) if (start >= weaver.start && source.startsWith('http', start)) return webAddress(weaver, start);
  return false;
}

/** At `https://kommune.no` or `www.kommune.no`. */
export function webAddress(weaver: Weaver, start: number): boolean {
  const { source } = weaver;
  WEB.lastIndex = start;
  const found = withoutEnd(WEB.exec(source.slice(0, weaver.end))?.[0] ?? '', '.?_');
  if (found === '' || (MACHINE.exec(found)?.[0] ?? '').includes('_')) return false;
  return link(weaver, start, start + found.length);
}

const LOCAL = /[A-Za-z0-9+.-]/;
const DOMAIN = /[A-Za-z0-9-][A-Za-z0-9.-]*/y;

/** At the sign of `post@kommune.no`. */
export function mailAddress(weaver: Weaver): boolean {
  const { source, at } = weaver;
  let start = at;
  while (start > weaver.from && at - start < LONGEST && LOCAL.test(source[start - 1] as string)) start -= 1;
  DOMAIN.lastIndex = at + 1;
  const domain = withoutEnd(DOMAIN.exec(source.slice(0, weaver.end))?.[0] ?? '', '.');
  if (start === at || !domain.includes('.') || !/[A-Za-z]$/.test(domain.slice(-1)) || /\.[.-]/.test(domain)) return false;
  return link(weaver, start, at + 1 + domain.length);
}

function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}

function link(weaver: Weaver, start: number, end: number): boolean {
  const { source, loom } = weaver;
  // In an open bracket the parser makes no link.
  if (weaver.brackets > 0 || start < weaver.from || (start > weaver.start && !BEFORE.test(source[start - 1] as string))) return false;
  AFTER.lastIndex = end;
  if (!AFTER.test(source.slice(0, weaver.end))) return false;
  noteOther(weaver);
  loom.inlines.push({ start, end });
  loom.aside.masked.push({ start, end });
  weaver.at = end;
  return true;
}
