import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cases, locatorCases } from './cases.js';
import { pandocLocators, pandocReads } from './pandoc.js';

/** Writes `golden.json` anew: what the installed pandoc reads in every case. Run it by hand; the tests need no pandoc. */
const reads = pandocReads(cases);
const locators = pandocLocators(locatorCases, 'nb');
const golden = {
  citations: cases.map((text, i) => ({ text, reads: reads[i] })),
  locators: locatorCases.map((suffix, i) => ({ suffix, locator: locators[i] })),
};
const lines = JSON.stringify(golden, null, 1);
writeFileSync(fileURLToPath(new URL('golden.json', import.meta.url)), `${lines}\n`);
