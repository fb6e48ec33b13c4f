import type { Statement } from '../model.js';
import type { Doing } from './doing.js';
import { doingIn, isSoft, withoutQuotations } from './doing.js';
import { DEADLINE_COLUMN, deadlineOf, momentOf } from './moment.js';
import { OWNER_COLUMN, ownerOf } from './owner.js';

/** What a sentence commits to, as far as its own words, its lead-in and its table row say. Texts as they stand in the draft. */
export interface Act {
  readonly doing: Doing;
  readonly who?: string;
  /** A date, a limit or a rhythm. */
  readonly when?: string;
  /** A date or a limit; absent for a mere rhythm. */
  readonly deadline?: string;
}

/** Who does what and when, read from a sentence with its lead-in and row. Nothing is guessed: what is not said is left out. */
export function actIn(statement: Statement): Act {
  const known = acts.get(statement);
  if (known) return known;
  const act = actFrom(statement);
  acts.set(statement, act);
  return act;
}

/** What a draft covers and what signs it shows are asked of the same sentences. */
const acts = new WeakMap<Statement, Act>();

function actFrom(statement: Statement): Act {
  const text = textOf(statement);
  const own = withoutQuotations(text);
  const who = ownerOf(statement, own);
  const when = momentOf(statement, own);
  const deadline = deadlineOf(statement, own);
  const doing = doingIn(text);
  const listed = doing === 'none' && isFilledRow(statement) && !isSoft(text);
  return { doing: listed ? 'act' : doing, ...(who ? { who } : {}), ...(when ? { when } : {}), ...(deadline ? { deadline } : {}) };
}

/** The sentence's own words. */
export function textOf({ block, sentence }: Statement): string {
  return block.prose.text.slice(sentence.start, sentence.end);
}

/** Whether the cell holds an owner or a deadline and is no statement of its own. */
export function isRowDetail(statement: Statement): boolean {
  return statement.column !== undefined && (OWNER_COLUMN.test(statement.column) || DEADLINE_COLUMN.test(statement.column));
}

/** A row of a table of measures says by its columns that something is done: «Ti innleide leiligheter · Eiendomssjefen · 1.6.2026». */
function isFilledRow(statement: Statement): boolean {
  const { row } = statement;
  if (!row?.some((cell) => OWNER_COLUMN.test(cell.heading)) || !row.some((cell) => DEADLINE_COLUMN.test(cell.heading))) return false;
  return ownerOf({ ...statement, leadIn: '' }, '') !== undefined && deadlineOf(statement, '') !== undefined;
}
