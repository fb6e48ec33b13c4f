import { endsWith } from '../detection/blocks.js';
import { clauseAround } from '../detection/clauses.js';
import { holds, spanOf } from '../detection/matched.js';
import type { Match } from '../detection/matches.js';
import type { Situation } from '../detection/situation.js';
import type { Diagnostic, Severity, Statement } from '../model.js';

/**
 * What evidence says about the claims of one statement: traps that it walks into, and causes and shares without a source.
 * `framed` is what the framing rules say about it: a weak claim is left to them where a good is offered as bait.
 * Spans are relative to the piece, apart, ordered by start. Depends on the situation and the knowledge, on nothing else.
 */
export function claimsIn(situation: Situation, framed: readonly Diagnostic[]): readonly Diagnostic[] {
  const found = situation.matches.filter(({ rule }) => rule.kind === 'check' && rule.category === 'claim');
  if (found.length === 0 || !isClaiming(situation.statement)) return [];
  const offered = framed.some(({ category }) => category === 'passive-attraction');
  const holding = found.filter((match) => holds(situation, match) && (match.cue.strength >= SURE || !offered));
  return apart(situation, [...holding].sort(bySureness)).map((match) => diagnosticOf(situation, match));
}

const SURE = 3;

/** Claims are made in sentences of the plan: not in titles, header cells, footnotes, quotations, questions or lists of sources. */
export function isClaiming({ block, sentence, context, written }: Statement): boolean {
  if (written !== 'nb' && written !== 'nn') return false;
  if (block.kind === 'heading' || block.kind === 'footnote' || block.caption || block.quoted || block.cell?.row === 0) return false;
  if (SILENT.has(context.chapter)) return false;
  return !endsWith('?', block, sentence);
}

const SILENT = new Set(['contents', 'sources']);

/** What names a trap goes before what only asks for a source, then the surer, the earlier and the longer. */
function bySureness(one: Match, other: Match): number {
  const trapped = Number(other.rule.trap !== undefined) - Number(one.rule.trap !== undefined);
  return trapped || other.cue.strength - one.cue.strength || one.from - other.from || other.to - one.to;
}

/** The first of those that lie in the same clause; a statement that walks into a trap is not asked for a source as well. */
function apart(situation: Situation, matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of matches) {
    const clause = clauseAround(situation.line, match);
    const taken = kept.some((one) => (one.rule.trap && !match.rule.trap) || (clause.from < one.to && one.from < clause.to));
    if (!taken) kept.push(match);
  }
  return kept.sort((one, other) => one.from - other.from);
}

function diagnosticOf(situation: Situation, match: Match): Diagnostic {
  const { rule, cue } = match;
  const written = situation.statement.written === 'nn' ? 'nn' : 'nb';
  const clause = clauseAround(situation.line, match);
  return {
    rule: rule.id,
    category: 'claim',
    severity: cue.strength >= SURE ? rule.severity : LOWER[rule.severity],
    span: spanOf(situation, clause.from, clause.to),
    message: rule.title[written],
    evidence: rule.evidence,
    ...(rule.trap === undefined ? {} : { trap: rule.trap }),
  };
}

const LOWER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'information', information: 'hint', hint: 'hint' };
