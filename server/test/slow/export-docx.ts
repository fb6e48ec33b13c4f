import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The finished document as council gets it: docx by the user's pandoc, opened by LibreOffice, read back as text. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = mkdtempSync(join(tmpdir(), 'belegg-docx-'));
const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, [...args], { cwd: folder, encoding: 'utf8', timeout: 180_000 });
let passed = 0;
let failed = 0;

function expect(what: string, holds: boolean): void {
  if (holds) passed += 1;
  else {
    failed += 1;
    console.log(`not so: ${what}`);
  }
}

try {
  const draft = join(root, 'examples/granvik-samfunnsdel.md');
  const before = readFileSync(draft);
  // A picture with an address must not be fetched: it becomes a link.
  writeFileSync(
    join(folder, 'bilde.md'),
    '# Plan\n\n![Kart](https://example.invalid/kart.png)\n\n![Foto][f]\n\n[f]: https://example.invalid/foto.png\n',
  );
  run(process.execPath, [join(root, 'dist/cli.js'), 'export', 'bilde.md', '--to', 'docx', '--output', 'bilde.docx']);
  const pictures = run('pandoc', ['bilde.docx', '-t', 'markdown']);
  expect(
    'pictures from the network are links',
    pictures.includes('[Kart](https://example.invalid/kart.png)') && pictures.includes('[Foto](https://example.invalid/foto.png)'),
  );
  run(process.execPath, [join(root, 'dist/cli.js'), 'export', draft, '--to', 'docx', '--output', 'plan.docx']);
  run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', 'plan.docx']);
  const text = run('pdftotext', ['-layout', 'plan.pdf', '-']).replace(/\s+/g, ' ');
  expect('the citation is printed', text.includes('(Søholt mfl., 2012)'));
  expect('no key is left', !text.includes('[@'));
  expect('the list has its heading', / Kilder /.test(text));
  expect('the reference stands in the list', text.includes('Søholt, S., Aasland, A., Onsager, K. og Vestby, G. M. (2012).'));
  expect('the table is there', text.includes('Landbrukskontoret') && text.includes('Ikke avklart'));
  expect('front matter is not', !text.includes('lang: nb'));
  expect('the draft is untouched', before.equals(readFileSync(draft)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
