import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hover } from 'vscode-languageserver/node';
import { analyse } from '../src/engine/analyse.js';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { open, uri } from './editor.js';

/** Names that the engine gives to marks it makes without a note's patterns. */
const NAMES = [/\bmark\([^'`]*?,\s*'([a-z-]+)'/g, /\brule: '([a-z-]+)'/g, /_RULE = '([a-z-]+)'/g, /\bsaid\(keep, '([a-z-]+)'/g];

describe('rules that are code', () => {
  const knowledge = readKnowledge('knowledge');
  const engine = 'server/src/engine';
  const texts = readdirSync(engine, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(engine, name), 'utf8'));
  const emitted = new Set(texts.flatMap((text) => NAMES.flatMap((name) => [...text.matchAll(name)].map((found) => found[1]!))));

  it('are found in the engine', () => {
    for (const id of ['kilde-ukjent', 'lang-no', 'mfl', 'ikke-fylt-ut', 'kommentar-uten-grunn', 'kilde-ubrukt', 'paastand-annen-gruppe'])
      assert.ok(emitted.has(id), id);
    assert.ok(emitted.size >= 27, String(emitted.size));
  });

  it('have each a page that says why', () => {
    assert.deepEqual([...emitted].filter((id) => !knowledge.rules.has(id)).sort(), []);
  });

  it('are explained in the hover and on the page, in the form of the draft', async () => {
    const client = { workspace: { textDocumentContent: {} }, textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };
    const editor = await open(
      knowledge,
      'Unge flyttar av mange grunnar, og dei kjem ikkje alltid heim att [@soholt2012, @grimsrud2013].\n',
      client,
    );
    const { diagnostics } = await editor.marks(1);
    const mark = diagnostics.find(({ code }) => code === 'kilde-komma')!;
    const hover = await editor.ask<Hover>('textDocument/hover', { textDocument: { uri }, position: mark.range.start });
    const { value } = hover.contents as { value: string };
    assert.ok(value.includes(knowledge.rules.get('kilde-komma')!.why.nn), value);
    assert.ok(value.includes('(belegg:/regel/kilde-komma.md)'), value);
    const { text } = await editor.ask<{ text: string }>('workspace/textDocumentContent', { uri: mark.codeDescription!.href });
    assert.match(text, /^# Kilder i samme parentes/);
    assert.match(text, /## Slik merkes\n\n- /);
    const bare = await editor.ask<{ text: string }>('workspace/textDocumentContent', { uri: 'belegg:/regel/kilde-dobbel.md' });
    assert.doesNotMatch(bare.text, /Slik merkes/, 'no heading without examples');
  });

  it('say what their examples say', () => {
    for (const id of emitted) {
      const { flagged, silent } = knowledge.rules.get(id)?.examples ?? { flagged: [], silent: [] };
      const rulesIn = (example: string) => analyse(`${example}\n`, knowledge).diagnostics.map(({ rule }) => rule);
      for (const example of flagged) assert.ok(rulesIn(example).includes(id), `${id}: ${example}`);
      for (const example of silent) assert.ok(!rulesIn(example).includes(id), `${id}: ${example}`);
    }
  });
});
