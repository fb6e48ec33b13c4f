import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { baselineOf, compared } from '../src/report/baseline.js';
import { reports } from '../src/report/reports.js';
import type { Review } from '../src/report/review.js';
import { base, granvik, one, poisoned, setting } from './report-fixture.js';

/** The schema of the standard as its makers publish it: JSON Schema of draft 4, which names itself otherwise than later drafts. */
const {
  id: _id,
  $schema: _schema,
  ...schema
} = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => URL.canParse(text, 'file:///'),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
});
const validate = ajv.compile(schema);

function complaints(review: Review): readonly string[] {
  validate(JSON.parse(reports.sarif(review, setting())));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('SARIF by the schema of the standard', () => {
  const before = { ...granvik, marks: granvik.marks.slice(1) };
  const older = baselineOf([before, { ...granvik, path: 'borte.md' }], '2026-10-01', 'annen');
  const cases: Readonly<Record<string, Review>> = {
    'one draft': one,
    'nothing at all': { drafts: [], failures: [] },
    'failures, and stopped by the user': { drafts: [granvik], failures: [{ path: 'mappe/a b.md', message: 'Fila finnes ikke.' }], left: 3 },
    'since a baseline': { ...one, change: compared([granvik], older, base.version) },
    'names with spaces, quotes and control characters': poisoned('«a» "b" \u0007\n%2F../ø\ud800'),
    'a path from the root': {
      drafts: [
        { ...granvik, path: 'C:\\planer\\plan æ.md' },
        { ...granvik, path: '/planer/plan.md' },
      ],
      failures: [],
    },
  };
  for (const [name, review] of Object.entries(cases)) it(name, () => assert.deepEqual(complaints(review), []));

  it('refuses what the standard refuses', () => {
    const log = JSON.parse(reports.sarif(one, setting()));
    log.runs[0].results[0].level = 'warn';
    delete log.runs[0].results[1].message;
    assert.equal(validate(log), false);
    assert.equal(validate.errors?.length, 2);
  });
  it('tells two marks on equal sentences apart, and keeps their fingerprints when the draft moves', () => {
    const [first] = granvik.marks;
    assert.ok(first);
    const twice = { ...granvik, marks: [first, { ...first, offsets: [9_000, 9_001] as const, start: { line: 900, column: 1 } }] };
    const prints = JSON.parse(reports.sarif({ drafts: [twice], failures: [] }, setting())).runs[0].results.map(
      (result: { partialFingerprints: Record<string, string> }) => Object.values(result.partialFingerprints)[0],
    );
    assert.deepEqual(prints, [first.print.own, `${first.print.own}-1`]);
  });
});
