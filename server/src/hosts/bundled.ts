import type { Knowledge } from '../engine/model.js';
import { thaw } from '../knowledge/artifact.js';

/** The frozen knowledge base as text: `build.ts` puts it into every bundle that judges drafts. */
declare const ARTIFACT: string;

/** The base that this bundle was built with. */
export function bundledKnowledge(): Knowledge {
  return thaw(ARTIFACT);
}
