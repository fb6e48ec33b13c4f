import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyse, analysing } from '../src/engine/analyse.js';
import { coveringEdit, edited } from '../src/engine/edits.js';
import { isBearable } from '../src/engine/markdown/bearable.js';
import { wholePiece } from '../src/engine/markdown/blocks.js';
import { insideAt } from '../src/engine/markdown/cuts.js';
import { piecesOf } from '../src/engine/markdown/pieces.js';
import { plainPiece } from '../src/engine/markdown/plain-blocks.js';
import { memoryOf } from '../src/engine/memory.js';
import type { Analysis, Edit } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { planDraft } from './norwegian-text.js';
import { longDraft, type Random, randomDraft, randomFrom, randomLine } from './random.js';
import { byPieces, byWholeParse } from './taken-apart.js';

const all = readKnowledge('knowledge');
/** Every sixth rule: what is compared here is how a draft is taken apart and put together, thousands of times. */
const knowledge = { ...all, rules: new Map([...all.rules].filter((_, number) => number % 6 === 0)) };

describe('same', () => {
  it('pieces give the same blocks, prose, positions, comments and masks as one parse of the whole', () => {
    for (let seed = 0; seed < 800; seed += 1) {
      const draft = randomDraft(randomFrom(seed));
      assert.deepEqual(byPieces(draft), byWholeParse(draft), `seed ${seed}: ${JSON.stringify(draft)}`);
    }
  });

  it('long lists and tables that are cut give the same as one parse of the whole', () => {
    let cut = 0;
    for (let seed = 0; seed < 60; seed += 1) {
      const draft = longDraft(randomFrom(seed));
      const pieces = piecesOf(draft, memoryOf());
      // Rows that make one endless paragraph are read roughly.
      if (!pieces.every(({ piece }) => isBearable(piece.text))) continue;
      assert.deepEqual(byPieces(draft), byWholeParse(draft), `seed ${seed}: ${JSON.stringify(draft)}`);
      cut += pieces.filter(({ start }) => insideAt(draft, start)).length;
    }
    assert.ok(cut > 30, `only ${cut} cuts`);
  });

  it('pieces laid end to end are the draft', () => {
    for (let seed = 0; seed < 250; seed += 1) {
      const draft = randomDraft(randomFrom(seed + 10_000));
      const pieces = piecesOf(draft, memoryOf());
      assert.equal(pieces.map(({ piece }) => piece.text).join(''), draft);
    }
  });

  it('prose is the source wherever a run says so', () => {
    for (let seed = 0; seed < 250; seed += 1) {
      const draft = randomDraft(randomFrom(seed + 20_000));
      for (const { start, piece } of piecesOf(draft, memoryOf())) for (const block of piece.blocks) checkRuns(draft, start, block);
    }
  });

  it('what needs no parser is what the parser says', () => {
    let plain = 0;
    for (let seed = 0; seed < 8_000; seed += 1) {
      const text = plainLike(randomFrom(seed + 40_000));
      const found = plainPiece(text);
      if (!found) continue;
      plain += 1;
      assert.deepEqual(found.piece, wholePiece(text), `seed ${seed}: ${JSON.stringify(text)}`);
    }
    assert.ok(plain > 1_000, `only ${plain} texts were plain`);
  });

  it('memory never changes the answer', () => {
    for (let seed = 0; seed < 8; seed += 1) {
      const random = randomFrom(seed + 30_000);
      const memory = memoryOf({ characters: random.pick([400, 4_000, 400_000]) });
      let draft = randomDraft(random);
      for (let round = 0; round < 50; round += 1) {
        draft = edited(draft, randomEdit(draft, random));
        const remembered = analyse(draft, knowledge, { memory });
        assert.equal(shown(remembered), shown(analyse(draft, knowledge)), `seed ${seed}, edit ${round}: ${JSON.stringify(draft)}`);
      }
    }
  });

  it('going on from the analysis before an edit gives what a fresh one gives, through pastes, fences, undo and redo', () => {
    for (let seed = 0; seed < 40; seed += 1) checkTyping(seed);
  }).timeout(120_000);

  it('an edit that is not the one that was made is not believed', () => {
    const previous = analyse('Kommunen bygger.\n\nKommunen leier.\n', knowledge);
    const draft = 'Noe helt annet.\n';
    const edit = { span: { start: 0, end: 0 }, newText: 'x' };
    assert.deepEqual(analyse(draft, knowledge, { previous, edit }), analyse(draft, knowledge));
  });

  it('slices add up to the whole, and each ends where a piece ends', () => {
    const draft = planDraft(60_000);
    const slices = analysing(draft, knowledge);
    const whole = analyse(draft, knowledge);
    let until = 0;
    for (let slice = slices.next(); ; slice = slices.next()) {
      if (slice.done) {
        assert.deepEqual(slice.value, whole);
        break;
      }
      assert.ok(slice.value.until > until && slice.value.until - until < 20_000);
      until = slice.value.until;
      const parts = slice.value.soFar().parts;
      assert.deepEqual(parts, whole.parts.slice(0, parts.length));
    }
    assert.ok(until > 40_000);
  });
});

/** All that an analysis says, in one line. */
function shown({ draft, parts, written, words, citations, diagnostics }: Analysis): string {
  const pieces = parts.map(({ start, piece, before, statements }) => [
    start,
    piece,
    before.key,
    statements.map(({ span, written, leadIn }) => [span, written, leadIn]),
  ]);
  return JSON.stringify({ draft, written, words, citations, diagnostics, pieces });
}

/** Types, pastes, undoes and redoes at random, and compares each time with an analysis from scratch. */
function checkTyping(seed: number): void {
  const random = randomFrom(seed + 50_000);
  const memory = memoryOf({ characters: random.pick([2_000, 400_000]) });
  let draft =
    seed % 8 === 0 ? longDraft(random) : random.below(3) === 0 ? planDraft(1_000, seed) : randomDraft(random, 3 + random.below(9));
  let previous: Analysis = analyse(draft, knowledge, { memory });
  const undo: Edit[] = [];
  for (let round = 0; round < 50; round += 1) {
    const { edit, next } = someEdits(draft, random, undo);
    if (random.below(4) > 0) undo.push(inverse(draft, edit));
    previous = analyse(next, knowledge, { memory, previous, edit });
    const message = `seed ${seed}, edit ${round}: ${JSON.stringify({ edit, draft })}`;
    assert.equal(shown(previous), shown(analyse(next, knowledge)), message);
    draft = next;
  }
}

/** One edit or two in one go, a big paste now and then, or the undoing of an earlier edit when it was the last. */
function someEdits(draft: string, random: Random, undo: Edit[]): { edit: Edit; next: string } {
  const last = random.below(4) === 0 ? undo.pop() : undefined;
  if (last && last.span.end <= draft.length) return { edit: last, next: edited(draft, last) };
  const edit =
    random.below(25) === 0
      ? { span: { start: random.below(draft.length + 1), end: draft.length }, newText: planDraft(800, random.below(99)) }
      : randomEdit(draft, random);
  const between = edited(draft, edit);
  if (random.below(5) > 0) return { edit, next: between };
  const second = randomEdit(between, random);
  return { edit: coveringEdit(edit, second, between), next: edited(between, second) };
}

function inverse(draft: string, edit: Edit): Edit {
  const { start, end } = edit.span;
  return { span: { start, end: start + edit.newText.length }, newText: draft.slice(start, end) };
}

/** Text that often needs no parser: words, lists, tables, and now and then a mark that makes all the difference. */
function plainLike(random: Random): string {
  const rare = random.pick([0, 2, 5]);
  let text = '';
  for (let count = 2 + random.below(14); count > 0; count -= 1)
    text += rare && random.below(rare) ? random.pick(COMMON) : random.pick(MARKS);
  return random.below(3) === 0 ? text : `${text.trimEnd()}\n`;
}

const COMMON = ['ord ', 'skal ', 'Ny', '2028 ', '\n', '\n\n', '\n- ', '. '];
const MARKS = [
  '**',
  '*',
  '**Mål**',
  '*i*',
  '[',
  '](',
  '[t](x.no)',
  '[@ssb2021, s. 4]',
  '[^1]',
  '[^1]: ',
  '- ',
  '\n* ',
  '+ ',
  '# ',
  '\n## ',
  '|',
]
  .concat([
    '| a | b |\n',
    '|---|---|\n',
    '\n| ',
    '|\n',
    '1. ',
    '1)',
    '&',
    '& ',
    '&amp;',
    '<',
    '< 5',
    '>',
    '`',
    '~',
    '_',
    '\\',
    ':',
    'http://',
  ])
  .concat([
    'www.',
    'a@b.no',
    '@',
    '!',
    '.',
    ',',
    '(',
    ')',
    '«',
    '»',
    '–',
    '• ',
    '\no ',
    '  ',
    '   ',
    '\r\n',
    '===',
    '---',
    '\n---\n',
    'Foto: ',
  ])
  .concat([
    '\u00a0',
    '😀',
    '\ud800',
    '=',
    '"',
    'MÅL:\n',
    '  \n',
    '[x]',
    '[ ] ',
    '$',
    '%',
    'w',
    'ww.',
    '\u00ad',
    '[a](b)(c)',
    '/',
    '#',
    '[^1](x)',
  ])
  .concat([
    '```\n',
    '```',
    '~~~\n',
    '<!-- x -->',
    '<!--',
    '-->',
    '    ',
    '\t',
    '[x]: y\n',
    '[a][b]',
    '![a](b)',
    ';',
    '?',
    '-',
    '\n\n\n',
    '> ',
    '\n  - ',
  ])
  .concat([
    '\n> ',
    '\n> «Sitat»\n',
    '>\n',
    '\n1. ',
    '\n2. ',
    '\n1) ',
    '\n   - ',
    '\n    - ',
    '\n  1. ',
    '\n- a\n',
    '\n  ',
    '![Bilde](x.png)\n\n',
    '*Foto: Ola*\n',
    '*Fjorden*\n',
    '`kode`',
    '``a`b``',
    '<br>',
    '<BR />',
    '&nbsp;',
    '\\*',
    '\\[',
    '\\.',
    '\\|',
    '\\\n',
  ])
  .concat([
    '_i_',
    '__s__',
    'snake_case',
    '*«a»*',
    '.* ',
    ' *',
    '\n***\n',
    '~40 ',
    '~~a~~',
    '\n- [antall] ',
    '- [x] ',
    '[a](b "c")',
    '[a](b_c)',
    ' 5*3 ',
    '||',
    '`|`',
    '+47',
    '-5',
    '`` ',
    '\n   ',
    '\n 1. ',
    '> - ',
    '\n>\n',
    '<!-- y\n -->',
    '\\!',
    '\\`',
    '\n[^to]: ',
    '\n\n  Ord\n',
    'a\tb',
    'https://www.ssb.no/a-b',
    ' https://a.no/x_y?z=1#q',
    ' www.kommune.no',
    '(https://a.no/b).',
    ' post@kommune.no',
    ' a+b@c.no-',
    ' a@b.c1',
    '\n<script>\n',
    '</script>',
    '\n<?x ',
    '?>',
    '\n<![CDATA[',
    ']]>',
  ]);

function checkRuns(draft: string, start: number, block: ReturnType<typeof piecesOf>[number]['piece']['blocks'][number]): void {
  let before = 0;
  for (const run of block.prose.runs) {
    const source = run.source + start;
    assert.equal(block.prose.text.slice(run.prose, run.prose + run.length), draft.slice(source, source + run.length));
    assert.ok(run.prose >= before, 'runs are in order');
    before = run.prose + run.length;
  }
}

function randomEdit(draft: string, random: Random): Edit {
  const start = random.below(draft.length + 1);
  const end = random.below(3) ? start : Math.min(draft.length, start + random.below(12));
  return { span: { start, end }, newText: inserted(random) };
}

function inserted(random: Random): string {
  switch (random.below(4)) {
    case 0:
      return random.pick(['a', 'Å', ' ', '\n', '`', '#', '-', '>', '*', '[', ']', '|', '<', ':', '.']);
    case 1:
      return random.pick(['```\n', '<!--', '-->', '\n\n', '---\n', '**', '# ', '- ', '> ', '\r\n', '[^1]']);
    case 2:
      return `${randomLine(random)}\n`;
    default:
      return '';
  }
}
