import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MARKS } from '../report/asked.js';
import { baselineOf, writeBaseline } from '../report/baseline.js';
import { folderCache, noCache } from './cli-cache.js';
import { CACHE_FOLDER, exitCodeFor, filesFor, refuseToOverwrite, reviewOf } from './cli-once.js';
import { readOptions } from './cli-options.js';
import { writeOutput } from './cli-output.js';
import { progressLine, reviewAll } from './cli-run.js';
import { CannotRun, cliWords, complain } from './cli-say.js';
import { groundFor } from './cli-settings.js';

const FILE = '.belegg/baseline.json';

/** `belegg baseline PATH…`: writes down what is marked now. The exit code. */
export async function baselineCommand(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  if (options.paths.length === 0) throw new CannotRun(cliWords().noPaths);
  const ground = await groundFor(options);
  const found = await filesFor(options);
  const output = options.output ?? FILE;
  await refuseToOverwrite(output, found.files);
  const cache = options.cache ? folderCache(CACHE_FOLDER) : noCache;
  const progress = progressLine(found.files.length);
  const outcome = await reviewAll(found.files, { ...ground, detail: MARKS }, cache, options.jobs, progress ? { progress } : {});
  const code = exitCodeFor(reviewOf(outcome, found.failures), 'never');
  // Half a baseline would call everything in the missing drafts new.
  if (code !== 0) return code;
  const baseline = baselineOf(outcome.drafts, options.date, ground.knowledge.version);
  if (options.output === undefined) await mkdir(dirname(FILE), { recursive: true });
  await writeOutput(writeBaseline(baseline), output);
  if (output !== '-') complain(cliWords().baselineWritten(output, baseline.known.length));
  return 0;
}
