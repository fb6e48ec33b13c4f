import { citationProblems as said } from '../../../messages/citations.js';
import { frontValues } from '../../bibliography/inline.js';
import type { Known } from '../../bibliography/resolve.js';
import type { DraftCheck, PartCheck } from '../../checks.js';
import { knownTo } from '../../ground.js';
import type { Citation, Diagnostic } from '../../model.js';
import { startsBlock } from '../bounds.js';
import { englishLabels } from '../locator.js';
import { isMasked, mark, repair, writtenAt, writtenIn } from './check.js';

/** `[@a, @b]`: the second is read as a name inside the first. */
export const commaForSemicolon: PartCheck = (part) =>
  part.citations.flatMap((citation, at): readonly Diagnostic[] => {
    const { text } = part.piece;
    const before = part.citations[at - 1];
    if (!before || citation.mode !== 'narrative' || !within(citation, before) || text[before.group.start] !== '[') return [];
    const gap = { start: before.span.end, end: citation.span.start };
    // Words between them are meant: `[@a, som viser til @b]`.
    if (!/^\s*(?:,|og)?\s*$/.test(text.slice(gap.start, gap.end))) return [];
    const span = gap.end > gap.start ? gap : citation.span;
    const better = repair(said.useSemicolon, { span: gap, newText: '; ' });
    return [mark(writtenIn(part, span.start), 'kilde-komma', 'warning', span, said.comma, [better])];
  });

const within = (inner: Citation, outer: Citation): boolean => inner.span.start > outer.group.start && inner.span.end < outer.group.end;

/** `p. 12` in a Norwegian text. */
export const englishLocator: PartCheck = (part) =>
  part.citations.flatMap((citation): readonly Diagnostic[] => {
    const { text } = part.piece;
    const found = ENGLISH.exec(citation.suffix)?.[1];
    const better = found && englishLabels[found.toLowerCase()];
    const written = writtenIn(part, citation.span.start);
    if (!found || !better || written === 'en') return [];
    const start = text.indexOf(found, citation.span.end);
    if (start < 0 || start > citation.group.end) return [];
    const span = { start, end: start + found.length };
    const newText = text[span.end] === ' ' || better === '§' ? better : `${better} `;
    const repairs = [repair(said.writeAs(better), { span, newText })];
    return [mark(written, 'kilde-engelsk-sted', 'information', span, said.english(found, better), repairs)];
  });

/** `, p. 12`, `, pp.12`, `chapter 3`. */
const ENGLISH = /^[,\s{}]*(pp\.|p\.|pages?|chap\.|chapters?|sec\.|section|para\.|paragraph|vol\.|volume)\s?\d/i;

/** `(@a)` first in a block is a numbered example for pandoc. */
export const exampleList: PartCheck = (part, ground) => {
  const { text } = part.piece;
  if (!text.includes('(@')) return [];
  return [...text.matchAll(/\(@([\p{L}\p{N}_-]+)\)/gu)].flatMap((found): readonly Diagnostic[] => {
    const span = { start: found.index, end: found.index + found[0].length };
    if (isMasked(part.piece, span) || !startsBlock(text, found.index) || !knownTo(ground, found[1]!)) return [];
    const newText = `[@${found[1]}]`;
    const repairs = [repair(said.writeAs(newText), { span, newText })];
    return [mark(writtenIn(part, span.start), 'kilde-i-parentes', 'warning', span, said.example, repairs)];
  });
};

/** `lang: no` is read as «false», and gives English words. */
export const langNo: DraftCheck = (draft) => {
  const [lang] = frontValues(draft.draft, 'lang');
  if (!lang || !/^no(?:[-_]no)?$/i.test(lang.value)) return [];
  const forms = draft.written === 'nn' ? ['nn', 'nb'] : ['nb', 'nn'];
  const repairs = forms.map((form) => repair(said.writeAs(`lang: ${form}`), { span: lang.span, newText: form }));
  return [mark(writtenAt(draft, lang.span.start), 'lang-no', 'warning', lang.span, said.lang, repairs)];
};

/** `§ 11–1` with a dash. */
export const dashInParagraph: PartCheck = (part) => {
  if (!part.piece.text.includes('§')) return [];
  return [...part.piece.text.matchAll(DASHED)].flatMap((found): readonly Diagnostic[] => {
    const start = found.index + found[0].search(/[–—]/);
    const span = { start, end: start + 1 };
    if (isMasked(part.piece, span)) return [];
    const repairs = [repair(said.useHyphen, { span, newText: '-' })];
    return [mark(writtenIn(part, start), 'paragraf-tankestrek', 'information', span, said.dash, repairs)];
  });
};

/** One paragraph sign: `§§ 3–5` is a stretch of paragraphs and right. */
const DASHED = /(?<!§)§[ \u00a0]?\d{1,3}([–—])\d{1,3}(?!\d)/g;

/** «Søholt m.fl. (2012)»: only beside a citation or a year, where it is the form of a reference. */
export const mflSpelling: PartCheck = (part) => {
  const { text } = part.piece;
  if (!text.includes('fl.')) return [];
  return [...text.matchAll(SPACED_MFL)].flatMap((found): readonly Diagnostic[] => {
    const span = { start: found.index, end: found.index + found[0].length };
    if (isMasked(part.piece, span)) return [];
    const repairs = [repair(said.writeAs('mfl.'), { span, newText: 'mfl.' })];
    return [mark(writtenIn(part, span.start), 'mfl', 'hint', span, said.mfl, repairs)];
  });
};

const SPACED_MFL = /\bm\. ?fl\.(?=,?\s?(?:\(?(?:19|20)\d\d|\[-?@))/g;

/** «…» of some length with a source behind it and no page. */
export const quotationWithoutPage: PartCheck = (part, ground) =>
  part.citations.flatMap((citation, at): readonly Diagnostic[] => {
    const { text } = part.piece;
    const { group } = citation;
    if (!text.slice(Math.max(0, group.start - 4), group.start).includes('»')) return [];
    const first = part.citations[at - 1]?.group.start !== group.start;
    if (!first || text[group.start] !== '[' || !QUOTED.test(text.slice(Math.max(0, group.start - 400), group.start))) return [];
    const grouped = part.citations.filter(({ group: other }) => other.start === group.start);
    if (grouped.some(({ locator, suffix }) => locator || /\d/.test(suffix))) return [];
    if (grouped.some(({ key }) => !hasPages(knownTo(ground, key)))) return [];
    return [mark(writtenIn(part, group.start), 'sitat-uten-side', 'information', group, said.quotation)];
  });

/** A quotation of at least five words that ends here. */
const QUOTED = /«[^«»\n]+(?:\s[^«»\s]+){4,}»[.,]?\s{0,2}$/;

/** Pages of the web, laws and unknown sources have none. */
function hasPages(known: Known | undefined): boolean {
  const type = known?.kind === 'source' ? known.source.type : known?.entry.item.type;
  return known !== undefined && type !== 'webpage' && type !== 'legislation' && type !== 'speech' && type !== 'post-weblog';
}
