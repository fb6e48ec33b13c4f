import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyse } from '../src/engine/analyse.js';
import { keepFor, reasonAt } from '../src/engine/detection/keep.js';
import type { Diagnostic, Surroundings } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';

const knowledge = readKnowledge(join(import.meta.dirname, '../../knowledge'));
const RULE = 'attraktiv-for-alle';
const SENTENCE = 'Kommunen skal være attraktiv for barnefamilier.';

const marks = (draft: string, surroundings?: Surroundings): readonly Diagnostic[] =>
  analyse(draft, knowledge, surroundings ? { surroundings } : {}).diagnostics;
const rules = (draft: string): readonly string[] => marks(draft).map((one) => one.rule);

describe('keep.ts', () => {
  it('marks the sentence when nothing keeps it', () => {
    assert.deepEqual(rules(`${SENTENCE}\n`), [RULE]);
  });

  it('keeps the next block, and only that', () => {
    const draft = `<!-- belegg: behold ${RULE} – vedtatt visjon -->\n\n${SENTENCE}\n\n${SENTENCE}\n`;
    assert.deepEqual(rules(draft), [RULE]);
    assert.ok((marks(draft)[0]?.span.start ?? 0) > draft.indexOf(SENTENCE) + SENTENCE.length);
  });

  it('keeps in both written forms', () => {
    assert.deepEqual(rules(`<!-- belegg: behald ${RULE} – vedteken visjon -->\n\nKommunen skal vere attraktiv for barnefamiliar.\n`), []);
  });

  it('keeps a list, a chapter and a file', () => {
    const list = `- Kommunen skal være attraktiv for barnefamilier\n- Kommunen skal være attraktiv for unge voksne\n`;
    assert.deepEqual(rules(`<!-- belegg: behold ${RULE} avsnitt – omtalt i kapittel 4 -->\n\n${list}`), []);
    const chapters = `## A\n\n<!-- belegg: behold ${RULE} kapittel – gammelt vedtak -->\n\n${SENTENCE}\n\n### A1\n\n${SENTENCE}\n\n## B\n\n${SENTENCE}\n`;
    assert.equal(rules(chapters).length, 1);
    assert.deepEqual(rules(`${SENTENCE}\n\n<!-- belegg: behold ${RULE} fil – plan under revisjon -->\n\n## B\n\n${SENTENCE}\n`), []);
  });

  it('reports a comment that keeps nothing, with its removal', () => {
    const draft = `Vi åpner biblioteket klokka 10.\n\n<!-- belegg: behold ${RULE} – gammelt vedtak -->\n\nBussen går klokka 12.\n`;
    const [found] = marks(draft);
    assert.equal(found?.rule, 'kommentar-uten-virkning');
    const [edit] = found?.repairs?.[0]?.edits ?? [];
    assert.ok(edit);
    assert.ok(!(draft.slice(0, edit.span.start) + edit.newText + draft.slice(edit.span.end)).includes('belegg'));
  });

  it('reports a misspelt rule, with the right one', () => {
    const draft = `<!-- belegg: behold atraktiv-for-alle – vedtatt -->\n\n${SENTENCE}\n`;
    const found = marks(draft).find((one) => one.rule === 'kommentar-ukjent-regel');
    const edit = found?.repairs?.[0]?.edits[0];
    assert.ok(edit);
    assert.deepEqual(rules(draft.slice(0, edit.span.start) + edit.newText + draft.slice(edit.span.end)), []);
  });

  it('asks for a reason', () => {
    assert.deepEqual(rules(`<!-- belegg: behold ${RULE} -->\n\n${SENTENCE}\n`), ['kommentar-uten-grunn']);
  });

  it('writes a comment that keeps what it was written for', () => {
    for (const draft of [
      `Først.\n\n${SENTENCE}\n`,
      `Kommunen skal:\n\n- bygge ti boliger i 2027\n- være attraktiv for barnefamilier\n`,
      `> Sitat.\n\n${SENTENCE}\n`,
    ]) {
      const analysis = analyse(draft, knowledge);
      const [found] = analysis.diagnostics;
      assert.ok(found, draft);
      const edit = keepFor(analysis, found, 'vedtatt visjon');
      const kept = draft.slice(0, edit.span.start) + edit.newText + draft.slice(edit.span.end);
      assert.deepEqual(rules(kept), [], kept);
      assert.equal(reasonAt(analyse(kept, knowledge), kept.indexOf('attraktiv')), 'vedtatt visjon');
    }
  });

  it('heeds phrases that the municipality has accepted', () => {
    const accepted = [{ phrase: 'attraktiv for barnefamilier', reason: 'visjonen' }];
    assert.deepEqual(marks(`${SENTENCE}\n`, { bibliographies: [], accepted }), []);
    assert.equal(marks(`${SENTENCE}\n`, { bibliographies: [], accepted: [{ ...accepted[0]!, rule: 'myke-verb' }] }).length, 1);
  });
});
