// One checker in a process of its own, run from the root of the repository.
// `node run.mjs CHECKER DRAFT` reads the draft once and ends, as a command line does. Started with a channel to its parent, it
// reads its first draft until it is warm, and answers each message with the milliseconds that the next one took and how much
// it found there. Each draft is another one: some remember texts that they have seen.
import { readFileSync } from 'node:fs';
import { checkers } from './checkers.mjs';

const [name, ...files] = process.argv.slice(2);
const [first, ...drafts] = files.map((file) => readFileSync(file, 'utf8'));
const check = await checkers[name]();
const WARM_MS = 3_000;
const began = performance.now();
do await check(first);
while (drafts.length > 0 && performance.now() - began < WARM_MS);
process.on('message', async () => {
  const draft = drafts.shift();
  const start = performance.now();
  const found = await check(draft);
  process.send({ time: performance.now() - start, found });
});
process.send?.('ready');
