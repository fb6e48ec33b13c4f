import type { Inserting } from '../citations/insert.js';
import type { Analysis, Diagnostic, Edit, Fix, Knowledge, Rewrite, RewriteForm, Span } from '../model.js';
import { shifted } from '../shift.js';
import { capitalized, styleOf } from './agreement.js';
import { capturesOf } from './captures.js';
import { withCitations } from './citing.js';
import { candidatesFor, fitOf, PROMISE, sharesOf } from './fit.js';
import { withoutEscape } from './promises.js';
import { holdsUp } from './proof.js';
import { shapeOf } from './shape.js';
import { type Spot, spotOf } from './spot.js';
import { type Writing, written } from './write.js';

/** How many wordings a menu shows. */
const MOST = 3;

/** How citations that a wording brings are to be written. */
export type Citing = Pick<Inserting, 'form' | 'surroundings'>;

const PLAINLY: Citing = { form: 'auto', surroundings: { bibliographies: [], accepted: [] } };

/**
 * Wordings for a mark, best first, at most `most`, always in the same order. Computed from the current analysis alone. Each is
 * grammatical in its place by construction, leaves every block outside it as it was, and would not be marked itself.
 * Nothing where the sentence cannot be changed without cutting markup or losing what it says.
 */
export function fixesFor(
  analysis: Analysis,
  diagnostic: Diagnostic,
  knowledge: Knowledge,
  citing: Citing = PLAINLY,
  most = MOST,
): readonly Fix[] {
  if (diagnostic.category !== 'passive-attraction' && diagnostic.category !== 'passive-municipality') return [];
  const spot = spotOf(analysis, diagnostic, knowledge);
  if (!spot) return [];
  const style = styleOf(analysis);
  const writing: Writing = { spot, captures: capturesOf(spot, style), style, knowledge };
  const fixes: Fix[] = [];
  for (const rewrite of fitting(writing)) {
    const fix = fixFrom(analysis, rewrite, writing, citing);
    if (!fix || fixes.some((one) => one.edits[0]?.newText === fix.edits[0]?.newText)) continue;
    fixes.push(fix);
    if (fixes.length === most) break;
  }
  return fixes;
}

function fixFrom(analysis: Analysis, rewrite: Rewrite, writing: Writing, citing: Citing): Fix | undefined {
  const { spot, knowledge } = writing;
  const edit = editOf(rewrite, writing);
  if (!edit) return undefined;
  const edits = withCitations(analysis, moved(edit, spot.part.start), placed(spot), { ...citing, written: spot.written, knowledge });
  if (!edits?.[0]) return undefined;
  const here = moved(edits[0], -spot.part.start);
  return holdsUp(spot, here, knowledge) ? fixOf(rewrite, here, edits, spot) : undefined;
}

function placed({ source, part }: Spot): Span {
  return shifted(source, part.start);
}

function moved({ span, newText }: Edit, by: number): Edit {
  return { span: shifted(span, by), newText };
}

function fitting({ spot, captures, knowledge }: Writing): readonly Rewrite[] {
  const shares = sharesOf(spot);
  const ranked = candidatesFor(spot.rule, knowledge).flatMap((candidate) => {
    const rank = fitOf(candidate, spot, captures, shares);
    return rank === undefined ? [] : [{ rewrite: candidate.rewrite, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank || (a.rewrite.id < b.rewrite.id ? -1 : 1)).map(({ rewrite }) => rewrite);
}

// ---------------------------------------------------------------- edits, relative to the piece

const WHOLE = ['sentence', 'infinitive', 'phrase'] as const;

function editOf(rewrite: Rewrite, writing: Writing): Edit | undefined {
  const { spot } = writing;
  const shape = shapeOf(spot.statement, spot.text);
  if (shape && WHOLE.includes(shape) && spot.plain && coversSentence(spot) && !losesFigures(rewrite, shape, writing)) {
    const text = written(rewrite, shape, writing);
    if (text !== undefined) return replacing(spot, shape, text);
  }
  const before = shape === 'sentence' ? written(rewrite, 'before', writing) : undefined;
  if (before !== undefined) return puttingBefore(spot, before);
  const after = shape === 'sentence' ? written(rewrite, 'after', writing) : undefined;
  if (after !== undefined) return puttingAfter(spot, after);
  const inside = written(rewrite, 'inside', writing);
  return inside === undefined ? undefined : puttingInside(spot, inside);
}

const ENDING = /[.;,:!]+$/u;

function replacing({ text, source, statement }: Spot, shape: RewriteForm, wording: string): Edit {
  const ending = ENDING.exec(text)?.[0] ?? '';
  const bare = wording.replace(/\.$/u, '');
  if (shape === 'sentence') {
    const stop = statement.block.kind === 'paragraph' || ending.startsWith('.') || /[.] \p{Lu}|[.] \[/u.test(bare) ? '.' : ending;
    return { span: source, newText: capitalized(bare) + stop };
  }
  const first = text.charAt(0);
  const opening = first === first.toUpperCase() ? capitalized(bare) : bare;
  return { span: source, newText: opening + ending };
}

function puttingBefore(spot: Spot, wording: string): Edit | undefined {
  const { start } = spot.source;
  return isInsideLink(spot, start) ? undefined : { span: { start, end: start }, newText: `${capitalized(wording)} ` };
}

function puttingAfter(spot: Spot, wording: string): Edit | undefined {
  const { end } = spot.source;
  if (isInsideLink(spot, end) || !/[.!]$/u.test(spot.text)) return undefined;
  return { span: { start: end, end }, newText: ` ${capitalized(wording)}` };
}

/** Right before the full stop of the sentence, or before the comma after the marked clause. */
function puttingInside(spot: Spot, wording: string): Edit | undefined {
  const { piece } = spot.part;
  const { end } = spot.source;
  const ending = ENDING.exec(spot.text)?.[0] ?? '';
  if (ending && piece.text.slice(end - ending.length, end) !== ending) return undefined;
  const at = end - ending.length;
  return isInsideLink(spot, at) ? undefined : { span: { start: at, end: at }, newText: ` ${wording}` };
}

function isInsideLink({ part, statement }: Spot, at: number): boolean {
  return (statement.block.inlines ?? []).some(({ start, end }) => start < at && at < end && /[[`!<]/u.test(part.piece.text.charAt(start)));
}

// ---------------------------------------------------------------- what would be lost

/**
 * The marks on the sentence are about all of it but a few words; otherwise the rest would be lost with it. What stands beside
 * a good that is praised is more praise, as long as it promises nothing.
 */
function coversSentence({ text, marked, rule }: Spot): boolean {
  let outside = '';
  let at = 0;
  for (const { start, end } of [...marked].sort((a, b) => a.start - b.start)) {
    outside += `${text.slice(at, Math.max(at, start))} `;
    at = Math.max(at, end);
  }
  outside = withoutEscape(outside + text.slice(at)).replace(WELCOME, ' ');
  const words = outside.match(/[A-Za-zÀ-ɏ]{2,}/gu) ?? [];
  const most = rule.category === 'passive-attraction' ? MORE_PRAISE : MORE_WORDS;
  return words.length <= FEW || (words.length <= most && !PROMISE.test(outside));
}

/** «… og vi ønsker nye innbyggere hjertelig velkommen» promises nothing. */
const WELCOME = /(?<![A-Za-zÀ-ɏ])(?:vi|me|kommunen) (?:ønsker|ønskjer|ynskjer) (?:[A-Za-zÀ-ɏ]+ ){0,5}velkom[A-Za-zÀ-ɏ]*/giu;

const FEW = 3;
const MORE_WORDS = 6;
const MORE_PRAISE = 16;

/** A figure, or a deadline, that the new wording does not carry over. */
function losesFigures(rewrite: Rewrite, form: RewriteForm, { spot, captures }: Writing): boolean {
  const template = rewrite.forms?.[form]?.[spot.written] ?? '';
  if (template.includes('{setning}')) return false;
  const left = captures.deadlineText && /\{[Ii]nnen\}/u.test(template) ? spot.text.replace(captures.deadlineText, '') : spot.text;
  return /\d/u.test(left);
}

function fixOf(rewrite: Rewrite, here: Edit, edits: readonly Edit[], spot: Spot): Fix {
  return {
    kind: 'rewrite',
    title: rewrite.title[spot.written] ?? rewrite.title.nb,
    edits,
    preview: previewOf(here, spot),
    rewrite: rewrite.id,
    evidence: rewrite.evidence,
    safe: false,
  };
}

/** The whole sentence as it will read, on one line. */
function previewOf({ span, newText }: Edit, { part, source }: Spot): string {
  const { text } = part.piece;
  const before = text.slice(Math.min(source.start, span.start), span.start);
  const after = text.slice(span.end, Math.max(source.end, span.end));
  return `${before}${newText}${after}`.replace(/\s*\n[ \t>]*/gu, ' ').trim();
}
