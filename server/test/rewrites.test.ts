import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../src/engine/analyse.js';
import { offeredFinding } from '../src/engine/gates.js';
import type { Rewrite } from '../src/engine/model.js';
import { isBlankName } from '../src/engine/wording/blanks.js';
import { fixesFor } from '../src/engine/wording/rewrites.js';
import { compileFolder } from '../src/hosts/knowledge.js';
import { golden } from './rewrites/golden.js';
import { applied, draftOf, type Marked, markOf, withFrames, wordingsOf } from './rewrites/marked.js';

const { knowledge, problems } = compileFolder(join(dirname(fileURLToPath(import.meta.url)), '../../knowledge'));
const framed = withFrames(knowledge);
const rewrites = [...knowledge.rewrites.values()];
const textsOf = (rewrite: Rewrite): readonly string[] =>
  Object.values(rewrite.forms ?? {}).flatMap((form) => Object.values(form) as string[]);

describe('the notes on wording', () => {
  it('are read without a remark', () =>
    assert.deepEqual(
      problems.filter(({ path }) => /rewrites|templates/.test(path)),
      [],
    ));

  it('answer every frame and construction at least twice', () => {
    const frames = [...Array.from({ length: 12 }, (_, at) => `F${at + 1}`), ...Array.from({ length: 13 }, (_, at) => `P${at + 1}`)];
    for (const frame of frames) assert.ok(rewrites.filter(({ rules }) => rules.includes(frame)).length >= 2, frame);
  });

  it('have blanks that the check for blanks knows', () => {
    for (const rewrite of rewrites)
      for (const text of textsOf(rewrite))
        for (const [, name = ''] of text.matchAll(/\[([^\]]+)\]/g)) assert.ok(isBlankName(name), `${rewrite.id}: [${name}]`);
  });

  it('name no year and no number but the ones their findings have', () => {
    for (const rewrite of rewrites)
      for (const text of textsOf(rewrite)) {
        const figures = text.replace(/\{kilde:[^}]+\}/g, '').match(/\d+/g) ?? [];
        if (figures.length > 0) assert.ok(text.includes('{kilde:'), `${rewrite.id}: ${figures}`);
      }
  });

  it('cite only findings that may be offered, and name them as evidence', () => {
    for (const rewrite of rewrites)
      for (const text of textsOf(rewrite))
        for (const [, id = ''] of text.matchAll(/\{kilde:([^}]+)\}/g)) {
          assert.ok(offeredFinding(knowledge, id), `${rewrite.id}: ${id}`);
          assert.ok(rewrite.evidence.includes(id), `${rewrite.id}: ${id}`);
        }
  });

  for (const rewrite of rewrites)
    it(`${rewrite.id} does what its examples say`, () => {
      const only = { ...framed, rewrites: new Map([[rewrite.id, rewrite]]) };
      for (const example of rewrite.examples ?? []) {
        const places = ['sentence', 'item', 'point'] as const;
        const previews = rewrite.rules.flatMap((frame) =>
          places.flatMap((place) => {
            const marked: Marked = { frame, place, written: example.written as 'nb' | 'nn', before: example.before };
            return wordingsOf(marked, only).map((fix) => fix.preview);
          }),
        );
        assert.ok(previews.includes(example.after), `${example.before}\n  → ${previews[0]}\n  not ${example.after}`);
      }
      assert.ok(
        (rewrite.examples ?? []).some(({ written }) => written === 'nb') &&
          (rewrite.examples ?? []).some(({ written }) => written === 'nn'),
      );
    });
});

describe('the golden wordings', () => {
  it('are at least a hundred in each form', () => {
    for (const written of ['nb', 'nn']) assert.ok(golden.filter((one) => one.written === written).length >= 100, written);
  });

  it('were read as good for at least 95 in 100', () => {
    assert.ok(golden.filter(({ read }) => read === 'good').length >= 0.95 * golden.length);
  });

  for (const one of golden)
    it(`${one.written} ${one.frame}: ${one.before}`, () => assert.equal(wordingsOf(one, framed)[0]?.preview, one.after));
});

describe('a wording', () => {
  const fixesIn = (draft: string, marked: Marked) => fixesFor(analyse(draft, framed), markOf(draft, marked), framed);
  const promise: Marked = { frame: 'P1', place: 'sentence', written: 'nb', before: 'Det skal legges til rette for økt tilflytting.' };

  it('changes only its sentence, and the preview says what will stand there', () => {
    for (const one of golden) {
      const draft = draftOf(one);
      const [fix] = fixesIn(draft, one);
      if (!fix) continue;
      const after = applied({ draft }, fix);
      assert.ok(after.includes(fix.preview ?? '?'), one.before);
      assert.equal(
        after.replace(fix.preview ?? '', ''),
        draft.replace(one.place === 'heading' ? one.before.replace(/^\S+ – /, '') : one.before, ''),
        one.before,
      );
    }
  });

  it('is never said to be safe', () => {
    for (const one of golden) for (const fix of wordingsOf(one, framed)) assert.equal(fix.safe, false);
  });

  it('is the same each time, at most three', () => {
    for (const one of golden.slice(0, 20)) {
      const first = wordingsOf(one, framed);
      assert.deepEqual(first, wordingsOf(one, framed));
      assert.ok(first.length <= 3);
    }
  });

  it('keeps emphasis, links and citations where they stand', () => {
    const cases = [
      'Det skal legges til rette for **økt tilflytting**.',
      'Det skal legges til rette for [økt tilflytting](https://example.org/a).',
      'Det skal legges til rette for økt tilflytting [@soholt2012].',
      'Det skal legges til rette for økt tilflytting.[^1]',
    ];
    for (const before of cases) {
      const draft = `# Plan\n\n${before}\n`;
      const start = draft.indexOf(before);
      const mark = { ...markOf(draft, promise), span: { start, end: start + before.indexOf('økt') } };
      for (const fix of fixesFor(analyse(draft, framed), mark, framed)) {
        const after = applied({ draft }, fix);
        for (const markup of before.match(/\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\)|\[@\w+\]|\[\^1\]/g) ?? [])
          assert.ok(after.includes(markup), after);
      }
    }
  });

  it('keeps the line ends of Windows', () => {
    const draft = `# Plan\r\n\r\n${promise.before}\r\n\r\nSlutt.\r\n`;
    const [fix] = fixesIn(draft, promise);
    assert.ok(fix);
    assert.ok(applied({ draft }, fix).startsWith('# Plan\r\n\r\n') && applied({ draft }, fix).endsWith('.\r\n\r\nSlutt.\r\n'));
  });

  it('is not offered in a quotation, for a question or for a lead-in', () => {
    for (const before of [
      '> Det skal legges til rette for økt tilflytting.',
      'Skal det legges til rette for økt tilflytting?',
      'Det skal legges til rette for økt tilflytting ved å:',
    ])
      assert.deepEqual(fixesIn(`# Plan\n\n${before}\n`, { ...promise, before: before.replace('> ', '') }), [], before);
  });

  it('is not offered for a mark from another version of the draft', () => {
    const draft = draftOf(promise);
    const mark = markOf(draft, promise);
    assert.deepEqual(fixesFor(analyse(draft.slice(0, mark.span.start + 5), framed), mark, framed), []);
    assert.deepEqual(fixesFor(analyse('', framed), mark, framed), []);
  });

  it('carries a year over and never invents one', () => {
    const before = 'Innen 2031 skal kommunen være en attraktiv kommune for barnefamilier.';
    const fixes = fixesIn(`# Plan\n\n${before}\n`, { ...promise, frame: 'P3', before });
    assert.ok(fixes.length > 0);
    for (const fix of fixes) assert.ok(fix.preview?.includes('2031') || fix.preview?.includes(before.slice(0, 20)), fix.preview);
  });

  it('leaves a sentence alone whose other half promises something', () => {
    const before = 'Det skal legges til rette for økt tilflytting, og skolen på Neset skal få nytt tak i 2027.';
    const draft = `# Plan\n\n${before}\n`;
    const start = draft.indexOf(before);
    const mark = { ...markOf(draft, promise), span: { start, end: start + before.indexOf(',') } };
    for (const fix of fixesFor(analyse(draft, framed), mark, framed))
      assert.ok(applied({ draft }, fix).includes('skolen på Neset skal få nytt tak i 2027'), fix.preview);
  });
});

describe('a wording that rests on a finding', () => {
  const only = { ...framed, rewrites: new Map([...framed.rewrites].filter(([id]) => id === 'kultur-uten-lokkemat')) };
  const before = 'Et rikt kulturliv gir bolyst.';
  const fixIn = (draft: string) => {
    const start = draft.indexOf(before);
    const mark = {
      ...markOf(draft, { frame: 'F7', place: 'sentence', written: 'nb', before }),
      span: { start, end: start + before.length - 1 },
    };
    return fixesFor(analyse(draft, only), mark, only)[0];
  };

  it('cites it with a key where the draft does', () => {
    const draft = `# Plan\n\nKommunen har spurt alle som flyttet hit [@grimsrud2013].\n\n${before}\n`;
    const fix = fixIn(draft);
    assert.ok(fix && applied({ draft }, fix).includes('[@vareide2012kultur]'));
    assert.equal(fix.edits.length, 1);
  });

  it('cites it in a footnote where the draft does, in the same step', () => {
    const draft = `# Plan\n\nKommunen har spurt alle som flyttet hit.[^1]\n\n${before}\n\n[^1]: Kommunens egen undersøkelse fra 2024.\n`;
    const fix = fixIn(draft);
    assert.ok(fix);
    const after = applied({ draft }, fix);
    const label = /tatt hensyn til\s?\[\^([^\]]+)\]/.exec(after)?.[1];
    assert.ok(label, after);
    assert.ok(after.includes(`[^${label}]:`), after);
    assert.deepEqual(fix.evidence, ['vareide2012kultur-1']);
  });
});
