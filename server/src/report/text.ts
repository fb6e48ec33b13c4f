import type { Severity } from '../engine/model.js';
import { escapeTerminal } from './escape.js';
import { categories, countsOf, FIRST, firstOf } from './priority.js';
import type { Setting } from './reports.js';
import type { Change, DraftReview, Failure, Mark, Review } from './review.js';
import { shortOf, themeTitle } from './say.js';
import { clipped, padded, widthOf, wrapped } from './width.js';

/** The review for a terminal: draft by draft, grouped by chapter, then what it all adds up to. */
export function text(review: Review, setting: Setting): string {
  return [...review.drafts.map((draft) => draftText(draft, review.change, setting)), tailText(review, setting)].join('\n');
}

/** One draft, so that results can be shown as they come. */
export function draftText(draft: DraftReview, change: Change | undefined, setting: Setting): string {
  const { words, colour } = setting;
  const paint = painter(colour);
  const shownMarks = change ? draft.marks.filter((mark) => change.states.get(mark) !== 'same') : draft.marks;
  const facts = [words.written[draft.written], words.words(draft.words), words.marks(draft.marks.length)].join(' · ');
  const lines = [`${paint.bold(escapeTerminal(draft.path))}  ${paint.dim(facts)}`, ''];
  let above = '';
  for (const mark of shownMarks) {
    const trail = mark.trail[0] === draft.title && mark.trail.length > 1 ? mark.trail.slice(1) : mark.trail;
    const chapter = trail.join(' › ') || words.beforeHeadings;
    if (chapter !== above)
      lines.push(...(above === '' ? [] : ['']), `  ${paint.bold(clipped(escapeTerminal(chapter), setting.columns - 2))}`);
    above = chapter;
    lines.push(...markLines(mark, change, setting));
  }
  if (shownMarks.length === 0) lines.push(`  ${words.clean}`);
  if (change && shownMarks.length < draft.marks.length)
    lines.push('', `  ${paint.dim(words.change.hidden(draft.marks.length - shownMarks.length))}`);
  lines.push('', ...coverageLines(draft, setting), '');
  return lines.join('\n');
}

/** What stands below all drafts. */
export function tailText(review: Review, setting: Setting): string {
  const { drafts, failures, left, change } = review;
  const { words, colour } = setting;
  const paint = painter(colour);
  const lines: string[] = [];
  if (change) lines.push(...changeLines(change, setting), '');
  lines.push(...failureLines(failures, setting));
  if (left !== undefined) lines.push(paint.error(words.partial(left)), '');
  if (drafts[0] && drafts.length === 1) lines.push(...firstLines(drafts[0], change, setting));
  const marks = drafts.flatMap((draft) => draft.marks);
  const words_ = drafts.reduce((sum, draft) => sum + draft.words, 0);
  lines.push(`${paint.bold(`${words.drafts(drafts.length)}, ${words.words(words_)}.`)} ${words.summary(countsOf(marks))}`);
  const counts = categories.map(
    (category) => [words.category[category], marks.filter((mark) => mark.category === category).length] as const,
  );
  const there = counts.filter(([, count]) => count > 0);
  const wide = Math.max(0, ...there.map(([name]) => widthOf(name)));
  for (const [name, count] of there) lines.push(`  ${padded(name, wide)}  ${words.number(count).padStart(5)}  ${bar(count, marks.length)}`);
  return `${lines.join('\n')}\n`;
}

/** What to begin with, by line: a whole review is longer than a screen. */
function firstLines({ marks }: DraftReview, change: Change | undefined, setting: Setting): readonly string[] {
  const { words, colour, columns } = setting;
  const first = firstOf(
    marks.filter((mark) => change?.states.get(mark) !== 'same'),
    FIRST.one,
  );
  if (first.length === 0) return [];
  const paint = painter(colour);
  const rows = first.map((mark) => {
    const place = `${mark.start.line}:${mark.start.column}`.padStart(7);
    return `${paint.dim(place)}  ${clipped(`«${escapeTerminal(mark.text)}»`, Math.max(20, columns - 9))}`;
  });
  return [`  ${paint.bold(words.first)}`, ...rows, ''];
}

const SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', information: '●', hint: '·' };

function markLines(mark: Mark, change: Change | undefined, setting: Setting): readonly string[] {
  const { words, columns, colour } = setting;
  const paint = painter(colour);
  const place = `${mark.start.line}:${mark.start.column}`.padStart(7);
  const state = change ? change.states.get(mark) : undefined;
  const label = `${SIGNS[mark.severity]} ${words.severity[mark.severity]}${state ? ` (${words.change.state[state].toLowerCase()})` : ''}`;
  const room = Math.max(20, columns - 9);
  const quote = clipped(`«${escapeTerminal(mark.text)}»`, Math.max(20, room - widthOf(label) - 2));
  const indented = (text: string, mark_ = ''): readonly string[] =>
    wrapped(escapeTerminal(text), room - widthOf(mark_)).map(
      (line, at) => `         ${at === 0 ? mark_ : ' '.repeat(widthOf(mark_))}${line}`,
    );
  const lines = [`${paint.dim(place)}  ${paint[mark.severity](label)}  ${quote}`, ...indented(mark.message)];
  const preview = mark.fixes.find((fix) => fix.preview !== undefined)?.preview;
  if (preview !== undefined) lines.push(...indented(preview, '→ '));
  const sources = [...new Set(mark.evidence.filter((one) => one.citable !== 'never').map((one) => shortOf(one.source, setting)))];
  if (sources.length > 0) lines.push(...indented(sources.slice(0, 3).join('; '), `${words.sources}: `).map(paint.dim));
  return lines;
}

const STATE_SIGNS = { act: '■', words: '□', none: '–' } as const;

function coverageLines(draft: DraftReview, setting: Setting): readonly string[] {
  const { words, colour } = setting;
  const paint = painter(colour);
  const titles = draft.coverage.map(({ theme }) => themeTitle(theme, setting));
  const wide = Math.max(0, ...titles.map(widthOf));
  const rows = draft.coverage.map(({ state, places }, at) => {
    const where = places.slice(0, 4).map((place) => String(place.line));
    const lines =
      where.length === 0 ? '' : paint.dim(`(${words.line(0).replace(/\s*0$/, '')} ${where.join(', ')}${places.length > 4 ? ' …' : ''})`);
    return `  ${STATE_SIGNS[state]} ${padded(titles[at] ?? '', wide)}  ${words.coverage.state[state]} ${lines}`.trimEnd();
  });
  return [`  ${paint.bold(words.coverage.title)}`, ...rows];
}

function changeLines(change: Change, setting: Setting): readonly string[] {
  const { words, colour, columns } = setting;
  const paint = painter(colour);
  const lines = [paint.bold(words.change.title), `  ${words.change.sum(stateCounts(change))}`];
  if (change.otherKnowledge) lines.push(...wrapped(words.change.otherKnowledge, columns - 2).map((line) => `  ${line}`));
  for (const known of change.fixed.slice(0, 20))
    lines.push(clipped(`  ✓ ${escapeTerminal(known.path)}  «${escapeTerminal(known.sentence)}»`, columns));
  if (change.fixed.length > 20) lines.push(`  ${words.more(change.fixed.length - 20)}`);
  return lines;
}

/** Marks per state, with those that are gone. */
export function stateCounts({ states, fixed }: Change): Readonly<Record<'new' | 'fixed' | 'moved' | 'changed' | 'same', number>> {
  const counts = { new: 0, fixed: fixed.length, moved: 0, changed: 0, same: 0 };
  for (const state of states.values()) counts[state] += 1;
  return counts;
}

function failureLines(failures: readonly Failure[], { words, colour }: Setting): readonly string[] {
  if (failures.length === 0) return [];
  const paint = painter(colour);
  return [
    paint.error(words.failuresWhy),
    ...failures.map(({ path, message }) => `  ${escapeTerminal(path)}: ${escapeTerminal(message)}`),
    '',
  ];
}

const LONGEST_BAR = 24;

function bar(count: number, of: number): string {
  return '▇'.repeat(Math.max(1, Math.round((count / Math.max(1, of)) * LONGEST_BAR)));
}

type Paint = (text: string) => string;

function painter(colour: Setting['colour']): Readonly<Record<Severity | 'bold' | 'dim', Paint>> {
  const code =
    (open: number, close: number): Paint =>
    (one) =>
      colour === 'always' ? `\u001b[${open}m${one}\u001b[${close}m` : one;
  return { error: code(31, 39), warning: code(33, 39), information: code(36, 39), hint: code(90, 39), bold: code(1, 22), dim: code(2, 22) };
}
