import type { Bilingual, Entry, Span } from '../model.js';

/** What a reader of one format gives: entries that could be read, and where others could not. */
export interface Reading {
  readonly entries: readonly Omit<Entry, 'uri'>[];
  readonly problems: readonly { readonly span: Span; readonly message: Bilingual }[];
}

/** Work that stops now and then, so that others may have their turn. */
export type Slices<T> = Generator<undefined, T>;

/** Entries that are read in one go: some ms of work. */
export const SLICE = 50;

/** The whole work in one go. */
export function readToEnd<T>(slices: Slices<T>): T {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}
