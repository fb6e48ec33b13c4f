import { claimMessages } from '../../messages/claims.js';
import { small } from '../language/characters.js';
import type { Bilingual, Diagnostic, Finding, Knowledge, RuleId } from '../model.js';
import type { CitedStatement } from './cited.js';
import { overlap } from './topic.js';

/**
 * Hints where a sentence says more than the finding that it cites, the opposite, or the same about other people. Silent
 * unless findings of the source are clearly about what the sentence says, and all of them disagree with it.
 */
export function weightProblems(cited: CitedStatement, knowledge: Knowledge): readonly Diagnostic[] {
  const near = nearest(cited);
  const [best] = near;
  if (!best) return [];
  const found = otherWay(cited, near) ?? stronger(cited, near) ?? otherGroup(cited, best);
  return found && knowledge.rules.has(found.rule) ? [hint(cited, found)] : [];
}

interface Found {
  readonly rule: RuleId;
  readonly finding: Finding;
  readonly message: Bilingual;
}

/** Findings that share so many words with the sentence that they must be meant; best first. */
function nearest({ text, written, findings }: CitedStatement): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, fit: overlap(text, finding.claim[written]) }))
    .filter(({ fit }) => fit.count >= 2 && fit.share >= NEAR)
    .sort((a, b) => b.fit.share - a.fit.share)
    .map(({ finding }) => finding);
}

const NEAR = 0.25;

// ---------------------------------------------------------------- the other way

// Read in small letters: patterns that overlook the size of letters take three times as long to compile.

const UP =
  /(?:^|\s)(?:øker|aukar|økte|auka|gir|gjev|gav|ga|skaper|skapar|trekker|trekkjer|tiltrekker|styrker|styrkjer|sikrer|sikrar|fører til|førte til|leder til|bidrar til|medverkar til|bedrer|betrar)(?=\s)/u;
const NO_LINK =
  /(?:ingen|inga|ikke noen|ikkje nokon) (?:[a-zà-ɏ]+ )?(?:effekt|virkning|verknad|sammenheng|samanheng|betydning|innverknad|innvirkning)/u;
const DENIED =
  /(?:^|\s)(?:ikke|ikkje|ingen|inga|aldri|neppe|verken|korkje|uten|utan|lite|kan|kunne|kanskje|muligens|truleg|trolig|tyder|ser ut|synes|visstnok)(?=[\s,.]|$)/u;

function otherWay({ text }: CitedStatement, near: readonly Finding[]): Found | undefined {
  const [best] = near;
  if (!best) return undefined;
  const lower = small(text);
  if (near.every(({ direction }) => direction === 'ingen') && UP.test(lower) && !DENIED.test(lower))
    return { rule: 'paastand-annen-vei', finding: best, message: claimMessages.noLink(best.claim) };
  if (near.every(({ direction }) => direction === 'øker') && NO_LINK.test(lower))
    return { rule: 'paastand-annen-vei', finding: best, message: claimMessages.link(best.claim) };
  return undefined;
}

// ---------------------------------------------------------------- stronger

const CAUSE =
  /(?:^|\s)(?:fører til|førte til|har ført til|leder til|medfører|skaper|skapar|sikrer|sikrar|gjør at|gjer at|gjorde at|forårsaker|resulterer i|(?:årsaken|årsaka|grunnen) til)(?=\s)/u;
/** What a finding says when it speaks of effects itself, whatever its relation is called. */
const EFFECT =
  /fører|førte|skape|skapa|sikr|gjør|gjer |bidr|bidro|medverk|virk|verk|effekt|øker|økte|aukar|auka|gir |gjev |ga |avgj|hjelp|styrk|årsak|grunn|fordi|påvirk|påverk|bremse|stjel|vekst/u;

function stronger({ text }: CitedStatement, near: readonly Finding[]): Found | undefined {
  const [best] = near;
  const lower = small(text);
  if (!best || !CAUSE.test(lower) || DENIED.test(lower)) return undefined;
  if (near.some(({ relation, claim }) => relation === 'årsak' || EFFECT.test(small(claim.nb)))) return undefined;
  const relation = best.relation === 'samvariasjon' ? 'samvariasjon' : 'beskrivelse';
  return { rule: 'paastand-sterkere-enn-kilden', finding: best, message: claimMessages.stronger(relation, best.claim) };
}

// ---------------------------------------------------------------- other people

const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['flyktninger', /flyktning/u],
  ['arbeidsinnvandrere', /arbeidsinnvandr/u],
  ['innvandrere', /(?:^|[^a-zà-ɏ])innvandr(?:er|ar)/u],
  ['unge', /(?:^|[^a-zà-ɏ])(?:unge|ungdom)/u],
  ['barnefamilier', /barnefamili|småbarn/u],
  ['eldre', /(?:^|[^a-zà-ɏ])eldre(?=[\s,.])/u],
  ['tilflyttere', /tilflytt(?:er|ar)|innflytt(?:er|ar)/u],
];
/** A group within another: what holds for all of them may be said of some. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  flyktninger: ['innvandrere', 'tilflyttere'],
  arbeidsinnvandrere: ['innvandrere', 'tilflyttere'],
  innvandrere: ['tilflyttere'],
  barnefamilier: ['tilflyttere'],
};

function groupsIn(text: string): readonly string[] {
  const lower = small(text);
  return GROUPS.filter(([, sign]) => sign.test(lower)).map(([name]) => name);
}

function otherGroup(cited: CitedStatement, best: Finding): Found | undefined {
  const [group, ...more] = groupsIn(cited.text);
  if (group === undefined || more.length > 0) return undefined;
  const studied = cited.findings.flatMap(({ population, claim, figures }) =>
    groupsIn([population ?? '', claim.nb, claim.nn, ...figures.map((figure) => figure.of)].join(' ')),
  );
  if (groupsIn(`${best.population ?? ''} ${best.claim.nb}`).length === 0) return undefined;
  if (studied.includes(group) || (WITHIN[group] ?? []).some((wider) => studied.includes(wider))) return undefined;
  return { rule: 'paastand-annen-gruppe', finding: best, message: claimMessages.otherGroup(best.claim) };
}

function hint({ statement, written }: CitedStatement, { rule, finding, message }: Found): Diagnostic {
  return { rule, category: 'claim', severity: 'hint', span: statement.span, message: message[written], evidence: [finding.id] };
}
