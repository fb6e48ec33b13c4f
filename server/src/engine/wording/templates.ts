import type { Knowledge, Template, Written } from '../model.js';

/** A section to start from, in one written form. `text` is Markdown with `\n` line ends; its blanks are bracketed. */
export interface Offered {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The templates of a base, in a steady order. */
export function templatesOf(knowledge: Knowledge): readonly Template[] {
  return [...(knowledge.templates ?? new Map<string, Template>()).values()];
}

/** The same in the form that a draft is written in; there are none in English, so English drafts get bokmål. */
export function templatesIn(knowledge: Knowledge, written: Written): readonly Offered[] {
  const form = written === 'nn' ? 'nn' : 'nb';
  return templatesOf(knowledge).map(({ id, title, text }) => ({ id, title: title[form], text: text[form] }));
}
