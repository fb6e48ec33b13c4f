import type { Bilingual } from '../engine/model.js';

/** Why a bibliography that a draft names cannot be used. */
export const fileProblems = {
  absent: {
    nb: 'Filen finnes ikke, eller den er for stor eller ikke en vanlig fil. Se etter skrivefeil i navnet; stien regnes fra utkastet.',
    nn: 'Fila finst ikkje, eller ho er for stor eller inga vanleg fil. Sjå etter skrivefeil i namnet; stien blir rekna frå utkastet.',
  },
  outside: {
    nb: 'Filen ligger utenfor mappen du arbeider i. Flytt den hit, eller før den opp under «belegg.bibliographies» i dine egne innstillinger.',
    nn: 'Fila ligg utanfor mappa du arbeider i. Flytt ho hit, eller før ho opp under «belegg.bibliographies» i dine eigne innstillingar.',
  },
  notAFile: {
    nb: 'Dette er ikke navnet på en fil som Belegg kan lese.',
    nn: 'Dette er ikkje namnet på ei fil som Belegg kan lese.',
  },
} satisfies Readonly<Record<string, Bilingual>>;
