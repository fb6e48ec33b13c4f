import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { thaw } from '../knowledge/artifact.js';
import { serveProcess } from './serve.js';

// Loading this file is starting the server. The base lies beside it: a start reads a third of it, and compiles none.
serveProcess(thaw(readFileSync(join(__dirname, 'knowledge.json'), 'latin1')));
