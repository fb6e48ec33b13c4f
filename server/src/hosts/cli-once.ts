import { readFile, realpath } from 'node:fs/promises';
import { OVERVIEW } from '../report/asked.js';
import { compared, readBaseline } from '../report/baseline.js';
import { FEW } from '../report/html.js';
import { jsonParts } from '../report/json.js';
import { reaches, worstOf } from '../report/priority.js';
import { details, reports } from '../report/reports.js';
import type { Change, DraftReview, Failure, Review } from '../report/review.js';
import { slim } from '../report/slim.js';
import { draftText, tailText } from '../report/text.js';
import type { Cache } from './cli-cache.js';
import { type DraftFile, draftsAt, type Found, nameOf, readStdin } from './cli-drafts.js';
import type { Options, Threshold } from './cli-options.js';
import { toStdout, writeOutput } from './cli-output.js';
import { type Outcome, progressLine, reviewAll, settingFor } from './cli-run.js';
import { CannotRun, cliWords, codeOf, complain } from './cli-say.js';
import type { Ground } from './cli-settings.js';

export const CACHE_FOLDER = '.belegg-cache';

/** One review from drafts to report. The exit code. */
export async function reviewOnce(found: Found, options: Options, ground: Ground, cache: Cache): Promise<number> {
  const interrupt = interruption(found.files.length);
  const baseline = options.baseline === undefined ? undefined : await baselineAt(options.baseline);
  // Only text can be shown piece by piece, and only when nothing has to be compared with the whole.
  const streams = options.format === 'text' && options.output === undefined && !baseline;
  const overview = options.format === 'html' && found.files.length > FEW && !baseline;
  const ready = (draft: DraftReview): void => void toStdout(`${draftText(draft, undefined, settingFor([draft], options, ground))}\n`);
  const progress = streams && process.stdout.isTTY ? undefined : progressLine(found.files.length);
  const outcome = await reviewAll(found.files, { ...ground, detail: overview ? OVERVIEW : details[options.format] }, cache, options.jobs, {
    ...(streams ? { ready } : {}),
    ...(streams && found.files.length > 1 ? { keep: slim } : {}),
    ...(progress ? { progress } : {}),
    stop: interrupt.signal,
  });
  interrupt.end();
  const change = baseline && compared(outcome.drafts, baseline, ground.knowledge.version);
  if (change?.otherKnowledge) complain(cliWords().otherKnowledge);
  const review = reviewOf(outcome, found.failures, change);
  const setting = settingFor(review.drafts, options, ground);
  // Nothing was read: what stopped us is said on standard error, and an empty report would only hide it.
  if (review.drafts.length === 0 && options.format === 'text' && options.output === undefined) return exitCodeFor(review, ground.failOn);
  await writeOutput(
    streams ? tailText(review, setting) : options.format === 'json' ? jsonParts(review, setting) : reports[options.format](review, setting),
    options.output,
  );
  return exitCodeFor(review, ground.failOn);
}

/** The drafts that the options name. */
export async function filesFor({ paths, stdinFilename }: Options): Promise<Found> {
  const dashes = paths.filter((path) => path === '-');
  if (dashes.length > 1) throw new CannotRun(cliWords().stdinTwice);
  const plain = paths.filter((path) => path !== '-');
  const found = plain.length > 0 ? await draftsAt(plain) : { files: [], failures: [] };
  if (dashes.length === 0) return found;
  const name = nameOf(stdinFilename ?? '-');
  const read = await readStdin();
  if (read.kind === 'failure') return { ...found, failures: [...found.failures, { path: name, message: read.message }] };
  return { ...found, files: [...found.files, { path: '-', name, text: read.text }] };
}

export function reviewOf(outcome: Outcome, failures: readonly Failure[], change?: Change): Review {
  const { drafts, left } = outcome;
  return { drafts, failures: [...failures, ...outcome.failures], ...(left > 0 ? { left } : {}), ...(change ? { change } : {}) };
}

/** 0 nothing at the threshold, 1 something, 2 a file could not be read, 130 interrupted. What stopped us is said on standard error. */
export function exitCodeFor(review: Review, failOn: Threshold): number {
  for (const { path, message } of review.failures) complain(`${path}: ${message}`);
  if (review.left !== undefined) {
    complain(cliWords().interrupted(review.left));
    return 130;
  }
  if (review.failures.length > 0) return 2;
  const worst = worstOf(review);
  return failOn !== 'never' && worst !== undefined && reaches(worst, failOn) ? 1 : 0;
}

/** A report never lands on top of a draft. */
export async function refuseToOverwrite(output: string | undefined, files: readonly DraftFile[]): Promise<void> {
  if (output === undefined) return;
  const target = await realpath(output).catch(() => undefined);
  if (target === undefined) return;
  for (const { path, text } of files) {
    if (text === undefined && (await realpath(path).catch(() => path)) === target) throw new CannotRun(cliWords().outputIsDraft(output));
  }
}

async function baselineAt(path: string): Promise<import('../report/baseline.js').Baseline> {
  const say = cliWords();
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new CannotRun(codeOf(error) === 'ENOENT' ? say.baselineMissing(path) : say.settingsBroken(path, codeOf(error)));
  }
  const read = readBaseline(text);
  if (read.kind === 'baseline') return read.baseline;
  throw new CannotRun({ 'not-json': say.baselineBroken, 'not-baseline': say.baselineOther, version: say.baselineVersion }[read.why](path));
}

interface Interruption {
  readonly signal: AbortSignal;
  readonly end: () => void;
}

/** The first Ctrl-C ends the work after the drafts at hand, so that a report can be given; the second ends at once. */
function interruption(files: number): Interruption {
  const stopping = new AbortController();
  if (files < 2) return { signal: stopping.signal, end: () => undefined };
  const stop = (): void => {
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: stopping.signal,
    end: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
