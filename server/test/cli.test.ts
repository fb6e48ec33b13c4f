import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { belegg, CLI, folder } from './cli-run.js';

const PASSIVE = '# Mål\n\nKommunen skal være en attraktiv kommune for barnefamilier.\n';
const CLEAN = '# Tiltak\n\nEiendomssjefen leier ut tolv leiligheter på Neset fra 1. august 2027.\n';

/** One line on standard error that says it in Norwegian; never a stack trace. */
function oneLine(err: string, about: RegExp): void {
  assert.match(err, /^belegg: [^\n]+\n$/);
  assert.match(err, about);
  assert.doesNotMatch(err, /\bat .+:\d+:\d+|Error:/);
}

describe('exit codes', () => {
  it('is 0 for a draft without anything at the threshold', async () => {
    const here = folder();
    writeFileSync(join(here, 'a.md'), CLEAN);
    assert.equal((await belegg(['review', 'a.md'], { cwd: here })).code, 0);
  });
  it('is 1 when something reaches the threshold, 0 when nothing does', async () => {
    const here = folder();
    writeFileSync(join(here, 'a.md'), PASSIVE);
    const codes: (number | null)[] = [];
    for (const level of ['warning', 'information', 'error', 'never'])
      codes.push((await belegg(['review', 'a.md', '--fail-on', level], { cwd: here })).code);
    assert.deepEqual(codes, [1, 1, 0, 0]);
  });
  const refused: readonly (readonly [name: string, args: readonly string[], about: RegExp])[] = [
    ['an unknown option', ['review', 'x.md', '--formt', 'json'], /«--formt».*«--format»/],
    ['an option without its value', ['review', 'x.md', '--output'], /--output.*mangler verdi/],
    ['a value for a switch', ['review', 'x.md', '--cache=ja'], /--cache.*ingen verdi/],
    ['an unknown format', ['review', 'x.md', '--format', 'pdf'], /«pdf».*sarif/],
    ['an unknown threshold', ['review', 'x.md', '--fail-on', 'alt'], /«alt».*never/],
    ['a number of jobs that is none', ['review', 'x.md', '--jobs', '0'], /--jobs/],
    ['a date that is none', ['review', 'x.md', '--date', '2026-02-30'], /2026-02-30/],
    ['no path', ['review'], /Si hva som skal leses/],
    ['a missing file', ['review', 'x.md'], /x\.md: Fila finnes ikke/],
    ['an unknown command', ['reveiw', 'x.md'], /«reveiw».*«review»/],
    ['one path to compare', ['compare', 'x.md'], /compare GAMMEL NY/],
    ['a revision that is not there', ['compare', 'finnes-ikke:x.md', 'finnes-ikke:y.md'], /finnes-ikke:y\.md/],
  ];
  for (const [name, args, about] of refused) {
    it(`is 2 for ${name}, with one line that says so`, async () => {
      const { code, out, err } = await belegg(args, { cwd: folder() });
      assert.equal(code, 2);
      assert.equal(out, '');
      oneLine(err, about);
    });
  }
  it('is 2 for bad settings, with the file and the key', async () => {
    const here = folder();
    mkdirSync(join(here, '.belegg'));
    writeFileSync(join(here, 'a.md'), CLEAN);
    const given: readonly (readonly [text: string, about: RegExp])[] = [
      ['{', /belegg\.json kan ikke leses/],
      ['[]', /belegg\.json kan ikke leses/],
      ['{"levl":"strict"}', /«levl».*«level»/],
      ['{"level":"streng"}', /«level» må være strict/],
      ['{"rules":{"x":"av"}}', /«rules\.x» må være off/],
    ];
    for (const [text, about] of given) {
      writeFileSync(join(here, '.belegg', 'belegg.json'), text);
      const { code, err } = await belegg(['review', 'a.md'], { cwd: here });
      assert.equal(code, 2);
      oneLine(err, about);
    }
  });
  it('obeys the settings of the folder, and options before them', async () => {
    const here = folder();
    mkdirSync(join(here, '.belegg'));
    writeFileSync(join(here, 'a.md'), PASSIVE);
    writeFileSync(join(here, '.belegg', 'belegg.json'), '{"failOn":"never"}');
    assert.equal((await belegg(['review', 'a.md'], { cwd: here })).code, 0);
    assert.equal((await belegg(['review', 'a.md', '--fail-on', 'warning'], { cwd: here })).code, 1);
    writeFileSync(join(here, '.belegg', 'belegg.json'), '{"categories":{"passive-attraction":"off","passive-municipality":"off"}}');
    assert.equal((await belegg(['review', 'a.md'], { cwd: here })).code, 0);
  });
});

describe('bad input', () => {
  it('tells what it cannot read and reads the rest', async () => {
    const here = folder();
    writeFileSync(join(here, 'a.md'), PASSIVE);
    writeFileSync(join(here, 'b.md'), Buffer.from([0x23, 0x20, 0, 1, 2]));
    writeFileSync(join(here, 'c.md'), Buffer.from('# Mål\n\nForord på latin', 'latin1'));
    writeFileSync(join(here, 'd.md'), 'a'.repeat(20_000_000));
    writeFileSync(join(here, 'e.md'), '');
    symlinkSync('ingen-steder.md', join(here, 'f.md'));
    const { code, out, err } = await belegg(['review', '.', 'f.md', '--format', 'json'], { cwd: here });
    const { drafts, failures } = JSON.parse(out);
    assert.equal(code, 2);
    assert.deepEqual(
      drafts.map((draft: { path: string }) => draft.path),
      ['a.md', 'e.md'],
    );
    assert.deepEqual(failures.map((failure: { path: string }) => failure.path).sort(), ['b.md', 'c.md', 'd.md', 'f.md']);
    assert.match(err, /b\.md: Fila er ikke tekst/);
    assert.match(err, /c\.md: Fila er ikke lagret som UTF-8/);
    assert.match(err, /d\.md: Fila er på 20 MB/);
  });
  it('says when a folder holds no draft, and does not look where nobody keeps drafts', async () => {
    const here = folder();
    mkdirSync(join(here, 'node_modules', 'x'), { recursive: true });
    mkdirSync(join(here, '.skjult'));
    writeFileSync(join(here, 'node_modules', 'x', 'README.md'), PASSIVE);
    writeFileSync(join(here, '.skjult', 'a.md'), PASSIVE);
    writeFileSync(join(here, 'notat.txt'), PASSIVE);
    const { code, err } = await belegg(['review', '.'], { cwd: here });
    assert.equal(code, 2);
    oneLine(err, /ingen utkast/);
  });
  it('gives offsets into the file as it is: BOM, CRLF, tabs, emoji, unclosed front matter', async () => {
    const here = folder();
    const sentence = 'Kommunen skal være en attraktiv kommune for barnefamilier.';
    const texts = {
      'bom.md': `\ufeff# Mål\n\n${sentence}\n`,
      'crlf.md': `# Mål\r\n\r\nFørst. 😀 ${sentence}\r\n`,
      'cr.md': `# Mål\r\r${sentence}\r`,
      'tab.md': `# Mål\n\n-\t${sentence}\n`,
      'front.markdown': `---\ntittel: x\n\n# Mål\n\n${sentence}\n`,
    };
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(here, name), text);
    const { out } = await belegg(['review', '.', '--format', 'json', '--fail-on', 'never'], { cwd: here });
    for (const { path, diagnostics } of JSON.parse(out).drafts as {
      path: keyof typeof texts;
      diagnostics: { text: string; offsets: [number, number]; start: { line: number; column: number } }[];
    }[]) {
      for (const one of diagnostics) assert.equal(texts[path].slice(...one.offsets), one.text);
    }
    const crlf = JSON.parse(out).drafts.find((draft: { path: string }) => draft.path === 'crlf.md');
    assert.deepEqual(crlf.diagnostics[0].start, { line: 3, column: 11 });
  });
  it('knows the keys of the bibliography that a draft names, and no others', async () => {
    const here = folder();
    writeFileSync(
      join(here, 'kilder.bib'),
      '@book{berg2012, author = {Berg, Kari}, title = {Bygd og by}, year = {2012}, publisher = {Forlaget}}\n',
    );
    const text = (key: string): string => `---\nbibliography: kilder.bib\n---\n\n# Plan\n\nFolk blir der de får arbeid [@${key}].\n`;
    writeFileSync(join(here, 'a.md'), text('berg2012'));
    writeFileSync(join(here, 'b.md'), text('haug2013'));
    const { out } = await belegg(['review', '.', '--format', 'json', '--fail-on', 'never'], { cwd: here });
    const marked = JSON.parse(out).drafts.map((draft: { diagnostics: { category: string; text: string }[] }) =>
      draft.diagnostics.some((one) => one.category === 'citation' && one.text.includes('haug2013')),
    );
    assert.deepEqual(marked, [false, true]);
  });
  it('reads standard input under a name', async () => {
    const { code, out } = await belegg(['review', '-', '--stdin-filename', 'plan.md', '--format', 'json'], { input: PASSIVE });
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).drafts[0].path, 'plan.md');
  });
  it('keeps the old report whole when the new one cannot be written', async () => {
    const here = folder();
    writeFileSync(join(here, 'a.md'), CLEAN);
    writeFileSync(join(here, 'rapport.html'), 'den gamle');
    const before = readdirSync(here);
    const full = await belegg(['review', 'a.md', '--format', 'html', '--output', '/dev/full'], { cwd: here });
    assert.equal(full.code, 2);
    oneLine(full.err, /Disken er full/);
    const nowhere = await belegg(['review', 'a.md', '--output', 'mangler/rapport.html'], { cwd: here });
    oneLine(nowhere.err, /kunne ikke skrives/);
    const limited = await limitedTo(here, 8, ['review', 'a.md', '--format', 'html', '--output', 'rapport.html']);
    assert.equal(limited.code, 2);
    assert.equal(readFileSync(join(here, 'rapport.html'), 'utf8'), 'den gamle');
    assert.deepEqual(readdirSync(here), before);
  });
  it('says when standard output could not take it all', async () => {
    const here = folder();
    writeFileSync(join(here, 'a.md'), CLEAN);
    const child = spawn('sh', ['-c', `"$0" "$1" review a.md --format json > /dev/full`, process.execPath, CLI], { cwd: here });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const code = await new Promise((done) => child.on('close', done));
    assert.equal(code, 2);
    oneLine(err, /standard ut.*ENOSPC/);
  });
  it('does not write over a draft, not even through a link', async () => {
    const here = folder();
    writeFileSync(join(here, 'a.md'), PASSIVE);
    symlinkSync('a.md', join(here, 'lenke.html'));
    for (const output of ['a.md', './a.md', 'lenke.html']) {
      const { code, err } = await belegg(['review', 'a.md', '--output', output], { cwd: here });
      assert.equal(code, 2);
      oneLine(err, /et av utkastene/);
    }
    assert.equal(readFileSync(join(here, 'a.md'), 'utf8'), PASSIVE);
  });
  it('shows names of files with controls as pictures, never as commands to the terminal', async () => {
    const here = folder();
    const name = 'plan\u001b[31m\n::error::x.md';
    writeFileSync(join(here, name), PASSIVE);
    for (const format of ['text', 'github', 'markdown']) {
      const { out } = await belegg(['review', '.', '--format', format, '--fail-on', 'never'], { cwd: here });
      assert.ok(!out.includes('\u001b['), format);
      assert.ok(!/^::error::x/m.test(out), format);
    }
    const { err } = await belegg(['review', `${name}.finnes.ikke`], { cwd: here });
    oneLine(err, /␛\[31m/);
  });
});

/** Runs under a limit on the size of files, in blocks of 512 bytes: writing fails in the middle, as on a full disk. */
function limitedTo(cwd: string, blocks: number, args: readonly string[]): Promise<{ code: number | null }> {
  return new Promise((done) => {
    const child = spawn('sh', ['-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, CLI, ...args], {
      cwd,
      stdio: 'ignore',
    });
    child.on('close', (code) => done({ code }));
  });
}

describe('many drafts', () => {
  it('gives the same report with one job and with three, and from the cache', async () => {
    const here = folder();
    for (let at = 0; at < 8; at += 1) writeFileSync(join(here, `${at}.md`), `# Plan ${at}\n\n${PASSIVE.repeat(at + 1)}`);
    const args = ['review', '.', '--format', 'json', '--fail-on', 'never', '--date', '2026-01-01'];
    const alone = await belegg([...args, '--jobs', '1'], { cwd: here });
    const three = await belegg([...args, '--jobs', '3', '--cache'], { cwd: here });
    const cached = await belegg([...args, '--cache'], { cwd: here });
    assert.equal(three.out, alone.out);
    assert.equal(cached.out, alone.out);
    assert.equal(readdirSync(join(here, '.belegg-cache')).length, 8);
  });
  it('does not believe a cache for a draft that has changed, nor a broken one', async () => {
    const here = folder();
    writeFileSync(join(here, 'a.md'), PASSIVE);
    await belegg(['review', 'a.md', '--cache'], { cwd: here });
    writeFileSync(join(here, 'a.md'), CLEAN);
    assert.equal((await belegg(['review', 'a.md', '--cache'], { cwd: here })).code, 0);
    for (const file of readdirSync(join(here, '.belegg-cache')))
      writeFileSync(join(here, '.belegg-cache', file), '{"path":"a.md","draft":');
    assert.equal((await belegg(['review', 'a.md', '--cache'], { cwd: here })).code, 0);
  });
  it('gives what is ready when it is interrupted, and says that it is a part', async () => {
    const here = folder();
    for (let at = 0; at < 60; at += 1)
      writeFileSync(
        join(here, `${String(at).padStart(2, '0')}.md`),
        `# Plan ${at}\n\n${`${PASSIVE}\nPlan ${at} for barna.\n\n`.repeat(60)}`,
      );
    const child = spawn(process.execPath, [CLI, 'review', '.', '--language', 'nb', '--jobs', '1'], {
      cwd: here,
      env: { ...process.env, LANG: 'nb_NO' },
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (out === '') child.kill('SIGINT');
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const code = await new Promise((done) => child.on('close', done));
    assert.equal(code, 130);
    assert.match(out, /Gjennomgangen ble avbrutt/);
    assert.match(err, /Avbrutt\. \d+ utkast ble ikke lest/);
  });
  it('reads a draft again when it changes', async () => {
    const here = folder();
    writeFileSync(join(here, 'a.md'), PASSIVE);
    const child = spawn(process.execPath, [CLI, 'review', 'a.md', '--watch', '--format', 'github'], {
      cwd: here,
      env: { ...process.env, LANG: 'nb_NO' },
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    await said(child.stderr, /Venter/);
    const waiting = said(child.stderr, /Venter/);
    writeFileSync(join(here, 'a.md'), `${PASSIVE}\nDet skal legges til rette for inkludering av flyktninger.\n`);
    await waiting;
    child.kill('SIGINT');
    await new Promise((done) => child.on('close', done));
    assert.match(out, /line=5/);
  });
});

/** Resolves when the stream has said something that matches. */
function said(stream: NodeJS.ReadableStream, what: RegExp): Promise<void> {
  return new Promise((done) => {
    let text = '';
    const listen = (chunk: Buffer | string): void => {
      text += chunk;
      if (!what.test(text)) return;
      stream.off('data', listen);
      done();
    };
    stream.on('data', listen);
  });
}

describe('the rest of the command line', () => {
  it('helps in Norwegian, in both written forms', async () => {
    const nb = await belegg(['--help']);
    const nn = await belegg(['review', '--help'], { env: { LANG: 'nn_NO.UTF-8' } });
    assert.equal(nb.code, 0);
    assert.match(nb.out, /Bruk: belegg KOMMANDO \[valg\]/);
    assert.match(nn.out, /Bruk: belegg KOMMANDO \[val\]/);
    for (const line of [...nb.out.split('\n'), ...nn.out.split('\n')]) assert.ok(line.length <= 110, line);
    const nothing = await belegg([]);
    assert.equal(nothing.code, 2);
  });
  it('says which version it is', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.match((await belegg(['--version'])).out, new RegExp(`^belegg ${version} \\([0-9a-f]{16}\\)\n$`));
  });
  it('writes JSON that its schema describes', async () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync('server/src/report/review.schema.json', 'utf8')),
    );
    const { out } = await belegg(['review', 'examples', '--format', 'json', '--fail-on', 'never']);
    assert.ok(validate(JSON.parse(out)), JSON.stringify(validate.errors?.slice(0, 3)));
    const here = folder();
    writeFileSync(join(here, 'gammel.md'), `${PASSIVE}\nDet skal legges til rette for inkludering av flyktninger.\n`);
    writeFileSync(join(here, 'ny.md'), PASSIVE);
    const compared = await belegg(['compare', 'gammel.md', 'ny.md', '--format', 'json', '--fail-on', 'never'], { cwd: here });
    assert.ok(validate(JSON.parse(compared.out)), JSON.stringify(validate.errors?.slice(0, 3)));
  });
  it('compares with a baseline, and refuses what is none', async () => {
    const here = folder();
    writeFileSync(join(here, 'a.md'), PASSIVE);
    const made = await belegg(['baseline', 'a.md', '--output', 'for.json'], { cwd: here });
    assert.equal(made.code, 0);
    assert.equal((await belegg(['review', 'a.md', '--baseline', 'for.json'], { cwd: here })).code, 0);
    writeFileSync(join(here, 'a.md'), `${PASSIVE}\nDet skal legges til rette for inkludering av flyktninger.\n`);
    const grown = await belegg(['review', 'a.md', '--baseline', 'for.json'], { cwd: here });
    assert.equal(grown.code, 1);
    assert.match(grown.out, /inkludering av flyktninger/);
    assert.doesNotMatch(grown.out, /«.*attraktiv kommune/);
    const broken: readonly (readonly [text: string, about: RegExp])[] = [
      ['{', /ikke hel/],
      ['{"a":1}', /ingen grunnlinje/],
      ['{"schema":"belegg-baseline/9"}', /annen versjon/],
      ['{"schema":"belegg-baseline/1","made":"2026-01-01","knowledge":"x","known":[{}]}', /ingen grunnlinje/],
    ];
    for (const [text, about] of broken) {
      writeFileSync(join(here, 'for.json'), text);
      const { code, err } = await belegg(['review', 'a.md', '--baseline', 'for.json'], { cwd: here });
      assert.equal(code, 2);
      oneLine(err, about);
    }
    oneLine((await belegg(['review', 'a.md', '--baseline', 'borte.json'], { cwd: here })).err, /finnes ikke/);
  });
  it('shows the base, the municipality’s own notes included', async () => {
    assert.match((await belegg(['kb', 'show', 'soholt2012'])).out, /Derfor blir vi her/);
    const missing = await belegg(['kb', 'show', 'soholt2021']);
    assert.equal(missing.code, 2);
    assert.match(missing.err, /soholt2012/);
    assert.equal((await belegg(['kb', 'slett'])).code, 2);
  });
  it('survives a reader that has had enough', async () => {
    const child = spawn('sh', ['-c', `"$0" "$1" kb list | head -n 1`, process.execPath, CLI]);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    await new Promise((done) => child.on('close', done));
    assert.equal(err, '');
  });
  it('is not allowed to read what the user may not read', async () => {
    const here = folder();
    writeFileSync(join(here, 'a.md'), PASSIVE);
    chmodSync(join(here, 'a.md'), 0);
    const { code, err } = await belegg(['review', 'a.md', '--fail-on', 'never'], { cwd: here });
    // Root may read everything; then there is nothing to refuse.
    if (process.getuid?.() === 0) assert.equal(code, 0);
    else oneLine(err, /ikke lov/);
    assert.ok(existsSync(join(here, 'a.md')));
  });
});
