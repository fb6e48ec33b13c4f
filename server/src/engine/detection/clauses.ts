import type { Line } from './matches.js';

/** Half-open range of word indexes. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const JOINERS = new Set(['og', 'men', 'for', 'så', 'samtidig', 'samstundes', 'derfor', 'difor', 'mens', 'medan', 'and', 'but']);
const BREAK = /[;:–—]|\.\.\.|…/u;
const FEWEST_WORDS = 4;
/** With its spaces. */
const LENGTH_OF_DASH = 3;

/**
 * The clause around some words: from the break before them to the break after them. Breaks are semicolon, colon, dash and a comma
 * with a conjunction after it («…, og det skal …»); a comma in a list of nouns is none, so short clauses are not cut off.
 */
export function clauseAround(line: Line, stretch: Stretch): Stretch {
  const { words } = line;
  let from = stretch.from;
  while (from > 0 && !breaksBefore(line, from)) from--;
  let to = stretch.to;
  while (to < words.length && !breaksBefore(line, to)) to++;
  return { from, to };
}

function breaksBefore(line: Line, at: number): boolean {
  const after = line.words[at - 1]?.after ?? '';
  if (after === '') return standsApart(line, at);
  if (BREAK.test(after) || standsApart(line, at)) return true;
  if (!after.includes(',')) return false;
  const word = line.words[at]?.folded ?? '';
  return JOINERS.has(word) && line.words.length - at >= FEWEST_WORDS;
}

/** «Mål – trygg kommune»: the dash may stand as a sign between spaces and so in no word's `after`. */
function standsApart(line: Line, at: number): boolean {
  const one = line.words[at - 1];
  const other = line.words[at];
  if (one === undefined || other === undefined || other.start - one.end < LENGTH_OF_DASH) return false;
  return / [–—] /.test(line.text.slice(one.end, other.start));
}
