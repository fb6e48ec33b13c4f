import type { Severity } from '../../engine/model.js';
import { reportWords } from '../../messages/report.js';
import { interfaceForm } from '../../messages/table.js';
import type { Baseline } from '../../report/baseline.js';
import { categories, severities } from '../../report/priority.js';
import { rangeOf } from '../convert.js';
import type { Feature } from '../features.js';
import { chaptersIn, firstFrom } from '../outline.js';
import { type FilterChoice, methods, type ReviewAnswer, type ReviewFilter, type ReviewNode, type ReviewParams } from '../protocol.js';
import { answering, type Opened, type Session } from '../session.js';
import { type ShownDiagnostic, visibleIn } from '../shown.js';
import { Baselines, keyOf } from '../since.js';

/** The review of one draft for the side panel: by chapter and by importance, narrowed as the author wants it. */
export const review: Feature = {
  offers: () => ({}),
  listen(session) {
    const baselines = new Baselines(session);
    session.connection.onRequest(
      methods.review,
      answering(session, async (opened, { filter = EVERYTHING }: ReviewParams) => {
        const baseline = await baselines.around(opened.document.uri);
        const fresh = filter.news && baseline ? baselines.newIn(opened, baseline) : undefined;
        return reviewOf(opened, session, filter, fresh, baseline);
      }),
    );
  },
};

const EVERYTHING: ReviewFilter = { hidden: [], news: false };

function reviewOf(
  opened: Opened,
  session: Session,
  { hidden }: ReviewFilter,
  fresh: ReadonlySet<string> | undefined,
  baseline: Baseline | undefined,
): ReviewAnswer {
  const words = session.words.review;
  const all = visibleIn(opened);
  const visible = all.filter(
    ({ diagnostic, severity }) =>
      !hidden.includes(severity) &&
      !hidden.includes(diagnostic.category) &&
      (!fresh || fresh.has(keyOf(diagnostic.rule, diagnostic.span.start))),
  );
  const narrowed = hidden.length > 0 || fresh !== undefined;
  return {
    version: opened.document.version,
    choices: choicesIn(all, hidden, session, baseline),
    ...(narrowed ? { narrowed: words.narrowed(visible.length, all.length) } : {}),
    chapters: byChapter(opened, visible, words.beforeHeadings),
    importance: byImportance(opened, visible, words.severity),
    count: visible.length,
    status: words.status(all.length),
    statusHint: words.statusHint,
    words: {
      byChapter: words.byChapter,
      byImportance: words.byImportance,
      nothing: narrowed && all.length > 0 ? words.nothingChosen : words.clean,
      filter: words.filter,
      kinds: words.kinds,
    },
  };
}

function choicesIn(
  all: readonly ShownDiagnostic[],
  hidden: readonly string[],
  { words, settings, client }: Session,
  baseline: Baseline | undefined,
): readonly FilterChoice[] {
  const report = reportWords[interfaceForm(settings.language, client.locale)];
  const choice = (kind: 'severity' | 'category', id: string, label: string): readonly FilterChoice[] => {
    const count = all.filter(({ severity, diagnostic }) => (kind === 'severity' ? severity : diagnostic.category) === id).length;
    return count > 0 || hidden.includes(id) ? [{ kind, id, label, detail: words.review.status(count) }] : [];
  };
  return [
    ...severities.flatMap((id) => choice('severity', id, words.review.severity[id])),
    ...categories.flatMap((id) => choice('category', id, report.category[id])),
    ...(baseline ? [{ kind: 'news' as const, id: 'news', label: words.review.news(report.date(baseline.made)) }] : []),
  ];
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
