import assert from 'node:assert/strict';
import { analyse } from '../../src/engine/analyse.js';
import { isStale, type Listing, refreshList } from '../../src/engine/citations/list.js';
import { edited } from './edited.js';
import { nothingAround, small } from './knowledge.js';

const options: Listing = { knowledge: small, surroundings: nothingAround };

/** Refreshes once, and holds that a second time changes nothing and that the result is not stale. */
function refreshed(draft: string, more: Partial<Listing> = {}): string {
  const listing = { ...options, ...more };
  const once = edited(draft, refreshList(analyse(draft, small), listing));
  const again = analyse(once, small);
  assert.deepEqual(refreshList(again, listing), [], 'a second time changes nothing');
  assert.equal(isStale(again, listing), false);
  return once;
}

const staleIn = (draft: string) => analyse(draft, small).diagnostics.filter(({ rule }) => rule === 'kildeliste');

describe('the list of sources', () => {
  const berg = 'Berg mfl. (2012). Bygd og by. Forlaget. https://example.no/1';
  const aas = 'Ås og Øye (2015). Flytting. Forlaget.';
  const loven = 'tingloven (2008). Lov om ting.';

  it('is set in at the end, sorted with å last', () => {
    assert.equal(
      refreshed('Folk blir [@aas2015; @berg2012].\n'),
      `Folk blir [@aas2015; @berg2012].\n\n## Kilder\n\n<!-- belegg: kilder: berg2012, aas2015 -->\n\n- ${berg}\n- ${aas}\n\n<!-- /belegg -->\n`,
    );
  });

  it('is set in below the heading that the author has made, and leaves words there alone', () => {
    assert.equal(
      refreshed('Folk [@berg2012].\n\n## 7 Kjelder\n\nEigne ord.\n\n## Vedlegg\n'),
      `Folk [@berg2012].\n\n## 7 Kjelder\n\n<!-- belegg: kilder: berg2012 -->\n\n- ${berg}\n\n<!-- /belegg -->\n\nEigne ord.\n\n## Vedlegg\n`,
    );
  });

  it('is refreshed in its block, and nothing around it changes', () => {
    const before = 'Folk [@berg2012].\n\nFør.\n<!-- belegg: kilder: aas2015 -->\n\n- gammelt\n\n<!-- /belegg -->\nEtter.\n';
    assert.equal(
      refreshed(before),
      `Folk [@berg2012].\n\nFør.\n<!-- belegg: kilder: berg2012 -->\n\n- ${berg}\n\n<!-- /belegg -->\nEtter.\n`,
    );
  });

  it('is grouped where that is wanted, and stays so', () => {
    const grouped = refreshed('Folk [@berg2012; @loven; @{slutt.}].\n', { grouped: 'grouped' });
    assert.equal(
      grouped,
      `Folk [@berg2012; @loven; @{slutt.}].\n\n## Kilder\n\n<!-- belegg: kilder gruppert: berg2012, slutt., loven -->\n\n**Lover og offentlige dokumenter**\n\n- ${loven}\n\n**Forskning og rapporter**\n\n- ${berg}\n\n**Statistikk**\n\n- SSB (2001). Punktum.\n\n<!-- /belegg -->\n`,
    );
    assert.match(refreshed(grouped.replace('; @loven', '')), /kilder gruppert: berg2012, slutt\. -->/);
  });

  it('holds sources cited as text and in footnotes', () => {
    assert.match(refreshed('Folk (Berg mfl., 2012)<!-- belegg: [@berg2012] -->.\n'), /kilder: berg2012 -->/);
    assert.match(refreshed('Folk[^a].\n\n[^a]: X. <!-- belegg: [@berg2012] -->\n'), /kilder: berg2012 -->/);
  });

  it('is never made up: unknown and forbidden sources are not in it', () => {
    assert.equal(refreshed('Folk [@ukjent; @aldri].\n'), 'Folk [@ukjent; @aldri].\n');
  });

  it('is left to pandoc where the draft has its place', () => {
    assert.equal(refreshed('Folk [@berg2012].\n\n# Kilder\n\n::: {#refs}\n:::\n'), 'Folk [@berg2012].\n\n# Kilder\n\n::: {#refs}\n:::\n');
  });

  it('stands above the footnotes', () => {
    assert.match(
      refreshed('Folk[^a] og [@berg2012].\n\n<!-- belegg: noter -->\n\n[^a]: X. <!-- belegg: [@aas2015] -->\n\n<!-- /belegg: noter -->\n'),
      /\/belegg -->\n\n<!-- belegg: noter -->/,
    );
  });

  it('tells when it is stale, with the repair', () => {
    const draft = refreshed('Folk [@berg2012].\n');
    assert.deepEqual(staleIn(draft), []);
    const [stale] = staleIn(draft.replace('[@berg2012]', '[@berg2012; @aas2015]'));
    assert.equal(stale?.repairs?.length, 1);
    const changed = draft.replace('Bygd og by', 'Noe annet');
    assert.equal(edited(changed, staleIn(changed)[0]!.repairs![0]!.edits), draft);
  });

  it('is not taken for a comment that keeps a sentence, nor are the comments behind text and notes', () => {
    const draft = refreshed(
      'Folk (Berg mfl., 2012)<!-- belegg: [@berg2012] -->, sier @aas2015.\n\n<!-- belegg: noter -->\n\n[^a]: X. <!-- belegg: [@aas2015] -->\n\n<!-- /belegg: noter -->\n',
    );
    assert.deepEqual(
      analyse(draft, small).diagnostics.map(({ rule }) => rule),
      [],
    );
  });

  it('keeps Windows line ends', () => {
    assert.doesNotMatch(refreshed('Folk [@berg2012].\r\n'), /[^\r]\n/);
  });
});
