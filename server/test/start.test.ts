import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { belegg, CLI } from './cli-run.js';

/** The built server, from its start to its end: how many marks it found. `cache` is where it may keep compiled code. */
function marksFound(cache: string): Promise<number> {
  const server = spawn(process.execPath, ['dist/server.node.js', '--stdio'], { env: { ...process.env, BELEGG_CACHE: cache } });
  const say = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const textDocument = { uri: 'file:///utkast.md' };
  const text = readFileSync('examples/granvik-samfunnsdel.md', 'utf8');
  say({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } } });
  say({ method: 'initialized', params: {} });
  say({ method: 'textDocument/didOpen', params: { textDocument: { ...textDocument, languageId: 'markdown', version: 1, text } } });
  say({ id: 2, method: 'textDocument/diagnostic', params: { textDocument } });
  return new Promise((resolve, reject) => {
    let said = '';
    let marks = -1;
    server.stdout.setEncoding('utf8').on('data', (more: string) => {
      said += more;
      if (marks >= 0 || !said.includes('"items"')) return;
      marks = said.split('"severity"').length - 1;
      say({ id: 3, method: 'shutdown' });
      say({ method: 'exit' });
    });
    server.on('error', reject).on('exit', (code) => (code === 0 ? resolve(marks) : reject(new Error(`ended with ${code}`))));
  });
}

describe('the start of the built server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'belegg-'));
  const cache = join(folder, 'kept');
  const kept = (): string => {
    const [name, ...others] = readdirSync(cache);
    assert.ok(name !== undefined && others.length === 0, 'one file, and nothing unfinished');
    return join(cache, name);
  };
  let marks: number;

  before(async () => {
    marks = await marksFound(cache);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('keeps its compiled code at the end, for its user alone', () => {
    assert.ok(marks > 5);
    assert.ok(statSync(kept()).size > 100_000);
    if (process.platform !== 'win32') assert.equal(statSync(kept()).mode & 0o077, 0);
  });

  it('finds the same with it, and writes nothing', async () => {
    const before = statSync(kept()).mtimeMs;
    assert.equal(await marksFound(cache), marks);
    assert.equal(statSync(kept()).mtimeMs, before);
  });

  it('starts all the same when it is broken, cut off or empty, and makes it anew', async () => {
    const whole = readFileSync(kept());
    const flipped = Buffer.from(whole);
    flipped[whole.length >> 1]! ^= 1;
    for (const broken of [flipped, whole.subarray(0, whole.length >> 1), Buffer.alloc(0)]) {
      writeFileSync(kept(), broken);
      assert.equal(await marksFound(cache), marks);
      assert.ok(statSync(kept()).size > 100_000);
      assert.notDeepEqual(readFileSync(kept()), broken);
    }
  });

  it('does not run what others could have written', async () => {
    if (process.platform === 'win32') return;
    chmodSync(kept(), 0o666);
    assert.equal(await marksFound(cache), marks);
    assert.equal(statSync(kept()).mode & 0o077, 0);
  });

  it('throws away what an older version kept', async () => {
    writeFileSync(join(cache, 'server-0123456789abcdef-v20.0.0-x64'), 'old');
    rmSync(join(cache, readdirSync(cache).find((name) => !name.includes('0123456789abcdef'))!));
    await marksFound(cache);
    assert.ok(!kept().includes('0123456789abcdef'));
  });

  it('starts where nothing can be kept', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    assert.equal(await marksFound(join(file, 'below')), marks);
  });
});

describe('the start of the built command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'belegg-'));
  const cache = join(folder, 'kept');
  const env = { BELEGG_CACHE: cache };
  const review = () => belegg(['review', 'examples/granvik-samfunnsdel.md'], { env });
  after(() => rmSync(folder, { recursive: true }));

  it('keeps nothing before it has read a draft', async () => {
    assert.equal((await belegg(['--version'], { env })).code, 0);
    assert.ok(!existsSync(cache));
  });

  it('keeps its compiled code then, says the same with it, and writes nothing', async () => {
    const first = await review();
    const [name = '', ...others] = readdirSync(cache);
    assert.ok(name.startsWith('cli-') && others.length === 0);
    const before = statSync(join(cache, name));
    assert.ok(before.size > 100_000);
    assert.deepEqual(await review(), first);
    assert.equal(statSync(join(cache, name)).mtimeMs, before.mtimeMs);
  });

  it('leaves alone what the server keeps', async () => {
    const marks = await marksFound(cache);
    assert.ok(marks > 5);
    assert.deepEqual(
      readdirSync(cache)
        .map((name) => name.split('-')[0])
        .sort(),
      ['cli', 'server'],
    );
  });

  it('is one file, which runs wherever it is copied to', async () => {
    const copy = join(folder, 'belegg.js');
    copyFileSync(CLI, copy);
    const drafts = ['examples/granvik-samfunnsdel.md', 'examples'];
    for (const draft of drafts) {
      const line = ['review', draft, '--jobs', '2'];
      assert.deepEqual(await belegg(line, { env, file: copy }), await belegg(line, { env }));
    }
  });
});
