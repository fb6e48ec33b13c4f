import type { Knowledge } from '../engine/model.js';
import { isThawed, thaw } from '../knowledge/artifact.js';

/** The frozen knowledge base as text: `run-code.ts` hands it to every program that judges drafts. */
declare const ARTIFACT: string;

let thawed: Knowledge | undefined;

/** The base that this program came with. */
export function bundledKnowledge(): Knowledge {
  thawed ??= thaw(ARTIFACT);
  return thawed;
}

/** Whether a draft was read in this thread: nothing else asks for the tables of the patterns. */
export function isWarm(): boolean {
  return thawed !== undefined && isThawed(thawed, 'matching');
}
