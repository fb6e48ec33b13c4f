/**
 * What the client and the server say to each other beyond the Language Server Protocol. The only file of the server that
 * the client imports. Positions and edits are the protocol's own shapes; texts are ready to show.
 */

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** What the client hands over in `initialize`. All of it may be missing: any client can use the server. */
export interface InitializationOptions {
  /** The client answers `belegg/readFile` and `belegg/listFiles`. Without it the server reads the disk, if it runs where there is one. */
  readonly files?: boolean;
  /** The client has the commands named in `commands`, so hovers and lenses may link to them. */
  readonly commands?: boolean;
  /** Settings for clients that cannot be asked for them. */
  readonly settings?: unknown;
}

export interface At {
  readonly uri: string;
  readonly position: Position;
}

export type CitationForm = 'auto' | 'pandoc' | 'footnote' | 'text';

/** A finding (or a whole source) that may be cited at a place, or the reason why it may not. */
export interface CitableItem {
  readonly finding?: string;
  readonly source: string;
  /** «Søholt mfl., 2012» */
  readonly short: string;
  readonly title: string;
  readonly claim?: string;
  readonly caveat?: string;
  readonly group: 'fits' | 'used' | 'rest';
  readonly themes: readonly string[];
  /** `blanks`: goes in with visible blanks for what is named in `note`. `locked`: cannot be inserted; `note` says why. */
  readonly status: 'offered' | 'blanks' | 'locked';
  readonly note?: string;
}
export interface CitableAnswer {
  readonly version: number;
  readonly items: readonly CitableItem[];
  readonly themes: readonly { readonly id: string; readonly title: string }[];
  readonly words: PickWords;
}
/** The client owns no text of its own for lists: the words come with the answer. */
export interface PickWords {
  readonly placeholder: string;
  readonly groups: Readonly<Record<CitableItem['group'], string>>;
  readonly allThemes: string;
  readonly chooseTheme: string;
  readonly caveat: string;
  readonly locked: string;
  readonly nothing: string;
}

export interface CiteParams extends At {
  readonly source: string;
  readonly finding?: string;
  readonly version: number;
}
export interface EditsAnswer {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** Said to the user when there is nothing to do. */
  readonly message?: string;
}

export interface ConvertParams {
  readonly uri: string;
  readonly form: Exclude<CitationForm, 'auto'>;
}

/** One fix with the sentence as it is and as it will be. */
export interface FixItem {
  readonly title: string;
  readonly remark: string;
  readonly preview?: string;
  readonly edits: readonly TextEdit[];
}
export interface FixesAnswer {
  readonly version: number;
  readonly items: readonly FixItem[];
  readonly placeholder: string;
  readonly nothing: string;
}

export interface TemplateItem {
  readonly name: string;
  readonly title: string;
  /** LSP snippet syntax. */
  readonly snippet: string;
}

/** The review of one draft as a tree. */
export interface ReviewNode {
  readonly label: string;
  readonly detail?: string;
  readonly severity?: 'error' | 'warning' | 'information' | 'hint';
  readonly range?: Range;
  readonly children?: readonly ReviewNode[];
}
export interface ReviewParams {
  readonly textDocument: { readonly uri: string };
  readonly filter?: ReviewFilter;
}
/** What the author does not want to see in the panel just now. Marks in the text are another matter: settings decide there. */
export interface ReviewFilter {
  /** Ids of choices that are hidden: severities and categories. */
  readonly hidden: readonly string[];
  /** Only what is new or rewritten since the baseline, where there is one. */
  readonly news: boolean;
}
/** Something that the panel can be narrowed by. */
export interface FilterChoice {
  readonly kind: 'severity' | 'category' | 'news';
  readonly id: string;
  readonly label: string;
  /** Marks in the whole draft; absent where that is not known beforehand. */
  readonly detail?: string;
}
export interface ReviewAnswer {
  readonly version: number;
  readonly choices: readonly FilterChoice[];
  /** Said above the tree when it is narrowed: how many of how many. */
  readonly narrowed?: string;
  readonly chapters: readonly ReviewNode[];
  readonly importance: readonly ReviewNode[];
  readonly count: number;
  /** Status bar: short text and explanation. */
  readonly status: string;
  readonly statusHint: string;
  readonly words: {
    readonly byChapter: string;
    readonly byImportance: string;
    readonly nothing: string;
    /** Of the list that the panel is narrowed with, and of its groups. */
    readonly filter: string;
    readonly kinds: Readonly<Record<FilterChoice['kind'], string>>;
  };
}

export interface ReportAnswer {
  readonly title: string;
  readonly html: string;
}

/** Drafts to review together, in the order of the report. What is open is taken as it stands in the editor. */
export interface ReviewAllParams {
  readonly drafts: readonly { readonly uri: string; readonly name: string }[];
  /** Comes back in `ReviewingParams`. */
  readonly id: number;
}
/** Sent before each draft of a review of many. */
export interface ReviewingParams {
  readonly id: number;
  readonly done: number;
  readonly of: number;
  readonly message: string;
}
/** With `message` and no page when there was nothing to review. */
export interface ReviewAllAnswer {
  readonly title: string;
  readonly html?: string;
  readonly message?: string;
}

export interface PageAnswer {
  readonly title: string;
  readonly text: string;
}

/** What stands for keys of a draft in its style: the preview has no engine of its own. */
export interface PrintedParams {
  readonly uri: string;
  readonly sources: Readonly<Record<string, PrintedSource>>;
}
export interface PrintedSource {
  readonly short: { readonly nb: string; readonly nn: string };
  readonly reference: { readonly nb: string; readonly nn: string };
}

export interface FileAnswer {
  /** Absent when the file is not there or cannot be read as text. */
  readonly text?: string;
}

/** Endings of texts that may cite a bibliography: pandoc's Markdown and its relatives, LaTeX, Typst, plain text. */
export const TEXTS = ['md', 'markdown', 'mdown', 'mkd', 'qmd', 'Rmd', 'rmd', 'ipynb', 'tex', 'typ', 'org', 'rst', 'adoc', 'txt'];

/** Texts in one folder above which nobody counts any more. */
export const MOST_TEXTS = 500;

/** Method names. */
export const methods = {
  citable: 'belegg/citable',
  cite: 'belegg/cite',
  convert: 'belegg/convert',
  references: 'belegg/references',
  fixes: 'belegg/fixes',
  templates: 'belegg/templates',
  review: 'belegg/review',
  report: 'belegg/report',
  reviewAll: 'belegg/reviewAll',
  where: 'belegg/where',
  about: 'belegg/about',
  /** Server to client. */
  reviewed: 'belegg/reviewed',
  reviewing: 'belegg/reviewing',
  printed: 'belegg/printed',
  readFile: 'belegg/readFile',
  listFiles: 'belegg/listFiles',
  listTexts: 'belegg/listTexts',
} as const;

/** Commands of the client that the server may link to when `InitializationOptions.commands` is set. */
export const commands = {
  reveal: 'belegg.reveal',
  fixes: 'belegg.fixes',
  cite: 'belegg.cite',
  review: 'belegg.review',
} as const;

/** Scheme of the read-only pages about rules, sources and findings (`workspace/textDocumentContent`). */
export const PAGE_SCHEME = 'belegg';
