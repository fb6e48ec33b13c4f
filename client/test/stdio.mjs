// The built server over standard input and output, driven by the plain protocol library and no editor.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { NAME, SENTENCE, until } from './draft.mjs';

const uri = 'file:///utkast/plan.md';

export async function stdio({ root, server }) {
  const text = readFileSync(join(root, 'examples', NAME), 'utf8');
  for (const command of [[server, '--stdio'], [join(root, 'dist/cli.js'), 'server', '--stdio']]) await conversation(command, text);
  return 2;
}

async function conversation(command, text) {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published = [];
  line.onNotification('textDocument/publishDiagnostics', (params) => published.push(params));
  line.listen();
  const { capabilities, serverInfo } = await line.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  assert.equal(serverInfo.name, 'Belegg');
  assert.equal(capabilities.positionEncoding, 'utf-16');
  assert.equal(capabilities.textDocumentSync.change, 2);
  await line.sendNotification('initialized', {});
  // Two UTF-16 units before the sentence that only count as one character.
  const draft = text.replace(SENTENCE, `😀 ${SENTENCE}`);
  await line.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: draft } });
  const first = await until('marks', () => published.find((one) => one.version === 1));
  const lineNumber = draft.split('\n').findIndex((one) => one.includes(SENTENCE));
  const mark = first.diagnostics.find((one) => one.range.start.line === lineNumber);
  assert.ok(mark, 'the attractive municipality is marked');
  assert.ok(mark.range.start.character >= '- 😀 '.length, 'counted in UTF-16');

  // Answered by range alone, whatever the client says lies there.
  const asked = { textDocument: { uri }, range: mark.range, context: { diagnostics: [{ range: mark.range, message: 'tull' }] } };
  const actions = await line.sendRequest('textDocument/codeAction', asked);
  const edits = actions[0].edit.changes[uri];
  await line.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [...edits].reverse().map(({ range, newText }) => ({ range, text: newText })),
  });
  const second = await until('marks of version 2', () => published.find((one) => one.version === 2));
  assert.ok(second.diagnostics.every((one) => one.code !== mark.code || one.range.start.line !== lineNumber), 'the mark is gone');
  const code = new Promise((exit) => child.once('exit', exit));
  await line.sendRequest('shutdown');
  await line.sendNotification('exit');
  assert.equal(await code, 0);
  line.dispose();
}
