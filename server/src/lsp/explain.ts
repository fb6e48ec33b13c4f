import { type Explanation, inForm } from '../engine/ask.js';
import { lockedWhy } from '../engine/citations/locked.js';
import { occurrencesIn } from '../engine/citations/occurrences.js';
import { referenceOf } from '../engine/citations/reference.js';
import type { Diagnostic, Finding, Written } from '../engine/model.js';
import { fixesFor } from '../engine/wording/rewrites.js';
import type { Messages } from '../messages/messages.js';
import { pageUri } from './convert.js';
import { nameOf } from './files.js';
import { knownAs } from './known.js';
import { chaptersIn } from './outline.js';
import type { Opened, Session } from './session.js';
import { findingsOf, missingIn, shortOf } from './sources.js';

/** An explanation as Markdown, in the language of the place that it is about. */
export function explained({ diagnostics, citation, written }: Explanation, opened: Opened, session: Session): string {
  const words = session.wordsIn(written);
  const about: About = { opened, session, words, written };
  const parts = [
    ...(citation ? [citationText(citation.key, about)] : []),
    ...diagnostics.slice(0, MOST).map((one) => diagnosticText(one, about)),
  ];
  return parts.join('\n\n---\n\n');
}

/** More marks than this in one place fill the screen and help nobody. */
const MOST = 2;
const FINDINGS = 3;

interface About {
  readonly opened: Opened;
  readonly session: Session;
  readonly words: Messages;
  readonly written: Written;
}

function diagnosticText(diagnostic: Diagnostic, about: About): string {
  const { opened, session, words, written } = about;
  const rule = opened.knowledge.rules.get(diagnostic.rule);
  const findings = diagnostic.evidence.flatMap((id) => opened.knowledge.findings.get(id) ?? []);
  const trap = diagnostic.trap ? opened.knowledge.traps.get(diagnostic.trap) : undefined;
  return paragraphs([
    // VS Code sets the message of the mark above the hover by itself.
    !session.client.commands && `**${escaped(diagnostic.message)}**`,
    rule && inForm(rule.why, written),
    trap && inForm(trap.answer, written),
    better(diagnostic, about),
    findings.length > 0 && `**${words.hover.evidence}**`,
    ...findings.slice(0, FINDINGS).map((finding) => findingText(finding, about)),
    ...contrasts(findings, about),
    pageLink(diagnostic, about),
  ]);
}

/** The first rewrite as the sentence would read. */
function better(diagnostic: Diagnostic, { opened, words }: About): string | undefined {
  const preview = fixesFor(opened.analysis, diagnostic, opened.knowledge).find((fix) => fix.preview)?.preview;
  return preview && `**${words.hover.better}:** «${escaped(preview)}»`;
}

function findingText(finding: Finding, { opened, words, written }: About): string {
  const source = opened.knowledge.sources.get(finding.source);
  const from = source ? ` (${escaped(shortOf(source, written))})` : '';
  const caveat = finding.caveat ? `\n  \n  *${words.hover.caveat}: ${escaped(inForm(finding.caveat, written))}*` : '';
  return `- ${escaped(inForm(finding.claim, written))}${from}${caveat}`;
}

function contrasts(findings: readonly Finding[], about: About): readonly string[] {
  const { opened, words } = about;
  const shown = new Set(findings.map((finding) => finding.id));
  const others = findings.flatMap((finding) => finding.contrasts).filter((id) => !shown.has(id));
  const first = [...new Set(others)].flatMap((id) => opened.knowledge.findings.get(id) ?? []).slice(0, 1);
  return first.length === 0 ? [] : [`**${words.hover.contrast}**`, ...first.map((finding) => findingText(finding, about))];
}

function pageLink(diagnostic: Diagnostic, { opened, session, words }: About): string | undefined {
  if (!session.client.pages || !opened.knowledge.rules.has(diagnostic.rule)) return `\`${diagnostic.rule}\``;
  return `[${words.hover.rulePage}](${pageUri('regel', diagnostic.rule)}) · \`${diagnostic.rule}\``;
}

function citationText(key: string, about: About): string {
  const { opened, words, written } = about;
  const known = knownAs(key, opened);
  if (!known) return paragraphs([escaped(words.hover.unknownKey(key))]);
  const reference = escaped(referenceOf(known, written));
  if (known.kind === 'entry') return paragraphs([reference, uses(key, about)]);
  const { source } = known;
  const locked = lockedWhy(source, written);
  const findings = findingsOf(opened.knowledge, key);
  return paragraphs([
    reference,
    locked && `**${words.hover.never}** ${escaped(locked)}`,
    source.citable.kind === 'incomplete' && words.hover.missing(missingIn(source, written)),
    source.own && words.hover.ownBase,
    findings.length > 0 && `**${words.hover.findings}**`,
    ...findings.slice(0, FINDINGS).map((finding) => findingText(finding, about)),
    uses(key, about),
  ]);
}

/** Headings that are named; a hover is no list of contents. */
const HEADINGS = 3;

/** Where the key is cited in the draft, by heading, and in which other open drafts. */
function uses(key: string, { opened, session, words }: About): string {
  const places = occurrencesIn(opened.analysis, key).map(({ keySpan }) => keySpan.start);
  const under = chaptersIn(opened.analysis).filter(
    ({ own, title }) => title !== '' && places.some((at) => own.start <= at && at < own.end),
  );
  const titles = [...new Set(under.map(({ title }) => escaped(title)))];
  const others = session
    .readThrough()
    .filter(({ document, analysis }) => document.uri !== opened.document.uri && occurrencesIn(analysis, key).length > 0)
    .map(({ document }) => escaped(nameOf(document.uri)));
  const here = words.hover.uses(places.length, titles.slice(0, HEADINGS), Math.max(0, titles.length - HEADINGS));
  return others.length === 0 ? here : `${here} ${words.hover.elsewhere(others.join(', '))}`;
}

function paragraphs(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** Text from drafts and notes never becomes markup in a hover. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
