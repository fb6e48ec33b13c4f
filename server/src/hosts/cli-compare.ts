import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { MARKS } from '../report/asked.js';
import { baselineOf, compared } from '../report/baseline.js';
import { details, reports } from '../report/reports.js';
import { noCache } from './cli-cache.js';
import { type DraftFile, nameOf, readDraft, textOf } from './cli-drafts.js';
import { exitCodeFor, refuseToOverwrite, reviewOf } from './cli-once.js';
import { readOptions } from './cli-options.js';
import { writeOutput } from './cli-output.js';
import { reviewAll, settingFor } from './cli-run.js';
import { CannotRun, cliWords, codeOf } from './cli-say.js';
import { groundFor } from './cli-settings.js';

/** `belegg compare OLD NEW`: what a new edition of a draft fixed, and what it brought. The exit code. */
export async function compareCommand(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  const [older, newer, ...rest] = options.paths;
  if (older === undefined || newer === undefined || rest.length > 0) throw new CannotRun(cliWords().twoPaths);
  const ground = await groundFor(options);
  const now = await edition(newer);
  await refuseToOverwrite(options.output, [
    { path: older, name: '' },
    { path: newer, name: '' },
  ]);
  // Both editions go by the new one's name: they are one draft.
  const before = { ...(await edition(older)), name: now.name };
  const was = await reviewAll([before], { ...ground, detail: MARKS }, noCache, 1);
  const is = await reviewAll([now], { ...ground, detail: details[options.format] }, noCache, 1);
  const baseline = baselineOf(was.drafts, options.date, ground.knowledge.version);
  const review = reviewOf(is, was.failures, compared(is.drafts, baseline, ground.knowledge.version));
  await writeOutput(reports[options.format](review, settingFor(review.drafts, options, ground)), options.output);
  return exitCodeFor(review, ground.failOn);
}

/** A file, or `revision:path` of a git repository. A file of that very name goes first. */
async function edition(spec: string): Promise<DraftFile> {
  const found = await stat(spec).catch(() => undefined);
  const read = !found && /^[^-:][^:]*:./.test(spec) ? textOf(await blobAt(spec)) : await readDraft(spec);
  if (read.kind === 'failure') throw new CannotRun(`${spec}: ${read.message}`);
  return { path: spec, name: nameOf(found ? spec : spec.slice(spec.indexOf(':') + 1)), text: read.text };
}

async function blobAt(spec: string): Promise<Buffer> {
  const say = cliWords();
  try {
    const { stdout } = await promisify(execFile)('git', ['cat-file', 'blob', spec], { encoding: 'buffer', maxBuffer: 20_000_000 });
    return stdout;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new CannotRun(say.noGit);
    const stderr = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : '';
    throw new CannotRun(say.revision(spec, stderr.trim().split('\n')[0] ?? ''));
  }
}
