import { offeredFinding } from '../engine/gates.js';
import { chapterList, firstList } from './html-marks.js';
import { STYLE_HASH, style } from './html-style.js';
import { coverageSum, coverageTable, NAMED, profileSection, sourcesOf, stateSign } from './html-themes.js';
import { h, type Markup } from './markup.js';
import { sides } from './plot-sides.js';
import { strip } from './plot-strip.js';
import { categories, countsOf, FIRST, firstOf, severities } from './priority.js';
import type { Setting } from './reports.js';
import type { Change, DraftReview, Review } from './review.js';
import { claimOf, referenceOf, themeTitle } from './say.js';
import { sectionsOf } from './sections.js';
import { stateCounts } from './text.js';

/** Marks listed in a report, whatever the number of drafts; the rest is counted. */
const LISTED = 500;
/** Above this many drafts each gets its first marks and its strip, and no more. */
export const FEW = 12;
/** Chapters in the picture of the balance. */
const CHAPTERS = 30;

/** A page that stands alone: no script, no other file, nothing from the draft unescaped. Light, dark and printed. */
export function html(review: Review, setting: Setting): string {
  const { words, knowledge, date } = setting;
  const title = review.drafts.length === 1 ? `${words.title}: ${review.drafts[0]?.title ?? ''}` : words.title;
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  const body = h`<header><p class="over">${words.title}</p><h1>${review.drafts.length === 1 ? (review.drafts[0]?.title ?? '') : words.drafts(review.drafts.length)}</h1><p class="soft">${words.madeBy(words.date(date), knowledge.version)}</p></header><main>${notices(review, setting)}${summary(review, setting)}${contents(review, setting)}${overview(review, setting)}${changeSection(review.change, setting)}${review.drafts.map((draft, at) => draftSection(draft, at, review, setting))}${references(review, setting)}</main><footer><p>${words.footer}</p></footer>`;
  const style_: Markup = { markup: style };
  return `<!doctype html>\n${h`<html lang="${words.lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${style_}</style></head><body>${body}</body></html>`.markup}\n`;
}

function notices({ failures, left }: Review, { words }: Setting): Markup {
  const partial = left === undefined ? undefined : h`<p class="notice"><b>${words.partial(left)}</b></p>`;
  if (failures.length === 0) return h`${partial}`;
  return h`${partial}<div class="notice"><p><b>${words.failuresWhy}</b></p><ul>${failures.map(({ path, message }) => h`<li>${path}: ${message}</li>`)}</ul></div>`;
}

function summary({ drafts }: Review, setting: Setting): Markup {
  const { words } = setting;
  const alone = drafts.length === 1 ? drafts[0] : undefined;
  const counts = countsOf(drafts.flatMap((draft) => draft.marks));
  const figures = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => h`<li><b class="tag ${severity}">${words.number(counts[severity])}</b>${words.severityMany[severity]}</li>`);
  const total = drafts.reduce((sum, draft) => sum + draft.words, 0);
  const cited = drafts.reduce((sum, draft) => sum + draft.citations.length, 0);
  const unknown = drafts.reduce((sum, draft) => sum + draft.citations.filter((one) => one.citable === 'unknown').length, 0);
  return h`<p class="lead">${words.summary(counts)} ${alone ? coverageSum(alone, setting) : ''}</p><ul class="figures">${figures}</ul><p class="soft">${words.drafts(drafts.length)} · ${words.words(total)} · ${words.citations(cited, unknown)}</p>${alone ? stripFigure(alone, setting, 'stripe') : undefined}`;
}

/** Addresses of the parts of a report on one draft. */
const PARTS = { balance: 'balanse', coverage: 'dekning', profile: 'samtale', all: 'alle', references: 'grunnlag' } as const;

/** What the report has and where, for whoever has little time. */
function contents({ drafts }: Review, { words }: Setting): Markup | undefined {
  if (drafts.length !== 1) return undefined;
  const parts = [
    ['utkast-0', words.first],
    [PARTS.balance, words.balance.title],
    [PARTS.coverage, words.coverage.title],
    [PARTS.profile, words.profile.title],
    [PARTS.all, words.all],
    [PARTS.references, words.references],
  ] as const;
  return h`<nav aria-label="${words.contents}"><ul>${parts.map(([part, title]) => h`<li><a href="#${part}">${title}</a></li>`)}</ul></nav>`;
}

function overview({ drafts }: Review, setting: Setting): Markup | undefined {
  if (drafts.length < 2) return undefined;
  const { words } = setting;
  const head = words.overviewHead;
  const all = countsOf(drafts.flatMap((draft) => draft.marks));
  const there = severities.filter((severity) => all[severity] > 0);
  const rows = drafts.map((draft, at) => {
    const counts = countsOf(draft.marks);
    const missing = draft.coverage.filter((one) => one.state === 'none').length;
    return h`<tr><th scope="row"><a href="#utkast-${at}">${draft.path}</a></th><td class="n">${words.number(draft.words)}</td>${there.map((severity) => h`<td class="n">${counts[severity]}</td>`)}<td class="n">${missing}</td><td class="n">${draft.citations.length}</td></tr>`;
  });
  const columns = [head.words, ...there.map((severity) => head[severity]), head.missing, head.cited].map(
    (name) => h`<th scope="col" class="n">${name}</th>`,
  );
  return h`<h2>${words.overview}</h2><table><thead><tr><th scope="col">${head.draft}</th>${columns}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** Fixed marks that are quoted. */
const FIXED = 60;

function changeSection(change: Change | undefined, setting: Setting): Markup | undefined {
  if (!change) return undefined;
  const { words } = setting;
  const rows = categories
    .map((category) => ({
      name: words.category[category],
      left: change.fixed.filter((known) => known.category === category).length,
      right: [...change.states].filter(([mark, state]) => state === 'new' && mark.category === category).length,
    }))
    .filter((row) => row.left + row.right > 0);
  const { state } = words.change;
  const legend = {
    title: words.change.title,
    left: state.fixed,
    right: state.new,
    row: (row: { name: string; left: number; right: number }) => `${row.name}: ${state.fixed} ${row.left}, ${state.new} ${row.right}`,
  };
  const picture = rows.length > 0 ? h`<figure>${sides(rows, legend, 'endring')}</figure>` : undefined;
  const fixed = change.fixed.slice(0, FIXED).map((known) => h`<li>«${known.sentence}» <span class="soft">${known.path}</span></li>`);
  const rest = change.fixed.length - fixed.length;
  return h`<h2>${words.change.title}</h2><p>${words.change.text(words.date(change.since))} <b>${words.change.sum(stateCounts(change))}</b></p>${change.otherKnowledge ? h`<p>${words.change.otherKnowledge}</p>` : undefined}${picture}${fixed.length > 0 ? h`<h3>${words.change.fixed}</h3><ul>${fixed}</ul>` : undefined}${rest > 0 ? h`<p>${words.more(rest)}</p>` : undefined}`;
}

function draftSection(draft: DraftReview, at: number, { drafts, change }: Review, setting: Setting): Markup {
  const { words } = setting;
  const alone = drafts.length === 1;
  const marks = change ? draft.marks.filter((mark) => change.states.get(mark) !== 'same') : draft.marks;
  const first = firstOf(marks, alone ? FIRST.one : FIRST.several);
  const id = `utkast-${at}`;
  const head = alone
    ? h`<h2 id="${id}">${words.first}</h2>`
    : h`<h2 id="${id}" class="page">${draft.title}</h2><p class="soft">${draft.path} · ${words.written[draft.written]} · ${words.words(draft.words)} · ${words.marks(draft.marks.length)}</p><h3>${words.first}</h3>`;
  const begun = h`${head}${firstList(first, change, setting)}`;
  if (drafts.length > FEW)
    return h`<section>${begun}${stripFigure(draft, setting, `${id}-stripe`, 'coarse')}${coverageLine(draft, setting)}</section>`;
  const level = (title: string, part: string): Markup => (alone ? h`<h2 id="${part}">${title}</h2>` : h`<h3>${title}</h3>`);
  return h`<section>${begun}${alone ? undefined : stripFigure(draft, setting, `${id}-stripe`)}${balance(draft, setting, `${id}-balanse`, level)}${level(words.coverage.title, PARTS.coverage)}${coverageTable(draft, setting)}${level(words.profile.title, PARTS.profile)}${profileSection(draft, setting)}${level(words.all, PARTS.all)}<p class="soft">${words.allWhy}</p>${chapterList(draft, change, setting, { limit: Math.floor(LISTED / drafts.length), first })}</section>`;
}

function stripFigure(draft: DraftReview, setting: Setting, id: string, grain: 'fine' | 'coarse' = 'fine'): Markup {
  const { title, text } = setting.words.strip;
  return h`<figure><figcaption><b>${title}.</b> ${text}</figcaption>${strip(draft, setting, id, grain)}</figure>`;
}

function balance(draft: DraftReview, { words }: Setting, id: string, level: (title: string, part: string) => Markup): Markup {
  const rows = sectionsOf(draft)
    .filter((section) => section.idyll + section.active > 0)
    .map((section) => ({ name: section.title || words.balance.before, left: section.idyll, right: section.active }));
  const legend = {
    title: words.balance.title,
    left: words.balance.idyll,
    right: words.balance.active,
    row: (row: { name: string; left: number; right: number }) => words.balance.row(row.name, row.left, row.right),
  };
  const rest = rows.length - CHAPTERS;
  const picture = rows.length > 0 ? sides(rows.slice(0, CHAPTERS), legend, id) : h`<p>${words.balance.empty}</p>`;
  return h`${level(words.balance.title, PARTS.balance)}<figure><figcaption>${words.balance.text}</figcaption>${picture}${rest > 0 ? h`<p class="small soft">${words.more(rest)}</p>` : undefined}</figure>`;
}

function coverageLine(draft: DraftReview, setting: Setting): Markup {
  const { words } = setting;
  const items = draft.coverage.map(
    ({ theme, state }) =>
      h`<li><span class="state ${state}">${stateSign(state)}${themeTitle(theme, setting)}</span> <span class="soft small">${words.coverage.stateShort[state]}</span></li>`,
  );
  return h`<p><b>${words.coverage.title}</b></p><ul class="profiles small">${items}</ul>`;
}

/** Findings and sources that the report names, each source once, with the caveats. */
function references({ drafts }: Review, setting: Setting): Markup | undefined {
  const { words, knowledge } = setting;
  const findings = new Set(drafts.flatMap((draft) => draft.marks.flatMap((mark) => mark.evidence.map((one) => one.finding))));
  const themes = new Set(drafts.length > FEW ? [] : drafts.flatMap((draft) => draft.coverage.map((one) => one.evidence)));
  for (const evidence of themes) {
    const named = new Set(sourcesOf(evidence, knowledge).slice(0, NAMED));
    for (const id of evidence) if (named.has(knowledge.findings.get(id)?.source ?? '')) findings.add(id);
  }
  const keys = [...sourcesOf([...findings], knowledge)].sort();
  if (keys.length === 0) return undefined;
  const items = keys.flatMap((key) => {
    const source = knowledge.sources.get(key);
    if (!source) return [];
    const own = [...findings].filter((id) => knowledge.findings.get(id)?.source === key).sort();
    const note = {
      yes: undefined,
      incomplete: h` <span class="soft">(${words.incomplete})</span>`,
      never: h` <span class="soft">(${words.never})</span>`,
    }[source.citable.kind];
    return [
      h`<li id="kilde-${key}">${referenceOf(key, setting)}${note}<ul class="quotes small">${own.map((id) => finding(id, setting))}</ul></li>`,
    ];
  });
  return h`<h2 id="${PARTS.references}">${words.references}</h2><p class="soft">${words.referencesWhy}</p><ol class="references">${items}</ol>`;
}

function finding(id: string, setting: Setting): Markup | undefined {
  const { words, knowledge } = setting;
  const one = claimOf(id, setting);
  if (!one) return undefined;
  const background = offeredFinding(knowledge, id) ? undefined : h` <i>${words.background}</i>`;
  return h`<li>${one.claim}${one.caveat ? h` <span class="soft">${words.caveat}: ${one.caveat}</span>` : undefined}${background}</li>`;
}
