import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyse } from '../src/engine/analyse.js';
import { judgePiece, judgingPiece } from '../src/engine/detection/judge.js';
import type { Diagnostic } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';

const knowledge = readKnowledge(join(import.meta.dirname, '../../knowledge'));

const said = (draft: string): readonly Diagnostic[] =>
  analyse(draft, knowledge).diagnostics.filter((one) => one.category.startsWith('passive'));
const brief = (draft: string): readonly string[] => said(draft).map((one) => `${one.severity} ${one.category}`);
const texts = (draft: string): readonly string[] => said(draft).map((one) => draft.slice(one.span.start, one.span.end));

describe('judge.ts', () => {
  it('gives one diagnostic of a category for a statement, and both categories when both are there', () => {
    const draft = 'De vakre omgivelsene får folk til å slå rot, og Lia skal være en attraktiv kommune for alle som vil bo her.\n';
    assert.deepEqual([...brief(draft)].sort(), ['warning passive-attraction', 'warning passive-municipality']);
  });

  it('keeps several equal items as single diagnostics', () => {
    assert.equal(said('Kommunen skal:\n\n- bidra til økt bolyst\n- bidra til økt tilflytting\n- bidra til god integrering\n').length, 3);
  });

  it('judges an item with its lead-in and its heading', () => {
    assert.deepEqual(brief('## Strategi\n\nKommunen skal:\n\n- ha fokus på unge i etableringsfasen\n'), ['warning passive-municipality']);
    assert.deepEqual(brief('## Bolyst\n\nTeater, konserter og festival hele året.\n'), ['warning passive-attraction']);
    assert.deepEqual(brief('## Årsmelding\n\nKulturskolen hadde 140 elever.\n'), []);
  });

  it('takes one ingredient as a step down and two as enough', () => {
    const pitch = 'Her får du frisk luft, stille kvelder og kort vei til fjellet';
    assert.deepEqual(brief(`${pitch}.\n`), ['warning passive-attraction']);
    assert.deepEqual(brief(`${pitch}, og en kontaktperson det første året.\n`), ['information passive-attraction']);
    assert.deepEqual(brief(`${pitch}, en kontaktperson det første året og en av 12 ledige stillinger.\n`), []);
  });

  it('lets number, date and owner make a passive fine', () => {
    assert.deepEqual(brief('Det skal legges til rette for bosetting av flyktninger.\n'), ['warning passive-municipality']);
    assert.deepEqual(brief('Det skal legges til rette for bosetting av 25 flyktninger innen 2027 (ansvar: Eiendom).\n'), []);
  });

  it('does not count voluntary work, slogans and the job that is left at four', () => {
    assert.deepEqual(brief('Vi skal være et godt sted å bo, leve og arbeide.\n'), ['warning passive-municipality']);
    assert.deepEqual(brief('Rett fra jobben er du på toppen med ski på beina.\n'), ['warning passive-attraction']);
  });

  it('lowers a need in a chapter about challenges', () => {
    assert.deepEqual(brief('## Strategi\n\nDet er viktig at flere flytter hit.\n'), ['warning passive-municipality']);
    assert.deepEqual(brief('## Utfordringer\n\nDet er viktig at flere flytter hit.\n'), ['information passive-municipality']);
  });

  it('reads the title of a plan for one field of work, but not that of the whole plan', () => {
    const measures = '## Tiltak\n\n- Skape gode og trygge bumiljø\n';
    assert.deepEqual(brief(`# Helse- og omsorgsplan 2025–2028\n\n${measures}`), []);
    assert.deepEqual(brief(`# Samfunnsdel 2025–2037: natur og helse\n\n${measures}`), ['warning passive-municipality']);
    assert.deepEqual(brief(`# Helse- og omsorgsplan 2025–2028\n\n## Rekruttering\n\n#${measures}`), ['warning passive-municipality']);
  });

  it('is silent on questions, quotations, captions, headings, contents, sources and goal columns', () => {
    assert.deepEqual(brief('Er det nok å være attraktiv for barnefamilier?\n'), []);
    assert.deepEqual(brief('> Her er det stille og vakkert, og alle kjenner alle.\n'), []);
    assert.deepEqual(brief('![Fjord](a.jpg)\n\n*Fjordidyll for barnefamilier. Foto: Kommunen*\n'), []);
    assert.deepEqual(brief('## Attraktiv kommune for alle\n'), []);
    assert.deepEqual(brief('## Innhold\n\nAttraktiv kommune for alle ........ 12\n'), []);
    assert.deepEqual(brief('| Mål | Tiltak |\n|---|---|\n| Attraktiv kommune for unge | Leie ut åtte boliger i 2027 |\n'), []);
  });

  it('says it in the written form of the sentence', () => {
    assert.match(said('Kommunen skal vere attraktiv for alle som vil bu i bygdene våre.\n')[0]?.message ?? '', /Seier kva/);
    assert.match(said('We will strive to be an attractive and inclusive region.\n')[0]?.message ?? '', /^Says what/);
  });

  it('marks the clause that commits, and never cuts markup in two', () => {
    assert.deepEqual(texts('Folketallet er 2 400, men kommunen skal være **attraktiv** for unge.\n'), [
      'men kommunen skal være **attraktiv** for unge',
    ]);
  });

  it('catches the group and what is promised', () => {
    const draft = 'Kommunen skal legge til rette for bosetting av barnefamilier på sikt.\n';
    const { captures } = said(draft)[0] ?? {};
    const text = (name: string): string => draft.slice(captures?.[name]?.start, captures?.[name]?.end);
    assert.equal(text('gruppe'), 'barnefamilier');
    assert.equal(text('objekt'), 'for bosetting av barnefamilier på sikt');
  });

  it('depends on the piece, the context and the knowledge alone', () => {
    const { parts } = analyse('## Bolyst\n\nFjorden og fjellet får folk til å flytte hit.\n', knowledge);
    const part = parts.at(-1);
    assert.ok(part);
    assert.deepEqual(
      judgePiece(part.piece, part.before, knowledge).diagnostics,
      judgePiece(part.piece, part.before, knowledge).diagnostics,
    );
    assert.deepEqual(judgePiece(part.piece, part.before, knowledge).diagnostics, part.diagnostics);
  });

  it('judges a long piece in slices, with the same answer', () => {
    const { parts } = analyse(`${'Kommunen skal være attraktiv for unge. '.repeat(1_000)}\n`, knowledge);
    const [part] = parts;
    assert.ok(part);
    const work = judgingPiece(part.piece, part.before, knowledge);
    let slices = 1;
    let slice = work.next();
    for (; !slice.done; slice = work.next()) slices += 1;
    assert.ok(slices >= part.piece.text.length / 16_000, `${slices} slices`);
    assert.equal(slice.value.diagnostics.length, 1_000);
    assert.deepEqual(slice.value.diagnostics, part.diagnostics);
  });

  it('lets others judge between the slices of a draft on one line', () => {
    const text = `${'Kommunen skal være attraktiv for unge. '.repeat(1_000)}\n`;
    const [part] = analyse(text, knowledge).parts;
    assert.ok(part);
    const other = analyse('Fjorden og fjellet får folk til å flytte hit.\n', knowledge).parts[0];
    assert.ok(other);
    const work = judgingPiece(part.piece, part.before, knowledge);
    let slices = 1;
    let slice = work.next();
    for (; !slice.done; slice = work.next()) {
      slices += 1;
      assert.deepEqual(judgePiece(other.piece, other.before, knowledge).diagnostics, other.diagnostics);
    }
    assert.ok(slices > 10, `${slices} slices`);
    assert.deepEqual(slice.value.diagnostics, part.diagnostics);
  });
});
