import type { ServerCapabilities } from 'vscode-languageserver';
import type { Abilities } from './abilities.js';
import { actions } from './features/actions.js';
import { citing } from './features/citing.js';
import { completion } from './features/completion.js';
import { definition } from './features/definition.js';
import { diagnostics } from './features/diagnostics.js';
import { hints } from './features/hints.js';
import { hover } from './features/hover.js';
import { lenses } from './features/lenses.js';
import { links } from './features/links.js';
import { pages } from './features/pages.js';
import { references } from './features/references.js';
import { rename } from './features/rename.js';
import { report } from './features/report.js';
import { review } from './features/review.js';
import { reviewAll } from './features/review-all.js';
import { rework } from './features/rework.js';
import type { Session } from './session.js';

/** One capability: what it tells the client in `initialize`, and what it listens to. */
export interface Feature {
  readonly offers: (client: Abilities) => Partial<ServerCapabilities>;
  readonly listen: (session: Session) => void;
}

/** Everything that the server can do. One file each in `features/`. */
export const features = {
  diagnostics,
  hover,
  actions,
  completion,
  citing,
  definition,
  references,
  rename,
  links,
  hints,
  lenses,
  pages,
  review,
  report,
  reviewAll,
  rework,
} satisfies Readonly<Record<string, Feature>>;
