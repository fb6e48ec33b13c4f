import { escapeHtml } from './escape.js';

/** Finished HTML or SVG. Only `h` makes one, and it escapes everything that is not one already. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | undefined | readonly (string | number | Markup | undefined)[];

/** A template whose values are escaped; finished markup goes in as it is, lists one after the other, nothing as nothing. */
export function h(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let markup = strings[0] ?? '';
  values.forEach((value, at) => {
    markup += written(value) + (strings[at + 1] ?? '');
  });
  return { markup };
}

function written(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(written).join('');
}
