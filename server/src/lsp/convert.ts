import type * as lsp from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Edit, Fix, Severity, Span } from '../engine/model.js';
import type { Abilities } from './abilities.js';
import { CodeActionKind, DiagnosticSeverity } from './library.js';
import { PAGE_SCHEME } from './protocol.js';

/** The only file where values of the engine and values of the protocol meet. Both count UTF-16 code units. */

export function rangeOf(document: TextDocument, span: Span): lsp.Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function spanOf(document: TextDocument, range: lsp.Range): Span {
  const [one, other] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

/** `from`: what the diagnostic's offsets count from. */
export function diagnosticOf(
  document: TextDocument,
  diagnostic: Diagnostic,
  severity: Severity,
  client: Abilities,
  from = 0,
): lsp.Diagnostic {
  return {
    range: rangeOf(document, { start: diagnostic.span.start + from, end: diagnostic.span.end + from }),
    severity: SEVERITIES[severity],
    code: diagnostic.rule,
    ...(client.pages && client.codeDescription ? { codeDescription: { href: pageUri('regel', diagnostic.rule) } } : {}),
    source: SOURCE,
    message: diagnostic.message,
  };
}

/** The same mark some lines further down. */
export function movedDown(diagnostic: lsp.Diagnostic, lines: number): lsp.Diagnostic {
  const { start, end } = diagnostic.range;
  return { ...diagnostic, range: { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } } };
}

export const SOURCE = 'Belegg';

/** Address of a read-only page about a rule, a source or a finding. */
export function pageUri(kind: 'regel' | 'kilde' | 'funn', id: string): string {
  return `${PAGE_SCHEME}:/${kind}/${encodeURIComponent(id)}.md`;
}

/** What a page's address is about; nothing when it is not one of ours. */
export function pageIn(uri: string): { readonly kind: string; readonly id: string } | undefined {
  const [, kind, id] = /^belegg:\/+(regel|kilde|funn)\/([^/?#]+)\.md$/.exec(uri) ?? [];
  if (!kind || !id) return undefined;
  try {
    return { kind, id: decodeURIComponent(id) };
  } catch {
    return undefined;
  }
}

export const SEVERITIES: Readonly<Record<Severity, lsp.DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function textEditsOf(document: TextDocument, edits: readonly Edit[]): lsp.TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(document, edit.span), newText: edit.newText }));
}

/**
 * An edit of one document. With its version where the client can refuse a stale one, with tab stops in the blanks where
 * it can do that, otherwise as plain text.
 */
export function workspaceEditOf(document: TextDocument, edits: readonly Edit[], client: Abilities): lsp.WorkspaceEdit {
  if (!client.versionedEdits) return { changes: { [document.uri]: textEditsOf(document, edits) } };
  const textDocument = { uri: document.uri, version: document.version };
  return {
    documentChanges: [{ textDocument, edits: client.snippetEdits ? snippetEditsOf(document, edits) : textEditsOf(document, edits) }],
  };
}

/** A code action that carries everything: no resolving, nothing remembered between two requests. */
export function actionOf(document: TextDocument, fix: Fix, about: readonly lsp.Diagnostic[], client: Abilities): lsp.CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...about],
    edit: workspaceEditOf(document, fix.edits, client),
  };
}

function snippetEditsOf(document: TextDocument, edits: readonly Edit[]): (lsp.TextEdit | lsp.SnippetTextEdit)[] {
  let stop = 0;
  return edits.map(({ span, newText }) => {
    const range = rangeOf(document, span);
    if (!BLANK.test(newText)) return { range, newText };
    const { value, last } = numbered(newText, stop);
    stop = last;
    return { range, snippet: { kind: 'snippet' as const, value } };
  });
}

/** `[antall] boliger` → `${1:[antall]} boliger`, everything else escaped. */
export function snippetOf(text: string): string {
  return numbered(text, 0).value;
}

/** Tab stops are numbered on from `stops`. */
function numbered(text: string, stops: number): { readonly value: string; readonly last: number } {
  let at = 0;
  let last = stops;
  let value = '';
  for (const blank of text.matchAll(BLANKS)) {
    last += 1;
    value += `${escaped(text.slice(at, blank.index))}\${${last}:${escaped(blank[0])}}`;
    at = blank.index + blank[0].length;
  }
  return { value: value + escaped(text.slice(at)), last };
}

/** `[antall]`, `[dato eller måned]`; not `[@key]`, `[^1]`, `[text](link)`, `[x]`. */
const BLANK = /\[\p{L}[^[\]\n@^]{1,60}\](?![([:])/u;
const BLANKS = new RegExp(BLANK, 'gu');

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
