import type { Written } from '../engine/model.js';
import { en } from './en.js';
import type { Messages } from './messages.js';
import { nb } from './nb.js';
import { nn } from './nn.js';

/** The table of written forms of the interface. */
export const messages = { nb, nn, en } satisfies Readonly<Record<Written, Messages>>;

/**
 * Which form the interface speaks. VS Code has no Norwegian language pack, so most planners run it in English: anything
 * but an explicit choice or a nynorsk editor gives bokmål.
 */
export function interfaceForm(setting: Written | 'auto', locale: string | undefined): Written {
  if (setting !== 'auto') return setting;
  return locale?.toLowerCase().startsWith('nn') ? 'nn' : 'nb';
}
