import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../src/engine/analyse.js';
import { activeOf, capitalized, inStyle, styleIn } from '../src/engine/wording/agreement.js';
import { BLANK_RULE, blanksIn, isBlankName } from '../src/engine/wording/blanks.js';
import { templatesIn } from '../src/engine/wording/templates.js';
import { readKnowledge } from '../src/hosts/knowledge.js';

const knowledge = readKnowledge(join(dirname(fileURLToPath(import.meta.url)), '../../knowledge'));
const blanksOf = (draft: string) => analyse(draft, knowledge).diagnostics.filter(({ rule }) => rule === BLANK_RULE);
const textsOf = (draft: string) => blanksOf(draft).map(({ span }) => draft.slice(span.start, span.end));

describe('blanks', () => {
  it('are found in paragraphs, items, cells, headings and emphasis', () => {
    const draft =
      '# Mål for [år]\n\nVi leier ut [antall] boliger innen **[måned, år]**.\n\n- [ansvarlig] ringer\n\n| Tiltak | Frist |\n|---|---|\n| Ringe | [frist] |\n';
    assert.deepEqual(textsOf(draft), ['[år]', '[antall]', '[måned, år]', '[ansvarlig]', '[frist]']);
  });

  it('are not footnote marks, citations, links, checkboxes, code or remarks', () => {
    const draft = [
      '# Plan',
      'Kilden er kjent.[^1] Se [kilde](https://example.org) og [@soholt2012, s. 3] og [sic] og [vår utheving] og [1] og […].',
      'Se [kilde][a] og ![bilde](b.png) og `[antall]` og \\[antall\\].',
      '- [ ] gjort\n- [x] gjort',
      '[^1]: Note.\n\n[a]: https://example.org',
      '<!-- [frist] -->',
    ].join('\n\n');
    assert.deepEqual(textsOf(`${draft}\n`), []);
  });

  it('say what is missing, in the form of the block', () => {
    const [nb] = blanksOf('# Plan\n\nKommunen skal leie ut [antall] boliger til dem som flytter hit og ikke har noe sted å bo.\n');
    const [nn] = blanksOf('# Plan\n\nKommunen skal leige ut [tal] bustader til dei som flyttar hit og ikkje har nokon stad å bu.\n');
    assert.equal(nb?.message, 'Ikke fylt ut: antall.');
    assert.equal(nn?.message, 'Ikkje fylt ut: tal.');
    assert.equal(nb?.severity, 'information');
    assert.equal(nb?.category, 'blank');
  });

  it('stand where they stand with Windows line ends', () => {
    const draft = '# Plan\r\n\r\nInnen [frist] skal\r\n[ansvarlig] svare.\r\n';
    assert.deepEqual(textsOf(draft), ['[frist]', '[ansvarlig]']);
  });

  it('come from one block as well', () => {
    const [part] = analyse('Innen [frist].\n', knowledge).parts;
    const block = part?.piece.blocks[0];
    assert.ok(block);
    assert.deepEqual(blanksIn(block), [{ span: { start: 6, end: 13 }, name: 'frist' }]);
  });

  it('have names of known words only', () => {
    for (const name of ['antall', 'navn på bedriften', 'jobb/bolig', 'måned, år'])
      assert.equal(isBlankName(name), name !== 'navn på bedriften', name);
    assert.ok(!isBlankName('sic') && !isBlankName('og'));
  });
});

describe('templates', () => {
  for (const written of ['nb', 'nn'] as const) {
    const templates = templatesIn(knowledge, written);
    it(`are four in ${written}`, () => assert.equal(templates.length, 4));
    for (const { id, text } of templates) {
      it(`${id} ${written} has blanks that are all found`, () => {
        const bracketed = [...text.matchAll(/\[([^\]]+)\]/g)].map(([whole]) => whole);
        assert.ok(bracketed.length > 3);
        assert.deepEqual(textsOf(`${text}\n`), bracketed);
      });
      it(`${id} ${written} gets no mark but for its blanks`, () => {
        const marks = analyse(`# Plan\n\n${text}\n`, knowledge).diagnostics.filter(({ rule }) => rule !== BLANK_RULE);
        assert.deepEqual(
          marks.map(({ rule, span }) => `${rule} ${`# Plan\n\n${text}\n`.slice(span.start, span.end)}`),
          [],
        );
      });
    }
  }
});

describe('agreement', () => {
  const plain = styleIn('');

  it('follows the infinitives of the draft', () => {
    assert.equal(
      inStyle('skal legg~je fram og skriv~e', styleIn('Vi skal leggja og byggja. Vi skal skriva og gjera.')),
      'skal leggja fram og skriva',
    );
    assert.equal(inStyle('skal legg~je fram', styleIn('Vi skal legge fram og bygge.')), 'skal legge fram');
    assert.equal(inStyle('skal legg~je fram', plain), 'skal leggje fram');
  });

  it('follows «me» and «vert»', () => {
    const style = styleIn('Me har bustader. Det vert bygt. Me veit det.');
    assert.ok(style.me && style.vert);
    assert.ok(!plain.me && !plain.vert);
  });

  it('puts a capital inside the bracket', () => assert.equal(capitalized('[ansvarlig] skal'), '[Ansvarlig] skal'));

  const active: readonly (readonly [string, 'nb' | 'nn', string | undefined])[] = [
    ['Det skal legges til rette for vekst.', 'nb', '[Ansvarlig] skal legge til rette for vekst'],
    ['Møteplasser skal styrkes.', 'nb', '[Ansvarlig] skal styrke møteplasser'],
    ['Innen 2027 skal det kartlegges hva bedriftene trenger.', 'nb', 'Innen 2027 skal [ansvarlig] kartlegge hva bedriftene trenger'],
    ['Det skal leggjast til rette for vekst.', 'nn', '[Ansvarleg] skal leggje til rette for vekst'],
    ['Flyktningar skal inkluderast i lokalsamfunnet.', 'nn', '[Ansvarleg] skal inkludere flyktningar i lokalsamfunnet'],
    ['Boligene skal bygges av kommunen.', 'nb', undefined],
    ['Tilbudet skal styrkes og utvikles.', 'nb', undefined],
    ['De skal inkluderes.', 'nb', undefined],
    ['Granvik skal utvikles.', 'nb', undefined],
    ['Vi trives her.', 'nb', undefined],
  ];
  for (const [before, written, after] of active)
    it(`${before} → ${after ?? 'nothing'}`, () => assert.equal(activeOf(before, written, plain), after));
});
