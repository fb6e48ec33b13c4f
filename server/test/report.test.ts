import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { baselineOf, compared } from '../src/report/baseline.js';
import { escapeMarkdown } from '../src/report/escape.js';
import { STYLE_HASH, style } from '../src/report/html-style.js';
import { type Format, reports } from '../src/report/reports.js';
import type { Mark, Review } from '../src/report/review.js';
import { widthOf, wrapped } from '../src/report/width.js';
import { base, granvik, one, poisoned, setting } from './report-fixture.js';

const FOLDER = 'server/test/report-golden';
const ENDINGS: Readonly<Record<Format, string>> = {
  text: 'txt',
  json: 'json',
  sarif: 'sarif',
  markdown: 'md',
  html: 'html',
  github: 'github.txt',
  gitlab: 'gitlab.json',
};
const formats = Object.keys(reports) as Format[];

/** Compares with the file; `UPDATE=1` writes it anew, and the diff is the review. The style sheet has a test of its own. */
function golden(name: string, text: string): void {
  const path = join(FOLDER, name);
  const told = text.replace(style, '');
  if (process.env.UPDATE) writeFileSync(path, told);
  assert.ok(existsSync(path), `${path} is missing; UPDATE=1 writes it`);
  assert.equal(told, readFileSync(path, 'utf8'));
}

describe('reports', () => {
  for (const format of formats)
    it(`${format} is as the golden file has it`, () => golden(`granvik.${ENDINGS[format]}`, reports[format](one, setting())));
  for (const language of ['nn', 'en'] as const)
    it(`text speaks ${language}`, () => golden(`granvik.${language}.txt`, reports.text(one, setting(language))));
  for (const format of ['text', 'markdown', 'html', 'sarif'] as const) {
    it(`${format} says what changed since a baseline`, () => {
      const before = { ...granvik, marks: granvik.marks.slice(1) };
      const older = baselineOf([before, { ...granvik, path: 'borte.md', marks: granvik.marks.slice(0, 2) }], '2026-10-01', 'annen');
      const now = { ...granvik, marks: granvik.marks.slice(0, -1) };
      const change = compared([now], older, base.version);
      golden(`granvik.changed.${ENDINGS[format]}`, reports[format]({ drafts: [now], failures: [], change }, setting()));
    });
  }
  it('holds up for no drafts, failures and an interrupted review', () => {
    const review: Review = { drafts: [], failures: [{ path: 'a.md', message: 'Fila finnes ikke.' }], left: 3 };
    for (const format of formats) assert.ok(reports[format](review, setting()).length > 0, format);
    for (const format of ['text', 'markdown', 'html', 'github'] as const)
      assert.match(reports[format](review, setting()), /avbrutt/, format);
    assert.equal(JSON.parse(reports.json(review, setting())).partial, true);
    assert.equal(JSON.parse(reports.sarif(review, setting())).runs[0].invocations[0].executionSuccessful, false);
  });
  it('names every failure in text, Markdown and HTML', () => {
    for (const format of ['text', 'markdown', 'html'] as const)
      assert.match(reports[format]({ ...one, failures: [{ path: 'x.md', message: 'Fila finnes ikke.' }] }, setting()), /x\.md/, format);
  });
});

describe('what a stranger wrote', () => {
  const NASTY = [
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '\u001b]8;;http://ond.example\u0007klikk\u001b]8;;\u0007\u001b[2J',
    '\n::error file=annen.md::oppdiktet\n::set-output name=x::y',
    '\r\n# Overskrift\n| a | b |\n[lenke](javascript:alert(1)) ![bilde](http://ond.example/x.png)',
    '<!-- --> ]]> &lt; %0A \u202egnortfil\u202c \u0000 \ud800 alene',
    '$' + '{7*7} {{7*7}} `kode`',
  ];
  for (const nasty of NASTY) {
    it(`stays text: ${JSON.stringify(nasty).slice(0, 40)}`, () => {
      const review = poisoned(nasty);
      const page = reports.html(review, setting());
      const tags = new Set(Array.from(page.matchAll(/<([a-z][a-z0-9]*)/gi), (found) => (found[1] ?? '').toLowerCase()));
      for (const tag of ['script', 'img', 'iframe', 'object', 'link', 'base', 'form']) assert.ok(!tags.has(tag), tag);
      assert.doesNotMatch(page, /<[^>]*\son[a-z]+=/i);
      assert.doesNotMatch(page, /javascript:/i.test(nasty) ? /href="javascript:/i : /javascript:/i);
      const terminal = reports.text(review, setting());
      for (const character of terminal) assert.ok(character === '\n' || character >= ' ', JSON.stringify(character));
      assert.ok(!/[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/.test(terminal));
      for (const line of reports.github(review, setting()).trimEnd().split('\n'))
        assert.match(line, /^::(?:error|warning|notice) file=[^,:\n]*(?:,[a-zA-Z]+=[^,:\n]*)*::/);
      for (const result of (JSON.parse(reports.sarif(review, setting())) as Log).runs[0]?.results ?? []) {
        const uri = result.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
        assert.match(uri, /^[\w.~!*'()%/:-]+$/);
      }
      const lines = reports.markdown(review, setting()).split('\n');
      const headings = lines.filter((line) => /^#/.test(line)).length;
      assert.equal(
        headings,
        reports
          .markdown(poisoned('x'), setting())
          .split('\n')
          .filter((line) => /^#/.test(line)).length,
      );
      assert.ok(!lines.some((line) => /(?<!\\)!\[|(?<!\\)\]\(/.test(line)));
    });
  }
});

describe('Markdown', () => {
  it('shows dates and signs at the start as they stand, and makes no list of them', () => {
    assert.equal(escapeMarkdown('1.2.2026'), '1\\.2.2026');
    assert.equal(escapeMarkdown('12) tiltak'), '12\\) tiltak');
    assert.equal(escapeMarkdown('- tiltak'), '\\- tiltak');
    assert.equal(escapeMarkdown('2026'), '2026');
  });
});

describe('HTML', () => {
  const page = reports.html(one, setting());
  it('allows its own style and nothing else', () => {
    assert.equal(STYLE_HASH, `sha256-${createHash('sha256').update(style).digest('base64')}`);
    assert.ok(
      page.includes(
        `content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'"`.replaceAll("'", '&#39;'),
      ),
    );
    for (const absent of [/\sstyle="/, /<script/, /\ssrc=/, /<link/, /url\((?!#)/, /@import/])
      assert.ok(!absent.test(page), String(absent));
  });
  it('leads every link to a place on the page', () => {
    const ids = new Set(Array.from(page.matchAll(/\sid="([^"]+)"/g), (found) => found[1]));
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.has(target), target);
    for (const [, target] of page.matchAll(/aria-labelledby="([^"]+)"/g))
      for (const id of (target ?? '').split(' ')) assert.ok(ids.has(id), id);
  });
  it('has each id once, and closes what it opens', () => {
    const ids = Array.from(page.matchAll(/\sid="([^"]+)"/g), (found) => found[1]);
    assert.equal(new Set(ids).size, ids.length);
    for (const tag of ['li', 'ul', 'ol', 'p', 'svg', 'table', 'tr', 'td', 'figure', 'section', 'h2', 'h3']) {
      assert.equal(page.split(new RegExp(`<${tag}[\\s>]`)).length, page.split(`</${tag}>`).length, tag);
    }
  });
  it('stays below a megabyte for a draft with 100,000 marks, and counts the rest', () => {
    const marks: Mark[] = Array.from({ length: 100_000 }, (_one, at) => ({
      ...(granvik.marks[at % granvik.marks.length] as Mark),
      offsets: [at * 3, at * 3 + 2],
    }));
    const many = reports.html({ drafts: [{ ...granvik, length: 300_000, marks }], failures: [] }, setting());
    assert.ok(many.length < 1_000_000, String(many.length));
    assert.match(many, /99\u00a0500 merknader til/);
  });
});

describe('SARIF', () => {
  const log: Log = JSON.parse(reports.sarif(one, setting()));
  const run = log.runs[0];
  it('keeps the rules of the standard that a schema can check', () => {
    assert.equal(log.version, '2.1.0');
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    const rules = run?.tool.driver.rules ?? [];
    for (const result of run?.results ?? []) {
      assert.equal(rules[result.ruleIndex ?? -1]?.id, result.ruleId);
      assert.ok(['none', 'note', 'warning', 'error'].includes(result.level ?? ''));
      const region = result.locations?.[0]?.physicalLocation?.region;
      for (const number of [region?.startLine, region?.startColumn, region?.endLine, region?.endColumn]) assert.ok((number ?? 0) >= 1);
      assert.ok((result.message.text ?? '') !== '');
      for (const fix of result.fixes ?? []) for (const changed of fix.artifactChanges) assert.ok(changed.replacements.length > 0);
    }
  });
  it('has one fingerprint for each result', () => {
    const prints = (run?.results ?? []).map((result) => JSON.stringify(result.partialFingerprints));
    assert.equal(new Set(prints).size, prints.length);
  });
});

describe('widths', () => {
  it('are what a terminal shows', () => {
    assert.deepEqual(['', 'blåbær', 'bla\u030abær', '😀', '漢字', 'a\u00adb'].map(widthOf), [0, 6, 6, 2, 4, 2]);
  });
  it('are kept by every line of the text report', () => {
    for (const columns of [60, 80, 120])
      for (const line of reports.text(one, setting('nb', { columns })).split('\n').slice(1, 60))
        assert.ok(widthOf(line) <= columns + 2, line);
  });
  it('cut a word that is longer than a line, and lose nothing', () => {
    assert.deepEqual(wrapped('abc defghijk l', 4), ['abc', 'defg', 'hijk', 'l']);
  });
});
