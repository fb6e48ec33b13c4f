import type { CodeAction, CodeActionParams, Command } from 'vscode-languageserver';
import { fixesAt, fixesOf } from '../../engine/ask.js';
import { regroupList } from '../../engine/citations/list.js';
import type { Diagnostic, Edit, Fix } from '../../engine/model.js';
import { actionOf, diagnosticOf, spanOf, textEditsOf } from '../convert.js';
import type { Feature } from '../features.js';
import { around } from '../known.js';
import { CodeActionKind } from '../library.js';
import { commands, type FixesAnswer, methods } from '../protocol.js';
import { answering, type Opened, type Session } from '../session.js';
import { severityOf } from '../settings.js';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.belegg`;

/** Wordings, sources and «keep» for the marks in a range: found by the range alone, never by what the client says lies there. */
export const actions: Feature = {
  offers: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL] } }),
  listen(session) {
    session.connection.onCodeAction(answering(session, (opened, params: CodeActionParams) => actionsFor(opened, params, session)));
    session.connection.onRequest(
      methods.fixes,
      answering(session, (opened, { range }: Pick<CodeActionParams, 'textDocument' | 'range'>) => everyFix(opened, range, session)),
    );
  },
};

/** A menu longer than this is not read. The rest is behind «show all». */
const REWRITES = 3;

function actionsFor(opened: Opened, { range, context }: CodeActionParams, session: Session): CodeAction[] {
  const wanted = (kind: string) => !context?.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  return [
    ...(wanted(CodeActionKind.QuickFix) ? quickFixes(opened, range, session) : []),
    ...(wanted(CodeActionKind.RefactorRewrite) ? regroup(opened, range, session) : []),
    ...(wanted(FIX_ALL) && context?.only ? fixAll(opened, session) : []),
  ];
}

function quickFixes(opened: Opened, range: CodeActionParams['range'], session: Session): CodeAction[] {
  const offered = offeredIn(opened, range, session);
  const menu = offered.flatMap(({ diagnostic, severity, fixes }) => {
    const about = [diagnosticOf(opened.document, diagnostic, severity, session.client)];
    return short(fixes).map((fix) => actionOf(opened.document, fix, about, session.client));
  });
  if (menu[0]) menu[0].isPreferred = true;
  // The menu has no room for the sentences themselves; the list shows them before and after.
  if (session.client.commands && offered.some(({ fixes }) => fixes.some((fix) => fix.preview))) menu.push(showAll(session));
  return unique(menu);
}

/** The list of sources in groups, or as one list again. */
function regroup(opened: Opened, { start }: CodeActionParams['range'], session: Session): CodeAction[] {
  const { analysis, knowledge, document } = opened;
  const edit = regroupList(analysis, { knowledge, surroundings: around(opened) }, document.offsetAt(start));
  if (!edit) return [];
  const title = session.wordsIn(analysis.written === 'mixed' ? 'nb' : analysis.written).edit.list[edit.to];
  return [{ title, kind: CodeActionKind.RefactorRewrite, edit: session.edit(document, [edit]) }];
}

function offeredIn(opened: Opened, range: CodeActionParams['range'], session: Session) {
  return fixesAt(opened.analysis, spanOf(opened.document, range), session.asking(opened)).flatMap(({ diagnostic, fixes }) => {
    const severity = severityOf(diagnostic, opened.settings);
    return severity ? [{ diagnostic, severity, fixes }] : [];
  });
}

function short(fixes: readonly Fix[]): readonly Fix[] {
  const rewrites = fixes.filter((fix) => fix.kind === 'rewrite').slice(0, REWRITES);
  return fixes.filter((fix) => fix.kind !== 'rewrite' || rewrites.includes(fix));
}

function showAll(session: Session): CodeAction {
  const title = session.words.fix.showAll;
  const command: Command = { title, command: commands.fixes };
  return { title, kind: CodeActionKind.QuickFix, command };
}

/** Two marks on one sentence may offer the same source. */
function unique(menu: readonly CodeAction[]): CodeAction[] {
  const seen = new Set<string>();
  return menu.filter((action) => {
    const same = `${action.title}\n${JSON.stringify(action.edit)}`;
    return !seen.has(same) && seen.add(same);
  });
}

/** Every fix that is proved safe, none overlapping another. */
function fixAll(opened: Opened, session: Session): CodeAction[] {
  const asking = session.asking(opened);
  const visible = opened.analysis.diagnostics.filter((one: Diagnostic): boolean => severityOf(one, opened.settings) !== undefined);
  const edits: Edit[] = [];
  for (const diagnostic of visible) {
    const safe = fixesOf(opened.analysis, diagnostic, asking).find((fix) => fix.safe);
    if (safe?.edits.every((edit) => edits.every((other) => apart(edit, other)))) edits.push(...safe.edits);
  }
  if (edits.length === 0) return [];
  return [{ title: session.words.fix.fixAll, kind: FIX_ALL, edit: session.edit(opened.document, edits) }];
}

function apart(one: Edit, other: Edit): boolean {
  return one.span.end < other.span.start || other.span.end < one.span.start;
}

function everyFix(opened: Opened, range: CodeActionParams['range'], session: Session): FixesAnswer {
  const items = offeredIn(opened, range, session).flatMap(({ diagnostic, fixes }) =>
    fixes.map((fix) => ({
      title: fix.title,
      remark: diagnostic.message,
      ...(fix.preview ? { preview: fix.preview } : {}),
      edits: textEditsOf(opened.document, fix.edits),
    })),
  );
  const { fixes, noFixes } = session.words.pick;
  return { version: opened.document.version, items, placeholder: fixes, nothing: noFixes };
}
