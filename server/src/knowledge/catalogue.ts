import type { Finding, Knowledge, Source, Theme, Trap } from '../engine/model.js';
import { catalogue, confidences, fieldNames, relations } from '../messages/pages.js';
import { checkKnowledge } from './check.js';
import { exportBibtex, exportCslJson, exportMarkdown } from './export.js';
import { nearest } from './nearest.js';
import type { Problem } from './note.js';
import { searchKnowledge } from './search.js';
import type { HitKind } from './search-documents.js';

/** What `belegg kb …` prints, without colour and ending in a line break. `ok` is false when the command did not find or do what was asked. */
export interface Answer {
  readonly ok: boolean;
  readonly text: string;
}

type Form = 'nb' | 'nn';
export type Shelf = 'source' | 'finding' | 'trap' | 'theme' | 'rule';
export const SHELVES: readonly Shelf[] = ['source', 'finding', 'trap', 'theme', 'rule'];
const EXPORTS = ['csl-json', 'bibtex', 'markdown'] as const;

/** `belegg kb list`: one line for every entry, by kind; of one kind when `only` says so. */
export function listed(knowledge: Knowledge, written: Form, only?: Shelf): Answer {
  const parts = SHELVES.filter((shelf) => !only || shelf === only).map((shelf) => {
    const lines = linesOf(shelf, knowledge, written);
    return [`${capital(catalogue.kinds[shelf][written])} (${lines.length})`, ...columns(lines)].join('\n');
  });
  return { ok: true, text: `${parts.join('\n\n')}\n` };
}

/** `belegg kb show KEY`: everything the base knows of a source, finding, trap, theme or rule. */
export function shown(knowledge: Knowledge, key: string, written: Form): Answer {
  const name = key.replace(/^@/, '');
  const source = knowledge.sources.get(name);
  const finding = knowledge.findings.get(name);
  const trap = knowledge.traps.get(name) ?? [...knowledge.traps.values()].find((one) => String(one.number) === name);
  const theme = knowledge.themes.get(name);
  const rule = knowledge.rules.get(name);
  // A theme may have the same name as a source about it: then both are shown.
  const texts = [
    source && sourceText(source, knowledge, written),
    finding && findingText(finding, knowledge, written),
    trap && trapText(trap, written),
    theme && themeText(theme, knowledge, written),
    rule && [rule.id, rule.title[written], '', rule.why[written], ...claimsOf(rule.evidence, knowledge, written)],
  ].filter((text) => text !== undefined);
  if (texts.length > 0)
    return { ok: true, text: `${texts.map((lines) => lines.filter((line) => line !== undefined).join('\n')).join('\n\n')}\n` };
  return { ok: false, text: `${catalogue.unknown(key, nearest(name, keysOf(knowledge)))[written]}\n` };
}

/** `belegg kb search WORDS`: the best hits of every kind, findings first, as a planner would ask. */
export function searched(knowledge: Knowledge, query: string, written: Form, limit = 5): Answer {
  const parts = (['finding', 'theme', 'trap', 'source'] as const).flatMap((kind) => {
    const hits = searchKnowledge(knowledge, query, limit, [kind]);
    const lines = hits.map((hit) => `  ${hit.id}: ${titleOf(hit.kind, hit.id, knowledge, written)}`);
    return lines.length > 0 ? [`${capital(catalogue.kinds[kind][written])}\n${lines.join('\n')}`] : [];
  });
  if (parts.length === 0) return { ok: false, text: `${catalogue.nothingFound(query)[written]}\n` };
  return { ok: true, text: `${parts.join('\n\n')}\n` };
}

/** `belegg kb check`: every problem of the notes (`problems`, from the compiler) and of the base as a whole. */
export function checked(knowledge: Knowledge, problems: readonly Problem[], written: Form): Answer {
  const all = [...problems, ...checkKnowledge(knowledge)];
  const { sources, findings, rules } = knowledge;
  if (all.length === 0) return { ok: true, text: `${catalogue.allWell(sources.size, findings.size, rules.size)[written]}\n` };
  const lines = all.map((one) => `${one.path}:${one.line} ${one.message[written]}`);
  return { ok: false, text: `${[...lines, catalogue.problems(all.length)[written]].join('\n')}\n` };
}

/** `belegg kb export --format …`: the sources that may be cited. */
export function exported(knowledge: Knowledge, format: string, written: Form): Answer {
  if (format === 'csl-json') return { ok: true, text: exportCslJson(knowledge, written) };
  if (format === 'bibtex') return { ok: true, text: exportBibtex(knowledge, written) };
  if (format === 'markdown') return { ok: true, text: exportMarkdown(knowledge, written) };
  return { ok: false, text: `${catalogue.unknownFormat(format, EXPORTS)[written]}\n` };
}

function linesOf(shelf: Shelf, knowledge: Knowledge, written: Form): readonly (readonly [string, string])[] {
  if (shelf === 'source')
    return [...knowledge.sources.values()].map((source) => [source.key, `${source.tier}  ${source.title}${ownMark(source, written)}`]);
  if (shelf === 'finding')
    return [...knowledge.findings.values()].map((finding) => [finding.id, `${finding.claim[written]}${ownMark(finding, written)}`]);
  if (shelf === 'trap') return [...knowledge.traps.values()].map((trap) => [trap.id, trap.claim[written]]);
  if (shelf === 'theme') return [...knowledge.themes.values()].map((theme) => [theme.id, theme.title[written]]);
  return [...knowledge.rules.values()].map((rule) => [rule.id, rule.title[written]]);
}

function columns(lines: readonly (readonly [string, string])[]): readonly string[] {
  // Ids of traps are long; a column wider than this only pushes the text away.
  const width = Math.min(28, Math.max(0, ...lines.map(([id]) => id.length)));
  return lines.map(([id, text]) => `  ${id.padEnd(width)}  ${text}`);
}

function titleOf(kind: HitKind, id: string, knowledge: Knowledge, written: Form): string {
  if (kind === 'source') return knowledge.sources.get(id)?.title ?? '';
  if (kind === 'trap') return knowledge.traps.get(id)?.claim[written] ?? '';
  if (kind === 'theme') return knowledge.themes.get(id)?.title[written] ?? '';
  const finding = knowledge.findings.get(id);
  return finding
    ? `${finding.claim[written]} ${finding.offer.kind === 'offered' ? '' : `(${catalogue.background(finding.offer.why)[written]})`}`.trim()
    : '';
}

function sourceText(source: Source, knowledge: Knowledge, written: Form): readonly (string | undefined)[] {
  const findings = [...knowledge.findings.values()].filter((finding) => finding.source === source.key);
  const headings = [...new Set(['Lest', 'Ikke sett', 'Mot lysbildene', 'Råd', ...Object.keys(source.notes)])];
  // Findings are listed below, and why it can never be cited is said above.
  const notes = headings.filter((heading) => source.notes[heading] && heading !== 'Funn' && !/^Kan ikkj?e siter/.test(heading));
  return [
    `@${source.key}${ownMark(source, written)}`,
    source.reference?.[written] ?? source.title,
    citableText(source, written),
    ...notes.map((heading) => `${heading}: ${unlinked(source.notes[heading] ?? '')}`),
    source.url.length > 0 ? `${catalogue.addresses[written]}: ${source.url.join('\n  ')}` : undefined,
    `${catalogue.checked[written]}: ${source.checked}`,
    ...claimsOf(
      findings.map((finding) => finding.id),
      knowledge,
      written,
    ),
  ];
}

function citableText(source: Source, written: Form): string {
  const { citable } = source;
  if (citable.kind === 'yes') return catalogue.citable[written];
  if (citable.kind === 'never') return catalogue.never(unlinked(citable.why))[written];
  return catalogue.incomplete(citable.missing.map((field) => fieldNames[field]?.[written] ?? field).join(', '))[written];
}

function findingText(finding: Finding, knowledge: Knowledge, written: Form): readonly (string | undefined)[] {
  const source = knowledge.sources.get(finding.source);
  const scope = [finding.population, finding.place, finding.period].filter(Boolean).join(', ');
  const figures = finding.figures.map(
    (figure) =>
      `  ${figure.value}${figure.to === undefined ? '' : `–${figure.to}`} ${figure.unit}: ${figure.of}${figure.year === undefined ? '' : ` (${figure.year})`}`,
  );
  return [
    `${finding.id}${ownMark(finding, written)}`,
    finding.claim[written],
    finding.caveat ? `${catalogue.caveat[written]}: ${finding.caveat[written]}` : undefined,
    `${confidences[finding.confidence]?.[written]}; ${relations[finding.relation]?.[written]}; ${finding.offer.kind === 'offered' ? catalogue.offered[written] : catalogue.background(finding.offer.why)[written]}`,
    scope ? `${catalogue.scope[written]}: ${scope}` : undefined,
    figures.length > 0 ? `${catalogue.figures[written]}:\n${figures.join('\n')}` : undefined,
    finding.themes.length > 0
      ? `${catalogue.themes[written]}: ${finding.themes.map((id) => knowledge.themes.get(id)?.title[written] ?? id).join(', ')}`
      : undefined,
    finding.contrasts.length > 0
      ? `${catalogue.contrasts[written]}:\n${finding.contrasts.map((id) => `  ${id}: ${knowledge.findings.get(id)?.claim[written] ?? ''}`).join('\n')}`
      : undefined,
    source
      ? `${catalogue.source[written]}: ${source.reference?.[written] ?? source.title} [@${source.key}${finding.locator ? `, ${finding.locator}` : ''}] (${citableText(source, written)})`
      : undefined,
  ];
}

function trapText(trap: Trap, written: Form): readonly string[] {
  return [
    `${trap.id}`,
    trap.claim[written],
    '',
    `${catalogue.answer[written]}: ${trap.answer[written]}`,
    `${catalogue.findings[written]}: ${[...trap.findings, ...trap.sources].join(', ')}`,
  ];
}

function themeText(theme: Theme, knowledge: Knowledge, written: Form): readonly string[] {
  const list = (heading: string, ids: readonly string[]): readonly string[] =>
    ids.length > 0 ? ['', `${heading}:`, ...claimsOf(ids, knowledge, written)] : [];
  return [
    theme.title[written],
    '',
    unlinked(theme.overview[written]),
    ...list(catalogue.speaksFor[written], theme.for),
    ...list(catalogue.speaksAgainst[written], theme.against),
  ];
}

function claimsOf(ids: readonly string[], knowledge: Knowledge, written: Form): readonly string[] {
  return ids.map((id) => `  ${id}: ${knowledge.findings.get(id)?.claim[written] ?? ''}`);
}

function keysOf(knowledge: Knowledge): readonly string[] {
  return [knowledge.sources, knowledge.findings, knowledge.traps, knowledge.themes, knowledge.rules].flatMap((shelf) => [...shelf.keys()]);
}

function ownMark(one: { readonly own?: boolean }, written: Form): string {
  return one.own ? ` (${catalogue.own[written]})` : '';
}

function unlinked(text: string): string {
  return text.replace(/\[\[([^\]|]*)(?:\|[^\]]*)?\]\]/g, '($1)');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
