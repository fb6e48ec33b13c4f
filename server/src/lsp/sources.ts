import { citableSource } from '../engine/gates.js';
import type { Finding, Knowledge, Name, Source, Written } from '../engine/model.js';
import { messages } from '../messages/table.js';

/** «Søholt mfl., 2012»: rendered when the base was built; a plain form of the same fields for what was not. */
export function shortOf(source: Source, written: Written): string {
  const rendered = source.short?.[written] ?? source.short?.nb;
  if (rendered) return rendered;
  const names = source.author.map(familyOf);
  const who = names.length > 2 ? `${names[0]} ${OTHERS[written]}` : names.join(' & ');
  return [who || (source.abbreviation ?? source.titleShort ?? source.title), yearOf(source)].filter(Boolean).join(', ');
}

/** The reference as it stands in a list of references, or title and publisher where none was rendered. */
export function referenceOf(source: Source, written: Written): string {
  const rendered = source.reference?.[written] ?? source.reference?.nb;
  return rendered ?? [shortOf(source, written), source.title, source.publisher, source.url[0]].filter(Boolean).join('. ');
}

export function yearOf(source: Source): string {
  return source.issued?.slice(0, 4) ?? '';
}

/** The fields that nobody has seen, in words; empty when the source is complete or cannot be cited at all. */
export function missingIn(source: Source, written: Written): string {
  if (source.citable.kind !== 'incomplete') return '';
  const names = messages[written].citableMissing;
  return source.citable.missing.map((field) => names[field] ?? field).join(', ');
}

/** Findings of a source that may be offered. */
export function findingsOf(knowledge: Knowledge, key: string): readonly Finding[] {
  if (!citableSource(knowledge, key)) return [];
  return [...knowledge.findings.values()].filter((finding) => finding.source === key && finding.offer.kind === 'offered');
}

const OTHERS: Readonly<Record<Written, string>> = { nb: 'mfl.', nn: 'mfl.', en: 'et al.' };

function familyOf(name: Name): string {
  return 'literal' in name ? name.literal : name.family;
}
