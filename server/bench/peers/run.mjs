// One checker in a process of its own, run from the root of the repository.
// `node run.mjs CHECKER DRAFT` reads the draft once and ends, as a command line does. Started with a channel to its parent, it
// answers each message with the milliseconds that a run took and how much it found.
import { readFileSync } from 'node:fs';
import { checkers } from './checkers.mjs';

const [name, file] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const check = await checkers[name]();
// Does not count: code is compiled, and dictionaries are read.
await check(text);
let run = 0;
process.on('message', async () => {
  run += 1;
  // Another end each time: some remember texts that they have seen.
  const draft = `${text}\n\n${'Enda en setning. '.repeat(run)}\n`;
  const start = performance.now();
  const found = await check(draft);
  process.send({ time: performance.now() - start, found });
});
process.send?.('ready');
