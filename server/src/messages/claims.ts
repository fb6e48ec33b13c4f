import type { Bilingual, Finding } from '../engine/model.js';

/** What is said where a sentence and the finding that it cites do not say the same. Pure data: the engine may import it. */
export const claimMessages = {
  otherFigure: (written: string, { claim, confidence }: Finding): Bilingual =>
    confidence === 'kildetekst'
      ? {
          nb: `Her står det ${written}, men i kilden har vi lest: ${claim.nb}`,
          nn: `Her står det ${written}, men i kjelda har vi lese: ${claim.nn}`,
        }
      : {
          nb: `Her står det ${written}, men i omtale av kilden har vi lest: ${claim.nb}`,
          nn: `Her står det ${written}, men i omtale av kjelda har vi lese: ${claim.nn}`,
        },
  otherYear: (written: string, year: string, theirs: string): Bilingual => ({
    nb: `I kilden gjelder tallet (${written}) ${theirs}, ikke ${year}.`,
    nn: `I kjelda gjeld talet (${written}) ${theirs}, ikkje ${year}.`,
  }),
  points: (written: string, claim: Bilingual): Bilingual => ({
    nb: `Her står det ${written}; kilden har prosent, ikke prosentpoeng: ${claim.nb}`,
    nn: `Her står det ${written}; kjelda har prosent, ikkje prosentpoeng: ${claim.nn}`,
  }),
  stronger: (relation: 'samvariasjon' | 'beskrivelse', claim: Bilingual): Bilingual =>
    relation === 'samvariasjon'
      ? {
          nb: `«Fører til» er sterkere enn kilden, som viser at to ting følges ad: ${claim.nb}`,
          nn: `«Fører til» er sterkare enn kjelda, som viser at to ting følgjest: ${claim.nn}`,
        }
      : {
          nb: `«Fører til» er sterkere enn kilden, som beskriver, men ikke har prøvd årsaken: ${claim.nb}`,
          nn: `«Fører til» er sterkare enn kjelda, som skildrar, men ikkje har prøvd årsaka: ${claim.nn}`,
        },
  noLink: (claim: Bilingual): Bilingual => ({
    nb: `Kilden fant ikke dette: ${claim.nb}`,
    nn: `Kjelda fann ikkje dette: ${claim.nn}`,
  }),
  link: (claim: Bilingual): Bilingual => ({
    nb: `Kilden sier mer enn dette: ${claim.nb}`,
    nn: `Kjelda seier meir enn dette: ${claim.nn}`,
  }),
  otherGroup: (claim: Bilingual): Bilingual => ({
    nb: `Kilden gjelder en annen gruppe: ${claim.nb}`,
    nn: `Kjelda gjeld ei anna gruppe: ${claim.nn}`,
  }),
};
