import assert from 'node:assert/strict';
import { defaultSettings, readSettings, settingsOver, severityOf } from '../src/lsp/settings.js';

const mark = { rule: 'myke-verb', category: 'passive-municipality', severity: 'warning' } as const;

describe('settings', () => {
  it('let a rule go before its category, and both before the level', () => {
    assert.equal(severityOf(mark, readSettings({})), 'warning');
    assert.equal(severityOf(mark, readSettings({ level: 'gentle' })), 'information');
    assert.equal(severityOf(mark, readSettings({ level: 'gentle', categories: { 'passive-municipality': 'error' } })), 'error');
    const both = { categories: { 'passive-municipality': 'error' }, rules: { 'myke-verb': 'off' } };
    assert.equal(severityOf(mark, readSettings(both)), undefined);
  });

  it('raise with strict, lower and hide with gentle', () => {
    const shown = (severity: 'error' | 'warning' | 'information' | 'hint', level: string) =>
      severityOf({ ...mark, severity }, readSettings({ level }));
    assert.deepEqual(
      ['error', 'warning', 'information', 'hint'].map((one) => shown(one as 'hint', 'strict')),
      ['error', 'warning', 'warning', 'information'],
    );
    assert.deepEqual(
      ['error', 'warning', 'information', 'hint'].map((one) => shown(one as 'hint', 'gentle')),
      ['error', 'information', undefined, undefined],
    );
  });

  it('are as if not set when they make no sense', () => {
    for (const nonsense of [
      undefined,
      null,
      7,
      'tull',
      [],
      { level: 'x', categories: 'y', rules: { a: 'rød' }, bibliographies: [1], language: 'da' },
    ]) {
      assert.deepEqual(readSettings(nonsense), defaultSettings);
    }
  });

  it('of the project stand where the user has said nothing, and never widen what may be read', () => {
    const project = readSettings({ level: 'strict', rules: { a: 'hint', b: 'off' }, bibliographies: ['/hemmelig.bib'] });
    const user = readSettings({ rules: { b: 'error' } });
    const both = settingsOver(project, user);
    assert.equal(both.level, 'strict');
    assert.deepEqual(both.rules, { a: 'hint', b: 'error' });
    assert.deepEqual(both.bibliographies, []);
  });
});
