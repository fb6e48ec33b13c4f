import { analyse } from '../src/engine/analyse.js';
import { bundledKnowledge } from '../src/hosts/bundled.js';

const knowledge = bundledKnowledge();

/** The whole analysis with nothing remembered, for a process that measures other checkers in the same way. Answers with the number of marks. */
export function check(draft: string): number {
  return analyse(draft, knowledge).diagnostics.length;
}
