import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { citableSource, citableSources, offeredFinding, offeredFindings } from '../src/engine/gates.js';
import { compileFolder, filesIn } from '../src/hosts/knowledge.js';
import { freeze, thaw } from '../src/knowledge/artifact.js';
import { compile, extend } from '../src/knowledge/compile.js';
import { type File, isRefused, readNote } from '../src/knowledge/note.js';

const SOURCE = `---
key: holm2010
tier: A
group: kjerne
type: report
author:
  - { family: Holm, given: Frank Egil }
issued: 2010
title: "Små samfunn tar sats"
publisher: Norsk senter for bygdeforskning
number: 5/10
URL:
  - https://eksempel.no/a
checked: 2026-11-22
---
# Små samfunn tar sats

## Lest
Tittelsiden.
`;
const FINDING = `---
id: holm2010-1
source: holm2010
confidence: kildetekst
direction: øker
relation: samvariasjon
figures:
  - { value: 42, unit: prosent, of: "kommunene i studien", year: 2010 }
themes: []
---
# nb: 42 prosent av kommunene ble flere.
# nn: 42 prosent av kommunane blei fleire.

## Forbehold
Få kommuner.

## Atterhald
Få kommunar.
`;
const TRAP = `---
number: 1
kind: claim
findings: [holm2010-1]
sources: [holm2010]
---
# nb: Alt virker.
# nn: Alt verkar.

## Bokmål
Ikke alt.

## Nynorsk
Ikkje alt.
`;
const THEME = `---
id: bolig
for: [holm2010-1]
against: []
---
# nb: Bolig
# nn: Bustad

## Bokmål
Se [[holm2010-1]].

## Nynorsk
Sjå [[holm2010-1]].
`;
const WHOLE: readonly File[] = [
  { path: 'sources/holm2010.md', text: SOURCE },
  { path: 'findings/holm2010-1.md', text: FINDING },
  { path: 'traps/01-alt.md', text: TRAP },
  { path: 'themes/bolig.md', text: THEME },
];

/** The small base with one note changed: what is said of it, as `path:line text`. */
function said(path: string, from: string | RegExp, to: string): readonly string[] {
  const files = WHOLE.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file));
  assert.notDeepEqual(files, WHOLE, 'the change changed nothing');
  return compile(files).problems.map((p) => `${p.path}:${p.line} ${p.message.nb}`);
}

function refuses(path: string, from: string | RegExp, to: string, line: number, words: RegExp): void {
  const problems = said(path, from, to);
  assert.ok(
    problems.some((problem) => problem.startsWith(`${path}:${line} `) && words.test(problem)),
    `expected ${path}:${line} ${words}, got\n${problems.join('\n')}`,
  );
}

const source = 'sources/holm2010.md';
const finding = 'findings/holm2010-1.md';

describe('knowledge: the small base', () => {
  it('compiles without a problem', () => {
    assert.deepEqual(compile(WHOLE).problems, []);
  });
});

describe('knowledge: broken front matter', () => {
  it('not YAML', () => refuses(source, 'tier: A', 'tier: [A', 4, /kan ikke leses/));
  it('no front matter', () => refuses(source, '---\nkey', 'key', 1, /tre streker/));
  it('front matter never closed', () => refuses(source, '---\n# Små', '# Små', 1, /avsluttet/));
  it('a list where fields belong', () => refuses(source, /key:[\s\S]*2026-11-22/, '- a\n- b', 2, /navn: verdi/));
  it('unknown key with a guess', () => refuses(source, 'publisher:', 'publiser:', 10, /ukjent felt «publiser»; mente du «publisher»\?/));
  it('unknown key without a guess', () => refuses(source, 'number: 5/10', 'fargevalg: rød', 11, /ukjent felt «fargevalg»; ta det bort/));
  it('key used twice', () => refuses(source, 'tier: A', 'tier: A\ntier: B', 4, /«tier» står to ganger/));
  it('empty field', () => refuses(source, 'number: 5/10', 'number:', 11, /«number» er tomt/));
  it('a list where one text belongs', () => refuses(source, 'group: kjerne', 'group: [a, b]', 4, /én tekst/));
  it('an anchor', () => refuses(source, 'group: kjerne', 'group: &x kjerne', 4, /& og \*/));
  it('a tag', () => refuses(source, 'group: kjerne', 'group: !!js/function kjerne', 4, /typemerket|kan ikke leses/));
  it('a YAML bomb', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((letter, i) => `${letter}: &${letter} [${`*${'abcdefghi'[i]}, `.repeat(9)}x]`),
    ].join('\n');
    const started = performance.now();
    refuses(source, 'group: kjerne', bomb, 4, /& og \*/);
    assert.ok(performance.now() - started < 500);
  });
  it('a tower of brackets', () => refuses(source, 'group: kjerne', `group: ${'['.repeat(50_000)}`, 4, /nøstet/));
  it('a tower of brackets over many lines', () => {
    assert.match(said(source, 'group: kjerne', `group: ${'[\n a: '.repeat(8_000)}`).join('\n'), /nøstet|kan ikke leses/);
  });
  it('5 MB', () => refuses(source, 'Tittelsiden.', 'x'.repeat(5_000_000), 1, /for stort/));
  it('not text', () => refuses(source, 'Tittelsiden.', 'a\u0000b', 19, /ikke ren tekst/));
  it('Windows line ends and a byte order mark are text', () => {
    const files = WHOLE.map((file) => ({ ...file, text: `\uFEFF${file.text.replaceAll('\n', '\r\n')}` }));
    assert.deepEqual(compile(files).problems, []);
  });
});

describe('knowledge: broken sources', () => {
  it('missing key', () => refuses(source, 'key: holm2010\n', '', 2, /«key» mangler/));
  it('missing title', () => refuses(source, /title: .*\n/, '', 2, /«title» mangler/));
  it('missing date of checking', () => refuses(source, /checked: .*\n/, '', 2, /«checked» mangler/));
  it('key unlike the file name', () => refuses(source, 'key: holm2010', 'key: holm2011', 2, /stemmer ikke med filnavnet/));
  it('key with a space', () => refuses(source, 'key: holm2010', 'key: Holm 2010', 2, /kan ikke være nøkkel/));
  it('unknown tier', () => refuses(source, 'tier: A', 'tier: D', 3, /«D» går ikke i feltet «tier»/));
  it('unknown type with a guess', () => refuses(source, 'type: report', 'type: raport', 5, /mente du «report»\?/));
  it('year out of range', () => refuses(source, 'issued: 2010', 'issued: 20100', 8, /ikke en dato/));
  it('year before print', () => refuses(source, 'issued: 2010', 'issued: 1066', 8, /mellom 1800 og 2026/));
  it('year after it was checked', () => refuses(source, 'issued: 2010', 'issued: 2027', 8, /mellom 1800 og 2026/));
  it('a day that does not exist', () => refuses(source, 'issued: 2010', 'issued: 2010-02-30', 8, /ikke en dato/));
  it('an address that is none', () => refuses(source, 'https://eksempel.no/a', 'www.eksempel.no', 13, /ikke en nettadresse/));
  it('an author without a name', () => refuses(source, 'family: Holm, given: Frank Egil', 'given: Frank Egil', 7, /mangler navn/));
  it('tier A with a hole', () => refuses(source, 'issued: 2010\n', '', 3, /nivå A krever .* issued/));
  it('tier B without a word on what is missing', () => refuses(source, 'tier: A', 'tier: B', 3, /nivå B må si hva/));
  it('tier B with a hole that is not named', () => {
    assert.match(said(source, /tier: A([\s\S]*)issued: 2010\n/, 'tier: B$1missing: [number]\n').join('\n'), /«issued» mangler/);
  });
  it('missing, yet there', () => refuses(source, 'tier: A', 'missing: [issued]\ntier: B', 3, /«issued» står under «missing»/));
  it('tier C without a reason', () => refuses(source, 'tier: A', 'tier: C', 3, /Kan ikke siteres/));
  it('heading unlike the title', () => refuses(source, '# Små samfunn', '# Smaa samfunn', 16, /bokstav for bokstav/));
});

describe('knowledge: broken findings, traps and themes', () => {
  it('link to no source', () =>
    refuses(finding, 'source: holm2010', 'source: holm2011', 3, /ukjent kilde «holm2011»; mente du «holm2010»\?/));
  it('link to no theme', () => refuses(finding, 'themes: []', 'themes: [boligg]', 9, /mente du «bolig»\?/));
  it('contrast with nothing', () => refuses(finding, 'themes: []', 'themes: []\ncontrasts: [ingen-slik]', 10, /ukjent funn «ingen-slik»/));
  it('contrast with itself', () => refuses(finding, 'themes: []', 'themes: []\ncontrasts: [holm2010-1]', 10, /viser til seg selv/));
  it('link in the text to nothing', () => refuses(finding, 'Få kommuner.', 'Få. Se [[holm2011]].', 15, /lenken \[\[holm2011\]\]/));
  it('figure without unit', () => refuses(finding, 'unit: prosent, ', '', 8, /tallet 42 mangler enhet/));
  it('figure of nothing', () => refuses(finding, 'of: "kommunene i studien", ', '', 8, /hva det er et tall på/));
  it('figure that is no number', () => refuses(finding, 'value: 42', 'value: mange', 8, /«mange» .* ikke et tall/));
  it('figure that runs backwards', () => refuses(finding, 'value: 42,', 'value: 42, to: 40,', 8, /minste skal stå først/));
  it('figure with a year out of range', () => refuses(finding, 'year: 2010', 'year: 20', 8, /ikke en dato/));
  it('figure from another age', () => refuses(finding, 'year: 2010', 'year: 1310', 8, /mellom 1800 og 2150/));
  it('unknown confidence', () => refuses(finding, 'kildetekst', 'kildetext', 4, /mente du «kildetekst»\?/));
  it('no nynorsk', () => refuses(finding, /# nn: .*\n/, '', 11, /«# nn: …» mangler/));
  it('bokmål twice', () => refuses(finding, '# nn:', '# nb:', 12, /to ganger/));
  it('caveat in one form only', () => refuses(finding, /## Atterhald[\s\S]*/, '', 14, /begge målformer/));
  it('trap about no finding', () => refuses('traps/01-alt.md', '[holm2010-1]', '[holm2010-9]', 4, /mente du «holm2010-1»\?/));
  it('trap without an answer', () => refuses('traps/01-alt.md', /## Bokmål[\s\S]*/, '', 8, /Bokmål/));
  it('theme with an unknown finding', () => refuses('themes/bolig.md', 'for: [holm2010-1]', 'for: [holm2010-7]', 3, /ukjent funn/));
  it('unknown folder', () => {
    const { problems } = compile([...WHOLE, { path: 'findnings/x.md', text: FINDING }]);
    assert.match(problems[0]?.message.nb ?? '', /ukjent mappe «findnings»; mente du «findings»\?/);
  });
  it('a note outside every folder', () => {
    const { problems } = compile([...WHOLE, { path: '.belegg/x.md', text: FINDING }]);
    assert.match(problems[0]?.message.nb ?? '', /flytt det til .*sources/);
  });
  it('one key in two files', () => {
    const { problems } = compile([...WHOLE, { path: 'gamle/sources/holm2010.md', text: SOURCE }]);
    assert.match(problems[0]?.message.nb ?? '', /alt brukt i gamle\/sources\/holm2010.md/);
  });
});

describe('knowledge: refusing', () => {
  it('says everything at once, in both written forms', () => {
    const text = SOURCE.replace('tier: A', 'tier: X').replace('type: report', 'type: Y').replace('issued: 2010', 'issued: 9');
    const { problems } = compile([{ path: source, text }]);
    assert.equal(problems.length, 3);
    for (const { message } of problems) assert.ok(message.nb.length > 10 && message.nn.length > 10);
  });
  it('leaves the rest of the base in place', () => {
    const { knowledge } = compile([...WHOLE, { path: 'sources/odelagt.md', text: '---\n[[[\n---\n' }]);
    assert.deepEqual([knowledge.sources.size, knowledge.findings.size, knowledge.traps.size, knowledge.themes.size], [1, 1, 1, 1]);
  });
  it('takes out a finding that rests on nothing, and every link to it', () => {
    const files = WHOLE.filter((file) => file.path !== source);
    const { knowledge } = compile(files);
    assert.equal(knowledge.findings.size, 0);
    assert.deepEqual(knowledge.themes.get('bolig')?.for, []);
  });
  it('never throws on mangled notes', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 400; round++) {
      const file = WHOLE[random(WHOLE.length)]!;
      const at = random(file.text.length);
      const junk = ['', '\n', '{', ']', ': ', '- ', '&a ', '*a', '"', '---\n', '\t', '[[', '!!x ', '\u0000', 'é'][random(15)]!;
      const text = file.text.slice(0, at) + junk + file.text.slice(at + random(20));
      compile(WHOLE.map((one) => (one === file ? { ...one, text } : one)));
    }
  });
  it('a file too big to be a note is refused unread', () => {
    const folder = mkdtempSync(join(tmpdir(), 'belegg-'));
    try {
      writeFileSync(join(folder, 'stor.md'), Buffer.alloc(5_000_000, 0x61));
      const note = readNote(filesIn(folder)[0]!);
      assert.ok(isRefused(note));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('knowledge: the two gates', () => {
  const withSource = (change: (text: string) => string, finding = FINDING) =>
    compile([
      { path: source, text: change(SOURCE) },
      { path: 'findings/holm2010-1.md', text: finding.replace('themes: []\n', '') },
    ]).knowledge;
  const never = (text: string) => `${text.replace('tier: A', 'tier: C')}\n## Kan ikke siteres\nIngen har sett den.\n`;

  it('tier A may be cited', () =>
    assert.equal(
      citableSource(
        withSource((t) => t),
        'holm2010',
      )?.citable.kind,
      'yes',
    ));
  it('tier B may be cited with its blanks named', () => {
    const knowledge = withSource((t) => t.replace('tier: A', 'tier: B\nmissing: [issued]').replace('issued: 2010\n', ''));
    assert.deepEqual(citableSource(knowledge, 'holm2010')?.citable, { kind: 'incomplete', missing: ['issued'] });
  });
  it('tier C is never citable and says why', () => {
    const knowledge = withSource(never);
    assert.equal(citableSource(knowledge, 'holm2010'), undefined);
    assert.deepEqual(knowledge.sources.get('holm2010')?.citable, { kind: 'never', why: 'Ingen har sett den.' });
    assert.deepEqual(citableSources(knowledge), []);
  });
  it('nothing from a tier C source is offered, however sure', () =>
    assert.equal(offeredFinding(withSource(never), 'holm2010-1'), undefined));
  for (const confidence of ['annenhånds', 'lysbilde'])
    it(`${confidence} is background`, () => {
      const knowledge = withSource((t) => t, FINDING.replace('kildetekst', confidence));
      assert.equal(knowledge.findings.get('holm2010-1')?.offer.kind, 'background');
      assert.deepEqual(offeredFindings(knowledge), []);
    });
  for (const confidence of ['kildetekst', 'omtaleside'])
    it(`${confidence} is offered with its source`, () => {
      const offered = offeredFinding(
        withSource((t) => t, FINDING.replace('kildetekst', confidence)),
        'holm2010-1',
      );
      assert.equal(offered?.cited.key, 'holm2010');
    });
});

describe('knowledge: a municipality’s own notes', () => {
  const base = compile(WHOLE).knowledge;
  const own = (path: string, text: string) => extend(base, [{ path: `.belegg/${path}`, text }]);

  it('are added and marked', () => {
    const { knowledge, problems } = own(
      'findings/vaart-1.md',
      FINDING.replace('id: holm2010-1', 'id: vaart-1').replace('themes: []', 'themes: [bolig]'),
    );
    assert.deepEqual(problems, []);
    assert.equal(knowledge.findings.get('vaart-1')?.own, true);
    assert.equal(knowledge.findings.get('holm2010-1')?.own, undefined);
    assert.notEqual(knowledge.version, base.version);
  });
  it('never replace an entry of the bundle', () => {
    const { knowledge, problems } = own('sources/holm2010.md', SOURCE.replaceAll('Små samfunn tar sats', 'Noe annet'));
    assert.equal(knowledge.sources.get('holm2010')?.title, 'Små samfunn tar sats');
    assert.match(problems[0]?.message.nb ?? '', /kan ikke erstattes/);
  });
  it('are refused like any other note', () => {
    const { knowledge, problems } = own('sources/vaar.md', SOURCE.replace('key: holm2010', 'key: vaar').replace('tier: A', 'tier: Q'));
    assert.equal(knowledge.sources.size, 1);
    assert.equal(problems[0]?.path, '.belegg/sources/vaar.md');
  });
  it('none leaves the bundle as it is', () => assert.equal(extend(base, []).knowledge, base));
});

describe('knowledge: the artifact', () => {
  it('gives the same knowledge back', () => {
    const { knowledge } = compile(WHOLE);
    const { search: _search, matching: _matching, ...back } = thaw(freeze(knowledge));
    const { search: _own, ...before } = knowledge;
    assert.deepEqual(back, before);
  });
  it('has the same bytes whatever order the notes come in', () => {
    assert.equal(freeze(compile(WHOLE).knowledge), freeze(compile([...WHOLE].reverse()).knowledge));
  });
  it('keeps lists: empty, of words, beginnings, ends and phrases', () => {
    for (const words of [[], ['a', 'b'], ['a*', '*bc', 'a'], ['a b', 'a b*', 'b a', 'a']]) {
      const knowledge = { ...compile(WHOLE).knowledge, lists: new Map([['x', new Set(words)]]), rules: new Map() };
      assert.deepEqual(thaw(freeze(knowledge)).lists, knowledge.lists);
    }
  });
  it('keeps sets as they are: empty, of words, of an empty word, of words with line breaks', () => {
    for (const words of [[], ['a', 'b'], [''], ['a\nb', 'c'], ['a', '']]) {
      const knowledge = { ...compile(WHOLE).knowledge, templates: new Map([['x', new Set(words) as never]]) };
      assert.deepEqual(thaw(freeze(knowledge)).templates, knowledge.templates);
    }
  });
  it('refuses what is not data', () => {
    const knowledge = { ...compile(WHOLE).knowledge, rewrites: new Map([['x', { run: () => 1 } as never]]) };
    assert.throws(() => freeze(knowledge));
  });
});

describe('knowledge: the bundled base', () => {
  it('has no problem', () => {
    const { problems } = compileFolder('knowledge');
    assert.deepEqual(
      problems.map((p) => `${p.path}:${p.line} ${p.message.nb}`),
      [],
    );
  });
});

describe('knowledge: the bundled artifact', () => {
  const { knowledge } = compileFolder('knowledge');
  const text = freeze(knowledge);

  it('gives everything back: rules, lists, rewrites and all', () => {
    const back = thaw(text);
    for (const key of ['rules', 'rewrites', 'findings', 'sources', 'traps', 'themes', 'lists'] as const)
      assert.deepEqual(back[key], knowledge[key], key);
    assert.equal(freeze(back), text);
  });
  it('is small enough to be inlined: two megabytes at most', () => assert.ok(text.length < 2_000_000));
  it('holds no path of the machine that built it', () => assert.ok(!text.includes(process.cwd())));
});

describe('knowledge: the notes to copy in its README', () => {
  const text = readFileSync('knowledge/README.md', 'utf8');
  const copied = [...text.matchAll(/^Å kopiere, som `([^`]+)`:\n\n(`{3,4})\w+\n([\s\S]*?)\n\2$/gm)].map(([, path = '', , note = '']) => ({
    path,
    text: `${note}\n`,
  }));

  it('are there for every kind', () => {
    assert.deepEqual(copied.map((file) => file.path.split('/')[0]).sort(), [
      'findings',
      'lexicon',
      'rewrites',
      'rules',
      'sources',
      'templates',
      'themes',
      'traps',
    ]);
  });
  it('are read as they stand, beside the bundled base', () => {
    const { knowledge, problems } = extend(compileFolder('knowledge').knowledge, copied);
    assert.deepEqual(
      problems.map((p) => `${p.path}:${p.line} ${p.message.nb}`),
      [],
    );
    for (const [shelf, key] of [
      [knowledge.sources, 'eksempel2024'],
      [knowledge.findings, 'eksempel2024-1'],
      [knowledge.themes, 'et-tema'],
      [knowledge.rules, 'et-regelnavn'],
      [knowledge.rewrites, 'et-forslag'],
      [knowledge.lists, 'et-listenavn'],
    ] as const)
      assert.ok(shelf.has(key), key);
  });
});
