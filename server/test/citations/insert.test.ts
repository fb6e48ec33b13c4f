import assert from 'node:assert/strict';
import { analyse } from '../../src/engine/analyse.js';
import { insertCitation } from '../../src/engine/citations/insert.js';
import type { Written } from '../../src/engine/model.js';
import { edited } from './edited.js';
import { nothingAround, small } from './knowledge.js';

interface Asked {
  readonly form?: 'auto' | 'pandoc' | 'footnote' | 'text';
  readonly locator?: string;
  readonly written?: Written;
}

/** `‸` is the cursor. */
function inserted(text: string, key: string, asked: Asked = {}): string {
  const offset = text.indexOf('‸');
  const draft = text.slice(0, offset) + text.slice(offset + 1);
  const analysis = analyse(draft, small);
  const options = {
    form: asked.form ?? 'auto',
    written: asked.written ?? 'nb',
    knowledge: small,
    surroundings: nothingAround,
    ...(asked.locator ? { locator: asked.locator } : {}),
  } as const;
  return edited(draft, insertCitation(analysis, offset, key, options));
}

function check(text: string, key: string, expected: string, asked?: Asked): void {
  it(`${JSON.stringify(text)} + ${key}${asked ? ` ${JSON.stringify(asked)}` : ''}`, () => {
    assert.equal(inserted(text, key, asked), expected);
    const again = inserted(`${expected.slice(0, text.indexOf('‸'))}‸${expected.slice(text.indexOf('‸'))}`, key, asked);
    assert.equal(again, expected, 'a second time changes nothing');
  });
}

describe('insert a citation', () => {
  describe('as a pandoc key', () => {
    check('Folk blir‸ der de får arbeid.', 'berg2012', 'Folk blir der de får arbeid [@berg2012].');
    check('Folk blir‸ der de får arbeid. Andre flytter.', 'berg2012', 'Folk blir der de får arbeid [@berg2012]. Andre flytter.');
    check('Folk blir. Andre‸ flytter ut av bygda.', 'berg2012', 'Folk blir. Andre flytter ut av bygda [@berg2012].');
    check('Folk blir‸ der de får arbeid', 'berg2012', 'Folk blir der de får arbeid [@berg2012]');
    check('Folk blir‸ der de får arbeid!', 'berg2012', 'Folk blir der de får arbeid [@berg2012]!');
    check('Folk blir‸ der de får arbeid, bolig osv.', 'berg2012', 'Folk blir der de får arbeid, bolig osv. [@berg2012].');
    check('Kommunen‸ skal:\n\n- bygge ut', 'berg2012', 'Kommunen skal [@berg2012]:\n\n- bygge ut');
    check('Folk *blir‸ der de får arbeid.*', 'berg2012', 'Folk *blir der de får arbeid [@berg2012].*');
    check('Folk **blir‸ der**.', 'berg2012', 'Folk **blir der** [@berg2012].');
    check(
      'Folk blir‸ der de får [arbeid](https://example.no).',
      'berg2012',
      'Folk blir der de får [arbeid](https://example.no) [@berg2012].',
    );
    check('Folk‸ bruker `kode`.', 'berg2012', 'Folk bruker `kode` [@berg2012].');
    check('- Folk‸ blir der de får arbeid.\n- Andre flytter.', 'berg2012', '- Folk blir der de får arbeid [@berg2012].\n- Andre flytter.');
    check('> Folk‸ blir der\n> de får arbeid.', 'berg2012', '> Folk blir der\n> de får arbeid [@berg2012].');
    check('| A | B |\n|---|---|\n| Folk blir‸ | der |', 'berg2012', '| A | B |\n|---|---|\n| Folk blir [@berg2012] | der |');
    check('# Folk‸ blir', 'berg2012', '# Folk blir [@berg2012]');
    check('Vi har 12,5 prosent‸ mer.', 'berg2012', 'Vi har 12,5 prosent mer [@berg2012].');
    check('Folk blir‸ der de får arbeid.[^1]\n\n[^1]: Note.', 'berg2012', 'Folk blir der de får arbeid [@berg2012].[^1]\n\n[^1]: Note.', {
      form: 'pandoc',
    });
    check('Folk blir‸ der de får arbeid[^1].\n\n[^1]: Note.', 'berg2012', 'Folk blir der de får arbeid[^1] [@berg2012].\n\n[^1]: Note.', {
      form: 'pandoc',
    });
    check('Folk‸ blir.\r\n\r\nAndre flytter.\r\n', 'berg2012', 'Folk blir [@berg2012].\r\n\r\nAndre flytter.\r\n');
  });

  describe('with a place', () => {
    check('Folk blir‸ her.', 'berg2012', 'Folk blir her [@berg2012, s. 12].', { locator: 's. 12' });
    check('Planen er‸ hjemlet.', 'loven', 'Planen er hjemlet [@loven{}, § 11-1].', { locator: '§ 11-1' });
    check('Folk blir‸ her.', 'berg2012', 'Folk blir her [@berg2012, s. 12 x].', { locator: 's. 12]; x' });
  });

  describe('into a group', () => {
    check('Folk blir‸ her [@aas2015].', 'berg2012', 'Folk blir her [@aas2015; @berg2012].');
    check('Folk blir‸ her [se @aas2015, s. 3; @loven].', 'berg2012', 'Folk blir her [se @aas2015, s. 3; @loven; @berg2012].');
    check('Folk [@aas2015] blir‸ her.', 'berg2012', 'Folk [@aas2015] blir her [@berg2012].');
    check('@aas2015 [s. 3] sier at folk‸ blir.', 'berg2012', '@aas2015 [s. 3] sier at folk blir [@berg2012].');
    check('Folk blir‸ her [@aas2015]. Andre [@loven].', 'berg2012', 'Folk blir her [@aas2015; @berg2012]. Andre [@loven].');
  });

  describe('nothing twice', () => {
    check('Folk blir‸ her [@berg2012].', 'berg2012', 'Folk blir her [@berg2012].');
    check('@berg2012 sier at folk‸ blir.', 'berg2012', '@berg2012 sier at folk blir.');
    check('Folk blir‸ her [@aas2015; se @berg2012, s. 4].', 'berg2012', 'Folk blir her [@aas2015; se @berg2012, s. 4].');
  });

  describe('what the gates say', () => {
    check('Folk blir‸ her.', 'aldri', 'Folk blir her.');
    check('Folk blir‸ her.', 'ukjent', 'Folk blir her.');
    check('Folk blir‸ her.', 'uten', 'Folk blir her [@uten] [utgivelsesår mangler].');
    check('Folk blir‸ her.', 'uten', 'Folk blir her [@uten] [utgivingsår manglar].', { written: 'nn' });
    check('Folk blir‸ her [@aas2015].', 'uten', 'Folk blir her [@aas2015; @uten] [utgivelsesår mangler].');
    check('Folk blir‸ her [@uten] [utgivelsesår mangler].', 'aas2015', 'Folk blir her [@uten; @aas2015] [utgivelsesår mangler].');
    check('Folk blir‸ her.', 'uten', 'Folk blir her (Lie, [utgivelsesår])<!-- belegg: [@uten] -->.', { form: 'text' });
  });

  describe('odd keys', () => {
    check('Folk blir‸ her.', 'odd key:', 'Folk blir her.');
    check('Folk blir‸ her.', 'slutt.', 'Folk blir her [@{slutt.}].');
  });

  describe('where nothing can be cited', () => {
    check('```\nko‸de\n```', 'berg2012', '```\nkode\n```');
    check('---\ntitle: Pl‸an\n---\n', 'berg2012', '---\ntitle: Plan\n---\n');
    check('<!-- kom‸mentar -->', 'berg2012', '<!-- kommentar -->');
    check('‸', 'berg2012', '');
  });

  describe('as text', () => {
    check('Folk blir‸ her.', 'berg2012', 'Folk blir her (Berg mfl., 2012)<!-- belegg: [@berg2012] -->.', { form: 'text' });
    check('Folk blir‸ her.', 'nou1', 'Folk blir her (NOU 2020: 15, s. 33)<!-- belegg: [@nou1, s. 33] -->.', {
      form: 'text',
      locator: 's. 33',
    });
    check('Planen er‸ hjemlet.', 'loven', 'Planen er hjemlet (tingloven, 2008, § 11-1)<!-- belegg: [@loven{}, § 11-1] -->.', {
      form: 'text',
      locator: '§ 11-1',
    });
    check(
      'Folk blir‸ her (Berg mfl., 2012)<!-- belegg: [@berg2012] -->.',
      'aas2015',
      'Folk blir her (Berg mfl., 2012; Ås og Øye, 2015)<!-- belegg: [@berg2012; @aas2015] -->.',
    );
    check(
      'Folk blir her (Berg mfl., 2012)<!-- belegg: [@berg2012] -->. Andre‸ flytter.',
      'berg2012',
      'Folk blir her (Berg mfl., 2012)<!-- belegg: [@berg2012] -->. Andre flytter (Berg mfl., 2012)<!-- belegg: [@berg2012] -->.',
    );
    check(
      'Noen (Hansen, 2011) sier det. Folk‸ blir.',
      'berg2012',
      'Noen (Hansen, 2011) sier det. Folk blir (Berg mfl., 2012)<!-- belegg: [@berg2012] -->.',
    );
  });

  describe('as a footnote', () => {
    const note = (label: string, raw: string): string =>
      `[^${label}]: Berg mfl. (2012). Bygd og by. Forlaget. https://example.no/1 <!-- belegg: ${raw} -->`;
    const block = (definitions: string): string => `\n<!-- belegg: noter -->\n\n${definitions}\n\n<!-- /belegg: noter -->\n`;
    check('Folk blir‸ her.\n', 'berg2012', `Folk blir her[^berg2012].\n${block(note('berg2012', '[@berg2012]'))}`, { form: 'footnote' });
    check(
      `Folk blir her[^berg2012]. Andre‸ også.\n${block(note('berg2012', '[@berg2012]'))}`,
      'berg2012',
      `Folk blir her[^berg2012]. Andre også[^berg2012].\n${block(note('berg2012', '[@berg2012]'))}`,
    );
    check(
      'Folk blir her.[^1] Andre‸ også.\n\n[^1]: Egen note.\n',
      'berg2012',
      `Folk blir her.[^1] Andre også[^berg2012].\n\n[^1]: Egen note.\n${block(note('berg2012', '[@berg2012]'))}`,
    );
    check(
      'Folk blir her.[^1]\n\n[^1]: Egen‸ note.\n',
      'berg2012',
      'Folk blir her.[^1]\n\n[^1]: Egen note (Berg mfl., 2012)<!-- belegg: [@berg2012] -->.\n',
      { form: 'footnote' },
    );
  });
});
