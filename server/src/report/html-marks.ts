import { shown } from './escape.js';
import { h, type Markup } from './markup.js';
import { reaches } from './priority.js';
import type { Setting } from './reports.js';
import type { Change, DraftReview, Mark } from './review.js';
import { said, shortOf } from './say.js';

/** The marks to begin with, numbered. */
export function firstList(marks: readonly Mark[], change: Change | undefined, setting: Setting): Markup {
  const { words } = setting;
  if (marks.length === 0) return h`<p>${words.nothingFirst}</p>`;
  return h`<p class="soft">${words.firstWhy}</p><ol class="marks first">${marks.map((mark) => item(mark, change, setting, { chapter: 'with' }))}</ol>`;
}

/** All marks of a draft under their chapters; at most `limit`, the severest first to stay. */
export function chapterList(draft: DraftReview, change: Change | undefined, setting: Setting, limit: number): Markup {
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
  return h`${groups.map((group) => h`<h4>${shown(group.title, '')}</h4><ul class="marks">${group.marks.map((mark) => item(mark, change, setting, { chapter: 'without' }))}</ul>`)}${marks.length === 0 ? h`<p>${words.clean}</p>` : undefined}${listed.length < marks.length ? h`<p>${words.moreMarks(marks.length - listed.length)}</p>` : undefined}${hidden > 0 ? h`<p class="soft">${words.change.hidden(hidden)}</p>` : undefined}`;
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

function item(mark: Mark, change: Change | undefined, setting: Setting, options: { readonly chapter: 'with' | 'without' }): Markup {
  const { words, knowledge } = setting;
  const state = change?.states.get(mark);
  const preview = mark.fixes.find((fix) => fix.preview !== undefined)?.preview;
  const trap = mark.trap === undefined ? undefined : knowledge.traps.get(mark.trap);
  const chapter = options.chapter === 'with' ? h`<span>${shown(mark.trail.at(-1) ?? '', '')}</span>` : undefined;
  return h`<li class="${mark.severity}"><p class="meta"><span class="tag">${SIGNS[mark.severity]} ${words.severity[mark.severity]}</span><span>${words.category[mark.category]}</span><span>${words.line(mark.start.line)}</span>${chapter}${state ? h`<span>${words.change.state[state]}</span>` : undefined}</p><blockquote>${quote(mark)}</blockquote><p>${mark.message}</p>${trap ? h`<p class="small"><b>${words.trap}:</b> ${said(trap.answer, setting)}</p>` : undefined}${preview === undefined ? undefined : h`<p class="try"><b>${words.couldBe}</b>${shown(preview, '')}</p>`}${sources(mark, setting)}</li>`;
}

/** Characters of a sentence that are quoted around a mark. */
const LONGEST_QUOTE = 420;

function quote(mark: Mark): Markup {
  const sentence = mark.sentence.replace(/\s+/g, ' ');
  const text = mark.text.replace(/\s+/g, ' ');
  const at = sentence.indexOf(text);
  if (at < 0 || sentence.length > LONGEST_QUOTE) return h`«<mark>${cut(shown(text, ''))}</mark>»`;
  return h`«${sentence.slice(0, at)}<mark>${text}</mark>${sentence.slice(at + text.length)}»`;
}

function cut(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)} …` : text;
}

function sources(mark: Mark, setting: Setting): Markup | undefined {
  const keys = [...new Set(mark.evidence.filter((one) => one.citable !== 'never').map((one) => one.source))];
  if (keys.length === 0) return undefined;
  const links = keys.map((key, at) => h`${at > 0 ? '; ' : ''}<a href="#kilde-${key}">${shortOf(key, setting)}</a>`);
  return h`<p class="small soft">${setting.words.sources}: ${links}</p>`;
}
