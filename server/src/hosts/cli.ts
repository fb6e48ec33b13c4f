import { isMainThread } from 'node:worker_threads';
import { nearest } from '../knowledge/nearest.js';
import { bundledKnowledge } from './bundled.js';
import { toStdout } from './cli-output.js';
import { CannotRun, cliWords, codeOf, complain } from './cli-say.js';
import { bundledVersion } from './cli-version.js';

export { isWarm } from './bundled.js';

/** A command takes the words after its name and gives the exit code. */
type Command = (words: readonly string[]) => Promise<number>;

/** Each is loaded when it is asked for. */
const commands = {
  review: async (words) => (await import('./cli-review.js')).reviewCommand(words),
  baseline: async (words) => (await import('./cli-baseline.js')).baselineCommand(words),
  compare: async (words) => (await import('./cli-compare.js')).compareCommand(words),
  export: async (words) => (await import('./cli-export.js')).exportCommand(words),
  kb: async (words) => (await import('./cli-kb.js')).kbCommand(words),
  server: serverCommand,
} satisfies Record<string, Command>;

// The same file is the program and each of its threads: there is one bundle to install.
if (isMainThread) void main(process.argv.slice(2));
else void import('./worker.js').then(({ serveTasks }) => serveTasks());

async function main([name, ...words]: readonly string[]): Promise<void> {
  // A reader that has had enough («| head») is no fault of ours; a disk that is full is no reader.
  let lost: string | undefined;
  process.stdout.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') lost ??= codeOf(error);
  });
  try {
    process.exitCode = await run(name, words);
    if (lost !== undefined) throw new CannotRun(cliWords().outputLost(lost));
  } catch (error) {
    complain(error instanceof CannotRun ? error.message : cliWords().unexpected(error instanceof Error ? error.message : String(error)));
    process.exitCode = 2;
  }
}

async function run(name: string | undefined, words: readonly string[]): Promise<number> {
  const say = cliWords();
  if (name === undefined) {
    process.stderr.write(say.help);
    return 2;
  }
  if (name === 'help' || name === '--help' || name === '-h' || asksForHelp(words)) {
    await toStdout(say.help);
    return 0;
  }
  if (name === '--version') {
    await toStdout(`belegg ${bundledVersion()} (${bundledKnowledge().version})\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;
  if (!command)
    throw new CannotRun(
      name.startsWith('-') ? say.unknownOption(name, undefined) : say.unknownCommand(name, nearest(name, Object.keys(commands))),
    );
  return command(words);
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

/** The process lives as long as its client. */
async function serverCommand(): Promise<number> {
  const { serveProcess } = await import('./serve.js');
  serveProcess(bundledKnowledge());
  return new Promise(() => undefined);
}
