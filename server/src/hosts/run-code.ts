import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { keepCode, keptCode } from './kept-code.js';

export interface Program {
  /** What its compiled code is kept under. */
  readonly name: 'cli' | 'server';
  /** The file that Node was told to run, and that a thread is started with. */
  readonly file: string;
  /** As `wrapped` makes it. */
  readonly code: string;
  /** The frozen base, which the code knows as `ARTIFACT`. */
  readonly knowledge: string;
}

/** What the code hands out, as any module does. */
interface Exports {
  /** Whether it has done in this thread what it is for: then that is compiled, and worth keeping. */
  readonly isWarm?: () => boolean;
}

/** Runs code as V8 compiled it the last time, where that was kept. Compiling it anew is a quarter of a start or of a review. */
export function runCode({ name, file, code, knowledge }: Program): void {
  const fingerprint = code.slice(OPEN.length, code.indexOf(CLOSE));
  const cachedData = keptCode(name, fingerprint);
  const script = new Script(code, { filename: file, ...(cachedData ? { cachedData } : {}) });
  const module: { exports: Exports } = { exports: {} };
  if (isMainThread && (!cachedData || script.cachedDataRejected))
    keepLater(() => {
      const isWorthKeeping = module.exports.isWarm?.() ?? false;
      if (isWorthKeeping) keepCode(name, fingerprint, script.createCachedData());
      return isWorthKeeping;
    });
  script.runInThisContext()(module.exports, require, module, file, knowledge);
}

/** Code of a CommonJS module as `runCode` runs it: a function of what a module finds around it, after its fingerprint. */
export function wrapped(code: string, fingerprint: string): string {
  return `${OPEN}${fingerprint}${CLOSE}(function(exports,require,module,__filename,ARTIFACT){${code}\n})`;
}

const [OPEN, CLOSE] = ['/*', '*/'];

/** By then the first drafts are read, and what they needed is compiled. */
const SETTLED_MS = 10_000;

/** Once: after a while, or when the program ends before. */
function keepLater(keep: () => boolean): void {
  let isKept = false;
  const once = (): void => {
    if (!isKept) isKept = keep();
  };
  setTimeout(once, SETTLED_MS).unref();
  process.on('exit', once);
}
