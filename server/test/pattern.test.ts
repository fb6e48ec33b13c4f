import assert from 'node:assert/strict';
import { matcherOf } from '../src/engine/detection/matches.js';
import { readPattern } from '../src/engine/detection/pattern.js';
import { wordsOf } from '../src/engine/language/words.js';
import type { Knowledge, Rule } from '../src/engine/model.js';
import { inflect } from '../src/knowledge/inflect.js';

const lists = new Map([
  ['attraktiv', new Set(['attraktiv', 'attraktivt', 'attraktive'])],
  ['hjem', new Set(['kommer hjem', 'kjem heim', 'heim'])],
  ['idyll', new Set(['*idyll', 'idyll'])],
]);

/** The words that a pattern takes in a text, or nothing. */
function taken(source: string, text: string): string | undefined {
  const read = readPattern(source);
  assert.ok('pattern' in read, source);
  const rule = { id: 'r', kind: 'passive', category: 'passive-municipality', severity: 'warning' } as Rule;
  const knowledge = {
    rules: new Map([['r', { ...rule, cues: [{ pattern: read.pattern, strength: 3, needs: [] }] }]]),
    lists,
  } as unknown as Knowledge;
  const matcher = matcherOf(knowledge);
  const line = matcher.line(text, wordsOf(text));
  const [found] = matcher.matches(line);
  return (
    found &&
    line.words
      .slice(found.from, found.to)
      .map((word) => word.folded)
      .join(' ')
  );
}

function problem(source: string): string {
  const read = readPattern(source);
  return 'problem' in read ? `${read.problem.column} ${read.problem.message.nb}` : '';
}

describe('pattern.ts', () => {
  it('takes words in both written forms', () => {
    assert.equal(taken('skal [være, vere] @attraktiv', 'Kommunen skal vere attraktiv.'), 'skal vere attraktiv');
    assert.equal(taken('skal [være, vere] @attraktiv', 'Kommunen skal være Attraktiv'.toLowerCase()), 'skal være attraktiv');
  });

  it('jumps over as many words as it may', () => {
    assert.equal(taken('skal .. @attraktiv', 'Vi skal bli en mer attraktiv kommune'), 'skal bli en mer attraktiv');
    assert.equal(taken('skal ..2 @attraktiv', 'Vi skal bli en mye mer attraktiv kommune'), undefined);
  });

  it('takes beginnings, ends and phrases', () => {
    assert.equal(taken('tilflytt*', 'Økt tilflytting'), 'tilflytting');
    assert.equal(taken('@idyll', 'en ekte fjordidyll'), 'fjordidyll');
    assert.equal(taken('unge .. @hjem', 'Dei unge kjem heim'), 'unge kjem heim');
  });

  it('knows what may be missing and what must not follow', () => {
    assert.equal(taken('skal (også, òg) være', 'Vi skal også være'), 'skal også være');
    assert.equal(taken('skal (også, òg) være', 'Vi skal være'), 'skal være');
    assert.equal(taken('bli sett !ned', 'Fartsgrensa kan bli sett ned'), undefined);
  });

  it('knows beginning, end and numbers', () => {
    assert.equal(taken('^ gode møteplasser $', 'Gode møteplasser'), 'gode møteplasser');
    assert.equal(taken('^ gode', 'Vi vil ha gode møteplasser'), undefined);
    assert.equal(taken('# tomter', 'Vi regulerer 14 tomter'), '14 tomter');
  });

  it('reads converted text: hyphens within words and elliptic compounds', () => {
    assert.equal(taken('utflytting*', 'Vi må bremse ut-flyttingen'), 'ut-flyttingen');
    assert.equal(taken('natur', 'natur-, kultur- og fritidsmuligheter'), 'natur-');
  });

  it('leaves names alone', () => {
    assert.equal(taken('paradis', 'Feltet Paradis er regulert'), undefined);
    assert.equal(taken('paradis', 'Her er et paradis'), 'paradis');
    assert.equal(taken('fortrinn', '2.3 Fortrinn'), 'fortrinn');
  });

  it('says where and what is wrong', () => {
    assert.match(problem('skal [være'), /^6 «\[» mangler/);
    assert.match(problem('.. skal'), /^1 mønsteret må begynne med et ord/);
    assert.match(problem('skal ..40 x'), /^6 «\.\.» kan hoppe over/);
    assert.match(problem('skal *bo* her'), /^6 «\*» kan stå/);
    assert.match(problem('skal ! bo'), /^6 «!» må stå/);
    assert.match(problem('skal ; bo'), /^6 tegnet «;»/);
    assert.match(problem('(skal)'), /^1 mønsteret/);
  });

  it('finds cues by their first word, whatever the number of rules', () => {
    const rules = new Map(Array.from({ length: 2_000 }, (_, at) => [`r${at}`, ruleOf(`r${at}`, `ord${at} og mer`)]));
    const few = matcherOf({ rules: new Map([...rules].slice(0, 10)), lists } as unknown as Knowledge);
    const many = matcherOf({ rules, lists } as unknown as Knowledge);
    const text = 'her er ord5 og mer tekst som ikke treffer noe annet '.repeat(400);
    const cost = (matcher: typeof few): number => {
      const line = matcher.line(text, wordsOf(text));
      matcher.matches(line);
      const start = performance.now();
      for (let round = 0; round < 20; round++) matcher.matches(line);
      return performance.now() - start;
    };
    assert.ok(cost(many) < 20 * cost(few) + 50);
  });
});

function ruleOf(id: string, source: string): Rule {
  const read = readPattern(source);
  assert.ok('pattern' in read);
  return {
    id,
    kind: 'passive',
    category: 'passive-municipality',
    severity: 'warning',
    cues: [{ pattern: read.pattern, strength: 3, needs: [] }],
  } as unknown as Rule;
}

describe('inflect.ts', () => {
  it('makes the forms of both written forms', () => {
    const forms = (word: string, kind: Parameters<typeof inflect>[1]): ReadonlySet<string> => new Set(inflect(word, kind));
    for (const form of ['fjell', 'fjellet', 'fjella', 'fjellene', 'fjellets']) assert.ok(forms('fjell', 'n').has(form), form);
    for (const form of ['skog', 'skogen', 'skoger', 'skogar', 'skogane', 'skogens']) assert.ok(forms('skog', 'm').has(form), form);
    for (const form of ['bre', 'breen', 'brear']) assert.ok(forms('bre', 'm').has(form), form);
    for (const form of ['barndommen', 'barndomen', 'barndommens']) assert.ok(forms('barndom', 'm').has(form), form);
    for (const form of ['trygt', 'trygge', 'tryggaste']) assert.ok(forms('trygg', 'a').has(form), form);
    for (const form of ['open', 'ope', 'opne', 'opnare']) assert.ok(forms('open', 'a').has(form), form);
    assert.ok(forms('*idyll', 'm').has('*idyllen'));
  });
});
