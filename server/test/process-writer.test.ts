import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'mocha';
import type { Message } from 'vscode-languageserver/node';
import { framed, ProcessWriter } from '../src/hosts/process-writer.js';

const mark = (line: number) => ({ range: { start: { line, character: 0 } }, message: `«Ærlig» – ${line} 😀 []` });

describe('process writer', () => {
  const marks = [mark(1), mark(2), mark(3)];
  const cases: Readonly<Record<string, object>> = {
    'marks that are told': {
      jsonrpc: '2.0',
      method: 'textDocument/publishDiagnostics',
      params: { uri: 'file:///[]/å.md', version: 2, diagnostics: marks },
    },
    'the same once more, one moved': {
      jsonrpc: '2.0',
      method: 'textDocument/publishDiagnostics',
      params: { uri: 'file:///[]/å.md', version: 3, diagnostics: [marks[0], mark(7), marks[2]] },
    },
    'no marks': { jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params: { uri: 'file:///a.md', diagnostics: [] } },
    'marks that were asked for': { jsonrpc: '2.0', id: 4, result: { kind: 'full', resultId: '[]', items: marks } },
    'nothing new': { jsonrpc: '2.0', id: 5, result: { kind: 'unchanged', resultId: '1' } },
    'something else that has items': { jsonrpc: '2.0', id: 6, result: { isIncomplete: true, items: [{ label: 'å' }] } },
    'an empty answer': { jsonrpc: '2.0', id: 7, result: null },
  };
  for (const [name, message] of Object.entries(cases)) {
    it(`writes what JSON would write: ${name}`, () => {
      const body = JSON.stringify(message);
      assert.equal(framed(message as Message).toString('utf8'), `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  }

  it('says how long a message is in bytes, in one chunk with it', async () => {
    const stream = new PassThrough();
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    await new ProcessWriter(stream).write({ jsonrpc: '2.0', method: 'å' } as Message);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(chunks.map(String), ['Content-Length: 31\r\n\r\n{"jsonrpc":"2.0","method":"å"}']);
  });

  it('tells when the line is broken', async () => {
    const stream = new PassThrough();
    const writer = new ProcessWriter(stream);
    const told = new Promise((resolve) => writer.onError(resolve));
    stream.destroy(new Error('broken'));
    assert.match(String(await told), /broken/);
  });
});
