import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { numbersIn, ratio, shown, table, timed } from './numbers.js';

const EXAMPLE = 'examples/granvik-samfunnsdel.md';

/** The built server from nothing to the marks of the example draft, beside an empty Node process and one parse. */
export async function coldStart(runs: number, parse: (draft: string) => unknown): Promise<string> {
  const draft = readFileSync(EXAMPLE, 'utf8');
  const times = { empty: [] as number[], parsing: [] as number[], server: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    times.empty.push(timed(() => spawnSync(process.execPath, ['-e', ''])));
    times.parsing.push(timed(() => parse(draft)));
    times.server.push(await untilMarks(conversation(draft)));
  }
  const [empty, parsing, server] = [numbersIn(times.empty), numbersIn(times.parsing), numbersIn(times.server)];
  const floor = { ...empty, median: empty.median + parsing.median };
  return table(
    ['ratio', 'server to its first marks (ms)', 'empty Node (ms)', '`remark` on the same draft (ms)'],
    [[ratio(server, floor), shown(server), shown(empty), shown(parsing)]],
  );
}

/** Milliseconds from the start of the process to the first answer with a mark in it. */
function untilMarks(input: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ['dist/server.node.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let said = '';
    child.on('exit', () => reject(new Error('the server ended without a mark')));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (!said.includes('"severity"')) return;
      resolve(performance.now() - start);
      child.removeAllListeners('exit').kill();
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
