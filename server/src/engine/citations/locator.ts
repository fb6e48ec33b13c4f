import type { Citation } from '../model.js';

/** CSL terms that pandoc knows as locator labels, with their Norwegian written forms (nb-NO and nn-NO), folded. */
export const locatorLabels: Readonly<Record<string, readonly string[]>> = {
  page: ['side', 's.', 'sider', 's'],
  chapter: ['kapittel', 'kapitler', 'kap.'],
  paragraph: ['avsnitt', 'avsn.', '¶', '¶¶'],
  section: ['paragraf', 'paragrafer', 'pargr.', 'par.', '§', '§§'],
  part: ['del', 'deler'],
  volume: ['bind', 'bd.'],
  figure: ['figur', 'figurer', 'fig.'],
  issue: ['nummer', 'numre', 'nr.'],
  column: ['kolonne', 'kolonner', 'kol.'],
  line: ['linje', 'linjer', 'l.'],
  note: ['note', 'noter', 'n.'],
  verse: ['vers', 'v.'],
  book: ['bok', 'bøker'],
  folio: ['folio', 'folioer', 'fol.'],
  opus: ['opus', 'op.'],
  'sub-verbo': ['s.v.', 's.vv.'],
};

/** English labels that a Norwegian document prints as they stand, with the Norwegian one to write instead. */
export const englishLabels: Readonly<Record<string, string>> = {
  'pp.': 's.',
  'p.': 's.',
  pages: 's.',
  page: 's.',
  'chap.': 'kap.',
  chapter: 'kap.',
  chapters: 'kap.',
  'sec.': '§',
  section: '§',
  'para.': 'avsn.',
  paragraph: 'avsn.',
  'vol.': 'bd.',
  volume: 'bd.',
};

/**
 * The locator at the start of a suffix (`text.slice(start, end)`), as pandoc takes it from there:
 * `, s. 12–14`, `kap. 3`, `{s. 12 andre spalte}`, bare digits are pages. Nothing when the suffix begins with other words.
 */
export function locatorIn(text: string, start: number, end: number): NonNullable<Citation['locator']> | undefined {
  const suffix = text.slice(start, end);
  const lead = LEAD.exec(suffix)?.[0].length ?? 0;
  if (suffix[lead] === '{') return delimited(suffix, lead, start);
  const labelled = labelAt(suffix, lead);
  const from = labelled ? labelled.end : lead;
  const stop = valueEnd(suffix, from, labelled !== undefined);
  if (stop === from) return undefined;
  const value = suffix.slice(from, stop).trim();
  return { label: labelled?.label ?? 'page', value, span: { start: start + lead, end: start + stop } };
}

/** `, ` before a locator. */
const LEAD = /^[\s]*,?[\s]*/;

interface Labelled {
  readonly label: string;
  readonly end: number;
}

/** Longest label that stands at `at` and is followed by a space, a digit or a Roman number. */
function labelAt(suffix: string, at: number): Labelled | undefined {
  const folded = suffix.slice(at, at + 14).toLowerCase();
  let best: Labelled | undefined;
  for (const [label, forms] of Object.entries(locatorLabels)) {
    for (const form of forms) {
      if (!folded.startsWith(form) || (best && at + form.length <= best.end)) continue;
      const after = folded[form.length] ?? '';
      if (/[\s\d[(]/.test(after) || form.endsWith('.') || form.startsWith('§')) best = { label, end: at + form.length };
    }
  }
  return best;
}

/** A stretch without spaces or punctuation that ends it; hyphens, dashes and colons are inside. */
const UNIT = /^(\s*,?\s*)([([{]?[^\s,;!"'«»()[\]{}]+[)\]}]?)/;
const ROMAN = /^[ivxlcdm]+(?:[-–][ivxlcdm]+)?\.?$/i;

/** Where the numbers that follow a label end. Without a label a unit must hold a digit; with one, a Roman number does. */
function valueEnd(suffix: string, from: number, romans: boolean): number {
  let at = from;
  for (;;) {
    const unit = UNIT.exec(suffix.slice(at));
    if (!unit || (at === from && unit[1]?.includes(','))) break;
    const word = (unit[2] ?? '').replace(/\.$/, '');
    if (!/\d/.test(word) && !(romans && ROMAN.test(word))) break;
    // A full stop that ends the unit belongs to the sentence around it, not to the number.
    at += (unit[1] ?? '').length + word.length;
    if (word !== unit[2]) break;
  }
  return at;
}

function delimited(suffix: string, lead: number, start: number): NonNullable<Citation['locator']> | undefined {
  const close = suffix.indexOf('}', lead);
  if (close < 0) return undefined;
  const inside = suffix.slice(lead + 1, close);
  if (inside.trim() === '') return undefined;
  const space = inside.length - inside.trimStart().length;
  const labelled = labelAt(inside, space);
  const value = inside.slice(labelled?.end ?? space).trim();
  return { label: labelled?.label ?? 'page', value, span: { start: start + lead, end: start + close + 1 } };
}
