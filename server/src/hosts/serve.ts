import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Knowledge } from '../engine/model.js';
import { serve } from '../lsp/server.js';
import { diskFiles } from './disk.js';

/** Serves the client of this process: over IPC when an editor asks for it, otherwise over standard input and output. */
export function serveProcess(knowledge: Knowledge): void {
  const connection = process.argv.includes('--node-ipc')
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection, knowledge, diskFiles);
}
