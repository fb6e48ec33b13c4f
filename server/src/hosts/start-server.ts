import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCode } from './run-code.js';

// The program of the language server. The base lies beside it, since a worker in a browser is given the same.
const beside = (name: string): string => readFileSync(join(__dirname, name), 'latin1');
runCode({ name: 'server', file: __filename, code: beside('server.code.js'), knowledge: beside('knowledge.json') });
