import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Runs `use` with a page of Debian's Chromium and takes everything away afterwards. No host but this machine may be asked. */
export async function withPage(use, { size = { width: 1280, height: 800 } } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'belegg-chromium-'));
  const options = { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, viewport: size, args: QUIET };
  const browser = await chromium.launchPersistentContext(profile, options);
  const strangers = new Set();
  try {
    const page = browser.pages()[0] ?? (await browser.newPage());
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && !/^(?:127\.0\.0\.1|(?:.*\.)?localhost)$/.test(hostname)) strangers.add(hostname);
    });
    await use(page);
    if (strangers.size > 0) console.log(`      asked for: ${[...strangers].join(', ')}`);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What VS Code itself says in a machine without services. */
const NOISE = /Ignoring|Creating|Resolv|Service ?Worker|chat session|builtin extensions|status code 404|grammar for scope|ripgrep|Loading development|fs provider|^ *at http/;

/** Opens an address that runs tests inside VS Code, prints what they say, and answers with how many passed. */
export async function relayTests(address, shot) {
  let passed = 0;
  await withPage(async (page) => {
    let ended;
    const exit = new Promise((resolve) => {
      ended = resolve;
    });
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      const text = format(...args);
      passed = Number(/(\d+) passing/.exec(text)?.[1] ?? passed);
      if (!NOISE.test(text)) console.log(text.replace(/^/gm, '      '));
    });
    await page.exposeFunction('codeAutomationExit', (code) => ended(code));
    page.on('pageerror', (error) => {
      if (!NOISE.test(String(error))) console.log(`      page error: ${String(error).slice(0, 200)}`);
    });
    const timer = setTimeout(() => ended('nothing within 120 s'), 120_000);
    await page.goto(address);
    const code = await exit;
    clearTimeout(timer);
    await page.screenshot({ path: shot });
    if (code !== 0) throw new Error(`the tests ended with ${code}`);
  });
  return passed;
}
