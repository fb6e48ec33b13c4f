import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { keepCode, keptCode } from './kept-code.js';

// The program of the language server: runs the server's code (`server.code.js`) as V8 compiled it the last time, where that
// was kept. Compiling it anew is a quarter of a start.

/** Fingerprint of the code: `build.ts` puts it in; empty while the code is being worked on. */
declare const CODE: string;

/** By then the first drafts are read, and what they needed is compiled. */
const SETTLED_MS = 10_000;

const file = join(__dirname, 'server.code.js');
const cachedData = CODE === '' ? undefined : keptCode(CODE);
// `build.ts` wraps the code in a function, as Node does with a module.
const script = new Script(readFileSync(file, 'latin1'), { filename: file, ...(cachedData ? { cachedData } : {}) });
if (CODE !== '' && (!cachedData || script.cachedDataRejected)) keepLater();
script.runInThisContext()({}, createRequire(file), {}, file, __dirname);

/** Once: after a while, or when the server ends before. */
function keepLater(): void {
  let isKept = false;
  const keep = (): void => {
    if (!isKept) keepCode(CODE, script.createCachedData());
    isKept = true;
  };
  setTimeout(keep, SETTLED_MS).unref();
  process.on('exit', keep);
}
