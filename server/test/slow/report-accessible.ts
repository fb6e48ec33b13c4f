import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { belegg, folder } from '../cli-run.js';

// Needs Chromium. Run with `npx mocha --no-config --import=tsx server/test/slow/report-accessible.ts`.
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Pictures to look at: `.cache/report/*.png` and the printed page. */
const SHOTS = '.cache/report';

interface Found {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] }[];
}

describe('the HTML report in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  const pages = new Map<string, string>();

  before(async () => {
    assert.ok(existsSync(CHROMIUM), `no browser at ${CHROMIUM}`);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    const here = folder();
    mkdirSync(SHOTS, { recursive: true });
    const long = `${readFileSync('examples/granvik-samfunnsdel.md', 'utf8').replace(/^---[\s\S]*?---/, '')}\n`.repeat(100);
    writeFileSync(join(here, 'lang.md'), long);
    for (const [name, args] of [
      ['one', ['review', 'examples/granvik-samfunnsdel.md']],
      ['two', ['review', 'examples', '--language', 'nn']],
      ['change', ['compare', 'examples/granvik-samfunnsdel.md', 'examples/fjelldal-tilflyttingsstrategi.nn.md']],
      ['long', ['review', join(here, 'lang.md')]],
    ] as const) {
      const file = join(here, `${name}.html`);
      const { err } = await belegg([...args, '--format', 'html', '--output', file, '--fail-on', 'never']);
      assert.equal(err, '');
      pages.set(name, file);
    }
  });
  after(() => browser.close());

  for (const name of ['one', 'two', 'change', 'long']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`${name}, ${colorScheme}: no complaint, nothing wider than the page, no serious finding of axe`, async () => {
        const page = await browser.newPage({ viewport: { width: 1000, height: 1200 }, colorScheme, bypassCSP: true });
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(error.message));
        await page.goto(pathToFileURL(pages.get(name) ?? '').href);
        assert.deepEqual(said, []);
        assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'));
        await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
        const { violations } = (await page.evaluate('axe.run(document)')) as Found;
        const serious = violations.filter((one) => one.impact === 'serious' || one.impact === 'critical');
        assert.deepEqual(
          serious.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 200)}`),
          [],
        );
        await page.screenshot({ path: join(SHOTS, `${name}-${colorScheme}.png`) });
        await page.close();
      });
    }
  }
  it('obeys its own policy: no complaint with the policy in force', async () => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(pathToFileURL(pages.get('one') ?? '').href);
    assert.deepEqual(said, []);
    assert.equal(await page.evaluate('getComputedStyle(document.querySelector("h1")).fontWeight'), '650');
    await page.close();
  });
  it('prints on A4, and the report of a hundred pages is below a megabyte', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(pages.get('one') ?? '').href);
    const pdf = await page.pdf({ preferCSSPageSize: true, path: join(SHOTS, 'one.pdf') });
    assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 59[45]\.\d+ 84[12]/);
    assert.ok(readFileSync(pages.get('long') ?? '').length < 1_000_000);
    await page.close();
  });
});
