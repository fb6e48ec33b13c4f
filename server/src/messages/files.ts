import type { Bilingual } from '../engine/model.js';

/** Why a bibliography that a draft names cannot be used. */
export const fileProblems = {
  absent: {
    nb: 'Fila finnes ikke, eller den er for stor eller ikke en vanlig fil. Se etter skrivefeil i navnet; stien regnes fra utkastet.',
    nn: 'Fila finst ikkje, eller ho er for stor eller inga vanleg fil. Sjå etter skrivefeil i namnet; stien blir rekna frå utkastet.',
  },
  outside: {
    nb: 'Fila ligger utenfor mappa du arbeider i. Flytt den hit, eller før den opp under «belegg.bibliographies» i dine egne innstillinger.',
    nn: 'Fila ligg utanfor mappa du arbeider i. Flytt ho hit, eller før ho opp under «belegg.bibliographies» i dine eigne innstillingar.',
  },
  notAFile: {
    nb: 'Dette er ikke navnet på en fil som Belegg kan lese.',
    nn: 'Dette er ikkje namnet på ei fil som Belegg kan lese.',
  },
} satisfies Readonly<Record<string, Bilingual>>;

/** Why a style that a draft, its project or its author names cannot be used. Belegg's own style is used meanwhile. */
export const styleProblems = {
  absent: {
    nb: 'Stilfila finnes ikke, eller den er for stor eller ikke en vanlig fil. Se etter skrivefeil i navnet; stien regnes fra fila som nevner den.',
    nn: 'Stilfila finst ikkje, eller ho er for stor eller inga vanleg fil. Sjå etter skrivefeil i namnet; stien blir rekna frå fila som nemner ho.',
  },
  outside: {
    nb: 'Stilfila ligger utenfor mappa du arbeider i. Flytt den hit, eller før den opp under «belegg.csl» i dine egne innstillinger.',
    nn: 'Stilfila ligg utanfor mappa du arbeider i. Flytt ho hit, eller før ho opp under «belegg.csl» i dine eigne innstillingar.',
  },
  online: {
    nb: 'Belegg henter ingenting fra nettet. Last ned stilfila, legg den ved siden av utkastet og skriv filnavnet her.',
    nn: 'Belegg hentar ingenting frå nettet. Last ned stilfila, legg ho ved sida av utkastet og skriv filnamnet her.',
  },
  tooLong: { nb: 'Stilfila er for stor til å være en referansestil.', nn: 'Stilfila er for stor til å vere ein referansestil.' },
  notCsl: {
    nb: 'Fila er ikke en referansestil (CSL) som Belegg kan lese. Kildene skrives i Beleggs egen stil inntil videre.',
    nn: 'Fila er ingen referansestil (CSL) som Belegg kan lese. Kjeldene blir skrivne i Belegg sin eigen stil inntil vidare.',
  },
  noList: {
    nb: 'Stilen sier ikke hvordan en kildeliste skal se ut. Velg en stil som har det.',
    nn: 'Stilen seier ikkje korleis ei kjeldeliste skal sjå ut. Vel ein stil som har det.',
  },
  dependent: {
    nb: 'Stilfila viser bare til en annen stil. Last ned den stilen og skriv filnavnet til den her.',
    nn: 'Stilfila viser berre til ein annan stil. Last ned den stilen og skriv filnamnet til han her.',
  },
} satisfies Readonly<Record<string, Bilingual>>;
