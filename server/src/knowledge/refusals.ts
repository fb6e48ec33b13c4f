import type { PatternProblem } from '../engine/detection/pattern.js';
import type { Bilingual } from '../engine/model.js';
import { nearest } from './nearest.js';

/** What authors of rules and word lists read when a note is refused. */
export const ruleRefusals = {
  pattern: (source: string, problem: PatternProblem): Bilingual => ({
    nb: `mønsteret «${source}» kan ikke leses ved tegn ${problem.column}: ${problem.message.nb}`,
    nn: `mønsteret «${source}» kan ikkje lesast ved teikn ${problem.column}: ${problem.message.nn}`,
  }),
  unknownList: (name: string, known: readonly string[]): Bilingual => {
    const guess = nearest(name, known);
    return {
      nb: `ordlista «${name}» finnes ikke${guess ? `; mente du «${guess}»?` : '; legg den i knowledge/lexicon først'}`,
      nn: `ordlista «${name}» finst ikkje${guess ? `; meinte du «${guess}»?` : '; legg ho i knowledge/lexicon først'}`,
    };
  },
  circle: (name: string): Bilingual => ({
    nb: `ordlista tar inn «${name}», som tar inn denne igjen; ta bort den ene`,
    nn: `ordlista tek inn «${name}», som tek inn denne att; ta bort den eine`,
  }),
  emptyList: (name: string): Bilingual => ({
    nb: `ordlista «${name}» er tom; skriv minst ett ord`,
    nn: `ordlista «${name}» er tom; skriv minst eitt ord`,
  }),
  wordClass: (text: string, classes: readonly string[]): Bilingual => ({
    nb: `«${text}» skal være ett ord og en bøyning: ${classes.join(', ')}`,
    nn: `«${text}» skal vere eitt ord og ei bøying: ${classes.join(', ')}`,
  }),
  onlyWords: (text: string): Bilingual => ({
    nb: `«${text}» kan bare ha ord, «[a, b]» og «(ord)» i en ordliste; lister tas inn med «include»`,
    nn: `«${text}» kan berre ha ord, «[a, b]» og «(ord)» i ei ordliste; lister blir tekne inn med «include»`,
  }),
  unknownNeed: (name: string, known: readonly string[]): Bilingual => {
    const guess = nearest(name, known);
    return {
      nb: `vilkåret «${name}» finnes ikke${guess ? `; mente du «${guess}»?` : `; velg mellom ${known.join(', ')}`}`,
      nn: `vilkåret «${name}» finst ikkje${guess ? `; meinte du «${guess}»?` : `; vel mellom ${known.join(', ')}`}`,
    };
  },
  strength: (): Bilingual => ({ nb: 'styrken skal være 1, 2 eller 3', nn: 'styrken skal vere 1, 2 eller 3' }),
  noCues: (): Bilingual => ({
    nb: 'regelen har ingen signaler; skriv «cues» med minst ett mønster',
    nn: 'regelen har ingen signal; skriv «cues» med minst eitt mønster',
  }),
  noExamples: (heading: string, written: string): Bilingual => ({
    nb: `delen «## ${heading}» mangler eksempel på ${written}`,
    nn: `delen «## ${heading}» manglar døme på ${written}`,
  }),
};
