import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

// The least that a server with diagnostics can do: it keeps the text and says, for each version, that there is nothing to say.
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
let pulls = false;
connection.onInitialize(({ capabilities }) => {
  pulls = Boolean(capabilities.textDocument?.diagnostic);
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    },
  };
});
documents.onDidChangeContent(({ document }) => {
  // What a checker cannot do without: the text.
  document.getText();
  if (!pulls) void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: [] });
});
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
documents.listen(connection);
connection.listen();
