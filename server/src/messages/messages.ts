/** What the editor side of Belegg says itself: buttons, lists and headings. Judgements are said by the notes in `knowledge/`. */
export interface Messages {
  readonly hover: {
    readonly evidence: string;
    readonly caveat: string;
    readonly contrast: string;
    readonly better: string;
    readonly rulePage: string;
    readonly findings: string;
    /** `under`: headings, at most three; `more`: how many others there are. */
    readonly uses: (count: number, under: readonly string[], more: number) => string;
    readonly elsewhere: (drafts: string) => string;
    readonly missing: (fields: string) => string;
    readonly never: string;
    readonly unknownKey: (key: string) => string;
    readonly ownBase: string;
  };
  readonly fix: {
    readonly cite: (short: string) => string;
    readonly citeWithBlanks: (short: string, fields: string) => string;
    readonly keep: string;
    readonly keepReason: string;
    readonly showAll: string;
    readonly fixAll: string;
  };
  readonly pick: {
    readonly placeholder: string;
    readonly fits: string;
    readonly used: string;
    readonly rest: string;
    readonly allThemes: string;
    readonly chooseTheme: string;
    readonly caveat: string;
    readonly locked: string;
    readonly nothing: string;
    readonly blanks: (fields: string) => string;
    readonly fixes: string;
    readonly noFixes: string;
  };
  readonly lens: { readonly remarks: (count: number) => string; readonly citations: (count: number) => string };
  readonly uses: (count: number) => string;
  readonly more: (count: number) => string;
  readonly review: {
    readonly status: (count: number) => string;
    readonly statusHint: string;
    readonly clean: string;
    readonly byChapter: string;
    readonly byImportance: string;
    readonly beforeHeadings: string;
    readonly severity: Readonly<Record<'error' | 'warning' | 'information' | 'hint', string>>;
    readonly title: string;
    readonly narrowed: (shown: number, of: number) => string;
    readonly nothingChosen: string;
    readonly filter: string;
    readonly kinds: Readonly<Record<'severity' | 'category' | 'news', string>>;
    readonly news: (since: string) => string;
  };
  /** The review of every draft in a folder. */
  readonly reviewAll: {
    readonly title: string;
    readonly reading: (done: number, of: number, name: string) => string;
    readonly noDrafts: string;
    readonly unreadable: string;
    readonly broken: string;
  };
  readonly edit: {
    readonly changed: string;
    readonly nothingToConvert: string;
    readonly notHere: string;
    readonly noReferences: string;
    readonly alreadyCited: string;
    readonly referencesRight: string;
    readonly list: Readonly<Record<'grouped' | 'one', string>>;
  };
  readonly locators: readonly { readonly label: string; readonly detail: string }[];
  readonly rename: { readonly bundled: string; readonly invalid: string; readonly taken: string };
  readonly where: {
    /** Places, to be put into `stands` and `also`. */
    readonly bundled: string;
    readonly own: string;
    readonly front: (line: number) => string;
    readonly bibliography: (file: string, line: number) => string;
    readonly stands: (place: string) => string;
    readonly also: (places: string) => string;
    readonly nowhere: (key: string) => string;
    readonly noKey: string;
  };
  readonly about: (version: string, sources: number, findings: number) => string;
  readonly page: { readonly flagged: string; readonly silent: string };
  readonly citableMissing: Readonly<Record<string, string>>;
}
