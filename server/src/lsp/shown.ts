import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Batch, Diagnostic, Severity } from '../engine/model.js';
import { diagnosticOf, movedDown, SEVERITIES, SOURCE } from './convert.js';
import type { Opened, Session } from './session.js';
import { type Settings, severityOf } from './settings.js';

/** A diagnostic with the severity that the settings give it. */
export interface ShownDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly severity: Severity;
}

/** Everything that the settings do not hide, in order. */
export function visibleIn({ analysis, settings }: Opened): readonly ShownDiagnostic[] {
  return visible(analysis.diagnostics, settings);
}

/** Where the marks begin that the settings do not hide, in order. */
export function visibleStarts({ analysis, settings }: Opened): readonly number[] {
  const starts = analysis.batches.flatMap(({ start, diagnostics }) =>
    seenIn(diagnostics, settings).shown.map(({ diagnostic }) => start + diagnostic.span.start),
  );
  return starts.sort((one, other) => one - other);
}

/** Marks in one file that a list of problems can still be read with. */
const MOST = 500;
const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * The marks of a draft as a client shows them: the first ones of the gravest kinds, and a line that counts the rest. This runs
 * at every keystroke: what an edit left alone is the same value as before, and nothing is made of what is not sent.
 */
export function shownIn(opened: Opened, session: Session): LspDiagnostic[] {
  const { analysis, settings, document } = opened;
  const batches = analysis.batches.map((batch) => ({ batch, seen: seenIn(batch.diagnostics, settings) }));
  const { room, left } = roomFor(batches.map(({ seen }) => seen));
  const items: LspDiagnostic[] = [];
  for (const { batch, seen } of batches) {
    if (!ORDER.some((severity) => seen.counts[severity] > 0 && room[severity] > 0)) continue;
    const converted = itemsOf(opened, session, batch, seen);
    seen.shown.forEach(({ severity }, at) => {
      room[severity] -= 1;
      if (room[severity] >= 0) items.push(converted[at]!);
    });
  }
  if (left === 0) return items;
  const range = { start: document.positionAt(0), end: document.positionAt(0) };
  return [{ range, severity: SEVERITIES.information, source: SOURCE, message: session.words.more(left) }, ...items];
}

/** How many of each kind are shown, and how many marks are not. */
function roomFor(all: readonly Seen[]): { readonly room: Record<Severity, number>; readonly left: number } {
  const room: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { counts } of all) for (const severity of ORDER) room[severity] += counts[severity];
  let most = MOST;
  let left = 0;
  for (const severity of ORDER) {
    const kept = Math.min(room[severity], most);
    left += room[severity] - kept;
    most -= kept;
    room[severity] = kept;
  }
  return { room, left };
}

// ---------------------------------------------------------------- remembered with a batch's diagnostics

interface Seen {
  readonly settings: Settings;
  readonly shown: readonly ShownDiagnostic[];
  readonly counts: Readonly<Record<Severity, number>>;
}

const seen = new WeakMap<Batch['diagnostics'], Seen>();

function seenIn(diagnostics: Batch['diagnostics'], settings: Settings): Seen {
  const known = seen.get(diagnostics);
  if (known?.settings === settings) return known;
  const shown = visible(diagnostics, settings);
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of shown) counts[severity] += 1;
  const made = { settings, shown, counts };
  seen.set(diagnostics, made);
  return made;
}

function visible(diagnostics: readonly Diagnostic[], settings: Settings): readonly ShownDiagnostic[] {
  return diagnostics.flatMap((diagnostic): readonly ShownDiagnostic[] => {
    const severity = severityOf(diagnostic, settings);
    return severity ? [{ diagnostic, severity }] : [];
  });
}

interface Converted {
  /** The line on which the batch starts. */
  readonly line: number;
  readonly items: readonly LspDiagnostic[];
}

const converted = new WeakMap<Seen, Converted>();

/** The marks of a batch, one for each that is seen. Below a new line they are the same, further down. */
function itemsOf({ document }: Opened, session: Session, { start }: Batch, seenHere: Seen): readonly LspDiagnostic[] {
  const { line, character } = document.positionAt(start);
  const known = converted.get(seenHere);
  if (known && character === 0) {
    if (known.line === line) return known.items;
    const items = known.items.map((item) => movedDown(item, line - known.line));
    converted.set(seenHere, { line, items });
    return items;
  }
  const items = seenHere.shown.map(({ diagnostic, severity }) => diagnosticOf(document, diagnostic, severity, session.client, start));
  if (character === 0) converted.set(seenHere, { line, items });
  return items;
}
