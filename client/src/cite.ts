import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CitableAnswer,
  type CitableItem,
  type EditsAnswer,
  methods,
  PAGE_SCHEME,
  type PageAnswer,
  type PickWords,
} from '../../server/src/lsp/protocol.js';
import { apply, placeNow } from './edits.js';

/** «Sett inn kilde»: asks what may be cited here, lets the author choose with the caveat in sight, asks for the edit, applies it. */
export async function chooseCitation(client: BaseLanguageClient): Promise<void> {
  const place = placeNow();
  if (!place) return;
  const { editor, textDocument, position } = place;
  const answer = await client.sendRequest<CitableAnswer | null>(methods.citable, { textDocument, position });
  if (!answer) return;
  if (answer.items.length === 0) return void vscode.window.showInformationMessage(answer.words.nothing);
  const chosen = await choose(answer);
  if (!chosen) return;
  const { source, finding } = chosen;
  const edits = await client.sendRequest<EditsAnswer | null>(methods.cite, {
    textDocument,
    position,
    source,
    finding,
    version: answer.version,
  });
  if (!edits) return;
  if (edits.message) return void vscode.window.showInformationMessage(edits.message);
  await apply(editor, edits.version, edits.edits);
}

export async function sayWhere(client: BaseLanguageClient): Promise<void> {
  const place = placeNow();
  if (!place) return;
  const answer = await client.sendRequest<PageAnswer | null>(methods.where, { textDocument: place.textDocument, position: place.position });
  if (answer) void vscode.window.showInformationMessage(answer.text);
}

interface Row extends vscode.QuickPickItem {
  readonly item?: CitableItem;
}

async function openPage(path: string): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse(`${PAGE_SCHEME}:/${path}.md`));
}

/** A list that can be searched by claim, source and caveat, and narrowed to a theme with the button at its top. */
function choose({ items, themes, words }: CitableAnswer): Promise<CitableItem | undefined> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<Row>();
    const byTheme: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('filter'), tooltip: words.chooseTheme };
    let themed = false;
    Object.assign(pick, {
      items: rowsOf(items, words),
      placeholder: words.placeholder,
      matchOnDescription: true,
      matchOnDetail: true,
      keepScrollPosition: true,
      buttons: [byTheme],
    });
    pick.onDidTriggerButton(async () => {
      themed = true;
      const all = { label: words.allThemes, id: '' };
      const theme = await vscode.window.showQuickPick([all, ...themes.map(({ id, title }) => ({ label: title, id }))], {
        placeHolder: words.chooseTheme,
      });
      pick.items = rowsOf(theme?.id ? items.filter((item) => item.themes.includes(theme.id)) : items, words);
      themed = false;
      pick.show();
    });
    pick.onDidTriggerItemButton(({ item: { item } }) => {
      if (item?.finding) void openPage(`funn/${item.finding}`);
    });
    pick.onDidAccept(() => {
      const item = pick.selectedItems[0]?.item;
      // A locked source tells why; choosing it does nothing.
      if (!item || item.status === 'locked') return;
      resolve(item);
      pick.hide();
    });
    pick.onDidHide(() => {
      if (themed) return;
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function rowsOf(items: readonly CitableItem[], words: PickWords): Row[] {
  const groups = (['fits', 'used', 'rest'] as const).map((group) => ({
    title: words.groups[group],
    inside: items.filter((item) => item.group === group && item.status !== 'locked'),
  }));
  const locked = { title: words.locked, inside: items.filter((item) => item.status === 'locked') };
  return [...groups, locked].flatMap(({ title, inside }): Row[] =>
    inside.length === 0 ? [] : [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...inside.map((item) => rowOf(item, words))],
  );
}

function rowOf(item: CitableItem, words: PickWords): Row {
  if (item.status === 'locked') return { label: `$(lock) ${item.short}`, description: item.title, detail: item.note ?? '', item };
  const caveat = item.caveat && `${words.caveat}: ${item.caveat}`;
  // The list cuts long lines; the whole finding with its caveat stands behind the button.
  const whole: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('info'),
    tooltip: [item.claim, caveat, item.note].filter(Boolean).join('\n\n'),
  };
  const detail = [item.short, item.note, caveat].filter(Boolean).join(' · ');
  return { label: item.claim ?? item.title, detail, buttons: item.finding ? [whole] : [], item };
}
