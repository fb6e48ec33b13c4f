import { small } from '../language/characters.js';
import { passivesIn } from '../language/passive.js';
import { wordsOf } from '../language/words.js';
import type { Analysis, Written } from '../model.js';
import { perStretch } from '../stretches.js';

/** Which of the allowed forms a draft uses, where nynorsk leaves the choice. */
export interface Style {
  /** «å byggja» for «å byggje». */
  readonly aInfinitive: boolean;
  /** «bygge», «legge» for «byggje», «leggje». */
  readonly withoutJ: boolean;
  readonly me: boolean;
  readonly vert: boolean;
}

/** The forms that the nynorsk of a draft uses most. */
export function styleOf({ laid }: Pick<Analysis, 'laid'>): Style {
  let style = styles.get(laid);
  if (!style) {
    const sum = nothing();
    for (const { stretch } of laid) addTo(sum, counted(stretch));
    style = styleFrom(sum);
    styles.set(laid, style);
  }
  return style;
}

/** Asked for by every mark of a draft. */
const styles = new WeakMap<Analysis['laid'], Style>();

const counted = perStretch(({ parts }): Counts => {
  const sum = nothing();
  for (const { piece, statements } of parts) if (statements.some(({ written }) => written === 'nn')) addTo(sum, countsIn(piece.text));
  return sum;
});

function addTo(sum: Counts, counts: Counts): void {
  for (const key of KEYS) sum[key] += counts[key];
}

/** The same for a text. */
export function styleIn(text: string): Style {
  return styleFrom(countsIn(text));
}

const KEYS = ['a', 'e', 'j', 'plain', 'me', 'vi', 'vert', 'blir'] as const;
type Counts = Record<(typeof KEYS)[number], number>;

const nothing = (): Counts => ({ a: 0, e: 0, j: 0, plain: 0, me: 0, vi: 0, vert: 0, blir: 0 });

function styleFrom({ a, e, j, plain, me, vi, vert, blir }: Counts): Style {
  return { aInfinitive: a > e, withoutJ: plain > j, me: me > vi, vert: vert > blir };
}

const CHOICES =
  /(?<![a-zà-ɏ])(?:(?:å|skal|må|vil|bør) [a-zà-ɏ]+?(?:([bdfghklmnprstvj]a)|([bdfghklmnprstvj]e))(?![a-zà-ɏ])|(me)(?![a-zà-ɏ])|(vi)(?![a-zà-ɏ])|(vert|verta|verte)(?![a-zà-ɏ])|(blir|bli)(?![a-zà-ɏ]))/gu;
/** «legge», «leggje», «bygga», «byggja» … */
const WITH_OR_WITHOUT_J = /(?<![a-zà-ɏ])(?:leg|byg|ryg|tryg|skrei)g(j?)[ea](?![a-zà-ɏ])/gu;

function countsIn(text: string): Counts {
  const counts = nothing();
  const lower = small(text);
  for (const [whole, a, e, me, vi, vert, blir] of lower.matchAll(CHOICES)) {
    if (a && !NOT_A_INFINITIVE.test(whole)) counts.a++;
    if (e) counts.e++;
    if (me) counts.me++;
    if (vi) counts.vi++;
    if (vert) counts.vert++;
    if (blir) counts.blir++;
  }
  for (const [, j] of lower.matchAll(WITH_OR_WITHOUT_J)) counts[j ? 'j' : 'plain']++;
  return counts;
}

const NOT_A_INFINITIVE = /\s(?:ha|ta|dra|la|bra|alla|ja)$/u;

/**
 * A template's own marks resolved: `~e` is the ending of a nynorsk infinitive («leig~e»: «leige» or «leiga»), `~je` the
 * same after g and k («legg~je»).
 */
export function inStyle(template: string, style: Style): string {
  return template.replace(/~j?e/g, (mark) => {
    const j = mark === '~je' && !style.withoutJ ? 'j' : '';
    return `${j}${style.aInfinitive ? 'a' : 'e'}`;
  });
}

/** First letter as a capital. A bracket does not hide it: «[ansvarlig]» becomes «[Ansvarlig]». */
export function capitalized(text: string): string {
  return text.replace(/^([[«"*_]*)([A-Za-zÀ-ɏ])/u, (_, before: string, letter: string) => before + letter.toUpperCase());
}

const STAYS_CAPITAL = /^(?:\p{Lu}{2}|\p{Lu}$|NAV|FN|EU|SSB)/u;
const OPENERS =
  /^(?:alle|flere|fleire|gode|god|nye|unge|ungdom|den|det|de|dei|tiltak|kommunen|kommunens|innbygger|innbyggjar|innbyggar|flyktning|innvandr|arbeids|barn|born|familie|barnefamili|tilflytt|innflytt|møteplass|frivillig|kultur|nærings|bolig|bustad|samarbeid|omdømm|kompetanse|bygd|grend|sentrum|sentra|et |en |ei |ein |eit |inklud|integr|rekrutt|trygg|økt|auka|likeverdig|stedet|staden|arbeidet|fritid|idrett|natur|kvalitet|lokalsamfunn|opplev|mangfold|mangfald|livskvalitet|oppvekst|trivsel|bolyst|bulyst|lag |ildsjel|eldsjel|hele|heile|større|ro |ro$|stille|nær|flott|storslå|rik|kort |vakker|vakre|vakkert|frisk|rein|ren |levende|levande|vital|varier|attraktiv|styrk|bedre|betre|aktiv|satsing|profil|tilrettelegg|lokal|åpen|åpne|open|opne|noverande|nåværende|utflytt|utenlandsk|utanlandsk|nyankom|nykom)/u;

/** The opening of a sentence moved inside one: lower case, unless it may be a name; nothing when that cannot be told. */
export function lowered(text: string): string | undefined {
  const first = text.charAt(0);
  if (first === first.toLowerCase()) return text;
  if (STAYS_CAPITAL.test(text)) return text;
  return OPENERS.test(small(text)) ? first.toLowerCase() + text.slice(1) : undefined;
}

/** Who has to do it, where the draft does not say. */
export const responsible: Readonly<Record<Written, string>> = { nb: '[ansvarlig]', nn: '[ansvarleg]', en: '[responsible]' };

const MODALS = new Set(['skal', 'må', 'bør', 'vil', 'lyt']);
const FRONTED = /^(?:I|Innen|Innan|Fra|Frå|Gjennom|For|På|Ved|Fram|Framover|Samtidig|Samstundes|Derfor|Difor)$/u;

/**
 * A passive sentence with a visible blank as the one who acts: «Det skal legges til rette for X» → «[Ansvarlig] skal legge
 * til rette for X», «Innen 2027 skal det …» keeps the verb second. Without final punctuation. Nothing when it is not one
 * passive with a modal before it, when somebody already acts, or when it cannot be made grammatical.
 */
export function activeOf(sentence: string, written: 'nb' | 'nn', style: Style): string | undefined {
  const words = wordsOf(sentence);
  const passives = passivesIn(words, written);
  const [passive] = passives;
  if (passives.length !== 1 || !passive?.modal || passive.agent || passive.kind !== 's' || !passive.infinitive) return undefined;
  const at = words.findIndex((word) => word.start === passive.word.start);
  const modalAt = words.findIndex((word, index) => index < at && word.folded === passive.modal);
  const modal = words[modalAt];
  if (!modal || !MODALS.has(modal.folded)) return undefined;
  const verb = infinitiveIn(passive.infinitive, written, style);
  const rest = sentence.slice(passive.word.end).replace(/[.;:!]+$/u, '');
  if (/^\s+(?:og|eller)\s+[A-Za-zÀ-ɏ]+(?:s|ast)(?![A-Za-zÀ-ɏ])/u.test(rest)) return undefined;
  const between = sentence.slice(modal.end, passive.word.start).trim();
  const opening = sentence.slice(0, modal.start).trim();
  const modalText = modal.folded;
  if (opening === 'Det' && between === '') return `${capitalized(responsible[written])} ${modalText} ${verb}${rest}`;
  if (FRONTED.test(words[0] ? sentence.slice(words[0].start, words[0].end) : '') && between === 'det')
    return `${opening} ${modalText} ${responsible[written]} ${verb}${rest}`;
  const object = between === '' ? lowered(opening) : undefined;
  if (!object || PRONOUNS.test(object) || FRONTED.test(words[0] ? sentence.slice(words[0].start, words[0].end) : '')) return undefined;
  return `${capitalized(responsible[written])} ${modalText} ${verb} ${object}${rest}`;
}

const PRONOUNS = /^(?:det|de|dei|vi|me|han|hun|ho|den|dette|disse|desse)(?:\s|$)/iu;

function infinitiveIn(infinitive: string, written: 'nb' | 'nn', style: Style): string {
  return written === 'nn' && style.aInfinitive && infinitive.length > 3 && infinitive.endsWith('e')
    ? `${infinitive.slice(0, -1)}a`
    : infinitive;
}
