import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { thaw } from '../knowledge/artifact.js';
import { serve } from '../lsp/server.js';

// In a worker `self` is the line to the editor; files come over that line as well. The first thing that comes over it is
// the base (`knowledge.json`, as bytes): one file serves worker and process, and a worker cannot read it.
const worker = self as unknown as DedicatedWorkerGlobalScope;
worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  // The reader takes the line over from here.
  serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), thaw(new TextDecoder().decode(data)));
};
