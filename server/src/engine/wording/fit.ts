import { wordsOf } from '../language/words.js';
import type { Knowledge, Rewrite, Rule } from '../model.js';
import type { Captures } from './captures.js';
import { withoutEscape } from './promises.js';
import type { Spot } from './spot.js';

/** A rewrite with the words that tell what it is about. */
export interface Candidate {
  readonly rewrite: Rewrite;
  readonly about: readonly Topic[];
}

/** `bolig*` begins a word, `*omdømme` ends one, `hjem` is one. */
interface Topic {
  readonly text: string;
  readonly stands: 'first' | 'last' | 'alone';
}

/** The rewrites that answer a rule or its frame. */
export function candidatesFor(rule: Rule, knowledge: Knowledge): readonly Candidate[] {
  const byRule = answering.get(knowledge) ?? new Map<Rule, readonly Candidate[]>();
  answering.set(knowledge, byRule);
  const known = byRule.get(rule) ?? [...knowledge.rewrites.values()].filter((rewrite) => answers(rewrite, rule)).map(candidateOf);
  byRule.set(rule, known);
  return known;
}

/** Made once for each rule: there are many rewrites, and every mark asks. */
const answering = new WeakMap<Knowledge, Map<Rule, readonly Candidate[]>>();

function candidateOf(rewrite: Rewrite): Candidate {
  return { rewrite, about: (rewrite.about ?? []).map(topicOf) };
}

function topicOf(pattern: string): Topic {
  if (pattern.endsWith('*')) return { text: pattern.slice(0, -1), stands: 'first' };
  return pattern.startsWith('*') ? { text: pattern.slice(1), stands: 'last' } : { text: pattern, stands: 'alone' };
}

function isIn({ text, stands }: Topic, word: string): boolean {
  if (stands === 'first') return word.startsWith(text);
  return stands === 'last' ? word.endsWith(text) : word === text;
}

function answers({ rules }: Rewrite, { id, frame }: Rule): boolean {
  return rules.includes(id) || (frame !== undefined && rules.includes(frame));
}

/** How well a rewrite that answers the rule fits a mark: a lower number is better; nothing when it does not fit at all. */
export function fitOf({ rewrite, about }: Candidate, spot: Spot, captures: Captures, shares: Shares): number | undefined {
  const { rule } = spot;
  if (!rewrite.needs.every((need) => holds(need, spot))) return undefined;
  if (about.length === 0) return rewrite.rank;
  const own = about.filter((topic) => shares.sentence.some((word) => isIn(topic, word))).length;
  const above = own > 0 ? 0 : about.filter((topic) => shares.heading.some((word) => isIn(topic, word))).length;
  if (own + above === 0) return undefined;
  // A fixed wording drops what the sentence says besides; a sentence that says much is better carried over.
  const lost = rewrite.kind === 'act' ? lostBy(shares, about, carriedBy(rewrite, captures)) : 0;
  // What is praised besides is no promise, and nothing is lost with it.
  const promised = rule.category === 'passive-municipality';
  if (lost >= TOO_MANY && promised) return undefined;
  const dropped = lost >= MANY && promised ? DROPS : 0;
  return rewrite.rank - Math.min(own, 3) * 4 + (own > 0 ? 0 : ONLY_ABOVE) + dropped;
}

const DROPS = 45;
const ONLY_ABOVE = 40;
const MANY = 3;
const TOO_MANY = 6;

/** Words of the sentence and of what stands above it, folded. */
export interface Shares {
  readonly sentence: readonly string[];
  readonly heading: readonly string[];
  /** Words of the sentence that carry something themselves. */
  readonly telling: readonly string[];
}

export function sharesOf({ text, clause, statement }: Spot): Shares {
  const fold = (one: string): readonly string[] => wordsOf(one).map((word) => word.folded);
  const words = fold(withoutEscape(text.slice(clause.start, clause.end)).replace(NOT_THE_TOPIC, ' '));
  const sentence = words.filter((word, at) => !PRAISE.test(word) || !tells(words[words[at + 1] === 'av' ? at + 2 : at + 1]));
  return {
    sentence,
    telling: sentence.filter(tells),
    heading: [...fold(statement.leadIn ?? ''), ...fold(statement.context.trail.at(-1) ?? '')],
  };
}

/** «par uten barn» is not about children, «trekker fram» not about drawing people. */
const NOT_THE_TOPIC = /(?<![A-Za-zÀ-ɏ])(?:(?:uten|utan) (?:barn|born)|trekk(?:er|jer|e|je) fram)(?![A-Za-zÀ-ɏ])/giu;

/** «attraktive fellesområder» is about the areas, «et mangfold av boliger» about housing. */
const PRAISE = /^(?:attraktiv|mangf[oa]ld|inkluderend|inkluderand)[A-Za-zÀ-ɏ]*$/u;

function tells(word: string | undefined): boolean {
  return word !== undefined && !SMALL.test(word);
}

/** How many things the sentence speaks of that neither the topic nor what is carried over covers. */
function lostBy({ telling }: Shares, about: readonly Topic[], text: string): number {
  const carried = new Set(wordsOf(text).map((word) => word.folded));
  const rest = telling.filter((word) => !carried.has(word) && !about.some((topic) => isIn(topic, word)));
  return rest.length;
}

function carriedBy(rewrite: Rewrite, { group, who, deadline, place }: Captures): string {
  const takesGroup = Object.values(rewrite.forms ?? {}).some((form) => form.nb.includes('{gruppe'));
  return `${takesGroup ? (group ?? '') : ''} ${who ?? ''} ${deadline ?? ''} ${place ?? ''}`;
}

/** Words that carry little themselves: function words, soft verbs, praise, and the words of the marks. */
const SMALL =
  /^(?:[A-Za-zÀ-ɏ]{1,3}|alle|skal|også|både|dei|eller|samt|som|være|vere|vera|blir|blei|blant|mellom|over|under|etter|gjennom|flere|fleire|mange|mest|bedre|betre|større|økt|økte|auka|god|gode|godt|legg[A-Za-zÀ-ɏ]*|lagt|rette|tilrettelegg[A-Za-zÀ-ɏ]*|bidra[A-Za-zÀ-ɏ]*|medver[A-Za-zÀ-ɏ]*|medvir[A-Za-zÀ-ɏ]*|jobb[A-Za-zÀ-ɏ]*|arbeid(?:e|er|ar|et|a)?|fremm[A-Za-zÀ-ɏ]*|fremj[A-Za-zÀ-ɏ]*|styrk[A-Za-zÀ-ɏ]*|stimuler[A-Za-zÀ-ɏ]*|videreutvikl[A-Za-zÀ-ɏ]*|vidareutvikl[A-Za-zÀ-ɏ]*|utvikl[A-Za-zÀ-ɏ]*|skape[A-Za-zÀ-ɏ]*|sikre[A-Za-zÀ-ɏ]*|fokus[A-Za-zÀ-ɏ]*|satse[A-Za-zÀ-ɏ]*|satsing[A-Za-zÀ-ɏ]*|pådriv[A-Za-zÀ-ɏ]*|ønsk[A-Za-zÀ-ɏ]*|ynskj[A-Za-zÀ-ɏ]*|opptatt[A-Za-zÀ-ɏ]*|opptek[A-Za-zÀ-ɏ]*|viktig[A-Za-zÀ-ɏ]*|avgj[A-Za-zÀ-ɏ]*|attraktiv[A-Za-zÀ-ɏ]*|trygg[A-Za-zÀ-ɏ]*|levende|levande|inkluderende|inkluderande|kommun[A-Za-zÀ-ɏ]*|sted[A-Za-zÀ-ɏ]*|stad[A-Za-zÀ-ɏ]*|bygd[A-Za-zÀ-ɏ]*|folk|aktivt|aktiv|målrettet|målretta|ville|kunne|slik|dette|denne|hele|heile|hvert|kvart|planen|sett|sette|setje|mulighet[A-Za-zÀ-ɏ]*|moglegheit[A-Za-zÀ-ɏ]*|framstå|opplev[A-Za-zÀ-ɏ]*|innbygg[A-Za-zÀ-ɏ]*|variert[A-Za-zÀ-ɏ]*|tiltak[A-Za-zÀ-ɏ]*|målrett[A-Za-zÀ-ɏ]*|rett[A-Za-zÀ-ɏ]*|innsats[A-Za-zÀ-ɏ]*|ført|føre[A-Za-zÀ-ɏ]*|vidare[A-Za-zÀ-ɏ]*|videre[A-Za-zÀ-ɏ]*|plan[A-Za-zÀ-ɏ]*|prosjekt[A-Za-zÀ-ɏ]*|strategi[A-Za-zÀ-ɏ]*|rike?|rikt|flott[A-Za-zÀ-ɏ]*|vakker|vakre|vakkert|storslå[A-Za-zÀ-ɏ]*)$/u;

function holds(need: string, spot: Spot): boolean {
  const promise = PROMISE.test(spot.text) || spot.statement.leadIn !== undefined;
  if (need === 'promise') return promise;
  return need === 'claim' && !promise;
}

/** Words that promise. */
export const PROMISE =
  /(?<![A-Za-zÀ-ɏ])(?:skal|vil|må|bør|lyt|ønsker|ønskjer|ynskjer|ønskelig|ønskjeleg|ynskjeleg|målet er|will|shall|must|should)(?![A-Za-zÀ-ɏ])/iu;
