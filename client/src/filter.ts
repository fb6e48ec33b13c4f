import * as vscode from 'vscode';
import type { FilterChoice, ReviewAnswer, ReviewFilter } from '../../server/src/lsp/protocol.js';

/** Under what the panel's choices are remembered, for each workspace. */
const KEY = 'review.filter';

/** What the panel was narrowed to last in this workspace. */
export function rememberedFilter(state: vscode.Memento): ReviewFilter {
  const { hidden, news } = state.get<Partial<ReviewFilter>>(KEY) ?? {};
  return { hidden: Array.isArray(hidden) ? hidden.filter((id) => typeof id === 'string') : [], news: news === true };
}

interface Item extends vscode.QuickPickItem {
  readonly choice?: FilterChoice;
}

/** Asks what the panel is to show, and remembers it. Nothing when the author thinks better of it. */
export async function chooseFilter({ choices, words }: ReviewAnswer, state: vscode.Memento): Promise<ReviewFilter | undefined> {
  const now = rememberedFilter(state);
  const kinds = [...new Set(choices.map(({ kind }) => kind))];
  const items = kinds.flatMap((kind): Item[] => [
    { label: words.kinds[kind], kind: vscode.QuickPickItemKind.Separator },
    ...choices.filter((choice) => choice.kind === kind).map((choice) => itemFor(choice, now)),
  ]);
  const picked = await vscode.window.showQuickPick(items, { canPickMany: true, title: words.filter, placeHolder: words.filter });
  if (!picked) return undefined;
  const shown = new Set(picked.map(({ choice }) => choice?.id));
  const offered = choices.filter(({ kind }) => kind !== 'news');
  // What this draft has nothing of was not asked about, and stays as it was.
  const unasked = now.hidden.filter((id) => offered.every((choice) => choice.id !== id));
  const filter = {
    hidden: [...unasked, ...offered.filter(({ id }) => !shown.has(id)).map(({ id }) => id)],
    news: choices.some(({ kind }) => kind === 'news') ? shown.has('news') : now.news,
  };
  await state.update(KEY, filter);
  return filter;
}

function itemFor(choice: FilterChoice, { hidden, news }: ReviewFilter): Item {
  const picked = choice.kind === 'news' ? news : !hidden.includes(choice.id);
  return { label: choice.label, picked, choice, ...(choice.detail ? { description: choice.detail } : {}) };
}
