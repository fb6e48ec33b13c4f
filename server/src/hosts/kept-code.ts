import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The compiled code that a program kept under a fingerprint for this very Node; nothing when there is none, or not a whole one. */
export function keptCode(program: string, fingerprint: string): Buffer | undefined {
  try {
    const path = join(folder(), nameOf(program, fingerprint));
    if (!isOurs(path)) return undefined;
    const kept = readFileSync(path);
    const compiled = kept.subarray(0, kept.length >> 1);
    // V8 trusts what it is given, and falls over what is broken. Two copies are compared faster than a sum is made.
    return compiled.length > 0 && compiled.equals(kept.subarray(compiled.length)) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps compiled code, and throws away what was kept of other versions. Where nothing can be written, nothing is kept. */
export function keepCode(program: string, fingerprint: string, compiled: Buffer): void {
  try {
    const [into, name] = [folder(), nameOf(program, fingerprint)];
    mkdirSync(into, { recursive: true, mode: 0o700 });
    for (const other of readdirSync(into))
      if (other.startsWith(`${program}-`) && !other.includes(fingerprint)) rmSync(join(into, other), { force: true });
    const unfinished = join(into, `${name}.${process.pid}`);
    writeFileSync(unfinished, Buffer.concat([compiled, compiled]), { mode: 0o600 });
    renameSync(unfinished, join(into, name));
  } catch {
    // A folder that is full or locked costs the next start some time, and nobody anything else.
  }
}

/** What is run must be what this user wrote, also where the cache folder lies among other people's. Windows tells neither. */
function isOurs(path: string): boolean {
  const { uid, mode } = statSync(path);
  return process.getuid === undefined || (uid === process.getuid() && (mode & OTHERS_WRITE) === 0);
}

const OTHERS_WRITE = 0o022;

function nameOf(program: string, fingerprint: string): string {
  return `${program}-${fingerprint}-${process.version}-${process.arch}`;
}

/** The user's own folder for what can be made again; `BELEGG_CACHE` names another one. */
function folder(): string {
  const { BELEGG_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (BELEGG_CACHE) return BELEGG_CACHE;
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'belegg');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'belegg');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'belegg');
}
