import type { Severity } from '../engine/model.js';
import { shown } from './escape.js';
import { hashOf } from './fingerprint.js';
import type { Review } from './review.js';

/** GitLab's Code Quality report. Fingerprints hold no position; equal marks are numbered. With a baseline only what is new. */
export function gitlab({ drafts, failures, change }: Review): string {
  const seen = new Map<string, number>();
  const marks = drafts.flatMap(({ path, marks }) =>
    marks
      .filter((mark) => !change || change.states.get(mark) === 'new')
      .map((mark) => ({
        description: shown(mark.message, ''),
        check_name: mark.rule,
        fingerprint: numbered(seen, hashOf(`${path}\n${mark.print.own}`)),
        severity: LEVELS[mark.severity],
        location: { path, lines: { begin: mark.start.line, end: mark.end.line } },
      })),
  );
  const broken = failures.map(({ path, message }) => ({
    description: shown(message, ''),
    check_name: 'belegg',
    fingerprint: numbered(seen, hashOf(path)),
    severity: 'blocker',
    location: { path, lines: { begin: 1 } },
  }));
  return `${JSON.stringify([...marks, ...broken], null, 1)}\n`;
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', information: 'minor', hint: 'info' };

function numbered(seen: Map<string, number>, print: string): string {
  const count = seen.get(print) ?? 0;
  seen.set(print, count + 1);
  return count === 0 ? print : `${print}-${count}`;
}
