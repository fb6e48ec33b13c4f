import { citationProblems as said } from '../../../messages/citations.js';
import { frontValues } from '../../bibliography/inline.js';
import type { Citation, Diagnostic, Span } from '../../model.js';
import { startsBlock } from '../bounds.js';
import { englishLabels } from '../locator.js';
import { type CitationCheck, inEach, mark, perPiece, repair, writtenAt } from './check.js';

/** `[@a, @b]`: the second is read as a name inside the first. */
export const commaForSemicolon: CitationCheck = (checking) => {
  const { draft, citations } = checking.analysis;
  return citations.flatMap((citation, at): readonly Diagnostic[] => {
    const before = citations[at - 1];
    if (!before || citation.mode !== 'narrative' || !within(citation, before) || draft[before.group.start] !== '[') return [];
    const gap = { start: before.span.end, end: citation.span.start };
    // Words between them are meant: `[@a, som viser til @b]`.
    if (!/^\s*(?:,|og)?\s*$/.test(draft.slice(gap.start, gap.end))) return [];
    return [
      mark(checking, 'kilde-komma', 'warning', gap.end > gap.start ? gap : citation.span, said.comma, [
        repair(said.useSemicolon, { span: gap, newText: '; ' }),
      ]),
    ];
  });
};

const within = (inner: Citation, outer: Citation): boolean => inner.span.start > outer.group.start && inner.span.end < outer.group.end;

/** `p. 12` in a Norwegian text. */
export const englishLocator: CitationCheck = (checking) => {
  const { analysis } = checking;
  return analysis.citations.flatMap((citation): readonly Diagnostic[] => {
    const found = ENGLISH.exec(citation.suffix);
    const label = found?.[1]?.toLowerCase();
    const better = label && englishLabels[label];
    if (!found || !better || writtenAt(analysis, citation.span.start) === 'en') return [];
    const start = analysis.draft.indexOf(found[1]!, citation.span.end);
    if (start < 0 || start > citation.group.end) return [];
    const span = { start, end: start + found[1]!.length };
    const newText = analysis.draft[span.end] === ' ' || better === '§' ? better : `${better} `;
    return [
      mark(checking, 'kilde-engelsk-sted', 'information', span, said.english(found[1]!, better), [
        repair(said.writeAs(better), { span, newText }),
      ]),
    ];
  });
};

/** `, p. 12`, `, pp.12`, `chapter 3`. */
const ENGLISH = /^[,\s{}]*(pp\.|p\.|pages?|chap\.|chapters?|sec\.|section|para\.|paragraph|vol\.|volume)\s?\d/i;

/** `(@a)` first in a block is a numbered example for pandoc. */
export const exampleList: CitationCheck = (checking) =>
  inEach(checking, examplesIn, (part, examples) =>
    examples.flatMap(({ start, end, key }): readonly Diagnostic[] => {
      if (!checking.known(key)) return [];
      const span = { start: part.start + start, end: part.start + end };
      return [
        mark(checking, 'kilde-i-parentes', 'warning', span, said.example, [
          repair(said.writeAs(`[@${key}]`), { span, newText: `[@${key}]` }),
        ]),
      ];
    }),
  );

const examplesIn = perPiece(({ text, masked }) => {
  if (!text.includes('(@')) return [];
  return [...text.matchAll(/\(@([\p{L}\p{N}_-]+)\)/gu)].flatMap((found): readonly (Span & { readonly key: string })[] => {
    const span = { start: found.index, end: found.index + found[0].length };
    const hidden = masked.some((one) => one.start < span.end && span.start < one.end);
    return hidden || !startsBlock(text, found.index) ? [] : [{ ...span, key: found[1]! }];
  });
});

/** `lang: no` is read as «false», and gives English words. */
export const langNo: CitationCheck = (checking) => {
  const [lang] = frontValues(checking.analysis.draft, 'lang');
  if (!lang || !/^no(?:[-_]no)?$/i.test(lang.value)) return [];
  const { written } = checking.analysis;
  const forms = written === 'nn' ? ['nn', 'nb'] : ['nb', 'nn'];
  return [
    mark(
      checking,
      'lang-no',
      'warning',
      lang.span,
      said.lang,
      forms.map((form) => repair(said.writeAs(`lang: ${form}`), { span: lang.span, newText: form })),
    ),
  ];
};

/** `§ 11–1` with a dash. */
export const dashInParagraph: CitationCheck = (checking) =>
  inEach(checking, dashesIn, (part, dashes) =>
    dashes.map(({ start, end }) => {
      const span = { start: part.start + start, end: part.start + end };
      return mark(checking, 'paragraf-tankestrek', 'information', span, said.dash, [repair(said.useHyphen, { span, newText: '-' })]);
    }),
  );

/** One paragraph sign: `§§ 3–5` is a stretch of paragraphs and right. */
const dashesIn = perPiece(({ text, masked }) => {
  if (!text.includes('§')) return [];
  return [...text.matchAll(/(?<!§)§[ \u00a0]?\d{1,3}([–—])\d{1,3}(?!\d)/g)].flatMap((found): readonly Span[] => {
    const at = found.index + found[0].search(/[–—]/);
    return masked.some((one) => one.start <= at && at < one.end) ? [] : [{ start: at, end: at + 1 }];
  });
});

/** «Søholt m.fl. (2012)»: only beside a citation or a year, where it is the form of a reference. */
export const mflSpelling: CitationCheck = (checking) =>
  inEach(checking, mflIn, (part, places) =>
    places.map(({ start, end }) => {
      const span = { start: part.start + start, end: part.start + end };
      return mark(checking, 'mfl', 'hint', span, said.mfl, [repair(said.writeAs('mfl.'), { span, newText: 'mfl.' })]);
    }),
  );

const mflIn = perPiece(({ text, masked }) => {
  if (!/m\. ?fl\./.test(text)) return [];
  return [...text.matchAll(/\bm\. ?fl\.(?=,?\s?(?:\(?(?:19|20)\d\d|\[-?@))/g)].flatMap((found): readonly Span[] => {
    const span = { start: found.index, end: found.index + found[0].length };
    return masked.some((one) => one.start < span.end && span.start < one.end) ? [] : [span];
  });
});

/** «…» of some length with a source behind it and no page. */
export const quotationWithoutPage: CitationCheck = (checking) => {
  const { draft, citations } = checking.analysis;
  return citations.flatMap((citation, at): readonly Diagnostic[] => {
    if (!draft.slice(citation.group.start - 4, citation.group.start).includes('»')) return [];
    const first = citations[at - 1]?.group.start !== citation.group.start;
    if (
      !first ||
      draft[citation.group.start] !== '[' ||
      !QUOTED.test(draft.slice(Math.max(0, citation.group.start - 400), citation.group.start))
    )
      return [];
    const group = citations.filter(({ group: other }) => other.start === citation.group.start);
    if (group.some(({ locator, suffix }) => locator || /\d/.test(suffix))) return [];
    if (group.some(({ key }) => !hasPages(checking.known(key)))) return [];
    return [mark(checking, 'sitat-uten-side', 'information', citation.group, said.quotation)];
  });
};

/** A quotation of at least five words that ends here. */
const QUOTED = /«[^«»\n]+(?:\s[^«»\s]+){4,}»[.,]?\s{0,2}$/;

type Known = ReturnType<Parameters<CitationCheck>[0]['known']>;

/** Pages of the web, laws and unknown sources have none. */
function hasPages(known: Known): boolean {
  const type = known?.kind === 'source' ? known.source.type : known?.entry.item.type;
  return known !== undefined && type !== 'webpage' && type !== 'legislation' && type !== 'speech' && type !== 'post-weblog';
}
