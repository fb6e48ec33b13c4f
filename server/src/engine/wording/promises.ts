import { small } from '../language/characters.js';
import type { Written } from '../model.js';
import { activeOf, lowered, type Style } from './agreement.js';

/** What a promise is to lead to, in a form that can stand after «for», «slik at» or «med … som mål». */
export type Purpose =
  | { readonly kind: 'noun'; readonly text: string }
  | { readonly kind: 'infinitive'; readonly text: string }
  | { readonly kind: 'clause'; readonly text: string };

/** The purpose in a clause: «legge til rette for økt tilflytting» → «økt tilflytting»; nothing when it cannot be told. */
export function purposeIn(clause: string, written: Written, style: Style): Purpose | undefined {
  if (written === 'en') return undefined;
  const text = withoutEscape(clause.replace(/[\s.;:,!]+$/u, ''));
  const lower = small(text);
  for (const { words, pattern } of SOFT) {
    const found = words.some((word) => lower.includes(word)) ? pattern.exec(lower) : null;
    if (found) return purposeFrom(text.slice(found.index + found[0].length).trim());
  }
  const verb = KEPT_VERB.exec(lower);
  if (verb && isSafe(text.slice(verb.index))) return { kind: 'infinitive', text: `å ${lowerFirst(text.slice(verb.index).trim())}` };
  return passivePurpose(text, written, style);
}

function purposeFrom(rest: string): Purpose | undefined {
  if (!isSafe(rest)) return undefined;
  if (/^å [A-Za-zÀ-ɏ]/u.test(rest)) return { kind: 'infinitive', text: rest };
  if (/^(?:at|kor|hvor|korleis|hvordan)(?![A-Za-zÀ-ɏ])/u.test(rest))
    return rest.startsWith('at ') ? { kind: 'clause', text: rest.slice(3) } : undefined;
  if (FINITE.test(rest)) return undefined;
  const text = lowered(rest);
  return text === undefined ? undefined : { kind: 'noun', text };
}

function passivePurpose(text: string, written: 'nb' | 'nn', style: Style): Purpose | undefined {
  const active = activeOf(text, written, style);
  const found = active === undefined ? null : /^\[Ansvarl[ei]g\] (?:skal|må|bør|vil|lyt) (.+)$/u.exec(active);
  return found?.[1] && isSafe(found[1]) && !/(?<![A-Za-zÀ-ɏ])(?:tiltak|innsats)/u.test(found[1])
    ? { kind: 'infinitive', text: `å ${found[1]}` }
    : undefined;
}

const LONGEST = 110;

function isSafe(text: string): boolean {
  return text.length > 2 && text.length <= LONGEST && !/[;:–—()[\]]/u.test(text) && !/, (?:og|men|så|slik)(?![A-Za-zÀ-ɏ])/u.test(text);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A finite verb makes a sentence of what should be a noun with what belongs to it. */
const FINITE = /(?<![A-Za-zÀ-ɏ])(?:skal|vil|må|bør|er|blir|vert|har|kan|som|får)(?![A-Za-zÀ-ɏ])/u;

/** Words that take the promise back, with what belongs to them. */
const ESCAPES =
  /,? *(?<![a-zà-ɏ])(?:så langt (?:det er|det lar seg|det lèt seg|som|råd)[^,.;]*|(?:der|hvor|når) (?:det|tilhøva|forholdene|kapasiteten|økonomien)[^,.;]*(?:til rette(?: for det)?|mulig|mogleg|tillater det|tillèt det|grunnlag(?: for det)?|naturlig|naturleg|behov(?: for det)?)|på sikt|etter hvert|etter kvart|i størst (?:mulig|mogleg) grad|ved behov|om mulig|om mogleg|best mulig|best mogleg|på (?:en|ein) god måte)(?![a-zà-ɏ]),?/u;

/** The text without its escape clause. */
export function withoutEscape(text: string): string {
  const found = ESCAPES.exec(small(text));
  const rest = found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text;
  return rest.replace(/ {2,}/g, ' ').trim();
}

/** Read in small letters: a pattern that overlooks the size of letters takes three times as long to compile. */
const whole = (source: string): RegExp => new RegExp(`(?<![a-zà-ɏ])(?:${source})(?![a-zà-ɏ])`, 'u');

interface Soft {
  /** In small letters; without any of them the pattern finds nothing, and is not even compiled. */
  readonly words: readonly string[];
  readonly pattern: RegExp;
}

const soft = (words: string, source: string): Soft => ({ words: words.split('|'), pattern: whole(source) });

/** Soft promises, longest reach first; the purpose stands right after. */
const SOFT: readonly Soft[] = [
  soft(
    'til rette for|tilrettelegg',
    'legg(?:e|ja|je|es|jast|ast|ja|er|jer)? (?:(?:godt|betre|bedre|aktivt|best mulig|best mogleg) )?til rette for|lagt til rette for|tilrettelegg(?:e|ja|je|es|jast|er)? for',
  ),
  soft('pådriv', '(?:være|vere|vera) (?:(?:en|ein) )?(?:(?:aktiv|tydelig|tydeleg|sterk) )?pådriv[ae]r for'),
  soft('bidr|medv', '(?:bidra|bidrar|bidreg|medvirke|medvirker|medverke|medverkar|medverka)(?:s|st)?(?: aktivt)? til'),
  soft('stimuler|oppmuntr|oppmod', '(?:stimuler|oppmuntr|oppmod)(?:e|er|ar|a|es|ast)(?: aktivt)? til'),
  soft(
    'jobb|arbeid',
    '(?:jobbe|jobber|jobbar|jobbes|jobbast|jobba|arbeide|arbeider|arbeidar|arbeides|arbeidast|arbeida|jobbet|arbeidet|arbeidd)(?: (?:aktivt|målrettet|målretta|systematisk|kontinuerlig|kontinuerleg|videre|vidare|hardt))?(?: for| med)(?= (?:å|at) )',
  ),
  soft(
    'jobb|arbeid',
    '(?:jobbe|jobber|jobbar|jobbes|jobbast|jobba|arbeide|arbeider|arbeides|arbeidast|arbeida)(?: (?:aktivt|målrettet|målretta|systematisk|videre|vidare))? for',
  ),
  soft(
    'fokus|blikk|søkelys',
    '(?:ha|har|hava|sette|setter|setje|set|setja|settes|setjast)(?: (?:sterkt?|større|økt|auka|særlig|særleg|spesielt|eit|et)){0,2} (?:fokus|blikk|søkelys) på',
  ),
  soft('sats', '(?:satse|satser|satsar|satsa|satses|satsast)(?: (?:aktivt|sterkt|videre|vidare))? på'),
  soft('vekt på', '(?:legge|legges|leggje|leggja|leggjast)(?: (?:stor|særlig|særleg|økt|auka))? vekt på'),
  soft(
    'på mulighet|på moglegheit',
    '(?:se|ser|sjå|sjåast|ses|sees)(?: (?:nærmere|nærare))? på (?:muligheter|mulighetene|moglegheiter|moglegheitene|muligheten|moglegheita) for',
  ),
  soft('opptatt|opptek', '(?:er|være|vere|vera) (?:svært |særs )?(?:opptatt|oppteken|oppteke|opptekne) av'),
  soft('viktig|verdien', '(?:ser|se|sjå) (?:viktigheten|verdien|viktigheita) av'),
  soft('ønskelig|ynskjeleg|ønskjeleg', 'det er (?:svært |særs )?(?:ønskelig|ønskjeleg|ynskjeleg)(?: med)?'),
  soft('det er', 'det er (?:svært |særs )?(?:viktig|avgjørende|avgjerande)(?: (?:for oss|for kommunen))?(?= (?:at|å) )'),
  soft('ønsk|ynskj|håp|vonar', '(?:ønsker|ønskjer|ynskjer|håper|håpar|vonar)(?= (?:at|å) )'),
  soft('sørg|syte', '(?:sørge|sørger|syte|sørgje) for(?= at )'),
  soft('sjå til|se til', '(?:sjå til|se til)(?= at )'),
  soft('tilstreb', '(?:tilstrebe|tilstrebes|tilstrebast)'),
  soft('fokuser', '(?:fokusere|fokuseres|fokusera|fokuserast)(?: (?:mer|meir|sterkere|sterkare))? på'),
];

/** Verbs that can stand as the purpose themselves. */
const KEPT_VERB = whole(
  '(?:fremme|fremje|fremja|styrke|styrkje|styrkja|videreutvikle|vidareutvikle|vidareutvikla|utvikle|utvikla|sikre|sikra|skape|skapa|øke|auke|auka|beholde|behalde|holde på|halde på|trekke til oss|trekkje til oss|tiltrekke oss|tiltrekke seg|rekruttere|rekruttera|inkludere|inkludera|integrere|integrera|ta vare på|vinne|tiltrekke|synliggjøre|synleggjere|synleggjera|få) [a-zà-ɏ]',
);
