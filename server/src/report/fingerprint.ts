/** A text as far as it matters for recognising a sentence: case, spacing, quotation marks, dashes and markup do not. */
export function normalised(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/[^\p{L}\p{N}%§]+/gu, ' ')
    .trim();
}

/** Fourteen hexadecimal digits of a text (53-bit cyrb hash): short, stable, good enough to tell sentences of a plan apart. */
export function hashOf(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x9e3779b1);
    two = Math.imul(two ^ code, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
  two = Math.imul(two ^ (two >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return (two & 0x1fffff).toString(16).padStart(6, '0') + (one >>> 0).toString(16).padStart(8, '0');
}
