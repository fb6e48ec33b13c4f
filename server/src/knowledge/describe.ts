import type { Finding, Knowledge, Rewrite, Rule, Source } from '../engine/model.js';
import { fieldNames, pages } from '../messages/pages.js';

/** `knowledge/SOURCES.md`: every source with what rests on it, its level, what was not seen and when it was checked. */
export function sourcesPage(knowledge: Knowledge): string {
  const sources = [...knowledge.sources.values()].filter((source) => !source.own);
  const used = usersOf(knowledge);
  const findings = findingsBySource(knowledge);
  const groups = ['lysbildene', 'kjerne', 'supplement'].map((group) => sources.filter((source) => source.group === group));
  const rest = sources.filter((source) => !['lysbildene', 'kjerne', 'supplement'].includes(source.group));
  const parts = [...groups, rest]
    .filter((group) => group.length > 0)
    .map((group) =>
      [
        `## ${pages.groups[group[0]!.group] ?? group[0]!.group}`,
        ...group.map((source) => sourceEntry(source, findings.get(source.key) ?? [], used)),
      ].join('\n\n'),
    );
  return `${[`# ${pages.sources}`, pages.generated, pages.sourcesIntro(sources.length, knowledge.findings.size), tierTable(sources), ...parts].join('\n\n')}\n`;
}

/** `knowledge/RULES.md`: one section per rule; its heading, and so its anchor, is the rule's id. */
export function rulesPage(knowledge: Knowledge): string {
  const rules = shownRules(knowledge);
  return `${[`# ${pages.rules}`, pages.generated, pages.rulesIntro(rules.length), ...rules.map((rule) => ruleEntry(rule, knowledge))].join('\n\n')}\n`;
}

/** The table of rules for README: name with a link, what it says, kind. */
export function ruleTable(knowledge: Knowledge): string {
  const rows = shownRules(knowledge).map(
    (rule) => `| [${rule.id}](knowledge/RULES.md#${rule.id}) | ${cell(rule.title.nb)} | ${pages.categories[rule.category]} |`,
  );
  return [pages.ruleTable, ...rows].join('\n');
}

/** Rules that can stand in a diagnostic; ingredients and contexts only weigh in. */
function shownRules(knowledge: Knowledge): readonly Rule[] {
  return [...knowledge.rules.values()].filter((rule) => rule.kind !== 'ingredient' && rule.kind !== 'context');
}

function tierTable(sources: readonly Source[]): string {
  const rows = (['A', 'B', 'C'] as const).map(
    (tier) => `| **${tier}**: ${pages.tiers[tier]} | ${sources.filter((source) => source.tier === tier).length} |`,
  );
  return `${pages.tiersIntro}\n\n${pages.table}\n${rows.join('\n')}`;
}

function sourceEntry(source: Source, findings: readonly Finding[], used: ReadonlyMap<string, readonly string[]>): string {
  const users = [...new Set(findings.flatMap((finding) => used.get(finding.id) ?? []))].sort();
  const lines = [
    `- **${pages.tier} ${source.tier}.** ${citableLine(source)}`,
    line(pages.read, source.notes.Lest),
    line(pages.notSeen, source.notes['Ikke sett']),
    line(pages.addresses, source.url.map((address) => `<${address}>`).join(', ')),
    line(pages.checked, source.checked),
    line(pages.usedBy, users.join(', ')),
  ].filter(Boolean);
  const list = findings.map(
    (finding) =>
      `- [${finding.id}](findings/${finding.id}.md): ${finding.claim.nb}${finding.offer.kind === 'background' ? ` *(${pages.background})*` : ''}`,
  );
  const shown = source.reference?.nb ?? `${source.title || pages.whyNever}`;
  return [
    `### ${source.key}`,
    escaped(shown),
    lines.join('\n'),
    list.length > 0 ? `${pages.findings}:\n\n${list.join('\n')}` : pages.noFindings,
  ].join('\n\n');
}

function citableLine(source: Source): string {
  const { citable } = source;
  if (citable.kind === 'yes') return '';
  if (citable.kind === 'never') return `${pages.whyNever}: ${oneLine(citable.why)}`;
  return `${pages.missing}: ${citable.missing.map((field) => fieldNames[field]?.nb ?? field).join(', ')}.`;
}

function ruleEntry(rule: Rule, knowledge: Knowledge): string {
  const kind = [pages.kinds[rule.kind], pages.categories[rule.category], pages.severities[rule.severity], rule.frame]
    .filter(Boolean)
    .join(' · ');
  const rewrites = rewritesFor(rule, knowledge);
  const evidence = rule.evidence.flatMap((id) => {
    const finding = knowledge.findings.get(id);
    return finding ? [`- ${finding.claim.nb} ([${id}](findings/${id}.md), [${finding.source}](SOURCES.md#${finding.source}))`] : [];
  });
  const parts = [
    `## ${rule.id}`,
    `**${rule.title.nb}**\\\n**${rule.title.nn}**`,
    kind,
    `${rule.why.nb}`,
    `${rule.why.nn}`,
    listed(pages.flagged, rule.examples.flagged.map(unmarked)),
    listed(pages.silent, rule.examples.silent.map(unmarked)),
    listed(pages.proposals, [
      ...rewrites.slice(0, MOST_PROPOSALS).map((rewrite) => `${rewrite.title.nb} · ${rewrite.title.nn}`),
      ...(rewrites.length > MOST_PROPOSALS ? [pages.more(rewrites.length - MOST_PROPOSALS)] : []),
    ]),
    evidence.length > 0 ? `${pages.evidence}:\n\n${evidence.join('\n')}` : '',
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** Proposals that a page lists for one rule; the rest is a number. */
const MOST_PROPOSALS = 6;

/** Rewrites that name the rule or its frame (`P3`), the best first. */
function rewritesFor(rule: Rule, knowledge: Knowledge): readonly Rewrite[] {
  const names = [rule.id, ...(rule.frame ? [rule.frame] : [])];
  const fitting = [...knowledge.rewrites.values()].filter(
    (rewrite) => rule.rewrites.includes(rewrite.id) || rewrite.rules.some((one) => names.includes(one)),
  );
  return fitting.sort((a, b) => a.rank - b.rank);
}

/** An example as a reader sees it: `[# Heading] …` says what it stands under, `[marked text]{rule}` is bold. */
function unmarked(example: string): string {
  let text = example.replace(/^\[# ([^\]]+)\]\s*/, (_, heading: string) => `*${pages.under(heading)}* `);
  for (let i = 0; i < 5 && /\[([^[\]]*)\]\{[^{}]*\}/.test(text); i++) text = text.replace(/\[([^[\]]*)\]\{[^{}]*\}/g, '**$1**');
  return oneLine(text);
}

function listed(heading: string, items: readonly string[]): string {
  return items.length > 0 ? `${heading}:\n\n${items.map((item) => `- ${item}`).join('\n')}` : '';
}

/** Names of the rules, rewrites, traps and themes that use a finding, by finding. */
function usersOf(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  const add = (link: string, ids: readonly string[]): void => {
    for (const id of ids) users.set(id, [...(users.get(id) ?? []), link]);
  };
  for (const rule of knowledge.rules.values()) add(`[${rule.id}](rules/${rule.id}.md)`, rule.evidence);
  for (const rewrite of knowledge.rewrites.values()) add(`[${rewrite.id}](rewrites/${rewrite.id}.md)`, rewrite.evidence);
  for (const trap of knowledge.traps.values()) add(`[${trap.id}](traps/${trap.id}.md)`, trap.findings);
  for (const theme of knowledge.themes.values()) add(`[${theme.id}](themes/${theme.id}.md)`, [...theme.for, ...theme.against]);
  return users;
}

function findingsBySource(knowledge: Knowledge): ReadonlyMap<string, readonly Finding[]> {
  const by = new Map<string, Finding[]>();
  for (const finding of knowledge.findings.values()) by.set(finding.source, [...(by.get(finding.source) ?? []), finding]);
  return by;
}

function line(name: string, text: string | undefined): string {
  return text ? `- **${name}:** ${oneLine(text)}` : '';
}

function oneLine(text: string): string {
  return text
    .replace(/\[\[([^\]|]*)(?:\|[^\]]*)?\]\]/g, '$1')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

function cell(text: string): string {
  return oneLine(text).replaceAll('|', '\\|');
}

/** A reference as Markdown: addresses as links, everything else letter for letter. */
export function escaped(text: string): string {
  return text.replace(/(https?:\/\/\S+)|[[\]<>*_\\`#@]/g, (mark, address?: string) => (address ? `<${address}>` : `\\${mark}`));
}
