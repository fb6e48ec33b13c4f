import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const uri = 'file:///utkast.md';

/** A program that speaks the Language Server Protocol over its standard input and output. */
export interface Server {
  readonly program: string;
  readonly args: readonly string[];
  /** It wants the whole text at each change. */
  readonly takesWhole?: boolean;
}

/** Where something is changed: line and UTF-16 unit, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** What an edit cost, in ms. */
export interface Cost {
  /** From the edit until the last marks of its version were here. */
  readonly time: number;
  /** What the server's main thread worked in that time, where the system tells: others on the machine do not count. */
  readonly work: number | undefined;
}

/** Marks that a server has sent, and when they were here. */
interface Sent extends Moment {
  readonly version: number;
}

/** On the clock of `performance.now`, and on that of the server's main thread. */
interface Moment {
  readonly at: number;
  readonly worked: number | undefined;
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
  readonly #asked = new Map<number, (message: Message, moment: Moment) => void>();
  #sent: Sent[] = [];
  #told: () => void = () => {};
  #version = 1;
  /** Of the draft, for a server that takes it whole. */
  #lines: string[] = [];
  #last = 0;
  #chunks: Buffer[] = [];

  /** `pulls`: the client asks for marks, and is told of none. */
  constructor(
    readonly server: Server,
    readonly pulls: boolean,
  ) {
    this.#child = spawn(server.program, server.args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#hear(chunk));
  }

  /** Ready when the server has read the whole draft. */
  async open(text: string): Promise<void> {
    await this.start();
    this.show(text);
    await this.read();
  }

  /** Ready when the server has said what it can do. */
  async start(): Promise<void> {
    const textDocument = this.pulls ? { diagnostic: {} } : { publishDiagnostics: { versionSupport: true } };
    await this.ask('initialize', { processId: null, rootUri: null, capabilities: { textDocument } });
    this.#say({ method: 'initialized', params: {} });
  }

  /** Hands the draft over, and waits for nothing. */
  show(text: string): void {
    if (this.server.takesWhole) this.#lines = text.split('\n');
    this.#say({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } });
  }

  /** Moments at which marks have come, on the clock of `performance.now`. */
  get marksAt(): readonly number[] {
    return this.#sent.map(({ at }) => at);
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
   * Changes the draft and waits for the marks: the last ones of the version, where a server sends the beginning first.
   * `pause` is how long to wait for more, in ms.
   */
  async edit(start: Place, end: Place, text: string, pause: number): Promise<Cost> {
    const message = framed(this.#changing(start, end, text));
    const version = this.#version;
    const before = this.#now();
    this.#child.stdin?.write(message);
    const after = await (this.pulls ? this.#answered(pause) : this.#marks(version, pause));
    const work = before.worked === undefined || after.worked === undefined ? undefined : after.worked - before.worked;
    return { time: after.at - before.at, work };
  }

  /** Answers with the message and the moment of its arrival. */
  ask(method: string, params: unknown): Promise<{ readonly message: Message; readonly moment: Moment }> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#asked.set(id, (message, moment) => resolve({ message, moment }));
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

  /** Ends the process at once. */
  kill(): void {
    this.#child.kill();
  }

  #changing(start: Place, end: Place, text: string): object {
    this.#version += 1;
    const change = this.server.takesWhole ? { text: this.#wholeAfter(start, end, text) } : { range: { start, end }, text };
    const textDocument = { uri, version: this.#version };
    return { method: 'textDocument/didChange', params: { textDocument, contentChanges: [change] } };
  }

  #wholeAfter(start: Place, end: Place, text: string): string {
    const before = this.#lines[start.line]!.slice(0, start.character);
    const after = this.#lines[end.line]!.slice(end.character);
    this.#lines.splice(start.line, end.line - start.line + 1, ...`${before}${text}${after}`.split('\n'));
    return this.#lines.join('\n');
  }

  async #answered(pause: number): Promise<Moment> {
    const { moment } = await this.ask('textDocument/diagnostic', { textDocument: { uri } });
    await resting(pause);
    return moment;
  }

  async #marks(version: number, pause: number): Promise<Moment> {
    this.#sent = [];
    while (!this.#sent.some((sent) => sent.version === version))
      await new Promise<void>((resolve) => {
        this.#told = resolve;
      });
    await resting(pause);
    return this.#sent.findLast((sent) => sent.version === version)!;
  }

  #say(message: object): void {
    this.#child.stdin?.write(framed(message));
  }

  #hear(chunk: Buffer): void {
    const moment = this.#now();
    this.#chunks.push(chunk);
    for (let body = this.#next(); body; body = this.#next()) this.#take(JSON.parse(body.toString('utf8')) as Message, moment);
  }

  #now(): Moment {
    const file = `/proc/${this.#child.pid}/schedstat`;
    // Nanoseconds that the main thread has been running.
    const worked = existsSync(file) ? Number(readFileSync(file, 'latin1').split(' ')[0]) / 1e6 : undefined;
    return { at: performance.now(), worked };
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

  #take(message: Message, moment: Moment): void {
    if (message.method === 'textDocument/publishDiagnostics') {
      this.#sent.push({ version: message.params?.version ?? 0, ...moment });
      this.#told();
    } else if (message.method !== undefined && message.id !== undefined) this.#say({ id: message.id, result: null });
    else if (message.id !== undefined) {
      this.#asked.get(message.id)?.(message, moment);
      this.#asked.delete(message.id);
    }
  }
}

function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function resting(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
