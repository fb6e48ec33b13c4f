import type { Severity } from '../../engine/model.js';
import { rangeOf } from '../convert.js';
import type { Feature } from '../features.js';
import { chaptersIn, firstFrom } from '../outline.js';
import { methods, type ReviewAnswer, type ReviewNode } from '../protocol.js';
import { answering, type Opened, type Session } from '../session.js';
import { type ShownDiagnostic, visibleIn } from '../shown.js';

/** The review of one draft for the side panel: by chapter and by importance. */
export const review: Feature = {
  offers: () => ({}),
  listen(session) {
    session.connection.onRequest(
      methods.review,
      answering(session, (opened) => reviewOf(opened, session)),
    );
  },
};

function reviewOf(opened: Opened, session: Session): ReviewAnswer {
  const words = session.words.review;
  const visible = visibleIn(opened);
  return {
    version: opened.document.version,
    chapters: byChapter(opened, visible, words.beforeHeadings),
    importance: byImportance(opened, visible, words.severity),
    count: visible.length,
    status: words.status(visible.length),
    statusHint: words.statusHint,
    words: { byChapter: words.byChapter, byImportance: words.byImportance, nothing: words.clean },
  };
}

function byChapter(opened: Opened, visible: readonly ShownDiagnostic[], before: string): readonly ReviewNode[] {
  const starts = visible.map(({ diagnostic }) => diagnostic.span.start);
  return chaptersIn(opened.analysis).flatMap(({ title, heading, own }) => {
    const inside = visible.slice(firstFrom(starts, own.start), firstFrom(starts, own.end));
    if (inside.length === 0) return [];
    const node = { label: title || before, detail: String(inside.length), children: inside.map((one) => nodeOf(opened, one)) };
    return [heading ? { ...node, range: rangeOf(opened.document, heading) } : node];
  });
}

const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function byImportance(
  opened: Opened,
  visible: readonly ShownDiagnostic[],
  names: Readonly<Record<Severity, string>>,
): readonly ReviewNode[] {
  return ORDER.flatMap((severity) => {
    const inside = visible.filter((one) => one.severity === severity);
    if (inside.length === 0) return [];
    return [{ label: names[severity], detail: String(inside.length), severity, children: inside.map((one) => nodeOf(opened, one)) }];
  });
}

/** Characters of a quotation in a narrow panel. */
const QUOTE = 80;

function nodeOf({ document, analysis }: Opened, { diagnostic, severity }: ShownDiagnostic): ReviewNode {
  const quote = analysis.draft.slice(diagnostic.span.start, diagnostic.span.end).replace(/\s+/g, ' ');
  const short = quote.length > QUOTE ? `${quote.slice(0, QUOTE - 1)}…` : quote;
  return { label: diagnostic.message, detail: `«${short}»`, severity, range: rangeOf(document, diagnostic.span) };
}
