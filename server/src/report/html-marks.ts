import { shown } from './escape.js';
import { h, type Markup } from './markup.js';
import { reaches, severities } from './priority.js';
import type { Setting } from './reports.js';
import type { Change, DraftReview, Mark } from './review.js';
import { said, shortOf } from './say.js';

/** The marks to begin with, numbered. */
export function firstList(marks: readonly Mark[], change: Change | undefined, setting: Setting): Markup {
  const { words } = setting;
  if (marks.length === 0) return h`<p>${words.nothingFirst}</p>`;
  return h`<p class="soft">${words.firstWhy}</p><ol class="marks first">${marks.map((mark) => item([mark], change, setting, { chapter: 'with' }))}</ol>`;
}

/** All marks of a draft under their chapters, sentence by sentence; at most `limit`, the severest first to stay. What is among `first` is said there. */
export function chapterList(
  draft: DraftReview,
  change: Change | undefined,
  setting: Setting,
  { limit, first }: { readonly limit: number; readonly first: readonly Mark[] },
): Markup {
  const { words } = setting;
  const marks = change ? draft.marks.filter((mark) => change.states.get(mark) !== 'same') : draft.marks;
  const listed = marks.length <= limit ? marks : severest(marks, limit);
  const groups: { title: string; marks: Mark[] }[] = [];
  for (const mark of listed) {
    const title = titleOf(mark, draft, setting);
    const last = groups.at(-1);
    if (last?.title === title) last.marks.push(mark);
    else groups.push({ title, marks: [mark] });
  }
  const hidden = draft.marks.length - marks.length;
  return h`${groups.map((group) => h`<h4>${shown(group.title, '')}</h4><ul class="marks all">${bySentence(group.marks, change).map((marks) => item(marks, change, setting, { chapter: 'without', first }))}</ul>`)}${marks.length === 0 ? h`<p>${words.clean}</p>` : undefined}${listed.length < marks.length ? h`<p>${words.moreMarks(marks.length - listed.length)}</p>` : undefined}${hidden > 0 ? h`<p class="soft">${words.change.hidden(hidden)}</p>` : undefined}`;
}

/** Marks on one sentence together: it is quoted once, and rewritten once. */
function bySentence(marks: readonly Mark[], change: Change | undefined): readonly (readonly Mark[])[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = [mark.print.before, mark.print.after, change?.states.get(mark), mark.sentence].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()];
}

function severest(marks: readonly Mark[], limit: number): readonly Mark[] {
  const urgent = marks.filter((mark) => reaches(mark.severity, 'warning')).slice(0, limit);
  const rest = marks.filter((mark) => !reaches(mark.severity, 'warning')).slice(0, limit - urgent.length);
  return [...urgent, ...rest].sort((one, other) => one.offsets[0] - other.offsets[0]);
}

/** The heading path without the title of the draft, which stands above already. */
export function titleOf(mark: Mark, draft: Pick<DraftReview, 'title'>, { words }: Setting): string {
  const trail = mark.trail[0] === draft.title && mark.trail.length > 1 ? mark.trail.slice(1) : mark.trail;
  return trail.join(' › ') || words.beforeHeadings;
}

const SIGNS = { error: '✖', warning: '▲', information: '●', hint: '○' } as const;

interface Shown {
  readonly chapter: 'with' | 'without';
  /** Marks that are explained above, where they are numbered. */
  readonly first?: readonly Mark[];
}

/** Marks on one sentence, at least one. */
function item(marks: readonly Mark[], change: Change | undefined, setting: Setting, { chapter, first = [] }: Shown): Markup {
  const { words, knowledge } = setting;
  const gravest = [...marks].sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))[0] as Mark;
  const state = change?.states.get(gravest);
  const above = first.findIndex((mark) => marks.includes(mark)) + 1;
  const preview = marks.flatMap((mark) => mark.fixes).find((fix) => fix.preview !== undefined)?.preview;
  const traps = new Set(marks.flatMap((mark) => (mark.trap === undefined ? [] : (knowledge.traps.get(mark.trap) ?? []))));
  const heading = chapter === 'with' ? h`<span>${shown(gravest.trail.at(-1) ?? '', '')}</span>` : undefined;
  const kinds = [...new Set(marks.map((mark) => words.category[mark.category]))].join(' · ');
  const meta = h`<p class="meta"><span class="tag">${SIGNS[gravest.severity]} ${words.severity[gravest.severity]}</span><span>${kinds}</span><span>${words.line(gravest.start.line)}</span>${heading}${state ? h`<span>${words.change.state[state]}</span>` : undefined}</p>`;
  const messages = [...new Set(marks.map((mark) => mark.message))].map((message) => h`<p>${message}</p>`);
  const said_ = h`<li class="${gravest.severity}">${meta}<blockquote>${quote(marks)}</blockquote>${messages}`;
  if (above > 0) return h`${said_}<p class="small soft">${words.above(above)}</p></li>`;
  return h`${said_}${[...traps].map((trap) => h`<p class="small"><b>${words.trap}:</b> ${said(trap.answer, setting)}</p>`)}${preview === undefined ? undefined : h`<p class="try"><b>${words.couldBe}</b>${shown(preview, '')}</p>`}${sources(marks, setting)}</li>`;
}

/** Characters of a sentence that are quoted around its marks. */
const LONGEST_QUOTE = 420;

function quote(marks: readonly Mark[]): Markup {
  const [{ sentence, text }] = marks as readonly [Mark, ...Mark[]];
  const whole = oneLine(sentence);
  const spans = marks.map((mark) => ({ start: whole.indexOf(oneLine(mark.text)), length: oneLine(mark.text).length }));
  if (whole.length > LONGEST_QUOTE || spans.some(({ start }) => start < 0)) return h`«<mark>${cut(shown(text, ''))}</mark>»`;
  let at = 0;
  const parts: Markup[] = [];
  for (const { start, length } of spans.sort((one, other) => one.start - other.start || other.length - one.length)) {
    const end = start + length;
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(h`${whole.slice(at, from)}<mark>${whole.slice(from, end)}</mark>`);
    at = end;
  }
  return h`«${parts}${whole.slice(at)}»`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function cut(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)} …` : text;
}

function sources(marks: readonly Mark[], setting: Setting): Markup | undefined {
  const keys = [
    ...new Set(
      marks
        .flatMap((mark) => mark.evidence)
        .filter((one) => one.citable !== 'never')
        .map((one) => one.source),
    ),
  ];
  if (keys.length === 0) return undefined;
  const links = keys.map((key, at) => h`${at > 0 ? '; ' : ''}<a href="#kilde-${key}">${shortOf(key, setting)}</a>`);
  return h`<p class="small soft">${setting.words.sources}: ${links}</p>`;
}
