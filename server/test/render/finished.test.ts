import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../src/engine/analyse.js';
import type { Knowledge } from '../../src/engine/model.js';
import { readKnowledge } from '../../src/hosts/knowledge.js';
import { finished } from '../../src/render/finished.js';
import { pageOf } from '../../src/render/page.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

describe('the finished document', () => {
  let knowledge: Knowledge;
  before(() => {
    knowledge = readKnowledge(join(root, 'knowledge'));
  });
  const finish = (draft: string, style?: string) =>
    finished(analyse(draft, knowledge), {
      knowledge,
      surroundings: { bibliographies: [], accepted: [] },
      written: 'nb',
      heading: 'Kilder',
      ...(style === undefined ? {} : { style }),
    });
  const body = (draft: string): string => finish(draft).markdown.split('\n\n')[0] ?? '';

  const cases: readonly (readonly [string, string])[] = [
    ['Det er vist [@soholt2012].', 'Det er vist (Søholt mfl., 2012).'],
    ['Det er vist [@soholt2012, s. 4].', 'Det er vist (Søholt mfl., 2012, s. 4).'],
    ['@soholt2012 viser det.', 'Søholt mfl. (2012) viser det.'],
    ['@soholt2012 [s. 4] viser det.', 'Søholt mfl. (2012, s. 4) viser det.'],
    ['Søholt mfl. [-@soholt2012] viser det.', 'Søholt mfl. (2012) viser det.'],
    ['Det er vist [se @soholt2012; @grimsrud2013].', 'Det er vist (se Søholt mfl., 2012; Grimsrud og Aure, 2013).'],
    ['Etter loven [@pbl{}, § 11-5].', 'Etter loven (plan- og bygningsloven, 2008, § 11-5).'],
    ['Utvalget [@nou2020_15, s. 33] mener.', 'Utvalget (NOU 2020: 15, s. 33) mener.'],
    ['@nou2020_15 mener.', 'NOU 2020: 15 mener.'],
    ['Som vist [@haugum2014].', 'Som vist (Haugum mfl., \\[utgivelsesår\\]).'],
    ['Ukjent [@finnesikke].', 'Ukjent [@finnesikke].'],
    ['Forbudt [@moreforsking2013].', 'Forbudt [@moreforsking2013].'],
    ['Kode `[@soholt2012]` og post@kommune.no.', 'Kode `[@soholt2012]` og post@kommune.no.'],
  ];
  for (const [draft, expected] of cases) it(draft, () => assert.equal(body(draft).trimEnd(), expected));

  it('says what it could not print', () => {
    assert.deepEqual(finish('A [@finnesikke] og [@moreforsking2013] og [@soholt2012].').unprinted, ['finnesikke', 'moreforsking2013']);
  });

  it('puts the list at the end, under the draft’s own heading, or where pandoc would', () => {
    assert.match(finish('A [@soholt2012].').markdown, /\n\n## Kilder\n\n- Søholt, S\..*\n$/);
    assert.equal(finish('A [@soholt2012].\n\n## Kilder\n').markdown.match(/## Kilder/g)?.length, 1);
    assert.match(finish('A [@soholt2012].\n\n::: {#refs}\n:::\n\n## Etter\n').markdown, /2012\)[\s\S]*## Etter\n$/);
  });

  it('leaves out front matter and comments, and keeps everything else', () => {
    const text = finish('---\ntitle: X\n---\n\n# Plan\n\nA.<!-- skjult -->\n\n- b\n').markdown;
    assert.equal(text, '\n# Plan\n\nA.\n\n- b\n');
  });

  it('keeps to our style when the draft’s own is none', () => {
    const made = finish('A [@soholt2012].', 'ikke en stil');
    assert.equal(made.styleRefused, true);
    assert.match(made.markdown, /Søholt mfl\., 2012/);
  });

  it('makes a page that escapes the draft’s HTML and runs no script', () => {
    const draft = '# A <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[x](javascript:alert(1))\n';
    const page = pageOf(finish(draft).markdown, '</title><script>', 'nb');
    assert.doesNotMatch(page, /<script|<img|href="javascript/);
    assert.match(page, /default-src 'none'/);
  });

  it('prints entries of the draft’s own front matter', () => {
    const draft =
      '---\nreferences:\n- id: egen\n  type: book\n  title: Egen bok\n  author:\n  - family: Berg\n    given: Kari\n  issued: 2020\n---\n\nA [@egen].\n';
    assert.match(finish(draft).markdown, /A \(Berg, 2020\)\.\n\n## Kilder\n\n- Berg, K\. \(2020\)\. \*Egen bok\*/);
  });

  it('finishes the examples', () => {
    for (const name of ['granvik-samfunnsdel.md', 'fjelldal-tilflyttingsstrategi.nn.md']) {
      const { markdown, unprinted } = finish(readFileSync(join(root, 'examples', name), 'utf8'));
      assert.deepEqual(unprinted, []);
      assert.doesNotMatch(markdown, /\[@/);
    }
  });
});
