import { planDraft } from '../test/norwegian-text.js';

export interface WorstCase {
  readonly name: string;
  readonly draft: string;
}

/** Drafts that a checker may choke on. `scale` 1 is the full size. */
export function worstCases(scale: number): readonly WorstCase[] {
  const times = (count: number) => Math.round(count * scale);
  const plan = planDraft(times(1_000_000));
  // No two alike: what was read before is remembered.
  const lines = (count: number, line: (number: number) => string) => Array.from({ length: count }, (_, number) => line(number)).join('');
  const row = (number: number) => `| bygge ${number} boliger | kommunen | 2028 | være attraktiv for unge |\n`;
  const notes = (count: number) => Array.from({ length: count }, (_, note) => `[^${note}]: Tall fra SSB, tabell ${note}.`);
  return [
    { name: 'unclosed fence', draft: `\`\`\`\n${plan}` },
    { name: 'unclosed comment', draft: `<!--\n${plan}` },
    { name: 'unclosed front matter', draft: `---\ntitle: Plan\n${plan.replaceAll('---', '-')}` },
    { name: 'table of 27,000 rows', draft: `| a | b | c | d |\n|---|---|---|---|\n${lines(times(27_000), row)}` },
    { name: 'one line of 1 MB', draft: 'Kommunen skal være attraktiv for unge. '.repeat(times(25_000)) },
    { name: 'one word of 1 MB', draft: 'a'.repeat(times(1_000_000)) },
    { name: '10,000 footnotes', draft: notes(times(10_000)).join('\n\n') },
    { name: '10,000 footnotes without blank lines', draft: notes(times(10_000)).join('\n') },
    { name: 'list of 20,000 items', draft: lines(times(20_000), (number) => `- bygge ${number} boliger i sentrum\n`) },
    { name: '20,000 lost bullets', draft: lines(times(20_000), (number) => `• bygge ${number} boliger\n`) },
    {
      name: '100 lists inside each other',
      draft: Array.from({ length: times(100) }, (_, level) => `${'  '.repeat(level)}- punkt`).join('\n'),
    },
    {
      name: '200 quotations inside each other',
      draft: Array.from({ length: times(200) }, (_, level) => `${'> '.repeat(level)}sitat`).join('\n'),
    },
    { name: '20,000 quotations on one line', draft: `${'>'.repeat(times(20_000))} sitat\n` },
    { name: '20,000 lists on one line', draft: `${'- '.repeat(times(20_000))}punkt\n` },
    { name: '100,000 entities', draft: '&amp;'.repeat(times(100_000)) },
    { name: '20,000 open brackets', draft: '['.repeat(times(20_000)) },
  ];
}
