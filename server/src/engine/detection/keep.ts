import { keepMessages } from '../../messages/keep.js';
import { nearestKeys } from '../citations/checks/nearest.js';
import type { Analysis, Bilingual, Diagnostic, Edit, Knowledge, Repair, RuleId, Span, Surroundings } from '../model.js';
import { type Keep, type KeepScope, keepsIn, SCOPE_WORDS } from './keeps.js';

export type { Keep, KeepScope } from './keeps.js';

/** The comment that keeps a sentence as it is, with a reason, on a line of its own before the block. In the written form of the draft. */
export function keepFor(analysis: Analysis, diagnostic: Diagnostic, reason: string, scope: KeepScope = 'next'): Edit {
  const start = lineStart(analysis.draft, diagnostic.span.start);
  const indent = /^[ \t]*(?:>[ \t]?)*/.exec(analysis.draft.slice(start, diagnostic.span.start))?.[0] ?? '';
  const word = scope === 'next' ? '' : ` ${SCOPE_WORDS[scope]}`;
  const keep = analysis.written === 'nn' ? 'behald' : 'behold';
  return { span: { start, end: start }, newText: `${indent}<!-- belegg: ${keep} ${diagnostic.rule}${word} – ${reason} -->\n` };
}

/**
 * The diagnostics that are left when the author's keep comments and the municipality's accepted phrases are heeded, and
 * what is to be said about comments that keep nothing, name no rule or give no reason. Ordered as before, new ones last.
 */
export function heeded(
  analysis: Analysis,
  diagnostics: readonly Diagnostic[],
  knowledge: Knowledge,
  surroundings: Surroundings,
): readonly Diagnostic[] {
  const keeps = keepsIn(analysis);
  if (keeps.length === 0 && surroundings.accepted.length === 0) return diagnostics;
  const used = new Set<string>();
  const left = diagnostics.filter((diagnostic) => {
    const by = keeps.filter((keep) => keep.rules.includes(diagnostic.rule) && covers(keep.reach, diagnostic.span));
    for (const keep of by) used.add(useOf(keep, diagnostic.rule));
    return by.length === 0 && !isAccepted(analysis.draft, diagnostic, surroundings);
  });
  const known = new Set([...knowledge.rules.keys(), ...diagnostics.map((one) => one.rule)]);
  return [...left, ...keeps.flatMap((keep) => problemsOf(keep, used, [...known]))];
}

/** The reason that an author or the municipality gave for keeping what stands at an offset, for hover. */
export function reasonAt(analysis: Analysis, offset: number): string | undefined {
  return keepsIn(analysis).find(
    (keep) => covers(keep.reach, { start: offset, end: offset }) || covers(keep.span, { start: offset, end: offset }),
  )?.reason;
}

function isAccepted(draft: string, diagnostic: Diagnostic, surroundings: Surroundings): boolean {
  const text = plain(draft.slice(diagnostic.span.start, diagnostic.span.end));
  return surroundings.accepted.some(
    ({ phrase, rule }) => (rule === undefined || rule === diagnostic.rule) && phrase.trim() !== '' && text.includes(plain(phrase)),
  );
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

// ---------------------------------------------------------------- what is wrong with a comment

function problemsOf(keep: Keep, used: ReadonlySet<string>, known: readonly RuleId[]): readonly Diagnostic[] {
  if (keep.rules.length === 0) return [said(keep, 'kommentar-uleselig', keepMessages.unread, [])];
  const unknown = keep.rules.filter((rule) => !known.includes(rule));
  if (unknown.length > 0)
    return unknown.map((rule) => said(keep, 'kommentar-ukjent-regel', keepMessages.unknown(rule), spellings(keep, rule, known)));
  if (!keep.rules.some((rule) => used.has(useOf(keep, rule))))
    return [said(keep, 'kommentar-uten-virkning', keepMessages.unused, [removal(keep)])];
  return keep.reason === '' ? [said(keep, 'kommentar-uten-grunn', keepMessages.noReason, [blankReason(keep)])] : [];
}

function said(keep: Keep, rule: RuleId, message: Bilingual, repairs: readonly Repair[]): Diagnostic {
  return { rule, category: 'document', severity: 'information', span: keep.span, message: message[keep.written], evidence: [], repairs };
}

function spellings(keep: Keep, rule: RuleId, known: readonly RuleId[]): readonly Repair[] {
  const at = keep.span.start + keep.text.indexOf(rule);
  return nearestKeys(rule, known).map((near) => ({
    title: keepMessages.unknownRepair(near),
    edits: [{ span: { start: at, end: at + rule.length }, newText: near }],
  }));
}

function removal(keep: Keep): Repair {
  return { title: keepMessages.unusedRepair, edits: [{ span: keep.line, newText: '' }] };
}

function blankReason(keep: Keep): Repair {
  const end = keep.span.start + keep.text.lastIndexOf('-->');
  const lead = /[–—-]\s*$/.test(keep.text.slice(0, keep.text.lastIndexOf('-->'))) ? '' : '– ';
  return {
    title: keepMessages.noReasonRepair,
    edits: [{ span: { start: end, end }, newText: `${lead}${keepMessages.reasonBlank[keep.written]} ` }],
  };
}

function useOf(keep: Keep, rule: RuleId): string {
  return `${keep.span.start} ${rule}`;
}

function covers(reach: Span, span: Span): boolean {
  return span.start >= reach.start && span.start < Math.max(reach.end, reach.start + 1);
}

function lineStart(draft: string, offset: number): number {
  return draft.lastIndexOf('\n', offset - 1) + 1;
}
