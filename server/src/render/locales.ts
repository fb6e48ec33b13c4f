import type { Written } from '../engine/model.js';
import { ORDINALS, PAIRS, SHORT_MONTHS, SINGLE } from './terms.js';

interface Words {
  readonly from: string;
  readonly retrieved: string;
  readonly and: string;
  readonly in: string;
  /** One, several, short. */
  readonly editor: readonly [string, string, string];
}

/** Locator labels: long form, short form. The same in bokmål and nynorsk. */
const LABELS: readonly (readonly [string, string, string])[] = [
  ['page', 'side', 's.'],
  ['chapter', 'kapittel', 'kap.'],
  ['paragraph', 'avsnitt', 'avsn.'],
  ['section', 'paragraf', '§'],
  ['part', 'del', 'del'],
  ['volume', 'bind', 'bd.'],
  ['figure', 'figur', 'fig.'],
  ['issue', 'nummer', 'nr.'],
  ['column', 'kolonne', 'kol.'],
  ['line', 'linje', 'l.'],
  ['note', 'note', 'note'],
  ['verse', 'vers', 'v.'],
  ['book', 'bok', 'bok'],
  ['folio', 'folio', 'fol.'],
  ['opus', 'opus', 'op.'],
  ['sub-verbo', 'under oppslagsordet', 's.v.'],
];

const MONTHS = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];

/** CSL locales of our own writing: what our own style needs, and what others ask for. */
export const LOCALES: Readonly<Record<'nb-NO' | 'nn-NO' | 'en-US', string>> = {
  'nb-NO': locale('nb-NO', { from: 'fra', retrieved: 'hentet', and: 'og', editor: ['redaktør', 'redaktører', 'red.'], in: 'i' }),
  'nn-NO': locale('nn-NO', { from: 'frå', retrieved: 'henta', and: 'og', editor: ['redaktør', 'redaktørar', 'red.'], in: 'i' }),
  // citeproc asks for this one as the last resort; a Norwegian document never reads from it.
  'en-US': locale('en-US', { from: 'from', retrieved: 'retrieved', and: 'and', editor: ['editor', 'editors', 'ed.'], in: 'in' }),
};

/** The CSL locale of a written form. */
export const localeOf = (written: Written): 'nb-NO' | 'nn-NO' | 'en-US' =>
  written === 'nn' ? 'nn-NO' : written === 'nb' ? 'nb-NO' : 'en-US';

function locale(lang: string, words: Words): string {
  const terms = [
    term('and', words.and),
    term('et-al', 'mfl.'),
    term('from', words.from),
    term('in', words.in),
    term('retrieved', words.retrieved),
    term('no date', lang === 'nn-NO' ? 'utan år' : 'uten år'),
    term('no date', 'u.å.', 'short'),
    term('open-quote', '«'),
    term('close-quote', '»'),
    term('open-inner-quote', '‘'),
    term('close-inner-quote', '’'),
    term('page-range-delimiter', '–'),
    term('ordinal', '.'),
    pair('editor', words.editor[0], words.editor[1]),
    pair('editor', words.editor[2], words.editor[2], 'short'),
    ...LABELS.flatMap(([name, long, short]) => [pair(name, long, long), pair(name, short, short, 'short')]),
    pair('section', '§', '§§', 'symbol'),
    ...MONTHS.map((month, index) => term(`month-${String(index + 1).padStart(2, '0')}`, month)),
    ...(lang === 'en-US' ? [] : termsOfOthers(lang === 'nn-NO' ? 1 : 0)),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${lang}">
  <info><updated>2026-11-22T00:00:00+00:00</updated></info>
  <style-options punctuation-in-quote="false"/>
  <date form="text"><date-part name="day" suffix=". "/><date-part name="month" suffix=" "/><date-part name="year"/></date>
  <date form="numeric"><date-part name="day" form="numeric-leading-zeros" suffix="."/><date-part name="month" form="numeric-leading-zeros" suffix="."/><date-part name="year"/></date>
  <terms>
    ${terms.join('\n    ')}
  </terms>
</locale>
`;
}

function term(name: string, text: string, form?: string): string {
  return `<term name="${name}"${form ? ` form="${form}"` : ''}>${text}</term>`;
}

function pair(name: string, single: string, multiple: string, form?: string): string {
  return `<term name="${name}"${form ? ` form="${form}"` : ''}><single>${single}</single><multiple>${multiple}</multiple></term>`;
}

/** Terms that only other styles than ours print. */
function termsOfOthers(form: 0 | 1): readonly string[] {
  return [
    ...SINGLE.map(([name, ...words]) => term(name, words[form])),
    ...PAIRS.flatMap(([name, ...forms]) => {
      const { one, more, short, verb } = forms[form];
      return [pair(name, one, more), pair(name, short, short, 'short'), ...(verb ? [term(name, verb, 'verb')] : [])];
    }),
    term('editor', 'redigert av', 'verb'),
    ...ORDINALS[form].map((word, at) => term(`long-ordinal-${String(at + 1).padStart(2, '0')}`, word)),
    ...SHORT_MONTHS.map((word, at) => term(`month-${String(at + 1).padStart(2, '0')}`, word, 'short')),
  ];
}
