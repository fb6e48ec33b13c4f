import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Reads the import table of ARCHITECTURE.md and holds every file against it: the document cannot lie. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

interface Row {
  readonly folder: string;
  readonly allowed: readonly string[];
}

function rowsOf(document: string): readonly Row[] {
  const section = document.split('<!-- imports -->')[1]?.split('<!-- /imports -->')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [, folder = '', allowed = ''] = line.split('|');
      return { folder: codeIn(folder)[0] ?? '', allowed: codeIn(allowed) };
    });
}

const codeIn = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? '');

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** Module names that a file imports, type imports included. Comments are taken off first. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  return [...text.matchAll(/^(?:import|export)\b(?:[^;'"]*?\bfrom)?\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm)].map((m) => m[1] ?? m[2] ?? '');
}

function targetOf(file: string, name: string): string {
  return name.startsWith('.') ? normalize(join(dirname(file), name)).replace(/\.js$/, '.ts') : name;
}

function allows(row: Row, target: string): boolean {
  return row.allowed.some((entry) => {
    if (entry.endsWith('*')) return target.startsWith(entry.slice(0, -1));
    return target === entry || target.startsWith(`${entry}/`);
  });
}

describe('layers', () => {
  const rows = rowsOf(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));
  // The longest folder that a file lies under owns it, so `server/src/engine/citations` may have a row of its own.
  const rowOf = (file: string): Row | undefined =>
    rows.filter((row) => file.startsWith(`${row.folder}/`)).sort((a, b) => b.folder.length - a.folder.length)[0];
  const files = [...filesUnder('server/src'), ...filesUnder('client/src')];

  it('finds the table and the files', () => {
    assert.ok(rows.length >= 7, 'ARCHITECTURE.md has lost its import table');
    assert.ok(files.length > 20);
  });

  for (const file of files) {
    it(file, () => {
      const row = rowOf(file);
      assert.ok(row, `${file}: no row of the import table in ARCHITECTURE.md covers this folder`);
      for (const name of importsOf(file)) {
        const target = targetOf(file, name);
        const own = target.startsWith(`${row.folder}/`);
        assert.ok(
          own || allows(row, target),
          `${file} imports ${target}, but the row «${row.folder}» allows only: ${row.allowed.join(', ')}`,
        );
      }
    });
  }

  it('has no cycles of values', () => {
    const edges = new Map(
      files.map((file) => [
        file,
        valueImportsOf(file)
          .map((n) => targetOf(file, n))
          .filter((t) => t.endsWith('.ts')),
      ]),
    );
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): void => {
      assert.ok(!path.includes(file), `cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
  });

  it('takes values of the protocol library in one place, since each file that does costs every start', () => {
    const takers = files.filter((file) =>
      /^import (?!type\b)[^;]*? from 'vscode-languageserver(?:\/\w+)?'|^export (?!type\b)[^;]*? from 'vscode-languageserver'/m.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    assert.deepEqual(takers.sort(), ['server/src/hosts/browser.ts', 'server/src/hosts/serve.ts', 'server/src/lsp/library.ts']);
  });

  it('talks to nobody: no network in any source', () => {
    for (const file of files) {
      const text = readFileSync(join(root, file), 'utf8');
      assert.doesNotMatch(text, /\bfetch\s*\(|XMLHttpRequest|WebSocket\s*\(|from 'node:(?:https?|net|dgram|tls|dns)'/, file);
    }
  });
});

function valueImportsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'/gm)].map((m) => m[1] ?? '');
}
