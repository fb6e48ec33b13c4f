import { type CitableSource, citableSources } from '../engine/gates.js';
import type { Knowledge } from '../engine/model.js';
import { exports, fieldNames } from '../messages/pages.js';
import { type Item, itemOf } from '../render/item.js';
import { bibTexOf } from './bibtex.js';
import { escaped } from './describe.js';

type Form = 'nb' | 'nn';

/**
 * Every source that may be cited, as CSL-JSON for Zotero and pandoc. A field that nobody has seen is a visible blank in brackets,
 * and `note` names it. Sources that must never be cited are not there: only `CitableSource` goes in.
 */
export function exportCslJson(knowledge: Knowledge, written: Form = 'nb'): string {
  return `${JSON.stringify(
    citableSources(knowledge).map((source) => noted(source, written)),
    null,
    2,
  )}\n`;
}

/** The same as BibLaTeX, UTF-8. */
export function exportBibtex(knowledge: Knowledge, written: Form = 'nb'): string {
  return `${citableSources(knowledge)
    .map((source) => bibTexOf(noted(source, written)))
    .join('\n\n')}\n`;
}

/** The same as a list to read or paste: one reference a line, what was not seen said after it. */
export function exportMarkdown(knowledge: Knowledge, written: Form = 'nb'): string {
  const lines = citableSources(knowledge).map((source) => {
    const missing = missingIn(source, written);
    const reference = source.reference?.[written] ?? plainReference(itemOf(source, written));
    return { reference, text: `- ${escaped(reference)}${missing ? ` *${exports.missing(missing)[written]}*` : ''}` };
  });
  // Norwegian order of letters; `aa` is sorted as `å` by this collation.
  const order = new Intl.Collator('nb');
  lines.sort((a, b) => order.compare(sortable(a.reference), sortable(b.reference)));
  return `# ${exports.heading[written]}\n\n${lines.map((line) => line.text).join('\n')}\n`;
}

function noted(source: CitableSource, written: Form): Item {
  const missing = missingIn(source, written);
  return { ...itemOf(source, written), ...(missing ? { note: exports.note(missing)[written] } : {}) };
}

function missingIn(source: CitableSource, written: Form): string {
  return source.citable.kind === 'incomplete'
    ? source.citable.missing.map((field) => fieldNames[field]?.[written] ?? field).join(', ')
    : '';
}

/** For a base whose references are not rendered: the municipality's own sources. */
function plainReference(item: Item): string {
  const names = (item.author as readonly Readonly<Record<string, string>>[] | undefined)?.map(
    (name) => name.literal ?? `${name.family}, ${name.given}`,
  );
  const issued = item.issued as { readonly literal?: string; readonly 'date-parts'?: readonly (readonly number[])[] } | undefined;
  const year = issued?.literal ?? issued?.['date-parts']?.[0]?.[0];
  const parts = [names?.join('; '), year ? `(${year})` : '', item.title, item.number, item.publisher, item.URL];
  return parts.filter(Boolean).join('. ');
}

function sortable(reference: string): string {
  return reference.replace(/^[^\p{L}\p{N}]+/u, '');
}
