import type { ReportWords } from './report.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const counted =
  (one: string, many: string) =>
  (count: number): string =>
    `${number(count)} ${count === 1 ? one : many}`;

function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function date(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

export const reportEn: ReportWords = {
  lang: 'en',
  title: 'Review of plan drafts',
  date,
  madeBy: (day, knowledge) => `Made with Belegg on ${day}, knowledge base ${knowledge}.`,
  number,
  severity: { error: 'Must be corrected', warning: 'Should be changed', information: 'Consider', hint: 'For information' },
  severityMany: { error: 'to correct', warning: 'to change', information: 'to consider', hint: 'for information' },
  category: {
    'passive-attraction': 'Attraction without content',
    'passive-municipality': 'Promises nobody can follow up',
    claim: 'Claims and figures',
    citation: 'Citations to correct',
    blank: 'Not filled in',
    document: 'The draft as a whole',
  },
  categoryWhy: {
    'passive-attraction': 'Nature, calm, childhood or culture is the reason to live here, with no job, housing or network beside it.',
    'passive-municipality': 'Wishes and qualities where nobody is set to do anything by a date.',
    claim: 'Claims without a source, or figures that do not agree with what the sources say.',
    citation: 'Citations that are unknown, incomplete or mistyped.',
    blank: 'Blanks in brackets that still stand in the text.',
    document: 'What concerns the whole draft.',
  },
  drafts: counted('draft', 'drafts'),
  words: counted('word', 'words'),
  marks: counted('remark', 'remarks'),
  line: (line) => `line ${number(line)}`,
  written: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English', mixed: 'several languages' },
  contents: 'Contents',
  first: 'Begin here',
  firstWhy: 'What should be changed first: figures and claims that do not hold, then goals and measures without content.',
  nothingFirst: 'Nothing in this draft is urgent.',
  clean: 'No remarks.',
  summary: ({ error, warning, information, hint }) =>
    error + warning + information + hint === 0
      ? 'Belegg has no remarks.'
      : `${list(
          places([
            [error, 'must be corrected'],
            [warning, 'should be changed'],
            [information, 'may be considered'],
            [hint, 'for information'],
          ]),
        )}.`,
  couldBe: 'Could for example read',
  sources: 'Sources',
  none: 'None',
  more: (count) => `and ${number(count)} more`,
  moreMarks: (count) => `${counted('more remark is', 'more remarks are')(count)} not shown here. All of them stand in the JSON report.`,
  failures: 'Not read',
  failuresWhy: 'These files could not be reviewed:',
  partial: (left) =>
    `The review was interrupted. ${counted('draft was', 'drafts were')(left)} not read, so this is only part of the result.`,
  overview: 'Overview',
  overviewHead: {
    draft: 'Draft',
    words: 'Words',
    error: 'Correct',
    warning: 'Change',
    information: 'Consider',
    hint: 'Information',
    missing: 'Themes not mentioned',
    cited: 'Sources',
  },
  strip: {
    title: 'The draft from start to end',
    text: 'Each stroke is a place in the draft. The taller the stroke, the more remarks close together.',
    start: 'start',
    end: 'end',
    cited: 'Places with a source',
  },
  stripRow: (name, count) => `${name}: ${number(count)}`,
  balance: {
    title: 'Idyll against means, chapter by chapter',
    text: 'On the left words that lure (nature, calm, childhood, culture). On the right words for what may work: job, competence, housing, network, owner and deadline. The idyll need not go; the question is what stands beside it.',
    idyll: 'Idyll',
    active: 'Means',
    row: (chapter, idyll, active) => `${chapter}: ${idyll} idyll, ${active} means`,
    empty: 'The draft has neither.',
    before: 'Before the first heading',
  },
  coverage: {
    title: 'What the plan covers, and what it does not mention',
    text: 'Themes that research ties to people settling and staying. An act is a sentence that says what will be done, by whom, and when.',
    topic: {
      'arbeid-og-kompetanse': 'Work and competence',
      bolig: 'Housing',
      'trygghet-og-oppvekst': 'Safety and childhood',
      'bli-sett': 'Being seen',
      'moteplasser-og-frivillighet': 'Meeting places',
      'samarbeid-og-nettverk': 'Networks and cooperation',
      'sprak-og-kvalifisering': 'Language',
      livsprosjekt: 'The family’s life project',
      'planlov-og-medvirkning': 'Participation',
      utviklingskapasitet: 'Learning and follow-up',
    },
    state: { act: 'Has an act with who and when', words: 'Only mentioned', none: 'Not mentioned' },
    stateShort: { act: 'act', words: 'words', none: 'not mentioned' },
    theme: 'Theme',
    found: 'In the draft',
    evidence: 'Sources on the theme',
    who: 'who',
    when: 'when',
    notSaid: 'not said',
    places: counted('place', 'places'),
    caveat: 'No plan must cover everything. The overview is made from the words of the text and may be wrong; it is no grade.',
    sum: (act, words, none) =>
      `${act === 1 ? '1 theme has' : `${number(act)} themes have`} an act with who and when${words === 0 ? '' : `, ${number(words)} ${words === 1 ? 'is' : 'are'} only mentioned`}.${none.length === 0 ? '' : ` Not mentioned: ${list(none.map((one) => `“${one}”`))}.`}`,
  },
  profile: {
    title: 'To talk about: the municipality as a developer',
    text: 'Signs that the text itself shows, with quotations. The answers are yours.',
    sign: {
      priorities: 'Choices and priorities',
      owners: 'Named owners',
      deadlines: 'Deadlines',
      indicators: 'Goals that can be measured',
      partners: 'Cooperation with named partners',
      learning: 'Learning and follow-up',
    },
    question: {
      priorities: 'What have you chosen not to do in order to manage this?',
      owners: 'Do those named know that it is theirs to do?',
      deadlines: 'What happens when a deadline is missed?',
      indicators: 'Who looks at the figures, and when?',
      partners: 'What has the partner promised to contribute?',
      learning: 'What did you change after the last plan?',
    },
    shown: counted('place shows this', 'places show this'),
    open: counted('place leaves it open', 'places leave it open'),
    nothing: 'The text does not show this.',
    profiles: 'Four profiles to recognise yourselves in, or not',
    profile: [
      {
        name: 'In the backwater («i bakevja»)',
        text: 'No clear development profile. Changes of leadership, conflicts, a weak economy or an inward look take the strength.',
        ask: 'Have people and money been set aside for this work, or is it to be done on the side?',
      },
      {
        name: 'Bewildered («i villrede»)',
        text: 'Has resources, but picks up themes from others and tries things somewhat at random.',
        ask: 'Why exactly these efforts, and not others?',
      },
      {
        name: 'On the right way («på rett vei»)',
        text: 'Wants something and has ideas, but the work is little coordinated and the plans weakly rooted.',
        ask: 'Who outside the administration would notice if the plan were put away?',
      },
      {
        name: 'Forward («frampå»)',
        text: 'Has ways of working that hold, deliberate strategies, and has made its choices.',
        ask: 'What is the best example of having learned from something that did not work?',
      },
    ],
    caveat:
      'The profiles come from a study of 41 small municipalities (Haugum et al.). The commissioner’s own page names three of them; “i villrede” is known only from slides about the study. They are a typology, not a measurement, and Belegg places nobody.',
  },
  change: {
    title: 'Changed since last time',
    text: (since) => `Compared with the baseline of ${since}.`,
    state: { new: 'New', same: 'Unchanged', moved: 'Moved', changed: 'Rewritten, still marked', fixed: 'Fixed' },
    otherKnowledge: 'The baseline was made with another knowledge base. Something may be new because the rules changed, not the text.',
    fixed: 'Fixed since last time',
    hidden: (count) => `${counted('earlier remark is', 'earlier remarks are')(count)} left out.`,
    sum: (counts) =>
      `${counts.new} new, ${counts.fixed} fixed, ${counts.moved} moved, ${counts.changed} rewritten, ${counts.same} unchanged.`,
  },
  all: 'All remarks',
  above: (number) => `More about this under point ${number} at the beginning of the report.`,
  allWhy: 'In the order of the draft.',
  beforeHeadings: 'Before the first heading',
  citations: (count, unknown) =>
    unknown === 0
      ? counted('citation', 'citations')(count)
      : `${counted('citation', 'citations')(count)}, ${number(unknown)} not in the knowledge base`,
  references: 'What the report rests on',
  referencesWhy: 'Findings and sources named above. Read the caveats before you use them.',
  background: 'Background only; not to be cited.',
  caveat: 'Caveat',
  trap: 'Known trap',
  never: 'cannot be cited',
  incomplete: 'incomplete; cited with a visible blank',
  footer:
    'Belegg does not judge the plan. It points at places where a reader may ask: who, what, when, and how do you know? The draft has not left the machine it was read on.',
};

/** Only the first part says what is counted. */
function places(parts: readonly (readonly [count: number, what: string])[]): readonly string[] {
  const there = parts.filter(([count]) => count > 0);
  return there.map(([count, what], at) =>
    at === 0 ? `${number(count)} ${count === 1 ? 'place' : 'places'} ${what}` : `${number(count)} ${what}`,
  );
}

function list(parts: readonly string[]): string {
  const there = parts.filter((one) => one !== '');
  const last = there.at(-1) ?? '';
  return there.length < 2 ? last : `${there.slice(0, -1).join(', ')} and ${last}`;
}
