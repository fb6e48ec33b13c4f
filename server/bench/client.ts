import { type ChildProcess, spawn } from 'node:child_process';

const uri = 'file:///utkast.md';

/** Where something is changed: line and UTF-16 unit, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Marks that a server has sent, and when they were here, on the clock of `performance.now`. */
interface Sent {
  readonly version: number;
  readonly at: number;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly version?: number };
  readonly result?: unknown;
  readonly error?: { readonly data?: unknown; readonly message: string };
}

/** A server process at the other end of its standard input and output, with one draft open in it. */
export class Client {
  readonly #child: ChildProcess;
  readonly #asked = new Map<number, (message: Message, at: number) => void>();
  #sent: Sent[] = [];
  #told: () => void = () => {};
  #version = 1;
  #last = 0;
  #chunks: Buffer[] = [];

  /** `flags` are Node's own. `pulls`: the client asks for marks, and is told of none. */
  constructor(
    server: string,
    readonly pulls: boolean,
    flags: readonly string[] = [],
  ) {
    this.#child = spawn(process.execPath, [...flags, server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#hear(chunk));
  }

  /** Ready when the server has read the whole draft. */
  async open(text: string): Promise<void> {
    const textDocument = this.pulls ? { diagnostic: {} } : { publishDiagnostics: { versionSupport: true } };
    await this.ask('initialize', { processId: null, rootUri: null, capabilities: { textDocument } });
    this.#say({ method: 'initialized', params: {} });
    this.#say({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } });
    await this.read();
  }

  /** Ready when the server has read the draft as it is now. It may have to be asked again: what has changed meanwhile is given up. */
  async read(): Promise<void> {
    for (;;) {
      const { message } = await this.ask('textDocument/diagnostic', { textDocument: { uri } });
      if (!message.error) return;
      if (!message.error.data) throw new Error(message.error.message);
    }
  }

  /**
   * Milliseconds from an edit until its marks are here: the last ones of its version, where a server sends the beginning
   * first. `pause` is how long to wait for more, in ms.
   */
  async edit(start: Place, end: Place, text: string, pause: number): Promise<number> {
    const began = performance.now();
    const version = this.change(start, end, text);
    const last = this.pulls ? (await this.ask('textDocument/diagnostic', { textDocument: { uri } })).at : await this.#marks(version, pause);
    if (this.pulls) await resting(pause);
    return last - began;
  }

  /** The version that the draft has after the change. */
  change(start: Place, end: Place, text: string): number {
    this.#version += 1;
    const contentChanges = [{ range: { start, end }, text }];
    this.#say({ method: 'textDocument/didChange', params: { textDocument: { uri, version: this.#version }, contentChanges } });
    return this.#version;
  }

  /** Answers with the message and the time of its arrival. */
  ask(method: string, params: unknown): Promise<{ readonly message: Message; readonly at: number }> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#asked.set(id, (message, at) => resolve({ message, at }));
      this.#say({ id, method, params });
    });
  }

  /** Ends the process as an editor does, so that it may write what it has measured. */
  async close(): Promise<void> {
    await this.ask('shutdown', null);
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#say({ method: 'exit' });
    await ended;
  }

  async #marks(version: number, pause: number): Promise<number> {
    this.#sent = [];
    while (!this.#sent.some((sent) => sent.version === version))
      await new Promise<void>((resolve) => {
        this.#told = resolve;
      });
    await resting(pause);
    return this.#sent.findLast((sent) => sent.version === version)?.at ?? Number.NaN;
  }

  #say(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #hear(chunk: Buffer): void {
    const at = performance.now();
    this.#chunks.push(chunk);
    for (let body = this.#next(); body; body = this.#next()) this.#take(JSON.parse(body.toString('utf8')) as Message, at);
  }

  /** The body of the next whole message. */
  #next(): Buffer | undefined {
    const heard = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    this.#chunks = [heard];
    const head = heard.indexOf('\r\n\r\n');
    if (head < 0) return undefined;
    const start = head + 4;
    const end = start + Number(/Content-Length: (\d+)/i.exec(heard.toString('latin1', 0, head))?.[1]);
    if (heard.length < end) return undefined;
    this.#chunks = [heard.subarray(end)];
    return heard.subarray(start, end);
  }

  #take(message: Message, at: number): void {
    if (message.method === 'textDocument/publishDiagnostics') {
      this.#sent.push({ version: message.params?.version ?? 0, at });
      this.#told();
    } else if (message.method !== undefined && message.id !== undefined) this.#say({ id: message.id, result: null });
    else if (message.id !== undefined) {
      this.#asked.get(message.id)?.(message, at);
      this.#asked.delete(message.id);
    }
  }
}

function resting(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
