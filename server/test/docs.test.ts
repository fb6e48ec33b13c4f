import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The documents are read here, so that they stay true. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'DECISIONS.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'knowledge/README.md'];
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  contributes: { commands: { command: string; title: string }[]; configuration: { properties: Record<string, unknown> } };
};

describe('the documents', () => {
  for (const document of DOCUMENTS) {
    it(`${document}: relative links lead somewhere`, () => {
      const links = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)].map((m) => m[1] ?? '');
      for (const link of links) assert.ok(existsSync(join(root, normalize(join(dirname(document), link)))), `${document}: ${link}`);
    });

    it(`${document}: every npm script that it names is there`, () => {
      for (const [, script = ''] of read(document).matchAll(/npm run ([a-z][a-z:-]*)/g))
        assert.ok(manifest.scripts[script], `npm run ${script}`);
    });
  }

  it('name no machine and no registry', () => {
    for (const document of [...DOCUMENTS, 'ACCURACY.md', 'BENCH.md'].filter((path) => existsSync(join(root, path))))
      assert.doesNotMatch(read(document), /\/(?:work|tmp|home|root)\/\w|registry\.|localhost:\d/, document);
  });

  it('ARCHITECTURE.md: every path of the tree exists', () => {
    for (const path of treeOf()) assert.ok(existsSync(join(root, path)), path);
  });

  it('ARCHITECTURE.md: every folder of the sources is in the tree', () => {
    const tree = new Set(treeOf());
    for (const folder of ['server/src', 'client/src', 'knowledge'].flatMap(foldersUnder)) assert.ok(tree.has(folder), folder);
  });

  it('DECISIONS.md: every dependency has a word', () => {
    const text = read('DECISIONS.md').split('## Dependencies')[1] ?? '';
    const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)].filter(
      (name) => !name.startsWith('@types/'),
    );
    for (const name of names) assert.ok(text.includes(`\`${name}\``), `${name} has no line in DECISIONS.md`);
  });

  it('DECISIONS.md: decisions are numbered in order', () => {
    const numbers = [...read('DECISIONS.md').matchAll(/^## (\d+)\. /gm)].map((m) => Number(m[1]));
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => index + 1),
    );
  });

  it('package.nls: every text of the manifest is there in English, bokmål and nynorsk, and none is left over', () => {
    const used = new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map((m) => m[1] ?? ''));
    for (const file of ['package.nls.json', 'package.nls.nb.json', 'package.nls.nn.json']) {
      const texts = JSON.parse(read(file)) as Record<string, string>;
      assert.deepEqual(Object.keys(texts).sort(), [...used].sort(), file);
      for (const [key, text] of Object.entries(texts)) assert.ok(text.trim().length > 0, `${file}: ${key}`);
    }
  });
});

/** Paths in the first column of the table under «The tree». */
function treeOf(): readonly string[] {
  const section = read('ARCHITECTURE.md').split('## The tree')[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((m) => m[1] ?? '');
}

function foldersUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => statSync(join(root, path)).isDirectory());
}
