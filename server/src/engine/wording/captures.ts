import type { Written } from '../model.js';
import type { Style } from './agreement.js';
import { groupIn } from './groups.js';
import { type Purpose, purposeIn } from './promises.js';
import type { Spot } from './spot.js';

/** What of a sentence can be carried over into a new one. */
export interface Captures {
  /** Who acts, as it stands inside a sentence: «kommunen», «vi», «Granvik kommune». */
  readonly who?: string;
  readonly group?: string;
  readonly purpose?: Purpose;
  /** «innen 2030» */
  readonly deadline?: string;
  /** The same as it stands in the sentence. */
  readonly deadlineText?: string;
  /** «i sentrum», «på Neset» */
  readonly place?: string;
  /** What the place has: «flott natur og trygge oppvekstvilkår». */
  readonly goods?: string;
}

export function capturesOf({ text, clause, written }: Spot, style: Style): Captures {
  const marked = text.slice(clause.start, clause.end);
  const who = whoIn(text);
  const group = groupIn(marked, written) ?? (marked === text ? undefined : groupIn(text, written));
  const purpose = purposeIn(marked, written, style);
  // Looked for first, since most sentences name no year.
  const deadlineText = text.includes('20') ? DEADLINE.exec(text)?.[0] : undefined;
  const goods = goodsIn(text, written);
  const place = PLACE.exec(text)?.[0];
  return {
    ...(who ? { who } : {}),
    ...(group ? { group } : {}),
    ...(purpose ? { purpose } : {}),
    ...(deadlineText ? { deadlineText, deadline: deadlineFrom(deadlineText, written) } : {}),
    ...(goods ? { goods } : {}),
    ...(place ? { place } : {}),
  };
}

const MODAL = '(?:skal|vil|må|bør|lyt|ønsker|ønskjer|ynskjer)';
const ACTOR = '(?:[Kk]ommunen|[Vv]i|[Mm]e|[Kk]ommunestyret|[Ff]ylkeskommunen|\\p{Lu}[A-Za-zÀ-ɏ-]+ kommune)';
const ACTOR_FIRST = new RegExp(`^(${ACTOR}) ${MODAL}(?![A-Za-zÀ-ɏ])`, 'u');
const ACTOR_LATER = new RegExp(`(?<![A-Za-zÀ-ɏ])${MODAL} (${ACTOR})(?![A-Za-zÀ-ɏ])`, 'u');

function whoIn(text: string): string | undefined {
  const found = (ACTOR_FIRST.exec(text) ?? ACTOR_LATER.exec(text))?.[1];
  return found?.replace(/^(?:Kommune|Vi|Me|Fylkeskommune)/u, (word) => word.toLowerCase());
}

/** A moment that the draft already names. */
const DEADLINE =
  /(?<![A-Za-zÀ-ɏ])(?:innen|innan|i løpet av|fram til|fra|frå|i) (?:utgangen av )?(?:\d{1,2}\. )?(?:(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|våren|høsten|hausten) )?20\d\d(?!\d)/iu;

/** «I 2030» as a picture of the future is a deadline: «innen 2030». */
function deadlineFrom(text: string, written: Written): string {
  const lower = text.charAt(0).toLowerCase() + text.slice(1);
  return /^i \d/u.test(lower) ? `${written === 'nn' ? 'innan' : 'innen'} ${lower.slice(2)}` : lower;
}

const PLACE =
  /(?<![A-Za-zÀ-ɏ])(?:i|på) (?:sentrum|grendene|bygdene|distriktene|tettstedene|tettstadene|(?!Norge|Noreg|Norden|Europa)\p{Lu}\p{Ll}[A-Za-zÀ-ɏ-]*)(?! kommune)(?![A-Za-zÀ-ɏ-])/u;

const HAS: Readonly<Record<Written, RegExp>> = {
  nb: /^(?:Vi|Kommunen|[\p{Lu}][A-Za-zÀ-ɏ-]+(?: kommune)?|Her) (?:har|kan by på|byr på|tilbyr|kan tilby|har (?:vi|du)) (.+)$/u,
  nn: /^(?:Vi|Me|Kommunen|[\p{Lu}][A-Za-zÀ-ɏ-]+(?: kommune)?|Her) (?:har|kan by på|byr på|tilbyr|kan tilby|har (?:vi|me|du)) (.+)$/u,
  en: /^(?:We|The municipality) (?:have|has|offer|offers) (.+)$/u,
};

function goodsIn(text: string, written: Written): string | undefined {
  const goods = HAS[written].exec(text.replace(/[.!]+$/u, ''))?.[1];
  if (!goods || goods.length > 110 || NO_GOODS.test(goods) || /[;:–—[\]()]/u.test(goods)) return undefined;
  return goods;
}

/** A verb, a clause or an amount: no thing that can come «into the bargain». */
const NO_GOODS =
  /(?<![A-Za-zÀ-ɏ])(?:skal|vil|må|bør|er|blir|vert|har|kan|som|ikke|ikkje|vi|me|du|mye|mykje|alt|alltid|lenge|lange|et mål|eit mål|ansvar|fokus|å|at|lyst|behov|is|are|will)(?![A-Za-zÀ-ɏ])|\d|, (?:og|men)(?![A-Za-zÀ-ɏ])/iu;
