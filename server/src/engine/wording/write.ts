import { citableSource, offeredFinding } from '../gates.js';
import type { Knowledge, Rewrite, RewriteForm, Statement, Written } from '../model.js';
import { activeOf, capitalized, inStyle, lowered, responsible, type Style } from './agreement.js';
import type { Captures } from './captures.js';
import { CLOSE, OPEN } from './citing.js';
import { withoutEscape } from './promises.js';
import { filled, type Slot } from './slots.js';
import type { Spot } from './spot.js';

/** All that a template is filled from. */
export interface Writing {
  readonly spot: Spot;
  readonly captures: Captures;
  readonly style: Style;
  readonly knowledge: Knowledge;
}

/** A template's text in place, without the opening and the ending that the sentence around it decides; nothing when a slot stays empty. */
export function written(rewrite: Rewrite, form: RewriteForm, writing: Writing): string | undefined {
  const template = rewrite.forms?.[form]?.[writing.spot.written];
  if (template === undefined) return undefined;
  const text = filled(inStyle(template, writing.style), (slot) => textFor(slot, writing));
  return text
    ?.replace(/ {2,}/g, ' ')
    .replace(/ ([.,;])/g, '$1')
    .replace(/([.,])\1+/g, '$1')
    .trim();
}

function textFor(slot: Slot, writing: Writing): string | undefined {
  const { spot, captures, style } = writing;
  const form = spot.written;
  const norwegian = form === 'nn' ? 'nn' : 'nb';
  switch (slot.name) {
    case 'gruppe':
      return captures.group;
    case 'hvem':
    case 'Hvem': {
      const who = captures.who ?? responsible[form];
      return slot.name === 'Hvem' ? capitalized(who) : who;
    }
    case 'innen':
    case 'Innen':
      return deadline(slot.name, writing);
    case 'ansvar':
      return hasColumn(spot.statement, OWNER) ? '' : ` (${WORDS[form].responsible}: ${responsible[form]})`;
    case 'Ansvarlig':
      return captures.who ? ` ${capitalized(WORDS[form].responsibleOne)}: ${WORDS[form].unit}.` : '';
    case 'formål':
      return purpose(writing);
    case 'objekt':
      return captures.purpose?.kind === 'noun' ? captures.purpose.text : undefined;
    case 'ting':
      return captures.goods === undefined ? goodsOfPhrase(spot) : captures.goods;
    case 'Ting':
      return captures.goods && capitalized(captures.goods);
    case 'aktiv':
      return form === 'en' || captures.deadline ? undefined : activeOf(spot.text, norwegian, style);
    case 'uten-forbehold':
      return firm(writing);
    case 'vi':
      return form === 'nn' && style.me ? 'me' : 'vi';
    case 'Vi':
      return form === 'nn' && style.me ? 'Me' : 'Vi';
    case 'blir':
      return form === 'nn' && style.vert ? 'vert' : 'blir';
    case 'setning':
      return spot.text.replace(/[.;,:!]+$/u, '');
    case 'sted':
      return captures.place;
    case 'kilde':
      return citation(slot.about ?? '', writing.knowledge);
    default:
      return undefined;
  }
}

const WORDS: Readonly<Record<Written, { responsible: string; responsibleOne: string; unit: string; within: string; deadline: string }>> = {
  nb: { responsible: 'ansvar', responsibleOne: 'ansvarlig', unit: '[enhet]', within: 'innen', deadline: '[frist]' },
  nn: { responsible: 'ansvar', responsibleOne: 'ansvarleg', unit: '[eining]', within: 'innan', deadline: '[frist]' },
  en: { responsible: 'responsible', responsibleOne: 'responsible', unit: '[unit]', within: 'by', deadline: '[deadline]' },
};

const OWNER = /ansvar|(?:^|\s)hvem|(?:^|\s)kven|owner|responsib/iu;
const DEADLINE = /frist|(?:^|\s)når|tidspunkt|(?:^|\s)tid(?:$|s)|periode|deadline/iu;

function hasColumn(statement: Statement, column: RegExp): boolean {
  return statement.row?.some(({ heading }) => column.test(heading)) ?? false;
}

function deadline(name: string, { spot, captures }: Writing): string {
  const { within, deadline: blank } = WORDS[spot.written];
  if (captures.deadline === undefined && name === 'innen' && hasColumn(spot.statement, DEADLINE)) return '';
  const text = captures.deadline ?? `${within} ${blank}`;
  return name === 'Innen' ? capitalized(text) : text;
}

function purpose({ spot, captures }: Writing): string | undefined {
  const found = captures.purpose;
  if (!found || spot.written === 'en') return undefined;
  if (found.kind === 'noun') return `, med ${found.text} som mål`;
  return found.kind === 'infinitive' ? ` for ${found.text}` : `, slik at ${found.text}`;
}

/** «I størst mulig grad» takes back how much, not when. */
const DEGREE = /(?<![A-Za-zÀ-ɏ])(?:i (?:størst|så stor) |best |på (?:en|ein) god )/iu;
const SHORTEST = 10;

/** The sentence without the words that take it back. */
function firm({ spot, captures }: Writing): string | undefined {
  const text = spot.text.replace(/[.;,:!]+$/u, '');
  const left = withoutEscape(text);
  return captures.deadline || left === text || left.length < SHORTEST || DEGREE.test(text) ? undefined : left;
}

/** The phrase itself, where the whole statement is one: «Flott natur», «Trygge oppvekstvilkår». */
function goodsOfPhrase({ statement, text }: Spot): string | undefined {
  if (statement.block.kind === 'paragraph') return undefined;
  return lowered(text.replace(/[.;,!]+$/u, ''));
}

/** Where the citation of an offered finding goes, if its source may be cited; `citing.ts` puts it in, in the form of the draft. */
function citation(id: string, knowledge: Knowledge): string | undefined {
  const finding = offeredFinding(knowledge, id);
  return finding && citableSource(knowledge, finding.source) ? `${OPEN}${finding.source}${CLOSE}` : undefined;
}
