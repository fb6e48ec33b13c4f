import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyse } from '../src/engine/analyse.js';
import { languageOf } from '../src/engine/language/language.js';
import { wordsOf } from '../src/engine/language/words.js';
import type { Rule } from '../src/engine/model.js';
import { compileFolder } from '../src/hosts/knowledge.js';
import { readAnnotated, writeAnnotated } from '../src/knowledge/annotated.js';
import { compile } from '../src/knowledge/compile.js';

const { knowledge, problems } = compileFolder(join(import.meta.dirname, '../../knowledge'));
const rules = [...knowledge.rules.values()].filter((rule) => rule.kind !== 'check');
const framing = rules.filter((rule) => rule.kind === 'frame' || rule.kind === 'passive');

/** `[# Overskrift | Innledning:] setning` puts the sentence under a heading, and as an item under a lead-in («-»: without one). */
function placedExample(example: string): { readonly before: string; readonly text: string } {
  const found = /^\[# ([^\]|]*?)(?: \| ([^\]]*))?\] (.*)$/s.exec(example);
  if (!found) return { before: '', text: example };
  const [, heading, lead, text] = found;
  const item = lead === undefined ? '' : lead === '-' ? '- ' : `${lead}\n\n- `;
  return { before: `## ${heading}\n\n${item}`, text: text ?? '' };
}

/** The example with the marks that the engine makes. */
function marked(example: string): string {
  const { before, text } = placedExample(example);
  const plain = readAnnotated(text, (id) => knowledge.rules.has(id)).text;
  const found = analyse(`${before}${plain}\n`, knowledge).diagnostics.filter(
    (one) => one.severity === 'warning' && one.category.startsWith('passive'),
  );
  const marks = found.map((one) => ({
    span: { start: one.span.start - before.length, end: one.span.end - before.length },
    rule: one.rule,
  }));
  return (
    example.slice(0, example.length - text.length) +
    writeAnnotated(
      plain,
      marks.filter(({ span }) => span.start >= 0),
    )
  );
}

describe('rules', () => {
  it('are read without a problem', () => {
    assert.deepEqual(
      problems.filter(({ path }) => /^(?:rules|lexicon)\//.test(path)),
      [],
    );
  });

  for (const rule of rules)
    it(`${rule.id}: every example is marked as it says`, () => {
      const examples = [...rule.examples.flagged, ...rule.examples.silent];
      assert.deepEqual(
        examples.map(marked).filter((found, at) => found !== examples[at]),
        [],
      );
    });

  it('have examples in both written forms', () => {
    for (const rule of framing.filter((one) => !one.id.startsWith('en-'))) assert.ok(hasBoth(rule), rule.id);
  });

  it('cover every frame, construction and ingredient', () => {
    const frames = new Set(rules.flatMap((rule) => rule.frame ?? []));
    const wanted = [...numbered('F', 12), ...numbered('P', 13), ...numbered('A', 10)];
    assert.deepEqual(
      wanted.filter((frame) => !frames.has(frame)),
      [],
    );
  });

  it('rest on findings that may be offered', () => {
    for (const rule of framing) {
      assert.ok(rule.evidence.length > 0, rule.id);
      for (const id of rule.evidence) assert.equal(knowledge.findings.get(id)?.offer.kind, 'offered', `${rule.id}: ${id}`);
    }
  });

  it('say one plain sentence and neither moralise nor grade', () => {
    for (const rule of framing)
      for (const text of [rule.title.nb, rule.title.nn]) {
        assert.match(text, /^«?\p{Lu}[^.!?]*[.]$/u, `${rule.id}: ${text}`);
        assert.doesNotMatch(text, /dårlig|dårleg|feil|svak|flink|bør unngå|ikke lov|ikkje lov/iu);
      }
  });

  it('are refused with line and advice', () => {
    const note = (cue: string): string =>
      `---\nkind: passive\ncategory: passive-municipality\ncues:\n  - { match: "${cue}", strength: 3 }\n---\n# nb: Sier noe.\n# nn: Seier noko.\n\n## Hvorfor\n\nX.\n\n## Kvifor\n\nX.\n`;
    const refused = (cue: string): string =>
      compile([{ path: 'rules/prove.md', text: note(cue) }])
        .problems.map((one) => `${one.line} ${one.message.nb}`)
        .join('; ');
    assert.match(refused('skal [være'), /^5 mønsteret .* ved tegn 6: «\[» mangler sin «\]»/);
    assert.match(refused('@atraktiv'), /ordlista «atraktiv» finnes ikke/);
    const list = { path: 'lexicon/attraktiv.yml', text: 'about: x\nwords:\n  - attraktiv q\n' };
    assert.match(
      compile([list])
        .problems.map((one) => one.message.nb)
        .join('; '),
      /skal være ett ord og en bøyning/,
    );
    const needs = note('skal være').replace('strength: 3', 'strength: 3, needs: [settlin]');
    assert.match(
      compile([{ path: 'rules/prove.md', text: needs }])
        .problems.map((one) => one.message.nb)
        .join('; '),
      /mente du «settling»\?/,
    );
  });
});

function hasBoth(rule: Rule): boolean {
  const forms = rule.examples.flagged.map((example) => languageOf(wordsOf(placedExample(example).text)));
  const all = rule.examples.flagged.length;
  return all >= 2 && (forms.some((one) => one.language === 'nn') || all >= 4) && forms.some((one) => one.language === 'nb');
}

function numbered(letter: string, last: number): readonly string[] {
  return Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);
}
