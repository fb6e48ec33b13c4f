import { blankMessage } from '../../messages/wording.js';
import { absolute, originOf } from '../markdown/prose.js';
import type { Analysis, Bilingual, Block, Diagnostic, Part, Piece, Span } from '../model.js';

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

/** Check of a whole draft: one mark for each blank that nobody has filled in, absolute, in order. Each piece is read once. */
export function blankCheck(analysis: Analysis): readonly Diagnostic[] {
  const marks: Diagnostic[] = [];
  for (const part of analysis.parts)
    for (const { block, span, name } of placesIn(part.piece))
      marks.push({
        rule: BLANK_RULE,
        category: 'blank',
        severity: 'information',
        span: absolute(part, span),
        message: inForm(blankMessage(name), part, block),
        evidence: [],
      });
  return marks;
}

/** A blank in its place, relative to the piece. */
interface Place extends Blank {
  readonly block: Block;
}

const places = new WeakMap<Piece, readonly Place[]>();
const NOWHERE: readonly Place[] = [];

function placesIn(piece: Piece): readonly Place[] {
  const known = places.get(piece);
  if (known) return known;
  const found = piece.text.includes('[')
    ? piece.blocks.flatMap((block) => blanksIn(block).flatMap((blank) => placed(piece, block, blank)))
    : NOWHERE;
  places.set(piece, found);
  return found;
}

function placed(piece: Piece, block: Block, { span, name }: Blank): readonly Place[] {
  const { start, end } = originOf(block, span);
  if (piece.text.slice(start, end) !== `[${name}]`) return NOWHERE;
  return piece.masked.some((one) => one.start < end && start < one.end) ? NOWHERE : [{ block, span: { start, end }, name }];
}

function inForm(message: Bilingual, part: Part, block: Block): string {
  const written = part.statements.find((statement) => statement.block === block)?.written ?? part.before.written;
  return written === 'nn' ? message.nn : written === 'en' ? (message.en ?? message.nb) : message.nb;
}
