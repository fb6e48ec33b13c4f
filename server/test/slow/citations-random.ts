import { citationsIn } from '../../src/engine/citations/scan.js';
import { maskedIn } from '../citations/masked.js';
import { pandocReads, plain } from '../citations/pandoc.js';

/** Compares random citation texts with the installed pandoc and prints the agreement. `npx tsx …/citations-random.ts [count] [seed]`. */
const count = Number(process.argv[2] ?? 2000);
const random = seeded(Number(process.argv[3] ?? 1));

const atoms = [
  '@aure2015',
  '@soholt2012',
  '-@grimsrud2016',
  '@{odd(key)}',
  '@ås2020',
  '[',
  ']',
  '[',
  ']',
  '; ',
  ';',
  ', ',
  ' s. 12',
  ' kap. 3',
  ' ',
  ' ',
  '\n',
  'se ',
  'jf. ',
  'Bygda',
  '.',
  ' – ',
  '«',
  '»',
  '(',
  ')',
  '*',
  '**',
  '"',
  '\\',
  '`',
  ':',
  'x',
  '[^1]',
  '(https://a.no)',
  '{.b}',
  '- ',
  '@',
  '--',
  '...',
];

const texts = Array.from({ length: count }, () =>
  Array.from({ length: 2 + Math.floor(random() * 9) }, () => atoms[Math.floor(random() * atoms.length)]).join(''),
);
const oracle = pandocReads(texts);
let same = 0;
const differing: string[] = [];
texts.forEach((text, i) => {
  const ours = citationsIn(text, maskedIn(text)).map((c) => `${c.key} ${mode(c.mode)} ${plain(c.prefix)} | ${plain(c.suffix)}`);
  // Pandoc 2 reads `-@key` in running text as narrative, pandoc 3 as suppressed: not compared.
  const theirs = (oracle[i] ?? []).map((c) => `${c.key} ${mode(c.mode)} ${c.prefix} | ${c.suffix}`);
  if (JSON.stringify(ours) === JSON.stringify(theirs)) same++;
  else differing.push(`${JSON.stringify(text)}\n  pandoc ${JSON.stringify(theirs)}\n  belegg ${JSON.stringify(ours)}`);
});
for (const line of differing.slice(0, Number(process.argv[4] ?? 20))) console.log(line);
const cited = oracle.filter((read) => read.length > 0).length;
console.log(`${same} of ${count} texts read alike (${((100 * same) / count).toFixed(1)} %); pandoc finds citations in ${cited}.`);

function mode(m: string): string {
  return m === 'normal' ? 'normal' : 'other';
}

/** Mulberry32: the same texts for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
