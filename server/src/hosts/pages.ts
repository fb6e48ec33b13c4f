import { readFileSync, writeFileSync } from 'node:fs';
import { checkKnowledge } from '../knowledge/check.js';
import { rulesPage, ruleTable, sourcesPage } from '../knowledge/describe.js';
import { renderSources } from '../render/sources.js';
import { compileFolder } from './knowledge.js';

// `npm run knowledge`: reads the notes, says what is wrong with them, and writes the pages made of them.
const { knowledge, problems } = compileFolder('knowledge');
const all = [...problems, ...checkKnowledge(knowledge)];
for (const { path, line, message } of all) console.error(`knowledge/${path}:${line} ${message.nb}`);
if (all.length > 0) process.exitCode = 1;
const rendered = renderSources(knowledge);
writeFileSync('knowledge/SOURCES.md', sourcesPage(rendered));
writeFileSync('knowledge/RULES.md', rulesPage(rendered));
const readme = readFileSync('README.md', 'utf8');
const between = /(<!-- regler -->\n)[\s\S]*?(<!-- \/regler -->)/;
if (between.test(readme))
  writeFileSync(
    'README.md',
    readme.replace(between, (_, start: string, end: string) => `${start}${ruleTable(rendered)}\n${end}`),
  );
console.log(`${knowledge.sources.size} kilder, ${knowledge.findings.size} funn, ${knowledge.rules.size} regler`);
