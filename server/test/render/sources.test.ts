import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKnowledge } from '../../src/hosts/knowledge.js';
import { renderSources } from '../../src/render/sources.js';

const here = dirname(fileURLToPath(import.meta.url));
const GOLDEN = join(here, 'references.md');

describe('references of the bundled sources', () => {
  const sources = [...renderSources(readKnowledge(join(here, '../../../knowledge'))).sources.values()];

  it('stand in the golden file, as read and accepted', () => {
    const lines = sources.flatMap((source) => [
      `## ${source.key} (${source.tier})`,
      '',
      ...(source.short && source.reference
        ? [`- ${source.short.nb}`, `- ${source.short.nn}`, `- ${source.reference.nb}`, `- ${source.reference.nn}`]
        : ['- kan ikke siteres']),
      '',
    ]);
    const text = `# Referanser, bokmål og nynorsk\n\n${lines.join('\n')}`;
    if (process.env.UPDATE || !existsSync(GOLDEN)) writeFileSync(GOLDEN, text);
    assert.equal(text, readFileSync(GOLDEN, 'utf8'));
  });

  it('are there exactly for the sources that may be cited', () => {
    for (const source of sources) assert.equal(source.reference !== undefined, source.citable.kind !== 'never', source.key);
  });

  for (const written of ['nb', 'nn'] as const) {
    it(`lack nothing and double nothing (${written})`, () => {
      for (const source of sources) {
        if (!source.reference || !source.short) continue;
        const reference = source.reference[written];
        assert.ok(reference.includes(source.title), `${source.key}: the title is not letter for letter in «${reference}»`);
        assert.doesNotMatch(reference, /undefined|\(\)|\[\]|\.\.|,,|\(\s|\s\)| {2}|NOU NOU|St\. Meld/, `${source.key}: ${reference}`);
        assert.match(reference, /(?:[.?\]]|[a-z0-9/!=_-])$/i, source.key);
        for (const name of source.author) {
          const family = 'literal' in name ? name.literal : name.family;
          assert.equal(reference.split(family).length - 1 >= 1, true, `${source.key}: ${family} is missing`);
        }
        if (source.issued && source.genre === undefined)
          assert.ok(reference.includes(`(${source.issued.slice(0, 4)})`), `${source.key}: year`);
        if (source.number && source.type !== 'legislation') assert.ok(reference.includes(source.number), `${source.key}: number`);
        if (source.collection) assert.ok(reference.includes(source.collection), `${source.key}: series`);
        assert.doesNotMatch(source.short[written], /^\(|\)\)$|undefined/, source.key);
      }
    });

    it(`show a blank for each field that nobody has seen (${written})`, () => {
      for (const source of sources) {
        if (source.citable.kind !== 'incomplete' || !source.reference) continue;
        const blanks = source.reference[written].match(/\[[a-zæøå]+\]/g) ?? [];
        assert.ok(blanks.length >= 1, `${source.key}: ${source.reference[written]}`);
      }
    });
  }
});
