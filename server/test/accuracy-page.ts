import type { Knowledge } from '../src/engine/model.js';
import {
  type Answer,
  answers,
  type DraftScore,
  drafts,
  interval,
  isHeldOut,
  passages,
  scores,
  type Tally,
  tally,
  without,
} from './measure.js';

/** Words that a list of keywords would look for: what the rules must beat. The same list as in score.mjs. */
const KEYWORDS =
  /idyll|slaraffen|attraktiv|trygg|storsl|vakker|vakre|friluftsliv|trives|trivs|trivsel|trivnad|det gode liv|godt sted|god stad|oppvekst|natur|legge.? til rette|leggje til rette|tilrettelegg|bidra|medverk|ønske|ynskj|skal v[æe]re|arbeide for|jobbe for|fokus|stimulere|styrke/iu;

/** ACCURACY.md: how often the marks are right. The same knowledge gives the same page. */
export function accuracyPage(knowledge: Knowledge): string {
  const all = answers(passages(), knowledge);
  return [
    '# How right the marks are',
    '',
    'Written by `npx tsx server/test/accuracy.ts`; a test fails when it is stale. Labelled practice passages and four whole drafts (`server/test/eval`).',
    'A passage is flagged when it carries a warning of one of the two framing categories; information and hints are no flag.',
    'The passages are practice: the rules were written by people who had read two thirds of them. The held-out third (by hash of the id) was measured,',
    'and not read, while the rules were written; then precision on it was 0.765, recall 0.788 and F1 0.776. Its misses were read once, at the end, and what they',
    'showed to be missing was added. It is no longer held out: nothing on this page is, and every number below is measured on text that the rules were',
    'fitted to. On unseen plans expect less: 0.776 is the last F1 measured here on passages that nobody had read.',
    'Two careful readers agree with each other to F1 0.92 on real plans; that is the ceiling.',
    '',
    ...table('passages', [
      row('all', all),
      row(
        'read while writing',
        all.filter((one) => !isHeldOut(one.passage.id)),
      ),
      row(
        'once held out, now read',
        all.filter((one) => isHeldOut(one.passage.id)),
      ),
      keywords(all),
    ]),
    '## By written form',
    '',
    ...table(
      'written form',
      ['nb', 'nn', 'en'].map((lang) =>
        row(
          lang,
          all.filter((one) => one.passage.lang === lang),
        ),
      ),
    ),
    '## By category',
    '',
    'Recall on the passages of a category; a passage counts as found when it is flagged at all.',
    '',
    ...byCategory(all),
    '## By chapter',
    '',
    ...table(
      'chapter',
      [...new Set(all.map((one) => one.chapter))].sort().map((chapter) =>
        row(
          chapter,
          all.filter((one) => one.chapter === chapter),
        ),
      ),
    ),
    '## Whole drafts',
    '',
    ...byDraft(drafts(knowledge)),
    '## Each rule switched off',
    '',
    'F1 on all passages without the rule, and how much is lost. Rules that change nothing here earn their place on other text, or are waiting to be removed.',
    '',
    ...ablation(knowledge, tally(all).f1),
  ].join('\n');
}

interface Row {
  readonly name: string;
  readonly tally: Tally;
  readonly between?: readonly [number, number];
}

const row = (name: string, all: readonly Answer[]): Row => ({ name, tally: tally(all), between: interval(all) });

function keywords(all: readonly Answer[]): Row {
  const guesses = all.map((one) => ({ ...one, said: KEYWORDS.test(one.passage.text) ? [{} as Answer['said'][number]] : [] }));
  return { name: 'keyword list', tally: tally(guesses) };
}

function table(name: string, rows: readonly Row[]): readonly string[] {
  const lines = rows.map(({ name: one, tally: t, between }) => {
    const range = between ? `${fixed(between[0])}–${fixed(between[1])}` : '';
    return `| ${one} | ${t.n} | ${fixed(t.precision)} | ${fixed(t.recall)} | ${fixed(t.f1)} | ${range} | ${t.fp} | ${t.fn} |`;
  });
  return [`| ${name} | n | precision | recall | F1 | F1, 95 % | false | missed |`, '|---|---|---|---|---|---|---|---|', ...lines, ''];
}

function byCategory(all: readonly Answer[]): readonly string[] {
  const lines = ['passive-attraction', 'passive-municipality', 'balanced', 'clean'].map((label) => {
    const of = all.filter((one) => one.passage.label === label);
    const flagged = of.filter((one) => one.said.length > 0);
    const right = flagged.filter((one) => one.said.some((said) => said.category === label)).length;
    return `| ${label} | ${of.length} | ${flagged.length} | ${fixed(flagged.length / of.length)} | ${label.startsWith('passive') ? `${right} of ${flagged.length}` : ''} |`;
  });
  return ['| label | n | flagged | share | with this category |', '|---|---|---|---|---|', ...lines, ''];
}

function byDraft(all: readonly DraftScore[]): readonly string[] {
  const sum = (key: 'expected' | 'found' | 'said' | 'right'): number => all.reduce((total, one) => total + one[key], 0);
  const { precision, recall } = scores(sum('right'), sum('said'), sum('found'), sum('expected'));
  const lines = all.map((one) => `| ${one.name} | ${one.expected} | ${one.found} | ${one.said} | ${one.said - one.right} |`);
  const total = `Precision ${fixed(precision)}, recall ${fixed(recall)} (framing places only).`;
  return ['| draft | expected | found | warnings | off target |', '|---|---|---|---|---|', ...lines, '', total, ''];
}

function ablation(knowledge: Knowledge, full: number): readonly string[] {
  const lines = [...knowledge.rules.values()]
    .filter((rule) => rule.kind !== 'check')
    .map((rule) => ({ rule, f1: tally(answers(passages(), without(knowledge, rule.id))).f1 }))
    .sort((a, b) => a.f1 - b.f1 || (a.rule.id < b.rule.id ? -1 : 1))
    .map(({ rule, f1 }) => `| ${rule.id} | ${rule.frame ?? rule.kind} | ${fixed(f1)} | ${fixed(full - f1)} |`);
  return ['| rule | | F1 without | lost |', '|---|---|---|---|', ...lines, ''];
}

const fixed = (value: number): string => value.toFixed(3);
