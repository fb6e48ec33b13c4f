// Three clients that are not VS Code, without a window: each opens the example draft, waits for marks, applies a wording
// and a citation, and saves. What counts is the file on disk.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CLAIM, check, SENTENCE, workspace } from './draft.mjs';

export const nvim = (place) => edited(place, 'nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script(place, 'nvim.lua')}`]);
export const emacs = (place) => edited(place, 'emacs', ['-Q', '--batch', '-l', script(place, 'emacs.el')]);
export const vim = (place) => edited(place, 'vim', ['-Nu', 'NONE', '-i', 'NONE', '-n', '-es', '-V1', '-S', script(place, 'ale.vim')]);

const script = ({ root }, name) => join(root, 'client/test', name);

function edited({ root, server }, command, args) {
  const { file, before, now } = workspace(root);
  const env = { ...process.env, FILE: file, SERVER: server, SENTENCE, CLAIM };
  const { status, error, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'pipe'] });
  if (error) throw error;
  const said = `${stdout}${stderr}`.trim();
  if (status !== 0) throw new Error(`${command} ended with ${status}\n${said}`);
  try {
    check(before, now());
  } catch (problem) {
    throw new Error(`${problem.message}\n${said}`);
  }
}
