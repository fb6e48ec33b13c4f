// `node run.mjs CHECKER DRAFT RUNS`: milliseconds of each run, and how much was found, as JSON. Run from the root of the repository.
import { readFileSync } from 'node:fs';
import { checkers } from './checkers.mjs';

const [name, file, runs] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const check = await checkers[name]();
// One run that does not count, so that code is compiled and dictionaries are read. With no runs to count this is a command line.
let found = await check(text);
const times = [];
for (let run = 0; run < Number(runs); run += 1) {
  // Another letter each time: some remember texts that they have seen.
  const draft = `${text}\n\n${'Enda en setning. '.repeat(run + 1)}\n`;
  const start = performance.now();
  found = await check(draft);
  times.push(performance.now() - start);
}
console.log(JSON.stringify({ times, found }));
