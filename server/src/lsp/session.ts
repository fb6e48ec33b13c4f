import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnalyseOptions, analyse, analysing } from '../engine/analyse.js';
import type { Asking } from '../engine/ask.js';
import { type Memory, memoryOf } from '../engine/memory.js';
import type { Analysis, Edit, Knowledge, Source, Span, Surroundings, Written } from '../engine/model.js';
import type { Messages } from '../messages/messages.js';
import { interfaceForm, messages } from '../messages/table.js';
import { type Abilities, abilitiesIn } from './abilities.js';
import { rangeOf, workspaceEditOf } from './convert.js';
import { editIn, settle } from './drafts.js';
import { type Files, noFiles } from './files.js';
import { type Reading, readingOf } from './reading.js';
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
  readonly #analyses = new Map<string, Opened>();
  readonly #goings = new Map<string, Going>();

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<TextDocument>,
    readonly bundled: Knowledge,
  ) {}

  /**
   * The draft as it is now, analysed at most once per version and surroundings; what is known so far while `read` is at it.
   * Nothing for what is not open or is nobody's plan.
   */
  opened(uri: string): Opened | undefined {
    const document = this.#draft(uri);
    if (!document) return undefined;
    const known = this.#known(uri, document);
    if (known) return known;
    const progress = this.#going(uri, document)?.reading.progress;
    if (progress) return this.#openedWith(document, progress.soFar());
    const { knowledge, options } = this.#means(uri, document);
    return this.#keep(document, analyse(document.getText(), knowledge, options));
  }

  /** The same for whoever can wait a moment: a draft that nobody has read yet is read in slices, and the first is an answer. */
  async soonOpened(uri: string): Promise<Opened | undefined> {
    const document = this.#draft(uri);
    if (document && !this.#known(uri, document)) {
      const { reading, kept } = this.#readingOf(uri, document);
      await Promise.race([reading.begun, kept]);
    }
    return this.opened(uri);
  }

  /**
   * Reads a draft through, letting others in between slices. `first` is called once, with the beginning of a draft that
   * takes several and that nothing is known of yet: later on, marks further down would seem to go away. Answers nothing when
   * the draft was changed or closed meanwhile: whoever changed it reads it anew.
   */
  async read(uri: string, first: (beginning: Opened) => void): Promise<Opened | undefined> {
    const document = this.#draft(uri);
    if (!document) return undefined;
    const known = this.#known(uri, document);
    if (known) return known;
    const { reading, isNew, kept } = this.#readingOf(uri, document);
    await Promise.race([reading.begun, kept]);
    if (isNew && reading.progress && this.#going(uri, document)) first(this.#openedWith(document, reading.progress.soFar()));
    return kept;
  }

  /** The reading of the draft as it is now that is going on, or one that is begun here. */
  #readingOf(uri: string, document: TextDocument): Going {
    const before = this.#going(uri, document);
    if (before) return before;
    const { version } = document;
    const { knowledge, options } = this.#means(uri, document);
    const goesOn = (): boolean => this.#going(uri, document) === going && document.version === version;
    const reading = readingOf(analysing(document.getText(), knowledge, options), goesOn);
    const kept = reading.whole.then((analysis) => {
      const isNow = goesOn();
      if (this.#goings.get(uri) === going) this.#goings.delete(uri);
      return analysis && isNow ? this.#keep(document, analysis) : undefined;
    });
    const going: Going = { document, version, ...this.around(uri), isNew: !options.previous, reading, kept };
    this.#goings.set(uri, going);
    kept.catch((error) => this.connection.console.error(String(error)));
    return going;
  }

  /** The reading of the draft as it is now, as long as nothing around it changes. */
  #going(uri: string, document: TextDocument): Going | undefined {
    const going = this.#goings.get(uri);
    const { knowledge, surroundings } = this.around(uri);
    const isNow = going?.document === document && going.version === document.version && this.documents.get(uri) === document;
    return isNow && going.knowledge === knowledge && going.surroundings === surroundings ? going : undefined;
  }

  /** Whether a draft is open at this address. */
  isDraft(uri: string): boolean {
    return this.#draft(uri) !== undefined;
  }

  /** Every open draft. */
  all(): readonly Opened[] {
    return this.documents.keys().flatMap((uri) => this.opened(uri) ?? []);
  }

  #draft(uri: string): TextDocument | undefined {
    return NOT_DRAFTS.test(uri) ? undefined : this.documents.get(uri);
  }

  #known(uri: string, document: TextDocument): Opened | undefined {
    const known = this.#analyses.get(uri);
    const { knowledge, surroundings } = this.around(uri);
    if (known?.document !== document || known.version !== document.version) return undefined;
    if (known.knowledge !== knowledge || known.surroundings !== surroundings) return undefined;
    const settings = this.settingsOf(uri);
    if (known.settings === settings) return known;
    const shown = { ...known, settings };
    this.#analyses.set(uri, shown);
    return shown;
  }

  /** Knowledge, and everything that saves work: what is remembered, and the analysis before the latest edits. */
  #means(uri: string, document: TextDocument): { readonly knowledge: Knowledge; readonly options: AnalyseOptions } {
    const { knowledge, surroundings } = this.around(uri);
    const before = this.#analyses.get(uri);
    const edit = editIn(document);
    const resumable = before?.document === document && before.knowledge === knowledge && typeof edit === 'object';
    const options = { memory: this.memory, surroundings };
    return { knowledge, options: resumable ? { ...options, previous: before.analysis, edit } : options };
  }

  #keep(document: TextDocument, analysis: Analysis): Opened {
    const opened = this.#openedWith(document, analysis);
    settle(document);
    this.#analyses.set(document.uri, opened);
    this.#makeRoom();
    return opened;
  }

  #openedWith(document: TextDocument, analysis: Analysis): Opened {
    return { document, version: document.version, analysis, ...this.around(document.uri), settings: this.settingsOf(document.uri) };
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
    this.#analyses.delete(uri);
    this.#goings.delete(uri);
    this.settingsByDraft.delete(uri);
    this.#makeRoom();
    // Nobody is left who could undo anything.
    if (this.documents.keys().length === 0) this.memory.clear();
  }

  #makeRoom(): void {
    let open = 0;
    for (const { analysis } of this.#analyses.values()) open += analysis.draft.length;
    this.memory.makeRoom(open);
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

/** The reading of a draft at one version, with what it is judged with. */
interface Going extends Pick<Opened, 'document' | 'version' | 'knowledge' | 'surroundings'> {
  /** Nothing was known of the draft before. */
  readonly isNew: boolean;
  readonly reading: Reading;
  /** The whole draft, when nothing changed while it was read. */
  readonly kept: Promise<Opened | undefined>;
}

/** Belegg's own pages and the municipality's own notes are Markdown, but nobody's plan. */
const NOT_DRAFTS = /^belegg:|\/\.belegg\//;

/**
 * A handler for requests about one open draft. It lets newer edits and cancellations in first, answers `null` for drafts
 * that are not open, and turns a failure into one failed request.
 */
export function answering<P extends { readonly textDocument: { readonly uri: string } }, R>(
  session: Session,
  answer: (opened: Opened, params: P) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | null> {
  return async (params, token) => {
    await soon();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const opened = await session.soonOpened(params.textDocument.uri);
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
