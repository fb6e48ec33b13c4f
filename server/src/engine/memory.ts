import type { Citation, Context, Diagnostic, Knowledge, Piece, Statement, Written } from './model.js';

/** What was found out about one piece in one context. */
export interface Judged {
  readonly statements: readonly Statement[];
  readonly diagnostics: readonly Diagnostic[];
  readonly after: Context;
  /** Characters of sentences in each written form. */
  readonly weights: Readonly<Record<Written, number>>;
}

/** What a piece gives whatever stands above it. */
export interface Known {
  readonly piece: Piece;
  readonly citations: readonly Citation[];
  readonly words: number;
  /** Whether the parser agrees that something may follow; an unclosed fence is open and can only stand last. */
  readonly closed: boolean;
  /** What the text ends in the middle of: its last line is a row or an item, and the next one may go on with the same. */
  readonly leaves?: Leaves;
}

/** A table by its columns, or a list by the mark of its items (`-`, `*`, `+`, `.`, `)`). */
export type Leaves = { readonly kind: 'table'; readonly columns: number } | { readonly kind: 'list'; readonly mark: string };

/** Where a text stands: pieces in the middle must be closed, the last one may be open. */
export type Position = 'middle' | 'last';

/** A text, where it stands, and the columns of the table that it begins in; 0 elsewhere. */
export interface Standing {
  readonly text: string;
  readonly position: Position;
  readonly columns: number;
}

export interface Limits {
  /** Characters of draft whose pieces are kept. An analysed piece weighs about 34 bytes for each. */
  readonly characters: number;
  /** Contexts remembered for each piece. */
  readonly contexts: number;
}

/**
 * Bounded memory; what was used least recently is forgotten first. It changes the time, never the answer.
 * Pieces are kept under their text, judgements under the piece, the context and the knowledge.
 */
export interface Memory {
  /** How often something had to be worked out. Tests and the bench read this. */
  readonly computed: { readonly pieces: number; readonly judged: number };
  /** Characters of text held now. */
  readonly held: number;
  /** `undefined` when the text does not stand alone where it stands; that is remembered too. What has to be made may be made in slices. */
  knowing(place: Standing, make: (text: string) => Generator<void, Known | undefined>): Generator<void, Known | undefined>;
  /** What was found out about a piece in a context; nothing when it has to be judged, and then told to `keep`. */
  judged(known: Known, before: Context, knowledge: Knowledge): Judged | undefined;
  keep(known: Known, before: Context, knowledge: Knowledge, judged: Judged): void;
  /** Drafts of so many characters are open: pieces of twice as many are kept, within bounds, for undo, redo and what is moved. */
  makeRoom(characters: number): void;
  /** Forgets everything. */
  clear(): void;
}

/** Characters kept for few and small drafts, and for however many. */
const LEAST = 500_000;
const MOST = 4_000_000;
/** Above this a piece counts as large (an unclosed fence has swallowed the draft): it must not push everything else out. */
const LARGE = 100_000;
/** Large pieces kept, for undo and redo. */
const LARGE_KEPT = 3;

export function memoryOf(limits: Partial<Limits> = {}): Memory {
  const contexts = limits.contexts ?? 64;
  const small = shelfOf(limits.characters ?? LEAST, Number.POSITIVE_INFINITY);
  const large = shelfOf(Number.POSITIVE_INFINITY, LARGE_KEPT);
  const judgements = new WeakMap<Known, Judgements>();
  const computed = { pieces: 0, judged: 0 };
  return {
    computed,
    get held() {
      return small.held + large.held;
    },
    *knowing({ text, position, columns }, make) {
      const shelf = text.length > LARGE ? large : small;
      // Rows mean another thing where they begin a piece than where they go on with a table.
      const key = columns === 0 ? text : `${columns}\0${text}`;
      const recalled = shelf.recall(key);
      if (recalled && (recalled.known || position === 'middle')) {
        return position === 'last' || recalled.known?.closed ? recalled.known : undefined;
      }
      computed.pieces += 1;
      const own = recalled?.text ?? alone(key);
      const known = yield* make(own.slice(key.length - text.length));
      shelf.keep({ text: own, known });
      return known;
    },
    judged(known, before, knowledge) {
      const found = judgements.get(known);
      return found?.knowledge === knowledge ? found.byContext.get(before.key) : undefined;
    },
    keep(known, before, knowledge, judged) {
      computed.judged += 1;
      const found = judgements.get(known);
      const shelf = found?.knowledge === knowledge ? found : { knowledge, byContext: new Map<string, Judged>() };
      if (shelf !== found) judgements.set(known, shelf);
      shelf.byContext.set(before.key, judged);
      if (shelf.byContext.size > contexts) shelf.byContext.delete(shelf.byContext.keys().next().value as string);
    },
    makeRoom(characters) {
      small.limit = Math.min(MOST, Math.max(LEAST, 2 * characters));
    },
    clear() {
      small.clear();
      large.clear();
    },
  };
}

interface Entry {
  readonly text: string;
  readonly known: Known | undefined;
}

interface Judgements {
  readonly knowledge: Knowledge;
  readonly byContext: Map<string, Judged>;
}

interface Shelf {
  /** Characters kept at most. */
  limit: number;
  readonly held: number;
  recall(text: string): Entry | undefined;
  keep(entry: Entry): void;
  clear(): void;
}

function shelfOf(limit: number, count: number): Shelf {
  const entries = new Map<string, Entry>();
  let held = 0;
  return {
    limit,
    get held() {
      return held;
    },
    clear() {
      entries.clear();
      held = 0;
    },
    recall(text) {
      const entry = entries.get(text);
      if (!entry) return undefined;
      // Taken out and put back: a Map keeps the order of insertion, so the least recently used stands first.
      entries.delete(text);
      entries.set(entry.text, entry);
      return entry;
    },
    keep(entry) {
      if (!entries.has(entry.text)) held += entry.text.length;
      entries.set(entry.text, entry);
      while ((held > this.limit || entries.size > count) && entries.size > 1) {
        const oldest = entries.keys().next().value as string;
        entries.delete(oldest);
        held -= oldest.length;
      }
    },
  };
}

/** A slice keeps the whole draft it was cut from alive; this is the same text with a body of its own. */
function alone(text: string): string {
  return ` ${text}`.slice(1);
}
