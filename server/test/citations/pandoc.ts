import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One citation as pandoc reads it, in comparable form. */
export interface Read {
  readonly key: string;
  readonly mode: 'normal' | 'narrative' | 'suppressed';
  readonly prefix: string;
  readonly suffix: string;
}

interface Tree {
  readonly t?: string;
  readonly c?: unknown;
}

interface Cited {
  readonly citationId: string;
  readonly citationPrefix: readonly Tree[];
  readonly citationSuffix: readonly Tree[];
  readonly citationMode: { readonly t: string };
}

/** Citations of each text by the installed pandoc, in the order of the text: each text is a document of its own, all in one process. */
export function pandocReads(texts: readonly string[]): readonly (readonly Read[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'belegg-'));
  try {
    writeFileSync(join(folder, 'texts'), texts.join(END));
    writeFileSync(join(folder, 'each.lua'), EACH);
    const env = { ...process.env, TEXTS: join(folder, 'texts') };
    execFileSync('pandoc', ['-f', 'markdown', '-t', 'plain', '--lua-filter', join(folder, 'each.lua')], { input: 'x', env });
    return readFileSync(join(folder, 'texts.out'), 'utf8')
      .split(END)
      .slice(0, texts.length)
      .map((out) => {
        const found: Read[] = [];
        collect((JSON.parse(out) as { blocks: unknown }).blocks, found);
        return found;
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const END = '\u0001';
const EACH = `
local path = os.getenv('TEXTS')
local all = io.open(path, 'r'):read('a')
local out = io.open(path .. '.out', 'w')
for text in (all .. '\\1'):gmatch('(.-)\\1') do
  out:write(pandoc.write(pandoc.read(text, 'markdown'), 'json'), '\\1')
end
out:close()
`;

function collect(node: unknown, found: Read[]): void {
  if (Array.isArray(node)) for (const child of node) collect(child, found);
  if (typeof node !== 'object' || node === null) return;
  const tree = node as Tree;
  if (tree.t === 'Cite') {
    for (const cited of (tree.c as [Cited[], unknown])[0]) {
      collect(cited.citationPrefix, found);
      found.push(readOf(cited));
      collect(cited.citationSuffix, found);
    }
  } else if (tree.t === 'Image') collect((tree.c as unknown[])[1], found);
  else if (!Array.isArray(node)) for (const child of Object.values(node)) collect(child, found);
}

function readOf(cited: Cited): Read {
  const mode = { NormalCitation: 'normal', AuthorInText: 'narrative', SuppressAuthor: 'suppressed' } as const;
  return {
    key: cited.citationId,
    mode: mode[cited.citationMode.t as keyof typeof mode],
    prefix: plain(wordsOf(cited.citationPrefix)),
    suffix: plain(wordsOf(cited.citationSuffix)),
  };
}

/** Text of inlines. Markup is dropped, a nested citation is written as its source. */
function wordsOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as Tree;
  if (t === 'Str') return c as string;
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Quoted') return `"${wordsOf((c as unknown[])[1])}"`;
  if (t === 'Code' || t === 'Math' || t === 'RawInline') return (c as string[])[1] ?? '';
  if (t === 'Cite') return wordsOf((c as unknown[])[1]);
  if (t === 'Link' || t === 'Image' || t === 'Span') return wordsOf((c as unknown[])[1]);
  return wordsOf(c);
}

/** Comparable form of words: no markup, no typographic replacements, single spaces. */
export const plain = (words: string): string =>
  words
    .replace(/\]\([^()]*\)|\]\{[^{}]*\}/g, '')
    .replace(/<(https?:[^<>]*)>/g, '$1')
    .replace(/[*_`[\]\\$~^]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[“”]/g, '"')
    .replace(/[’‘]/g, "'")
    .replace(/—/g, '---')
    .replace(/–/g, '--')
    .replace(/…/g, '...')
    .trim();

/** Locators by the installed pandoc for a citation with this suffix: `label|value`, empty when it takes none. */
export function pandocLocators(suffixes: readonly string[], lang: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'belegg-'));
  try {
    writeFileSync(join(folder, 'style.csl'), STYLE);
    writeFileSync(join(folder, 'items.json'), JSON.stringify([{ id: 'a', type: 'book', title: 'T' }]));
    const input = `---\nlang: ${lang}\n---\n\n${suffixes.map((s) => `[@a${s}]`).join('\n\n')}\n`;
    const options = ['--citeproc', '--csl', join(folder, 'style.csl'), '--bibliography', join(folder, 'items.json')];
    const out = execFileSync('pandoc', ['-f', 'markdown', '-t', 'plain', '--wrap=none', ...options], { input, encoding: 'utf8' });
    return out
      .trim()
      .split(/\n\n+/)
      .map((line) => /«(.*?)»/.exec(line)?.[1]?.replace(/\u00a0/g, ' ') ?? '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Prints what the locator was read as. */
const TERMS = [
  'page',
  'number-of-pages',
  'chapter',
  'paragraph',
  'section',
  'part',
  'volume',
  'figure',
  'issue',
  'column',
  'line',
  'note',
  'verse',
  'book',
  'folio',
  'opus',
  'sub-verbo',
];
const STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>x</title><id>x</id><updated>2020-01-01T00:00:00Z</updated></info>
<citation><layout><choose><if variable="locator"><group prefix="«" suffix="»"><choose>${TERMS.map(
  (term, i) => `<${i ? 'else-if' : 'if'} locator="${term}"><text value="${term}|"/></${i ? 'else-if' : 'if'}>`,
).join('')}</choose><text variable="locator"/></group></if><else><text value="-"/></else></choose></layout></citation></style>`;
