import type { Span, Word, Written } from '../model.js';
import { agentAfter } from './passive-agent.js';
import * as lists from './passive-words.js';
import { infinitiveOf, isParticiple, isPassiveInS } from './verbs.js';

/**
 * The passives among the words of one sentence, in order: «legges», «gjerast» (kind `s`), «blir lagt», «vart gjort»
 * (kind `bli`). English has its own rules elsewhere: no passives here. Deponents («finnes», «trivst») are none; neither
 * are states after «bli» («blir kjent for»). Never throws.
 */
export function passivesIn(words: readonly Word[], written: Written): readonly Passive[] {
  if (written === 'en') return [];
  const passives: Passive[] = [];
  for (let at = 0; at < words.length; at++) {
    const { folded } = words[at]!;
    const end = folded.charCodeAt(folded.length - 1);
    if (end === LETTER_S || end === LETTER_T) pushS(passives, words, at, written);
    else if (folded.length > LONGEST_AUXILIARY) continue;
    if (lists.AUXILIARIES[written].has(folded)) pushBli(passives, words, at, written);
  }
  return passives;
}

export interface Passive {
  /** The verb itself: «legges», or the participle. */
  readonly word: Span;
  readonly kind: 's' | 'bli';
  /** «blir», «vart» …; only kind `bli`. */
  readonly auxiliary?: Span;
  /** Folded: «skal», «må» …; the one that governs the passive. */
  readonly modal?: string;
  /** Who does it: «av kommunen», «ved NAV», «i regi av …», «i samarbeid med …». */
  readonly agent?: Span;
  /** The active infinitive, where it is known: «legge», «gjere». */
  readonly infinitive?: string;
  /** «ble vedtatt», «har blitt vurdert». */
  readonly past: boolean;
  /** A verb that points at the text: «vises i figur 3», «er omtalt i kapittel 2». */
  readonly reference: boolean;
}

const LONGEST_AUXILIARY = 7;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const MODAL_REACH = 7;
const PARTICIPLE_REACH = 10;

// ---------------------------------------------------------------- -s and -st

function pushS(passives: Passive[], words: readonly Word[], at: number, written: 'nb' | 'nn'): void {
  const word = words[at]!;
  const { folded } = word;
  if (folded.length < 3 || lists.NO_VERBS.has(folded) || isName(words, at)) return;
  if (!folded.endsWith('s') && !(written === 'nn' && folded.endsWith('st'))) return;
  const modal = modalBefore(words, at);
  if (lists.DEPONENTS.has(folded) && !isPassiveDespite(words, at, modal)) return;
  if (!isPassiveInS(folded, written, isGoverned(words, at, modal))) return;
  if (folded.endsWith('st') && isSuperlative(words, at, modal)) return;
  passives.push(passiveOf(words, at, 's', { modal, infinitive: infinitiveOf(folded, 's', written), past: false }));
}

function isPassiveDespite(words: readonly Word[], at: number, modal: string | undefined): boolean {
  if (modal !== undefined && lists.PASSIVE_AFTER_MODAL.has(words[at]!.folded)) return true;
  if (!lists.PASSIVE_AFTER_DUTY.has(words[at]!.folded)) return false;
  if (words[at + 1]?.folded === 'av') return true;
  return modal === undefined ? words[at]!.folded === 'skilles' && words[at - 1]?.folded === 'det' : lists.DUTY.has(modal);
}

/** A capital inside a sentence: «Høyres», «The Times». */
function isName(words: readonly Word[], at: number): boolean {
  return words[at]!.capital === true && at > 0 && !/[.!?:«"“–-]/.test(words[at - 1]!.after ?? '');
}

/** «den viktigast», «aller raskast»: an adjective, however much it looks like a verb. */
function isSuperlative(words: readonly Word[], at: number, modal: string | undefined): boolean {
  const before = words[at - 1]?.folded;
  return modal === undefined && before !== undefined && SUPERLATIVE_BEFORE.has(before);
}

const SUPERLATIVE_BEFORE = new Set(['den', 'det', 'dei', 'aller', 'mest', 'kor', 'som', 'er', 'var', 'nest']);

/** A modal or «å» governs the word, and it does not stand where a genitive does: «kan støtte de unges». */
function isGoverned(words: readonly Word[], at: number, modal: string | undefined): boolean {
  const before = words[at - 1]?.folded ?? '';
  return before === 'å' || (modal !== undefined && !lists.DETERMINERS.has(before) && !PRONOUN_OR_ARTICLE.has(before));
}

/** The modal that governs the verb at `at`: «skal i perioden styrkes», «skal styrkes og videreutvikles». */
function modalBefore(words: readonly Word[], at: number): string | undefined {
  for (let back = at - 1; back >= 0 && at - back <= MODAL_REACH; back--) {
    const { folded, after } = words[back]!;
    if (after !== undefined && endsClause(after)) return undefined;
    if (lists.MODALS.has(folded)) return folded;
  }
  return undefined;
}

const endsClause = (after: string): boolean => after !== '' && /[.!?;:…]/.test(after);

// ---------------------------------------------------------------- bli and verte

function pushBli(passives: Passive[], words: readonly Word[], at: number, written: 'nb' | 'nn'): void {
  const found = participleAfter(words, at, written);
  if (found < 0) return;
  const auxiliary = words[at]!;
  const folded = words[found]!.folded;
  passives.push(
    passiveOf(words, found, 'bli', {
      auxiliary: { start: auxiliary.start, end: auxiliary.end },
      modal: isInfinitive(auxiliary.folded) ? modalBefore(words, at) : undefined,
      infinitive: infinitiveOf(folded, 'bli', written),
      past: lists.PAST_AUXILIARIES.has(auxiliary.folded),
    }),
  );
}

const isInfinitive = (auxiliary: string): boolean =>
  auxiliary === 'bli' || auxiliary === 'verte' || auxiliary === 'verta' || auxiliary === 'blive';

/** Index of the participle that goes with the auxiliary at `at`, or −1. */
function participleAfter(words: readonly Word[], at: number, written: 'nb' | 'nn'): number {
  if (endsClause(words[at]!.after ?? '')) return -1;
  let light = true;
  for (let next = at + 1; next < words.length && next - at <= PARTICIPLE_REACH; next++) {
    const { folded, after } = words[next]!;
    if (CLAUSE_STARTS.has(folded) && next > at + 1) return -1;
    if (lists.AUXILIARIES[written].has(folded) || lists.MODALS.has(folded)) return -1;
    if (lists.STATES.has(folded) && light) return -1;
    if (folded === 'lyst' && words[next + 1]?.folded === 'ut') return next;
    if (isParticiple(folded, written, light) && isVerbal(words, at, next, written)) return next;
    if (!lists.LIGHT.has(folded)) light = false;
    if (after !== undefined && (endsClause(after) || (after.includes(',') && !isAside(words, next)))) return -1;
  }
  return -1;
}

/** «blir, slik planen sier, vurdert» is rare; only a comma right after the auxiliary's adverb is let through. */
const isAside = (words: readonly Word[], at: number): boolean => lists.LIGHT.has(words[at]!.folded);

const CLAUSE_STARTS = new Set(['som', 'at', 'når', 'hvis', 'dersom', 'fordi', 'men', 'mens', 'medan', 'å', 'enn', 'for']);

/** False for an adjective: «bli en foretrukket kommune», «ble svært overrasket». */
function isVerbal(words: readonly Word[], auxiliary: number, at: number, written: 'nb' | 'nn'): boolean {
  const { folded } = words[at]!;
  if (lists.STATES.has(folded)) return false;
  if (at === auxiliary + 1) return true;
  const before = words[at - 1]!.folded;
  if (lists.DETERMINERS.has(before)) return false;
  if (written === 'nb' && lists.DEGREES.has(before)) return false;
  return !(PRONOUN_OR_ARTICLE.has(before) && /[td]e$/.test(folded));
}

const PRONOUN_OR_ARTICLE = new Set(['den', 'det', 'de', 'dei']);

// ---------------------------------------------------------------- the value

interface Parts {
  readonly auxiliary?: Span;
  readonly modal: string | undefined;
  readonly infinitive: string | undefined;
  readonly past: boolean;
}

function passiveOf(words: readonly Word[], at: number, kind: 's' | 'bli', parts: Parts): Passive {
  const { start, end, folded } = words[at]!;
  const { auxiliary, modal, infinitive, past } = parts;
  const agent = agentAfter(words, at);
  return {
    word: { start, end },
    kind,
    ...(auxiliary === undefined ? {} : { auxiliary }),
    ...(modal === undefined ? {} : { modal }),
    ...(agent === undefined ? {} : { agent }),
    ...(infinitive === undefined ? {} : { infinitive }),
    past,
    reference: lists.REFERENCE.has(folded),
  };
}
