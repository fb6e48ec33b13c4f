import { readFileSync } from 'node:fs';
import { runCode } from './run-code.js';
import { unpacked } from './single-file.js';

// The program of the command line and of each of its threads: a single file, which may be copied to where it is needed.
runCode({ name: 'cli', file: __filename, ...unpacked(readFileSync(__filename, 'latin1')) });
