import type { Edit } from './model.js';

/** The text after an edit. */
export function edited(text: string, edit: Edit): string {
  return text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
}

/**
 * One edit that does what `first` and then `second` do; `second` is in the offsets of `between`, the text after `first`.
 * What lies between the two places is replaced by itself.
 */
export function coveringEdit(first: Edit, second: Edit, between: string): Edit {
  const shift = first.newText.length - (first.span.end - first.span.start);
  const start = Math.min(first.span.start, second.span.start);
  const end = Math.max(first.span.start + first.newText.length, second.span.end);
  const newText = between.slice(start, second.span.start) + second.newText + between.slice(second.span.end, end);
  return { span: { start, end: end - shift }, newText };
}
