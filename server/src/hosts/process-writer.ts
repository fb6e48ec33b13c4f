import type { Writable } from 'node:stream';
import type { Message, MessageWriter } from 'vscode-languageserver/node';
import { AbstractMessageWriter } from '../lsp/library.js';

/**
 * Writes messages to a stream, each at once and in one piece: the library's own writer waits for the header to leave before
 * it writes the rest. Marks that were sent before are sent as the bytes that they were.
 */
export class ProcessWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  async write(message: Message): Promise<void> {
    const body = bytesOf(message);
    this.#stream.write(Buffer.concat([Buffer.from(`Content-Length: ${body.byteLength}\r\n\r\n`, 'latin1'), body]));
  }

  end(): void {
    this.#stream.end();
  }
}

/** A message as UTF-8. Its marks must never change once they were sent: at a keystroke most of them are those of the one before. */
export function bytesOf(message: Message): Buffer {
  const { params, result } = message as Marked;
  if (params?.diagnostics?.length) return around({ ...message, params: { ...params, diagnostics: [] } }, params.diagnostics);
  if (result?.kind === 'full' && result.items?.length) return around({ ...message, result: { ...result, items: [] } }, result.items);
  return Buffer.from(JSON.stringify(message));
}

/** Messages that carry marks: told, or asked for. */
interface Marked {
  readonly params?: { readonly diagnostics?: readonly object[] };
  readonly result?: { readonly kind?: string; readonly items?: readonly object[] } | null;
}

/** The message with its marks put into the list that is empty in `shell`: the last one that stands there. */
function around(shell: object, marks: readonly object[]): Buffer {
  const text = JSON.stringify(shell);
  const at = text.lastIndexOf('[]') + 1;
  const pieces: Uint8Array[] = [Buffer.from(text.slice(0, at))];
  for (const mark of marks) pieces.push(known(mark), COMMA);
  pieces[pieces.length - 1] = Buffer.from(text.slice(at));
  return Buffer.concat(pieces);
}

const COMMA = Buffer.from(',');
const written = new WeakMap<object, Buffer>();

function known(mark: object): Buffer {
  let bytes = written.get(mark);
  if (!bytes) {
    bytes = Buffer.from(JSON.stringify(mark));
    written.set(mark, bytes);
  }
  return bytes;
}
