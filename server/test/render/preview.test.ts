import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import markdownIt from 'markdown-it';
import { citationPreview } from '../../../client/src/preview.js';
import { readKnowledge } from '../../src/hosts/knowledge.js';
import type { PrintedSource } from '../../src/lsp/protocol.js';
import { renderSources } from '../../src/render/sources.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const sources = new Map<string, PrintedSource>();
for (const { key, short, reference } of renderSources(readKnowledge(join(root, 'knowledge'))).sources.values())
  if (short && reference) sources.set(key, { short, reference });

const md = citationPreview(sources)(markdownIt());
const shown = (text: string): string =>
  md
    .render(text)
    .split('<section')[0]!
    .replace(/<[^>]+>/g, '')
    .trim();

describe('the Markdown preview', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['A [@soholt2012].', 'A (Søholt mfl., 2012).'],
    ['A [@soholt2012, s. 4; @grimsrud2013].', 'A (Søholt mfl., 2012, s. 4; Grimsrud og Aure, 2013).'],
    ['@soholt2012 viser.', 'Søholt mfl. (2012) viser.'],
    ['Etter [@pbl{}, § 11-5].', 'Etter (plan- og bygningsloven, 2008, § 11-5).'],
    ['A [@nou2020_15, s. 3].', 'A (NOU 2020: 15, s. 3).'],
    ['`[@soholt2012]`', '[@soholt2012]'],
    ['[@ukjent] og post@kommune.no', '[@ukjent] og post@kommune.no'],
    ['[lenke](https://a.no/@soholt2012)', 'lenke'],
    ['**A [@soholt2012]**', 'A (Søholt mfl., 2012)'],
    ['[@moreforsking2013]', '[@moreforsking2013]'],
  ];
  for (const [text, expected] of cases) it(text, () => assert.equal(shown(text), expected));

  it('lists what is cited, once, under a heading in the written form of the draft', () => {
    const html = md.render('Det er ikkje vist [@soholt2012; @aasland2019]. Ein til [@soholt2012].');
    assert.match(html, /<h2>Kjelder<\/h2><ul><li>Søholt.*<\/li><li>Aasland.*<\/li><\/ul>/);
    assert.doesNotMatch(md.render('Ingen kilder.'), /<section/);
  });

  it('follows the draft that is shown: its own style, and entries of its own', () => {
    const both = (text: string) => ({ nb: text, nn: text });
    const own = new Map([
      ['soholt2012', { short: both('Søholt et al. 2012'), reference: both('Reference in the style') }],
      ['dahl2020', { short: both('Dahl 2020'), reference: both('Om bygda') }],
    ]);
    const preview = citationPreview(sources, new Map([['file:///plan/a.md', own]]))(markdownIt());
    const text = 'A [@soholt2012, s. 4; @dahl2020]. @dahl2020 viser.';
    const html = preview.renderer.render(preview.parse(text, {}), {}, { currentDocument: { toString: () => 'file:///plan/a.md' } });
    const [body = '', list = ''] = html.split('<section');
    assert.equal(body.replace(/<[^>]+>/g, '').trim(), 'A (Søholt et al. 2012, s. 4; Dahl 2020). Dahl (2020) viser.');
    assert.match(list, /<li>Om bygda<\/li><li>Reference in the style<\/li>/);
    const other = preview.renderer.render(preview.parse(text, {}), {}, { currentDocument: { toString: () => 'file:///plan/b.md' } });
    assert.match(other.replace(/<[^>]+>/g, ''), /^A \[@soholt2012, s\. 4; @dahl2020\]\. @dahl2020 viser\./);
  });

  it('shows the examples', () => {
    const html = md.render(readFileSync(join(root, 'examples/granvik-samfunnsdel.md'), 'utf8'));
    assert.match(html, /<cite class="belegg"[^>]*>Søholt mfl\., 2012<\/cite>/);
  });
});
