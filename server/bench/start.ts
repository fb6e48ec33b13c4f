import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { numbersIn, ratio, shown, table, timed } from './numbers.js';

const EXAMPLE = 'examples/granvik-samfunnsdel.md';

/**
 * The built server from nothing to the marks of the example draft, beside an empty Node process with one parse that is warm,
 * and beside a process that does nothing but load the parser and parse.
 */
export async function coldStart(runs: number, parse: (draft: string) => unknown): Promise<string> {
  const draft = readFileSync(EXAMPLE, 'utf8');
  const input = conversation(draft);
  const kept = mkdtempSync(join(tmpdir(), 'belegg-'));
  const cold = coldParser();
  const times = { empty: [] as number[], parsing: [] as number[], cold: [] as number[], first: [] as number[], later: [] as number[] };
  await untilMarks(input, kept, END);
  for (let run = 0; run < runs; run += 1) {
    times.empty.push(timed(() => spawnSync(process.execPath, ['-e', ''])));
    times.parsing.push(timed(() => parse(draft)));
    times.cold.push(timed(() => spawnSync(process.execPath, [cold])));
    times.first.push(await untilMarks(input, NOWHERE));
    times.later.push(await untilMarks(input, kept));
  }
  rmSync(kept, { recursive: true });
  const [empty, parsing, parser] = [numbersIn(times.empty), numbersIn(times.parsing), numbersIn(times.cold)];
  const floor = { ...empty, median: empty.median + parsing.median };
  const row = (what: string, one: readonly number[]): readonly string[] => {
    const server = numbersIn(one);
    return [what, ratio(server, floor), ratio(server, parser), shown(server), shown(empty), shown(parsing), shown(parser)];
  };
  return table(
    [
      '',
      'to Node and a warm parse',
      'to a process that parses',
      'server to its first marks (ms)',
      'empty Node (ms)',
      '`remark` on the same draft, warm (ms)',
      'a process that loads `remark` and parses it (ms)',
    ],
    [row('first start of a version', times.first), row('later starts, with compiled code kept', times.later)],
  );
}

/** A program in one file that parses the example draft once. */
function coldParser(): string {
  const outfile = '.cache/bench/parse.cjs';
  const contents = `import { readFileSync } from 'node:fs';
    import { remark } from 'remark';
    import remarkGfm from 'remark-gfm';
    remark().use(remarkGfm).parse(readFileSync('${EXAMPLE}', 'utf8'));`;
  buildSync({ stdin: { contents, resolveDir: '.' }, outfile, bundle: true, minify: true, platform: 'node', format: 'cjs' });
  return outfile;
}

/** No folder can lie below a file: nothing is kept there. */
const NOWHERE = join(EXAMPLE, 'kept');

/** Milliseconds from the start of the process to the first answer with a mark in it. `end` is said then, and its end waited for. */
function untilMarks(input: string, cache: string, end?: string): Promise<number> {
  const start = performance.now();
  const env = { ...process.env, BELEGG_CACHE: cache };
  const child = spawn(process.execPath, ['dist/server.node.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env });
  return new Promise((resolve, reject) => {
    let said = '';
    let time = 0;
    child.on('exit', () => (time > 0 ? resolve(time) : reject(new Error('the server ended without a mark'))));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (time > 0 || !said.includes('"severity"')) return;
      time = performance.now() - start;
      if (end === undefined) child.kill();
      else child.stdin.write(end);
    });
    child.stdin.write(input);
  });
}

/** Everything that a client would say, at once: the marks are asked for, so that they are there before the end. */
function conversation(text: string): string {
  const textDocument = { uri: 'file:///utkast.md' };
  const messages = [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } } },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument: { ...textDocument, languageId: 'markdown', version: 1, text } } },
    { id: 2, method: 'textDocument/diagnostic', params: { textDocument } },
  ];
  return messages.map(framed).join('');
}

function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** A client that closes the server as it should. */
const END = [{ id: 9, method: 'shutdown' }, { method: 'exit' }].map(framed).join('');
