import * as vscode from 'vscode';

const NAME = 'granvik-samfunnsdel.md';
const CLAIM = 'Et rikt kulturliv gir bolyst.';
const SENTENCE = 'Granvik skal være en attraktiv kommune for barnefamilier.';

/** The same tests in the Node host and in a browser's worker. */
export function tests(): void {
  describe('Belegg in VS Code', () => {
    it('is installed', () => {
      const where = vscode.env.uiKind === vscode.UIKind.Web ? 'web workbench' : 'desktop';
      console.log(`VS Code ${vscode.version}, ${where}, remote ${vscode.env.remoteName ?? 'none'}`);
      equal(Boolean(vscode.extensions.getExtension('belegg.belegg')), true);
    });

    it('marks the example draft', async () => {
      const document = await open();
      const marks = await until('marks', () => marksOf(document.uri).length > 0 && marksOf(document.uri));
      equal(
        marks.every((mark) => mark.source === 'Belegg' && mark.message.length > 10),
        true,
      );
      const line = lineOf(document, SENTENCE);
      equal(
        marks.some((mark) => mark.range.start.line === line),
        true,
      );
      console.log(`marks: ${marks.map((mark) => `${mark.range.start.line + 1}:${codeOf(mark)}`).join(' ')}`);
    });

    it('marks in every example draft what the command line marks', async () => {
      const expected = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder('expected.json')))) as Expected[];
      equal(expected.length >= 2, true);
      for (const { name, marks } of expected) {
        const document = await open(name);
        const said = () => marksOf(document.uri).map(placed).sort().join('\n');
        await until(`the marks of the command line in ${name}`, () => said() === marks.join('\n')).catch((error) => {
          throw new Error(`${error}\nhere:\n${said()}\nthere:\n${marks.join('\n')}`);
        });
      }
    });

    it('explains a mark', async () => {
      const document = await open();
      const mark = await markOn(document, SENTENCE);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, mark.range.start);
      const text = hovers.flatMap((hover) => hover.contents.map((one) => (typeof one === 'string' ? one : one.value))).join('\n');
      equal(/Hva kildene sier/.test(text), true, text);
      equal(text.includes('(belegg:/regel/'), true, text);
    });

    it('opens the page about a rule', async () => {
      const document = await open();
      const mark = await markOn(document, SENTENCE);
      const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(`belegg:/regel/${codeOf(mark)}.md`));
      equal(page.getText().startsWith('# '), true, page.getText());
    });

    it('offers keys after [@', async () => {
      const document = await open();
      const line = lineOf(document, SENTENCE);
      const place = new vscode.Position(line, document.lineAt(line).text.length);
      await edit(document, (change) => change.insert(document.uri, place, ' [@'));
      const list = await completed(document, place.translate(0, 3));
      equal(
        list.items.some((item) => labelOf(item) === 'soholt2012'),
        true,
        `${list.items.length} items`,
      );
      await edit(document, (change) => change.delete(document.uri, new vscode.Range(place, place.translate(0, 3))));
    });

    it('finds where a key is written down', async () => {
      const document = await open();
      const at = document.positionAt(document.getText().indexOf('@soholt2012') + 3);
      const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      const uri = places.map((place) => ('targetUri' in place ? place.targetUri : place.uri).toString());
      equal(uri[0], 'belegg:/kilde/soholt2012.md');
    });

    it('inserts a citation and a wording', async () => {
      const document = await open();
      await take(document, CLAIM, (title) => title.startsWith('Sett inn kilde'));
      await until('the citation', () => /kulturliv gir bolyst[^\n]*\[@/.test(document.getText()));
      await take(document, SENTENCE, (title) => !/^(?:Sett inn|Behold|Vis alle)/.test(title));
      await until('the wording', () => !document.getText().includes(SENTENCE.slice(0, 30)));
    });

    it('follows the settings', async () => {
      const document = await open();
      const settings = vscode.workspace.getConfiguration('belegg');
      const off = Object.fromEntries(
        ['passive-attraction', 'passive-municipality', 'claim', 'citation', 'blank', 'document'].map((name) => [name, 'off']),
      );
      await settings.update('categories', off, vscode.ConfigurationTarget.Global);
      await until('silence', () => marksOf(document.uri).length === 0);
      await settings.update('categories', undefined, vscode.ConfigurationTarget.Global);
      await until('marks', () => marksOf(document.uri).length > 0);
    });

    it('reviews every draft of the folder on one page', async () => {
      await open();
      await vscode.commands.executeCommand('belegg.reviewAll');
      await until('the page', () =>
        vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'Gjennomgang av alle utkast')),
      );
    });

    it('has its commands', async () => {
      const known = await vscode.commands.getCommands(true);
      for (const name of [
        'cite',
        'review',
        'reviewAll',
        'narrow',
        'fixes',
        'template',
        'toPandoc',
        'toFootnotes',
        'toText',
        'references',
        'where',
        'about',
      ]) {
        equal(known.includes(`belegg.${name}`), true, name);
      }
    });
  });
}

/** What the command line marks in a draft: «12:1–12:41 rule», lines and columns from 1, sorted. */
interface Expected {
  readonly name: string;
  readonly marks: readonly string[];
}

function placed(mark: vscode.Diagnostic): string {
  const place = ({ line, character }: vscode.Position) => `${line + 1}:${character + 1}`;
  return `${place(mark.range.start)}–${place(mark.range.end)} ${codeOf(mark)}`;
}

function inFolder(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

async function open(name = NAME): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inFolder(name));
  await vscode.window.showTextDocument(document);
  return document;
}

function marksOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((mark) => mark.source === 'Belegg');
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function lineOf(document: vscode.TextDocument, text: string): number {
  return document.positionAt(document.getText().indexOf(text)).line;
}

function markOn(document: vscode.TextDocument, text: string): Promise<vscode.Diagnostic> {
  return until(`a mark on «${text}»`, () => marksOf(document.uri).find((mark) => mark.range.start.line === lineOf(document, text)));
}

/** Applies the first action for the sentence that `wanted` accepts. VS Code may answer «Canceled» or late: it is asked again. */
async function take(document: vscode.TextDocument, sentence: string, wanted: (title: string) => boolean): Promise<void> {
  const line = lineOf(document, sentence);
  const range = document.lineAt(line).range;
  const action = await until('the action', async () => {
    const ask = vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const actions = await Promise.resolve(ask).catch(() => []);
    return actions.find((one) => one.edit && wanted(one.title));
  });
  console.log(`takes «${action.title}»`);
  equal(await vscode.workspace.applyEdit(action.edit!), true);
}

async function completed(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.CompletionList> {
  return until('completion', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at, '@');
    return list.items.some((item) => item.kind === vscode.CompletionItemKind.Reference) && list;
  });
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

async function edit(document: vscode.TextDocument, make: (change: vscode.WorkspaceEdit) => void): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  make(change);
  equal(await vscode.workspace.applyEdit(change), true, document.uri.toString());
}

async function until<T>(what: string, test: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
    const value = await test();
    if (value) return value;
  }
  throw new Error(`waited for ${what}`);
}

function equal(actual: unknown, expected: unknown, more = ''): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)} ${more}`);
}
