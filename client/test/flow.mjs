// A planner at the keyboard: opens the draft, goes to a mark, takes a wording, inserts a source, saves. No mouse, but for ticking a box.
import { join } from 'node:path';
import { withPage } from './chromium.mjs';
import { check, NAME, until, workspace } from './draft.mjs';
import { withVsCode } from './vscode.mjs';

const PORT = 18_313;

export async function keyboardFlow(place) {
  const { root } = place;
  const shots = join(root, '.cache/shots');
  const draft = workspace(root);
  await withVsCode(place, PORT, (base) =>
    withPage(async (page) => {
      const shot = (name) => page.screenshot({ path: join(shots, `${name}.png`) });
      try {
        await page.goto(`${base}/?folder=${encodeURIComponent(draft.folder)}`);
        await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
        await openDraft(page, draft.file);
        await page.waitForSelector('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info', { timeout: 60_000 });
        await goTo(page, 'Granvik skal være en attraktiv');
        await panel(page);
        await shot('marks');
        await narrow(page, shot);
        await hover(page, shot);
        await rewrite(page, shot);
        await goTo(page, 'Et rikt kulturliv gir bolyst');
        await cite(page, shot);
        await page.keyboard.press('Control+S');
        await until('the file on disk', () => draft.now() !== draft.before, 20_000);
        await shot('saved');
        check(draft.before, draft.now());
        await review(page, shot);
      } catch (error) {
        await shot('flow-failed');
        throw error;
      }
    }),
  );
}

/** By its whole path: searching for a name would need another program. */
async function openDraft(page, file) {
  await page.keyboard.press('Control+P');
  await page.waitForSelector('.quick-input-widget .quick-input-box input', { state: 'visible' });
  await page.keyboard.type(file, { delay: 5 });
  await page.waitForSelector(`.quick-input-list .monaco-list-row:has-text("${NAME}")`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.monaco-editor .view-line', { timeout: 30_000 });
}

/** Puts the cursor inside a text with the search field. */
async function goTo(page, text) {
  await page.keyboard.press('Control+F');
  await page.waitForSelector('.find-widget.visible textarea, .find-widget.visible input');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
}

/** The side panel with the review; then back to the text. */
async function panel(page) {
  await command(page, 'Focus on Gjennomgang View');
  await page.waitForSelector('.pane-body .monaco-list-row:has-text("Etter viktighet")', { timeout: 20_000 });
  await page.keyboard.press('Control+1');
}

/** Unticks the first severity: the panel says how many of how many, and keeps to it; then ticks it again. */
async function narrow(page, shot) {
  for (const [round, said] of [['narrow', true], ['whole', false]]) {
    await command(page, 'Belegg: Velg hva gjennomgangen viser');
    await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("Hvor viktig")', { timeout: 20_000 });
    await page.locator('.quick-input-list .monaco-list-row:has-text("Bør endres")').first().click();
    await shot(`${round}-choices`);
    await page.keyboard.press('Enter');
    await until('the panel', async () => /Viser \d+ av \d+/.test(await page.locator('.part.sidebar').innerText()) === said, 20_000);
    await shot(round);
  }
  // A mouse left where the box was would soon show the hover of what lies there, and put away the one asked for by key.
  await page.mouse.move(0, 0);
  await page.keyboard.press('Control+1');
}

async function command(page, name) {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget .quick-input-box input', { state: 'visible' });
  await page.keyboard.type(name, { delay: 10 });
  await page.waitForSelector(`.quick-input-list .monaco-list-row:has-text("${name.replace(/^Belegg: /, '')}")`);
  await page.keyboard.press('Enter');
}

async function hover(page, shot) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.waitForSelector('.monaco-hover:visible .markdown-hover, .monaco-hover:visible .hover-row', { timeout: 20_000 });
  const hovers = page.locator('.monaco-hover:visible');
  await until('the reason', async () => (await hovers.allInnerTexts()).some((text) => /Hva kildene sier/.test(text)), 20_000);
  await shot('hover');
  await page.keyboard.press('Escape');
}

async function cite(page, shot) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('b');
  await page.waitForSelector('.quick-input-list .monaco-list-row', { timeout: 20_000 });
  await shot('cite');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.quick-input-widget', { state: 'hidden' });
  await until('the citation', async () => /bolyst\s*\[@/.test((await textOf(page)).replaceAll('\u00a0', ' ')), 20_000);
}

async function rewrite(page, shot) {
  await goTo(page, 'Granvik skal være en attraktiv');
  await page.keyboard.press('Control+.');
  await page.waitForSelector('.action-widget:visible .monaco-list-row', { timeout: 20_000 });
  await shot('wording');
  await page.keyboard.press('Enter');
  await until('the wording', async () => !(await textOf(page)).replaceAll('\u00a0', ' ').includes('Granvik skal være en attraktiv'), 20_000);
  await shot('blanks');
  await page.keyboard.press('Escape');
}

async function review(page, shot) {
  await command(page, 'Belegg: Vis gjennomgang');
  const frame = await until('the report', async () => {
    for (const one of page.frames()) {
      const text = await one.evaluate(() => document.body?.innerText ?? '').catch(() => '');
      if (one !== page.mainFrame() && /Belegg|Gjennomgang/.test(text)) return one;
    }
    return undefined;
  });
  await frame.waitForLoadState();
  await shot('review');
}

async function textOf(page) {
  return page.locator('.monaco-editor .view-lines').first().innerText();
}
