/**
 * Somebody writes for an hour in one draft, with another one open beside it; then closes both. Prints what the server holds,
 * as JSON. Runs in a process of its own with `--expose-gc`: `hour.ts` starts it.
 */
import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { serve } from '../src/lsp/server.js';
import { paragraphOf, planDraft } from '../test/norwegian-text.js';
import { type Random, randomFrom } from '../test/random.js';

const [size = 100_000, strokes = 9_000] = process.argv.slice(2).map(Number);
const uri = 'file:///plan/utkast.md';

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const toServer = new PassThrough();
const toClient = new PassThrough();
serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), readKnowledge('knowledge'));
const client = createConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
let arrived: (version: number) => void = () => {};
client.onNotification('textDocument/publishDiagnostics', (sent: { uri: string; version?: number }) => {
  if (sent.uri === uri) arrived(sent.version ?? 0);
});
client.listen();

await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
await client.sendNotification('initialized', {});
const empty = held();
let document = TextDocument.create(uri, 'markdown', 1, planDraft(size));
await opened('file:///plan/annet.md', planDraft(size, 2));
await published(1, () => opened(uri, document.getText()));
const quarters: number[] = [];
let stroke = 0;
for (const change of writing(randomFrom(5))) {
  stroke += 1;
  await typed(change);
  if (stroke % (strokes / 4) === 0) quarters.push(held());
  if (stroke === strokes) break;
}
await closed('file:///plan/annet.md');
await closed(uri);
await client.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
document = TextDocument.create(uri, 'markdown', 1, '');
process.stdout.write(`${JSON.stringify({ empty, quarters, after: held() })}\n`, () => process.exit());

/** Edits as a planner makes them: sentences letter by letter here and there, slips taken back, words and paragraphs struck out, moved and pasted, a comment begun and ended. */
function* writing(random: Random): Generator<Change> {
  for (;;) {
    const paragraph = paragraphAt(random);
    switch (random.below(10)) {
      case 0:
        yield { ...paragraph, text: '' };
        yield { start: paragraph.start, end: paragraph.start, text: `${paragraphOf(random)}\n\n` };
        break;
      case 1:
        yield { start: paragraph.start, end: paragraph.start, text: '<!-- ' };
        yield { start: paragraph.start, end: paragraph.start + 5, text: '' };
        break;
      default:
        yield* sentence(paragraph.start, `${paragraphOf(random).split('. ')[0]}. `, random);
        yield { start: paragraph.start, end: paragraph.start + 40 + random.below(60), text: '' };
    }
  }
}

function* sentence(start: number, text: string, random: Random): Generator<Change> {
  for (let at = 0; at < text.length; at += 1) {
    yield { start: start + at, end: start + at, text: text[at]! };
    if (random.below(15) > 0) continue;
    yield { start: start + at, end: start + at + 1, text: '' };
    yield { start: start + at, end: start + at, text: text[at]! };
  }
}

/** A paragraph of the draft as it is now, from its first letter. */
function paragraphAt(random: Random): Change {
  const text = document.getText();
  const before = text.indexOf('\n\n', random.below(Math.max(1, text.length - 2_000)));
  const start = Math.max(0, before) + 2;
  const end = text.indexOf('\n\n', start);
  return { start, end: end < 0 ? text.length : end + 2, text: '' };
}

async function typed({ start, end, text }: Change): Promise<void> {
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  const version = document.version + 1;
  document = TextDocument.update(document, [{ range, text }], version);
  await published(version, () =>
    client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] }),
  );
}

function published(version: number, work: () => Promise<void>): Promise<void> {
  const waiting = new Promise<void>((resolve) => {
    arrived = (here) => {
      if (here >= version) resolve();
    };
  });
  return work().then(() => waiting);
}

function opened(address: string, text: string): Promise<void> {
  return client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: address, languageId: 'markdown', version: 1, text },
  });
}

function closed(address: string): Promise<void> {
  return client.sendNotification('textDocument/didClose', { textDocument: { uri: address } });
}

/** Megabytes after everything that can be thrown away has been. */
function held(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
