import { VERBS } from '../language/passive-words.js';
import { wordsOf } from '../language/words.js';
import type { RewriteForm, Statement } from '../model.js';

/**
 * What a statement is made like: a sentence, an infinitive under a lead-in, a phrase without a verb; nothing when unsure. A noun
 * under «Kommunen skal:» counts as the infinitive that ought to stand there.
 */
export function shapeOf(statement: Statement, text: string): Extract<RewriteForm, 'sentence' | 'infinitive' | 'phrase'> | undefined {
  const words = wordsOf(text);
  const first = words[0]?.folded ?? '';
  const finite = FINITE.test(text);
  if (!SUBJECTS.has(first) && isInfinitive(first)) return 'infinitive';
  if (words[1] && ADVERBS.has(first) && isInfinitive(words[1].folded)) return 'infinitive';
  if (SUBJECTS.has(first) && /[.!]$/u.test(text.trim())) return 'sentence';
  if (finite || /[.!]$/u.test(text.trim())) return finite || statement.block.kind === 'paragraph' ? 'sentence' : 'phrase';
  if (statement.leadIn && WANTS_INFINITIVE.test(statement.leadIn)) return 'infinitive';
  return statement.block.kind === 'paragraph' ? undefined : 'phrase';
}

const FINITE =
  /(?<![A-Za-zÀ-ɏ])(?:skal|vil|må|bør|lyt|kan|er|blir|vert|har|gir|gjev|gir|gjør|gjer|får|flytter|flyttar|trekker|dreg|trekkjer|trives|trivst|ønsker|ønskjer|ynskjer|bor|bur|kommer|kjem|ligger|ligg|velger|vel|finnes|finst|byr|tar|tek|spiller|spelar|legges|blir|vises|jobbes|arbeides|satses|settes|skaper|skapar|styrker|styrkjer|opplever|opplev|slipper|slepp|venter|ventar|kjenner|kjenner|is|are|will|should|must|has|have|offers|attracts|ser|håper|håpar|vonar|mener|meiner|vet|veit|viser|gjelder|gjeld|handler|handlar|bidrar|bidreg|medvirker|medverkar|prioriteres|tilrettelegges|videreføres)(?![A-Za-zÀ-ɏ])/u;
const WANTS_INFINITIVE = /(?<![A-Za-zÀ-ɏ])(?:skal|vil|må|bør|å|will|shall|to)\s*:?$/u;
const SUBJECTS = new Set(['alle', 'unge', 'vi', 'me', 'kommunen', 'det', 'de', 'dei', 'ingen', 'flere', 'fleire']);
const ADVERBS = new Set(['aktivt', 'fortsatt', 'framleis', 'fortsette', 'også', 'òg', 'bedre', 'betre']);

/** Infinitives that plans begin items with and the treebank's list may lack. */
const MORE = new Set(
  'legge leggje leggja bidra medvirke medverke jobbe arbeide få være vere vera ha sette setje setja fremme fremje styrke styrkje skape stimulere sikre videreutvikle vidareutvikle utvikle tilrettelegge tilretteleggje satse se sjå gjøre gjere trekke trekkje tiltrekke holde halde løfte lyfte markedsføre marknadsføre profilere synliggjøre synleggjere fortelle fortelje bygge byggje ta gi gje sørge syte oppmuntre oppmode tilstrebe vurdere inkludere integrere rekruttere øke auke beholde behalde heie prioritere drive føre invitere framsnakke snakke medverka jobba arbeida styrkja fremja gjera byggja gjeva facilitate promote strengthen support contribute work create attract develop ensure strive aim be become build foster'.split(
    ' ',
  ),
);

function isInfinitive(word: string): boolean {
  if (MORE.has(word)) return true;
  if (/(?:ere|era)$/u.test(word) && word.length > 6 && !/(?:flere|større|bedre)$/u.test(word))
    return VERBS.nb.infinitives.has(word) || VERBS.nn.infinitives.has(word);
  return NOT_ALONE.has(word) ? false : VERBS.nb.infinitives.has(word) || VERBS.nn.infinitives.has(word);
}

/** Infinitives that open items as nouns or adjectives just as well. */
const NOT_ALONE = new Set(
  'gode trygge nye unge ansatte bedre betre lette sterke leve bo bu ro glede stille varme åpne opne levende vitale frie rike like ende tilbud klare friske'.split(
    ' ',
  ),
);
