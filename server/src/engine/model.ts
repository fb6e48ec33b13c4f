/**
 * Every value that goes into or comes out of the engine. No behaviour lives here.
 * Offsets are UTF-16 code units and spans are half-open, everywhere.
 */

/** Half-open range [start, end) in UTF-16 code units: the unit of `String.slice`, of LSP and of CodeMirror. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The language a block is written in. `other` is never judged. */
export type Written = 'nb' | 'nn' | 'en';
export type Language = Written | 'other';

/** One text in both written forms. English only where a rule judges English sections. */
export interface Bilingual {
  readonly nb: string;
  readonly nn: string;
  readonly en?: string;
}

// ---------------------------------------------------------------- the draft, taken apart

/** A stretch of prose that stands unchanged in the source: `prose.text.slice(prose, prose + length)` is the source at `source`. */
export interface Run {
  readonly prose: number;
  /** Relative to the start of the piece. */
  readonly source: number;
  readonly length: number;
}

/** A block's text without markup, and the way back. Line breaks inside a paragraph are single spaces or `\n` of length one. */
export interface Prose {
  readonly text: string;
  readonly runs: readonly Run[];
}

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'footnote';

/**
 * One stretch of prose: a paragraph, a heading, the text of a list item, a table cell or a footnote's text.
 * Code, HTML, comments, front matter, link targets and image targets are never prose.
 */
export interface Block {
  readonly kind: BlockKind;
  /** Relative to the piece. Covers the block's own source, with markup, without the list marker. */
  readonly span: Span;
  readonly prose: Prose;
  /** Emphasis, links, code and other inline nodes in the source, relative to the piece; a replacement must not cut one in two. */
  readonly inlines?: readonly Span[];
  /** Headings: 1–6; a pseudo-heading (`**Mål**`, `MÅL:` alone on a line) has depth 7. Otherwise 0. */
  readonly depth: number;
  /** Lists: numbered from 1 within the piece, nested lists have their own number; 0 outside lists. */
  readonly list: number;
  /** List nesting, 1 is outermost; 0 outside lists. */
  readonly level: number;
  /** True inside `>`. */
  readonly quoted: boolean;
  /** Figure or photo caption («Foto: …», «Figur 2 …», a line of emphasis right below an image). */
  readonly caption: boolean;
  readonly cell?: Cell;
  /** Label of the footnote that this block's text belongs to. */
  readonly footnote?: string;
}

export interface Cell {
  /** Numbered from 1 within the piece. */
  readonly table: number;
  /** 0 is the header row. */
  readonly row: number;
  readonly column: number;
}

/** An HTML comment, with what Belegg must know of it. Relative to the piece. */
export interface Comment {
  readonly span: Span;
  readonly text: string;
}

/** Smallest stretch of a draft that the Markdown parser agrees stands alone. The same text always gives the same piece. */
export interface Piece {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  /** Source ranges, relative to the piece, where citations are never read: code, links' targets, HTML. Ordered, apart. */
  readonly masked: readonly Span[];
  /** Columns of the table that the piece begins in the middle of; its rows are numbered from 1. Absent elsewhere. */
  readonly columns?: number;
}

/** A sentence of a prose, in prose offsets, without surrounding space. */
export type Sentence = Span;

/** A word of a prose, in prose offsets. `folded` is lower case, NFC, without soft hyphens. Punctuation is no word. */
export interface Word extends Span {
  readonly folded: string;
  /** True when the word starts with a capital letter. */
  readonly capital?: boolean;
  /** Punctuation between this word and the next, without spaces; empty or absent when there is none. */
  readonly after?: string;
  /** Folded without inner hyphens, for hyphens left over from a converted PDF: «befolknings-nedgangen». Only where there are such hyphens. */
  readonly joined?: string;
}

// ---------------------------------------------------------------- context and judgement

export type Chapter =
  | 'foreword'
  | 'about'
  | 'vision'
  | 'goal'
  | 'strategy'
  | 'measure'
  | 'status'
  | 'challenge'
  | 'strengths'
  | 'sources'
  | 'contents'
  | 'other';

/** What stands above a statement. Two contexts with the same `key` are the same context. */
export interface Context {
  readonly key: string;
  /** Heading texts from the outermost to the nearest, pseudo-headings last. */
  readonly trail: readonly string[];
  readonly depths: readonly number[];
  readonly chapter: Chapter;
  /** Majority so far, for blocks too short to tell. */
  readonly written: Written;
  /** The line right above that a list may hang on («Kommunen skal:»). */
  readonly leadIn?: string;
  /** The header cells of a table that goes on in the next piece. */
  readonly headings?: readonly string[];
}

/** A sentence with its context. Spans are relative to the piece's start; `placed` in `analyse.ts` makes them absolute. */
export interface Statement {
  readonly span: Span;
  readonly block: Block;
  /** In prose offsets. */
  readonly sentence: Sentence;
  readonly written: Language;
  readonly context: Context;
  /** The line that a list hangs on («Kommunen skal:»). */
  readonly leadIn?: string;
  /** The other cells of the same row, under their column's heading. */
  readonly row?: readonly { readonly heading: string; readonly text: string }[];
  /** The heading of this cell's own column. */
  readonly column?: string;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Category = 'passive-attraction' | 'passive-municipality' | 'claim' | 'citation' | 'blank' | 'document';

export type RuleId = string;
export type RewriteId = string;
export type FindingId = string;
export type SourceKey = string;
export type TrapId = string;
export type ThemeId = string;

/** What Belegg tells the author about one place. */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly category: Category;
  readonly severity: Severity;
  readonly span: Span;
  /** One plain sentence in the written form of the block. */
  readonly message: string;
  /** Never dangling; may be empty. */
  readonly evidence: readonly FindingId[];
  /** Which parts of the sentence the rule caught (object, group, place …): absolute like `span`. For rewrites. */
  readonly captures?: Readonly<Record<string, Span>>;
  /** Repairs that need no knowledge of rewrites (citation fixes): ready-made. */
  readonly repairs?: readonly Repair[];
  /** For claims and figures: which trap or finding is meant. */
  readonly trap?: TrapId;
}

export interface Repair {
  readonly title: Bilingual;
  readonly edits: readonly Edit[];
}

/** Replaces `span` by `newText`. Blanks in `newText` are bracketed: `[antall]`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A change that the author may choose. Never applied by itself. */
export interface Fix {
  readonly kind: 'rewrite' | 'cite' | 'keep' | 'repair';
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The whole sentence as it will read. */
  readonly preview?: string;
  readonly rewrite?: RewriteId;
  readonly evidence: readonly FindingId[];
  /** Proved safe to apply without reading (fix-all). */
  readonly safe: boolean;
}

// ---------------------------------------------------------------- citations

/** One citation of one key, as pandoc reads it. Spans are absolute in an Analysis, relative to the text given to the scanner otherwise. */
export interface Citation {
  /** From `@` (or `-@`) to the end of the key, braces included. */
  readonly span: Span;
  readonly key: string;
  readonly keySpan: Span;
  readonly mode: 'normal' | 'narrative' | 'suppressed';
  /** The whole bracket this citation stands in (`[@a; @b]`), or the narrative citation with its bracket. */
  readonly group: Span;
  readonly prefix: string;
  readonly suffix: string;
  readonly locator?: { readonly label: string; readonly value: string; readonly span: Span };
}

// ---------------------------------------------------------------- knowledge

/** Whether a source may be put into somebody's plan. Decided once, by the compiler. */
export type Citable =
  | { readonly kind: 'yes' }
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] }
  | { readonly kind: 'never'; readonly why: string };

/** Whether a finding's sentence may be offered. Decided once, by the compiler. */
export type Offer = { readonly kind: 'offered' } | { readonly kind: 'background'; readonly why: string };

export type Tier = 'A' | 'B' | 'C';
export type Name = { readonly family: string; readonly given: string } | { readonly literal: string };

export interface Source {
  readonly key: SourceKey;
  readonly tier: Tier;
  readonly citable: Citable;
  /** CSL type. */
  readonly type: string;
  readonly genre?: string;
  readonly author: readonly Name[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly issued?: string;
  readonly title: string;
  readonly titleShort?: string;
  readonly abbreviation?: string;
  readonly language?: string;
  readonly collection?: string;
  readonly number?: string;
  readonly publisher?: string;
  readonly publisherPlace?: string;
  readonly container?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly isbn?: string;
  readonly issn?: string;
  readonly doi?: string;
  readonly url: readonly string[];
  readonly checked: string;
  readonly group: string;
  /** Body sections of the note by heading («Lest», «Ikke sett», «Råd» …), in Norwegian. */
  readonly notes: Readonly<Record<string, string>>;
  /** Name of the municipality's own base when the note is not Belegg's. */
  readonly own?: boolean;
  /** Rendered at build: in-text («Søholt mfl., 2012») and reference, per written form. */
  readonly short?: Bilingual;
  readonly reference?: Bilingual;
}

export interface Figure {
  readonly value: number;
  readonly to?: number;
  readonly unit: string;
  readonly of: string;
  readonly year?: number | string;
}

export interface Finding {
  readonly id: FindingId;
  readonly source: SourceKey;
  readonly offer: Offer;
  readonly confidence: 'kildetekst' | 'omtaleside' | 'annenhånds' | 'lysbilde';
  readonly claim: Bilingual;
  readonly caveat?: Bilingual;
  readonly direction: 'øker' | 'reduserer' | 'ingen' | 'blandet' | null;
  readonly relation: 'årsak' | 'samvariasjon' | 'beskrivelse';
  readonly population?: string;
  readonly place?: string;
  readonly period?: string;
  readonly locator?: string;
  readonly figures: readonly Figure[];
  readonly themes: readonly ThemeId[];
  readonly contrasts: readonly FindingId[];
  /** Search words of the note, separated by `; `. */
  readonly keywords?: Bilingual;
  readonly own?: boolean;
}

/** Something planners often write, against what the evidence says. */
export interface Trap {
  readonly id: TrapId;
  readonly number: number;
  readonly claim: Bilingual;
  readonly answer: Bilingual;
  readonly findings: readonly FindingId[];
  readonly sources: readonly SourceKey[];
  readonly kind: 'claim' | 'bibliography';
}

export interface Theme {
  readonly id: ThemeId;
  readonly title: Bilingual;
  readonly overview: Bilingual;
  readonly for: readonly FindingId[];
  readonly against: readonly FindingId[];
}

/** Where a rule stands: what kind of part it plays in the judgement. */
export type RuleKind = 'frame' | 'passive' | 'ingredient' | 'context' | 'check';

/** A pattern as its note has it; its grammar belongs to `pattern.ts`. */
export interface Pattern {
  readonly source: string;
}

export interface Cue {
  readonly pattern: Pattern;
  /** 1 weak … 3 enough with its needs. */
  readonly strength: 1 | 2 | 3;
  /** Conditions by name; the table of names is in `needs.ts`. */
  readonly needs: readonly string[];
  readonly written?: Written;
}

export interface Rule {
  readonly id: RuleId;
  readonly kind: RuleKind;
  readonly category: Category;
  /** F1–F12, P1–P13, A1–A10, or nothing. */
  readonly frame?: string;
  /** Context rules: what they do to the categories in `on` (their own when absent). */
  readonly effect?: 'silence' | 'lower' | 'raise';
  readonly on?: readonly Category[];
  /** Checks: the trap that is meant. */
  readonly trap?: TrapId;
  readonly cues: readonly Cue[];
  readonly severity: Severity;
  /** The message: what is missing here. */
  readonly title: Bilingual;
  /** First paragraph of the note: shown in hover. */
  readonly why: Bilingual;
  readonly rewrites: readonly RewriteId[];
  readonly evidence: readonly FindingId[];
  readonly examples: { readonly flagged: readonly string[]; readonly silent: readonly string[] };
}

/** A proposed wording; its shape in detail belongs to `rewrites.ts`. */
export interface Rewrite {
  readonly id: RewriteId;
  readonly kind: 'replace' | 'act' | 'add';
  readonly rules: readonly RuleId[];
  readonly title: Bilingual;
  readonly needs: readonly string[];
  readonly template: Bilingual;
  readonly evidence: readonly FindingId[];
  readonly rank: number;
  /** Templates by the form of what they replace or where they are put in (`RewriteForm`). */
  readonly forms?: Readonly<Partial<Record<RewriteForm, Bilingual>>>;
  /** Words that tell what it is about (`bolig*`, `*omdømme`); without any it is about everything. */
  readonly about?: readonly string[];
  /** Sentences before and after, as the note gives them. */
  readonly examples?: readonly { readonly written: Written; readonly before: string; readonly after: string }[];
}

/**
 * What a template stands in for: a whole sentence, an infinitive under a lead-in, a phrase without a verb; or where it is
 * put in: as a sentence before or after, or inside right before the full stop.
 */
export type RewriteForm = 'sentence' | 'infinitive' | 'phrase' | 'before' | 'after' | 'inside';

/** A section to start from, with blanks. */
export interface Template {
  readonly id: string;
  readonly title: Bilingual;
  /** Markdown with `\n` line ends, without a final one. Headings begin at level 2. */
  readonly text: Bilingual;
}

export interface Knowledge {
  readonly version: string;
  readonly rules: ReadonlyMap<RuleId, Rule>;
  readonly rewrites: ReadonlyMap<RewriteId, Rewrite>;
  readonly findings: ReadonlyMap<FindingId, Finding>;
  readonly sources: ReadonlyMap<SourceKey, Source>;
  readonly traps: ReadonlyMap<TrapId, Trap>;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  /** Word lists by name (`attraktiv`, `bosette` …): folded forms. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
  readonly templates?: ReadonlyMap<string, Template>;
  /** What finding cues needs, made ready; its shape belongs to `detection/tables.ts`. Made from rules and lists where it is absent. */
  readonly matching?: unknown;
  /** Prebuilt search; its shape belongs to `knowledge/search.ts`. */
  readonly search?: unknown;
}

// ---------------------------------------------------------------- what surrounds a draft, and the result

/** An entry of a bibliography of the user's, with its place. */
export interface Entry {
  readonly key: string;
  readonly uri: string;
  readonly span: Span;
  /** CSL-JSON fields. */
  readonly item: Readonly<Record<string, unknown>>;
}

export interface Bibliography {
  readonly uri: string;
  readonly entries: readonly Entry[];
  readonly problems: readonly { readonly span: Span; readonly message: Bilingual }[];
}

/** What the host knows beside the draft's own text. Empty by default. */
export interface Surroundings {
  readonly bibliographies: readonly Bibliography[];
  /** Phrases that the municipality has accepted, with the reason. */
  readonly accepted: readonly { readonly phrase: string; readonly reason: string; readonly rule?: RuleId }[];
  /** The CSL style that the draft names, or its project, or its author. Absent: Belegg's own style. */
  readonly style?: Style;
  /** What the draft cites, rendered in its style; what is not here yet is printed from its fields. */
  readonly printed?: ReadonlyMap<SourceKey, Printed>;
}

export interface Style {
  readonly uri: string;
  /** Why it cannot be used; Belegg's own style is used meanwhile. */
  readonly problem?: Bilingual;
}

/** A source as a style prints it, in those written forms that a draft needs. One line each, no markup. */
export type Printed = Readonly<Partial<Record<Written, { readonly short?: string; readonly reference: string }>>>;

/** One piece in its place. Everything inside `piece`, `statements` and `diagnostics` is relative to `start`. */
export interface Part {
  readonly start: number;
  readonly piece: Piece;
  readonly before: Context;
  readonly statements: readonly Statement[];
  readonly diagnostics: readonly Diagnostic[];
  readonly citations: readonly Citation[];
}

/** Neighbouring parts, some thousand characters. Starts of its parts are relative to it: an edit elsewhere leaves it the same value. */
export interface Stretch {
  readonly length: number;
  readonly parts: readonly Part[];
}

/** A stretch in its place. */
export interface Laid {
  readonly start: number;
  readonly stretch: Stretch;
}

/** Diagnostics of neighbouring places, relative to `start`, ordered. An edit elsewhere leaves `diagnostics` the same value. */
export interface Batch {
  readonly start: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Analysis {
  readonly draft: string;
  /** The whole draft, in order. */
  readonly laid: readonly Laid[];
  /** The same parts one by one, with absolute starts. */
  readonly parts: readonly Part[];
  readonly written: Written | 'mixed';
  readonly words: number;
  /** Absolute, ordered by start. */
  readonly citations: readonly Citation[];
  /** All diagnostics: those of each stretch in order, and last, from 0, what is said about the draft as a whole. */
  readonly batches: readonly Batch[];
  /** The same, absolute, ordered by start. */
  readonly diagnostics: readonly Diagnostic[];
}
