import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import type { Rule, Severity, Source } from '../engine/model.js';
import { shown } from './escape.js';
import type { Setting } from './reports.js';
import type { DraftReview, Mark, Review, State } from './review.js';

/** SARIF 2.1.0. Columns are UTF-16 code units; fingerprints hold rule and sentence, never a position. */
export function sarif(review: Review, setting: Setting): string {
  const { failures, left, change } = review;
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(review, setting)],
  };
  const notifications = failures.map(({ path, message }) => ({
    level: 'error' as const,
    message: { text: shown(message, '') },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  }));
  if (left !== undefined) notifications.push({ level: 'error', message: { text: setting.words.partial(left) }, locations: [] });
  const run = log.runs[0] as Run;
  run.invocations = [{ executionSuccessful: failures.length === 0 && left === undefined, toolExecutionNotifications: notifications }];
  if (change) run.properties = { baseline: change.since, fixed: change.fixed.length };
  return `${JSON.stringify(log, null, 1)}\n`;
}

function runOf(review: Review, setting: Setting): Run {
  const used = new Set(review.drafts.flatMap((draft) => draft.marks.map((mark) => mark.rule)));
  for (const one of review.change?.fixed ?? []) used.add(one.rule);
  const ids = [...used].sort();
  const index = new Map(ids.map((id, at) => [id, at]));
  return {
    tool: {
      driver: {
        name: 'Belegg',
        semanticVersion: setting.version,
        language: setting.words.lang,
        rules: ids.map((id) => ruleOf(id, setting)),
        properties: { knowledge: setting.knowledge.version },
      },
    },
    columnKind: 'utf16CodeUnits',
    results: [...review.drafts.flatMap((draft) => resultsOf(draft, review, index, setting)), ...absentOf(review, index)],
  };
}

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<Severity, string>;
const STATES = { new: 'new', same: 'unchanged', moved: 'unchanged', changed: 'updated' } as const satisfies Record<State, string>;

function resultsOf(draft: DraftReview, { change }: Review, index: ReadonlyMap<string, number>, setting: Setting): readonly Result[] {
  const seen = new Map<string, number>();
  return draft.marks.map((mark) => {
    const count = seen.get(mark.print.own) ?? 0;
    seen.set(mark.print.own, count + 1);
    const state = change?.states.get(mark);
    return {
      ruleId: mark.rule,
      ruleIndex: index.get(mark.rule) ?? -1,
      level: LEVELS[mark.severity],
      message: { text: shown(mark.message, '') },
      locations: [locationOf(draft.path, mark)],
      partialFingerprints: { 'ruleAndSentence/v1': count === 0 ? mark.print.own : `${mark.print.own}-${count}` },
      ...(state ? { baselineState: STATES[state] } : {}),
      ...fixesOf(draft.path, mark),
      properties: { category: mark.category, evidence: mark.evidence.map(({ finding }) => referenceOf(finding, setting)) },
    };
  });
}

function absentOf({ change }: Review, index: ReadonlyMap<string, number>): readonly Result[] {
  return (change?.fixed ?? []).map((known) => ({
    ruleId: known.rule,
    ruleIndex: index.get(known.rule) ?? -1,
    level: 'none',
    kind: 'informational',
    message: { text: shown(known.sentence, '') || known.rule },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(known.path) } } }],
    partialFingerprints: { 'ruleAndSentence/v1': known.print.own },
    baselineState: 'absent',
  }));
}

function locationOf(path: string, { start, end, offsets, text, trail }: Mark): NonNullable<Result['locations']>[number] {
  const heading = trail.at(-1);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
        charOffset: offsets[0],
        charLength: offsets[1] - offsets[0],
        snippet: { text: shown(text, '\n\r\t') },
      },
    },
    ...(heading ? { logicalLocations: [{ fullyQualifiedName: shown(trail.join(' > '), ''), name: shown(heading, '') }] } : {}),
  };
}

function fixesOf(path: string, { fixes }: Mark): Pick<Result, 'fixes'> {
  const whole = fixes.filter(({ edits }) => edits.length > 0);
  if (whole.length === 0) return {};
  return {
    fixes: whole.map(({ title, edits }) => ({
      description: { text: shown(title, '') },
      artifactChanges: [
        {
          artifactLocation: { uri: uriOf(path) },
          replacements: edits.map(({ offsets, newText }) => ({
            deletedRegion: { charOffset: offsets[0], charLength: offsets[1] - offsets[0] },
            insertedContent: { text: shown(newText, '\n\r\t') },
          })),
        },
      ],
    })),
  };
}

function ruleOf(id: string, { knowledge, words }: Setting): ReportingDescriptor {
  const rule = knowledge.rules.get(id);
  const form = words.lang === 'nn' ? 'nn' : 'nb';
  const text = (one: Rule['title']): string => (words.lang === 'en' ? (one.en ?? one.nb) : one[form]);
  if (!rule) return { id };
  return {
    id,
    shortDescription: { text: text(rule.title) || id },
    ...(text(rule.why) ? { fullDescription: { text: text(rule.why) } } : {}),
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { category: rule.category },
  };
}

function referenceOf(id: string, { knowledge }: Setting): string {
  const finding = knowledge.findings.get(id);
  const source: Source | undefined = finding && knowledge.sources.get(finding.source);
  return source?.short ? `${id} (${source.short.nb})` : id;
}

/** A path as a relative URI reference: separators stay, everything that is not plain is encoded. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  const encoded = parts.split('/').map(encodeURIComponent).join('/');
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
