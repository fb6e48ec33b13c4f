import { scaleBand, scaleLinear } from 'd3-scale';
import { h, type Markup } from './markup.js';
import { clipped } from './width.js';

/** One row of a picture with two sides. */
export interface Sides {
  readonly name: string;
  readonly left: number;
  readonly right: number;
}

export interface Legend {
  readonly title: string;
  readonly left: string;
  readonly right: string;
  readonly row: (row: Sides) => string;
}

const WIDTH = 720;
const NAMES = 236;
const ROW = 24;
const HEAD = 26;
/** Room for the numbers at the ends. */
const NUMBERS = 30;
/** Room for the names of the two sides. */
const LEAST = 50;

/** Bars to the left and to the right of a middle line, row by row. Left bars are hatched, right bars solid, and both carry their number. */
export function sides(rows: readonly Sides[], legend: Legend, id: string): Markup {
  const height = HEAD + rows.length * ROW + 6;
  const [left, right] = [Math.max(0, ...rows.map((row) => row.left)), Math.max(0, ...rows.map((row) => row.right))];
  // The middle moves so that both sides use one scale and none of the room.
  const room = WIDTH - NAMES - 2 * NUMBERS - 2 * LEAST;
  const length = scaleLinear([0, Math.max(1, left + right)], [0, room]);
  const middle = Math.round(NAMES + NUMBERS + LEAST + length(left));
  const y = scaleBand(
    rows.map((_row, at) => at),
    [HEAD, height - 6],
  ).padding(0.25);
  const drawn = rows.map((row, at) => rowOf(row, y(at) ?? 0, y.bandwidth(), middle, length, id));
  return h`<svg class="plot sides" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${legend.title}</title><desc id="${id}-d">${rows.map(legend.row).join('. ')}</desc><defs><pattern id="${id}-p" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><line class="hatch" x1="0" x2="0" y1="0" y2="5"/></pattern></defs><text class="head" x="${middle - 10}" y="14" text-anchor="end">◂ ${legend.left}</text><text class="head" x="${middle + 10}" y="14">${legend.right} ▸</text>${drawn}<line class="axis" x1="${middle}" x2="${middle}" y1="${HEAD - 4}" y2="${height - 4}"/></svg>`;
}

function rowOf(row: Sides, top: number, thick: number, middle: number, length: (value: number) => number, id: string): Markup {
  const base = round(top + thick / 2 + 4);
  const [left, right] = [round(length(row.left)), round(length(row.right))];
  const numbers = [
    row.left > 0 ? h`<text class="count" x="${round(middle - left - 5)}" y="${base}" text-anchor="end">${row.left}</text>` : undefined,
    row.right > 0 ? h`<text class="count" x="${round(middle + right + 5)}" y="${base}">${row.right}</text>` : undefined,
  ];
  return h`<text class="lane" x="${NAMES - 8}" y="${base}" text-anchor="end">${clipped(row.name, 32)}</text><rect class="left" fill="url(#${id}-p)" x="${round(middle - left)}" y="${round(top)}" width="${left}" height="${round(thick)}"/><rect class="right" x="${middle}" y="${round(top)}" width="${right}" height="${round(thick)}"/>${numbers}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
