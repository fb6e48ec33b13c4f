import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../engine/analyse.js';
import { frontLength } from '../engine/markdown/front.js';
import type { Surroundings } from '../engine/model.js';
import { nameOf } from '../lsp/files.js';
import { type ExportWords, exportWords } from '../messages/export.js';
import { finished } from '../render/finished.js';
import { pageOf } from '../render/page.js';
import { shelvedFor } from './cli-bibliographies.js';
import { readDraft } from './cli-drafts.js';
import { replaceFile, toStdout } from './cli-output.js';
import { CannotRun, codeOf, complain } from './cli-say.js';
import { ownKnowledge } from './cli-settings.js';

const FORMATS = ['md', 'html', 'docx', 'pdf'] as const;
type Format = (typeof FORMATS)[number];

/** `belegg export UTKAST --to md|html|docx|pdf [--output FIL]`. The draft itself is never written to. Throws `CannotRun`. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const { path, to, output } = optionsOf(args);
  const read = await readDraft(path);
  if (read.kind === 'failure') throw new CannotRun(`${path}: ${read.message}`);
  const { knowledge, surroundings, named } = await ownKnowledge();
  const { bibliographies, style } = await shelvedFor(path, read.text, named);
  const around: Surroundings = { ...surroundings, bibliographies: bibliographies.map(({ bibliography }) => bibliography) };
  const analysis = analyse(read.text, knowledge, { surroundings: around });
  const written = analysis.written === 'nn' ? 'nn' : 'nb';
  const words = exportWords[written];
  if (output !== undefined && resolve(output) === resolve(path)) throw new CannotRun(words.outputIsDraft(path));
  const made = finished(analysis, {
    knowledge,
    surroundings: around,
    written,
    heading: words.heading,
    ...(style?.text ? { style: style.text } : {}),
  });
  await write(to, made.markdown, { path, title: titleOf(read.text, path), lang: written, output });
  if (style?.style.problem) complain(`${nameOf(style.style.uri)}: ${style.style.problem[written]}`);
  else if (style && made.styleRefused) complain(words.styleRefused(nameOf(style.style.uri)));
  for (const { bibliography, text } of bibliographies)
    if (text === '' && bibliography.problems[0]) complain(`${nameOf(bibliography.uri)}: ${bibliography.problems[0].message[written]}`);
  if (made.unprinted.length > 0) complain(words.unprinted(made.unprinted.join(', ')));
  if (output !== undefined) process.stderr.write(`${words.written(output)}\n`);
  return 0;
}

interface Target {
  /** Of the draft: pictures lie beside it. */
  readonly path: string;
  readonly title: string;
  readonly lang: 'nb' | 'nn';
  readonly output: string | undefined;
}

async function write(to: Format, markdown: string, target: Target): Promise<void> {
  const { output, title, lang } = target;
  if (to === 'md' || to === 'html') {
    const text = to === 'md' ? markdown : pageOf(markdown, title, lang);
    if (output === undefined) await toStdout(text);
    else await replaceFile(output, text);
    return;
  }
  if (output === undefined) throw new CannotRun(exportWords[lang].docxNeedsOutput);
  await throughPandoc(markdown, { ...target, output });
}

/** Pandoc would fetch pictures from the network: a picture with an address becomes a link to it. */
const NO_NETWORK = `function Image(image)
  if image.src:match('^%a[%w+.-]*:') or image.src:match('^//') then return pandoc.Link(image.caption, image.src) end
end
`;

/** The finished Markdown through the user's pandoc: the references are ours, pandoc only sets them. */
async function throughPandoc(markdown: string, { path, title, lang, output }: Target & { readonly output: string }): Promise<void> {
  const words = exportWords[lang];
  const folder = await mkdtemp(join(tmpdir(), 'belegg-'));
  try {
    const [source, filter, target] = [join(folder, 'utkast.md'), join(folder, 'uten-nett.lua'), join(folder, `ferdig-${basename(output)}`)];
    await writeFile(source, markdown);
    await writeFile(filter, NO_NETWORK);
    // Citations are printed already; raw HTML and TeX of a draft have no place in a council paper.
    const from = 'gfm-raw_html';
    // Pandoc fetches pictures before its filters run, so the document is made from a tree that has none from elsewhere.
    const tree = join(folder, 'utkast.json');
    await pandoc([source, '-f', from, '-t', 'json', '--lua-filter', filter, '-o', tree], words);
    const about = ['--metadata', `title=${title}`, '--metadata', `lang=${lang}`];
    await pandoc([tree, '-f', 'json', '-o', target, '--resource-path', dirname(path), '--standalone', ...about], words);
    await replaceFile(output, await readFile(target));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Throws `CannotRun` with one line when pandoc is missing or refuses. */
async function pandoc(args: readonly string[], words: ExportWords): Promise<void> {
  await run('pandoc', args).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw new CannotRun(words.noPandoc);
    throw new CannotRun(words.pandocFailed(firstLineOf(error)));
  });
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    execFile(command, args, { encoding: 'utf8', timeout: 120_000 }, (error, stdout, stderr) => {
      if (error) fail(Object.assign(error, { stderr }));
      else done(stdout);
    });
  });
}

function firstLineOf(error: unknown): string {
  const text = error !== null && typeof error === 'object' && 'stderr' in error ? String(error.stderr) : String(error);
  return text.trim().split('\n')[0] ?? '';
}

function optionsOf(args: readonly string[]): { readonly path: string; readonly to: Format; readonly output: string | undefined } {
  const words = exportWords.nb;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { to: { type: 'string' }, output: { type: 'string', short: 'o' } },
      allowPositionals: true,
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new CannotRun(words.usage);
    const to = values.to ?? 'md';
    if (!isFormat(to)) throw new CannotRun(words.notFormat(to));
    return { path, to, output: values.output };
  } catch (error) {
    throw error instanceof CannotRun ? error : new CannotRun(words.usage);
  }
}

const isFormat = (word: string): word is Format => (FORMATS as readonly string[]).includes(word);

function titleOf(draft: string, path: string): string {
  const front = /^title:[ \t]*["']?(.+?)["']?[ \t]*$/m.exec(draft.slice(0, frontLength(draft)))?.[1];
  return front ?? /^# +(.+?)[ #]*$/m.exec(draft)?.[1] ?? basename(path);
}
