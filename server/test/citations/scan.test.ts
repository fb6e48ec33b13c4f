import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { citationsIn } from '../../src/engine/citations/scan.js';
import { maskedIn } from './masked.js';
import { plain, type Read } from './pandoc.js';

const golden = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as {
  readonly citations: readonly { readonly text: string; readonly reads: readonly Read[] }[];
  readonly locators: readonly { readonly suffix: string; readonly locator: string }[];
};

const read = (text: string): readonly Read[] =>
  citationsIn(text, maskedIn(text)).map(({ key, mode, prefix, suffix }) => ({ key, mode, prefix: plain(prefix), suffix: plain(suffix) }));

/** Debian's pandoc is 2.17; from 3.0 on `-@key` outside brackets leaves the author out, and the scanner follows the newer one. */
const newer: Readonly<Record<string, readonly Read[]>> = {
  'Se -@soholt2012 for mer.': [{ key: 'soholt2012', mode: 'suppressed', prefix: '', suffix: '' }],
  '-@aure2015 [s. 4]': [{ key: 'aure2015', mode: 'suppressed', prefix: '', suffix: 's. 4' }],
};

describe('citations as pandoc reads them', () => {
  for (const { text, reads } of golden.citations) {
    it(JSON.stringify(text), () => assert.deepEqual(read(text), newer[text] ?? reads));
  }

  for (const { suffix, locator } of golden.locators) {
    it(`locator of [@a${suffix}]`, () => {
      const found = citationsIn(`[@a${suffix}]`, [])[0]?.locator;
      assert.equal(
        found ? `${found.label}|${found.value.replace(/-/g, '–')}` : '',
        locator
          .replace(/^number-of-pages/, 'page')
          .replace(/-/g, '–')
          .replace(/^page\|$/, ''),
      );
    });
  }
});
