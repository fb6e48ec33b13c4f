import type { Bilingual } from '../engine/model.js';

/** What the check for unfilled blanks says. */
export const blankMessage = (name: string): Bilingual => ({
  nb: `Ikke fylt ut: ${name}.`,
  nn: `Ikkje fylt ut: ${name}.`,
  en: `Not filled in: ${name}.`,
});

/** What authors of rewrites and templates read when a note is refused. */
export const rewriteRefusals = {
  noTemplate: (headings: readonly string[]): Bilingual => ({
    nb: `forslaget har ingen tekst; skriv minst én av delene ${headings.join(', ')}`,
    nn: `framlegget har ingen tekst; skriv minst ein av delane ${headings.join(', ')}`,
  }),
  unknownNeed: (name: string, known: readonly string[]): Bilingual => ({
    nb: `vilkåret «${name}» finnes ikke; velg mellom ${known.join(', ')}`,
    nn: `vilkåret «${name}» finst ikkje; vel mellom ${known.join(', ')}`,
  }),
  notMarked: (heading: string): Bilingual => ({
    nb: `punktene under «## ${heading}» skal begynne med «nb:», «nn:» eller «en:»`,
    nn: `punkta under «## ${heading}» skal byrje med «nb:», «nn:» eller «en:»`,
  }),
  notBoth: (heading: string): Bilingual => ({
    nb: `delen «## ${heading}» skal ha både bokmål og nynorsk`,
    nn: `delen «## ${heading}» skal ha både bokmål og nynorsk`,
  }),
  unknownSlot: (name: string, known: readonly string[]): Bilingual => ({
    nb: `«{${name}}» er ikke noe som kan settes inn; velg mellom ${known.join(', ')}`,
    nn: `«{${name}}» er ikkje noko som kan setjast inn; vel mellom ${known.join(', ')}`,
  }),
  notExample: (): Bilingual => ({
    nb: 'et eksempel skrives «- nb: før → etter»',
    nn: 'eit døme blir skrive «- nb: før → etter»',
  }),
  noFence: (heading: string): Bilingual => ({
    nb: `delen «## ${heading}» skal ha malen i en blokk mellom to linjer med tre gravaksenter`,
    nn: `delen «## ${heading}» skal ha malen i ei blokk mellom to liner med tre gravaksentar`,
  }),
};
