import type { Setting } from './reports.js';
import type { Review } from './review.js';
export function html(_review: Review, _setting: Setting): string {
  return '';
}
