import type { CancellationToken, Connection, Range, TextDocuments, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Asking } from '../engine/ask.js';
import { type Memory, memoryOf } from '../engine/memory.js';
import type { Analysis, Edit, Knowledge, Source, Span, Surroundings, Written } from '../engine/model.js';
import type { Messages } from '../messages/messages.js';
import { interfaceForm, messages } from '../messages/table.js';
import { type Abilities, abilitiesIn } from './abilities.js';
import { rangeOf, workspaceEditOf } from './convert.js';
import { type Files, noFiles } from './files.js';
import { LSPErrorCodes, ResponseError } from './library.js';
import { Readings } from './readings.js';
import { defaultSettings, type Settings } from './settings.js';
import { missingIn, shortOf } from './sources.js';
import type { Surrounded } from './surroundings.js';
import { soon } from './unhurried.js';

/** An open draft at one version, with everything that an answer about it needs. */
export interface Opened {
  readonly document: TextDocument;
  readonly version: number;
  /** Of the draft's beginning only, while a large draft is still being read. */
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  readonly settings: Settings;
}

/** What a draft is judged and shown with. */
export type Circumstances = Pick<Opened, 'knowledge' | 'surroundings' | 'settings'>;

/** One client at the other end of a line. It holds open drafts, settings and memory, and may be killed at any time. */
export class Session {
  client: Abilities = abilitiesIn({ processId: null, rootUri: null, capabilities: {} });
  folders: readonly string[] = [];
  files: Files = noFiles;
  /** Fallback where the client cannot be asked for settings of its own per draft. */
  settings: Settings = defaultSettings;
  readonly settingsByDraft = new Map<string, Settings>();
  /** The same as around open drafts, for a draft that nobody has open. */
  circumstancesOf: (uri: string, text: string) => Promise<Circumstances> = async (uri) => ({
    ...this.around(uri),
    settings: this.settingsOf(uri),
  });
  readonly memory: Memory = memoryOf();
  readonly #surrounded = new Map<string, Surrounded>();
  readonly #readings = new Readings(this);

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<TextDocument>,
    readonly bundled: Knowledge,
  ) {}

  /** `Readings.whole` */
  whole(uri: string): Promise<Opened | undefined> {
    return this.#readings.whole(uri);
  }

  /** `Readings.soFar` */
  soFar(uri: string): Promise<Opened | undefined> {
    return this.#readings.soFar(uri);
  }

  /** `Readings.read` */
  read(uri: string, first: (beginning: Opened) => void): Promise<Opened | undefined> {
    return this.#readings.read(uri, first);
  }

  /** Whether a draft is open at this address. */
  isDraft(uri: string): boolean {
    return this.#readings.document(uri) !== undefined;
  }

  /** The open drafts that are read through as they are now, for whoever cannot wait for the rest. */
  readThrough(): readonly Opened[] {
    return this.documents.keys().flatMap((uri) => this.#readings.known(uri) ?? []);
  }

  /** Every open draft, read through. */
  async all(): Promise<readonly Opened[]> {
    const all = await Promise.all(this.documents.keys().map((uri) => this.whole(uri)));
    return all.filter((opened) => opened !== undefined);
  }

  /** The base and the bibliographies that a draft is judged with. */
  around(uri: string): Pick<Opened, 'knowledge' | 'surroundings'> {
    const { knowledge, surroundings } = this.#surrounded.get(uri) ?? { knowledge: this.bundled, surroundings: NOTHING_AROUND };
    return { knowledge, surroundings };
  }

  surround(uri: string, surrounded: Surrounded): void {
    this.#surrounded.set(uri, surrounded);
  }

  /** What was found out about a draft's style after it was surrounded. */
  print(uri: string, made: Pick<Surroundings, 'printed' | 'style'>): void {
    const known = this.#surrounded.get(uri);
    if (known) this.#surrounded.set(uri, { ...known, surroundings: { ...known.surroundings, ...made } });
  }

  /** Text of the style that a draft is printed in; nothing where that is Belegg's own. */
  styleOf(uri: string): string | undefined {
    return this.around(uri).surroundings.style?.problem ? undefined : this.textOfStyle(uri);
  }

  /** Text of the style that is named for a draft, whether it turned out to be one or not. */
  textOfStyle(uri: string): string | undefined {
    return this.#surrounded.get(uri)?.style;
  }

  /** Address of one of the municipality's own notes, as seen from a draft. */
  ownNote(uri: string, path: string): string | undefined {
    return this.#surrounded.get(uri)?.notes.get(path);
  }

  /** Lines of a place in one of a draft's bibliographies. */
  rangeIn(uri: string, bibliography: string, span: Span): Range | undefined {
    const text = this.#surrounded.get(uri)?.texts.get(bibliography);
    return text === undefined ? undefined : rangeOf(TextDocument.create(bibliography, '', 0, text), span);
  }

  /** Text of one of a draft's bibliographies. */
  textOf(uri: string, bibliography: string): string | undefined {
    return this.#surrounded.get(uri)?.texts.get(bibliography);
  }

  forget(uri: string): void {
    this.#surrounded.delete(uri);
    this.settingsByDraft.delete(uri);
    this.#readings.forget(uri);
  }

  settingsOf(uri: string): Settings {
    return this.settingsByDraft.get(uri) ?? this.settings;
  }

  /** What the interface says, in the language that the user has chosen. */
  get words(): Messages {
    return messages[interfaceForm(this.settings.language, this.client.locale)];
  }

  /** What is said about a place in a draft follows the draft. */
  wordsIn(written: Written): Messages {
    return messages[written];
  }

  asking({ knowledge, surroundings, settings }: Opened): Asking {
    return {
      knowledge,
      surroundings,
      form: settings.citationForm,
      titles: (written) => {
        const { fix } = messages[written];
        return { cite: (source) => citeTitle(source, written), keep: fix.keep, reason: fix.keepReason };
      },
    };
  }

  edit(document: TextDocument, edits: readonly Edit[]): WorkspaceEdit {
    return workspaceEditOf(document, edits, this.client);
  }
}

/**
 * A handler for requests about one open draft. It lets newer edits and cancellations in first, answers `null` for drafts
 * that are not open, and turns a failure into one failed request. `read` says how much of the draft must be known: what
 * counts, lists or changes things needs the whole.
 */
export function answering<P extends { readonly textDocument: { readonly uri: string } }, R>(
  session: Session,
  answer: (opened: Opened, params: P) => R | Promise<R>,
  read: 'whole' | 'soFar' = 'whole',
): (params: P, token: CancellationToken) => Promise<R | null> {
  return async (params, token) => {
    await soon();
    const refuseCancelled = (): void => {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    };
    refuseCancelled();
    const opened = await session[read](params.textDocument.uri);
    refuseCancelled();
    return opened ? answer(opened, params) : null;
  };
}

const NOTHING_AROUND: Surroundings = { bibliographies: [], accepted: [] };

function citeTitle(source: Source, written: Written): string {
  const { fix } = messages[written];
  const short = shortOf(source, written);
  const missing = missingIn(source, written);
  return missing ? fix.citeWithBlanks(short, missing) : fix.cite(short);
}
