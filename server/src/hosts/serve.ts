import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Knowledge } from '../engine/model.js';
import { serve } from '../lsp/server.js';
import { diskFiles } from './disk.js';
import { ProcessWriter } from './process-writer.js';

/** Serves the client of this process: over IPC when an editor asks for it, otherwise over standard input and output. */
export function serveProcess(knowledge: Knowledge): void {
  const connection = process.argv.includes('--node-ipc')
    ? createConnection(ProposedFeatures.all)
    : // Each of the two is looked at by itself: the input as a stream, whose end ends the process, the output as a writer.
      createConnection(ProposedFeatures.all, process.stdin, new ProcessWriter(process.stdout) as unknown as NodeJS.WritableStream);
  serve(connection, knowledge, diskFiles);
}
