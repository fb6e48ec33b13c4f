import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../lsp/server.js';
import { bundledKnowledge } from './bundled.js';
import { diskFiles } from './disk.js';

// Loading this file is starting the server: over IPC when an editor asks for it, otherwise over standard input and output.
const connection = process.argv.includes('--node-ipc')
  ? createConnection(ProposedFeatures.all)
  : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
serve(connection, bundledKnowledge(), diskFiles);
