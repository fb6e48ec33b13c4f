import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../src/engine/analyse.js';
import type { Analysis, Edit, Fix, Span } from '../src/engine/model.js';
import { fixesFor } from '../src/engine/wording/rewrites.js';
import { readKnowledge } from '../src/hosts/knowledge.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const knowledge = readKnowledge(join(root, 'knowledge'));
const folders = ['examples', '../shared/eval/drafts'].map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
const drafts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
);

const isFraming = ({ category }: { readonly category: string }): boolean => category.startsWith('passive-');

/** The first wording of every mark, none overlapping another. */
function firstFixes(analysis: Analysis): readonly Fix[] {
  const taken: Span[] = [];
  return analysis.diagnostics.filter(isFraming).flatMap((diagnostic) => {
    const fix = fixesFor(analysis, diagnostic, knowledge)[0];
    if (!fix || fix.edits.some((edit) => taken.some((span) => edit.span.start <= span.end && span.start <= edit.span.end))) return [];
    // Two marks on one sentence are one change: the second would meet the first one's new wording.
    taken.push(...fix.edits.map((edit) => edit.span), diagnostic.span);
    return [fix];
  });
}

/** The draft after the edits, and where the new text stands in it. */
function changed(draft: string, edits: readonly Edit[]): { readonly text: string; readonly places: readonly Span[] } {
  const places: Span[] = [];
  let text = '';
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    text += draft.slice(at, span.start);
    places.push({ start: text.length, end: text.length + newText.length });
    text += newText;
    at = span.end;
  }
  return { text: text + draft.slice(at), places };
}

const shapeOf = ({ parts }: Analysis): readonly string[] =>
  parts.flatMap(({ piece }) => piece.blocks.map(({ kind, depth, level }) => `${kind} ${depth} ${level}`));

for (const { name, text } of drafts)
  describe(`the first wording of every mark in ${name}`, () => {
    const before = analyse(text, knowledge);
    const fixes = firstFixes(before);
    const { text: after, places } = changed(
      text,
      fixes.flatMap((fix) => fix.edits),
    );
    const again = analyse(after, knowledge);

    it('is there for some mark', () => assert.ok(fixes.length > 0 || !before.diagnostics.some(isFraming)));

    it('is not marked itself', () => {
      const touched = again.diagnostics
        .filter(isFraming)
        .filter(({ span }) => places.some((place) => span.start < place.end && place.start < span.end));
      assert.deepEqual(
        touched.map(({ rule, span }) => `${rule}: ${after.slice(span.start, span.end)}`),
        [],
      );
    });

    it('leaves the same blocks', () => assert.deepEqual(shapeOf(again), shapeOf(before)));

    it('leaves every block outside it as it was', () => {
      const texts = (analysis: Analysis) =>
        analysis.parts.flatMap((part) =>
          part.piece.blocks.map((block) => ({
            text: block.prose.text,
            start: block.span.start + part.start,
            end: block.span.end + part.start,
          })),
        );
      const old = texts(before);
      texts(again).forEach((block, index) => {
        const inside = places.some((place) => place.start >= block.start - 1 && place.end <= block.end + 1);
        if (!inside) assert.equal(block.text, old[index]?.text);
      });
    });

    it('changes nothing when it is done again', () =>
      assert.deepEqual(
        firstFixes(again).map((fix) => fix.preview),
        [],
      ));
  });
