import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKnowledge } from '../src/hosts/knowledge.js';
import { accuracyPage } from './accuracy-page.js';

const root = join(import.meta.dirname, '../..');
const page = accuracyPage(readKnowledge(join(root, 'knowledge')));
writeFileSync(join(root, 'ACCURACY.md'), page);
process.stdout.write(`${page.split('\n## ')[0]}\n`);
