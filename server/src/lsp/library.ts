/**
 * What the server takes of the protocol's library besides types. Here alone: a bundle copies all 300 names of a CommonJS
 * library for every file that imports one of them, at every start.
 */
export {
  AbstractMessageWriter,
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  InlayHintKind,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
