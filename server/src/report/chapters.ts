import { type Matcher, matcherOf } from '../engine/detection/matches.js';
import { wordsOf } from '../engine/language/words.js';
import { type Lines, placeAt } from '../engine/locate.js';
import type { Analysis, Knowledge, Statement } from '../engine/model.js';
import { textOf } from '../engine/review/acts.js';
import type { Chapter } from './review.js';

/** The headings of a draft in order, each with what its own text holds. What stands above the first has depth 0. */
export function chaptersOf(analysis: Analysis, knowledge: Knowledge, lines: Lines): readonly Chapter[] {
  const matcher = matcherOf(knowledge);
  return chaptersCounting(analysis, lines, (statement) => ingredientsOf(statement, matcher));
}

/** The same without counting what is in them. */
export function headingsOf(analysis: Analysis, lines: Lines): readonly Chapter[] {
  return chaptersCounting(analysis, lines, () => NOTHING);
}

type Ingredients = Pick<Chapter, 'idyll' | 'active'>;

const NOTHING: Ingredients = { idyll: 0, active: 0 };

function chaptersCounting(analysis: Analysis, lines: Lines, ingredients: (statement: Statement) => Ingredients): readonly Chapter[] {
  const open: { title: string; depth: number; start: number; idyll: number; active: number }[] = [];
  open.push({ title: '', depth: 0, start: 0, idyll: 0, active: 0 });
  for (const part of analysis.parts) {
    let heading = -1;
    for (const statement of part.statements) {
      const { block } = statement;
      if (block.kind === 'heading' && block.span.start !== heading) {
        heading = block.span.start;
        open.push({ title: block.prose.text.trim(), depth: block.depth, start: part.start + heading, idyll: 0, active: 0 });
      }
      if (block.caption || block.quoted) continue;
      const last = open.at(-1);
      const { idyll, active } = ingredients(statement);
      if (last) {
        last.idyll += idyll;
        last.active += active;
      }
    }
  }
  const all = open.map(({ start, ...rest }, at) => ({
    ...rest,
    offsets: [start, open[at + 1]?.start ?? analysis.draft.length] as const,
    line: placeAt(lines, start).line + 1,
  }));
  return all.filter((chapter) => chapter.depth > 0 || analysis.draft.slice(...chapter.offsets).trim() !== '');
}

/** Phrases of framing and of active ingredients; overlapping ones of a kind count once. */
function ingredientsOf(statement: Statement, matcher: Matcher): Ingredients {
  const text = textOf(statement);
  const matches = matcher.matches(matcher.line(text, wordsOf(text)));
  const count = (kind: string, category?: string): number => {
    let [number, reached] = [0, -1];
    for (const { rule, from, to } of [...matches].sort((one, other) => one.from - other.from)) {
      if (rule.kind !== kind || (category !== undefined && rule.category !== category) || from < reached) continue;
      number += 1;
      reached = to;
    }
    return number;
  };
  return { idyll: count('frame'), active: count('ingredient') };
}
