import { reportWords } from '../../messages/report.js';
import { draftReview } from '../../report/draft.js';
import { details, reports } from '../../report/reports.js';
import type { Feature } from '../features.js';
import { methods, type ReportAnswer } from '../protocol.js';
import { answering, type Opened, type Session } from '../session.js';
import { severityOf } from '../settings.js';

/** The review of one draft as the page that the command line writes: no script, nothing from elsewhere. */
export const report: Feature = {
  offers: () => ({}),
  listen(session) {
    session.connection.onRequest(
      methods.report,
      answering(session, (opened): ReportAnswer => reportOf(opened, session)),
    );
  },
};

function reportOf(opened: Opened, session: Session): ReportAnswer {
  const { analysis, knowledge, settings } = opened;
  const name = decodeURIComponent(opened.document.uri.split('/').at(-1) ?? '');
  const draft = draftReview(name, analysis, knowledge, { ...details.html, severityOf: (one) => severityOf(one, settings) });
  const written = analysis.written === 'mixed' ? 'nb' : analysis.written;
  const html = reports.html(
    { drafts: [draft], failures: [] },
    {
      words: reportWords[settings.language === 'auto' ? written : settings.language],
      knowledge,
      date: new Date().toISOString().slice(0, 10),
      version: session.bundled.version,
      colour: 'never',
      columns: 100,
    },
  );
  return { title: `${session.words.review.title}: ${name}`, html };
}
