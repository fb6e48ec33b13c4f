import type { CitationForm } from '../engine/ask.js';
import type { Category, Diagnostic, Severity, Written } from '../engine/model.js';

export type Shown = Severity | 'off';

/** What a user may decide about what is shown. Everything is judged; settings filter on the way out. */
export interface Settings {
  readonly level: 'strict' | 'normal' | 'gentle';
  readonly categories: Readonly<Partial<Record<Category, Shown>>>;
  readonly rules: Readonly<Record<string, Shown>>;
  readonly citationForm: CitationForm;
  /** The user's own: absolute paths or uris, also outside the workspace. The project's: paths from its folder, inside the workspace. */
  readonly bibliographies: readonly string[];
  /** A CSL style for drafts that name none, under the same conditions. */
  readonly csl?: string;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  readonly language: Written | 'auto';
}

/** Settings from whatever a client sends; what is missing or makes no sense is as if it were not set. Never throws. */
export function readSettings(value: unknown): Settings {
  const given = tableOf(value);
  return {
    level: oneOf(given.level, ['strict', 'normal', 'gentle'] as const) ?? 'normal',
    categories: shownIn(given.categories),
    rules: shownIn(given.rules),
    citationForm: oneOf(given.citationForm, ['auto', 'pandoc', 'footnote', 'text'] as const) ?? 'auto',
    bibliographies: Array.isArray(given.bibliographies) ? given.bibliographies.filter((one): one is string => typeof one === 'string') : [],
    ...(typeof given.csl === 'string' && given.csl.trim() !== '' ? { csl: given.csl.trim() } : {}),
    codeLens: given.codeLens !== false,
    inlayHints: given.inlayHints !== false,
    language: oneOf(given.language, ['auto', 'nb', 'nn', 'en'] as const) ?? 'auto',
  };
}

export const defaultSettings: Settings = readSettings(undefined);

/** The user's settings on top of the project's: what the user has left as it comes does not hide what the project says. */
export function settingsOver(project: Settings, user: Settings): Settings {
  return {
    ...user,
    level: user.level === defaultSettings.level ? project.level : user.level,
    citationForm: user.citationForm === 'auto' ? project.citationForm : user.citationForm,
    categories: { ...project.categories, ...user.categories },
    rules: { ...project.rules, ...user.rules },
  };
}

/** How a diagnostic is shown, or nothing when it is hidden. A rule goes before its category, both go before the level. */
export function severityOf(diagnostic: Pick<Diagnostic, 'rule' | 'category' | 'severity'>, settings: Settings): Severity | undefined {
  const chosen = settings.rules[diagnostic.rule] ?? settings.categories[diagnostic.category];
  if (chosen) return chosen === 'off' ? undefined : chosen;
  return LEVELS[settings.level][diagnostic.severity];
}

/** `gentle` keeps what is surest and lowers it; `strict` raises what is only good to know. Errors stay errors. */
const LEVELS: Readonly<Record<Settings['level'], Readonly<Partial<Record<Severity, Severity>>>>> = {
  strict: { error: 'error', warning: 'warning', information: 'warning', hint: 'information' },
  normal: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  gentle: { error: 'error', warning: 'information' },
};

const SHOWN = ['error', 'warning', 'information', 'hint', 'off'] as const;

function shownIn(value: unknown): Readonly<Record<string, Shown>> {
  const entries = Object.entries(tableOf(value)).flatMap(([name, one]) => {
    const shown = oneOf(one, SHOWN);
    return shown ? [[name, shown] as const] : [];
  });
  return Object.fromEntries(entries);
}

function oneOf<T extends string>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value);
}

function tableOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
