/** The little that we use of citeproc-js. */
declare module 'citeproc' {
  export interface CiteprocSystem {
    retrieveLocale(lang: string): string | false;
    retrieveItem(id: string): unknown;
  }
  export interface CiteprocCitation {
    citationID?: string;
    citationItems: readonly Readonly<Record<string, unknown>>[];
    properties: { noteIndex: number };
  }
  export class Engine {
    constructor(system: CiteprocSystem, style: string, lang?: string, forceLang?: boolean);
    opt: { development_extensions: Record<string, boolean> };
    setOutputFormat(format: string): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(items: readonly Readonly<Record<string, unknown>>[]): string;
    makeBibliography(): [{ entry_ids: string[][]; bibliography_errors: unknown[] }, string[]] | false;
  }
  const CSL: { Engine: typeof Engine; debug: (text: string) => void };
  export default CSL;
}
