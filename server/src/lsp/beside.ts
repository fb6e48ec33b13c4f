import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { inForm } from '../engine/ask.js';
import type { Bilingual, Span, Written } from '../engine/model.js';
import { interfaceForm } from '../messages/table.js';
import type { ReadBibliography, Shelved } from './bibliographies.js';
import { rangeOf, SEVERITIES, SOURCE } from './convert.js';
import { nameOf } from './files.js';
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

  /** The written form of what is said here: such files have no language of their own. */
  get form(): Written {
    return interfaceForm(this.#session.settings.language, this.#session.client.locale);
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

/** Broken entries of a bibliography, where they stand in it. Nothing for one that could not be read at all. */
export function brokenIn({ bibliography: { uri, problems }, text }: ReadBibliography, form: Written): readonly Diagnostic[] {
  if (text === '') return [];
  const document = TextDocument.create(uri, '', 0, text);
  return problems.map(({ span, message }) => warning(document, span, message, form));
}

/** Files that the project's choices name and that cannot be used, where they are named. */
export function unusableIn(
  { uri, text }: { readonly uri: string; readonly text: string },
  { bibliographies, style }: Shelved,
  form: Written,
): readonly Diagnostic[] {
  const document = TextDocument.create(uri, '', 0, text);
  const unread = bibliographies.filter((one) => one.text === '');
  const bad = [
    ...unread.flatMap(({ bibliography }) => bibliography.problems.map(({ message }) => ({ file: bibliography.uri, message }))),
    ...(style?.style.problem ? [{ file: style.style.uri, message: style.style.problem }] : []),
  ];
  return bad.flatMap(({ file, message }) => {
    const span = nameIn(text, file);
    return span ? [warning(document, span, message, form)] : [];
  });
}

/** Where a JSON text names a file, found by the end of its path. */
function nameIn(json: string, uri: string): Span | undefined {
  const name = nameOf(uri);
  for (const found of json.matchAll(/"([^"\n]*)"/g)) {
    if (found[1]!.split(/[/\\]+/).at(-1) === name) return { start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

function warning(document: TextDocument, span: Span, message: Bilingual, form: Written): Diagnostic {
  return { range: rangeOf(document, span), severity: SEVERITIES.warning, source: SOURCE, message: inForm(message, form) };
}
