import { EVERYTHING } from '../report/asked.js';
import { type Baseline, compared, readBaseline } from '../report/baseline.js';
import { marksOf } from '../report/marks.js';
import type { Opened, Session } from './session.js';

/** Where `belegg baseline` writes, seen from a workspace folder. */
const FILE = '.belegg/baseline.json';
/** How long a file that was read, or was not there, counts as it was, in ms. */
const FRESH_MS = 5_000;

/** Baselines by workspace folder, read anew now and then: the panel asks at every pause in the writing. */
export class Baselines {
  readonly #session: Session;
  readonly #known = new Map<string, { readonly at: number; readonly text: string | undefined; readonly baseline: Baseline | undefined }>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The baseline of the folder that a draft lies in. What cannot be read counts as not there. */
  async around(uri: string): Promise<Baseline | undefined> {
    const folder = folderOf(uri, this.#session.folders);
    if (!folder) return undefined;
    const known = this.#known.get(folder);
    const at = performance.now();
    if (known && at - known.at < FRESH_MS) return known.baseline;
    const text = await this.#session.files.read(`${folder}${FILE}`, [folder]);
    const read = text === undefined || text === known?.text ? undefined : readBaseline(text);
    const baseline = text === known?.text ? known?.baseline : read?.kind === 'baseline' ? read.baseline : undefined;
    this.#known.set(folder, { at, text, baseline });
    return baseline;
  }

  /** Keys (`keyOf`) of the marks in a draft that are new or rewritten since its baseline. */
  newIn({ document, analysis, knowledge }: Opened, baseline: Baseline): ReadonlySet<string> {
    const folder = folderOf(document.uri, this.#session.folders) ?? '';
    const path = decodeURIComponent(document.uri.slice(folder.length));
    const own = baseline.known.filter((known) => known.path === path);
    const marks = marksOf(analysis, knowledge, { ...EVERYTHING, wordings: 'none' });
    const draft = {
      path,
      title: path,
      written: analysis.written,
      words: 0,
      length: 0,
      marks,
      chapters: [],
      citations: [],
      coverage: [],
      signs: [],
    };
    // A draft that was called something else is looked for everywhere.
    const { states } = compared([draft], own.length > 0 ? { ...baseline, known: own } : baseline, knowledge.version);
    return new Set(
      marks.filter((mark) => ['new', 'changed'].includes(states.get(mark) ?? '')).map(({ rule, offsets }) => keyOf(rule, offsets[0])),
    );
  }
}

export function keyOf(rule: string, start: number): string {
  return `${start} ${rule}`;
}

function folderOf(uri: string, folders: readonly string[]): string | undefined {
  const around = folders.map((folder) => (folder.endsWith('/') ? folder : `${folder}/`)).filter((folder) => uri.startsWith(folder));
  return around.sort((one, other) => other.length - one.length)[0];
}
