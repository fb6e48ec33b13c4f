import { firstWhere } from './bisect.js';
import type { Judged, Known } from './memory.js';
import type { Context, Laid, Part, Stretch } from './model.js';

/** A part with what it is made of. */
export interface Placed extends Part {
  readonly known: Known;
  readonly judged: Judged;
}

export interface PlacedStretch extends Stretch {
  readonly parts: readonly Placed[];
}

export interface PlacedLaid extends Laid {
  readonly stretch: PlacedStretch;
}

/**
 * A stretch is closed when it has so many parts: a keystroke costs one stretch and one look at each of the others, so both grow
 * with the root of the draft. Lengths in UTF-16 units.
 */
function manyFor(length: number): number {
  return Math.min(64, Math.max(6, Math.round(Math.sqrt(length / 2_000))));
}

/** Or when it is so long. */
const LONG = 6_000;

/** Lays parts end to end, and whole stretches of an earlier draft as they are. */
export class Laying {
  readonly #laid: PlacedLaid[] = [];
  readonly #many: number;
  #open: Placed[] = [];
  #start = 0;
  #end = 0;

  /** For a draft of a length. */
  constructor(length: number) {
    this.#many = manyFor(length);
  }

  /** Offset up to which something is laid. */
  get end(): number {
    return this.#end;
  }

  /** What a part stands on: the context after the last one. */
  get last(): Placed | undefined {
    return this.#open.at(-1) ?? this.#laid.at(-1)?.stretch.parts.at(-1);
  }

  add(known: Known, before: Context, judged: Judged): void {
    this.#push(placed(this.#end - this.#start, known, before, judged));
    if (this.#open.length >= this.#many || this.#end - this.#start >= LONG) this.#close();
  }

  /** A stretch that is what it was. */
  keep(stretch: PlacedStretch): void {
    // Fewer than this are laid together with what follows, so that an edit leaves no crumbs.
    if (this.#open.length >= this.#many / 4) this.#close();
    if (this.#open.length === 0) {
      this.#laid.push({ start: this.#end, stretch });
      this.#end += stretch.length;
      this.#start = this.#end;
      return;
    }
    // Few parts in front of many: one stretch, never a chain of stretches that each begin in the middle of an old one.
    for (const { known, before, judged } of stretch.parts) this.#push(placed(this.#end - this.#start, known, before, judged));
    this.#close();
  }

  /** Everything so far; the laying may go on. */
  laid(): readonly PlacedLaid[] {
    if (this.#open.length === 0) return this.#laid.slice();
    return [...this.#laid, { start: this.#start, stretch: { length: this.#end - this.#start, parts: this.#open.slice() } }];
  }

  #push(part: Placed): void {
    this.#open.push(part);
    this.#end += part.piece.text.length;
  }

  #close(): void {
    if (this.#open.length === 0) return;
    this.#laid.push({ start: this.#start, stretch: { length: this.#end - this.#start, parts: this.#open } });
    this.#open = [];
    this.#start = this.#end;
  }
}

function placed(start: number, known: Known, before: Context, judged: Judged): Placed {
  const { statements, diagnostics } = judged;
  return { start, piece: known.piece, before, statements, diagnostics, citations: known.citations, known, judged };
}

/** Walks the parts of a draft as it was laid. */
export class Walk {
  readonly #laid: readonly PlacedLaid[];
  #at: number;
  #part = 0;

  /** From the first part that an edit at `offset` may change: one that ends after it, or less than `margin` before it. */
  constructor(laid: readonly PlacedLaid[], offset: number, margin: number) {
    this.#laid = laid;
    this.#at = firstWhere(laid.length, (at) => laid[at]!.start + laid[at]!.stretch.length + margin > offset);
    const on = laid[this.#at];
    if (!on) return;
    const { parts } = on.stretch;
    this.#part = firstWhere(parts.length, (at) => on.start + parts[at]!.start + parts[at]!.piece.text.length + margin > offset);
  }

  /** The part, and where it starts in the draft. Nothing at the end. */
  get part(): Placed | undefined {
    return this.#laid[this.#at]?.stretch.parts[this.#part];
  }

  get start(): number {
    const on = this.#laid[this.#at];
    return on ? on.start + (on.stretch.parts[this.#part]?.start ?? 0) : Number.POSITIVE_INFINITY;
  }

  next(): void {
    this.#part += 1;
    if (this.#part < this.#laid[this.#at]!.stretch.parts.length) return;
    this.#at += 1;
    this.#part = 0;
  }

  /** Stretches and parts before the one it stands on: whole ones first, then single parts. */
  behind(): { readonly stretches: readonly PlacedStretch[]; readonly parts: readonly Placed[] } {
    const on = this.#laid[this.#at];
    return { stretches: this.#laid.slice(0, this.#at).map(({ stretch }) => stretch), parts: on?.stretch.parts.slice(0, this.#part) ?? [] };
  }

  /** The part it stands on and what follows: the rest of its stretch, then whole ones. */
  ahead(): { readonly parts: readonly Placed[]; readonly stretches: readonly PlacedStretch[] } {
    const on = this.#laid[this.#at];
    const whole = this.#part === 0 ? this.#at : this.#at + 1;
    const parts = this.#part === 0 ? [] : (on?.stretch.parts.slice(this.#part) ?? []);
    return { parts, stretches: this.#laid.slice(whole).map(({ stretch }) => stretch) };
  }
}

/** What `make` finds in a stretch, remembered with it: typing elsewhere costs nothing. */
export function perStretch<T, S extends Stretch = Stretch>(make: (stretch: S) => T): (stretch: S) => T {
  const memory = new WeakMap<S, { readonly made: T }>();
  return (stretch) => {
    let known = memory.get(stretch);
    if (!known) {
      known = { made: make(stretch) };
      memory.set(stretch, known);
    }
    return known.made;
  };
}
