import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { citableSources } from '../../src/engine/gates.js';
import { readKnowledge } from '../../src/hosts/knowledge.js';
import { exportBibtex, exportCslJson, exportMarkdown } from '../../src/knowledge/export.js';
import { renderSources } from '../../src/render/sources.js';

/** Opens every export with the installed pandoc: no warning, no lost source, no changed title. `tsx server/test/slow/pandoc-export.ts`. */
const knowledge = renderSources(readKnowledge('knowledge'));
const sources = citableSources(knowledge);
const folder = mkdtempSync(join(tmpdir(), 'belegg-'));

/** What pandoc writes; fails on any warning. */
function pandoc(args: readonly string[], input = ''): string {
  const run = spawnSync('pandoc', ['--fail-if-warnings', ...args], { input, encoding: 'utf8', maxBuffer: 1e8 });
  if (run.error) throw run.error;
  assert.equal(run.stderr, '', `pandoc ${args.join(' ')}\n${run.stderr}`);
  assert.equal(run.status, 0, `pandoc ${args.join(' ')}: ${run.status}`);
  return run.stdout;
}

interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
  readonly issued?: { readonly literal?: string };
  readonly URL?: string;
}

/** pandoc writes capitals that must stay as spans and smart quotes; only the letters are compared. */
const bare = (text = ''): string =>
  text
    .replace(/<\/?[^>]+>/g, '')
    .replace(/\\/g, '')
    .normalize('NFC');

/** pandoc sets a space between initials when it reads BibLaTeX. */
const initials = (text = ''): string => bare(text).replace(/(?<=\p{Lu}\.) ?(?=\p{Lu}\.)/gu, ' ');

try {
  for (const written of ['nb', 'nn'] as const) {
    const json = join(folder, `kilder-${written}.json`);
    const bib = join(folder, `kilder-${written}.bib`);
    writeFileSync(json, exportCslJson(knowledge, written));
    writeFileSync(bib, exportBibtex(knowledge, written));
    const own = JSON.parse(exportCslJson(knowledge, written)) as readonly CslItem[];
    const all = sources.map((source) => `[@${source.key}]`).join('\n\n');
    for (const file of [json, bib]) {
      const shown = pandoc(['--citeproc', `--bibliography=${file}`, '-M', `lang=${written}-NO`, '-t', 'plain', '--wrap=none'], all);
      assert.doesNotMatch(shown, /\?\)/, `${file}: a key that pandoc does not know`);
      // pandoc's own writers drop a date that is words, so the blank is looked for in what a reader sees.
      const paragraphs = shown.split('\n\n');
      for (const [index, item] of own.entries())
        if (item.issued?.literal)
          assert.ok(paragraphs[index]?.includes(item.issued.literal), `${file}: ${item.id} hides its blank: ${paragraphs[index]}`);
    }
    assert.equal(own.length, sources.length);
    for (const [from, file] of [
      ['csljson', json],
      ['biblatex', bib],
    ] as const) {
      const read = new Map((JSON.parse(pandoc(['-f', from, '-t', 'csljson', file])) as readonly CslItem[]).map((item) => [item.id, item]));
      for (const item of own) {
        const got = read.get(item.id);
        assert.ok(got, `${from}: ${item.id} is lost`);
        assert.equal(bare(got.title), bare(item.title), `${from}: title of ${item.id}`);
        assert.equal(initials(JSON.stringify(got.author)), initials(JSON.stringify(item.author)), `${from}: authors of ${item.id}`);
        if (!item.issued?.literal) assert.deepEqual(got.issued, item.issued, `${from}: date of ${item.id}`);
        assert.equal(got.URL, item.URL, `${from}: address of ${item.id}`);
      }
    }
    const list = pandoc(['-f', 'markdown', '-t', 'plain', '--wrap=none'], exportMarkdown(knowledge, written));
    for (const source of sources) if (source.title) assert.ok(list.includes(source.title), `markdown: ${source.title}`);
    assert.equal(list.split('\n').filter((line) => line.startsWith('-')).length, sources.length);
  }
  console.log(`${sources.length} kilder, tre formater, to målformer: pandoc leser alle uten advarsel og uten forskjell`);
} finally {
  rmSync(folder, { recursive: true });
}
