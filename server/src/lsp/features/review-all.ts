import type { CancellationToken } from 'vscode-languageserver';
import { analysing } from '../../engine/analyse.js';
import { reportWords } from '../../messages/report.js';
import { interfaceForm } from '../../messages/table.js';
import { type Detail, OVERVIEW } from '../../report/asked.js';
import { draftReviewing } from '../../report/draft.js';
import { FEW } from '../../report/html.js';
import { details, reports } from '../../report/reports.js';
import type { DraftReview, Failure } from '../../report/review.js';
import type { Feature } from '../features.js';
import { methods, type ReviewAllAnswer, type ReviewAllParams, type ReviewingParams } from '../protocol.js';
import type { Circumstances, Session } from '../session.js';
import { severityOf } from '../settings.js';
import { soon, unhurriedWhile } from '../unhurried.js';

/** The review of many drafts as one page. Read in slices between what the author does meanwhile; stopped, it gives what is there. */
export const reviewAll: Feature = {
  offers: () => ({}),
  listen(session) {
    session.connection.onRequest(methods.reviewAll, (params: ReviewAllParams, token: CancellationToken) =>
      reviewEach(params, session, token),
    );
  },
};

async function reviewEach({ drafts, id }: ReviewAllParams, session: Session, token: CancellationToken): Promise<ReviewAllAnswer> {
  const words = session.words.reviewAll;
  if (drafts.length === 0) return { title: words.title, message: words.noDrafts };
  const detail = drafts.length > FEW ? OVERVIEW : details.html;
  const reviewed: DraftReview[] = [];
  const failures: Failure[] = [];
  for (const [at, { uri, name }] of drafts.entries()) {
    const told: ReviewingParams = { id, done: at, of: drafts.length, message: words.reading(at + 1, drafts.length, name) };
    void session.connection.sendNotification(methods.reviewing, told);
    await soon();
    if (token.isCancellationRequested) break;
    const text = session.documents.get(uri)?.getText() ?? (await session.files.read(uri, session.folders));
    if (text === undefined) {
      failures.push({ path: name, message: words.unreadable });
      continue;
    }
    try {
      const steps = stepsOf(name, text, detail, await session.circumstancesOf(uri, text));
      const done = await unhurriedWhile(() => !token.isCancellationRequested, steps);
      if (!done) break;
      reviewed.push(done.value);
    } catch {
      failures.push({ path: name, message: words.broken });
    }
  }
  return { title: words.title, html: pageOf(reviewed, failures, drafts.length, session) };
}

function* stepsOf(name: string, text: string, detail: Detail, ground: Circumstances): Generator<unknown, DraftReview> {
  const { knowledge, surroundings, settings } = ground;
  const analysis = yield* analysing(text, knowledge, { surroundings });
  return yield* draftReviewing(name, analysis, knowledge, { ...detail, severityOf: (one) => severityOf(one, settings) });
}

function pageOf(drafts: readonly DraftReview[], failures: readonly Failure[], of: number, session: Session): string {
  const left = of - drafts.length - failures.length;
  const { settings, client, bundled } = session;
  return reports.html(
    { drafts, failures, ...(left > 0 ? { left } : {}) },
    {
      words: reportWords[interfaceForm(settings.language, client.locale)],
      knowledge: bundled,
      date: new Date().toISOString().slice(0, 10),
      version: bundled.version,
      colour: 'never',
      columns: 100,
    },
  );
}
