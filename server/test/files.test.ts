import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diskFiles } from '../src/hosts/disk.js';
import { resolved, within } from '../src/lsp/files.js';

describe('files beside a draft', () => {
  let home: string;
  let work: string;
  const uri = (...parts: string[]) => pathToFileURL(join(home, ...parts)).href;
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'belegg-files-'));
    mkdirSync(join(home, 'arbeid/under'), { recursive: true });
    writeFileSync(join(home, 'arbeid/under/kilder.bib'), 'inne');
    writeFileSync(join(home, 'hemmelig.bib'), 'ute');
    symlinkSync(join(home, 'hemmelig.bib'), join(home, 'arbeid/lenke.bib'));
    symlinkSync('/dev/zero', join(home, 'arbeid/uendelig.bib'));
    work = uri('arbeid');
  });
  after(() => rmSync(home, { recursive: true }));

  it('reads what lies in the workspace', async () => {
    assert.equal(await diskFiles.read(uri('arbeid/under/kilder.bib'), [work]), 'inne');
  });

  it('reads nothing outside, by no way in', async () => {
    assert.equal(await diskFiles.read(uri('hemmelig.bib'), [work]), undefined);
    assert.equal(await diskFiles.read(`${work}/../hemmelig.bib`, [work]), undefined);
    assert.equal(await diskFiles.read(uri('arbeid/lenke.bib'), [work]), undefined, 'through a link');
    assert.equal(await diskFiles.read(uri('hemmelig.bib'), 'anywhere'), 'ute', 'only what the user has named');
  });

  it('reads no device, no folder and no other kind of address', async () => {
    assert.equal(await diskFiles.read(uri('arbeid/uendelig.bib'), 'anywhere'), undefined);
    assert.equal(await diskFiles.read(work, 'anywhere'), undefined);
    assert.equal(await diskFiles.read('https://example.no/kilder.bib', 'anywhere'), undefined);
    assert.equal(await diskFiles.read('tull', 'anywhere'), undefined);
  });

  it('lists files at any depth, and nothing where there is no folder', async () => {
    assert.ok((await diskFiles.list(work)).includes(uri('arbeid/under/kilder.bib')));
    assert.deepEqual(await diskFiles.list(uri('finnes-ikke')), []);
  });

  it('lists every text that could cite, or says that it cannot', async () => {
    for (const path of ['plan/a.md', 'plan/del/b.QMD', 'plan/node_modules/c.md', 'plan/.git/d.md', 'plan/e.bib', 'lenket/f.md']) {
      mkdirSync(join(home, path, '..'), { recursive: true });
      writeFileSync(join(home, path), '');
    }
    const listed = await diskFiles.texts!(uri('plan'));
    assert.deepEqual([...(listed ?? [])].sort(), [uri('plan/a.md'), uri('plan/del/b.QMD')]);
    symlinkSync(join(home, 'lenket'), join(home, 'plan/lenke'));
    assert.equal(await diskFiles.texts!(uri('plan')), undefined, 'a link to a folder');
    mkdirSync(join(home, 'mange'));
    for (let at = 0; at <= 500; at += 1) writeFileSync(join(home, `mange/${at}.md`), '');
    assert.equal(await diskFiles.texts!(uri('mange')), undefined, 'too many');
  });

  it('knows inside from outside by the address alone', () => {
    assert.ok(within('file:///a/b/c.bib', ['file:///a']));
    assert.ok(!within('file:///ab/c.bib', ['file:///a']));
    assert.ok(!within('file:///a/../b/c.bib', ['file:///a']));
    assert.ok(!within('file:///a/%2e%2e/b/c.bib', ['file:///a']));
    assert.ok(!within('tull', ['file:///a']));
  });

  it('finds a path from the draft that names it', () => {
    assert.equal(resolved('kilder/å b.bib', 'file:///plan/utkast.md'), 'file:///plan/kilder/%C3%A5%20b.bib');
    assert.equal(resolved('..\\felles.bib', 'file:///plan/del/utkast.md'), 'file:///plan/felles.bib');
    assert.equal(resolved('https://example.no/x.bib', 'file:///plan/utkast.md'), undefined);
  });
});
