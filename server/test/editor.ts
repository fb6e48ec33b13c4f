import { PassThrough } from 'node:stream';
import {
  type CodeAction,
  createConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Knowledge } from '../src/engine/model.js';
import type { Files } from '../src/lsp/files.js';
import { serve } from '../src/lsp/server.js';

/** The draft that every test editor has open. */
export const uri = 'file:///plan/utkast.md';

export interface Around {
  readonly settings?: () => object;
  readonly initializationOptions?: object;
  readonly files?: Files;
  readonly rootUri?: string;
}

/** A client of a few lines at the other end of two pipes, with one draft open. */
export async function open(knowledge: Knowledge, text: string, capabilities: object = {}, around: Around = {}): Promise<Editor> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), knowledge, around.files);
  const editor = new Editor(new StreamMessageReader(down), new StreamMessageWriter(up), text, around.settings);
  const params = { processId: null, rootUri: around.rootUri ?? null, capabilities, initializationOptions: around.initializationOptions };
  await editor.ask<InitializeResult>('initialize', params as InitializeParams);
  editor.tell('initialized', {});
  editor.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  return editor;
}

export class Editor {
  readonly published: PublishDiagnosticsParams[] = [];
  /** Requests from the server that this client never said it takes. */
  readonly asked: string[] = [];
  readonly #writer: StreamMessageWriter;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #document: TextDocument;
  #last = 0;
  #woken: (() => void)[] = [];

  constructor(reader: StreamMessageReader, writer: StreamMessageWriter, text: string, settings?: () => object) {
    this.#writer = writer;
    this.#document = TextDocument.create(uri, 'markdown', 1, text);
    reader.listen((message) => this.#hear(message as unknown as Message, settings));
  }

  get text(): string {
    return this.#document.getText();
  }

  ask<T>(method: string, params: unknown): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    void this.#writer.write({ jsonrpc: '2.0', id, method, params } as never);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  cancelled(method: string, params: unknown): Promise<unknown> {
    const answer = this.ask(method, params);
    this.tell('$/cancelRequest', { id: this.#last });
    return answer;
  }

  tell(method: string, params: unknown): void {
    void this.#writer.write({ jsonrpc: '2.0', method, params } as never);
  }

  change(version: number, edits: readonly TextEdit[]): void {
    const text = TextDocument.applyEdits(this.#document, [...edits]);
    this.#document = TextDocument.create(uri, 'markdown', version, text);
    const last = [...edits].sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character);
    this.tell('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: last.map(({ range, newText }) => ({ range, text: newText })),
    });
  }

  actions(range: Diagnostic['range']): Promise<CodeAction[]> {
    return this.ask('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
  }

  marks(version: number): Promise<PublishDiagnosticsParams> {
    return this.until(() => this.published.find((one) => one.uri === uri && one.version === version));
  }

  /** Resolves once the test holds, tried again whenever something arrives. */
  async until<T>(test: () => T | Promise<T>): Promise<NonNullable<T>> {
    for (;;) {
      const value = await test();
      if (value) return value;
      await new Promise<void>((wake) => this.#woken.push(wake));
    }
  }

  #hear(message: Message, settings?: () => object): void {
    if (message.method === 'textDocument/publishDiagnostics') this.published.push(message.params as PublishDiagnosticsParams);
    else if (message.method && message.id !== undefined) this.#answer(message, settings);
    else if (message.id !== undefined) this.#settle(message);
    for (const wake of this.#woken.splice(0)) wake();
  }

  #answer({ id, method, params }: Message, settings?: () => object): void {
    if (method === 'workspace/configuration' && settings) {
      const { items } = params as { items: unknown[] };
      void this.#writer.write({ jsonrpc: '2.0', id, result: items.map(settings) } as never);
      return;
    }
    this.asked.push(method!);
    void this.#writer.write({ jsonrpc: '2.0', id, error: { code: -32601, message: 'unknown' } } as never);
  }

  #settle({ id, result, error }: Message): void {
    const waiting = this.#waiting.get(id!);
    this.#waiting.delete(id!);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result as never);
  }
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
