import { keepMessages } from '../../messages/keep.js';
import { nearestKeys } from '../citations/checks/nearest.js';
import type { Analysis, Batch, Bilingual, Diagnostic, Edit, Knowledge, Repair, RuleId, Span, Surroundings } from '../model.js';
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
 * What is left of `batches` when the author's keep comments and the municipality's accepted phrases are heeded. The last batch
 * is said of the whole draft, from 0: what there is to say about comments that keep nothing, name no rule or give no reason
 * comes at its end. Batches that nothing reaches stay the same values.
 */
export function heeded(
  draft: Pick<Analysis, 'draft' | 'laid' | 'written'>,
  batches: readonly Batch[],
  knowledge: Knowledge,
  { accepted }: Surroundings,
): readonly Batch[] {
  const keeps = keepsIn(draft);
  if (keeps.length === 0 && accepted.length === 0) return batches;
  const used = new Set<string>();
  const last = batches.length - 1;
  const left = batches.map((batch, at): Batch => {
    const end = at + 1 < last ? batches[at + 1]!.start : draft.draft.length + 1;
    const reaching = keeps.filter(({ reach }) => reach.start < end && Math.max(reach.end, reach.start + 1) > batch.start);
    return reaching.length === 0 ? unaccepted(draft.draft, batch, accepted) : leftOf(draft.draft, batch, reaching, accepted, used);
  });
  const known = new Set([...knowledge.rules.keys(), ...batches.flatMap(({ diagnostics }) => rulesIn(diagnostics))]);
  const about = keeps.flatMap((keep) => problemsOf(keep, used, [...known]));
  const whole = left.at(-1)!;
  return about.length === 0 ? left : [...left.slice(0, -1), { ...whole, diagnostics: [...whole.diagnostics, ...about] }];
}

/** The diagnostics of a batch that no comment and no accepted phrase covers. `used` is told which comments do. */
function leftOf(draft: string, batch: Batch, keeps: readonly Keep[], accepted: Accepted, used: Set<string>): Batch {
  const diagnostics = batch.diagnostics.filter((diagnostic) => {
    const { start, end } = diagnostic.span;
    const span = { start: start + batch.start, end: end + batch.start };
    const by = keeps.filter((keep) => keep.rules.includes(diagnostic.rule) && covers(keep.reach, span));
    for (const keep of by) used.add(useOf(keep, diagnostic.rule));
    return by.length === 0 && !isAccepted(draft.slice(span.start, span.end), diagnostic.rule, accepted);
  });
  if (diagnostics.length === batch.diagnostics.length) return batch;
  // The same value as long as the same is left: typing elsewhere must leave a batch as it is.
  const before = kept.get(batch.diagnostics);
  const same = before?.length === diagnostics.length && before.every((one, at) => one === diagnostics[at]);
  if (!same) kept.set(batch.diagnostics, diagnostics);
  return { ...batch, diagnostics: same ? before : diagnostics };
}

/** The same where no comment reaches: asked once. */
function unaccepted(draft: string, batch: Batch, accepted: Accepted): Batch {
  if (accepted.length === 0 || batch.diagnostics.length === 0) return batch;
  const known = free.get(batch.diagnostics);
  if (known?.accepted === accepted) return { ...batch, diagnostics: known.left };
  const { diagnostics: left } = leftOf(draft, batch, [], accepted, new Set());
  free.set(batch.diagnostics, { accepted, left });
  return { ...batch, diagnostics: left };
}

type Accepted = Surroundings['accepted'];
const free = new WeakMap<readonly Diagnostic[], { readonly accepted: Accepted; readonly left: readonly Diagnostic[] }>();
const kept = new WeakMap<readonly Diagnostic[], readonly Diagnostic[]>();
const rules = new WeakMap<readonly Diagnostic[], readonly RuleId[]>();

function rulesIn(diagnostics: readonly Diagnostic[]): readonly RuleId[] {
  let found = rules.get(diagnostics);
  if (!found) {
    found = [...new Set(diagnostics.map(({ rule }) => rule))];
    rules.set(diagnostics, found);
  }
  return found;
}

/** The reason that an author or the municipality gave for keeping what stands at an offset, for hover. */
export function reasonAt(analysis: Analysis, offset: number): string | undefined {
  return keepsIn(analysis).find(
    (keep) => covers(keep.reach, { start: offset, end: offset }) || covers(keep.span, { start: offset, end: offset }),
  )?.reason;
}

function isAccepted(words: string, marked: RuleId, accepted: Accepted): boolean {
  if (accepted.length === 0) return false;
  const text = plain(words);
  return accepted.some(
    ({ phrase, rule }) => (rule === undefined || rule === marked) && phrase.trim() !== '' && text.includes(plain(phrase)),
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
