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
    this.#stream.write(framed(message));
  }

  end(): void {
    this.#stream.end();
  }
}

/**
 * A message as UTF-8 behind its header. Its marks must never change once they were sent: at a keystroke most of them are those
 * of the one before.
 */
export function framed(message: Message): Buffer {
  const pieces = piecesOf(message);
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const header = Buffer.from(`Content-Length: ${length}\r\n\r\n`, 'latin1');
  // Copied once, and not by `Buffer.concat`, which takes twice as long over hundreds of short pieces.
  const all = Buffer.allocUnsafe(header.length + length);
  all.set(header);
  let at = header.length;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function piecesOf(message: Message): readonly Uint8Array[] {
  const { params, result } = message as Marked;
  if (params?.diagnostics?.length) return around({ ...message, params: { ...params, diagnostics: [] } }, params.diagnostics);
  if (result?.kind === 'full' && result.items?.length) return around({ ...message, result: { ...result, items: [] } }, result.items);
  return [Buffer.from(JSON.stringify(message))];
}

/** Messages that carry marks: told, or asked for. */
interface Marked {
  readonly params?: { readonly diagnostics?: readonly object[] };
  readonly result?: { readonly kind?: string; readonly items?: readonly object[] } | null;
}

/** The message with its marks put into the list that is empty in `shell`: the last one that stands there. */
function around(shell: object, marks: readonly object[]): readonly Uint8Array[] {
  const text = JSON.stringify(shell);
  const at = text.lastIndexOf('[]') + 1;
  const pieces: Uint8Array[] = [Buffer.from(text.slice(0, at))];
  for (const mark of marks) pieces.push(known(mark));
  pieces.push(pieces.pop()!.subarray(0, -COMMA.length), Buffer.from(text.slice(at)));
  return pieces;
}

const COMMA = ',';
/** Marks with a comma behind each. */
const written = new WeakMap<object, Uint8Array>();

function known(mark: object): Uint8Array {
  let bytes = written.get(mark);
  if (!bytes) {
    bytes = Buffer.from(`${JSON.stringify(mark)}${COMMA}`);
    written.set(mark, bytes);
  }
  return bytes;
}
