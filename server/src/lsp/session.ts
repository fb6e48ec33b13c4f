import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../engine/analyse.js';
import type { Asking } from '../engine/ask.js';
import { type Memory, memoryOf } from '../engine/memory.js';
import type { Analysis, Edit, Knowledge, Source, Span, Surroundings, Written } from '../engine/model.js';
import type { Messages } from '../messages/messages.js';
import { interfaceForm, messages } from '../messages/table.js';
import { type Abilities, abilitiesIn } from './abilities.js';
import { rangeOf, workspaceEditOf } from './convert.js';
import { type Files, noFiles } from './files.js';
import { defaultSettings, type Settings } from './settings.js';
import { missingIn, shortOf } from './sources.js';
import type { Surrounded } from './surroundings.js';

/** An open draft at one version, with everything that an answer about it needs. */
export interface Opened {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  readonly settings: Settings;
}

/** One client at the other end of a line. It holds open drafts, settings and memory, and may be killed at any time. */
export class Session {
  client: Abilities = abilitiesIn({ processId: null, rootUri: null, capabilities: {} });
  folders: readonly string[] = [];
  files: Files = noFiles;
  /** Fallback where the client cannot be asked for settings of its own per draft. */
  settings: Settings = defaultSettings;
  readonly settingsByDraft = new Map<string, Settings>();
  readonly memory: Memory = memoryOf();
  readonly #surrounded = new Map<string, Surrounded>();
  readonly #analyses = new Map<string, Opened>();

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<TextDocument>,
    readonly bundled: Knowledge,
  ) {}

  /** The draft as it is now; analysed at most once per version and surroundings. Nothing for what is not open or not Markdown. */
  opened(uri: string): Opened | undefined {
    const document = this.documents.get(uri);
    if (!document || NOT_DRAFTS.test(uri)) return undefined;
    const { knowledge, surroundings } = this.#surrounded.get(uri) ?? { knowledge: this.bundled, surroundings: NOTHING_AROUND };
    const settings = this.settingsOf(uri);
    const known = this.#analyses.get(uri);
    if (known?.document === document && known.analysis.draft === document.getText() && same(known, knowledge, surroundings)) {
      return known.settings === settings ? known : { ...known, settings };
    }
    const analysis = analyse(document.getText(), knowledge, { memory: this.memory, surroundings });
    const opened: Opened = { document, analysis, knowledge, surroundings, settings };
    this.#analyses.set(uri, opened);
    return opened;
  }

  /** Every open draft. */
  all(): readonly Opened[] {
    return this.documents.keys().flatMap((uri) => this.opened(uri) ?? []);
  }

  surround(uri: string, surrounded: Surrounded): void {
    this.#surrounded.set(uri, surrounded);
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
    this.settingsByDraft.delete(uri);
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
    const opened = session.opened(params.textDocument.uri);
    return opened ? answer(opened, params) : null;
  };
}

/** Resolves after what already lies in the queue has been let in. */
export function soon(): Promise<void> {
  return new Promise((resolve) => {
    // Node's own is some ten times quicker than a timer; browsers have none.
    const immediate = (globalThis as { setImmediate?: (run: () => void) => void }).setImmediate;
    if (immediate) immediate(resolve);
    else setTimeout(resolve, 0);
  });
}

const NOTHING_AROUND: Surroundings = { bibliographies: [], accepted: [] };

function same(known: Opened, knowledge: Knowledge, surroundings: Surroundings): boolean {
  return known.knowledge === knowledge && known.surroundings === surroundings;
}

function citeTitle(source: Source, written: Written): string {
  const { fix } = messages[written];
  const short = shortOf(source, written);
  const missing = missingIn(source, written);
  return missing ? fix.citeWithBlanks(short, missing) : fix.cite(short);
}

