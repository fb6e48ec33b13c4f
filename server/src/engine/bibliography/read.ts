import { bibliographyProblems as said } from '../../messages/citations.js';
import type { Bibliography, Bilingual } from '../model.js';
import { readBibTeX } from './bibtex.js';
import { readCslJson } from './csl-json.js';
import { readCslYaml } from './csl-yaml.js';
import { type Reading, readToEnd, type Slices } from './reading.js';
import { readRis } from './ris.js';

/** Longest bibliography that is read, in UTF-16 units: some hundred times a large library. */
export const LONGEST = 25_000_000;

/** What is wrong with one file, as far as anybody reads it. */
const MOST_PROBLEMS = 100;

/**
 * A bibliography file by the end of its name: `.bib` and `.bibtex`, `.json`, `.yaml` and `.yml`, `.ris`. Never throws. A broken entry
 * is a problem at its place and leaves the others usable; a file that is too long, binary or of another kind is one problem at its start.
 */
export function readBibliography(uri: string, text: string): Bibliography {
  return readToEnd(readingBibliography(uri, text));
}

/** The same in slices of some ms each. */
export function* readingBibliography(uri: string, text: string): Slices<Bibliography> {
  const refused = refusal(uri, text);
  if (refused) return { uri, entries: [], problems: [{ span: { start: 0, end: Math.min(1, text.length) }, message: refused }] };
  const { entries, problems } = yield* readers[kindOf(uri)!](text);
  return { uri, entries: entries.map((entry) => ({ ...entry, uri })), problems: problems.slice(0, MOST_PROBLEMS) };
}

const readers = { bib: readBibTeX, json: readCslJson, yaml: readCslYaml, ris: readRis } satisfies Record<
  string,
  (text: string) => Slices<Reading>
>;
const ENDINGS: Readonly<Record<string, keyof typeof readers>> = {
  bib: 'bib',
  bibtex: 'bib',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  ris: 'ris',
};

function kindOf(uri: string): keyof typeof readers | undefined {
  return ENDINGS[/\.([a-z]+)(?:[?#].*)?$/i.exec(uri)?.[1]?.toLowerCase() ?? ''];
}

function refusal(uri: string, text: string): Bilingual | undefined {
  if (kindOf(uri) === undefined) return said.kind;
  if (text.length > LONGEST) return said.tooLong;
  return text.slice(0, 4096).includes('\0') ? said.binary : undefined;
}
