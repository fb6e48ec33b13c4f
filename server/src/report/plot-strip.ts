import { scaleLinear, scaleSqrt } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import { h, type Markup } from './markup.js';
import { categories } from './priority.js';
import type { Setting } from './reports.js';
import type { DraftReview } from './review.js';
import { type Section, sectionsOf } from './sections.js';
import { clipped } from './width.js';

const WIDTH = 720;
const LEFT = 252;
const LANE = 34;
const FOOT = 34;
/** Units of the picture that share one bar: fine where a draft stands alone, coarse where hundreds are drawn. */
const FINE = 3;
const COARSE = 9;
/** Units between two lines of chapters; nearer ones would be a hatching. */
const APART = 6;

/** The draft from start to end: a lane for each kind of mark that occurs, and one for citations. Lanes are told apart by their names. */
export function strip(draft: DraftReview, { words }: Setting, id: string, grain: 'fine' | 'coarse'): Markup {
  const lanes = lanesOf(draft, words);
  const x = scaleLinear([0, Math.max(1, draft.length)], [LEFT, WIDTH - 4]);
  const height = lanes.length * LANE + FOOT;
  const bin = grain === 'fine' ? FINE : COARSE;
  const summary = lanes.map((lane) => words.stripRow(lane.name, lane.offsets.length)).join('. ');
  return h`<svg class="plot strip" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${words.strip.title}</title><desc id="${id}-d">${summary}</desc>${chapterLines(sectionsOf(draft), x, height - FOOT)}${lanes.map((lane, at) => laneOf(lane, at * LANE, x, bin))}<line class="axis" x1="${LEFT}" x2="${WIDTH - 4}" y1="${height - FOOT}" y2="${height - FOOT}"/>${chapterNames(sectionsOf(draft), x, height - FOOT, words)}</svg>`;
}

interface Lane {
  readonly kind: string;
  readonly name: string;
  readonly offsets: readonly number[];
}

function lanesOf(draft: DraftReview, words: Setting['words']): readonly Lane[] {
  const marks = categories.map((category) => ({
    kind: category as string,
    name: words.category[category],
    offsets: draft.marks.filter((mark) => mark.category === category).map((mark) => mark.offsets[0]),
  }));
  return [
    ...marks.filter((lane) => lane.offsets.length > 0),
    { kind: 'cited', name: words.strip.cited, offsets: draft.citations.map((one) => one.offset) },
  ];
}

type Scale = (value: number) => number;

function laneOf(lane: Lane, top: number, x: Scale, width: number): Markup {
  const bins = new Map<number, number>();
  for (const offset of lane.offsets) {
    const bin = Math.floor((x(offset) - LEFT) / width);
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  const bottom = top + LANE - 6;
  const y = scaleSqrt([0, Math.max(3, ...bins.values())], [bottom, top + 4]);
  const steps = [...bins]
    .sort(([one], [other]) => one - other)
    .flatMap(
      ([bin, count]) =>
        [
          [LEFT + bin * width, count],
          [LEFT + bin * width + width - 0.6, 0],
        ] as [number, number][],
    );
  const path = area<[number, number]>()
    .x((step) => step[0])
    .y0(bottom)
    .y1((step) => y(step[1]))
    .curve(curveStepAfter)
    .digits(1);
  return h`<text class="lane" x="${LEFT - 40}" y="${bottom - 4}" text-anchor="end">${clipped(lane.name, 30)}</text><text class="count" x="${LEFT - 10}" y="${bottom - 4}" text-anchor="end">${lane.offsets.length}</text><line class="rule" x1="${LEFT}" x2="${WIDTH - 4}" y1="${bottom}" y2="${bottom}"/>${steps.length > 0 ? h`<path class="bars ${lane.kind}" d="${path(steps) ?? ''}"/>` : undefined}`;
}

function chapterLines(sections: readonly Section[], x: Scale, bottom: number): readonly Markup[] {
  let free = LEFT;
  const apart = sections.slice(1).filter((section) => {
    const here = x(section.start);
    if (here < free) return false;
    free = here + APART;
    return true;
  });
  return apart.map(
    (section) => h`<line class="chapter" x1="${round(x(section.start))}" x2="${round(x(section.start))}" y1="0" y2="${bottom + 5}"/>`,
  );
}

/** Units that a name needs before the next one begins. */
const NAME = 64;

function chapterNames(sections: readonly Section[], x: Scale, bottom: number, words: Setting['words']): readonly Markup[] {
  let free = LEFT;
  const named = sections.flatMap((section, at) => {
    const left = Math.max(x(section.start), LEFT);
    const next = sections[at + 1];
    const room = (next ? x(next.start) : WIDTH) - left;
    if (section.title === '' || left < free || room < NAME / 2) return [];
    free = left + Math.min(room, NAME);
    return [
      h`<text class="name" x="${round(left + 2)}" y="${bottom + 16}">${clipped(section.title, Math.max(4, Math.floor(room / 5.6)))}</text>`,
    ];
  });
  return named.length > 0
    ? named
    : [
        h`<text class="name" x="${LEFT}" y="${bottom + 16}">${words.strip.start}</text>`,
        h`<text class="name" x="${WIDTH - 4}" y="${bottom + 16}" text-anchor="end">${words.strip.end}</text>`,
      ];
}

const DOT = 150;

/** Where in the draft a theme is touched: filled squares are acts, rings are words. */
export function touches(
  places: readonly { readonly kind: 'act' | 'words'; readonly span: { readonly start: number } }[],
  length: number,
): Markup {
  const x = scaleLinear([0, Math.max(1, length)], [6, DOT - 6]);
  const dots = [...places]
    .reverse()
    .slice(-60)
    .map((place) => {
      const at = round(x(place.span.start));
      return place.kind === 'act'
        ? h`<rect class="act" x="${round(at - 4)}" y="4" width="8" height="8"/>`
        : h`<circle class="words" cx="${at}" cy="8" r="3.2"/>`;
    });
  return h`<svg class="touches" viewBox="0 0 ${DOT} 16" aria-hidden="true"><line class="rule" x1="2" x2="${DOT - 2}" y1="8" y2="8"/>${dots}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
