import { parseArgs } from 'node:util';
import type { Severity } from '../engine/model.js';
import { nearest } from '../knowledge/nearest.js';
import { type Format, reports } from '../report/reports.js';
import { CannotRun, cliWords } from './cli-say.js';

/** What `review`, `baseline` and `compare` were asked to do. */
export interface Options {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly output?: string;
  readonly failOn?: Threshold;
  readonly level?: (typeof LEVELS)[number];
  readonly language?: (typeof LANGUAGES)[number];
  readonly baseline?: string;
  readonly stdinFilename?: string;
  readonly jobs?: number;
  readonly cache: boolean;
  readonly watch: boolean;
  /** ISO date. */
  readonly date: string;
  readonly columns?: number;
  readonly colour: 'always' | 'never' | 'auto';
}

export type Threshold = Severity | 'never';
export const THRESHOLDS = ['error', 'warning', 'information', 'never'] as const;
export const LEVELS = ['strict', 'normal', 'gentle'] as const;
export const LANGUAGES = ['auto', 'nb', 'nn', 'en'] as const;

const OPTIONS = {
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string' },
  level: { type: 'string' },
  language: { type: 'string' },
  baseline: { type: 'string' },
  'stdin-filename': { type: 'string' },
  jobs: { type: 'string' },
  cache: { type: 'boolean' },
  watch: { type: 'boolean' },
  date: { type: 'string' },
  columns: { type: 'string' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
} as const;

/** Reads the words after the command. Throws `CannotRun` with one line that says what is wrong. */
export function readOptions(words: readonly string[]): Options {
  const { values, positionals } = parsed(words);
  const level = values.level === undefined ? undefined : oneOf('--level', values.level, LEVELS);
  const failOn = values['fail-on'] === undefined ? undefined : oneOf('--fail-on', values['fail-on'], THRESHOLDS);
  const language = values.language === undefined ? undefined : oneOf('--language', values.language, LANGUAGES);
  const stdinFilename = values['stdin-filename'];
  return {
    paths: positionals,
    format: oneOf('--format', values.format ?? 'text', Object.keys(reports) as Format[]),
    ...(values.output === undefined ? {} : { output: values.output }),
    ...(failOn ? { failOn } : {}),
    ...(level ? { level } : {}),
    ...(language ? { language } : {}),
    ...(values.baseline === undefined ? {} : { baseline: values.baseline }),
    ...(stdinFilename === undefined ? {} : { stdinFilename }),
    ...(values.jobs === undefined || values.jobs === 'auto' ? {} : { jobs: countOf('--jobs', values.jobs) }),
    ...(values.columns === undefined ? {} : { columns: countOf('--columns', values.columns) }),
    cache: values.cache === true,
    watch: values.watch === true,
    date: values.date === undefined ? today() : dateOf(values.date),
    colour: values['no-color'] ? 'never' : values.color ? 'always' : 'auto',
  };
}

type Parsed = {
  values: { [name in keyof typeof OPTIONS]?: (typeof OPTIONS)[name]['type'] extends 'string' ? string : boolean };
  positionals: string[];
};

function parsed(words: readonly string[]): Parsed {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true }) as unknown as Parsed;
  } catch (error) {
    throw new CannotRun(complaintAbout(words, error));
  }
}

/** Node says it in English and at length; this says it once more, shorter. */
function complaintAbout(words: readonly string[], error: unknown): string {
  const say = cliWords();
  const ended = words.indexOf('--');
  const given = (ended < 0 ? words : words.slice(0, ended)).filter((word) => word.startsWith('-') && word !== '-');
  for (const word of given) {
    const name = word.replace(/^-+/, '').split('=')[0] ?? '';
    const known = word.startsWith('--') ? OPTIONS[name as keyof typeof OPTIONS] : name.startsWith('o') ? OPTIONS.output : undefined;
    if (!known) return say.unknownOption(word.split('=')[0] ?? word, guessFor(name));
    if (known.type === 'boolean' && word.includes('=')) return say.takesNoValue(`--${name}`);
  }
  const message = error instanceof Error ? error.message : '';
  const named = /--[a-z-]+/.exec(message)?.[0];
  return named ? say.needsValue(named) : say.unexpected(message.split('\n')[0] ?? '');
}

function guessFor(name: string): string | undefined {
  const guess = nearest(name, Object.keys(OPTIONS));
  return guess === undefined ? undefined : `--${guess}`;
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (!found) throw new CannotRun(cliWords().notOneOf(option, value, choices));
  return found;
}

function countOf(option: string, value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new CannotRun(cliWords().notCount(option, value));
  return Number(value);
}

function dateOf(value: string): string {
  const there = /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`);
  if (!there || Number.isNaN(there.getTime()) || !there.toISOString().startsWith(value)) throw new CannotRun(cliWords().notDate(value));
  return value;
}

/** The day where the planner sits, not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
