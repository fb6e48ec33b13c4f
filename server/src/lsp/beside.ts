import type { Diagnostic } from 'vscode-languageserver';
import type { Session } from './session.js';

/** Who speaks about a file: the reader of it, whoever names files in it, whoever counts what is used of it. */
export type Topic = 'read' | 'named' | 'used';

/** Marks in files that are no drafts: bibliographies, notes, choices. The client is told all about a file each time something changes. */
export class Beside {
  readonly #session: Session;
  readonly #said = new Map<string, Map<Topic, readonly Diagnostic[]>>();

  constructor(session: Session) {
    this.#session = session;
  }

  say(uri: string, topic: Topic, diagnostics: readonly Diagnostic[]): void {
    const topics = this.#said.get(uri) ?? new Map<Topic, readonly Diagnostic[]>();
    const before = topics.get(topic) ?? [];
    if (before.length === diagnostics.length && JSON.stringify(before) === JSON.stringify(diagnostics)) return;
    topics.set(topic, diagnostics);
    this.#said.set(uri, topics);
    void this.#session.connection.sendDiagnostics({ uri, diagnostics: [...topics.values()].flat() });
  }
}
