import type { Context, Diagnostic, Knowledge, Piece, Statement } from './model.js';
import { contextAfter, statementsOf } from './outline.js';

export interface Judgement {
  readonly statements: readonly Statement[];
  readonly diagnostics: readonly Diagnostic[];
  readonly after: Context;
}

/** The statements of a piece and what is to be said about them. Depends on the piece's text, `before.key` and the knowledge, on nothing else. */
export function judgePiece(piece: Piece, before: Context, _knowledge: Knowledge): Judgement {
  return { statements: statementsOf(piece, before), diagnostics: [], after: contextAfter(piece, before) };
}
