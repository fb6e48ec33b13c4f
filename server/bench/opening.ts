import { planDraft } from '../test/norwegian-text.js';
import { Client } from './client.js';
import { kilo, numbersIn, shown, table } from './numbers.js';
import { OURS } from './pair.js';

const textDocument = { uri: 'file:///utkast.md' };

/** A draft is opened, and while it is being read somebody asks about a word in it, again and again. */
export async function opening(sizes: readonly number[], runs: number): Promise<string> {
  const rows: string[][] = [];
  for (const size of sizes) {
    const draft = planDraft(size);
    const all: Opening[] = [];
    for (let run = 0; run < runs; run += 1) all.push(await openedOnce(draft));
    const [first, last] = [numbersIn(all.map((one) => one.first)), numbersIn(all.map((one) => one.last))];
    const answers = numbersIn(all.flatMap((one) => one.answers));
    const share = `1 : ${(last.median / first.median).toFixed(0)}`;
    rows.push([kilo(size), share, shown(first), shown(last), shown(answers), answers.p95.toFixed(0)]);
  }
  const head = ['draft', 'first : all marks', 'first marks (ms)', 'all marks (ms)', 'a hover meanwhile (ms)', 'p95'];
  return table(head, rows);
}

/** In ms from the moment that the draft was handed over. */
interface Opening {
  readonly first: number;
  readonly last: number;
  readonly answers: readonly number[];
}

/** In a server that has just started and read nothing yet. */
async function openedOnce(draft: string): Promise<Opening> {
  const client = new Client(OURS, false);
  try {
    await client.start();
    const began = performance.now();
    client.show(draft);
    const answers: number[] = [];
    // Large drafts are sent twice: the beginning, and all of it.
    while (client.marksAt.length < 2) {
      const asked = performance.now();
      const { moment } = await client.ask('textDocument/hover', { textDocument, position: { line: 4, character: 5 } });
      if (client.marksAt.length < 2) answers.push(moment.at - asked);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { first: client.marksAt[0]! - began, last: client.marksAt.at(-1)! - began, answers };
  } finally {
    client.kill();
  }
}
