import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKnowledge } from '../../src/hosts/knowledge.js';
import { type Cited, rendererOf } from '../../src/render/cite.js';
import { itemOf } from '../../src/render/item.js';
import { pandocFiles } from '../../src/render/pandoc.js';

/**
 * Holds our rendering against the real pandoc with the same style: every bundled source's reference and a list of citations, nb and nn.
 * Prints the differences and ends with `N passed, N failed`; exits 1 on a difference that is not explained below.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const knowledge = readKnowledge(join(root, 'knowledge'));
const sources = [...knowledge.sources.values()].filter((source) => source.citable.kind !== 'never');

/** Differences between the engines that are no fault of the style, by what they look like. */
const EXPLAINED: readonly { readonly why: string; readonly same: (ours: string, theirs: string) => boolean }[] = [
  { why: 'pandoc sets non-breaking spaces', same: (ours, theirs) => ours === theirs.replaceAll('\u00a0', ' ') },
];

function casesOf(): readonly { readonly markdown: string; readonly cited: readonly Cited[] }[] {
  const persons = sources.filter((source) => source.genre === undefined && source.type !== 'legislation');
  const publics = sources.filter((source) => source.genre !== undefined);
  const at = (index: number): string => persons[index % persons.length]!.key;
  const single = persons.slice(0, 24).map((source) => ({ markdown: `[@${source.key}]`, cited: [{ id: source.key }] }));
  const located = persons.slice(24, 40).map((source, index) => {
    const forms = [
      { text: `s. ${index + 3}`, cited: { locator: String(index + 3), label: 'page' } },
      { text: `kap. ${index + 1}`, cited: { locator: String(index + 1), label: 'chapter' } },
      { text: `s. ${index + 3}-${index + 9}`, cited: { locator: `${index + 3}-${index + 9}`, label: 'page' } },
      { text: `avsn. ${index + 2}`, cited: { locator: String(index + 2), label: 'paragraph' } },
    ] as const;
    const form = forms[index % forms.length]!;
    return { markdown: `[@${source.key}, ${form.text}]`, cited: [{ id: source.key, ...form.cited }] };
  });
  const grouped = Array.from({ length: 12 }, (_, index) => ({
    markdown: `[@${at(index * 3)}; @${at(index * 3 + 1)}]`,
    cited: [{ id: at(index * 3) }, { id: at(index * 3 + 1) }],
  }));
  const prefixed = Array.from({ length: 6 }, (_, index) => ({
    markdown: `[se @${at(index * 5)}]`,
    cited: [{ id: at(index * 5), prefix: 'se' }],
  }));
  const official = publics.map((source) => ({
    markdown: `[@${source.key}, s. 12]`,
    cited: [{ id: source.key, locator: '12', label: 'page' }],
  }));
  const suppressed = persons
    .slice(0, 4)
    .map((source) => ({ markdown: `[-@${source.key}]`, cited: [{ id: source.key, suppressAuthor: true }] }));
  const laws = [
    { markdown: '[@pbl{}, § 11-5]', cited: [{ id: 'pbl', locator: '11-5', label: 'section' }] },
    { markdown: '[@pbl]', cited: [{ id: 'pbl' }] },
  ];
  return [...single, ...located, ...grouped, ...prefixed, ...official, ...suppressed, ...laws];
}

function pandoc(markdown: string, written: 'nb' | 'nn'): string {
  const dir = mkdtempSync(join(tmpdir(), 'pandoc-'));
  try {
    const files = pandocFiles(
      sources.map((source) => itemOf(source, written)),
      written,
    );
    writeFileSync(join(dir, 'style.csl'), files.style);
    writeFileSync(join(dir, 'sources.json'), files.bibliography);
    writeFileSync(join(dir, 'draft.md'), `---\nlang: ${written}\nbibliography: sources.json\ncsl: style.csl\n---\n\n${markdown}\n`);
    const args = ['draft.md', '--citeproc', '-t', 'plain', '--wrap=none', '--fail-if-warnings'];
    return execFileSync('pandoc', args, { cwd: dir, encoding: 'utf8' });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

let passed = 0;
let failed = 0;
function compare(name: string, ours: string, theirs: string): void {
  const explained = ours === theirs ? undefined : EXPLAINED.find((one) => one.same(ours, theirs));
  if (ours === theirs || explained) passed++;
  else {
    failed++;
    console.log(`${name}\n  ours    ${ours}\n  pandoc  ${theirs}`);
  }
}

for (const written of ['nb', 'nn'] as const) {
  const renderer = rendererOf(
    sources.map((source) => itemOf(source, written)),
    written,
  );
  for (const source of sources) {
    const theirs = pandoc(`---\nnocite: '@${source.key}'\n---\n`, written).trim();
    compare(`${source.key} ${written}`, renderer.reference(source.key), theirs);
  }
  const cases = casesOf();
  const printed = pandoc(`${cases.map((one) => `${one.markdown}.`).join('\n\n')}\n\n::: {#refs}\n:::\n`, written).split(/\n{2,}/);
  const all = [...new Set(cases.flatMap((one) => one.cited.map((cited) => cited.id)))];
  for (const [index, one] of cases.entries())
    compare(`${one.markdown} ${written}`, `${renderer.inText(one.cited, all)}.`, printed[index]?.trim() ?? '');
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
