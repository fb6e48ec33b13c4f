import type { Knowledge, Surroundings } from '../engine/model.js';
import { extend } from '../knowledge/compile.js';
import type { Problem } from '../knowledge/note.js';
import { type Files, within } from './files.js';
import { readSettings, type Settings } from './settings.js';

/** What lies around a draft: the base with the municipality's own notes, and the draft's bibliographies. */
export interface Surrounded {
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  /** Addresses of the municipality's own notes by their path below `.belegg/`. */
  readonly notes: ReadonlyMap<string, string>;
  /** Texts of the bibliographies by address: entries know their offsets, editors count lines. */
  readonly texts: ReadonlyMap<string, string>;
  /** Text of the style that the draft is printed in, where it is not Belegg's own. */
  readonly style?: string;
}

/** What the municipality has laid down for one workspace folder in `.belegg/`: notes compiled onto the bundle, and choices. */
export interface OwnBase {
  readonly knowledge: Knowledge;
  /** By the note's uri; empty lists for notes that are well. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Addresses of the notes by path below `.belegg/`. */
  readonly notes: ReadonlyMap<string, string>;
  readonly accepted: Surroundings['accepted'];
  /** From `.belegg/belegg.json`; what a user sets goes before it. */
  readonly settings: Settings;
  /** That file with its text, where it is there. */
  readonly choices?: { readonly uri: string; readonly text: string };
}

const OWN = '.belegg/';
/** Notes of one folder that are read; a folder with more holds something else. */
const MOST_NOTES = 2_000;

/** Reads `.belegg/` of a workspace folder. Never throws; what is refused is said in `problems` and left out. */
export async function ownBase(folder: string, files: Files, bundled: Knowledge): Promise<OwnBase> {
  const root = folder.endsWith('/') ? folder : `${folder}/`;
  const uris = (await files.list(`${root}${OWN}`)).filter((uri) => NOTE.test(uri)).slice(0, MOST_NOTES);
  const read = await Promise.all(uris.map(async (uri) => ({ uri, text: await files.read(uri, [folder]) })));
  const found = read.flatMap(({ uri, text }) => (text === undefined ? [] : [{ uri, path: pathIn(root, uri), text }]));
  const notes = found.filter(({ path }) => /\.(?:md|yml)$/.test(path));
  const textAt = (path: string) => found.find((one) => one.path === `${OWN}${path}`)?.text;
  const choices = found.find(({ path }) => path === `${OWN}belegg.json`);
  const { knowledge, problems } = extend(bundled, notes);
  return {
    knowledge,
    problems: new Map(notes.map(({ uri, path }) => [uri, problems.filter((one) => one.path === path)])),
    notes: new Map(notes.map(({ uri, path }) => [path.slice(OWN.length), uri])),
    accepted: acceptedIn(textAt('godtatt.txt') ?? ''),
    settings: readSettings(parsed(choices?.text)),
    ...(choices ? { choices: { uri: choices.uri, text: choices.text } } : {}),
  };
}

const NOTE = /\.(?:md|yml)$|\/belegg\.json$|\/godtatt\.txt$/;

/** «uttrykk – grunn», one a line; `#` begins a remark. Lines without a reason accept nothing. */
function acceptedIn(text: string): Surroundings['accepted'] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => {
    const [, phrase, reason] = /^\ufeff?([^#\s][^–—]*?)\s+[–—-]\s+(\S.*)$/.exec(line.trim()) ?? [];
    return phrase && reason ? [{ phrase, reason }] : [];
  });
}

/** Whether a changed file makes it necessary to read a folder's notes again. */
export function isOwnNote(uri: string, folder: string): boolean {
  return within(uri, [`${folder.replace(/\/$/, '')}/${OWN}`]);
}

function pathIn(root: string, uri: string): string {
  return decodeURIComponent(uri.startsWith(root) ? uri.slice(root.length) : uri.slice(uri.indexOf(OWN)));
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // The command line says what is wrong with the file; in the editor it counts as not there.
    return undefined;
  }
}
