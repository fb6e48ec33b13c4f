import type { Word } from '../model.js';
import type { Situation } from './situation.js';

export function isItem(s: Situation): boolean {
  const { kind } = s.statement.block;
  return kind === 'item' || kind === 'cell' || bulletWords(s) > 0;
}

const BULLET = /^[•▪❖◦‣·–—o\uE000-\uF8FF-]\s/u;

/** A bullet or a number («1.») may count as the first word. */
export function bulletWords(s: Situation): number {
  const first = s.line.words[0];
  if (first !== undefined && isFigure(first)) return 1;
  return BULLET.test(s.line.text) && first?.start === 0 ? 1 : 0;
}

/** Asked of each word of many sentences: an expression would be ten times as slow. */
export function isFigure({ folded }: Word): boolean {
  const first = folded.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** Infinitives end in -e, -a or -å, or are short: «ha», «få», «gi», «se». A cell or an item without a verb opens otherwise. */
export function opensWithInfinitive(s: Situation): boolean {
  const at = bulletWords(s);
  const first = s.line.words[at]?.folded ?? '';
  if (DEFINITE_PLURAL.test(first) || ADJECTIVE.test(first) || NO_INFINITIVES.has(first)) return false;
  // «Hytte som mellombels bustad» opens with a noun; «Ha som mål» does not.
  if (s.line.words[at + 1]?.folded === 'som' && first.length > 3) return false;
  return /(?:[^aeiouyæøå]e|[^aeiouyæøå]a|å)$/u.test(first) || SHORT_INFINITIVES.has(first);
}

/** «boligprisene», «bustadprisane», but not «fortjene», «forene». */
const DEFINITE_PLURAL = /(?<!tj|for|sam)(?<=\p{L}{4})(?:ene|ane|erne)$/u;

/** «levende lokalsamfunn» and «tilgjengelige», but not «anvende», «innsende», «blande». */
const ADJECTIVE = /(?<=\p{L}{2})(?:lige|lege)$|(?<=\p{L}{2})(?<!(?:an|hen|om|ut)v|s|bl|l)[ae]nde$/u;

const NO_INFINITIVES = new Set([
  'gjerne',
  'bedre',
  'betre',
  'flere',
  'fleire',
  'tettere',
  'tettare',
  'sterkere',
  'sterkare',
  'større',
  'færre',
]);

const SHORT_INFINITIVES = new Set(['gi', 'se', 'bo', 'bu', 'bli', 'tilby', 'by', 'drive', 'stø', 'gje', 'syte']);

/** Verbs in a tense that are common enough to tell a sentence from a phrase. */
export const FINITE = new Set([
  'er',
  'har',
  'var',
  'skal',
  'vil',
  'må',
  'bør',
  'kan',
  'blir',
  'vert',
  'får',
  'ble',
  'vart',
  'hadde',
  'går',
  'kommer',
  'kjem',
  'gir',
  'gjev',
]);

export function hasFiniteVerb(s: Situation): boolean {
  return s.line.words.length < 4 || s.line.words.some((word) => FINITE.has(word.folded));
}
