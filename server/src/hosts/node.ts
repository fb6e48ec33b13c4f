import { bundledKnowledge } from './bundled.js';
import { serveProcess } from './serve.js';

// Loading this file is starting the server.
serveProcess(bundledKnowledge());

export { isWarm } from './bundled.js';
