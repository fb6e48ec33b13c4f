import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyse } from '../src/engine/analyse.js';
import { edited } from '../src/engine/edits.js';
import { memoryOf } from '../src/engine/memory.js';
import type { Analysis, Bibliography, Edit, Surroundings } from '../src/engine/model.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { type Random, randomFrom } from './random.js';

const all = readKnowledge('knowledge');
/** Every sixth rule: what is compared here is how answers are put together. */
const knowledge = { ...all, rules: new Map([...all.rules].filter((_, number) => number % 6 === 0)) };
const keys = [...knowledge.sources.keys()];

/** Citations, footnotes, comments and lists of sources tie places of a draft together that lie far apart. */
describe('same, with sources around', () => {
  it('going on from the analysis before an edit says the same of citations, notes, comments and blanks as a fresh one', () => {
    let told = 0;
    for (let seed = 0; seed < 24; seed += 1) told += checkTyping(seed);
    assert.ok(told > 1_000, `only ${told} diagnostics were compared`);
  }).timeout(120_000);
});

function checkTyping(seed: number): number {
  const random = randomFrom(seed);
  const memory = memoryOf();
  let told = 0;
  let draft = random.below(2) === 0 ? FRONT : '';
  for (let count = random.pick([5, 30, 130]); count > 0; count -= 1) draft += line(random);
  let surroundings = around(random);
  let previous: Analysis = analyse(draft, knowledge, { memory, surroundings });
  for (let round = 0; round < 25; round += 1) {
    const edit = randomEdit(draft, random);
    if (random.below(8) === 0) surroundings = around(random);
    const next = edited(draft, edit);
    // Diagnostics of some versions are never asked for.
    const resumed = analyse(next, knowledge, { memory, surroundings, previous, edit });
    if (random.below(4) > 0) {
      const fresh = analyse(next, knowledge, { surroundings });
      assert.deepEqual(shown(resumed), shown(fresh), `seed ${seed}, edit ${round}: ${JSON.stringify({ edit, draft })}`);
      told += fresh.diagnostics.length;
    }
    previous = resumed;
    draft = next;
  }
  return told;
}

const shown = ({ written, words, citations, diagnostics }: Analysis) => ({ written, words, citations, diagnostics });

const FRONT = '---\nlang: no\nbibliography: own.bib\nreferences:\n  - id: own2\n    title: Tittel\n---\n\n';

function randomEdit(draft: string, random: Random): Edit {
  const start = random.below(draft.length + 1);
  const end = random.below(3) > 0 ? start : Math.min(draft.length, start + random.below(200));
  return {
    span: { start, end },
    newText: random.below(3) === 0 ? line(random) : random.pick(['a', ' ', '\n', '[', ']', '@', '-->', '# ']),
  };
}

/** Things that count far from where they stand. */
function line(random: Random): string {
  const key = random.pick(keys);
  return random.pick([
    `Dette er vist [@${key}, s. 4; @${random.pick(keys)}].\n\n`,
    `Se @${key}s funn [@${key}, p. 12].\n`,
    `«Vi vil at folk skal bli boende her lenge» [@${key}].\n\n`,
    'Kommunen skal være attraktiv for alle.\n\n',
    'Det skal legges til rette for at flere flytter hit.\n\n',
    '<!-- belegg: behold kilde-ukjent, ikke-fylt-ut kapittel – fordi -->\n',
    '<!-- belegg: behold kilde-ufullstendig -->\n',
    '<!-- belegg: behold kilde-engelsk-sted fil – vedtatt -->\n\n',
    '<!-- belegg: uleselig -->\n\n',
    `# Mål ${random.below(9)}\n\n`,
    '### Tiltak\n\n',
    '## Kilder\n\n<!-- belegg: kilder: aure2015 -->\n\n- x\n\n<!-- /belegg -->\n\n',
    `40 prosent av tilflytterne kom for jobb[^${random.below(4)}].\n\n`,
    `[^${random.below(4)}]: [@${key}, s. 3].\n\n`,
    '(Søholt mfl., 2012) og NOU 2020: 15, jf. pbl. § 11–1. Søholt m.fl. (2012).\n\n',
    '(@own1) først.\n\n',
    '[@own1, @own2] [antall] og [utgivelsesår mangler].\n\n',
    `(Søholt mfl., 2012)<!-- belegg: [@${key}] -->\n\n`,
    '- Kommunen skal være et godt sted å bo\n- @own1 og [@nope2020]\n',
  ]);
}

const own: Bibliography = {
  uri: 'file:///plan/own.bib',
  problems: [],
  entries: ['own1', 'own1', 'own2'].map((key, at) => ({
    key,
    uri: 'file:///plan/own.bib',
    span: { start: at, end: at + 1 },
    item: {
      type: 'book',
      title: 'Tittel',
      author: at === 0 ? [] : [{ family: 'Berg', given: 'Anne' }],
      issued: { 'date-parts': [[2020]] },
    },
  })),
};
const broken: Bibliography = { ...own, problems: [{ span: { start: 0, end: 3 }, message: { nb: 'Feil', nn: 'Feil' } }] };

function around(random: Random): Surroundings {
  return random.pick([
    { bibliographies: [], accepted: [] },
    { bibliographies: [own], accepted: [] },
    { bibliographies: [broken], accepted: [{ phrase: 'attraktiv', reason: 'vedtatt' }] },
  ]);
}
