import * as mocha from 'mocha';
import { tests } from './suite.js';

// What Mocha exports by default arrives differently in a bundle; by name it is the same everywhere.
const { Mocha } = mocha as unknown as { Mocha: typeof mocha.default };

/** Called by VS Code. */
export function run(): Promise<void> {
  const runner = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec' });
  runner.suite.emit('pre-require', globalThis, '', runner);
  tests();
  return new Promise((resolve, reject) => {
    runner.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
