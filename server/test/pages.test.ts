import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { rulesPage, ruleTable, sourcesPage } from '../src/knowledge/describe.js';
import { renderSources } from '../src/render/sources.js';

/** The generated pages are as the notes are; `npm run knowledge` writes them anew. */
describe('pages', () => {
  const knowledge = renderSources(readKnowledge('knowledge'));
  const fresh = (file: string, made: string): void =>
    assert.ok(readFileSync(file, 'utf8') === made, `${file} is stale: run «npm run knowledge»`);

  it('SOURCES.md is fresh', () => fresh('knowledge/SOURCES.md', sourcesPage(knowledge)));
  it('RULES.md is fresh', () => fresh('knowledge/RULES.md', rulesPage(knowledge)));
  it('the rule table of the README is fresh', () => {
    const table = /<!-- regler -->\n([\s\S]*?)\n<!-- \/regler -->/.exec(readFileSync('README.md', 'utf8'))?.[1];
    assert.ok(table === undefined || table === ruleTable(knowledge), 'the table is stale: run «npm run knowledge»');
  });
  it('every source stands once, with level, date and what was not seen', () => {
    const page = sourcesPage(knowledge);
    for (const source of knowledge.sources.values()) {
      const entry = page.split(`\n### ${source.key}\n`);
      assert.equal(entry.length, 2, source.key);
      const text = entry[1]!.split('\n### ')[0]!;
      assert.ok(text.includes(`Nivå ${source.tier}`) && text.includes(source.checked), source.key);
      if (source.notes['Ikke sett']) assert.ok(text.includes('**Ikke sett:**'), source.key);
      for (const finding of knowledge.findings.values())
        if (finding.source === source.key) assert.ok(text.includes(`[${finding.id}]`), finding.id);
    }
  });
});
