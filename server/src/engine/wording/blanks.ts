import { blankMessage } from '../../messages/wording.js';
import { originOf } from '../markdown/prose.js';
import { overlaps } from '../markdown/spans.js';
import type { Bilingual, Block, Diagnostic, Part, Span } from '../model.js';

/** A visible gap for what only the planner knows: `[antall]`, `[måned, år]`. */
export interface Blank {
  /** With the brackets, in prose offsets. */
  readonly span: Span;
  /** Without them. */
  readonly name: string;
}

/**
 * The blanks in a block's prose. Footnote marks, citations, links, checkboxes, ellipses and remarks in brackets are none:
 * every word of a blank must be one that blanks are made of.
 */
export function blanksIn(block: Block): readonly Blank[] {
  const { text } = block.prose;
  if (!text.includes('[')) return [];
  const blanks: Blank[] = [];
  for (const found of text.matchAll(BRACKETS)) {
    const name = found[1] as string;
    if (isBlankName(name)) blanks.push({ span: { start: found.index, end: found.index + found[0].length }, name });
  }
  return blanks;
}

const BRACKETS = /(?<![\]!\\\p{L}\d])\[(\p{L}[^[\]\n@^]{0,60})\](?![[(])/gu;

/** Every word of `name` is one of those that blanks are made of: «antall», «navn på bedriften», «måned, år». */
export function isBlankName(name: string): boolean {
  if (MISSING.test(name)) return true;
  const words = name
    .toLowerCase()
    .split(/[\s,/–-]+/u)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => NAMES.has(word) || JOINING.has(word)) && words.some((word) => NAMES.has(word));
}

/** What a citation lacks: «utgivelsesår mangler», «Haugum mfl.: utgivelsesår ikke funnet». */
const MISSING = /(?:^|\s)(?:mangler|manglar|missing|ikke funnet|ikkje funne|not found)$/u;

const JOINING = new Set([
  'og',
  'eller',
  'på',
  'i',
  'for',
  'til',
  'av',
  'med',
  'om',
  'som',
  'mangler',
  'manglar',
  'missing',
  'and',
  'or',
  'of',
  'the',
]);

/** Words of blanks, both written forms and English. A test holds every note's blanks against this list. */
const NAMES = new Set(
  `antall tal antal ansvarlig ansvarleg frist enhet eining måned månad år årstall årstal dato beløp kroner tiltak sted stad andel del prosent
  kilde kjelde arbeidsgiver arbeidsgjevar bedrift bedrifter bransje yrke yrker uke uker veke veker dag dager dagar måneder månader indikator
  resultat målgruppe gruppe navn namn tittel forfatter forfattar utgiver utgivar utgjevar nummer tabell lenke side alder tid klokkeslett
  jobb bolig bustad arena møteplass forening foreining kontaktperson partner samarbeidspartner samarbeidspartnar utvalg utval stilling stillingsprosent aktivitet ordning
  frivilligsentralen voksenopplæringen vaksenopplæringa biblioteket flyktningtjenesten flyktningtenesta næringsforeningen næringsforeininga
  grunn begrunnelse grunngiving behov språk utfordring startpunkt nåverdi noverdi verdi måltall måltal område tema fagområde årsverk utgivelsesår
  utgivingsår rapportnummer tidsskrift nettadresse sidetall sidetal report journal web address
  number responsible deadline unit month year date amount measure place share source employer company occupation weeks reason indicator
  author title publisher name`.split(/\s+/u),
);

/** Rule id of the marks for blanks; it has no note, there is nothing to tune. */
export const BLANK_RULE = 'ikke-fylt-ut';

/** One mark for each blank that nobody has filled in, in order. */
export function blankCheck(part: Part): readonly Diagnostic[] {
  const { piece } = part;
  if (!piece.text.includes('[')) return [];
  return piece.blocks.flatMap((block) =>
    blanksIn(block).flatMap(({ span, name }): readonly Diagnostic[] => {
      const { start, end } = originOf(block, span);
      if (piece.text.slice(start, end) !== `[${name}]` || piece.masked.some((one) => overlaps(one, { start, end }))) return [];
      const message = inForm(blankMessage(name), part, block);
      return [{ rule: BLANK_RULE, category: 'blank', severity: 'information', span: { start, end }, message, evidence: [] }];
    }),
  );
}

function inForm(message: Bilingual, part: Part, block: Block): string {
  const written = part.statements.find((statement) => statement.block === block)?.written ?? part.before.written;
  return written === 'nn' ? message.nn : written === 'en' ? (message.en ?? message.nb) : message.nb;
}
