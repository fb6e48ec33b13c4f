import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../src/engine/analyse.js';
import { convertCitations, convertedDraft } from '../../src/engine/citations/convert.js';
import type { Knowledge, Surroundings } from '../../src/engine/model.js';
import { edited } from './edited.js';
import { base, nothingAround, small } from './knowledge.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function there(draft: string, to: 'footnote' | 'text', knowledge: Knowledge = small, surroundings: Surroundings = nothingAround): string {
  return edited(draft, convertCitations(analyse(draft, knowledge), { to, knowledge, surroundings }));
}

function back(draft: string, knowledge: Knowledge = small): string {
  return edited(draft, convertCitations(analyse(draft, knowledge), { to: 'pandoc', knowledge, surroundings: nothingAround }));
}

/** Drafts with citations of every kind and in every place. */
const drafts: readonly string[] = [
  'Folk blir der de får arbeid [@berg2012].\n',
  'Folk blir der de får arbeid [@berg2012].',
  'Folk blir [@berg2012, s. 4; se @aas2015, kap. 3]. Og [@berg2012]. Og [@berg2012, s. 4].\n',
  '@berg2012 sier det. @berg2012 [s. 4] også, og @aas2015 [s. 3; @loven{}, § 11-1].\n',
  'Ås og Øye [-@aas2015] sier det, og -@berg2012 også.\n',
  'Folk[@berg2012] blir ([@aas2015]) her  [@loven].\n[@nou1] først på linja\n[@nou1, s. 3\nog mer].\n',
  '# Om folk [@berg2012]\n\n- punkt [@berg2012]\n- *utheva [@aas2015]*\n\n> sitat [@berg2012,\n> s. 4] videre\n',
  '| A | B |\n|---|---|\n| x [@berg2012] | [@aas2015] |\n| @nou1 | y |\n',
  'Tekst.[^1] Mer [@berg2012].[^berg2012]\n\n[^1]: Se @aas2015, s. 3, og [@berg2012].\n\n[^berg2012]: Egen note.\n',
  'Ukjent [@ukjent] og [@berg2012; @ukjent] og sperret [@aldri].\n',
  'Lenke [se @berg2012](https://example.no) og `[@berg2012]` og <!-- [@berg2012] --> kode.\n\n```\n[@berg2012]\n```\n',
  'Uten år [@uten] [utgivelsesår mangler], og @uten alene.\n',
  'Rart [@berg2012, a--b > c & d = e]. Og [@berg2012, note (a) b)].\n',
  'Windows [@berg2012].\r\n\r\nLinjer [@aas2015,\r\ns. 3].\r\n',
  'Komma [@berg2012, @aas2015] og [se [@berg2012] @aas2015].\n',
  '---\nlang: nn\n---\n\nFolk blir verande [@berg2012]\n\nSiste uten linjeskift [@aas2015]',
  'Med @{slutt.} og [@{slutt.}, s. 3].\n\n\n',
  '',
  'Ingen kilder her.\n',
];

describe('convert citations', () => {
  for (const draft of drafts) {
    for (const to of ['footnote', 'text'] as const) {
      it(`${to} and back: ${JSON.stringify(draft.slice(0, 60))}`, () => {
        const other = there(draft, to);
        assert.equal(back(other), draft);
        assert.equal(back(back(other)), draft, 'twice');
      });
    }
    it(`text to footnotes to text: ${JSON.stringify(draft.slice(0, 60))}`, () => {
      const options = { knowledge: small, surroundings: nothingAround } as const;
      const text = convertedDraft(draft, { ...options, to: 'text' });
      const notes = convertedDraft(text, { ...options, to: 'footnote' });
      assert.equal(notes, convertedDraft(draft, { ...options, to: 'footnote' }));
      assert.equal(convertedDraft(notes, { ...options, to: 'text' }), text);
      assert.equal(convertedDraft(notes, { ...options, to: 'pandoc' }), draft);
    });
  }

  it('writes text that reads without pandoc', () => {
    assert.equal(
      there('Folk blir [se @berg2012, s. 4; @nou1, 33]. @aas2015 [s. 3] er enige.', 'text').replace(/<!--.*?-->/g, ''),
      'Folk blir (se Berg mfl., 2012, s. 4; NOU 2020: 15, s. 33). Ås og Øye (2015, s. 3) er enige.',
    );
  });

  it('writes footnotes at the end, one for the same place', () => {
    assert.equal(
      there('Folk blir [@berg2012]. De flytter [@berg2012, s. 4]. De blir [@berg2012].\n', 'footnote'),
      `Folk blir[^berg2012]. De flytter[^berg2012-2]. De blir[^berg2012].

<!-- belegg: noter -->

[^berg2012]: Berg mfl. (2012). Bygd og by. Forlaget. https://example.no/1 <!-- belegg: [@berg2012] -->
[^berg2012-2]: Berg mfl. (2012). Bygd og by. Forlaget. https://example.no/1 S. 4. <!-- belegg: [@berg2012, s. 4] -->

<!-- /belegg: noter -->
`,
    );
  });

  it('never writes a name for a source that nobody knows or that must not be cited', () => {
    for (const to of ['footnote', 'text'] as const)
      assert.equal(there('Folk [@ukjent; @berg2012] og [@aldri].', to), 'Folk [@ukjent; @berg2012] og [@aldri].');
  });

  it('keeps what the author wrote into a converted text', () => {
    assert.equal(back('Folk (Berg og flere, 2012)<!-- belegg: [@berg2012] -->.'), 'Folk [@berg2012].');
    assert.equal(
      back('Som Berg skriver<!-- belegg: @berg2012 = Berg mfl. (2012) -->.'),
      'Som Berg skriver<!-- belegg: @berg2012 = Berg mfl. (2012) -->.',
    );
    assert.equal(back('Folk (Lie)  [rapportnummer mangler]<!-- belegg: [@uten] -->.').includes('[rapportnummer mangler]'), true);
  });

  const folders = ['examples', 'server/test/eval/drafts', '../shared/eval/drafts']
    .map((name) => join(root, name))
    .filter((folder) => existsSync(folder));
  for (const path of folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  )) {
    it(`example draft ${path.split('/').at(-1)}`, () => {
      const keys = [...base.sources.values()].filter(({ citable }) => citable.kind !== 'never').map(({ key }) => key);
      const plain = readFileSync(path, 'utf8');
      // The same draft with citations set in behind its sentences, so that every kind of block has some.
      let count = 0;
      const cited = plain.replace(
        /(?<=\p{Ll}{3})\.(?=\s)/gu,
        () => ` [@${keys[count++ % keys.length]}${['', ', s. 4', `; se @${keys[count % keys.length]}`][count % 3]}].`,
      );
      for (const draft of [plain, cited])
        for (const to of ['footnote', 'text'] as const) assert.equal(back(there(draft, to, base), base), draft);
    });
  }
});
