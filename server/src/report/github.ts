import type { Severity } from '../engine/model.js';
import { escapeCommand, escapeProperty } from './escape.js';
import type { Setting } from './reports.js';
import type { Mark, Review } from './review.js';

/** Workflow commands that GitHub shows beside the lines of a pull request. With a baseline only what is new. */
export function github({ drafts, failures, left, change }: Review, { words }: Setting): string {
  const lines = drafts.flatMap(({ path, marks }) =>
    marks.filter((mark) => !change || change.states.get(mark) === 'new').map((mark) => command(path, mark, words.category[mark.category])),
  );
  for (const { path, message } of failures) lines.push(`::error file=${escapeProperty(path)}::${escapeCommand(message)}`);
  if (left !== undefined) lines.push(`::warning::${escapeCommand(words.partial(left))}`);
  return lines.map((line) => `${line}\n`).join('');
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

function command(path: string, mark: Mark, title: string): string {
  const { start, end, severity, message, fixes } = mark;
  // GitHub takes columns only where the mark stays on one line.
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
  const preview = fixes.find((fix) => fix.preview !== undefined)?.preview;
  const body = preview === undefined ? message : `${message}\n→ ${preview}`;
  return `::${LEVELS[severity]} file=${escapeProperty(path)},line=${start.line},endLine=${end.line}${columns},title=${escapeProperty(title)}::${escapeCommand(body)}`;
}
