import { analyse } from '../../src/engine/analyse.js';
import type { Analysis, Diagnostic, Fix, Knowledge, Rule } from '../../src/engine/model.js';
import { fixesFor } from '../../src/engine/wording/rewrites.js';

/** A sentence as it stands in a draft: alone, as an item under «Kommunen skal:», as a point in a plain list, in a table of measures, as a vision. */
export interface Marked {
  readonly frame: string;
  readonly place: 'sentence' | 'item' | 'point' | 'cell' | 'heading';
  readonly written: 'nb' | 'nn';
  readonly before: string;
}

/**
 * The base with one rule for each frame and no cues: what is tested is the wording that a mark gets, whatever the rules
 * of the day mark. The rules themselves are held against the wordings in the test over whole drafts.
 */
export function withFrames(knowledge: Knowledge): Knowledge {
  const frames = [...Array.from({ length: 12 }, (_, at) => `F${at + 1}`), ...Array.from({ length: 13 }, (_, at) => `P${at + 1}`)];
  const [any] = [...knowledge.rules.values()];
  if (!any) throw new Error('the base has no rules');
  const rules = frames.map((frame): [string, Rule] => {
    const category = frame.startsWith('F') ? ('passive-attraction' as const) : ('passive-municipality' as const);
    return [frame, { ...any, id: frame, frame, category, cues: [] }];
  });
  return { ...knowledge, rules: new Map(rules) };
}

const AROUND = {
  nb: {
    lead: 'Kommunen skal:',
    head: '| Tiltak | Ansvarlig | Frist |',
    row: 'Alle | Løpende',
    opening: 'Denne planen gjelder for hele kommunen og er skrevet på bokmål.',
  },
  nn: {
    lead: 'Kommunen skal:',
    head: '| Tiltak | Ansvarleg | Frist |',
    row: 'Alle | Løpande',
    opening: 'Denne planen gjeld for heile kommunen og er skriven på nynorsk.',
  },
};

/** A small draft with the sentence in its place. */
export function draftOf({ place, written, before }: Marked): string {
  const { lead, head, row, opening } = AROUND[written];
  const text = {
    sentence: before,
    item: `${lead}\n\n- ${before}`,
    point: `### Strategi\n\n- ${before}`,
    cell: `${head}\n|---|---|---|\n| ${before} | ${row} |`,
    heading: `## Visjon\n\n**${before}**`,
  }[place];
  return `# Plan\n\n${opening}\n\n${text}\n`;
}

/** The mark on the sentence: all of it, under the rule of its frame. */
export function markOf(draft: string, { frame, before }: Marked): Diagnostic {
  const start = draft.lastIndexOf(before);
  const span = { start, end: start + before.replace(/[.!]$/u, '').length };
  const category = frame.startsWith('F') ? 'passive-attraction' : 'passive-municipality';
  return { rule: frame, category, severity: 'warning', span, message: '', evidence: [] };
}

/** The wordings that a marked sentence gets, best first. */
export function wordingsOf(marked: Marked, knowledge: Knowledge): readonly Fix[] {
  const draft = draftOf(marked);
  return fixesFor(analyse(draft, knowledge), markOf(draft, marked), knowledge);
}

/** The draft after a fix. */
export function applied(analysis: Pick<Analysis, 'draft'>, fix: Fix): string {
  return [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), analysis.draft);
}
