import { escapeMarkdown } from './escape.js';
import { countsOf, firstOf, severities } from './priority.js';
import type { Setting } from './reports.js';
import type { Change, DraftReview, Mark, Review } from './review.js';
import { claimOf, referenceOf, shortOf, themeTitle } from './say.js';
import { stateCounts } from './text.js';

const FIRST = 7;
/** Marks listed for each draft; the rest is counted. */
const LISTED = 500;

/** The review as a Markdown document to put into a case file or a pull request. */
export function markdown(review: Review, setting: Setting): string {
  const { words, date, knowledge } = setting;
  const { drafts, failures, left, change } = review;
  const blocks: string[] = [`# ${words.title}`, `*${words.madeBy(words.date(date), knowledge.version)}*`];
  if (left !== undefined) blocks.push(`> **${words.partial(left)}**`);
  blocks.push(`**${words.drafts(drafts.length)}.** ${words.summary(countsOf(drafts.flatMap((draft) => draft.marks)))}`);
  if (drafts.length > 1) blocks.push(`## ${words.overview}`, overviewOf(drafts, setting));
  if (failures.length > 0) {
    const rows = failures.map(({ path, message }) => `- ${escapeMarkdown(path)}: ${escapeMarkdown(message)}`);
    blocks.push(`## ${words.failures}`, words.failuresWhy, rows.join('\n'));
  }
  if (change) blocks.push(...changeOf(change, setting));
  for (const draft of drafts) blocks.push(...draftOf(draft, change, setting));
  blocks.push(...evidenceOf(drafts, setting), `*${words.footer}*`);
  return `${blocks.join('\n\n')}\n`;
}

function overviewOf(drafts: readonly DraftReview[], { words }: Setting): string {
  const head = words.overviewHead;
  const rows = drafts.map((draft) => {
    const counts = countsOf(draft.marks);
    const missing = draft.coverage.filter((one) => one.state === 'none').length;
    return [escapeMarkdown(draft.path), draft.words, ...severities.map((severity) => counts[severity]), missing, draft.citations.length];
  });
  return tableOf([head.draft, head.words, head.error, head.warning, head.information, head.hint, head.missing, head.cited], rows);
}

function draftOf(draft: DraftReview, change: Change | undefined, setting: Setting): readonly string[] {
  const { words } = setting;
  const blocks = [`## ${escapeMarkdown(draft.title)}`];
  blocks.push(
    `${escapeMarkdown(draft.path)} · ${words.written[draft.written]} · ${words.words(draft.words)} · ${words.marks(draft.marks.length)} · ${words.citations(draft.citations.length, draft.citations.filter((one) => one.citable === 'unknown').length)}`,
  );
  const marks = change ? draft.marks.filter((mark) => change.states.get(mark) !== 'same') : draft.marks;
  const first = firstOf(marks, FIRST);
  blocks.push(`### ${words.first}`, first.length === 0 ? words.nothingFirst : words.firstWhy);
  if (first.length > 0) blocks.push(first.map((mark, at) => `${at + 1}. ${markOf(mark, setting).replaceAll('\n', '\n   ')}`).join('\n'));
  blocks.push(`### ${words.coverage.title}`, words.coverage.text, coverageOf(draft, setting), `*${words.coverage.caveat}*`);
  blocks.push(`### ${words.profile.title}`, words.profile.text, profileOf(draft, setting), `*${words.profile.caveat}*`);
  blocks.push(`### ${words.all}`, ...listOf(marks, change, draft, setting));
  return blocks;
}

function listOf(marks: readonly Mark[], change: Change | undefined, draft: DraftReview, setting: Setting): readonly string[] {
  const { words } = setting;
  const blocks: string[] = [];
  let above: string | undefined;
  let items: string[] = [];
  const close = (): void => {
    if (items.length > 0) blocks.push(items.join('\n'));
    items = [];
  };
  for (const mark of marks.slice(0, LISTED)) {
    const chapter = mark.trail.join(' › ') || words.beforeHeadings;
    if (chapter !== above) {
      close();
      blocks.push(`#### ${escapeMarkdown(chapter)}`);
      above = chapter;
    }
    items.push(`- ${markOf(mark, setting, change).replaceAll('\n', '\n  ')}`);
  }
  close();
  if (marks.length === 0) blocks.push(words.clean);
  if (marks.length > LISTED) blocks.push(words.moreMarks(marks.length - LISTED));
  if (marks.length < draft.marks.length) blocks.push(words.change.hidden(draft.marks.length - marks.length));
  return blocks;
}

function markOf(mark: Mark, setting: Setting, change?: Change): string {
  const { words } = setting;
  const state = change?.states.get(mark);
  const label = `**${words.severity[mark.severity]}**${state ? ` (${words.change.state[state].toLowerCase()})` : ''}`;
  const lines = [`${label} · ${words.line(mark.start.line)} · «${escapeMarkdown(mark.text)}»  `, `${escapeMarkdown(mark.message)}`];
  const preview = mark.fixes.find((fix) => fix.preview !== undefined)?.preview;
  if (preview !== undefined) lines[1] += '  ';
  if (preview !== undefined) lines.push(`*${words.couldBe}:* ${escapeMarkdown(preview)}`);
  const sources = [...new Set(mark.evidence.filter((one) => one.citable !== 'never').map((one) => shortOf(one.source, setting)))];
  if (sources.length > 0) lines.push(`${words.sources}: ${escapeMarkdown(sources.join('; '))}`);
  return lines.map((line, at) => (at > 0 && at < lines.length - 1 && !line.endsWith('  ') ? `${line}  ` : line)).join('\n');
}

function coverageOf(draft: DraftReview, setting: Setting): string {
  const { words } = setting;
  const rows = draft.coverage.map(({ theme, state, places, evidence }) => {
    const acts = places.filter((place) => place.kind === 'act').slice(0, 2);
    const shown = acts.length > 0 ? acts : places.slice(0, 2);
    const found = shown.map((place) => {
      const detail = place.kind === 'act' ? ` (${escapeMarkdown(place.who ?? '')}, ${escapeMarkdown(place.when ?? '')})` : '';
      return `${words.line(place.line)}: «${escapeMarkdown(place.quote.slice(0, 160))}»${detail}`;
    });
    const sources = [...new Set(evidence.map((id) => setting.knowledge.findings.get(id)?.source ?? ''))].slice(0, 3);
    return [
      escapeMarkdown(themeTitle(theme, setting)),
      `**${words.coverage.state[state]}**`,
      found.join('<br>'),
      escapeMarkdown(sources.map((key) => shortOf(key, setting)).join('; ')),
    ];
  });
  return tableOf([words.coverage.theme, '', words.coverage.found, words.coverage.evidence], rows);
}

function profileOf(draft: DraftReview, { words }: Setting): string {
  return draft.signs
    .map(({ sign, shown, open }) => {
      const quotes = shown.slice(0, 2).map(({ quote, line }) => `  - ${words.line(line)}: «${escapeMarkdown(quote.slice(0, 200))}»`);
      const left = open.slice(0, 2).map(({ quote, line }) => `  - ${words.line(line)}: «${escapeMarkdown(quote.slice(0, 200))}»`);
      const counts = shown.length === 0 ? words.profile.nothing : words.profile.shown(shown.length);
      const opens = open.length === 0 ? '' : ` ${words.profile.open(open.length)}.`;
      return [
        `- **${words.profile.sign[sign]}.** ${counts}${shown.length === 0 ? '' : '.'}${opens} *${words.profile.question[sign]}*`,
        ...quotes,
        ...left,
      ].join('\n');
    })
    .join('\n');
}

function changeOf(change: Change, { words }: Setting): readonly string[] {
  const blocks = [`## ${words.change.title}`, `${words.change.text(words.date(change.since))} ${words.change.sum(stateCounts(change))}`];
  if (change.otherKnowledge) blocks.push(words.change.otherKnowledge);
  if (change.fixed.length > 0) {
    const rows = change.fixed.slice(0, LISTED).map((known) => `- ${escapeMarkdown(known.path)}: «${escapeMarkdown(known.sentence)}»`);
    blocks.push(`### ${words.change.fixed}`, rows.join('\n'));
  }
  return blocks;
}

function evidenceOf(drafts: readonly DraftReview[], setting: Setting): readonly string[] {
  const { words, knowledge } = setting;
  const ids = [...new Set(drafts.flatMap((draft) => draft.marks.flatMap((mark) => mark.evidence.map((one) => one.finding))))].sort();
  if (ids.length === 0) return [];
  const items = ids.flatMap((id) => {
    const finding = claimOf(id, setting);
    const source = knowledge.findings.get(id)?.source;
    if (!finding || !source) return [];
    const caveat = finding.caveat ? ` *${words.caveat}: ${escapeMarkdown(finding.caveat)}*` : '';
    return [`- ${escapeMarkdown(finding.claim)}${caveat} ${escapeMarkdown(referenceOf(source, setting))}`];
  });
  return [`## ${words.references}`, words.referencesWhy, items.join('\n')];
}

function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
