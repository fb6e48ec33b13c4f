import { type CliWords, cliNb, cliNn } from '../messages/cli.js';
import { escapeTerminal } from '../report/escape.js';

/** The command could not run. The message is one plain line for the user; the exit code is 2. */
export class CannotRun extends Error {}

/** What the command line says, in the written form of the user's system. */
export function cliWords(environment: NodeJS.ProcessEnv = process.env): CliWords {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('nn') ? cliNn : cliNb;
}

/** One line on standard error. Names of files may hold anything; what reaches the terminal does not. */
export function complain(message: string): void {
  process.stderr.write(`belegg: ${escapeTerminal(message)}\n`);
}

/** `ENOENT`, `EACCES` … of an error of the file system; its message when it has none. */
export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
