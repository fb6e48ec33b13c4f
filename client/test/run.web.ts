import 'mocha/mocha';
import { tests } from './suite.js';

declare const mocha: { setup(options: object): void; run(done: (failures: number) => void): void };

/** Called by VS Code; the bundler's footer exports it. */
function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000 });
  tests();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
(globalThis as { runTests?: unknown }).runTests = run;
