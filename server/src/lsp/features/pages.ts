import { inForm } from '../../engine/ask.js';
import { lockedWhy } from '../../engine/citations/locked.js';
import type { Finding, Knowledge, Rule, Source, Written } from '../../engine/model.js';
import type { Messages } from '../../messages/messages.js';
import { pageIn, pageUri } from '../convert.js';
import type { Feature } from '../features.js';
import { PAGE_SCHEME } from '../protocol.js';
import { findingsOf, missingIn, referenceOf, shortOf } from '../sources.js';

/** Read-only pages about rules, sources and findings, for clients that can open them. */
export const pages: Feature = {
  offers: (client) => (client.pages ? { workspace: { textDocumentContent: { schemes: [PAGE_SCHEME] } } } : {}),
  listen(session) {
    session.connection.workspace.textDocumentContent.on(({ uri }) => {
      const written: Written = session.settings.language === 'nn' || session.client.locale?.startsWith('nn') ? 'nn' : 'nb';
      return { text: pageText(uri, knowledgeFor(), written, session.words) };
    });
    // A key of the municipality's own may be asked for from any draft; the last open one knows them all.
    const knowledgeFor = (): Knowledge => session.around(session.documents.keys().findLast((one) => session.isDraft(one)) ?? '').knowledge;
  },
};

/** The page at an address; empty for what is not there. */
function pageText(uri: string, knowledge: Knowledge, written: Written, words: Messages): string {
  const page = pageIn(uri);
  const rule = page?.kind === 'regel' ? knowledge.rules.get(page.id) : undefined;
  if (rule) return rulePage(rule, knowledge, written, words);
  const source = page?.kind === 'kilde' ? knowledge.sources.get(page.id) : undefined;
  if (source) return sourcePage(source, knowledge, written, words);
  const finding = page?.kind === 'funn' ? knowledge.findings.get(page.id) : undefined;
  return finding ? joined([`# ${finding.id}`, findingItem(finding, knowledge, written, words)]) : '';
}

function rulePage(rule: Rule, knowledge: Knowledge, written: Written, words: Messages): string {
  const findings = rule.evidence.flatMap((id) => knowledge.findings.get(id) ?? []);
  return joined([
    `# ${inForm(rule.title, written)}`,
    `\`${rule.id}\``,
    inForm(rule.why, written),
    ...listed(words.page.flagged, rule.examples.flagged),
    ...listed(words.page.silent, rule.examples.silent),
    findings.length > 0 && `## ${words.hover.evidence}`,
    ...findings.map((finding) => findingItem(finding, knowledge, written, words)),
  ]);
}

function sourcePage(source: Source, knowledge: Knowledge, written: Written, words: Messages): string {
  const missing = missingIn(source, written);
  const locked = lockedWhy(source, written);
  const findings = findingsOf(knowledge, source.key);
  return joined([
    `# ${shortOf(source, written)}`,
    referenceOf(source, written),
    `\`@${source.key}\``,
    locked && `**${words.hover.never}** ${linked(locked, knowledge, written)}`,
    missing && words.hover.missing(missing),
    source.own && words.hover.ownBase,
    // The findings follow in words, and why it is locked stands above.
    ...Object.entries(source.notes).flatMap(([heading, text]) =>
      heading === 'Funn' || /^Kan ikkj?e siter/.test(heading) ? [] : [`## ${heading}\n\n${linked(text, knowledge, written)}`],
    ),
    findings.length > 0 && `## ${words.hover.findings}`,
    ...findings.map((finding) => findingItem(finding, knowledge, written, words)),
  ]);
}

function findingItem(finding: Finding, knowledge: Knowledge, written: Written, words: Messages): string {
  const source = knowledge.sources.get(finding.source);
  const caveat = finding.caveat ? `\n\n  *${words.hover.caveat}: ${inForm(finding.caveat, written)}*` : '';
  return `- ${inForm(finding.claim, written)}${source ? ` (${shortOf(source, written)})` : ''}${caveat}`;
}

/** `[[batevik2019]]` in a note leads to the page of the source or the finding. */
function linked(text: string, knowledge: Knowledge, written: Written): string {
  return text.replace(/\[\[([^\]|]+)(?:\|([^\]]*))?\]\]/g, (_, id: string, words?: string) => {
    const source = knowledge.sources.get(id);
    if (source) return `[${words ?? shortOf(source, written)}](${pageUri('kilde', id)})`;
    return knowledge.findings.has(id) ? `[${words ?? id}](${pageUri('funn', id)})` : (words ?? id);
  });
}

/** Examples as they are written: what Markdown would read in them is shown, not done. */
function listed(heading: string, examples: readonly string[]): readonly string[] {
  return examples.length === 0 ? [] : [`## ${heading}`, examples.map((one) => `- ${one.replace(/[<@]/g, '\\$&')}`).join('\n')];
}

function joined(parts: readonly (string | false | undefined)[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
