import { reportWords } from '../../messages/report.js';
import { draftReview } from '../../report/draft.js';
import { reports } from '../../report/reports.js';
import type { Mark } from '../../report/review.js';
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
  const whole = draftReview(name, analysis, knowledge);
  const marks = whole.marks.flatMap((mark): readonly Mark[] => {
    const severity = severityOf(mark, settings);
    return severity ? [{ ...mark, severity }] : [];
  });
  const written = analysis.written === 'mixed' ? 'nb' : analysis.written;
  const html = reports.html(
    { drafts: [{ ...whole, marks }], failures: [] },
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
