import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The command line as it is installed. `npm test` builds it first. */
export const CLI = resolve('dist/cli.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line and waits for its end. */
export function belegg(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string | Buffer; readonly env?: NodeJS.ProcessEnv; readonly file?: string } = {},
): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [options.file ?? CLI, ...args], {
      cwd: options.cwd,
      env: { ...process.env, LANG: 'nb_NO.UTF-8', LC_ALL: '', ...options.env },
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

const home = mkdtempSync(join(tmpdir(), 'belegg-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));

/** A folder of its own for one test, gone when the process ends. */
export function folder(): string {
  return mkdtempSync(join(home, 'test-'));
}
