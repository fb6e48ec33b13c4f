import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../lsp/server.js';
import { bundledKnowledge } from './bundled.js';

// In a worker `self` is the line to the editor; files come over that line as well.
const worker = self as unknown as DedicatedWorkerGlobalScope;
serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), bundledKnowledge());
