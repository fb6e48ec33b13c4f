import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.js';

/** What the client at the other end can do. Everything that is not said is no. */
export interface Abilities {
  readonly pull: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshLenses: boolean;
  readonly refreshHints: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerWatching: boolean;
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  readonly pages: boolean;
  readonly codeDescription: boolean;
  readonly folders: boolean;
  /** Has Belegg's own client behind it. */
  readonly files: boolean;
  readonly commands: boolean;
  readonly locale: string | undefined;
}

export function abilitiesIn({ capabilities, initializationOptions, locale }: InitializeParams): Abilities {
  const { workspace, textDocument } = capabilities ?? {};
  const own = (
    typeof initializationOptions === 'object' && initializationOptions !== null ? initializationOptions : {}
  ) as InitializationOptions;
  return {
    pull: Boolean(textDocument?.diagnostic),
    refreshDiagnostics: Boolean(workspace?.diagnostics?.refreshSupport),
    refreshLenses: Boolean(workspace?.codeLens?.refreshSupport),
    refreshHints: Boolean(workspace?.inlayHint?.refreshSupport),
    configuration: Boolean(workspace?.configuration),
    registerConfiguration: Boolean(workspace?.didChangeConfiguration?.dynamicRegistration),
    registerWatching: Boolean(workspace?.didChangeWatchedFiles?.dynamicRegistration),
    versionedEdits: Boolean(workspace?.workspaceEdit?.documentChanges),
    snippetEdits: Boolean(workspace?.workspaceEdit?.documentChanges && workspace.workspaceEdit.snippetEditSupport),
    pages: Boolean(workspace?.textDocumentContent),
    codeDescription: Boolean(textDocument?.publishDiagnostics?.codeDescriptionSupport),
    folders: Boolean(workspace?.workspaceFolders),
    files: own.files === true,
    commands: own.commands === true,
    locale,
  };
}
