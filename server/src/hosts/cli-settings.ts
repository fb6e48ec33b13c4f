import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Knowledge, Surroundings } from '../engine/model.js';
import { nearest } from '../knowledge/nearest.js';
import type { Problem } from '../knowledge/note.js';
import { readSettings, type Settings } from '../lsp/settings.js';
import { ownBase } from '../lsp/surroundings.js';
import { bundledKnowledge } from './bundled.js';
import { LANGUAGES, LEVELS, type Options, THRESHOLDS, type Threshold } from './cli-options.js';
import { CannotRun, cliWords, codeOf, complain } from './cli-say.js';
import { diskFiles } from './disk.js';

/** What the command works under: the base with the municipality's own notes, and what was decided about showing. */
export interface Ground {
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  readonly settings: Settings;
  readonly failOn: Threshold;
  readonly language: (typeof LANGUAGES)[number];
}

const FILE = '.belegg/belegg.json';
const ACCEPTED = '.belegg/godtatt.txt';

/** Reads `.belegg/` of the working folder. Bad configuration throws `CannotRun`; bad notes are said on standard error and left out. */
export async function groundFor(options: Pick<Options, 'failOn' | 'level' | 'language'>): Promise<Ground> {
  const given = await configuration();
  const { knowledge, surroundings, problems } = await ownKnowledge();
  for (const { path, line, message } of problems) complain(`${path}:${line} ${message[cliWords().form]}`);
  return {
    knowledge,
    surroundings,
    settings: readSettings({ ...given, ...(options.level ? { level: options.level } : {}) }),
    failOn: options.failOn ?? THRESHOLDS.find((one) => one === given.failOn) ?? 'warning',
    language: options.language ?? LANGUAGES.find((one) => one === given.language) ?? 'auto',
  };
}

/** The base with what `.belegg/` adds. Each thread reads it for itself: maps of maps do not travel well. */
export async function ownKnowledge(): Promise<{
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  readonly problems: readonly Problem[];
  /** Bibliographies and style that the project names for its drafts. */
  readonly named: Pick<Settings, 'bibliographies' | 'csl'>;
}> {
  const own = await ownBase(pathToFileURL(process.cwd()).href, diskFiles, bundledKnowledge());
  const problems = [...own.problems.values()].flat();
  return { knowledge: own.knowledge, surroundings: { bibliographies: [], accepted: await accepted() }, problems, named: own.settings };
}

const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'] as const;
const KEYS = ['level', 'categories', 'rules', 'failOn', 'language', 'citationForm', 'bibliographies', 'csl'] as const;

async function configuration(): Promise<Readonly<Record<string, unknown>>> {
  const text = await textOf(FILE);
  if (text === undefined) return {};
  const say = cliWords();
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new CannotRun(say.settingsBroken(FILE, error instanceof Error ? error.message : ''));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CannotRun(say.settingsBroken(FILE, '{ … }'));
  const given = value as Record<string, unknown>;
  for (const key of Object.keys(given)) {
    if (!(KEYS as readonly string[]).includes(key)) throw new CannotRun(say.settingsUnknown(FILE, key, nearest(key, KEYS)));
  }
  check(given.level, 'level', LEVELS);
  check(given.failOn, 'failOn', THRESHOLDS);
  check(given.language, 'language', LANGUAGES);
  for (const key of ['categories', 'rules'] as const) {
    const table = given[key] ?? {};
    if (typeof table !== 'object' || table === null || Array.isArray(table))
      throw new CannotRun(say.settingsNotOneOf(FILE, key, ['{ "…": "off" }']));
    for (const [name, one] of Object.entries(table)) check(one, `${key}.${name}`, SEVERITIES);
  }
  return given;
}

function check(value: unknown, key: string, choices: readonly string[]): void {
  if (value === undefined || choices.some((choice) => choice === value)) return;
  throw new CannotRun(cliWords().settingsNotOneOf(FILE, key, choices));
}

/** `uttrykk – grunn`, one a line; `#` begins a remark. */
async function accepted(): Promise<Surroundings['accepted']> {
  const text = (await textOf(ACCEPTED)) ?? '';
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((line, at) => {
      if (line.trim() === '' || line.trimStart().startsWith('#')) return [];
      const found = /^(.+?)\s+[–—-]\s+(.+)$/.exec(line.trim());
      if (!found?.[1] || !found[2]) throw new CannotRun(cliWords().acceptedBroken(ACCEPTED, at + 1));
      return [{ phrase: found[1], reason: found[2] }];
    });
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw new CannotRun(cliWords().settingsBroken(path, codeOf(error)));
  }
}
