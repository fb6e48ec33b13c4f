import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnalyseOptions, analysing } from '../engine/analyse.js';
import type { Analysis, Knowledge } from '../engine/model.js';
import { editIn, settle } from './drafts.js';
import { type Reading, readingOf } from './reading.js';
import type { Opened, Session } from './session.js';

/** The open drafts of a session, each read at most once per version and surroundings. */
export class Readings {
  readonly #session: Session;
  readonly #analyses = new Map<string, Opened>();
  readonly #goings = new Map<string, Going>();

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * The draft as it is now, read through, however often it is changed meanwhile; analysed at most once per version and
   * surroundings. Nothing for what is not open or is nobody's plan.
   */
  async whole(uri: string): Promise<Opened | undefined> {
    for (;;) {
      const document = this.document(uri);
      const known = this.known(uri);
      if (!document || known) return known;
      await this.#readingOf(uri, document).kept;
    }
  }

  /** What is known of the draft as it is now, for questions about one place of it: its beginning while more is being read. */
  async soFar(uri: string): Promise<Opened | undefined> {
    const document = this.document(uri);
    const known = this.known(uri);
    if (!document || known) return known;
    const { reading, kept } = this.#readingOf(uri, document);
    await Promise.race([reading.begun, kept]);
    if (!reading.progress || !this.#going(uri, document)) return this.whole(uri);
    return this.#openedWith(document, reading.progress.soFar());
  }

  /**
   * Reads a draft through, letting others in between slices. `first` is called once, with the beginning of a draft that
   * takes several and that nothing is known of yet: later on, marks further down would seem to go away. Answers nothing when
   * the draft was changed or closed meanwhile: whoever changed it reads it anew.
   */
  async read(uri: string, first: (beginning: Opened) => void): Promise<Opened | undefined> {
    const document = this.document(uri);
    const known = this.known(uri);
    if (!document || known) return known;
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
    const going: Going = { document, version, ...this.#session.around(uri), isNew: !options.previous, reading, kept };
    this.#goings.set(uri, going);
    kept.catch((error) => this.#session.connection.console.error(String(error)));
    return going;
  }

  /** The reading of the draft as it is now, as long as nothing around it changes. */
  #going(uri: string, document: TextDocument): Going | undefined {
    const going = this.#goings.get(uri);
    const { knowledge, surroundings } = this.#session.around(uri);
    const isNow = going?.document === document && going.version === document.version && this.#session.documents.get(uri) === document;
    return isNow && going.knowledge === knowledge && going.surroundings === surroundings ? going : undefined;
  }

  /** The draft that is open at an address; nothing for what is nobody's plan. */
  document(uri: string): TextDocument | undefined {
    return NOT_DRAFTS.test(uri) ? undefined : this.#session.documents.get(uri);
  }

  /** The draft as it is now, when it has been read through. */
  known(uri: string): Opened | undefined {
    const document = this.document(uri);
    const known = this.#analyses.get(uri);
    const { knowledge, surroundings } = this.#session.around(uri);
    if (!document || known?.document !== document || known.version !== document.version) return undefined;
    if (known.knowledge !== knowledge || known.surroundings !== surroundings) return undefined;
    const settings = this.#session.settingsOf(uri);
    if (known.settings === settings) return known;
    const shown = { ...known, settings };
    this.#analyses.set(uri, shown);
    return shown;
  }

  /** Knowledge, and everything that saves work: what is remembered, and the analysis before the latest edits. */
  #means(uri: string, document: TextDocument): { readonly knowledge: Knowledge; readonly options: AnalyseOptions } {
    const { knowledge, surroundings } = this.#session.around(uri);
    const before = this.#analyses.get(uri);
    const edit = editIn(document);
    const resumable = before?.document === document && before.knowledge === knowledge && typeof edit === 'object';
    const options = { memory: this.#session.memory, surroundings };
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
    return {
      document,
      version: document.version,
      analysis,
      ...this.#session.around(document.uri),
      settings: this.#session.settingsOf(document.uri),
    };
  }

  forget(uri: string): void {
    this.#analyses.delete(uri);
    this.#goings.delete(uri);
    this.#makeRoom();
    // Nobody is left who could undo anything.
    if (this.#session.documents.keys().length === 0) this.#session.memory.clear();
  }

  #makeRoom(): void {
    let open = 0;
    for (const { analysis } of this.#analyses.values()) open += analysis.draft.length;
    this.#session.memory.makeRoom(open);
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
