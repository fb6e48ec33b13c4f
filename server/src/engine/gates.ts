import type { Citable, Finding, FindingId, Knowledge, Source, SourceKey } from './model.js';

declare const gate: unique symbol;

/**
 * A source that may stand in a plan: complete, or with its missing fields named so that they become visible blanks.
 * Only this file makes one; whatever inserts a citation asks for this type and cannot be handed a forbidden source.
 */
export type CitableSource = Source & {
  readonly citable: Exclude<Citable, { readonly kind: 'never' }>;
  readonly [gate]: 'source';
};

/** A finding whose sentence may be offered, together with the source it is cited from. */
export type OfferedFinding = Finding & {
  readonly offer: { readonly kind: 'offered' };
  readonly cited: CitableSource;
  readonly [gate]: 'finding';
};

/** The source as something that may be inserted; nothing when it is unknown or must never be cited. */
export function citableSource(knowledge: Knowledge, key: SourceKey): CitableSource | undefined {
  const source = knowledge.sources.get(key);
  return source && source.citable.kind !== 'never' ? (source as CitableSource) : undefined;
}

/** The finding as something that may be offered; nothing when it is unknown, background, or from a source that must never be cited. */
export function offeredFinding(knowledge: Knowledge, id: FindingId): OfferedFinding | undefined {
  const finding = knowledge.findings.get(id);
  if (finding?.offer.kind !== 'offered') return undefined;
  const cited = citableSource(knowledge, finding.source);
  return cited ? ({ ...finding, cited } as OfferedFinding) : undefined;
}

/** Every source that may be inserted, by key. */
export function citableSources(knowledge: Knowledge): readonly CitableSource[] {
  return [...knowledge.sources.keys()].flatMap((key) => citableSource(knowledge, key) ?? []);
}

/** Every finding that may be offered, by id. */
export function offeredFindings(knowledge: Knowledge): readonly OfferedFinding[] {
  return [...knowledge.findings.keys()].flatMap((id) => offeredFinding(knowledge, id) ?? []);
}
