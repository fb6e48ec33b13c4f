import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { filesIn } from '../src/hosts/knowledge.js';
import { compareWithEvidence, type Evidence } from '../src/knowledge/compare.js';
import { isRefused, type Note, readNote } from '../src/knowledge/note.js';

/** The evidence lies beside the repository where the base is written; elsewhere there is nothing to compare with. */
const EVIDENCE = '../shared/evidence/evidence.json';

const notesOf = (files: readonly { path: string; text: string }[]): readonly Note[] =>
  files.flatMap((file) => {
    const note = readNote(file);
    return isRefused(note) ? [] : [note];
  });
const bundled = (): readonly Note[] =>
  notesOf(filesIn('knowledge')).filter((note) => note.folder === 'sources' || note.folder === 'findings');

describe('compare', () => {
  const evidence: Evidence = {
    id: 'holm2010',
    tier: 'A',
    group: 'core',
    csl: { type: 'report', author: 'Holm, Frank', issued: '2010 (cover)', title: 'Små samfunn', URL: 'https://a.no/x (nn)' },
    not_seen: 'ISBN',
    read_depth: 'cover',
    slide_check: '–',
    advice: null,
    claims: [{ claim: 'Det virket.', caveat: null, tags: 'a; b', url: 'a.no', conf: 'confirmed in source text' }],
  };
  const source = `---
key: holm2010
tier: A
group: kjerne
type: report
author:
  - { family: Holm, given: Frank }
issued: 2010
title: Små samfunn
URL: [https://a.no/x]
url-remarks:
  - { url: https://a.no/x, remark: (nn) }
normalised:
  issued: "2010 (cover)"
checked: 2026-11-22
---
# Små samfunn

## Lest
Omslaget.

## Ikke sett
ISBN.

## Funn
- [[holm2010-1]]
`;
  const finding =
    '---\nid: holm2010-1\nsource: holm2010\nconfidence: kildetekst\nseen-at: a.no\ntags: a; b\n---\n# nb: Det virket.\n# nn: Det verka.\n';
  const compared = (one: string, other: string) =>
    compareWithEvidence(
      [evidence],
      notesOf([
        { path: 'sources/holm2010.md', text: one },
        { path: 'findings/holm2010-1.md', text: other },
      ]),
    );

  it('finds nothing where nothing is altered, and names what it allows', () => {
    const { differences, normalisations } = compared(source, finding);
    assert.deepEqual(differences, []);
    assert.deepEqual(normalisations.map((one) => `${one.field}: ${one.why}`).sort(), [
      'URL: addresses apart',
      'author: names apart',
      'confidence: one name for the kind',
      'group: one name for the kind',
      'issued: words taken out',
    ]);
  });

  const altered: readonly (readonly [string, string, string, string])[] = [
    ['a letter of the title', 'title: Små samfunn', 'title: Smaa samfunn', 'title'],
    ['a name', 'family: Holm', 'family: Holme', 'author'],
    ['a year', 'issued: 2010', 'issued: 2011', 'issued'],
    ['a year whose evidence is not kept', 'issued: "2010 (cover)"', 'issued: "2010"', 'issued'],
    ['an address', 'URL: [https://a.no/x]', 'URL: [https://a.no/y]', 'URL'],
    ['a tier', 'tier: A', 'tier: B', 'tier'],
    ['an added publisher', 'issued: 2010\n', 'issued: 2010\npublisher: NIBR\n', 'publisher'],
    ['what was not seen', '## Ikke sett\nISBN.\n', '', 'Ikke sett'],
    ['a lost finding link', '- [[holm2010-1]]', '', 'Funn'],
  ];
  for (const [name, from, to, field] of altered)
    it(`finds ${name}`, () => {
      assert.ok(source.includes(from));
      const { differences } = compared(source.replace(from, to), finding);
      assert.ok(
        differences.some((one) => one.field === field),
        JSON.stringify(differences),
      );
    });
  for (const [name, from, to, field] of [
    ['a claim', 'Det virket.', 'Det virker.', 'claim'],
    ['a confidence', 'kildetekst', 'omtaleside', 'confidence'],
    ['an added caveat', '# nn', '## Forbehold\nNei.\n# nn', 'caveat'],
    ['a tag', 'tags: a; b', 'tags: a; c', 'tags'],
  ] as const)
    it(`finds ${name}`, () => assert.ok(compared(source, finding.replace(from, to)).differences.some((one) => one.field === field)));

  it('finds a note too many', () => {
    const { differences } = compareWithEvidence([], notesOf([{ path: 'sources/holm2010.md', text: source }]));
    assert.equal(differences.length, 1);
  });

  if (existsSync(EVIDENCE))
    it('finds no difference between the base and its evidence', () => {
      const all = JSON.parse(readFileSync(EVIDENCE, 'utf8')) as readonly Evidence[];
      const { differences } = compareWithEvidence(all, bundled());
      assert.deepEqual(differences, []);
    });
});
