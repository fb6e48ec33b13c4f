import type { Knowledge } from '../engine/model.js';
import type { ReportWords } from '../messages/report.js';
import { type Detail, MARKS } from './asked.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { html } from './html.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import type { Review } from './review.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

/** What a report needs beside the review. Time and place are handed in, so the same review gives the same bytes. */
export interface Setting {
  readonly words: ReportWords;
  readonly knowledge: Knowledge;
  /** ISO date that the report carries. */
  readonly date: string;
  /** Version of Belegg. */
  readonly version: string;
  /** Whether the terminal shows colours; other formats do not ask. */
  readonly colour: 'always' | 'never';
  /** Columns of the terminal. */
  readonly columns: number;
}

export type Report = (review: Review, setting: Setting) => string;

/** Every format of `--format`. */
export const reports = { text, json, sarif, markdown, html, github, gitlab } satisfies Record<string, Report>;
export type Format = keyof typeof reports;

/** How much of each draft a format shows. */
export const details: Readonly<Record<Format, Detail>> = {
  text: { wordings: 'first', themes: 'places', parts: false },
  json: { wordings: 'all', themes: 'places', parts: true },
  sarif: { ...MARKS, wordings: 'all' },
  markdown: { wordings: 'first', themes: 'places', parts: true },
  html: { wordings: 'first', themes: 'places', parts: true },
  github: { ...MARKS, wordings: 'first' },
  gitlab: MARKS,
};
